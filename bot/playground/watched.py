"""The service as the bot in the playground has it: the same answers, and each question noted."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.messages import Messages
from bot.playground.readings import Reading, Readings
from bot.reply import Context, Reply
from bot.service import Service
from bot.wording import question
from knowledge.query import Query


class WatchedService(Service):
    """Shares everything with the service it watches, which goes on as it was."""

    def __init__(self, watched: Service, readings: Readings) -> None:
        # What the service has loaded is large and read-only, so it is not loaded again.
        vars(self).update(vars(watched))
        self._noted = readings

    def ask(
        self,
        text: str,
        *,
        context: Context | None = None,
        answer_lang: str | None = None,
        chat_lang: str | None = None,
    ) -> Reply:
        reply = super().ask(text, context=context, answer_lang=answer_lang, chat_lang=chat_lang)
        self._noted.note(Reading(text, context, reply))
        return reply

    def answer(self, query: Query, lang: str) -> Reply:
        reply = super().answer(query, lang)
        self._noted.note(Reading("", None, reply))
        return reply

    def read(self, text: str, lang: str) -> Reading:
        """How a text would be read, as for what was typed in inline mode."""
        return Reading(text, None, super().ask(text, chat_lang=lang))

    def described(self, reading: Reading) -> dict[str, Any]:
        """A reading for the page: what was asked, what was understood, in words and as data, how fast."""
        reply = reading.reply
        account = self.explain(reading.text, reading.context) if reading.text else {}
        for name in account.get("names", []):
            name["labels"] = [self.store.label(each, reply.lang) for each in name.get("ids", [])]
        return {
            "question": reading.text,
            "followed": reading.context is not None,
            "kind": reply.kind.value,
            "language": reply.lang,
            "intent": reply.query.intent.value,
            "words": question(reply.query, self.store, Messages.load(reply.lang)),
            "query": reply.query.to_dict(),
            "sources": len(reply.sources),
            "steps": [asdict(step) for step in reply.steps],
            "micros": reply.micros,
            "account": account,
        }
