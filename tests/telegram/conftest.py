"""The real application over the fake Bot API, with a small service whose answers are known beforehand."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from telegram import Update

from bot.app import App, build_application
from bot.codec import Codec
from bot.contact import Contact
from bot.conversations import Conversations
from bot.fake_api import FakeApi, FakeRequest
from bot.lanes import Lanes
from bot.markup import Anchor, Bullets, Headline, Numbered, Paragraph
from bot.reply import Choice, Context, Reply, ReplyKind
from knowledge.build import build
from knowledge.model import Source, Tier
from knowledge.query import Intent, Query

IDS = ("kp", "ru", "sy", "ua", "dpr", "lpr", "xk", "south-ossetia")
NAMES = {"dpr": "DPR", "lpr": "LPR", "xk": "Kosovo"}
SOURCE = Source(
    "paper", "A <title> & more", "The Paper", "2022-07-15", "https://paper.example/1?a=1&b=2", "en", Tier.NEWS
)


class StubService:
    """Knows three subjects. `asked` keeps each text, the subject before it, and the chat's language."""

    languages = ("en", "uk", "ru", "ko")

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None, str | None]] = []

    def ask(self, text, *, context: Context | None = None, answer_lang=None, chat_lang=None) -> Reply:
        before = context.query.subject[0] if context and context.query.subject else None
        self.asked.append((text, before, chat_lang))
        lang = answer_lang or ("uk" if "визнає" in text else chat_lang or "en")
        words = text.lower()
        if "boom" in words:
            raise RuntimeError("a defect that quotes what the user wrote")
        if "donbas" in words:
            return self._unclear(lang)
        subject = next((id for id, name in NAMES.items() if name.lower() in words), None)
        if subject is None and before and words.startswith(("and", "when", "what are the sources", "who")):
            subject = before
        if subject is None:
            return self._refusal(lang)
        intent = Intent.WHEN_RECOGNISED if words.startswith("when") else Intent.WHO_RECOGNISES
        return self.answer(Query(intent, subject=(subject,)), lang)

    def answer(self, query: Query, lang: str) -> Reply:
        name = NAMES.get(query.subject[0], query.subject[0]) if query.subject else "everything"
        page = f", page {query.page}" if query.page > 1 else ""
        headline = f"[{lang}] {query.intent}: {name}{page}"
        choices = (
            Choice("Next page", query.but(page=query.page + 1)),
            Choice("Timeline", Query(Intent.TIMELINE, subject=query.subject)),
            Choice("Words that fit into no button", Query(Intent.QUOTE, words="слова")),
        )
        blocks = (
            Headline((headline,)),
            Bullets((("Russia & <others>",), ("Syria",)), ("By:",)),
            Numbered(((Anchor(SOURCE.title, SOURCE.url),),), ("Sources",)),
        )
        return Reply(ReplyKind.ANSWER, lang, query, blocks, (SOURCE,), choices, headline)

    def suggest(self, text, *, lang=None, limit=10, offset=0) -> list[Reply]:
        if "boom" in text:
            raise RuntimeError("a defect")
        many = [
            self.answer(Query(Intent.WHO_RECOGNISES, subject=("xk",), page=n), lang or "en")
            for n in range(1, 24)
        ]
        return many[offset : offset + limit] if "kosovo" in text.lower() else []

    def examples(self, lang: str) -> tuple[Choice, ...]:
        return tuple(
            Choice(f"Who recognises {name}?", Query(Intent.WHO_RECOGNISES, subject=(id,)))
            for id, name in NAMES.items()
        )

    def _unclear(self, lang: str) -> Reply:
        query = Query(Intent.WHO_RECOGNISES)
        choices = tuple(Choice(NAMES[each], query.but(subject=(each,))) for each in ("dpr", "lpr"))
        return Reply(ReplyKind.CLARIFY, lang, query, (Paragraph(("Which one?",)),), choices=choices)

    def _refusal(self, lang: str) -> Reply:
        return Reply(
            ReplyKind.REFUSE, lang, Query(Intent.OUT_OF_SCOPE), (Paragraph(("I do not know that.",)),)
        )


@dataclass
class Telegram:
    """The bot at work. People act on `api`; `settle` lets the bot handle all that happened since."""

    api: FakeApi
    service: StubService
    application: App
    memory: Conversations
    waits: list[float] = field(default_factory=list)

    def updates(self) -> list[Update]:
        """All that happened since, taken."""
        return [Update.de_json(each, self.application.bot) for each in self.api.updates.take_all()]

    async def settle(self) -> None:
        while updates := self.updates():
            for update in updates:
                await self.application.process_update(update)


@pytest.fixture
def source() -> Source:
    return SOURCE


@pytest.fixture(scope="session")
def database(tmp_path_factory) -> Path:
    """The knowledge database, built once for all that need the real one."""
    return build(tmp_path_factory.mktemp("knowledge") / "knowledge.db")


@pytest.fixture
def service() -> StubService:
    return StubService()


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


@pytest.fixture
def codec() -> Codec:
    return Codec(IDS)


@pytest.fixture
async def telegram(api, codec, service):
    """The bot without polling: updates are handed to it one by one, so that nothing has to be waited for."""
    memory, waits = Conversations(), []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    application = build_application(
        service, codec, api.token, request=FakeRequest(api), memory=memory, sleep=wait
    )
    async with application:
        yield Telegram(api, service, application, memory, waits)


@pytest.fixture
def anna(api):
    return api.person("Anna")


@pytest.fixture
def boris(api):
    return api.person("Boris", language="ru")


@pytest.fixture
def group(api, anna, boris):
    return api.group("Balkan history", anna, boris)


@pytest.fixture
def polling(api, codec, service):
    """Parts of a bot that polls the fake in process: the application, its contact and its lanes."""
    contact, lanes = Contact(), Lanes()
    application = build_application(
        service, codec, api.token, request=FakeRequest(api), contact=contact, lanes=lanes
    )
    return application, contact, lanes
