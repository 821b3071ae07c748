"""The things the knowledge base holds. Ids are ISO 3166-1 alpha-2 in lower case or slugs; dates are EDTF."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.dates import PartialDate


class Kind(StrEnum):
    """What an entity is."""

    STATE = "state"
    CLAIMED_STATE = "claimed_state"
    HISTORIC_STATE = "historic_state"
    GOVERNMENT = "government"
    TERRITORY = "territory"
    SOVEREIGNTY = "sovereignty"
    ORGANISATION = "organisation"


class Object(StrEnum):
    """What a recognition recognises."""

    STATE = "state"
    GOVERNMENT = "government"
    SOVEREIGNTY = "sovereignty"


class Act(StrEnum):
    """The type of an event."""

    RECOGNITION = "recognition"
    WITHDRAWAL = "withdrawal"
    SUSPENSION = "suspension"
    RESTORATION = "restoration"
    REAFFIRMATION = "reaffirmation"
    DENIAL = "denial"
    POSITION_AGAINST = "position_against"
    RELATIONS_ESTABLISHED = "relations_established"
    RELATIONS_RESTORED = "relations_restored"
    SEVERANCE = "severance"
    AMBASSADOR_RECALLED = "ambassador_recalled"
    RELATIONS_STANDING = "relations_standing"
    """Not an act: a source found on that day that relations stood."""
    NO_RELATIONS = "no_relations"
    """Not an act: a source found on that day that there were no relations."""
    DECLARATION = "declaration_of_independence"
    REFERENDUM = "referendum"
    ANNEXATION = "annexation"
    INVASION = "invasion"
    VOTE = "vote"
    STATEMENT = "statement"
    LETTER = "letter"
    CEREMONY = "ceremony"
    AGREEMENT = "agreement"
    COURT_OPINION = "court_opinion"


class Tier(StrEnum):
    """How near a source stands to the act, best first."""

    OFFICIAL = "official"
    NEWS = "news"
    ENCYCLOPEDIA = "encyclopedia"
    DATASET = "dataset"
    MIRROR = "mirror"


TIER_ORDER = {tier: rank for rank, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that was read. `published` is EDTF text or None; `lang` an ISO 639-1 code."""

    id: str
    title: str
    publisher: str
    published: str | None
    url: str
    lang: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class Citation:
    """One source for one claim: what in it supports the claim, and where."""

    source: str
    supports: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence about an entity, with its sources."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A state, claimed state, territory or body. Names per language live in their own table.

    `existed` is the EDTF span of a state's existence where it matters to the acts; `speaks_for` names the
    state whose organ it is.
    """

    id: str
    kind: Kind
    name: str
    official_name: str
    claimed_by: tuple[str, ...] = ()
    un_member: bool = False
    facts: tuple[Fact, ...] = ()
    existed: str | None = None
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """An office held: what, of which entity, and a date at which the source shows it (EDTF text or None)."""

    role: str
    of: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An act: who did what to whom, when. `object` is set on recognitions and on their withdrawals."""

    id: str
    type: Act
    actor: tuple[str, ...]
    subject: tuple[str, ...]
    date: PartialDate
    summary: str
    citations: tuple[Citation, ...]
    object: Object | None = None
    announced: str | None = None
    place: str = ""
    participants: tuple[str, ...] = ()
    in_response_to: str | None = None
    disputed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """An official's words as printed. `speaker` is a person or a body; `translated` None means unclear."""

    id: str
    speaker: str
    text: str
    said_on: str | None
    medium: str
    translated: bool | None
    about: tuple[str, ...]
    event: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A published total: whose count and of what stands in `measure`; `value` as printed ("103 of 193")."""

    subject: str
    measure: str
    value: str
    as_of: str | None
    citations: tuple[Citation, ...]
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether the list of acts on a subject is complete, as of when, by which source; a note for readers."""

    subject: str
    act: str
    complete: bool
    as_of: str
    note: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """A member of a group from `since` until `until` (ISO days, `until` exclusive; None is open)."""

    group: str
    member: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write an entity, person or group in one language.

    `style` is the field it was written under: `name` (the preferred one), `short`, `alias`, `joint` (it
    names all bearers at once), `cased` (it counts only with its own capitals), `form` (inflected), or a
    case, of the name or (`alias_genitive` and so on) of an alias.
    """

    of: str
    lang: str
    text: str
    style: str = "alias"


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that was read from the data files, in file order."""

    entities: tuple[Entity, ...] = ()
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    counts: tuple[Count, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    memberships: tuple[Membership, ...] = ()
    names: tuple[Name, ...] = field(default=())
