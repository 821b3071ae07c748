"""From a question and the facts to what a picture shows. Nothing is drawn here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from bot.pictures.sheet import Chart, Map, Standing, Tally, Year
from knowledge.dates import parse
from knowledge.doubt import is_doubtful
from knowledge.evaluators.listing import Listing, Row, link_of, listings, object_of
from knowledge.ledger import Ledger, ledger
from knowledge.model import Act, Event
from knowledge.query import Intent, Link, Query
from knowledge.sets import Ground, LeftOut
from knowledge.status import Bond
from knowledge.store import Store
from knowledge.timeframe import Timeframe, last_day, timeframe


class Kind(StrEnum):
    """The pictures there are."""

    MAP = "map"
    CHART = "chart"


_MAPPED = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY, Intent.FIRST_OR_NTH})
_LONGEST = 300
"""Years; dates before that are of another age, or not known."""


def kind_of(query: Query) -> Kind | None:
    """Which picture goes with a question, if one does."""
    if query.intent in _MAPPED and query.subject and not query.actor:
        return Kind.MAP
    # The chart is of one side's bonds; between two there is not enough to draw.
    if query.intent is Intent.TIMELINE and len(query.subject + query.actor) == 1:
        return Kind.CHART
    return None


def mapped(query: Query) -> Query:
    """The question that a map answers: who recognises the subjects as things stand, refusals and spans aside."""
    return query.but(
        intent=Intent.WHO_RECOGNISES, negated=False, during=False, nth=None, claimed=None, page=1
    )


def charted(query: Query) -> Query:
    """The question that a chart answers, about the subject or else the one side named."""
    return Query(Intent.TIMELINE, subject=query.subject or query.actor, as_of=query.as_of)


def gather_map(query: Query, store: Store, today: str) -> tuple[Map, Listing] | None:
    """The map of a question made by `mapped`, and the list it shows; None when nothing is on record."""
    time = timeframe(query, today)
    found = listings(query, store, time)[0]
    if not found.rows and not found.lost:
        return None
    members = store.un_members(time.at)
    standings = dict.fromkeys(members if found.scope is None else found.scope & members, Standing.NONE)
    standings |= {row.id: Standing.LOST for row in found.lost}
    for row in _present(found.rows, store, time):
        standings[row.id] = Standing.CONTESTED if row.contested else Standing.HOLDS
    for id in LeftOut(query.excluded, time.at).ids(Ground(store, today)):
        standings.pop(id, None)
    standings |= dict.fromkeys(found.subjects, Standing.SUBJECT)
    sheet = Map(
        title=_title(found.subjects, store),
        day=time.at,
        relations=found.link is Link.RELATIONS,
        standings=tuple(sorted(_continued(standings).items())),
        tallies=tuple(_tallies(standings, members)),
    )
    return sheet, found


def gather_chart(query: Query, store: Store, today: str) -> tuple[Chart, tuple[Event, ...]] | None:
    """The chart of a question made by `charted`, and the acts it counts; None when there are none."""
    subject = query.subject[0]
    link, object = link_of(query, store, subject), object_of(query, store)
    day = min(parse(query.as_of).last, today) if query.as_of else today
    bonds = ledger(store, subject, link, object)
    # What no source dates within some years cannot be placed in one.
    counted = [
        (name, act)
        for name, act in _counted(bonds, store, subject, link)
        if act.date.first <= day and int(day[:4]) - int(act.date.first[:4]) < _LONGEST
    ]
    if not any(name == "founded" for name, _ in counted):
        return None
    placed = Counter((int(last_day(act, day)[:4]), name) for name, act in counted)
    first = min(year for year, _ in placed) - 1
    last = int(day[:4])
    standing = _standing(bonds.values(), store, range(first, last + 1), day, today)
    years = tuple(
        Year(year, placed[year, "founded"], placed[year, "ended"], placed[year, "broken"], standing[year])
        for year in range(first, last + 1)
    )
    sheet = Chart(_title((subject,), store), day, link is Link.RELATIONS, years)
    return sheet, tuple(act for _, act in counted)


def _present(rows: Iterable[Row], store: Store, time: Timeframe) -> Iterator[Row]:
    """Those of a list that existed on the day; a state that is no more has no place on the map."""
    for row in rows:
        entity = store.entity(row.id)
        if entity is None or not entity.existed or parse(entity.existed).last >= time.at:
            yield row


def _continued(standings: dict[str, Standing]) -> dict[str, Standing]:
    """What Russia goes on with is recorded of Russia; while the Soviet Union stood, its whole land shows it."""
    if standings.get("su") is Standing.NONE and "ru" in standings:
        return {id: each for id, each in standings.items() if id != "ru"} | {"su": standings["ru"]}
    return standings


def _tallies(standings: dict[str, Standing], members: frozenset[str]) -> Iterator[Tally]:
    """One for each way to stand that somebody is in, and always one for those who have the bond."""
    for standing in (Standing.HOLDS, Standing.CONTESTED, Standing.LOST, Standing.NONE):
        ids = {id for id, each in standings.items() if each is standing}
        if ids or standing is Standing.HOLDS:
            yield Tally(standing, len(ids & members), len(ids - members))


def _title(subjects: Iterable[str], store: Store) -> str:
    return " + ".join(store.label(id) for id in subjects)


def _counted(bonds: Ledger, store: Store, subject: str, link: Link) -> Iterator[tuple[str, Event]]:
    """The acts of a subject with what they count as. One act of several states counts for each of them."""
    for bond in bonds.values():
        yield from _turns(bond)
    if link is Link.RECOGNITION:
        own = store.events(involving=(subject,), types=(Act.SEVERANCE,))
        acts = [act.id for bond in bonds.values() for act in bond.foundings]
        over = [event for event in store.responses(acts) if event.type is Act.SEVERANCE]
        yield from (("broken", event) for event in {event.id: event for event in own + over}.values())


def _turns(bond: Bond) -> Iterator[tuple[str, Event]]:
    """What founded a bond that did not stand, and what ended it; doubtful endings count, and leave it standing."""
    stood = False
    for act in bond.acts:
        if act in bond.foundings or (act.type is Act.RELATIONS_RESTORED and bond.endings):
            if not stood:
                yield "founded", act
            stood = True
        elif act in bond.endings:
            yield "ended", act
            stood = stood and is_doubtful(act)


def _standing(bonds: Iterable[Bond], store: Store, years: range, day: str, today: str) -> Counter[int]:
    """How many members of the United Nations had the bond at the end of each year, the last year on the ISO day;
    before there were members, how many at all."""
    ends = {year: min(f"{year}-12-31", day) for year in years}
    members = {year: store.un_members(end) for year, end in ends.items()}
    count: Counter[int] = Counter()
    for bond in bonds:
        # A bond stands as it did unless something was done in the year.
        turning = {int(date[:4]) for act in bond.acts for date in (act.date.first, last_day(act, today))}
        stands = bond.at(ends[years[0]], today).stands
        for year in years:
            if year in turning:
                stands = bond.at(ends[year], today).stands
            if stands and (not members[year] or bond.actor in members[year]):
                count[year] += 1
    return count
