"""What the answers on recognition and relations share: names in their cases, evidence, notes, follow-ups."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.answers.article import with_article
from bot.answers.gender import gender
from bot.answers.sentence import dated, is_told
from bot.draft import Draft
from bot.messages import Messages
from knowledge.dates import EARLIEST, BadDate, parse
from knowledge.doubt import is_doubtful
from knowledge.evaluators.reason import gives_reason
from knowledge.model import Act, Citation, Coverage, Event, Kind, Object, Tier
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
# So few sources carry a long list, each at least so many of its events, and so many of them stand at a line.
_CARRIERS = 4
_WORTH = 3
_PER_LINE = 2
_NAMED = 5
_PARTS = re.compile(r"[(),/;:]| on | via | for ")


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
    """Where the sources differ, with them; of whose act, where the question does not say so."""
    for event in [event for event in unique(events) if event.disputed][:most]:
        if event.actor and not set(event.actor) <= {*draft.query.actor}:
            names, date = draft.names(event.actor), draft.messages.date(event.date)
            said = f"{draft.say('record-differ', actor=names, date=date)} {event.disputed}"
        else:
            said = draft.say("note-disputed", text=event.disputed)
        draft.note(said + differing(draft, event))


def differing(draft: Draft, event: Event) -> str:
    """Marks of the sources that a dispute names, each of them; else of the best."""
    ids = [citation.source for citation in event.citations]
    publishers = {source.id: source.publisher for source in draft.store.sources(ids)}
    named = [id for id, publisher in publishers.items() if _is_named(publisher, event.disputed or "")]
    return draft.cite_each(named[:_NAMED]) or draft.cite(event, most=3)


def _is_named(publisher: str, text: str) -> bool:
    """Whether a text names a publisher, or somebody in brackets behind it."""
    parts = (part.strip().removeprefix("The ") for part in _PARTS.split(publisher))
    return any(len(part) > 1 and re.search(rf"\b{re.escape(part)}\b", text) for part in parts)


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
    able = knowing(draft.store, coverage.citations, parse(coverage.as_of).first)
    draft.note(said + note + draft.cite(Cited(able), most=1))


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


def shared_sources(
    draft: Draft, events: Iterable[Event], most: int = 2, coverage: Coverage | None = None
) -> str:
    """Marks of what a long list rests on: of the sources that its events share, and of those of its coverage, the
    ones that can know of the last event; where none can, the sources of that one."""
    told = tuple(events)
    best = _shared(draft.store, _Claims(tuple(event.id for event in told), told), coverage)
    return draft.cite(Cited(best), most=most) if best else ""


@lru_cache(maxsize=256)
def _shared(store: Store, claims: _Claims, coverage: Coverage | None) -> tuple[Citation, ...]:
    if not claims.events:
        return ()
    shared = Counter(citation.source for event in claims.events for citation in event.citations)
    last = max(claims.events, key=lambda event: event.date.first)
    found = [Citation(id) for id, _ in shared.most_common()]
    return (
        knowing(store, [*(coverage.citations if coverage else ()), *found], last.date.first) or last.citations
    )


def knowing(store: Store, citations: Iterable[Citation], day: str) -> tuple[Citation, ...]:
    """The citations of what was published on an ISO day or later: an older page cannot know what was done then."""
    found = {citation.source: citation for citation in citations}
    dated = {source.id: source.published for source in store.sources(found)}
    return tuple(citation for id, citation in found.items() if _is_since(dated.get(id), day))


def _is_since(published: str | None, day: str) -> bool:
    try:
        return bool(published) and parse(published or "").last >= day
    except BadDate:
        return False


def carried(draft: Draft, lines: Sequence[Sequence[Event]]) -> list[str]:
    """Marks for each line of a long list: of the few sources that tell most of it, those that tell the line."""
    told = [event for line in lines for event in line]
    carriers = _carriers(draft.store, _Claims(tuple(event.id for event in told), tuple(told)))
    marks = []
    for line in lines:
        there = {citation.source for event in line for citation in event.citations}
        best = tuple(Citation(id) for id in carriers if id in there)
        marks.append(draft.cite(Cited(best), most=_PER_LINE))
    return marks


@lru_cache(maxsize=256)
def _carriers(store: Store, claims: _Claims) -> tuple[str, ...]:
    """The sources that together tell most events, each chosen for what those before it do not tell; copies and blogs
    only where nothing better tells as many."""
    cited = {citation.source for event in claims.events for citation in event.citations}
    weak = {source.id for source in store.sources(cited) if source.tier is Tier.MIRROR}
    left = {event.id: {citation.source for citation in event.citations} for event in claims.events}
    chosen: list[str] = []
    while left and len(chosen) < _CARRIERS:
        telling = Counter(source for sources in left.values() for source in sources)
        worth = [source for source, count in telling.most_common() if count >= _WORTH]
        if not worth:
            break
        best = next((source for source in worth if source not in weak), worth[0])
        chosen.append(best)
        left = {id: sources for id, sources in left.items() if best not in sources}
    return tuple(chosen)


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
