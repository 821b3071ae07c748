"""A bot of a few lines, so that the page can be tried with answers that never change."""

import asyncio
import base64
import json
from contextlib import asynccontextmanager, suppress

from bot.fake_api import FakeApi
from tests.playground.picture import picture

LONG = "The states, one a line:\n" + "\n".join(f"• State number {n}" for n in range(1, 13))

ANSWERS = {
    "hello": "<b>Hello &lt;there&gt;.</b>\n\nA paragraph with <i>small voice</i>, <code>code</code> and "
    '<a href="https://example.org/a">a link</a>.\n<blockquote>Words of an official.</blockquote>— A minister',
    "fold": f"<b>Twelve states.</b>\n<blockquote expandable>{LONG}</blockquote>",
    "pre": "<pre>one\n  two</pre>",
    "spoiler": "It is <tg-spoiler>hidden</tg-spoiler>.",
    "plain": "See /help, ask @recognition_bot or open https://t.me/recognition_bot?start=abc",
}

KEYBOARD = {
    "inline_keyboard": [
        [
            {"text": "Sources", "callback_data": "sources"},
            {"text": "Notice", "callback_data": "notice"},
            {"text": "Alert", "callback_data": "alert"},
        ],
        [
            {"text": "Read", "url": "https://example.org/read"},
            {"text": "Share", "switch_inline_query": "kosovo"},
            {"text": "Here", "switch_inline_query_current_chat": "kosovo"},
        ],
    ]
}


class StubBot:
    """Answers `ANSWERS`, echoes the rest; a picture for "photo", buttons under everything."""

    def __init__(self, api: FakeApi) -> None:
        self.api = api
        self.answered: dict[tuple[int, int], int] = {}

    async def call(self, method, **parameters):
        status, body = await self.api.call(self.api.token, method, parameters)
        answer = json.loads(body)
        assert status == 200, answer
        return answer["result"]

    async def run(self):
        await self.call(
            "setMyCommands",
            commands=[
                {"command": "help", "description": "What to ask"},
                {"command": "ask", "description": "Ask a question"},
            ],
        )
        await self.call("setMyDescription", description="I answer who recognises whom, with sources.")
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                kind = next(key for key in update if key != "update_id")
                if self.is_there(update[kind].get("chat")):
                    await getattr(self, kind)(update[kind])

    def is_there(self, chat):
        """A session may be over before its last question is read."""
        return chat is None or chat["id"] in self.api.chats

    async def message(self, message):
        text = message.get("text", "")
        words = text.removeprefix("/ask@recognition_bot ").removeprefix("/ask ")
        chat = message["chat"]["id"]
        if words == "slow":
            await self.call("sendChatAction", chat_id=chat, action="typing")
            await asyncio.sleep(0.4)
        sending = {
            "chat_id": chat,
            "parse_mode": "HTML",
            "reply_markup": KEYBOARD,
            "reply_parameters": {"message_id": message["message_id"]},
        }
        if words == "photo":
            status, body = await self.api.call(
                self.api.token,
                "sendPhoto",
                sending | {"caption": "<b>A map.</b>"},
                {"photo": picture()},
            )
            assert status == 200, body
            return
        sent = await self.call("sendMessage", text=self.words(words), **sending)
        self.answered[chat, message["message_id"]] = sent["message_id"]

    async def edited_message(self, message):
        key = message["chat"]["id"], message["message_id"]
        if key in self.answered:
            await self.call(
                "editMessageText",
                chat_id=key[0],
                message_id=self.answered[key],
                text=self.words(message["text"]),
                parse_mode="HTML",
            )

    async def callback_query(self, press):
        text = {"notice": "Nothing new.", "alert": "Read this."}.get(press["data"])
        await self.call(
            "answerCallbackQuery",
            callback_query_id=press["id"],
            text=text or "",
            show_alert=press["data"] == "alert",
        )
        if press["data"] == "sources" and "message" in press:
            chat = press["message"]["chat"]["id"]
            await self.call("sendMessage", chat_id=chat, text="<b>Two sources.</b>", parse_mode="HTML")

    async def inline_query(self, query):
        start = int(query["offset"] or 0)
        words = query["query"] or "today"
        results = [self.article(f"{words} {n}") for n in range(start + 1, start + 11)]
        await self.call(
            "answerInlineQuery",
            inline_query_id=query["id"],
            results=results,
            next_offset=str(start + 10) if start < 20 else "",
            button={"text": "Ask more", "start_parameter": "more"},
        )

    async def guest_message(self, message):
        result = self.article(message["text"].removeprefix("@recognition_bot "))
        await self.call("answerGuestQuery", guest_query_id=message["guest_query_id"], result=result)

    def article(self, words):
        return {
            "type": "article",
            "id": base64.urlsafe_b64encode(words.encode()).decode()[:60],
            "title": f"About {words}",
            "description": f"What is known about {words}",
            "input_message_content": {"message_text": self.words(words), "parse_mode": "HTML"},
        }

    @staticmethod
    def words(text):
        if text in ANSWERS:
            return ANSWERS[text]
        safe = text.replace("&", "&amp;").replace("<", "&lt;")
        return f"<b>You said:</b> {safe}"


@asynccontextmanager
async def answering(api: FakeApi):
    """Run the bot while inside."""
    task = asyncio.create_task(StubBot(api).run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
