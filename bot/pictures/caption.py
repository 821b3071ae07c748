"""The words under a picture, which say all that it shows: for whoever cannot see it or reads no English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bot.answers.article import capital, with_article
from bot.answers.who import sentence
from bot.answers.wording import Cited
from bot.draft import Draft
from bot.messages import Messages
from bot.pictures.sheet import Chart, Map, Standing, Tally
from bot.reply import Choice, Reply
from knowledge.evaluators.listing import Listing
from knowledge.model import TIER_ORDER, Citation, Coverage, Event
from knowledge.result import Result
from knowledge.store import Store
from knowledge.timeframe import timeframe

LIMIT = 1024
"""Characters that Telegram allows under a picture."""
_SOURCES = 2
# A source counts as shared when it tells at least one in so many of the acts.
_SHARE = 10


def map_caption(sheet: Map, listing: Listing, result: Result, store: Store, messages: Messages) -> Reply:
    """The sentence that answers, a line for each colour, the date, how complete it is, and two sources."""
    draft = Draft(result, store, messages)
    events = [row.event for row in listing.rows + listing.lost if row.event]
    time = timeframe(result.query, result.today)
    draft.headline(sentence(draft, result.query, time, listing), _marks(draft, events, listing.coverage))
    rows = [_colour(draft, sheet, tally) for tally in sheet.tallies]
    rows.append(draft.say("picture-subject", name=draft.names(listing.subjects)))
    draft.bullets(rows)
    # The sentence above tells the date of the question, if it had one.
    dated = [] if result.query.as_of else [draft.say("as-of", date=messages.date(sheet.day))]
    draft.note(" ".join([*dated, *_complete(draft, listing.coverage), draft.say("picture-outlines")]))
    return _with_words(draft, draft.reply(fallback=[*events[:1], listing.coverage]))


def chart_caption(
    sheet: Chart, events: tuple[Event, ...], result: Result, store: Store, messages: Messages
) -> Reply:
    """What the chart is of, a line for each colour, the date, how complete it is, and two sources."""
    draft = Draft(result, store, messages)
    name = capital(with_article(draft.name(result.query.subject[0]), messages))
    span = f"{sheet.years[0].year + 1}–{sheet.years[-1].year}"
    kind = "-relations" if sheet.relations else ""
    headline = draft.say(f"picture-chart-headline{kind}", name=name, span=span)
    draft.headline(headline, _marks(draft, events, result.coverage))
    draft.bullets(list(_course(draft, sheet, kind)))
    as_of = draft.say("as-of", date=messages.date(sheet.day))
    draft.note(" ".join([as_of, *_complete(draft, result.coverage)]))
    return _with_words(draft, draft.reply(fallback=events[:1]))


def _colour(draft: Draft, sheet: Map, tally: Tally) -> str:
    """A colour of the map in words."""
    kind = "-relations" if sheet.relations and tally.standing in (Standing.HOLDS, Standing.LOST) else ""
    count = str(tally.members)
    if tally.others:
        count = draft.say("picture-beside", members=count, others=str(tally.others))
    return draft.say(f"picture-{tally.standing}{kind}", count=count)


def _course(draft: Draft, sheet: Chart, kind: str) -> Iterable[str]:
    """The colours of the chart in words."""
    most, last = sheet.highest, sheet.years[-1]
    yield draft.say(
        f"picture-standing{kind}", now=str(last.standing), most=str(most.standing), year=str(most.year)
    )
    busiest = max(sheet.years, key=lambda each: (each.founded, -each.year))
    yield draft.say(
        f"picture-founded{kind}",
        count=str(sheet.total("founded")),
        most=str(busiest.founded),
        year=str(busiest.year),
    )
    for name in ("ended", "broken"):
        if count := sheet.total(name):
            yield draft.say(f"picture-{name}{kind}", count=str(count))


def _marks(draft: Draft, events: Iterable[Event], coverage: Coverage | None) -> str:
    """The best source of those that many acts share, and the best of the latest act; without acts those of the
    list itself."""
    told = sorted(events, key=lambda event: (event.date.first, event.date.last, event.id))
    shared = Counter(citation.source for event in told for citation in event.citations)
    many = [id for id, count in shared.most_common() if count * _SHARE >= len(told)]
    latest = [citation.source for event in told[-1:] for citation in event.citations]
    both = dict.fromkeys([*_ranked(draft, many)[:1], *_ranked(draft, latest)])
    best = Cited(tuple(map(Citation, list(both)[:_SOURCES])))
    return draft.cite(best, most=_SOURCES) or draft.cite(coverage, most=_SOURCES)


def _ranked(draft: Draft, ids: Iterable[str]) -> list[str]:
    """Sources from the best tier to the weakest."""
    found = draft.store.sources(ids)
    return [source.id for source in sorted(found, key=lambda source: TIER_ORDER[source.tier])]


def _complete(draft: Draft, coverage: Coverage | None) -> list[str]:
    """How complete the facts are that the picture is drawn from."""
    if coverage is None:
        return []
    key = "note-complete" if coverage.complete else "note-open"
    as_of = coverage.as_of
    return [draft.say(key, date=draft.messages.date(as_of), since=draft.messages.since(as_of))]


def _with_words(draft: Draft, reply: Reply) -> Reply:
    """The caption with a button that asks for the same in words."""
    return replace(reply, choices=(Choice(draft.say("picture-in-words"), draft.query),))
