"""Whether and when a recognition was taken back, in words; where it is contested both sides are told."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.article import capital
from bot.answers.lists import inline, named
from bot.answers.wording import (
    annexed,
    coverage_note,
    disputes,
    evidence,
    follow_ups,
    forms,
    line,
    shared_sources,
    what,
)
from bot.answers.words import placed, told
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.listing import Row
from knowledge.evaluators.withdrawal import Case, WithdrawalResult, WithdrawalsResult
from knowledge.model import Act, Event
from knowledge.query import Intent, Query
from knowledge.result import Cited, unique
from knowledge.status import Standing, State

_LINES = 12


def withdrawal(draft: Draft, result: WithdrawalResult) -> Reply:
    """The named cases; those that stand alike share a sentence."""
    groups: dict[tuple[str, str, str], list[Case]] = {}
    for case in result.cases:
        until = case.state.until.date.text if case.state.until else ""
        groups.setdefault((_key(case, result), case.bond.actor, until), []).append(case)
    said = [_sentence(draft, result, key[0], cases) for key, cases in groups.items()]
    acts = sorted(
        unique(act for case in result.cases for act in case.bond.acts), key=lambda act: act.date.first
    )
    draft.headline(" ".join(said), draft.cite(*(_decisive(case) for case in result.cases)))
    evidence(draft, acts)
    words = [event for case in result.cases for event in case.bond.words if event.type is Act.STATEMENT]
    if any(case.state.standing is Standing.CONTESTED for case in result.cases):
        evidence(draft, words, draft.say("heading-said"), most=3)
    disputes(draft, [act for act in acts if act.type is not Act.RECOGNITION] or acts, most=3)
    annexed(draft, result.query.subject)
    if any(not case.bond.endings for case in result.cases):
        coverage_note(draft, result.coverage)
    actors = tuple(dict.fromkeys(case.bond.actor for case in result.cases))
    follow_ups(draft, actors, result.query.subject, "timeline", "why", "who", "sources")
    return draft.reply(listed=actors, fallback=[result.coverage])


def _key(case: Case, result: WithdrawalResult) -> str:
    """Which sentence fits."""
    state, endings = case.state, case.bond.endings
    if state.standing is Standing.ENDED:
        return "withdrawn"
    if state.standing is Standing.SUSPENDED:
        return "suspended"
    if state.standing is Standing.CONTESTED:
        return "contested" if endings else "founding-contested"
    if state.standing is Standing.HOLDS:
        return "again" if endings else "not"
    return "refused" if state.standing is Standing.REFUSED else "nothing"


def _decisive(case: Case) -> Event | None:
    return case.state.until or case.state.since


def _sentence(draft: Draft, result: WithdrawalResult, key: str, cases: list[Case]) -> str:
    state: State = cases[0].state
    args: dict[str, str] = {
        **forms(draft, "actor", (cases[0].bond.actor,)),
        **what(draft, [case.bond.subject for case in cases], cases[0].object),
        "date": draft.messages.date(result.time.shown),
    }
    endings = cases[0].bond.endings
    for name, event in (("when", state.since), ("until", state.until or (endings[-1] if endings else None))):
        if event:
            args[name] = draft.messages.when(event.date)
    if state.since:
        args["again"] = draft.messages.date(state.since.date)
    if key in ("contested", "suspended", "withdrawn") and state.since is None:
        key = f"{key}-only"
    return capital(draft.say(f"withdrawal-{key}", **args))


def withdrawals(draft: Draft, result: WithdrawalsResult) -> Reply:
    """Everybody that withdrew, suspended, or is said to have."""
    lead = draft.say("lead-during", when=draft.messages.when(result.time.named)) if result.time.named else ""
    by = bool(result.query.actor)
    ids = result.query.actor or result.query.subject
    args: dict[str, str | int] = {**forms(draft, "side", ids), "certain": len(result.certain)}
    key = "withdrawals-by" if by else "withdrawals-of"
    if not result.events:
        draft.headline(capital(lead + draft.say(f"{key}-none", **args)))
        coverage_note(draft, result.coverage)
    else:
        sure = [_party(event, by=by) for event in result.certain]
        names = f": {named(draft, (id for party in sure for id in party))}" if 0 < len(sure) <= _LINES else ""
        all_of_them = capital(lead + draft.say(key, **args)) + names + "."
        one = placed(result.events, result.query.nth)
        # Where the place falls to an act that somebody denies, nobody can be named for it.
        if one is not None and one in result.certain:
            draft.headline(told(draft, one), draft.cite(one))
            draft.paragraph(all_of_them, shared_sources(draft, result.events))
        else:
            draft.headline(all_of_them, shared_sources(draft, result.events))
    for part, events in (
        ("certain", result.certain),
        ("suspended", result.suspended),
        ("contested", result.contested),
    ):
        _part(draft, part, events, by=by)
    if len(result.contested) <= 2:
        disputes(draft, result.contested)
    if result.query.subject and result.events:
        _completeness(draft, result)
    follow_ups(draft, result.query.actor, result.query.subject, "timeline", "sources", "who")
    listed = [id for event in result.events for id in _party(event, by=by)]
    return draft.reply(listed=list(dict.fromkeys(listed)), fallback=_fallback(draft, result))


def _completeness(draft: Draft, result: WithdrawalsResult) -> None:
    """Whether more withdrew than the list says, and how many went back on it by breaking off relations."""
    if result.coverage:
        coverage_note(draft, result.coverage)
    else:
        draft.note(draft.say("note-unproven"))
    if result.broken:
        draft.note(draft.say("withdrawals-broken", count=result.broken))
        asked = Query(Intent.SEVERED, subject=result.query.subject, group=result.query.group)
        draft.offer(draft.say("offer-broken"), asked)


def _fallback(draft: Draft, result: WithdrawalsResult) -> Iterator[Cited | None]:
    """What "nobody withdrew" rests on: the list of acts, else the recognitions that stand."""
    yield result.coverage
    query = result.query
    yield from draft.store.events(actor=query.actor, subject=query.subject, types=(Act.RECOGNITION,), limit=2)


def _party(event: Event, *, by: bool) -> tuple[str, ...]:
    return event.subject if by else event.actor


def _part(draft: Draft, part: str, events: tuple[Event, ...], *, by: bool) -> None:
    if not events:
        return
    heading = draft.say(f"withdrawals-{part}", count=len(events))
    if len(events) <= _LINES:
        draft.bullets([line(draft, event) for event in events], heading)
        return
    rows = [Row(id, State(), event) for event in events for id in _party(event, by=by)]
    draft.paragraph(heading, " ", inline(draft, rows) + ".")
