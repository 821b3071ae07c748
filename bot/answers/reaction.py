"""How somebody answered an act."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.gender import gender
from bot.answers.sentence import sentence
from bot.answers.wording import coverage_note
from bot.answers.words import bullet, differ, in_english, own_first, quotations, the, told
from bot.draft import Draft
from bot.reply import Reply
from bot.wording import question
from knowledge.evaluators.reaction import ReactionResult, is_against
from knowledge.model import Act, Event
from knowledge.query import Intent, Query

_LISTED = 10
_QUOTED = 3
_MANY = 3


def reaction(draft: Draft, result: ReactionResult) -> Reply:
    """The best answer as the headline, the words said, the act it answers, then the other answers."""
    if not result.replies:
        return _none(draft, result)
    names = result.query.actor + result.query.person
    recalls = [event for event in result.replies if event.type is Act.AMBASSADOR_RECALLED]
    best = result.replies[0]
    if len(recalls) > _MANY:
        _recalled(draft, recalls)
        rest: Sequence[Event] = [event for event in result.replies if event not in recalls]
    elif not result.acts and result.query.to:
        draft.headline(_no_act(draft, result.query))
        rest = result.replies
    elif names:
        draft.headline(told(draft, best), draft.cite(best))
        rest = result.replies[1:]
    else:
        draft.headline(_counted(draft, result))
        rest = result.replies
    in_english(draft, best)
    if result.query.page == 1:
        quotations(draft, own_first(draft, result.quotes, _QUOTED))
    if names:
        draft.bullets(
            [bullet(draft, event) for event in rest[:_LISTED]], draft.say("reaction-others") if rest else ""
        )
    else:
        _by_stance(draft, rest)
    _act(draft, result)
    differ(draft, result.disputes)
    _offers(draft, result)
    return draft.reply(fallback=result.events)


def _counted(draft: Draft, result: ReactionResult) -> str:
    """How many answers there are, and to what."""
    count = len(result.replies)
    if not _is_one_step(result) and (result.query.subject or result.query.to):
        return draft.say("reaction-count-about", count=count, **_about(draft, result.query))
    act = sentence(result.acts[0], draft.store, draft.messages).rstrip(".")
    return draft.say("reaction-count", count=count, act=act)


def _by_stance(draft: Draft, replies: Sequence[Event]) -> None:
    """A page of everybody's answers: those against the act apart from words that may support it."""
    start = _LISTED * (draft.query.page - 1)
    shown = replies[start : start + _LISTED]
    for key, against in (("reaction-against", True), ("reaction-words", False)):
        count = sum(is_against(event) is against for event in replies)
        lines = [bullet(draft, event) for event in shown if is_against(event) is against]
        draft.bullets(lines, draft.say(key, count=count) if lines else "")
    if start + _LISTED < len(replies):
        draft.offer(draft.say("offer-more"), draft.query.but(page=draft.query.page + 1))


def _act(draft: Draft, result: ReactionResult) -> None:
    """The act that was answered; that the record ties the two together, or that one only came after the other."""
    if not result.acts or len(result.acts) > _MANY:
        return
    key = "reaction-answered" if result.linked else "reaction-followed"
    for act in result.acts[:1]:
        draft.paragraph(draft.say(key, act=told(draft, act)) + draft.cite(act, most=1))


def _no_act(draft: Draft, query: Query) -> str:
    return draft.say(
        "reaction-no-act",
        to=the(draft, query.to),
        to_gen=the(draft, query.to, "genitive"),
        subject=the(draft, query.subject),
        subject_gen=the(draft, query.subject, "genitive"),
    )


def _recalled(draft: Draft, recalls: Sequence[Event]) -> None:
    """Many recalls in one sentence each: from where ambassadors were called home, whose were sent away."""
    expelled = [event for event in recalls if "expel" in event.summary]
    called = [event for event in recalls if event not in expelled]
    actors = tuple(dict.fromkeys(draft.name(id) for event in recalls for id in event.actor))
    draft.headline(
        draft.say(
            "reaction-ambassadors",
            actor=draft.messages.join(actors),
            gender=gender(actors, draft.messages),
            recalled=len(called),
            expelled=len(expelled),
        )
    )
    for key, events in (("reaction-expelled", expelled), ("reaction-recalled", called)):
        if events:
            names = draft.names(id for event in events for id in event.subject)
            draft.paragraph(draft.say(key, names=names) + draft.cite(*events, most=3))


def _none(draft: Draft, result: ReactionResult) -> Reply:
    """No answer is on record: says so, and tells the act if it is a single one."""
    query = result.query
    if not result.acts:
        draft.headline(_no_act(draft, query))
        coverage_note(draft, result.coverage)
        return draft.reply()
    names = query.actor + query.person
    key = "reaction-none" if names else "reaction-none-at-all"
    act = result.acts[0]
    if _is_one_step(result) and not _is_long_past(draft, query, act):
        what = told(draft, act)
        draft.headline(draft.say(key, **_sides(draft, names), act=what), draft.cite(act))
        return draft.reply()
    # So many acts are none that was asked about: to list them would look like an answer.
    draft.headline(draft.say(f"{key}-about", **_sides(draft, names), **_about(draft, query)))
    asked = Query(Intent.TIMELINE, actor=query.to, subject=query.subject)
    draft.offer(question(asked, draft.store, draft.messages), asked)
    return draft.reply()


def _is_one_step(result: ReactionResult) -> bool:
    """Whether the acts are one decision: any one of several is none that was asked about."""
    return len({(act.actor, act.type, act.date) for act in result.acts}) == 1


def _is_long_past(draft: Draft, query: Query, act: Event) -> bool:
    """Whether the act is somebody's recognition of a state that is settled: "Nauru's recognition" is one by Nauru."""
    if not query.actor or query.to or act.type is not Act.RECOGNITION:
        return False
    return any(entity and entity.un_member for entity in map(draft.store.entity, query.subject))


def _sides(draft: Draft, names: Sequence[str]) -> dict[str, str]:
    return {"actor": the(draft, names), "actor_gen": the(draft, names, "genitive")}


def _about(draft: Draft, query: Query) -> dict[str, str]:
    ids = query.subject or query.to
    return {"subject": the(draft, ids), "subject_gen": the(draft, ids, "genitive")}


def _offers(draft: Draft, result: ReactionResult) -> None:
    query = result.query
    others = draft.store.responses([act.id for act in result.acts]) if query.actor and result.acts else []
    if any(not set(event.actor).intersection(query.actor) for event in others):
        draft.offer(draft.say("next-everyone"), query.but(actor=(), person=(), page=1))
    if result.quotes and query.actor:
        asked = query.but(intent=Intent.QUOTE, to=(), page=1)
        draft.offer(draft.say("next-words", name=draft.names(query.actor)), asked)
