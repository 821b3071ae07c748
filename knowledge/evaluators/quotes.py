"""The exact words: whose, on what, and which of them were meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.evaluators.record import bodies, sides, span, within
from knowledge.model import Act, Event, Quote
from knowledge.query import Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store
from knowledge.text import fold

_SHOWN = 6
_STEM = 5
_HANGUL_STEM = 2
_FRAGMENT = 30
# Acts that words are usually asked about, when nothing else tells quotes apart.
_WEIGHTY = {Act.RECOGNITION, Act.SEVERANCE, Act.DENIAL, Act.POSITION_AGAINST, Act.WITHDRAWAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteResult(Result):
    """`quotes` with the best match first.

    `on_topic` is false where the speaker is known but nothing on the subject; `matched` tells whether words
    that the question remembered occur in the best one.
    """

    quotes: tuple[Quote, ...] = ()
    on_topic: bool = True
    matched: bool = False


def quote(query: Query, store: Store, today: str) -> Result:
    """What somebody said, ranked by the words remembered, the subject and the date."""
    found = within(_candidates(query, store), query.as_of)
    if not found:
        return NothingKnown(query=query, today=today, ids=query.person + query.actor + query.subject)
    asked = _asked(query, found, store)
    found.sort(key=lambda each: (-asked.score(each), each.said_on or ""))
    fitting = [each for each in found if asked.concerns(each)]
    upon = [each for each in fitting if asked.is_upon_the_act(each)]
    best = (upon or fitting or found)[:_SHOWN]
    return QuoteResult(
        query=query,
        today=today,
        events=tuple(asked.events[id] for id in _events_of(best) if id in asked.events),
        quotes=tuple(best),
        on_topic=bool(fitting),
        matched=asked.matching(best[0].text) > 0,
    )


def said_near(
    store: Store, speakers: Iterable[str], about: Iterable[str], first: str, last: str
) -> list[Quote]:
    """What these speakers said on any of these subjects between two ISO days."""
    topics = set(about)
    found = []
    for each in store.quotes(speaker=speakers):
        said = span(each.said_on)
        if said and topics.intersection(each.about) and said[0] <= last and said[1] >= first:
            found.append(each)
    return found


def _candidates(query: Query, store: Store) -> list[Quote]:
    """All quotes of the speaker; of nobody in particular, those with the words, or those on the subject."""
    if query.person:
        return _of_person(query, store)
    if query.actor:
        return store.quotes(speaker=bodies(store, query.actor))
    if query.words:
        found = store.quotes(words=query.words)
        ids = [id for kind, id in store.search(query.words, 2 * _SHOWN) if kind == "quote"]
        found += store.quotes(ids=ids) if ids else []
    else:
        found = [each for subject in query.subject for each in store.quotes(about=(subject,))]
    return list({each.id: each for each in found}.values())


def _of_person(query: Query, store: Store) -> list[Quote]:
    """The words of the person; if there are none on the subject, those that the person's side said on it, or
    on what the person did."""
    own = store.quotes(speaker=query.person)
    asked = _asked(query, own, store)
    if any(map(asked.concerns, own)):
        return own
    side = store.quotes(speaker=bodies(store, sides(query, store)))
    if on_topic := [each for each in side if asked.topics.intersection(each.about)]:
        return own + on_topic
    deeds = {event.id for event in store.events(participant=query.person)} if not own else set()
    return own or [each for each in side if each.event in deeds]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a quote is measured by: the subjects, the words remembered (by their stems), the speakers meant.

    `events` are the acts that the quotes belong to, and those which these acts answer.
    """

    topics: frozenset[str]
    stems: tuple[str, ...]
    own: frozenset[str]
    events: dict[str, Event]

    def score(self, each: Quote) -> int:
        """How well a quote fits: remembered words weigh most, then the subject, then the act it is from."""
        event = self.events.get(each.event or "")
        score = 6 * self.matching(f"{each.text} {each.medium} {each.said_on}")
        score += 4 * len(self.topics.intersection(each.about))
        if event:
            score += 2 * bool(self.topics.intersection(event.subject)) + (event.type in _WEIGHTY)
        return (
            score + (not each.translated) + 3 * (each.speaker in self.own) - 4 * (len(each.text) < _FRAGMENT)
        )

    def concerns(self, each: Quote) -> bool:
        """Whether a quote is on one of the subjects, by itself or by its act, or holds the words."""
        if not self.topics:
            return True
        event = self.events.get(each.event or "")
        step = self.events.get(event.in_response_to or "") if event else None
        subjects = {*each.about, *(event.subject if event else ()), *(step.subject if step else ())}
        return bool(self.topics.intersection(subjects)) or self.matching(each.text) > 0

    def is_upon_the_act(self, each: Quote) -> bool:
        """Whether a quote is on what one of the subjects did to another: on that act itself, or in answer to it."""
        event = self.events.get(each.event or "")
        step = self.events.get(event.in_response_to or "") if event else None
        acts = [act for act in (event, step) if act]
        return any(
            self.topics.intersection(act.actor) and self.topics.intersection(act.subject) for act in acts
        )

    def matching(self, text: str) -> int:
        """How many of the words occur in the text; an inflected or altered word still counts."""
        if not self.stems:
            return 0
        there = {_stem(word) for word in fold(text).split()}
        return sum(stem in there for stem in self.stems)


def _asked(query: Query, found: Sequence[Quote], store: Store) -> _Asked:
    events = {event.id: event for event in store.events(ids=_events_of(found))}
    answered = {event.in_response_to for event in events.values() if event.in_response_to}
    if steps := answered - set(events):
        events |= {event.id: event for event in store.events(ids=steps)}
    # Of a side without a name the organs speak first, then its people.
    own = query.person or tuple(each.speaker for each in found if store.entity(each.speaker))
    words = [word for word in fold(query.words).split() if len(word) > 2 or word.isdigit()]
    return _Asked(
        topics=frozenset((*query.subject, *query.to)),
        stems=tuple(map(_stem, words)),
        own=frozenset(own),
        events=events,
    )


def _events_of(quotes: Iterable[Quote]) -> list[str]:
    return list(dict.fromkeys(each.event for each in quotes if each.event))


def _stem(word: str) -> str:
    return word[:_HANGUL_STEM] if "가" <= word[0] <= "힣" else word[:_STEM]
