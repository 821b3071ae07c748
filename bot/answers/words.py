"""What several answers share: an official's words, an office in words, an event told with its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.article import with_article
from bot.answers.sentence import dated, is_told, sentence
from bot.answers.wording import differing
from bot.draft import Draft
from bot.markup import Italic
from knowledge.dates import BadDate, parse
from knowledge.evaluators.record import REFUSALS, WORDS
from knowledge.model import Event, Person, Quote, Role
from knowledge.offices import office_of
from knowledge.query import Link
from knowledge.text import fold

_ENGLISH = "en"
_SAID = 4
_BODIES = {"institution", "government", "foreign ministry"}
# Acts of which the type, the actor and the subject do not tell what matters.
_WORDY = {*REFUSALS, *WORDS}
_LETTERS = (("ko", re.compile("[가-힣]")), ("uk", re.compile("[іїєґІЇЄҐ]")), ("ru", re.compile("[а-яА-Я]")))


def the(draft: Draft, ids: Sequence[str], case: str = "") -> str:
    """Names as they stand inside a sentence, joined; in English some take the article."""
    return draft.messages.join(with_article(draft.name(id, case), draft.messages) for id in ids)


def told(draft: Draft, event: Event) -> str:
    """The event as one sentence with its date, unless the sentence names the year itself."""
    words = sentence(event, draft.store, draft.messages)
    if event.date.first[:4] in words or event.date.precision == "century":
        return words if words.endswith(".") else f"{words}."
    return draft.say("told", sentence=words.rstrip("."), date=draft.messages.date(event.date))


def placed(events: Sequence[Event], nth: int | None) -> Event | None:
    """The event at a place that was asked for, counted from 1, -1 the last; None without such a place."""
    if nth is None or not events or nth > len(events):
        return None
    return events[nth - 1 if nth > 0 else nth]


def bullet(draft: Draft, event: Event, most: int = 1) -> str:
    """The event as a line of a list: its date, the sentence, the marks of its sources."""
    return dated(event, draft.store, draft.messages) + draft.cite(event, most=most)


def in_english(draft: Draft, *events: Event, always: bool = False) -> None:
    """Where the language can only name an act that lives by its words, adds the record's English sentence."""
    for event in events:
        if (always or event.type in _WORDY) and not is_told(event, draft.messages):
            draft.paragraph(draft.say("record-english"), " ", Italic((event.summary,)))


def differ(draft: Draft, events: Iterable[Event], most: int = 2) -> None:
    """Notes on what sources differ in, each with the act that it is about."""
    for event in list(events)[:most]:
        said = draft.say(
            "record-differ", actor=draft.names(event.actor), date=draft.messages.date(event.date)
        )
        draft.note(said, " ", (event.disputed or "") + differing(draft, event))


def no_such_act(draft: Draft, said: Sequence[Event]) -> None:
    """The headline that corrects a question about an act that is not on record; then what that side did say."""
    query = draft.query
    draft.headline(
        draft.say(
            "why-no-break" if query.link is Link.RELATIONS else "why-no-act",
            actor=the(draft, query.actor or query.person),
            actor_gen=the(draft, query.actor or query.person, "genitive"),
            subject=the(draft, query.subject),
            subject_gen=the(draft, query.subject, "genitive"),
            subject_ins=the(draft, query.subject, "instrumental"),
        )
    )
    draft.bullets([bullet(draft, event) for event in said[:_SAID]], draft.say("why-but"))
    in_english(draft, *said[:2])


def own_first(draft: Draft, quotes: Iterable[Quote], most: int) -> list[Quote]:
    """The first quotes, those printed in the language of the answer before the others; the same words once."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda quote: language_of(quote.text) != draft.lang):
        if not any(_repeats(quote, other) for other in kept):
            kept.append(quote)
    return kept[:most]


def _repeats(quote: Quote, kept: Quote) -> bool:
    """Whether a quote is the kept one in part, or the words of the same speaker on the same act in translation."""
    if quote.speaker != kept.speaker or quote.event != kept.event:
        return False
    if language_of(quote.text) != language_of(kept.text):
        return quote.event is not None
    one, other = fold(quote.text), fold(kept.text)
    return one in other or other in one


def quotations(draft: Draft, quotes: Iterable[Quote]) -> None:
    """Quotation blocks, and a note if the words stand in another language than the answer."""
    foreign = False
    for quote in quotes:
        draft.quotation(quote.text, _attribution(draft, quote))
        foreign = foreign or language_of(quote.text) != draft.lang
    if foreign:
        draft.note(draft.say("quotes-as-printed"))


def _attribution(draft: Draft, quote: Quote) -> str:
    """Who, in what office, when, where, whether translated; the marks of the sources."""
    person = draft.store.person(quote.speaker)
    role = role_at(person, quote.said_on) if person else None
    parts = [
        draft.name(quote.speaker),
        role_words(draft, role) if role else "",
        draft.messages.date(quote.said_on) if quote.said_on else "",
        medium(draft, quote.medium),
        draft.say("translated") if quote.translated else "",
    ]
    return ", ".join(part for part in parts if part) + draft.cite(quote, most=1)


def role_at(person: Person, day: str | None) -> Role | None:
    """The office whose source stands nearest to the date; None for a body that has none."""
    roles = [role for role in person.roles if role.role not in _BODIES]
    if not roles or not day:
        return roles[-1] if roles else None
    return min(roles, key=lambda role: _apart(role.as_of, day))


def _apart(shown: str | None, day: str) -> int:
    """How far two dates lie apart, in days of a calendar with months of 31 days."""
    try:
        return abs(_days(parse(shown or "").first) - _days(parse(day).first))
    except BadDate:
        return 10**7


def _days(day: str) -> int:
    year, month, number = day.split("-")
    return int(year) * 372 + int(month) * 31 + int(number)


def role_words(draft: Draft, role: Role) -> str:
    """The office and whose it is; an office that the language has no word for stays as the record writes it."""
    office = office_of(role.role)
    if not office or draft.lang == _ENGLISH:
        return draft.say("role-printed", role=role.role.split(" (")[0], of=draft.name(role.of))
    own = f"office-{office}-{role.of}"
    words = draft.say(own if draft.messages.has(own) else f"office-{office}")
    return draft.say("role", role=words, of=draft.name(role.of), of_gen=draft.name(role.of, "genitive"))


def medium(draft: Draft, words: str) -> str:
    """Where the words were said; a medium that the language has no word for stays as the record writes it."""
    return _known(draft, "medium", words)


def place(draft: Draft, words: str) -> str:
    """Where something happened; a place that the language has no name for stays as the record writes it."""
    return _known(draft, "place", words)


def _known(draft: Draft, kind: str, words: str) -> str:
    key = f"{kind}-" + "-".join(fold(words).split())
    return draft.say(key) if draft.messages.has(key) else words


def language_of(text: str) -> str:
    """The language a text is printed in, as far as its letters tell: ko, uk, ru or en."""
    if text.isascii():
        return "en"
    return next((lang for lang, letters in _LETTERS if letters.search(text)), "en")
