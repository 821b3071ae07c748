"""Whether and when one side recognised another, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answers.article import capital
from bot.answers.lists import FEW, named
from bot.answers.sentence import is_told
from bot.answers.wording import (
    annexed,
    announced,
    coverage_note,
    disputes,
    evidence,
    follow_ups,
    forms,
    line,
    shared_sources,
    what,
)
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.pair import Members, Pair, PairResult
from knowledge.model import Act, Event, Object
from knowledge.query import Intent, Link
from knowledge.result import Cited, unique
from knowledge.status import Standing

_WORDS = 3
_OFFERED = ("timeline", "reactions", "why", "who")


def pair(draft: Draft, result: PairResult) -> Reply:
    """The answer on one pair, or on each of several; those that stand alike share a sentence."""
    said = [(case, together) for case, together in _grouped(draft, result)]
    first, *others = [_answer(draft, result, case, together) for case, together in said]
    draft.headline(_framed(draft, result, *first), _marks(draft, said[0][1]))
    for (_, together), answer in zip(said[1:], others, strict=True):
        draft.paragraph(_framed(draft, result, *answer) + _marks(draft, together))
    for case, together in said:
        _background(draft, result, case, together)
    actors = tuple(dict.fromkeys(each.actor for each in result.pairs))
    subjects = tuple(dict.fromkeys(each.subject for each in result.pairs))
    follow_ups(draft, actors, subjects, *_OFFERED)
    return draft.reply(listed=subjects if len(subjects) > 1 else actors, fallback=_fallback(draft, result))


def _grouped(draft: Draft, result: PairResult) -> list[tuple[str, list[Pair]]]:
    """Pairs of one actor that stand alike since the same day are told together."""
    groups: dict[tuple[object, ...], list[Pair]] = {}
    for each in result.pairs:
        case = case_of(each, result)
        day = each.state.since.date.text if each.state.since else ""
        groups.setdefault((case, each.actor, day, each.object), []).append(each)
    return [(str(key[0]), together) for key, together in groups.items()]


def case_of(pair: Pair, result: PairResult) -> str:
    """Which sentence fits: the name of the message without its prefix."""
    state, relations = pair.state, pair.bond.link is Link.RELATIONS
    if pair.members is not None and not pair.bond.foundings:
        return "members-related" if pair.members.link is Link.RELATIONS else "members"
    if pair.annexation and not pair.bond.foundings:
        return "annexer"
    if state.standing is Standing.HOLDS:
        return _holding(pair)
    if state.standing is Standing.CONTESTED:
        if state.until is None:
            return "contested"
        return "contested-ending" if state.since else "contested-ending-only"
    if state.standing in (Standing.ENDED, Standing.SUSPENDED):
        ended = "suspended" if state.standing is Standing.SUSPENDED else "ended"
        return f"{'relations-' if relations else ''}{ended}" + ("" if state.since else "-only")
    if later := _later(pair, result):
        return "maybe" if later is state.unsure else "not-yet"
    if not relations and pair.relations.stands:
        return "in-effect" if pair.relations.since else "in-effect-undated"
    if not relations and pair.relations.standing in (Standing.ENDED, Standing.SUSPENDED):
        return "were-related" if pair.relations.since else "were-related-undated"
    if state.standing is Standing.REFUSED:
        return "no-relations" if relations else _refused(pair)
    if pair.bond.words and not relations:
        return "words"
    return _nothing(pair)


def _holding(pair: Pair) -> str:
    if _is_renewed(pair):
        return "holds-again"
    if pair.bond.link is Link.RELATIONS:
        return "related" if pair.state.since else "related-undated"
    return "inherited" if pair.inherited else "holds"


def _is_renewed(pair: Pair) -> bool:
    """Whether the recognition that holds was given anew, after an older one had ended."""
    first, since = pair.bond.foundings[:1], pair.state.since
    return bool(first and since) and pair.bond.link is Link.RECOGNITION and first[0] != since


def _refused(pair: Pair) -> str:
    """No flat "no" where sources differ on the refusal and other words are on record beside it."""
    disputed = pair.state.until and pair.state.until.disputed
    return "refused-mixed" if disputed and pair.bond.words else "refused"


def _nothing(pair: Pair) -> str:
    if pair.bond.link is Link.RELATIONS:
        return "no-relations-known"
    if pair.coverage and pair.coverage.complete:
        if not pair.in_un:
            return "not-listed"
        return "not-among" if pair.listed else "no-member"
    return "unknown"


def _later(pair: Pair, result: PairResult) -> Event | None:
    """The founding act that came after the day asked about, if only the day stands in its way."""
    if result.time.named is None:
        return None
    later = [act for act in pair.bond.foundings if act.date.last > result.time.at]
    return later[0] if later else None


# Which word an answer to "did …" begins with; sentences of other cases stand by themselves.
_OPENINGS = {
    "holds": "yes",
    "related": "yes",
    "related-undated": "yes",
    "in-effect": "in-effect",
    "in-effect-undated": "in-effect",
    "ended": "no-longer",
    "ended-only": "no-longer",
    "relations-ended": "no-longer",
    "relations-ended-only": "no-longer",
    "suspended": "suspended",
    "suspended-only": "suspended",
    "relations-suspended": "suspended",
    "relations-suspended-only": "suspended",
    "contested": "contested",
    "contested-ending": "contested",
    "contested-ending-only": "contested",
    "refused": "no",
    "no-relations": "no",
    "words": "no",
    "annexer": "",
    "holds-again": "yes",
    "not-among": "no",
    "not-listed": "no",
    "no-member": "no",
    "were-related": "no-longer",
    "were-related-undated": "no-longer",
    "not-yet": "not-yet",
}


def _answer(draft: Draft, result: PairResult, case: str, together: list[Pair]) -> tuple[str, str]:
    """The opening word and the sentence on these pairs."""
    pair, subjects = together[0], [each.subject for each in together]
    state, day = pair.state, draft.messages.date(result.time.shown)
    since, until = state.since, state.until
    later = _later(pair, result)
    if case in ("in-effect", "were-related", "were-related-undated"):
        since, until = pair.relations.since, pair.relations.until
    args: dict[str, str | int] = {
        **forms(draft, "actor", (pair.actor,)),
        **what(draft, subjects, pair.object),
        "date": day,
        "count": pair.listed,
    }
    if since:
        args |= {"when": draft.messages.when(since.date), "since": draft.messages.since(since.date)}
    if until:
        args["until"] = draft.messages.when(until.date)
    if later:
        args["later"] = draft.messages.when(later.date)
    if pair.annexation:
        args["when"] = draft.messages.when(pair.annexation.date)
    if case == "holds-again":
        args["first"] = draft.messages.when(pair.bond.foundings[0].date)
    if pair.members:
        args |= {"count": len(pair.members.holders), "total": pair.members.total}
    said = draft.say(f"pair-{case}", **args)
    if pair.members and case.startswith("members"):
        said += _members(draft, pair.members)
    return _OPENINGS.get(case, ""), said


def _members(draft: Draft, members: Members) -> str:
    """The names of those that have the bond, where they are few."""
    few = 0 < len(members.holders) <= FEW
    return (f": {named(draft, members.holders)}" if few else "") + "."


def _framed(draft: Draft, result: PairResult, opening: str, sentence: str) -> str:
    """The sentence behind its opening word: none where a date was asked, or where "yes" would be misread."""
    query = result.query
    if query.forecast:
        return sentence
    told = (
        not opening
        or query.negated
        or (query.intent is Intent.WHEN_RECOGNISED and opening in ("yes", "no-longer"))
    )
    return capital(sentence) if told else draft.say(f"opening-{opening}", sentence=sentence)


def _marks(draft: Draft, together: list[Pair]) -> str:
    members = together[0].members
    if members and not together[0].bond.foundings:
        return shared_sources(draft, members.acts) or draft.cite(members.coverage, most=1)
    events = [event for each in together if (event := _decisive(each))]
    return draft.cite(*events) if events else draft.cite(together[0].coverage, most=1)


def _decisive(pair: Pair) -> Event | None:
    """The act that the sentence tells."""
    relations = pair.relations if pair.relations.standing is not Standing.NONE else pair.state
    told = pair.state if pair.state.standing is not Standing.NONE else relations
    return pair.annexation or told.since or told.until


def _background(draft: Draft, result: PairResult, case: str, together: list[Pair]) -> None:
    """The acts themselves, what was said, and where sources differ."""
    acts = [act for each in together for act in each.bond.acts]
    if case in ("in-effect", "in-effect-undated", "were-related", "were-related-undated"):
        acts += [act for each in together for act in each.relations_bond.acts]
    # Without its own words the act of another would be told as the actor's.
    shown = [act for act in acts if case != "inherited" or is_told(act, draft.messages)]
    evidence(draft, _by_date(shown))
    said = [event for each in together for event in each.bond.words]
    if case in ("words", "refused", "refused-mixed", "unknown") and said:
        evidence(draft, _by_date(said), draft.say("heading-words"), most=_WORDS)
    other = _by_date(event for each in together for event in each.elsewhere)
    draft.bullets(
        [line(draft, event) for event in other[-_WORDS:]], draft.say("heading-elsewhere") if other else ""
    )
    _changed(draft, result, together)
    if result.query.intent is Intent.DID_RECOGNISE and case == "holds":
        _overtaken(draft, together)
    for act in acts:
        announced(draft, act)
    disputes(draft, acts + (said if case == "words" else []))
    if case in ("not-among", "not-listed", "no-member", "unknown") and not said:
        draft.note(draft.say("note-silent", **forms(draft, "actor", (together[0].actor,))))
    if case == "unknown" and together[0].settled and together[0].coverage is None:
        draft.note(draft.say("note-settled", **forms(draft, "subject", [each.subject for each in together])))
    if case in ("not-among", "not-listed", "no-member", "unknown", "no-relations-known", "words"):
        coverage_note(draft, together[0].coverage)
    if case.startswith("members") and together[0].members:
        coverage_note(draft, together[0].members.coverage)
    if case == "members-related":
        draft.note(draft.say("note-relations"))
    if case == "related" and result.query.link is Link.RELATIONS and together[0].object is Object.STATE:
        draft.note(draft.say("note-relations"))


def _overtaken(draft: Draft, together: list[Pair]) -> None:
    """That what was recognised as a state was annexed since, and up to when the record follows it."""
    for each in together:
        since = each.state.since
        acts = draft.store.events(subject=(each.subject,), types=(Act.ANNEXATION,))
        if since and each.object is Object.STATE and any(act.date.first > since.date.last for act in acts):
            annexed(draft, (each.subject,))
            coverage_note(draft, each.coverage)


def _changed(draft: Draft, result: PairResult, together: list[Pair]) -> None:
    """What is otherwise today than it was on the day asked about."""
    for each in together:
        if each.state.standing is not each.now.standing and each.now.since and each.now.until:
            draft.note(draft.say("note-changed", when=draft.messages.when(each.now.until.date)))


def _by_date(events: Iterable[Event]) -> list[Event]:
    return sorted(unique(events), key=lambda event: (event.date.first, event.date.last, event.id))


def _fallback(draft: Draft, result: PairResult) -> Iterator[Cited | None]:
    """What an answer without any act rests on: the list it was looked for in, else what is known of the
    subject."""
    each = result.pairs[0]
    yield each.coverage
    yield from draft.store.events(subject=(each.subject,), types=(Act.RECOGNITION,), limit=1)
    entity = draft.store.entity(each.subject)
    yield from entity.facts[:1] if entity else ()
