"""One browser's own chats: what the person there does, and what the page has to be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.fake_api import Chat, FakeApi, GuestQuery, InlineQuery, Message, Press
from bot.playground import scene, views

LONGEST_TEXT = 4096
_QUERIES_KEPT = 50


class Refused(ValueError):
    """What the page asked for cannot be done; the message is one sentence for the person."""


class Session:
    """A person at a browser. Actions return at once; the bot's answers show up in `changes`."""

    def __init__(self, api: FakeApi, language: str) -> None:
        self.api = api
        self._scene = scene.build(api, language)
        self.me = self._scene.me
        self.typed: dict[tuple[int, int], str] = {}
        """(chat, message) -> what was typed for the inline result that was sent there."""
        self._queries: dict[str, InlineQuery] = {}

    @property
    def chats(self) -> dict[scene.Kind, Chat]:
        return self._scene.chats

    def state(self) -> dict[str, Any]:
        """All that the page shows, for a page that has just opened."""
        language = self.me.language or "en"
        return {
            "bot": views.user(self.api.bot) | {"description": self._profile("description", language)},
            "me": views.user(self.me),
            "language": language,
            "languages": list(scene.LANGUAGES),
            "chats": [
                views.chat(kind, chat, self.api, self.me)
                | {
                    "messages": [views.message(each, self.api, self.me) for each in chat.visible],
                    "commands": self._commands(chat, language),
                }
                for kind, chat in self.chats.items()
            ],
        }

    def changes(self, seen: dict[Any, Any]) -> Iterator[dict[str, Any]]:
        """What is new to a page that was told `seen`, which is brought up to date on the way."""
        if seen.get("profile") != (profile := self._offered()):
            seen["profile"] = profile
            yield {"type": "state", "state": self.state()}
        for chat in self.chats.values():
            for each in chat.messages:
                view = views.message(each, self.api, self.me)
                if seen.get((chat.id, each.id)) != view:
                    known = (chat.id, each.id) in seen
                    seen[chat.id, each.id] = view
                    if known or not each.deleted:
                        yield {"type": "message", "chat": chat.id, "message": view}
            if len(chat.actions) != seen.get((chat.id, "actions"), 0):
                seen[chat.id, "actions"] = len(chat.actions)
                yield {"type": "action", "chat": chat.id, "action": chat.actions[-1]}

    def told(self) -> dict[Any, Any]:
        """What a page knows once it has read `state`."""
        seen: dict[Any, Any] = {"profile": self._offered()}
        for chat in self.chats.values():
            seen[chat.id, "actions"] = len(chat.actions)
            seen |= {(chat.id, each.id): views.message(each, self.api, self.me) for each in chat.messages}
        return seen

    def say(self, chat_id: int, text: str, reply_to: int | None = None) -> Message | GuestQuery:
        """Send a message; where the bot is no member, naming it asks it as a guest."""
        chat, words = self._chat(chat_id), _checked(text)
        original = self._message(chat, reply_to) if reply_to is not None else None
        if not chat.bot_is_member and f"@{self.api.bot.username}".lower() in words.lower():
            guest = self.me.mentions(words, chat)
            guest.message.reply_to = original
            return guest
        return self.me.says(words, chat, reply_to=original)

    def start(self, payload: str) -> Message:
        """Open the bot by a link that carries a payload, or by its start button."""
        return self.me.starts(payload)

    def edit(self, chat_id: int, message_id: int, text: str) -> Message:
        message = self._own(chat_id, message_id)
        if message.via or message.photo:
            raise Refused("A message that was sent through a bot cannot be edited.")
        return self.me.edits(message, _checked(text))

    def delete(self, chat_id: int, message_id: int) -> None:
        self.me.deletes(self._message(self._chat(chat_id), message_id))

    def press(self, chat_id: int, message_id: int, data: str) -> Press:
        """Press a button; only one that the message really has."""
        message = self._message(self._chat(chat_id), message_id)
        for button in message.buttons:
            if button.data == data:
                return self.me.presses(message, button)
        raise Refused("That button is gone.")

    def type(self, chat_id: int, text: str, offset: str = "") -> InlineQuery:
        """Type after the bot's name in a chat."""
        query = self.me.types(text, offset=offset, chat=self._chat(chat_id))
        self._queries[query.id] = query
        while len(self._queries) > _QUERIES_KEPT:
            del self._queries[next(iter(self._queries))]
        return query

    def pick(self, query_id: str, index: int, chat_id: int) -> Message:
        """Send an inline result."""
        query = self._queries.get(query_id)
        if query is None or not 0 <= index < len(query.results or []):
            raise Refused("That result is too old; type again.")
        message = self.me.picks(query, index, self._chat(chat_id))
        self.typed[chat_id, message.id] = query.text
        return message

    def speak(self, language: str) -> None:
        """Change the language of the person's app."""
        if language not in scene.LANGUAGES:
            raise Refused(f"The languages are {', '.join(scene.LANGUAGES)}.")
        self.me.language = language

    def owns(self, chat_id: int) -> bool:
        return any(chat.id == chat_id for chat in self.chats.values())

    def leave(self) -> None:
        """Take all chats of this session out of the small Telegram."""
        for chat in self.chats.values():
            self.api.chats.pop(chat.id, None)

    def _chat(self, chat_id: int) -> Chat:
        for chat in self.chats.values():
            if chat.id == chat_id:
                return chat
        raise Refused("There is no such chat; reload the page.")

    @staticmethod
    def _message(chat: Chat, message_id: int) -> Message:
        message = chat.find(message_id)
        if message is None:
            raise Refused("That message is gone.")
        return message

    def _own(self, chat_id: int, message_id: int) -> Message:
        message = self._message(self._chat(chat_id), message_id)
        if message.sender is not self.me:
            raise Refused("Only messages of your own can be changed.")
        return message

    def _offered(self) -> list[Any]:
        """What the bot says of itself in the person's language; it may say so after a page has opened."""
        language = self.me.language or "en"
        commands = [self._commands(chat, language) for chat in self.chats.values()]
        return [language, self._profile("description", language), *commands]

    def _commands(self, chat: Chat, language: str) -> list[dict[str, str]]:
        """The commands that Telegram would offer there: the narrowest scope wins, then the language."""
        if not chat.bot_is_member:
            return []
        narrow = "all_private_chats" if chat.is_private else "all_group_chats"
        for scope in (narrow, "default"):
            for tag in (language, ""):
                if found := self.api.commands.get((scope, tag)):
                    return found
        return []

    def _profile(self, what: str, language: str) -> str:
        profile = self.api.profile
        return profile.get((what, language)) or profile.get((what, ""), "")


def _checked(text: str) -> str:
    words = text.strip()
    if not words:
        raise Refused("Write something first.")
    if len(words.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_TEXT:
        raise Refused(f"A message has at most {LONGEST_TEXT} characters.")
    return words
