"""Acts that cannot both be true, or not in this order.

What is in doubt passes once `disputed` or `note` tells the reader.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from knowledge import dates
from knowledge.load import Loaded
from knowledge.model import Act, Entity, Event, Object
from knowledge.rec import Problem, Row

Finding = tuple[Event, str, str, str]
"""The event at fault, its field, what is wrong, what would be right."""

_TELL = "correct one of them, or say in 'disputed' or 'note' how that can be"
_ADD = "add the missing act, or say in 'disputed' or 'note' why it is not here"

_ONCE = frozenset(
    {
        Act.RECOGNITION,
        Act.WITHDRAWAL,
        Act.RELATIONS_ESTABLISHED,
        Act.RELATIONS_RESTORED,
        Act.SEVERANCE,
        Act.DECLARATION,
        Act.ANNEXATION,
    }
)
_BREAKS = frozenset(
    {Act.SEVERANCE, Act.SUSPENSION, Act.WITHDRAWAL, Act.AMBASSADOR_RECALLED, Act.NO_RELATIONS}
)
_UPON_STATES = _ONCE - {Act.DECLARATION, Act.ANNEXATION} | {Act.SUSPENSION}


def contradictions(loaded: Loaded) -> Iterator[Problem]:
    """All contradictions among the events."""
    events = sorted(loaded.record.events, key=lambda event: (event.date.first, event.date.last, event.id))
    entities = {entity.id: entity for entity in loaded.record.entities}
    places: dict[str, Row] = loaded.places("events")
    findings = [
        *_twice(events),
        *_out_of_order(events),
        *_broken_relations(events),
        *_before_existence(events, entities),
        *_before_their_cause(events),
    ]
    for event, field, wrong, right in findings:
        yield places[event.id].problem(field, wrong, right)


def _told(*events: Event) -> bool:
    return any(event.disputed or event.note for event in events)


def _pairs(events: Iterable[Event]) -> dict[tuple[str, str], list[Event]]:
    """The events of each actor upon each subject, in their order."""
    found: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        for actor, subject in product(event.actor, event.subject):
            found[actor, subject].append(event)
    return found


def _twice(events: list[Event]) -> Iterator[Finding]:
    """One act under two ids: the same sides and type, and dates that may be one."""
    seen: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        if event.type in _ONCE:
            seen[event.type, event.object, event.actor, event.subject].append(event)
    for same in seen.values():
        for one, other in pairwise(same):
            if other.date.first <= one.date.last and not (_told(one) and _told(other)):
                yield (
                    other,
                    "id",
                    f"this seems to be {one.id} once more",
                    "keep one of them, or say in both notes why not",
                )


def _out_of_order(events: list[Event]) -> Iterator[Finding]:
    """Recognitions of a state given twice, or taken back without having been given."""
    of_states = [event for event in events if event.object in (Object.STATE, Object.SOVEREIGNTY)]
    for (actor, subject), acts in _pairs(of_states).items():
        given: Event | None = None
        ended: Event | None = None
        for act in acts:
            if act.type is Act.RECOGNITION:
                if given and not ended and not _told(given, act):
                    wrong = f"{actor} had recognised {subject} already ({given.id}, {given.date})"
                    yield act, "date", wrong, _TELL
                given, ended = act, None
            elif act.type in (Act.WITHDRAWAL, Act.SUSPENSION):
                if not given and not _told(act):
                    yield act, "type", f"{actor} has not recognised {subject} before", _ADD
                elif ended and ended.type is act.type and not _told(ended, act):
                    yield act, "type", f"{actor} had ended its recognition already ({ended.id})", _TELL
                ended = act


def _broken_relations(events: list[Event]) -> Iterator[Finding]:
    """Relations opened or broken twice, or restored though nothing had broken them."""
    broken: dict[frozenset[str], Event] = {}
    open_: dict[frozenset[str], Event] = {}
    severed: dict[tuple[str, str], Event] = {}
    for event in events:
        for actor, subject in product(event.actor, event.subject):
            pair = frozenset((actor, subject))
            if event.type is Act.SEVERANCE:
                before = severed.get((actor, subject))
                if before and not _told(before, event):
                    yield event, "type", f"{actor} had broken with {subject} already ({before.id})", _TELL
                severed[actor, subject] = event
            elif event.type is Act.RELATIONS_RESTORED and pair not in broken and not _told(event):
                yield event, "type", f"no break between {actor} and {subject} is on record", _ADD
            elif event.type is Act.RELATIONS_ESTABLISHED and pair in open_ and not _told(open_[pair], event):
                yield event, "type", f"{actor} and {subject} had relations already ({open_[pair].id})", _TELL
            if event.type in _BREAKS:
                broken[pair] = event
                open_.pop(pair, None)
            elif event.type in (Act.RELATIONS_ESTABLISHED, Act.RELATIONS_RESTORED):
                open_[pair] = event
                severed = {sides: act for sides, act in severed.items() if frozenset(sides) != pair}


def _before_existence(events: list[Event], entities: dict[str, Entity]) -> Iterator[Finding]:
    """Acts by a state, or upon one, outside the span in which it existed."""
    for event in events:
        if event.type is Act.DECLARATION or _told(event):
            continue
        for field, ids in (("actor", event.actor), ("subject", event.subject)):
            if field == "subject" and event.type not in _UPON_STATES:
                continue
            for id in ids:
                existed = entities[id].existed if id in entities else None
                if not existed:
                    continue
                span = dates.parse(existed)
                if event.date.last < span.first:
                    yield event, field, f"{id} did not exist before {span.first}", _TELL
                elif event.date.first > span.last:
                    yield event, field, f"{id} did not exist after {span.last}", _TELL


def _before_their_cause(events: list[Event]) -> Iterator[Finding]:
    """Answers that are older than what they answer."""
    by_id = {event.id: event for event in events}
    for event in events:
        cause = by_id.get(event.in_response_to or "")
        if cause and event.date.last < cause.date.first:
            wrong = f"it answers {cause.id}, which came later ({cause.date})"
            yield event, "response_to", wrong, "correct the date or the field"
