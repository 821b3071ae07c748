"""Who was first, third or last, in words that say by which counting."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.article import capital
from bot.answers.lists import named
from bot.answers.totals import measure
from bot.answers.who import leading
from bot.answers.wording import coverage_note, disputes, follow_ups, forms, shared_sources, what
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.nth import Order, OrderResult, Place, Ranking, rough, sooner
from knowledge.query import Link

_SHOWN = 5
_EARLY = 12
_BEFORE = 60
# So many that acted on the same day are named together.
_TIED = 8


def order(draft: Draft, result: OrderResult) -> Reply:
    """The place asked for by each counting, or the place of each actor, then the order around it."""
    said = [_sentence(draft, result, ranking) for ranking in result.rankings]
    marks = draft.cite(*result.events, most=3)
    draft.headline(" ".join(said), marks)
    for ranking in result.rankings:
        _published(draft, result, ranking)
        _before(draft, ranking)
        _around(draft, result, ranking)
        _ties(draft, result, ranking)
    disputes(draft, result.disputes)
    for ranking in result.rankings:
        _completeness(draft, ranking.order)
    subjects = result.query.subject
    held = max(len(ranking.order.all) for ranking in result.rankings)
    if 0 < result.nth < held and not result.query.actor:
        draft.offer(draft.say("offer-next"), result.query.but(nth=result.nth + 1))
    follow_ups(draft, (), subjects, "who", "timeline", "sources")
    listed = [place.id for ranking in result.rankings for place in _window(ranking, result)]
    return draft.reply(listed=list(dict.fromkeys(listed)), fallback=[result.coverage])


def ordinal(draft: Draft, number: int) -> str:
    """A number as an ordinal: third, 120th."""
    ending = number % 10 if number % 100 not in (11, 12, 13) else 0
    return draft.say("ordinal", n=number, ending=ending)


def _sentence(draft: Draft, result: OrderResult, ranking: Ranking) -> str:
    lead = leading(draft, result.query, result.time, during=True)
    order = ranking.order
    is_only = _is_only(result, order) and not ranking.actors
    none_on_record = not ranking.actors and ranking.all is None
    asked = [place for _, _, place in ranking.actors] if ranking.actors else [ranking.all]
    if result.nth > 0 and any(place and sooner(order, place) for place in asked):
        lead += draft.say("lead-dated")
    elif not is_only and not none_on_record and not order.complete:
        lead += draft.say("lead-open")
    args = what(draft, (ranking.order.subject,), ranking.order.object)
    if ranking.actors:
        return " ".join(capital(said) for said in _each_placed(draft, ranking, lead, args))
    if ranking.published and result.query.whose:
        return capital(lead + _by_count(draft, result, ranking, args))
    return capital(lead + _nth(draft, result, ranking, args))


def _nth(draft: Draft, result: OrderResult, ranking: Ranking, args: dict[str, str]) -> str:
    un, all, nth = ranking.un, ranking.all, ordinal(draft, result.nth)
    if _is_only(result, ranking.order):
        return _only(draft, ranking.order, args)
    link = _kind(ranking.order)
    if un is None and all is None:
        return draft.say("order-none", ordinal=nth, count=len(ranking.order.all), **args)
    if un and all and un.id != all.id:
        both = {**_of(draft, "un", un), **_of(draft, "place", all)}
        return draft.say(f"order-{link}-both", ordinal=nth, **both, **args)
    one = all or un
    assert one is not None
    key = f"order-{link}-tied" if 0 < len(one.tied) < _TIED else f"order-{link}"
    return draft.say(key, ordinal=nth, **_of(draft, "place", one), **args)


def _kind(order: Order) -> str:
    """By which acts the order goes."""
    if order.mixed:
        return "either"
    return "relations" if order.link is Link.RELATIONS else "recognise"


def _is_only(result: OrderResult, order: Order) -> bool:
    """Whether the first or the last was asked for where no other is on record."""
    return len(order.all) == 1 and result.nth in (1, -1) and not (order.earlier or order.undated)


def _only(draft: Draft, order: Order, args: dict[str, str]) -> str:
    """Where one act alone is on record nobody was the first of several."""
    return draft.say(f"order-only-{_kind(order)}", **_of(draft, "place", order.all[0]), **args)


def _of(draft: Draft, key: str, place: Place) -> dict[str, str]:
    together = (place.id, *place.tied) if len(place.tied) < _TIED else (place.id,)
    said = forms(draft, key, together)
    said[f"{key}_when"] = draft.messages.when(place.event.date)
    said[f"{key}_date"] = draft.messages.date(place.event.date)
    return said


def _each_placed(draft: Draft, ranking: Ranking, lead: str, args: dict[str, str]) -> list[str]:
    """A sentence for each of those asked about, the first behind what limits them all."""
    said = [_placed(draft, each, args) for each in ranking.actors]
    return [lead + said[0], *said[1:]]


def _placed(draft: Draft, placed: tuple[str, Place | None, Place | None], args: dict[str, str]) -> str:
    actor, un, all = placed
    said = {**forms(draft, "actor", (actor,)), **args}
    if all is None:
        return draft.say("order-not-placed", **said)
    when = draft.messages.when(all.event.date)
    if un and un.number != all.number:
        places = {"un": ordinal(draft, un.number), "all": ordinal(draft, all.number)}
        return draft.say("order-placed-both", when=when, **places, **said)
    key = "order-placed-un" if un else "order-placed-all"
    return draft.say(key, when=when, all=ordinal(draft, all.number), **said)


def _by_count(draft: Draft, result: OrderResult, ranking: Ranking, args: dict[str, str]) -> str:
    found = ranking.published
    assert found is not None
    return draft.say(
        "order-published",
        ordinal=ordinal(draft, result.nth),
        measure=measure(draft, found.count),
        **_of(draft, "place", found.place),
        **args,
    )


def _published(draft: Draft, result: OrderResult, ranking: Ranking) -> None:
    """The place by a published count, beside ours; ours, where the published one was asked for."""
    found = ranking.published
    if found is None:
        return
    args = what(draft, (ranking.order.subject,), ranking.order.object)
    said = (
        _nth(draft, result, ranking, args) if result.query.whose else _by_count(draft, result, ranking, args)
    )
    if result.query.whose:
        said = draft.say("note-own-list", sentence=capital(said))
    draft.paragraph(capital(said) + draft.cite(found.count, most=1))


def _window(ranking: Ranking, result: OrderResult) -> Sequence[Place]:
    """The places around the one asked for, in the order of everybody."""
    wanted = [place for _, _, place in ranking.actors if place] or [
        place for place in (ranking.all,) if place
    ]
    if not wanted:
        return ranking.order.all[:_SHOWN]
    index = ranking.order.all.index(wanted[0])
    start = max(0, min(index - _SHOWN // 2, len(ranking.order.all) - _SHOWN))
    return ranking.order.all[start : start + _SHOWN]


def _before(draft: Draft, ranking: Ranking) -> None:
    """Everybody that acted earlier than those asked about."""
    for actor, _, place in ranking.actors:
        if place is None:
            continue
        earlier = [each.id for each in ranking.order.all if each.number < place.number]
        if not earlier and ranking.order.undated:
            # Somebody may have been earlier on a day that no source tells; a note names them.
            continue
        shown = [draft.name(id) for id in earlier[:_BEFORE]]
        if len(earlier) > _BEFORE:
            shown.append(draft.say("and-more", count=len(earlier) - _BEFORE))
        said = draft.say("order-before", count=len(earlier), **forms(draft, "actor", (actor,)))
        draft.paragraph(said, *([" ", ", ".join(shown), "."] if earlier else []))


def _around(draft: Draft, result: OrderResult, ranking: Ranking) -> None:
    items = []
    for place in _window(ranking, result):
        un = ranking.order.place_of(place.id, un=True)
        beside = draft.say("order-un-place", number=un.number) if un and un.number != place.number else ""
        date = draft.messages.date(place.event.date)
        if ranking.order.mixed:
            date += draft.say("order-by-recognition" if place.event.object else "order-by-relations")
        items.append(
            f"{place.number}. {draft.name(place.id)}: {date}{beside}{draft.cite(place.event, most=1)}"
        )
    draft.bullets(items, draft.say("heading-order"), numbered=True)
    before = [
        f"{draft.name(place.id)}: {draft.messages.date(place.event.date)}{draft.cite(place.event, most=1)}"
        for place in ranking.order.earlier
    ]
    draft.bullets(before[:_SHOWN], draft.say("heading-earlier"))


def _ties(draft: Draft, result: OrderResult, ranking: Ranking) -> None:
    """Those of the same day, and those that may have been earlier because their dates are rough."""
    asked = [place for _, _, place in ranking.actors] if ranking.actors else [ranking.all, ranking.un]
    told = {place.id: place for place in asked if place}
    for place in told.values():
        if len(place.tied) >= _TIED or (place.tied and ranking.actors):
            draft.note(draft.say("order-tied", name=named(draft, [place.id]), names=named(draft, place.tied)))
        after = result.nth < 0
        if unsure := rough(ranking.order, place, result.today, after=after):
            key = "order-late" if after else "order-early"
            draft.note(draft.say(key, name=named(draft, [place.id]), names=_cut(draft, unsure)))
    order = ranking.order
    if result.nth > 0 and order.undated:
        ids = [id for id, _ in order.undated]
        events = [event for _, event in order.undated]
        draft.note(draft.say("order-undated", names=_cut(draft, ids)) + shared_sources(draft, events))


def _cut(draft: Draft, ids: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown = [*map(draft.name, ids[:_EARLY])]
    if more := len(ids) - len(shown):
        shown.append(draft.say("and-more", count=more))
    return draft.messages.join(shown)


def _completeness(draft: Draft, order: Order) -> None:
    """Whether somebody else may have been earlier; a list complete for those who stand today may lack beginnings."""
    if order.coverage is None:
        draft.note(draft.say("note-unproven"))
    elif not (order.coverage.complete and order.undated):
        coverage_note(draft, order.coverage)
