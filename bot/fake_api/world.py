"""The state of a small Telegram: one bot, people, chats, and what waits for the bot."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.fake_api.entities import Formatted
from bot.fake_api.errors import ApiError, bad_request, forbidden
from bot.fake_api.model import Chat, Message, Photo, User
from bot.fake_api.privacy import reaches
from bot.fake_api.queries import Open
from bot.fake_api.updates import UpdateQueue

DEFAULT_TOKEN = "1234567890:AAFakeTokenForTestsAndThePlayground"
_CALLS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: the method, its parameters as they came, and the refusal if there was one."""

    method: str
    parameters: dict[str, Any]
    error: ApiError | None = None


class World:
    """All that Telegram knows here. The Bot API's methods change it for the bot, `Person` for people."""

    def __init__(self, *, token: str = DEFAULT_TOKEN, username: str = "recognition_bot") -> None:
        self.token = token
        self.bot = User(int(token.partition(":")[0]), "Recognition Bot", username, None, is_bot=True)
        self.flags = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue()
        self.open = Open()
        self.inline_messages: dict[str, Message] = {}
        self.photos: dict[str, Photo] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: dict[str, Any] = {}
        self.calls: deque[Call] = deque(maxlen=_CALLS_KEPT)
        self.now: Callable[[], float] = time.time
        self._ids = count(1)

    def new_id(self) -> int:
        """A number that nothing else here has."""
        return next(self._ids)

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        return chat

    def chat_for_bot(self, chat_id: int | str) -> Chat:
        """The chat, if the bot may write there.

        Raises:
            ApiError: 400 unknown, or it became a supergroup; 403 blocked or not a member.
        """
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": chat.migrated_to},
            )
        if chat.bot_was_kicked:
            private = "bot was blocked by the user"
            raise forbidden(private if chat.is_private else f"bot was kicked from the {chat.type} chat")
        if not chat.bot_is_member:
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        return chat

    def sees(self, message: Message) -> bool:
        """Whether the bot is shown that message."""
        return reaches(message, self.bot)

    def post(self, chat: Chat, sender: User, content: Formatted, **more: Any) -> Message:
        """Put a message into a chat, and tell the bot if it is one of those that it is shown."""
        message = Message(chat, next(chat.ids), sender, content, int(self.now()), **more)
        chat.messages.append(message)
        if sender is self.bot:
            chat.other_bot_spoke_last = False
        elif self.sees(message):
            self.updates.push("channel_post" if chat.type == "channel" else "message", message.json())
        return message

    def post_inline(self, chat: Chat, sender: User, result: dict[str, Any], content: Formatted) -> Message:
        """Put the message of an inline result into a chat; the bot can only edit it, by its inline id."""
        words = result.get("input_message_content", result)
        html = words.get("message_text", words.get("caption", ""))
        inline_id = f"BAAAA{self.new_id():08}"
        previews = not words.get("link_preview_options", {}).get("is_disabled", False)
        via = None if sender is self.bot else self.bot
        keyboard = result.get("reply_markup")
        photo = self.photos.get(result.get("photo_file_id", ""))
        message = self.post(
            chat,
            sender,
            content,
            html=html,
            markup=keyboard,
            via=via,
            inline_id=inline_id,
            previews=previews,
            photo=photo,
        )
        self.inline_messages[inline_id] = message
        return message
