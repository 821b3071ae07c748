"""Inline mode: results while somebody types, each of which sends a complete answer."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import orjson
from telegram import InlineQuery, Update, User
from telegram.constants import ParseMode
from telegram.ext import Application, ContextTypes, InlineQueryHandler

from bot.admission import SILENCE, Admission
from bot.codec import Codec
from bot.delivery import NO_PREVIEW, Delivery
from bot.keyboards import keyboard
from bot.messages import Messages
from bot.rendered import Kept, html, words
from bot.reply import Reply
from bot.service import Service

# Results a page. A page of whole answers is some 40 kB; the next one comes when somebody scrolls to its end.
PAGE = 8
# How long Telegram may show the same results for the same words, in seconds.
CACHE_TIME = 300
START_PARAMETER = "inline"
_TITLE = 256
# Letters and words that only one of the languages has.
_TELLTALES = {
    "en": re.compile(r"\b(who|what|when|which|why|how|does|did|is|are|the|of|by|recogni[sz]\w*)\b", re.I),
    "uk": re.compile("[іїєґ]", re.I),
    "ru": re.compile("[ыэъё]", re.I),
    "ko": re.compile("[가-힣]"),
}
_DESCRIPTION = 160
_NO_BUTTONS = '{"inline_keyboard":[]}'
_MARKS = re.compile(r"(\s*\[\d+\])+$")


class Inline:
    """Answers inline queries."""

    def __init__(self, service: Service, codec: Codec, delivery: Delivery, admission: Admission) -> None:
        self.service = service
        self.codec = codec
        self.delivery = delivery
        self.admission = admission
        self._results: Kept[tuple[str, str]] = Kept()

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        application.add_handler(InlineQueryHandler(self.on_query))

    async def on_query(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer a page of results; a query whose writer has typed on is dropped."""
        query = update.inline_query
        if query is None:
            return
        lang = self._client_language(query.from_user)
        if (sentence := await self.admission.refusal(update)) is not None:
            if sentence != SILENCE:
                await self._refuse(query, lang)
            return
        offset = int(query.offset) if query.offset.isdecimal() else 0
        replies = self._replies(query.query.strip(), lang, offset)
        bot = context.bot.bot
        results = dict(self._result(reply, title, bot) for reply, title in replies)
        button = _button(Messages.load(lang).format("inline-more"))
        await self.delivery.show_results(
            query.id,
            results.values(),
            cache_time=CACHE_TIME,
            is_personal=not _tells_language(query.query, replies),
            # Fewer than a page may just be what was left of it; Telegram asks once more and gets none.
            next_offset=str(offset + PAGE) if replies else "",
            button=button,
        )

    def _result(self, reply: Reply, title: str, bot: User) -> tuple[str, str]:
        """The id of a result, and its JSON: while somebody types, most are shown again and again."""

        def made() -> tuple[str, str]:
            result = _article(reply, self.codec, bot, title)
            return result["id"], orjson.dumps(result).decode()

        return self._results.get(reply.blocks, made, title)

    async def _refuse(self, query: InlineQuery, lang: str) -> None:
        """Say in the place of results that it is too much; not to be shown to others, nor for long."""
        button = _button(Messages.load(lang).format("inline-too-many"))
        await self.delivery.show_results(query.id, [], cache_time=0, is_personal=True, button=button)

    def _replies(self, text: str, lang: str, offset: int) -> list[tuple[Reply, str]]:
        """Replies with the title of each; what people often ask, if nothing was typed."""
        if text:
            found = self.service.suggest(text, lang=lang, limit=PAGE, offset=offset)
            return [(reply, reply.summary) for reply in found]
        examples = self.service.examples(lang)[offset : offset + PAGE]
        return [(self.service.answer(choice.query, lang), choice.label) for choice in examples]

    def _client_language(self, user: User) -> str:
        lang = (user.language_code or "en").partition("-")[0]
        return lang if lang in self.service.languages else "en"


def _button(words: str) -> dict[str, str]:
    """The line above the results, which opens the private chat."""
    return {"text": words, "start_parameter": START_PARAMETER}


def _tells_language(text: str, replies: list[tuple[Reply, str]]) -> bool:
    """Whether everybody who types this is answered in the same language, so that Telegram may share it."""
    return bool(replies) and all(
        (telltale := _TELLTALES.get(reply.lang)) and telltale.search(text) for reply, _ in replies
    )


def article(reply: Reply, codec: Codec, bot: User) -> str:
    """A result that sends the whole reply, with a button into the private chat; as JSON."""
    return orjson.dumps(_article(reply, codec, bot)).decode()


def _article(reply: Reply, codec: Codec, bot: User, title: str = "") -> dict[str, Any]:
    lines = [line for line in words(reply.blocks).splitlines() if line.strip()]
    title = (title or reply.summary or (lines[0] if lines else "…"))[:_TITLE]
    # The headline answers already, unless the title is a question; then it is what describes it.
    said = next((line for line in lines if not _repeats(line, title)), "")[:_DESCRIPTION]
    content = {
        "message_text": html(reply.blocks),
        "parse_mode": ParseMode.HTML,
        "link_preview_options": NO_PREVIEW,
    }
    result = {
        "type": "article",
        "id": _result_id(reply, title),
        "title": title,
        "input_message_content": content,
        "reply_markup": orjson.Fragment(offered(reply, codec, bot)),
    }
    return {**result, "description": said} if said else result


def _repeats(line: str, title: str) -> bool:
    """Whether a line says what the title says: the headline, but for its marks or for what the title cut off."""
    words = _MARKS.sub("", line)
    return title.startswith(words) or words.startswith(title)


def offered(reply: Reply, codec: Codec, bot: User) -> str:
    """The buttons under a message sent in inline mode, as JSON; the last one opens the same answer in private."""
    start = codec.encode(reply.query, reply.lang) or START_PARAMETER
    label = Messages.load(reply.lang).format("inline-ask-more")
    more = (label, f"https://t.me/{bot.username}?start={start}")
    return keyboard(reply, codec, in_place=True, more=more) or _NO_BUTTONS


def _result_id(reply: Reply, title: str) -> str:
    """The same for the same answer, so that one offered twice is shown once."""
    shown = orjson.dumps([reply.query.to_dict(), reply.lang, title])
    return hashlib.blake2b(shown, digest_size=16).hexdigest()
