"""What is remembered of chats, shared by all workers: loaded when work on an update begins, written behind.

Redis holds how questions were understood, never a message. Each thing ends when it would in the memory of one
process (`bot/conversations.py`), and `/forget` deletes all of a chat.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import orjson

from bot.conversations import HOUR, MOST, Answered, Conversations, Recent
from bot.reply import Context
from bot.state import State
from bot.streams.place import Place
from bot.streams.scribe import Scribe
from knowledge.query import Query

V = TypeVar("V")


class Memory(Conversations):
    """Conversations that other workers can go on with."""

    def __init__(self, scribe: Scribe) -> None:
        contexts = _Shared(scribe, "u", HOUR, _context_data, _context)
        shown = _Shared(scribe, "m", 24 * HOUR, _context_data, _context)
        answered = _Shared(scribe, "a", 48 * HOUR, _answered_data, _answered)
        self._languages = _Languages(scribe)
        super().__init__(contexts, shown, answered, self._languages)
        self._scribe = scribe
        self._shared: dict[str, _Shared[Any]] = {each.letter: each for each in (contexts, shown, answered)}

    def fields(self, place: Place) -> tuple[str, ...]:
        """What of a chat's memory an update may need, by the names that it has in Redis."""
        return tuple(f"{letter}{number}" for letter, number in _needs(place))

    def recall(self, place: Place, known: list[str | None]) -> None:
        """Take up what Redis holds: the chat's language, then the value of each of the fields."""
        if place.chat is None:
            return
        lang, *values = known
        self._languages.recall(place.chat, lang)
        for (letter, number), value in zip(_needs(place), values, strict=True):
            self._shared[letter].recall((place.chat, number), value)

    def forget(self, chat: int, user: int) -> None:
        super().forget(chat, user)
        self._scribe.forget(chat)


class _Shared(Recent[tuple[int, int], V]):
    """One kind of things; `letter` and the second number of a key are a field of the chat's memory."""

    def __init__(
        self,
        scribe: Scribe,
        letter: str,
        seconds: float,
        dump: Callable[[V], Any],
        load: Callable[[Any], V],
    ) -> None:
        super().__init__(MOST, seconds)
        self.letter = letter
        self._scribe, self._lasts, self._dump, self._load = scribe, int(seconds), dump, load

    def set(self, key: tuple[int, int], value: V) -> None:
        super().set(key, value)
        chat, number = key
        now = int(time.time() * 1000)
        body = orjson.dumps(self._dump(value)).decode()
        written = f"{now + self._lasts * 1000}|{body}"
        self._scribe.remember(chat, f"{self.letter}{number}", written, self._lasts, now)

    def recall(self, key: tuple[int, int], written: str | None) -> None:
        """Hold what Redis holds; what is too old, or was written by another version of the bot, is nothing."""
        until, _, body = (written or "0|").partition("|")
        try:
            if int(until) < time.time() * 1000:
                raise ValueError("too old")
            super().set(key, self._load(orjson.loads(body)))
        except (ValueError, KeyError, TypeError):
            self.forget(key)


class _Languages(State):
    """The languages of the chats that this worker has seen, as Redis has them."""

    def __init__(self, scribe: Scribe) -> None:
        super().__init__()
        self._scribe = scribe

    def recall(self, chat: int, lang: str | None) -> None:
        if lang is None:
            super().forget(chat)
        else:
            super().set(chat, lang)

    def set(self, chat: int, lang: str) -> None:
        super().set(chat, lang)
        self._scribe.language(chat, lang)

    def forget(self, chat: int) -> None:
        super().forget(chat)
        self._scribe.language(chat, None)


def _needs(place: Place) -> Iterator[tuple[str, int]]:
    if place.chat is None:
        return
    for letter, number in (("u", place.author), ("m", place.shown), ("a", place.asked)):
        if number is not None:
            yield letter, number


def _context_data(context: Context) -> dict[str, Any]:
    return {"query": context.query.to_dict(), "lang": context.lang, "listed": context.listed}


def _context(data: Any) -> Context:
    return Context(Query.from_dict(data["query"]), data["lang"], tuple(data["listed"]))


def _answered_data(answered: Answered) -> dict[str, Any]:
    context = answered.context and _context_data(answered.context)
    return {"message": answered.message_id, "digest": answered.digest, "context": context}


def _answered(data: Any) -> Answered:
    context = data["context"] and _context(data["context"])
    return Answered(data["message"], data["digest"], context or None)
