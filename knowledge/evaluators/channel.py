"""How an act was made known: its form, and the letters, ceremonies, statements and media around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.evaluators.record import (
    BREAKS,
    RECOGNITIONS,
    REFUSALS,
    WORDS,
    acts_between,
    answers_upon,
    around,
    bodies,
    order_of,
    principal,
    siblings,
    sides,
    within,
)
from knowledge.model import Event, Quote
from knowledge.query import Link, Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

_QUOTES = 4
_AROUND = 6
_FRAGMENT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelResult(Result):
    """`act` is what was announced, `around` the letters, meetings and statements of those days that carried it,
    `quotes` the words of the announcement, whose media name the channels. Without `act` there is none on
    record, and `around` holds what the same side said."""

    act: Event | None = None
    around: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()


def how_announced(query: Query, store: Store, today: str) -> Result:
    """The form and the channel in which the actor made its act known."""
    query = _through(query, store)
    found = within(acts_between(query, store), query.as_of)
    act = _meant(_carried(found, query, store), query)
    if act is None:
        return _without_act(query, found, store, today)
    near = [event for event in around(act, store, before=1, after=2) if event.type in WORDS + REFUSALS]
    quotes = _announcing(act, near, query, store)
    return ChannelResult(
        query=query,
        today=today,
        events=(act, *near),
        disputes=(act,) if act.disputed else (),
        act=act,
        around=tuple(near[:_AROUND]),
        quotes=tuple(quotes[:_QUOTES]),
    )


def _through(query: Query, store: Store) -> Query:
    """Of a question that names the channel itself ("through KCNA?"): the one it speaks for, and what it told of."""
    named = [entity for entity in map(store.entity, query.subject) if entity and entity.speaks_for]
    if not named:
        return query
    told = store.events(actor=[entity.id for entity in named])
    owners = tuple(dict.fromkeys(entity.speaks_for or "" for entity in named))
    others = [id for id in query.subject if id not in {entity.id for entity in named}]
    subjects = tuple(dict.fromkeys([*others, *(id for event in told for id in event.subject)]))
    return query.but(actor=query.actor or owners, subject=subjects)


def _carried(found: list[Event], query: Query, store: Store) -> list[Event]:
    """Of a person's meetings and letters: the acts that these made known, if any did."""
    if query.actor or not query.person:
        return found
    near = [
        other for event in found if event.type in WORDS for other in around(event, store, before=3, after=3)
    ]
    acts = [other for other in near if other.type in (*RECOGNITIONS, *BREAKS)]
    return acts if acts and all(event.type in WORDS for event in found) else found


def _meant(found: Sequence[Event], query: Query) -> Event | None:
    """A recognition if there is one, unless relations were asked about; then the latest break. Words alone
    are no act; without an actor the latest act is meant."""
    order = order_of(query)
    act = principal(found, order)
    if query.link is Link.RECOGNITION and act and act.type in WORDS and query.subject and query.actor:
        return None
    if act and (act.type in BREAKS or query.link is Link.RELATIONS or not query.actor):
        return principal(found, order, latest=True)
    return act


def _without_act(query: Query, found: Sequence[Event], store: Store, today: str) -> Result:
    """No such act on record: what that side did say."""
    actors = sides(query, store)
    if not actors or not query.subject:
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject + query.person)
    said = found or answers_upon(query.subject, bodies(store, actors), store)
    return ChannelResult(
        query=query,
        today=today,
        events=tuple(said),
        coverage=store.coverage(query.subject[0]),
        around=tuple(said[:_AROUND]),
    )


def _announcing(act: Event, near: Sequence[Event], query: Query, store: Store) -> list[Quote]:
    """Words of the actor's side tied to the act or to what carried it, those of the act first."""
    place = {event.id: n for n, event in enumerate((act, *siblings([act], store), *near))}
    voices = {*bodies(store, act.actor), *act.participants}
    found = [quote for quote in store.quotes(event=place) if quote.speaker in voices]
    found.sort(
        key=lambda quote: (
            quote.speaker not in query.person,
            place.get(quote.event or "", len(place)),
            bool(quote.translated),
            -len(quote.text),
        )
    )
    return [quote for quote in found if len(quote.text) > _FRAGMENT] or found
