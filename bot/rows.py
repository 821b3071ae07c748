"""Replies as plain data, one JSON object each: what scripts and measurements read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from bot.render import plain, telegram_html
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from knowledge.query import Intent, Query


def row(question: str, reply: Reply) -> dict[str, Any]:
    """The reply as data. For a compound, the ids are those of all its parts together."""
    query = reply.query
    parts = query.parts or (query,)
    refused = reply.kind is ReplyKind.REFUSE
    return {
        "question": question,
        "lang": reply.lang,
        "kind": reply.kind.value,
        "intent": (Intent.OUT_OF_SCOPE if refused else query.intent).value,
        "actor": _union(parts, "actor"),
        "subject": _union(parts, "subject"),
        "person": _union(parts, "person"),
        "negated": any(part.negated for part in parts),
        "as_of": next((part.as_of for part in (query, *parts) if part.as_of), None),
        "query": query.to_dict(),
        "text": plain(reply.blocks),
        "html": telegram_html(reply.blocks),
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "published": source.published,
                "url": source.url,
            }
            for source in reply.sources
        ],
        "choices": [choice.label for choice in reply.choices],
        "us": reply.micros,
    }


def rows(service: Service, lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """One row for each line that is not blank; a line that cannot be read gives a row with `error`."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            question, context, lang = _read(line)
        except ValueError as error:
            yield {"error": f"line {number}: {error}"}
            continue
        yield row(question, ask(service, question, context, lang))


def ask(service: Service, question: str, earlier: Iterable[str] = (), lang: str | None = None) -> Reply:
    """The reply to a question asked after others."""
    context: Context | None = None
    for each in earlier:
        reply = service.ask(each, context=context, answer_lang=lang)
        if reply.kind is not ReplyKind.REFUSE:
            context = Context(reply.query, reply.lang, reply.listed)
    return service.ask(question, context=context, answer_lang=lang)


def _read(line: bytes) -> tuple[str, list[str], str | None]:
    try:
        data = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ValueError(f"this is no JSON ({error.msg})") from None
    if not isinstance(data, dict) or not isinstance(data.get("question"), str):
        raise ValueError('this is no question; write {"question": "…"}')
    context, lang = data.get("context") or [], data.get("answer_lang")
    if not isinstance(context, list) or not all(isinstance(each, str) for each in context):
        raise ValueError('"context" is a list of earlier questions, or null')
    if lang is not None and not isinstance(lang, str):
        raise ValueError('"answer_lang" is a language such as "en", or null')
    return data["question"], context, lang


def _union(parts: tuple[Query, ...], field: str) -> list[str]:
    return list(dict.fromkeys(each for part in parts for each in getattr(part, field)))
