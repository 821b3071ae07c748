"""The service: text or a Query in, a Reply out. Every surface calls this one; it knows nothing of Telegram."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from bot.answer import compose
from bot.messages import Messages
from bot.pictures.album import picture
from bot.pictures.picture import Picture
from bot.refusal import decline, given_up
from bot.reply import Choice, Context, Reply, ReplyKind, Step
from bot.understand.understanding import Understanding, Understood
from bot.wording import question
from knowledge.deadline import TooLong, Within
from knowledge.evaluate import evaluate
from knowledge.query import Intent, Query
from knowledge.records import replace
from knowledge.store import Store

LANGUAGES = ("en", "uk", "ru", "ko")
LONGEST = 4096
"""Characters of a message that are read; Telegram sends no longer ones."""
LONGEST_SECONDS = 1.0
"""Of thinking about one question, and as much of the processor's time again; the slowest ones take some hundredths."""
_KEPT = 2048
"""Readings and answers kept for who asks the same next: what is in the news, in the quarrels of many groups, or under
a button; some 5 kB each."""
_DAY_SECONDS = 86_400
_SHORT = 200
"""Characters of a question that others may ask in the same words."""
_EXAMPLES = (
    Query(Intent.WHO_RECOGNISES, subject=("dpr",)),
    Query(Intent.WHEN_RECOGNISED, actor=("kp",), subject=("dpr",)),
    Query(Intent.SEVERED, actor=("ua",), subject=("kp",)),
    Query(Intent.QUOTE, person=("dmytro-kuleba",)),
    Query(Intent.WHO_RECOGNISES, subject=("xk",), group=("eu",), negated=True),
    Query(Intent.HOW_MANY, subject=("ps",)),
    Query(Intent.FIRST_OR_NTH, subject=("xk",), nth=1),
    Query(Intent.WHAT_IS_ENTITY, subject=("tw",)),
)


def today() -> str:
    """The day it is, as ISO text in UTC."""
    return _day(int(time.time() // _DAY_SECONDS))


@lru_cache(maxsize=2)
def _day(number: int) -> str:
    return datetime.fromtimestamp(number * _DAY_SECONDS, UTC).date().isoformat()


class Service:
    """Questions over one knowledge base, in all languages."""

    languages = LANGUAGES

    def __init__(self, store: Store, clock: Callable[[], str] = today) -> None:
        self.store = store
        self._clock = clock
        self._understanding = Understanding(store, LANGUAGES)
        self._read = lru_cache(maxsize=_KEPT)(self._to_keep)
        self._answers = lru_cache(maxsize=_KEPT)(self._composed)

    def ask(
        self,
        text: str,
        *,
        context: Context | None = None,
        answer_lang: str | None = None,
        chat_lang: str | None = None,
    ) -> Reply:
        """Understand a text and answer it. `context` is what a follow-up may refer to.

        The reply is in `answer_lang` if given; else in the language of the question; else, when its words tell none, in
        `chat_lang`; else in English.
        """
        lang = self._known(answer_lang) or self._known(chat_lang) or "en"
        start = time.perf_counter_ns()
        try:
            with Within(LONGEST_SECONDS):
                understood = self._understood(text, context, chat_lang)
                middle = time.perf_counter_ns()
                lang = self._known(answer_lang) or self._known(understood.lang) or lang
                reply = self._reply(understood, lang)
        except TooLong:
            return given_up(Messages.load(lang))
        end = time.perf_counter_ns()
        steps = (
            Step("understand", understood.frame or understood.reason, (middle - start) // 1000),
            Step("answer", reply.kind.value, (end - middle) // 1000),
        )
        return replace(reply, steps=steps, micros=(end - start) // 1000)

    def answer(self, query: Query, lang: str) -> Reply:
        """The reply to a query that needs no understanding: a button, a deep link, an example."""
        lang = self._known(lang) or "en"
        try:
            with Within(LONGEST_SECONDS):
                return self._answers(query, lang, self._clock())
        except TooLong:
            return given_up(Messages.load(lang))

    def picture(self, query: Query, lang: str) -> Picture | None:
        """The map or the chart that goes with a query; None if none does or nothing is on record to draw.

        Raises:
            TooLong: it took longer than any question may.
        """
        with Within(LONGEST_SECONDS):
            return picture(query, self.store, Messages.load(self._known(lang) or "en"), self._clock())

    def suggest(self, text: str, *, lang: str | None = None, limit: int = 10, offset: int = 0) -> list[Reply]:
        """Replies for an inline query, best reading first, then the near ones; each answers by itself."""
        replies = []
        try:
            with Within(LONGEST_SECONDS):
                understood = self._read_anew(text, None, lang, self._clock())
                spoken = self._known(understood.lang) or self._known(lang) or "en"
                queries = self._readings(understood)[offset : offset + limit]
                replies = [self._answers(query, spoken, self._clock()) for query in queries]
        except TooLong:
            given_up(Messages.load(self._known(lang) or "en"))
        return [reply for reply in replies if reply.kind is ReplyKind.ANSWER]

    def examples(self, lang: str) -> tuple[Choice, ...]:
        """Questions that can be answered now, as the bot words them."""
        messages = Messages.load(self._known(lang) or "en")
        return tuple(Choice(question(query, self.store, messages), query) for query in _EXAMPLES)

    def explain(self, text: str, context: Context | None = None) -> dict[str, Any]:
        """How a text is read and answered, step by step, as plain data."""
        start = time.perf_counter_ns()
        understood = self._read_anew(text, *_followed(context, None), self._clock())
        middle = time.perf_counter_ns()
        messages = Messages.load(self._known(understood.lang) or "en")
        fresh = self.store.afresh()
        with fresh.statements() as sql:
            reply = self._reply(understood, messages.lang, fresh)
        end = time.perf_counter_ns()
        asked = understood.query
        return {
            "lang": understood.lang,
            **_taken_apart(understood),
            "frame": understood.frame,
            "rivals": list(self._understanding.rivals(understood.scan))[1:4] if understood.scan else [],
            "reason": understood.reason,
            "query": asked.to_dict() if asked else None,
            "words": question(asked, self.store, messages) if asked else "",
            "near": [
                question(query, self.store, messages) for query in (*understood.choices, *understood.near)
            ],
            "sql": sql,
            "answer": reply.summary,
            "us": {"understand": (middle - start) // 1000, "answer": (end - middle) // 1000},
        }

    def _understood(self, text: str, context: Context | None, lang: str | None) -> Understood:
        read = self._read if len(text) <= _SHORT else self._read_anew
        return read(text, *_followed(context, lang), self._clock())

    def _read_anew(self, text: str, before: Query | None, lang: str | None, day: str) -> Understood:
        return self._understanding.understand(text[:LONGEST], day, before, lang)

    def _to_keep(self, text: str, before: Query | None, lang: str | None, day: str) -> Understood:
        """What is understood, as far as it must be kept: in groups many ask the same, and then the same of it."""
        understood = self._read_anew(text, before, lang, day)
        return understood if understood.query is None else replace(understood, scan=None)

    def _reply(self, understood: Understood, lang: str, store: Store | None = None) -> Reply:
        """The reply to what was understood, made anew from a store that is given."""
        if understood.query is None:
            return decline(understood, store or self.store, Messages.load(lang))
        if store is None:
            return self._answers(understood.query, lang, self._clock())
        return compose(evaluate(understood.query, store, self._clock()), store, Messages.load(lang))

    def _composed(self, query: Query, lang: str, day: str) -> Reply:
        return compose(evaluate(query, self.store, day), self.store, Messages.load(lang))

    def _readings(self, understood: Understood) -> list[Query]:
        """The query, then other readings and its neighbours; each once."""
        queries = [understood.query] if understood.query else []
        queries += [*understood.choices, *understood.near]
        if understood.query is not None:
            queries += _neighbours(understood.query)
        return list(dict.fromkeys(queries))

    def _known(self, lang: str | None) -> str | None:
        """The language if it is spoken here; "en-GB" is "en"."""
        short = lang.partition("-")[0].lower() if lang else None
        return short if short in LANGUAGES else None


def _followed(context: Context | None, lang: str | None) -> tuple[Query | None, str | None]:
    """The question that a text may follow, and the language spoken so far."""
    return (context.query, context.lang) if context else (None, lang)


def _taken_apart(understood: Understood) -> dict[str, Any]:
    """The words of a text by what they are."""
    scan = understood.scan
    if scan is None:
        return {"folded": "", "fixes": [], "names": [], "concepts": [], "times": [], "unexplained": []}
    return {
        "folded": " ".join(word.text for word in scan.words),
        "fixes": [list(fix) for fix in scan.fixes],
        "names": [
            {"text": scan.phrase(mention.start, mention.end), "ids": sorted({b.id for b in mention.bearers})}
            for mention in scan.mentions
        ],
        "concepts": [
            {"text": scan.phrase(tag.start, tag.end), "concepts": sorted(tag.concepts)} for tag in scan.tags
        ],
        "times": [{"edtf": span.edtf, "relation": span.relation} for span in scan.times],
        "unexplained": [scan.words[index].raw for index in scan.unknown],
    }


def _neighbours(query: Query) -> list[Query]:
    """Other questions about the same things, for inline results and offers."""
    near: list[Query] = []
    actor, subject = query.actor, query.subject
    if actor and subject:
        intents = (Intent.DID_RECOGNISE, Intent.WHY, Intent.TIMELINE)
        near += [Query(intent, actor=actor, subject=subject) for intent in intents]
    if subject:
        intents = (Intent.WHO_RECOGNISES, Intent.TIMELINE, Intent.QUOTE)
        near += [Query(intent, subject=subject) for intent in intents]
        near += [Query(Intent.WHAT_IS_ENTITY, subject=(id_,)) for id_ in subject]
    near += [Query(Intent.WHO_IS_PERSON, person=(id_,)) for id_ in query.person]
    return near
