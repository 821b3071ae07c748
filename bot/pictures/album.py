"""From a question to its picture."""

from __future__ import annotations

from bot.messages import Messages
from bot.pictures.caption import chart_caption, map_caption
from bot.pictures.gather import Kind, charted, gather_chart, gather_map, kind_of, mapped
from bot.pictures.picture import Picture
from bot.reply import ReplyKind
from knowledge.ledger import coverage_of
from knowledge.query import Intent, Link, Query
from knowledge.result import Result
from knowledge.store import Store
from knowledge.timeframe import told_now


def picture(query: Query, store: Store, messages: Messages, today: str) -> Picture | None:
    """The picture of a question; None if none goes with it, or nothing is on record that could be drawn."""
    query = told_now(query, today)
    match kind_of(query):
        case Kind.MAP:
            found = _map(mapped(query), store, messages, today)
        case Kind.CHART:
            found = _chart(charted(query), store, messages, today)
        case None:
            found = None
    return found if found and found.reply.kind is ReplyKind.ANSWER else None


def _map(query: Query, store: Store, messages: Messages, today: str) -> Picture | None:
    if (gathered := gather_map(query, store, today)) is None:
        return None
    sheet, listing = gathered
    reply = map_caption(sheet, listing, Result(query=query, today=today), store, messages)
    return Picture(sheet, reply, Query(Intent.TIMELINE, subject=listing.subjects[:1]))


def _chart(query: Query, store: Store, messages: Messages, today: str) -> Picture | None:
    if (gathered := gather_chart(query, store, today)) is None:
        return None
    sheet, events = gathered
    link = Link.RELATIONS if sheet.relations else Link.RECOGNITION
    coverage = coverage_of(store, query.subject[0], link)
    result = Result(query=query, today=today, coverage=coverage)
    reply = chart_caption(sheet, events, result, store, messages)
    return Picture(sheet, reply, Query(Intent.WHO_RECOGNISES, subject=query.subject))
