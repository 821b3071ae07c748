"""Parts: one of several questions of a message, and what it leaves unsaid because the one before it said it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.lexicon import Tag
from bot.understand.scan import Scan, all_concepts
from knowledge.link import Mention
from knowledge.query import Intent, Query
from knowledge.records import replace

_ASKED_ON = frozenset({"when", "why", "how", "source", "announce", "medium"})
_HEADS = _ASKED_ON | {"who", "which", "what", "where", "how_many", "whether", "list", "timeline"}
_MEDIUM = frozenset({"medium", "which", "choice"})
_ENDINGS = frozenset({"sever", "cut", "leave", "restore", "withdraw", "suspend", "recall"})
_ACTS = _ENDINGS | {
    "recognise",
    "accept",
    "annex",
    "ties",
    "embassy",
    "ally",
    "react",
    "say",
    "quote",
    "vote",
}
_ASKS = _HEADS | {
    "say",
    "quote",
    "react",
    "not",
    "state",
    "withdraw",
    "sever",
    "cut",
    "ties",
    "vote",
    "medium",
}
_SHORT = frozenset(
    {
        *("and", "also", "filler", "in", "about", "only", "both", "of", "one", "or"),
        *(
            "mutual",
            "claim",
            "why",
            "when",
            "source",
            "how",
            "how_many",
            "which",
            "what",
            "react",
            "timeline",
        ),
        *("state", "what_is", "still", "then", "exist", "become", "independence", "whether", "be"),
    }
)


def elliptic(scan: Scan) -> bool:
    """Whether a part is no more than a name, a time, a place or a question word ("and Palau?", "why?", "who was last?")."""
    if scan.unknown:
        return False
    places = {name for name in scan.concepts if name.startswith("nth:")}
    leading = places or scan.concepts & {"also", "still", "announce", "after"}
    asks_on = {"who", "person_who", "where", "announce", "after", "member"} if leading else set()
    return scan.concepts <= _SHORT | places | asks_on


def answering(part: Scan, first: Scan | None, last: Query | None) -> Query | None:
    """The words of the official of whom the part before spoke ("that Kenyan diplomat … what did he say?"), if they are
    what a part asks for."""
    if not part.concepts >= {"what", "say"} or part.mentions or part.unknown or first is None or last is None:
        return None
    offices = {tag.start for tag in first.tags if any(name.startswith("office:") for name in tag.concepts)}
    spoke = [name for name in first.mentions if name.end in offices and len(name.bearers) == 1]
    if len(spoke) != 1:
        return None
    return Query(Intent.QUOTE, actor=(spoke[0].bearers[0].id,), subject=last.subject)


def told_of(query: Query | None, later: Query) -> bool:
    """Whether a part only tells of the official whose words the next one asks for."""
    if query is None or later.intent is not Intent.QUOTE or not later.actor or later.person:
        return False
    return query.intent in (Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED) and query.actor == later.actor


def merely_said(query: Query, scan: Scan, later: Sequence[Query]) -> bool:
    """Whether a part only states what a later question is about ("India recognised it. When did it change its mind?")."""
    if query.intent is not Intent.DID_RECOGNISE or scan.concepts & {"whether", "forecast"}:
        return False
    return any(query.actor == (other.actor or other.to) and other.subject == query.subject for other in later)


def offered(scan: Scan, alternatives: frozenset[str]) -> Scan:
    """A text that offers several media to choose from asks for the medium, not for yes or no ("a tweet or a decree?")."""
    media = [tag for tag in scan.tags if "medium" in tag.concepts] if "medium" in scan.concepts else []
    if len(media) < 2:
        return scan
    between = range(media[0].end, media[-1].start)
    choices = [index for index in between if scan.words[index].text in alternatives]
    if not choices:
        return scan
    kept = (tag for tag in scan.tags if tag.start not in choices and tag not in media)
    tags = tuple(sorted({*kept, *(Tag(tag.start, tag.end, _MEDIUM) for tag in media)}))
    return replace(scan, tags=tags, concepts=all_concepts(tags))


def headlined(scan: Scan) -> Scan:
    """A text that begins with somebody and goes on with "about" asks what that one said ("Держдеп про визнання ДНР")."""
    if len(scan.mentions) < 2 or not scan.concepts.isdisjoint(_ASKS):
        return scan
    first = scan.mentions[0]
    of_acts = bool(scan.concepts & {"recognise", "annex"})
    if not _opens(first, scan) or not (of_acts or first.bearers[0].kind == "person"):
        return scan
    about = next((tag for tag in scan.tags if tag.start == first.end), None)
    if about is None or "about" not in about.concepts:
        return scan
    told = about._replace(concepts=about.concepts | {"say", "what"})
    tags = tuple(told if tag is about else tag for tag in scan.tags)
    return replace(scan, tags=tags, concepts=all_concepts(tags))


def _opens(name: Mention, scan: Scan) -> bool:
    """Whether a text begins with this name, or with the office or body that is its ("МЗС Китаю")."""
    before = [tag for tag in scan.tags if tag.end <= name.start]
    held = all(any(concept.startswith("office:") for concept in tag.concepts) for tag in before)
    return held and sum(tag.end - tag.start for tag in before) == name.start


def grafted(first: Scan, part: Scan) -> Scan | None:
    """A part that names nothing, on the act of the part before it ("why did it cut ties with Syria, and when?").

    None where the part says enough, or where the act is a recognition: then the Query of the first part tells it all.
    """
    if (
        part.mentions
        or part.concepts & _ACTS
        or not part.concepts & _ASKED_ON
        or not first.concepts & _ENDINGS
    ):
        return None
    kept = (tag for tag in first.tags if not tag.concepts & _HEADS)
    tags = tuple(sorted({*kept, *part.tags}))
    return replace(
        first,
        tags=tags,
        times=part.times or first.times,
        unknown=(*first.unknown, *part.unknown),
        concepts=all_concepts(tags),
    )
