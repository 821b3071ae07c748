"""What people do in Telegram: talk, edit, press buttons, use inline mode, block the bot."""

from __future__ import annotations

from bot.fake_api.entities import written
from bot.fake_api.method_answers import check_result
from bot.fake_api.model import Button, Chat, Message, User
from bot.fake_api.queries import GuestQuery, InlineQuery, Press
from bot.fake_api.world import World

# Telegram's apps cut what is typed after the bot's name.
LONGEST_INLINE_QUERY = 256


class Person(User):
    """A user of the app. Each action returns at once; what the bot makes of it comes later."""

    __slots__ = ("_private", "_world")

    def __init__(
        self, world: World, id: int, first_name: str, *, username: str = "", language: str | None = "en"
    ) -> None:
        super().__init__(id, first_name, username, language)
        self._world = world
        self._private: Chat | None = None

    @property
    def private(self) -> Chat:
        """The private chat with the bot; before it is first used, the bot cannot write there."""
        if self._private is None:
            self._private = self._world.add_chat(Chat(self.id, "private", self.first_name, [self]))
        return self._private

    def says(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> Message:
        """Send a message, to the private chat unless another is given; a reply stays in its topic."""
        if thread is None and reply_to:
            thread = reply_to.thread
        where = chat or (reply_to.chat if reply_to else self.private)
        return self._world.post(where, self, written(text), reply_to=reply_to, thread=thread)

    def starts(self, payload: str = "") -> Message:
        """Open the bot by `t.me/bot?start=payload`."""
        return self.says(f"/start {payload}".strip())

    def edits(self, message: Message, text: str) -> Message:
        """Change a message of one's own."""
        message.content = written(text)
        message.edited = int(self._world.now())
        if self._world.sees(message):
            self._world.updates.push("edited_message", message.json())
        return message

    def deletes(self, message: Message) -> None:
        """Delete a message; the bot is told nothing."""
        message.deleted = True

    def presses(self, message: Message, button: str | Button) -> Press:
        """Press an inline button, named by itself or by a part of its words.

        Raises:
            LookupError: there is no such button, or it holds no callback data.
        """
        found = message.button(button) if isinstance(button, str) else button
        if found.data is None:
            raise LookupError(f"the button '{found.text}' has no callback data")
        return self.sends_data(message, found.data)

    def sends_data(self, message: Message, data: str) -> Press:
        """Press a button that held that data: of an older version, or of another bot."""
        press = Press(f"{self._world.new_id():018}", self, data, message)
        self._world.open.presses[press.id] = press
        self._world.updates.push("callback_query", press.json())
        return press

    def types(self, text: str, *, offset: str = "", chat: Chat | None = None) -> InlineQuery:
        """Type after the bot's name in any chat; `offset` asks for the results after those already shown."""
        kind = "sender" if chat and chat is self._private else chat.type if chat else None
        query = InlineQuery(
            f"{self._world.new_id():018}", self, text[:LONGEST_INLINE_QUERY], offset, chat_type=kind
        )
        self._world.open.inline[query.id] = query
        self._world.updates.push("inline_query", query.json())
        return query

    def picks(self, query: InlineQuery, index: int, chat: Chat) -> Message:
        """Send one of the results into a chat.

        Raises:
            LookupError: the query has no such result.
        """
        result = (query.results or [])[index]
        return self._world.post_inline(chat, self, result, check_result(result))

    def mentions(self, text: str, chat: Chat) -> GuestQuery:
        """Mention the bot in a chat that it is not in."""
        id = f"{self._world.new_id():018}"
        message = Message(chat, next(chat.ids), self, written(text), int(self._world.now()), guest_query=id)
        chat.messages.append(message)
        guest = GuestQuery(id, message)
        self._world.open.guests[id] = guest
        self._world.updates.push("guest_message", message.json())
        return guest

    def blocks(self) -> None:
        """Block the bot: what it sends from now on is refused."""
        self.private.bot_was_kicked = True

    def unblocks(self) -> None:
        self.private.bot_was_kicked = False
