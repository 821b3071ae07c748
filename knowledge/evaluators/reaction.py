"""How somebody answered a recognition, a break or another act: what they did and said in reply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.evaluators.record import (
    BREAKS,
    RECOGNITIONS,
    REFUSALS,
    REPLIES,
    UNDOINGS,
    UPHEAVALS,
    answers_upon,
    bodies,
    shift,
    siblings,
    span,
    within,
)
from knowledge.model import Event, Object, Quote
from knowledge.query import Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

_BEFORE, _AFTER = 10, 180
"""Days around an act in which what the record does not tie to it is taken for an answer to it; before it, when it may
have been announced, only what is aimed at who did it."""

_ROUGH = 62
_QUOTES = 6
_ONE_DECISION = 2
_ORDER = (RECOGNITIONS, BREAKS, UNDOINGS, UPHEAVALS)


def is_against(event: Event) -> bool:
    """Whether an answer opposes the act: a position against it, a denial, a break. All else may support it."""
    return event.type in (*REFUSALS, *BREAKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionResult(Result):
    """`acts` are the steps answered, `replies` the answers, best first, `quotes` the words said.

    `linked` tells that the record itself ties the replies to the acts; else they only stand near them in
    time. Without `acts` the step asked about is not in the record.
    """

    acts: tuple[Event, ...] = ()
    replies: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    linked: bool = False


def reaction(query: Query, store: Store, today: str) -> Result:
    """The answers of `query.actor` (or of anybody) to the acts of `query.to` upon `query.subject`."""
    spoken = store.quotes(speaker=query.person) if query.person else ()
    voices = bodies(store, query.actor) + query.person
    search = _Search(query, store, voices, frozenset(quote.event for quote in spoken if quote.event))
    known: list[Event] = []
    for acts in search.acts():
        known = known or acts
        replies, linked = search.replies(acts)
        if replies:
            return search.result(today, acts, replies, linked)
    if query.actor and query.to and not known and (turned := _turned(query, store, today)):
        return turned
    if (
        known
        and query.actor
        and not query.to
        and all(set(query.actor).intersection(act.actor) for act in known)
    ):
        # Nobody answers an act of its own: what others said to it was meant.
        return reaction(query.but(actor=(), to=query.actor), store, today)
    if replies := search.views():
        # What is not an answer to the acts found is shown with the acts that it does answer, if any.
        return search.result(today, search.answered(replies), replies, True)
    if not replies and not (query.subject and (known or query.to)):
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject + query.to)
    return search.result(today, known, replies, False)


def _turned(query: Query, store: Store, today: str) -> Result | None:
    """The sides the other way round, where only so there is an act to answer: Malaysia recognised, Serbia replied."""
    acts = store.events(actor=query.actor, subject=query.subject, types=RECOGNITIONS) if query.subject else []
    if not acts:
        return None
    result = reaction(query.but(actor=query.to, to=query.actor), store, today)
    if not isinstance(result, ReactionResult) or not result.replies:
        return None
    return result if set(query.actor).intersection(result.replies[0].subject) else None


def _since(act: Event, *, aimed: bool) -> str:
    """The first ISO day on which an answer to the act can have been given."""
    return shift(act.date.first, -_BEFORE) if aimed else act.date.first


@dataclass(frozen=True, slots=True)
class _Search:
    """One question: `voices` are the ids that speak for the actor, empty if anybody's answer is wanted;
    `spoken` are the events that words of the person asked about belong to."""

    query: Query
    store: Store
    voices: tuple[str, ...]
    spoken: frozenset[str]

    def acts(self) -> Iterator[list[Event]]:
        """The acts that may be meant, kind by kind, the likeliest kind first."""
        query, store = self.query, self.store
        if query.to:
            found = store.events(actor=query.to, subject=query.subject)
            found = found or store.events(actor=query.to, involving=query.subject)
        else:
            if query.actor:
                if own := within(self._upon_claims(), query.as_of):
                    yield own
                # "How did Pyongyang take the break": what the subject, or anybody, did to the actor.
                upon = store.events(actor=query.subject, subject=query.actor, types=BREAKS + UNDOINGS)
                if upon:
                    yield within(upon, query.as_of)
            found = store.events(subject=query.subject) if query.subject else []
        land = query.object == Object.SOVEREIGNTY.value
        for kinds in (UPHEAVALS, *_ORDER[:-1]) if land else _ORDER:
            acts = within([event for event in found if event.type in kinds], query.as_of)
            if acts:
                yield acts

    def _upon_claims(self) -> list[Event]:
        """The recognitions that the subject itself made of what the actor claims: Syria's of Donetsk, to Ukraine."""
        claimant = set(self.query.actor)
        # "The recognition of Abkhazia" is not one by Abkhazia.
        settled = [id for id in self.query.subject if (known := self.store.entity(id)) and known.un_member]
        found = self.store.events(actor=settled, types=RECOGNITIONS) if settled else []
        entities = {id: self.store.entity(id) for event in found for id in event.subject}
        claimed = {
            id for id, entity in entities.items() if entity and claimant.intersection(entity.claimed_by)
        }
        return [event for event in found if claimed.intersection(event.subject)]

    def answered(self, replies: Sequence[Event]) -> list[Event]:
        """The acts that the record ties the best of these replies to."""
        step = replies[0].in_response_to
        return self.store.events(ids=[step]) if step else []

    def replies(self, acts: list[Event]) -> tuple[list[Event], bool]:
        """The answers to these acts, best first, and whether the record itself ties any of them to the acts."""
        decision = {act.id for act in acts}
        if len(acts) <= _ONE_DECISION:
            decision.update(other.id for other in siblings(acts, self.store))
        found = {
            event.id: event
            for event in self.store.responses(decision)
            if event.type in REPLIES and (not self.voices or self._is_heard(event))
        }
        tied = set(found)
        if (self.voices or not found) and (self.query.subject or self.query.to):
            found |= {event.id: event for event in self._near(acts)}
        ranked = sorted(found.values(), key=lambda event: (-self._weight(event, tied), event.date.first))
        return ranked, bool(tied)

    def _is_heard(self, event: Event) -> bool:
        voices = set(self.voices)
        return bool(voices.intersection(event.actor) or voices.intersection(event.participants))

    def _near(self, acts: list[Event]) -> list[Event]:
        """What the voices, or without them any but those who acted, did soon after one of the acts about its subject
        or the one who acted."""
        known = {act.id for act in acts}
        # An act dated by the year or to a span of years has no days around it.
        acts = [act for act in acts if shift(act.date.first, _ROUGH) >= act.date.last]
        if not acts:
            return []
        actors = {id for act in acts for id in act.actor}
        found = self.store.events(
            actor=self.voices,
            involving=(*self.query.subject, *self.query.to, *sorted(actors)),
            types=REPLIES,
            first=shift(min(act.date.first for act in acts), -_BEFORE),
            last=shift(max(act.date.last for act in acts), _AFTER),
        )
        return [
            event
            for event in found
            if event.id not in known
            and (self.voices or actors.isdisjoint(event.actor))
            and any(self._answers(event, act) for act in acts)
        ]

    def _answers(self, event: Event, act: Event) -> bool:
        """Whether the event follows the act closely and concerns who did it, or what it was done to."""
        # What is dated by the year, or only found in a list by some day, follows nothing closely.
        if shift(event.date.first, _ROUGH) < event.date.last:
            return False
        if event.date.last < _since(act, aimed=bool(set(act.actor).intersection(event.subject))):
            return False
        if event.date.first > shift(act.date.last, _AFTER):
            return False
        aims = {*act.actor, *self.query.subject} - set(self.query.actor)
        return bool(aims.intersection((*event.subject, *event.actor)))

    def _weight(self, event: Event, tied: set[str]) -> int:
        """How well an event fits as the answer asked for."""
        return (
            4 * (event.id in self.spoken or bool(set(self.query.person).intersection(event.participants)))
            + 4 * bool(set(self.voices).intersection(event.actor))
            + 3 * (event.id in tied)
            + 2 * (event.type in BREAKS)
            # Of everybody's answers those against the act come first, words in support of it last.
            + 2 * (not self.voices and is_against(event))
            + 2 * bool(set(self.query.to).intersection(event.subject))
            + bool(set(self.query.subject).intersection(event.subject))
        )

    def views(self) -> list[Event]:
        """What the voices did or said about the subject at any time, where no act was found to answer."""
        if not self.voices or not self.query.subject:
            return []
        found = self.store.events(actor=self.voices, subject=self.query.subject, types=REPLIES)
        found += answers_upon(self.query.subject, self.voices, self.store)
        meant = {event.id: event for event in found if not self._is_for_others(event)}
        return within(list(meant.values()), self.query.as_of)

    def _is_for_others(self, event: Event) -> bool:
        """Whether the record ties the event to an act of somebody else than the one whose act was asked about."""
        to = set(self.query.to)
        return bool(to and event.in_response_to) and to.isdisjoint(event.subject)

    def quotes(self, acts: Sequence[Event], replies: Sequence[Event]) -> tuple[Quote, ...]:
        """The words said in the replies; failing that, words of the same voices near the act."""
        rank = {event.id: place for place, event in enumerate(replies)}
        found = self.store.quotes(event=rank) if rank else []
        if self.query.person:
            found = [quote for quote in found if quote.speaker in self.query.person] or found
        if self.voices:
            found = [quote for quote in found if quote.speaker in self.voices]
        if not found and self.voices and acts:
            found = [quote for quote in self.store.quotes(speaker=self.voices) if self._is_near(quote, acts)]
        against = {event.id for event in replies if is_against(event)}
        topics = {*self.query.to, *self.query.subject}
        found.sort(
            key=lambda quote: (
                not self.voices and quote.event not in against,
                -len(topics.intersection(quote.about)),
                rank.get(quote.event or "", len(rank)),
                bool(quote.translated),
            )
        )
        return tuple(found[:_QUOTES])

    def _is_near(self, quote: Quote, acts: Iterable[Event]) -> bool:
        said = span(quote.said_on)
        if not said or not {*self.query.subject, *self.query.to}.intersection(quote.about):
            return False
        return any(act.date.first <= said[1] and said[0] <= shift(act.date.last, _AFTER) for act in acts)

    def result(self, today: str, acts: list[Event], replies: list[Event], linked: bool) -> ReactionResult:
        return ReactionResult(
            query=self.query,
            today=today,
            events=(*replies, *acts),
            disputes=tuple(event for event in replies[:3] if event.disputed),
            acts=tuple(acts),
            replies=tuple(replies),
            quotes=self.quotes(acts, replies),
            linked=linked,
            coverage=self.store.coverage(self.query.subject[0]) if self.query.subject else None,
        )
