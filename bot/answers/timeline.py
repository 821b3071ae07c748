"""Events in the order of their dates."""

from __future__ import annotations

from bot.answers.article import capital
from bot.answers.words import bullet, the
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.timeline import TimelineResult


def timeline(draft: Draft, result: TimelineResult) -> Reply:
    """How many events there are and over what time, then a line for each of the page."""
    query = result.query
    names = capital(the(draft, tuple(dict.fromkeys(query.actor + query.subject))))
    span = draft.messages.date(query.as_of) if query.as_of else "–".join(dict.fromkeys(result.years))
    key = "timeline-headline" if names else "timeline-period"
    draft.headline(draft.say(key, names=names, count=result.total, span=span))
    draft.bullets([bullet(draft, event) for event in result.events])
    if result.pages > 1:
        draft.note(draft.say("timeline-page", page=query.page, pages=result.pages))
        if query.page < result.pages:
            draft.offer(draft.say("next-more"), query.but(page=query.page + 1))
    if result.disputes:
        draft.note(draft.say("timeline-disputed", count=len(result.disputes)))
    return draft.reply(listed=tuple(event.id for event in result.events))
