"""What a data file may hold: its fields, which of them are required, and how each is read.

A reader takes the text of a field and returns its value; it raises `BadValue` with what is wrong and what
would be right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from rapidfuzz import fuzz, process

from knowledge import dates
from knowledge.model import Act, Citation, Fact, Kind, Object, Role, Tier

VERSION = 4
"""Version of the data files and of the database built from them; raise it when either changes its shape."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANG = re.compile(r"[a-z]{2,3}")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FACT_SOURCE = re.compile(r"([^\s(),]+)(?: \(([^)]*)\))?(?:, |$)")


class BadValue(ValueError):
    """The text of a field is not what it should be: `wrong` says why, `right` what to write."""

    def __init__(self, wrong: str, right: str) -> None:
        super().__init__(f"{wrong}; {right}")
        self.wrong = wrong
        self.right = right


@dataclass(frozen=True, slots=True)
class Column:
    """One field: how its text is read, and which kinds of things its ids must name."""

    read: Callable[[str], object]
    about: str
    """What the field holds, for the data dictionary."""
    required: bool = False
    many: bool = False
    refers: tuple[str, ...] = ()


def text(value: str) -> str:
    """Words, with every run of white space as one space."""
    return " ".join(value.split())


def slug(value: str) -> str:
    """An id: small Latin letters and digits in groups joined by hyphens."""
    if _SLUG.fullmatch(value):
        return value
    scripts = {unicodedata.name(char, "?").split()[0] for char in value if char.isalpha()}
    if len(scripts) > 1:
        strange = next(char for char in value if char.isalpha() and not char.isascii())
        raise BadValue(
            f"the id '{value}' mixes scripts: '{strange}' is {unicodedata.name(strange, 'unknown').lower()}",
            "type it again in Latin letters",
        )
    raise BadValue(
        f"'{value}' is not an id", "use small Latin letters, digits and single hyphens, such as kp or dpr-mfa"
    )


def date(value: str) -> str:
    """EDTF text that names a real date."""
    try:
        return dates.parse(value).text
    except dates.BadDate as error:
        wrong, _, right = str(error).partition("; ")
        raise BadValue(wrong, right or "write the date as the source gives it") from None


def day(value: str) -> str:
    """An ISO day."""
    if not _DAY.fullmatch(value):
        raise BadValue(f"'{value}' is not a day", "write it as 1958-01-01")
    return date(value)


def one_of(kind: type[StrEnum], value: str) -> StrEnum:
    """A member of an enumeration."""
    try:
        return kind(value)
    except ValueError:
        near = nearest(value, list(kind))
        allowed = f"did you mean '{near}'?" if near else "write one of " + ", ".join(kind)
        raise BadValue(f"'{value}' is not a known {kind.__name__.lower()}", allowed) from None


def yes_no(value: str) -> bool:
    if value not in ("yes", "no"):
        raise BadValue(f"'{value}' is neither yes nor no", "write yes or no")
    return value == "yes"


def translated(value: str) -> bool | None:
    if value not in ("yes", "no", "unclear"):
        raise BadValue(f"'{value}' does not say whether the words are translated", "write yes, no or unclear")
    return {"yes": True, "no": False, "unclear": None}[value]


def url(value: str) -> str:
    if not _URL.fullmatch(value):
        raise BadValue(f"'{value}' is not a web address", "write it in full, beginning with https://")
    return value


def lang(value: str) -> str:
    if not _LANG.fullmatch(value):
        raise BadValue(f"'{value}' is not a language code", "write an ISO 639 code, such as en or uk")
    return value


def citation(value: str) -> Citation:
    """`source id | what in it supports the claim | where in it`; the last two may be left out."""
    parts = [part.strip() for part in text(value).split("|")]
    if len(parts) > 3:
        raise BadValue(
            "there are more than three parts", "write 'source id | what it supports | where in it'"
        )
    return Citation(slug(parts[0]), *parts[1:])


def role(value: str) -> Role:
    """`office | of which entity | date at which a source shows it`; the date may be left out."""
    parts = [part.strip() for part in text(value).split("|")]
    if not 2 <= len(parts) <= 3 or not parts[0]:
        raise BadValue("a role has two or three parts", "write 'foreign minister | kp | 2022-07-13'")
    return Role(parts[0], slug(parts[1]), date(parts[2]) if len(parts) == 3 else None)


def fact(value: str) -> Fact:
    """`sentence | source id (where in it), source id`; the places in brackets may be left out."""
    words, bar, cited = (part.strip() for part in text(value).rpartition("|"))
    if not bar or not words or not cited:
        raise BadValue("a fact needs a sentence and its sources", "write 'sentence | source-id, source-id'")
    citations = [Citation(slug(match[1]), "", match[2] or "") for match in _FACT_SOURCE.finditer(cited)]
    if "".join(match[0] for match in _FACT_SOURCE.finditer(cited)) != cited:
        raise BadValue(f"the sources '{cited}' cannot be read", "write 'source-id (paragraph 2), source-id'")
    return Fact(words, tuple(citations))


@dataclass(frozen=True, slots=True)
class Comparison:
    """With which of our lists a published total is compared, and whether among UN members only."""

    list: str
    un_members: bool


_LISTS = ("recognises", "ever recognised", "withdrawn", "relations")


def comparison(value: str) -> Comparison:
    """`recognises`, `ever recognised`, `withdrawn` or `relations`, with ` | un` to count UN members only."""
    name, _, scope = (part.strip() for part in text(value).partition("|"))
    if name not in _LISTS or scope not in ("", "un"):
        raise BadValue(
            f"'{value}' names no list", f"write one of {', '.join(_LISTS)}, and ' | un' for UN members"
        )
    return Comparison(name, scope == "un")


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that was probably meant, if one is near enough."""
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=75)
    return found[0] if found else None


NAME_STYLES = (
    "name",
    "short",
    "alias",
    "joint",
    "cased",
    "form",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "locative",
    "in",
    "alias_genitive",
    "alias_dative",
    "alias_accusative",
    "alias_instrumental",
    "alias_locative",
)
"""The fields of a names file: what sort of name each is, see `knowledge.model.Name`."""

_ANYONE = ("entity", "person")

_ID = partial(Column, slug, required=True)
_SOURCE = partial(
    Column, citation, "source id | what in it supports the claim | where in it", many=True, refers=("source",)
)

TABLES: dict[str, dict[str, Column]] = {
    "entities": {
        "id": _ID("ISO 3166-1 alpha-2 code in small letters, or a slug"),
        "kind": Column(partial(one_of, Kind), "state, claimed_state, historic_state, …", required=True),
        "name": Column(text, "the usual English name", required=True),
        "official_name": Column(text, "the full English name", required=True),
        "alias": Column(text, "another way to write it", many=True),
        "claimed_by": Column(slug, "who claims the territory", many=True, refers=("entity",)),
        "speaks_for": Column(slug, "whose organ the body is", refers=("entity",)),
        "existed": Column(date, "the span in which the state existed, where it matters to the acts"),
        "un_member": Column(yes_no, "whether it is a member of the United Nations"),
        "fact": Column(fact, "a sentence | source id (where in it), …", many=True, refers=("source",)),
    },
    "people": {
        "id": _ID("a slug of the name"),
        "name": Column(text, "the name as usually written in English", required=True),
        "alias": Column(text, "another way to write it", many=True),
        "role": Column(
            role, "office | of which entity | date shown", required=True, many=True, refers=("entity",)
        ),
        "source": _SOURCE(required=True),
    },
    "sources": {
        "id": _ID("a slug of publisher and date"),
        "title": Column(text, "the title; in [brackets] if it is a description", required=True),
        "publisher": Column(text, "who published it, or whose copy it is", required=True),
        "published": Column(date, "when, as exactly as known"),
        "url": Column(url, "the address at which it was read"),
        "lang": Column(lang, "its language", required=True),
        "tier": Column(
            partial(one_of, Tier),
            "official, news, encyclopedia, dataset or mirror (copy, blog)",
            required=True,
        ),
    },
    "events": {
        "id": _ID("a slug; where a date in it differs from `date`, `date` is right"),
        "type": Column(partial(one_of, Act), "the type of act", required=True),
        "object": Column(partial(one_of, Object), "what is recognised: state, government or sovereignty"),
        "actor": Column(slug, "who acts", required=True, many=True, refers=("entity",)),
        "subject": Column(slug, "upon or about whom", required=True, many=True, refers=("entity",)),
        "date": Column(date, "when, as EDTF with its true precision", required=True),
        "announced": Column(date, "when it became known, if later"),
        "place": Column(text, "where"),
        "participant": Column(slug, "who took part", many=True, refers=_ANYONE),
        "response_to": Column(slug, "the event that it answers", refers=("event",)),
        "summary": Column(text, "one sentence on what happened", required=True),
        "source": _SOURCE(required=True),
        "disputed": Column(text, "how the sources differ"),
        "note": Column(text, "what the reader must know besides"),
    },
    "quotes": {
        "id": _ID("a slug"),
        "speaker": Column(slug, "the person or body that speaks", required=True, refers=_ANYONE),
        "text": Column(text, "the words as printed", required=True),
        "said_on": Column(date, "when"),
        "medium": Column(text, "where or how it was said", required=True),
        "translated": Column(translated, "yes, no or unclear", required=True),
        "about": Column(slug, "whom the words concern", many=True, refers=("entity",)),
        "event": Column(slug, "the event they belong to", refers=("event",)),
        "source": _SOURCE(required=True),
    },
    "counts": {
        "subject": Column(
            slug, "whose recognisers or relations are counted", required=True, refers=("entity",)
        ),
        "measure": Column(text, "what is counted, and by whom", required=True),
        "value": Column(text, "the total as printed", required=True),
        "as_of": Column(date, "the day it holds for"),
        "source": _SOURCE(required=True),
        "compare": Column(comparison, "the list of ours to compare it with"),
        "explanation": Column(text, "why our list gives another number"),
    },
    "coverage": {
        "subject": Column(slug, "whose list it is", required=True, refers=("entity",)),
        "act": Column(text, "recognition or relations", required=True),
        "complete": Column(yes_no, "whether the list is complete", required=True),
        "as_of": Column(date, "the day to which it reaches", required=True),
        "note": Column(text, "what is in and what is missing"),
        "source": _SOURCE(),
    },
    "names": {
        "of": _ID("the entity, person or group"),
        "name": Column(text, "the preferred name in this language", required=True),
        **{
            style: Column(text, "another name or form", many=True) for style in NAME_STYLES if style != "name"
        },
    },
    "group": {
        "group": _ID("a slug"),
        "name": Column(text, "the English name"),
        "source": Column(text, "where the membership is taken from", many=True),
        "note": Column(text, "what the reader must know besides"),
    },
    "member": {
        "member": Column(slug, "the member", required=True, refers=("entity",)),
        "since": Column(date, "the first day"),
        "until": Column(date, "the first day on which it was no member any more"),
        "note": Column(text, "what the reader must know besides"),
    },
    "merged": {
        "id": Column(text, "ids of collected facts", required=True, many=True),
        "into": Column(slug, "the id under which they stand here"),
        "field": Column(text, "the field that was changed, if only one was"),
        "reason": Column(text, "why", required=True),
    },
}
"""The fields of each kind of record. `names` and `group`/`member` files stand in folders of their own."""
