"""How many recognise a subject, have relations with it, withdrew, or voted: our number and whose others
there are."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.doubt import is_doubtful
from knowledge.evaluators.actor import what_does_actor_recognise
from knowledge.evaluators.listing import Listing, listings, objects_of, standing
from knowledge.evaluators.severed import severed
from knowledge.evaluators.totals import about, counted_by, nearest
from knowledge.evaluators.who import Absence, AbsenceResult, who
from knowledge.ledger import counts_of, coverage_of, ledger
from knowledge.model import Act, Count, Event
from knowledge.query import Intent, Link, Phase, Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store
from knowledge.tally import Tally, tally
from knowledge.timeframe import Timeframe, timeframe

_COUNTS = 4
_VOTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CountResult(Result):
    """Our lists, and published totals with whose they are. With a negated query `absences` instead of
    lists. `standing` is how things stood at the end of the span where acts within it are counted."""

    time: Timeframe
    listings: tuple[Listing, ...] = ()
    standing: tuple[Listing, ...] = ()
    absences: tuple[Absence, ...] = ()
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalCountResult(Result):
    """Withdrawals of recognition: `events` in order, and published totals of them."""

    time: Timeframe
    certain: tuple[Event, ...]
    contested: tuple[Event, ...]
    suspended: tuple[Event, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteResult(Result):
    """Votes with their tallies, newest first."""

    time: Timeframe
    votes: tuple[tuple[Event, Tally | None], ...]


def how_many(query: Query, store: Store, today: str) -> Result:
    """The number asked for, by each counting that is known."""
    if query.phase in (Phase.BROKEN, Phase.RESTORED) and any(map(store.entity, query.subject)):
        return severed(query, store, today)
    if query.link is Link.RELATIONS:
        # "How many allies in March 2019" asks for those it had then, not for those it won in that month.
        query = query.but(during=False)
    time = timeframe(query, today)
    if query.link is Link.VOTES and (query.subject or time.named):
        return _votes(query, store, time)
    if not query.subject and any(map(store.entity, query.actor)):
        broken = query.link is Link.RELATIONS or query.phase is not None
        return severed(query, store, today) if broken else what_does_actor_recognise(query, store, today)
    if not any(map(store.entity, query.subject)):
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject)
    if query.link is Link.WITHDRAWALS:
        return _withdrawals(query, store, time)
    if query.nth and not query.negated:
        return _highest(query, store, time)
    found = () if query.negated else listings(query, store, time)
    absences = _absences(query, store, today)
    link = found[0].link if found else query.link
    counts = (
        [] if query.group or query.negated or len(query.subject) > 1 else counts_of(store, query.subject[0])
    )
    shown = nearest(counted_by(about(counts, link), query.whose, store), time, _COUNTS)
    if not shown and query.whose is None:
        shown = nearest(about(counts, Link.RELATIONS), time, _COUNTS) if not _size(found) else shown
    return CountResult(
        query=query,
        today=today,
        time=time,
        listings=found,
        standing=standing(query, store, time) if found else (),
        absences=absences,
        counts=tuple(shown),
        events=tuple(row.event for one in found for row in one.rows if row.event),
        coverage=found[0].coverage if found else None,
    )


def _highest(query: Query, store: Store, time: Timeframe) -> Result:
    """The highest number ever, where a source tells it: our own lists seldom hold the beginnings of what has ended."""
    counts = [count for id_ in query.subject for count in counts_of(store, id_) if "peak" in count.measure]
    if not counts or query.group:
        return NothingKnown(query=query, today=time.today, ids=query.subject)
    return CountResult(query=query, today=time.today, time=time, counts=tuple(counts))


def _size(found: tuple[Listing, ...]) -> int:
    return sum(len(one.rows) for one in found)


def _absences(query: Query, store: Store, today: str) -> tuple[Absence, ...]:
    if not query.negated:
        return ()
    result = who(query.but(intent=Intent.WHO_RECOGNISES), store, today)
    return result.parts if isinstance(result, AbsenceResult) else ()


def _withdrawals(query: Query, store: Store, time: Timeframe) -> Result:
    endings = [
        act
        for subject in query.subject
        for object in objects_of(query, store)
        for bond in ledger(store, subject, Link.RECOGNITION, object).values()
        for act in bond.endings
        if act.date.first <= time.at and (not time.during or time.touches(act))
    ]
    endings.sort(key=lambda act: (act.date.first, act.id))
    counts = [
        count for subject in query.subject for count in about(counts_of(store, subject), Link.WITHDRAWALS)
    ]
    return WithdrawalCountResult(
        query=query,
        today=time.today,
        time=time,
        events=tuple(endings),
        certain=tuple(a for a in endings if a.type is Act.WITHDRAWAL and not is_doubtful(a)),
        contested=tuple(a for a in endings if is_doubtful(a)),
        suspended=tuple(a for a in endings if a.type is Act.SUSPENSION and not is_doubtful(a)),
        counts=tuple(nearest(counted_by(counts, query.whose, store), time, _COUNTS)),
        coverage=coverage_of(store, query.subject[0], Link.RECOGNITION),
    )


def _votes(query: Query, store: Store, time: Timeframe) -> Result:
    """Votes on the subjects, or on steps concerning them, within the time named; without subjects, all of that time."""
    concerning = store.events(involving=query.subject) if query.subject else []
    direct = [event for event in concerning if event.type is Act.VOTE]
    answers = [
        event for event in store.responses([event.id for event in concerning]) if event.type is Act.VOTE
    ]
    actors = set(query.actor)
    wanted = {
        event.id: event
        for event in direct + answers
        if (not actors or actors & set(event.actor)) and (time.named is None or time.touches(event))
    }
    if not wanted and time.named is not None:
        cast = store.events(actor=query.actor or ("un",), types=(Act.VOTE,), first=time.first, last=time.last)
        wanted = {event.id: event for event in cast}
    votes = sorted(wanted.values(), key=lambda vote: vote.date.first, reverse=True)[:_VOTES]
    if not votes:
        return NothingKnown(query=query, today=time.today, ids=query.actor + query.subject)
    return VoteResult(
        query=query,
        today=time.today,
        time=time,
        votes=tuple((vote, tally(vote)) for vote in votes),
        events=tuple(votes),
    )
