"""The stated reason of an act, or of a refusal."""

from __future__ import annotations

from bot.answers.wording import coverage_note
from bot.answers.words import bullet, differ, in_english, no_such_act, own_first, quotations, told
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.reason import ReasonResult, gives_reason
from knowledge.model import Event
from knowledge.query import Intent, Query

_SAID = 4
_QUOTED = 3


def reason(draft: Draft, result: ReasonResult) -> Reply:
    """The act as the headline, then what it answered and the reason in its author's words."""
    act = result.act
    if act is None:
        return _without_act(draft, result)
    draft.headline(told(draft, act), draft.cite(act))
    in_english(draft, act, always=gives_reason(act.summary))
    if result.answered:
        first, *more = result.answered
        text = draft.say("why-answered", act=told(draft, first)) + draft.cite(first, most=1)
        draft.paragraph(" ".join([text, *(told(draft, step) + draft.cite(step, most=1) for step in more)]))
    _words(draft, result, act)
    draft.bullets([bullet(draft, event) for event in result.said[:_SAID]], draft.say("why-said"))
    draft.bullets([bullet(draft, event) for event in result.others[-_SAID:]], draft.say("why-others"))
    differ(draft, result.disputes)
    draft.offer(draft.say("next-announced"), _plain(result.query, Intent.HOW_ANNOUNCED))
    if draft.store.responses([act.id]):
        draft.offer(draft.say("next-reactions"), _reactions(result))
    return draft.reply(fallback=result.events)


def _words(draft: Draft, result: ReasonResult, act: Event) -> None:
    """The author's words that give the reason; words that give none are not told as one."""
    stated = [quote for quote in result.quotes if gives_reason(quote.text)]
    if not stated and not result.answered and not gives_reason(act.summary):
        draft.paragraph(draft.say("why-none"))
    if result.quotes:
        draft.paragraph(draft.say("why-stated" if stated else "why-words"))
        quotations(draft, own_first(draft, stated or result.quotes, _QUOTED))


def _without_act(draft: Draft, result: ReasonResult) -> Reply:
    """Corrects the question: there is no such act; tells what that side did say."""
    no_such_act(draft, result.said)
    quotations(draft, own_first(draft, result.quotes, _QUOTED))
    coverage_note(draft, result.coverage)
    return draft.reply(fallback=(*result.events, *result.quotes))


def _plain(query: Query, intent: Intent) -> Query:
    return query.but(intent=intent, page=1, words="", about=None)


def _reactions(result: ReasonResult) -> Query:
    """Who answered this act: the act's author as the one whose step is taken."""
    query = result.query
    return query.but(intent=Intent.REACTION, actor=(), person=(), to=query.actor, page=1)
