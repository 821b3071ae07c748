"""Somebody's exact words."""

from __future__ import annotations

from bot.answers.words import bullet, language_of, quotations, the
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.quotes import QuoteResult
from knowledge.model import Quote
from knowledge.query import Intent

_SHOWN = 4


def quote(draft: Draft, result: QuoteResult) -> Reply:
    """The best match first, in the asker's language if the same words are printed in it; then a few more."""
    ordered = _in_own_language(result, draft.lang)
    best = ordered[0]
    speaker, query = draft.name(best.speaker), result.query
    said = draft.messages.date(best.said_on) if best.said_on else draft.say("undated")
    if not result.on_topic:
        draft.headline(draft.say("quote-off-topic", speaker=speaker, subject=the(draft, query.subject)))
    elif query.person and best.speaker not in query.person:
        person = draft.names(query.person)
        draft.headline(draft.say("quote-instead", person=person, speaker=speaker, date=said))
    elif query.person or query.actor:
        draft.headline(draft.say("quote-headline", speaker=speaker, date=said))
    elif not query.words and len({each.speaker for each in ordered[:_SHOWN]}) > 1:
        # Of a subject that divides opinions the words of one side alone would be an answer of its own.
        speakers = draft.names(dict.fromkeys(each.speaker for each in ordered[:_SHOWN]))
        draft.headline(draft.say("quote-several", subject=draft.names(query.subject), speakers=speakers))
    else:
        draft.headline(draft.say("quote-whose", speaker=speaker, date=said))
    quotations(draft, ordered[:1])
    if len(ordered) > 1:
        draft.paragraph(draft.say("quote-also"))
        quotations(draft, ordered[1:_SHOWN])
    event = next((event for event in result.events if event.id == best.event), None)
    if event:
        draft.bullets([bullet(draft, event)], draft.say("quote-occasion"))
    if draft.store.person(best.speaker):
        asked = query.but(intent=Intent.WHO_IS_PERSON, person=(best.speaker,), actor=(), words="", as_of=None)
        draft.offer(draft.say("next-person", name=speaker), asked)
    return draft.reply(listed=tuple(dict.fromkeys(each.speaker for each in ordered[:_SHOWN])))


def _in_own_language(result: QuoteResult, lang: str) -> list[Quote]:
    """The quotes with the best one's wording in the asker's language, if it is on record, moved to the front.

    Where only a side was named, any of its words in that language will do.
    """
    quotes = result.quotes
    best = quotes[0]
    if language_of(best.text) == lang:
        return list(quotes)
    free = not result.query.person and not result.matched
    for other in quotes[1:]:
        same = (other.speaker, other.event) == (best.speaker, best.event)
        if (same or free) and language_of(other.text) == lang:
            return [other, *(each for each in quotes if each is not other)]
    return list(quotes)
