"""Where an update belongs, read from its JSON without trusting it: the chat, and what of its memory is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.journal import Raw

_MESSAGES = ("message", "edited_message", "guest_message")


@dataclass(frozen=True, slots=True)
class Place:
    """`order` is the number whose updates are kept in order; `chat` None stands for no chat at all.

    `author`, `shown` and `asked` are what may be referred to: who wrote, the message replied to, the message edited.
    """

    order: int
    chat: int | None = None
    author: int | None = None
    shown: int | None = None
    asked: int | None = None


def place(raw: Raw) -> Place:
    """The place of an update of any kind; one that says nothing is a place by itself."""
    for kind in _MESSAGES:
        if (chat := _number(raw, kind, "chat", "id")) is not None:
            return Place(
                chat,
                chat,
                # As bot/handlers.py understands it: a channel that writes, else a person, else the chat itself.
                _first(_number(raw, kind, "sender_chat", "id"), _number(raw, kind, "from", "id"), chat),
                _number(raw, kind, "reply_to_message", "message_id"),
                _number(raw, kind, "message_id") if kind == "edited_message" else None,
            )
    chat = _number(raw, "callback_query", "message", "chat", "id")
    person = _first(_number(raw, "callback_query", "from", "id"), _number(raw, "inline_query", "from", "id"))
    return Place(_first(chat, person, raw["update_id"]) or 0, chat, person)


def _number(found: Any, *path: str) -> int | None:
    for name in path:
        if not isinstance(found, dict):
            return None
        found = found.get(name)
    return found if type(found) is int else None


def _first(*numbers: int | None) -> int | None:
    return next((each for each in numbers if each is not None), None)
