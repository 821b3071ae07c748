"""What waits for an answer, once and in time: inline queries, pressed buttons and guest mentions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.fake_api.model import Message, User


@dataclass(eq=False, slots=True)
class InlineQuery:
    """What somebody typed after the bot's name, and what the bot offered; `results` is None until it did."""

    id: str
    user: User
    text: str
    offset: str = ""
    chat_type: str | None = None
    expired: bool = False
    results: list[dict[str, Any]] | None = None
    next_offset: str = ""
    cache_time: int = 300
    is_personal: bool = False
    button: dict[str, Any] | None = None

    @property
    def answered(self) -> bool:
        return self.results is not None

    @property
    def titles(self) -> list[str]:
        return [result.get("title", "") for result in self.results or []]

    def json(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "from": self.user.json(),
            "query": self.text,
            "offset": self.offset,
        }
        if self.chat_type:
            data["chat_type"] = self.chat_type
        return data


@dataclass(eq=False, slots=True)
class Press:
    """A pressed button; `answered` once its little clock has stopped, `notice` what popped up."""

    id: str
    user: User
    data: str
    message: Message
    expired: bool = False
    answered: bool = False
    notice: str = ""
    alert: bool = False

    def json(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "from": self.user.json(),
            "chat_instance": str(self.message.chat.id),
            "data": self.data,
        }
        # A message sent in inline mode is not the bot's to see, only to edit; a deleted one is just a number.
        if self.message.inline_id:
            data["inline_message_id"] = self.message.inline_id
        elif self.message.deleted:
            data["message"] = {"chat": self.message.chat.json(), "message_id": self.message.id, "date": 0}
        else:
            data["message"] = self.message.json()
        return data


@dataclass(eq=False, slots=True)
class GuestQuery:
    """A mention of the bot in a chat that it is not in; `answer` is what it said there."""

    id: str
    message: Message
    expired: bool = False
    answer: Message | None = None


@dataclass(slots=True)
class Open:
    """All that was asked, by id."""

    inline: dict[str, InlineQuery] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    guests: dict[str, GuestQuery] = field(default_factory=dict)
