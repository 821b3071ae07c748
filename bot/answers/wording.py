"""What the answers on recognition and relations share: names in their cases, evidence, notes, follow-ups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.answers.article import with_article
from bot.answers.gender import gender
from bot.answers.sentence import dated, is_told
from bot.draft import Draft
from bot.messages import Messages
from knowledge.dates import EARLIEST
from knowledge.doubt import is_doubtful
from knowledge.evaluators.reason import gives_reason
from knowledge.model import Act, Citation, Coverage, Event, Kind, Object
from knowledge.query import Intent, Query
from knowledge.result import unique
from knowledge.store import Store

_CASES = {"": "", "_gen": "genitive", "_dat": "dative", "_acc": "accusative", "_ins": "instrumental"}
# Whose gender the verbs of a sentence follow.
_ACTING = frozenset({"actor", "side"})
# Follow-ups that make no sense without a subject.
_ABOUT_SUBJECT = frozenset({"who", "not", "first", "reactions", "why"})
# Follow-ups that are offered only where the record answers them.
_ANSWERED = frozenset({"reactions", "why"})
# Enough evidence for one answer; the rest is behind the timeline.
_EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Cited:
    """Citations gathered from several claims, so that the sources most of them share can be cited for all."""

    citations: tuple[Citation, ...]


def forms(draft: Draft, key: str, ids: Sequence[str]) -> dict[str, str]:
    """The names in every case as arguments for messages: `actor`, `actor_gen`, …; of those that act
    `gender` too."""
    return _forms(draft.store, draft.messages, key, tuple(ids)).copy()


@lru_cache(maxsize=4096)
def _forms(store: Store, messages: Messages, key: str, ids: tuple[str, ...]) -> dict[str, str]:
    said = {}
    for suffix, case in _CASES.items():
        names = (with_article(store.label(id, messages.lang, case), messages) for id in ids)
        said[key + suffix] = messages.join(names)
    if key in _ACTING:
        said["gender"] = gender(tuple(store.label(id, messages.lang) for id in ids), messages)
    return said


def what(draft: Draft, subjects: Sequence[str], object: Object, mode: str = "") -> dict[str, str]:
    """What is recognised, as `what` (after "to recognise") and `what_of` (after "recognition of").

    `mode` is `both` or `without` where subjects are combined.
    """
    said = forms(draft, "subject", subjects)
    if mode and len(subjects) > 1:
        first, rest = forms(draft, "a", subjects[:1]), forms(draft, "b", subjects[1:])
        phrase = draft.say(f"what-{mode}", **first, **rest)
        return {**said, "what": phrase, "what_of": phrase}
    kind = _kind(draft, subjects, object)
    claimant = forms(draft, "claimant", _claimants(draft, subjects)) if kind == "territory" else {}
    if kind == "territory" and not claimant["claimant"]:
        kind = "claim"
    return {
        **said,
        "what": draft.say(f"what-{kind}", **said, **claimant),
        "what_of": draft.say(f"what-of-{kind}", **said, **claimant),
    }


def _kind(draft: Draft, subjects: Sequence[str], object: Object) -> str:
    if object is Object.SOVEREIGNTY:
        entity = draft.store.entity(subjects[0])
        return "claim" if entity and entity.kind is Kind.SOVEREIGNTY else "territory"
    return str(object)


def _claimants(draft: Draft, subjects: Sequence[str]) -> tuple[str, ...]:
    """Who declared the subjects part of itself."""
    annexations = draft.store.events(subject=subjects, types=(Act.ANNEXATION,))
    return annexations[-1].actor if annexations else ()


def evidence(draft: Draft, events: Iterable[Event], heading: str = "", most: int = _EVIDENCE) -> None:
    """Events as a list, each with its date and its sources; the last ones where there are too many."""
    shown = unique(events)
    draft.bullets([line(draft, event) for event in shown[-most:]], heading)


def line(draft: Draft, event: Event) -> str:
    """One event with its date and marks; where only the act is named, a star if it is contested."""
    if is_told(event, draft.messages):
        return dated(event, draft.store, draft.messages) + draft.cite(event)
    if _is_finding(event):
        return _counted_against(draft, event) + draft.cite(event)
    said = dated(event, draft.store, draft.messages)
    if is_doubtful(event):
        said += "*"
        draft.note(draft.say("note-contested"))
    return said + draft.cite(event)


def _is_finding(event: Event) -> bool:
    """Whether a source found a state among those that do not recognise, on a day on which it did nothing."""
    return event.type is Act.POSITION_AGAINST and event.date.first == EARLIEST


def _counted_against(draft: Draft, event: Event) -> str:
    names = {**forms(draft, "actor", event.actor), **forms(draft, "subject", event.subject)}
    return draft.say("line-counted-against", date=draft.messages.date(event.date), **names)


def disputes(draft: Draft, events: Iterable[Event], most: int = 2) -> None:
    """Where the sources differ, with them."""
    for event in [event for event in unique(events) if event.disputed][:most]:
        draft.note(draft.say("note-disputed", text=event.disputed) + draft.cite(event, most=3))


def announced(draft: Draft, event: Event | None) -> None:
    """When an act became known on another day than it was done."""
    if event and event.announced and event.announced != event.date.text:
        draft.note(draft.say("note-announced", when=draft.messages.when(event.announced)))


def coverage_note(draft: Draft, coverage: Coverage | None) -> None:
    """How complete the list is that the answer rests on."""
    if coverage is None:
        return
    key = "note-complete" if coverage.complete else "note-open"
    date, since = draft.messages.date(coverage.as_of), draft.messages.since(coverage.as_of)
    said = draft.say(key, date=date, since=since)
    # The words of the note are English, as the editors wrote them.
    note = f" {coverage.note}" if coverage.note and draft.lang == "en" else ""
    draft.note(said + note + draft.cite(coverage, most=1))


def as_of(draft: Draft, day: str) -> str:
    return draft.say("as-of", date=draft.messages.date(day))


def annexed(draft: Draft, subjects: Sequence[str]) -> None:
    """A state that was annexed since is not what it was when it was recognised."""
    for act in draft.store.events(subject=subjects, types=(Act.ANNEXATION,))[-1:]:
        names, when = forms(draft, "actor", act.actor), draft.messages.when(act.date)
        draft.note(draft.say("note-annexed", when=when, **names) + draft.cite(act, most=1))


@dataclass(frozen=True, slots=True)
class _Claims:
    """Events that are told apart by their ids alone, which is quick."""

    ids: tuple[str, ...]
    events: tuple[Event, ...] = field(compare=False)


def shared_sources(draft: Draft, events: Iterable[Event], most: int = 2) -> str:
    """Marks of the sources that most of these events share: what a long list rests on."""
    told = tuple(events)
    best = _shared(draft.store.version, _Claims(tuple(event.id for event in told), told), most)
    return draft.cite(Cited(best), most=most) if best else ""


@lru_cache(maxsize=256)
def _shared(version: str, claims: _Claims, most: int) -> tuple[Citation, ...]:
    """The citations that occur most; `version` is that of the facts the events come from."""
    shared = Counter(citation.source for event in claims.events for citation in event.citations)
    return tuple(Citation(id) for id, _ in shared.most_common(most))


def follow_ups(draft: Draft, actor: tuple[str, ...], subject: tuple[str, ...], *wanted: str) -> None:
    """Buttons for the questions that are asked next: timeline, sources, reactions, why, who. Reactions and
    reasons are offered only where the record holds some."""
    for name in wanted:
        if name in _ABOUT_SUBJECT and not subject:
            continue
        if name in _ANSWERED and not _is_held(draft.store, name, actor, subject):
            continue
        label = draft.say(f"offer-{name}", **_short(draft, subject))
        draft.offer(label, _follow_up(draft, name, actor, subject))


@lru_cache(maxsize=1024)
def _is_held(store: Store, name: str, actor: tuple[str, ...], subject: tuple[str, ...]) -> bool:
    """Whether the acts of these sides were answered, or somebody said why they were done."""
    acts = store.events(actor=actor, subject=subject)
    if not acts:
        return False
    ids = [act.id for act in acts]
    if name == "reactions":
        return bool(store.responses(ids))
    told = any(act.in_response_to or gives_reason(act.summary) for act in acts)
    return told or bool(store.quotes(event=ids, limit=1))


def _short(draft: Draft, subject: tuple[str, ...]) -> dict[str, str]:
    """The subjects on a button, in their cases: the first, where there are several."""
    more = " …" if len(subject) > 1 else ""
    return {key: said + more for key, said in forms(draft, "subject", subject[:1]).items()}


def _follow_up(draft: Draft, name: str, actor: tuple[str, ...], subject: tuple[str, ...]) -> Query:
    match name:
        case "timeline":
            return Query(Intent.TIMELINE, actor=actor, subject=subject)
        case "reactions":
            return Query(Intent.REACTION, subject=subject, to=actor)
        case "why":
            return Query(Intent.WHY, actor=actor, subject=subject)
        case "who":
            return Query(Intent.WHO_RECOGNISES, subject=subject)
        case "not":
            return Query(Intent.WHO_RECOGNISES, subject=subject, negated=True)
        case "first":
            return Query(Intent.FIRST_OR_NTH, subject=subject, nth=1)
        case _:
            return draft.query.but(intent=Intent.SOURCE, about=draft.query.intent)
