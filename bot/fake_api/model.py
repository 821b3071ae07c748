"""Users, chats and messages as Telegram holds them, and how a bot is shown them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.fake_api.entities import Entity, Formatted


@dataclass(eq=False, slots=True)
class User:
    """Somebody with an account. `language` is that of their app, an IETF tag or None."""

    id: int
    first_name: str
    username: str = ""
    language: str | None = "en"
    is_bot: bool = False

    def json(self) -> dict[str, Any]:
        data: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            data["username"] = self.username
        if self.language:
            data["language_code"] = self.language
        return data


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its words, and either `data` or `url`, or a switch to inline mode."""

    text: str
    data: str | None = None
    url: str | None = None
    switch: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that was sent: what Telegram calls it, its bytes, and its size in pixels."""

    file_id: str
    content: bytes
    width: int
    height: int

    def json(self) -> list[dict[str, Any]]:
        size = {"width": self.width, "height": self.height, "file_size": len(self.content)}
        return [{"file_id": self.file_id, "file_unique_id": self.file_id[:16], **size}]


@dataclass(eq=False, slots=True)
class Message:
    """One message in a chat. `html` is the markup it was sent with, for whoever wants to look at it."""

    chat: Chat
    id: int
    sender: User
    content: Formatted
    date: int
    html: str = ""
    edited: int | None = None
    reply_to: Message | None = None
    thread: int | None = None
    markup: dict[str, Any] | None = None
    previews: bool = True
    photo: Photo | None = None
    via: User | None = None
    inline_id: str | None = None
    guest_query: str | None = None
    deleted: bool = False

    @property
    def text(self) -> str:
        return self.content.text

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.content.entities

    @property
    def buttons(self) -> list[Button]:
        """The inline buttons, row by row."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [
            Button(
                each["text"],
                each.get("callback_data"),
                each.get("url"),
                each.get("switch_inline_query", each.get("switch_inline_query_current_chat")),
            )
            for row in rows
            for each in row
        ]

    def button(self, label: str) -> Button:
        """The first button whose words contain the label.

        Raises:
            LookupError: there is none; the message lists those there are.
        """
        for button in self.buttons:
            if label in button.text:
                return button
        raise LookupError(f"no button '{label}' among {[button.text for button in self.buttons]}")

    def json(self, *, reply: bool = True) -> dict[str, Any]:
        """The message as the Bot API sends it; one that is quoted comes without its own quotation."""
        data: dict[str, Any] = {
            "message_id": self.id,
            "from": self.sender.json(),
            "chat": self.chat.json(),
            "date": self.date,
        }
        words, marks = ("caption", "caption_entities") if self.photo else ("text", "entities")
        if self.text:
            data[words] = self.text
        if self.entities:
            data[marks] = list(self.entities)
        if self.photo:
            data["photo"] = self.photo.json()
        if self.edited:
            data["edit_date"] = self.edited
        if self.thread is not None:
            data |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.reply_to and reply:
            data["reply_to_message"] = self.reply_to.json(reply=False)
        if self.markup:
            data["reply_markup"] = self.markup
        if self.via:
            data["via_bot"] = self.via.json()
        if self.guest_query:
            data["guest_query_id"] = self.guest_query
        return data


@dataclass(eq=False, slots=True)
class Chat:
    """A private chat, a group or a channel; `messages` holds what a member sees, oldest first."""

    id: int
    type: str
    title: str
    members: list[User] = field(default_factory=list)
    is_forum: bool = False
    threads: set[int] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)
    bot_is_member: bool = True
    bot_is_admin: bool = False
    bot_was_kicked: bool = False
    other_bot_spoke_last: bool = False
    migrated_to: int | None = None
    actions: list[str] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    @property
    def visible(self) -> list[Message]:
        return [message for message in self.messages if not message.deleted]

    @property
    def last(self) -> Message:
        """The newest message.

        Raises:
            LookupError: the chat is empty.
        """
        if not self.visible:
            raise LookupError(f"nothing was said in {self.title}")
        return self.visible[-1]

    def find(self, message_id: int) -> Message | None:
        """The message with this number, if it still is there."""
        for message in reversed(self.messages):
            if message.id == message_id:
                return None if message.deleted else message
        return None

    def json(self) -> dict[str, Any]:
        data: dict[str, Any] = {"id": self.id, "type": self.type}
        if self.is_private:
            user = self.members[0]
            data["first_name"] = user.first_name
            if user.username:
                data["username"] = user.username
        else:
            data["title"] = self.title
            if self.is_forum:
                data["is_forum"] = True
        return data
