"""Diplomatic relations in words: broken, restored, or how they stand."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.article import capital
from bot.answers.lists import named
from bot.answers.wording import coverage_note, disputes, evidence, follow_ups, forms, line
from bot.answers.words import placed, told
from bot.draft import Draft
from bot.reply import Reply
from knowledge.doubt import is_doubtful
from knowledge.evaluators.severed import BreaksResult, Relation, RelationsResult
from knowledge.model import Act, Event
from knowledge.query import Phase
from knowledge.result import Cited, unique
from knowledge.status import Standing

_INLINE = 12
_LINES = 25


def relations(draft: Draft, result: RelationsResult) -> Reply:
    """The named pairs; with several, in the order of their breaks."""
    told = sorted(
        result.relations, key=lambda each: _break(each, result).date.first if each.breaks else "9999"
    )
    said = [_sentence(draft, result, each) for each in told]
    if order := _order(draft, told, result):
        said.append(order)
    draft.headline(" ".join(said), draft.cite(*(_decisive(each, result) for each in told), most=3))
    for each in told:
        evidence(draft, _by_date(each), most=8)
        if each.recalls:
            evidence(draft, each.recalls, draft.say("heading-recalls"), most=3)
    disputes(draft, result.disputes)
    if any(not each.bond.acts for each in told):
        coverage_note(draft, result.coverage)
    first = told[0]
    follow_ups(draft, (first.actor,), (first.other,), "timeline", "why", "sources", "reactions")
    return draft.reply(listed=[each.other for each in told], fallback=_fallback(draft, result))


def _by_date(each: Relation) -> list[Event]:
    """The acts of the two and their agreements, in order."""
    acts = unique(each.bond.acts + each.bond.agreements)
    return sorted(acts, key=lambda act: (act.date.first, act.date.last, act.id))


def _fallback(draft: Draft, result: RelationsResult) -> Iterator[Cited | None]:
    """What an answer without any act rests on: the list that was looked through, else what else is known of
    them."""
    each = result.relations[0]
    yield result.coverage
    yield from draft.store.events(actor=(each.actor,), subject=(each.other,), limit=1)
    entity = draft.store.entity(each.other)
    yield from entity.facts[:1] if entity else ()


def _break(each: Relation, result: RelationsResult) -> Event:
    """The break that is meant: the last one within the time named, by the asked side rather than by the
    other."""
    within = [act for act in each.breaks if result.time.touches(act)] or list(each.breaks)
    last = within[-1]
    same = [act for act in within if act.date.first[:4] == last.date.first[:4] and each.actor in act.actor]
    return same[-1] if same else last


def _repair(each: Relation, broken: Event | None) -> Event | None:
    later = [act for act in each.bond.foundings if broken is None or act.date.first > broken.date.first]
    repairs = [act for act in later if act.type is Act.RELATIONS_RESTORED or broken is not None]
    return repairs[0] if repairs else None


def _decisive(each: Relation, result: RelationsResult) -> Event | None:
    if each.breaks:
        return _break(each, result)
    return each.bond.acts[-1] if each.bond.acts else None


def _case(each: Relation, result: RelationsResult) -> str:
    """Which sentence fits the pair and the phase asked about."""
    state = each.now if result.time.named is None or result.time.during else each.state
    if result.phase is Phase.STATUS:
        return _status(each, state.standing)
    if not each.breaks:
        if state.standing is Standing.REFUSED:
            return "none"
        return "never" if each.bond.acts else "unknown"
    if is_doubtful(_break(each, result)):
        return "contested"
    broken = _break(each, result)
    repaired = _repair(each, broken)
    if result.phase is Phase.RESTORED:
        last = each.repairs[-1] if each.repairs else repaired
        if last is None and _agreement(each):
            return "agreed"
        return "restored" if last else "not-restored"
    kind = "suspended" if broken.type is Act.SUSPENSION else "broken"
    return f"{kind}-repaired" if repaired else kind


def _status(each: Relation, standing: Standing) -> str:
    if standing is Standing.HOLDS:
        return "stands-again" if each.breaks else ("stands" if each.now.since else "stands-undated")
    if standing is Standing.CONTESTED:
        return "contested"
    if standing in (Standing.ENDED, Standing.SUSPENDED):
        return "agreed" if _agreement(each) else "off"
    return "none" if standing is Standing.REFUSED else "unknown"


def _agreement(each: Relation) -> Event | None:
    """The agreement that the two came to after their last break."""
    ended = each.breaks[-1].date.last if each.breaks else ""
    later = [act for act in each.bond.agreements if act.date.first > ended]
    return later[-1] if later else None


def _sentence(draft: Draft, result: RelationsResult, each: Relation) -> str:
    case = _case(each, result)
    broken = _break(each, result) if each.breaks else None
    repaired = _repair(each, broken)
    if case == "restored" and each.repairs:
        repaired = each.repairs[-1]
    actor, other = _sides(each, broken)
    args: dict[str, str] = {
        **forms(draft, "actor", (actor,)),
        **forms(draft, "other", (other,)),
        "date": draft.messages.date(result.time.shown),
    }
    if broken:
        args["when"] = draft.messages.when(broken.date)
    if repaired:
        args["repaired"] = draft.messages.when(repaired.date)
    if agreed := _agreement(each):
        args["agreed"] = draft.messages.when(agreed.date)
    if each.now.since:
        args["since"] = draft.messages.since(each.now.since.date)
    return capital(draft.say(f"relations-{case}", **args))


def _sides(each: Relation, broken: Event | None) -> tuple[str, str]:
    """Who broke with whom, as recorded; without a break as asked."""
    if broken and each.actor not in broken.actor and each.other in broken.actor:
        return each.other, each.actor
    return each.actor, each.other


def _order(draft: Draft, told: list[Relation], result: RelationsResult) -> str:
    """Which of several breaks came first."""
    broken = [(each, _break(each, result)) for each in told if each.breaks]
    if len(broken) < 2:
        return ""
    (first, one), (second, two) = broken[0], broken[1]
    if one.date.last >= two.date.first:
        return ""
    shared = first.other == second.other  # two that broke with one side are told apart by themselves
    names = {
        **forms(draft, "first", (first.actor if shared else first.other,)),
        **forms(draft, "second", (second.actor if shared else second.other,)),
    }
    return capital(draft.say("relations-order", **names))


def breaks(draft: Draft, result: BreaksResult) -> Reply:
    """All breaks of one side, those it made and those others made with it."""
    phase = "restored" if result.phase is Phase.RESTORED else "broken"
    events = (*result.own, *result.others)
    parties = list(dict.fromkeys(id for event in events for id in _party(event, result.of)))
    args = forms(draft, "side", (result.of,))
    all_of_them = _listed(draft, result, phase, parties)
    one = placed(result.others or result.own, result.query.nth)
    if one is not None and not is_doubtful(one):
        draft.headline(told(draft, one), draft.cite(one))
        draft.paragraph(all_of_them)
    else:
        draft.headline(all_of_them, "" if events else draft.cite(result.coverage))
    for key, part in (("own", result.own), ("others", result.others)):
        heading = draft.say(f"heading-{phase}-{key}", **args) if result.own and result.others else ""
        draft.bullets([_line(draft, event, result) for event in part[-_LINES:]], heading)
        if len(part) > _LINES:
            draft.note(draft.say("breaks-earlier", count=len(part) - _LINES))
    disputes(draft, result.disputes)
    coverage_note(draft, result.coverage)
    follow_ups(draft, (result.of,), (), "sources")
    return draft.reply(listed=parties, fallback=[result.coverage])


def _listed(draft: Draft, result: BreaksResult, phase: str, parties: list[str]) -> str:
    """With how many relations were broken or restored; the names where they are few."""
    lead = draft.say("lead-during", when=draft.messages.when(result.time.named)) if result.time.named else ""
    args = forms(draft, "side", (result.of,))
    own = list(dict.fromkeys(id for event in result.own for id in _party(event, result.of)))
    others = [id for id in parties if id not in own]
    if not parties or phase == "restored":
        said = [_with_names(draft, f"breaks-{phase}", parties, args)]
    else:
        sides = (("own", own), ("others", others))
        said = [_with_names(draft, f"breaks-{key}", ids, args) for key, ids in sides if ids]
    return capital(lead + ". ".join(map(capital, said) if not lead else said)) + "."


def _with_names(draft: Draft, key: str, ids: list[str], args: dict[str, str]) -> str:
    said = draft.say(key, count=len(ids), **args)
    return f"{said}: {named(draft, ids)}" if 0 < len(ids) <= _INLINE else said


def _party(event: Event, of: str) -> tuple[str, ...]:
    return event.subject if of in event.actor else event.actor


def _line(draft: Draft, event: Event, result: BreaksResult) -> str:
    said = line(draft, event)
    if healed := result.repaired.get(event.id):
        said += (
            " "
            + draft.say("break-healed", when=draft.messages.when(healed.date))
            + draft.cite(healed, most=1)
        )
    return said
