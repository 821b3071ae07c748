"""Figures for Prometheus: what was asked and how it went. No words, no people, no chats."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.requests import Request
from starlette.responses import Response

from bot.health import Health
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from knowledge.query import Query

_SECONDS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0)


class Metrics:
    """One set for one process; `endpoint` gives them as text."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.questions = Counter(
            "bot_questions",
            "Questions by what they ask",
            ["surface", "intent", "language", "outcome"],
            registry=registry,
        )
        self.refusals = Counter(
            "bot_refusals", "Questions not answered, by reason", ["reason"], registry=registry
        )
        self.seconds = Histogram(
            "bot_answer_seconds",
            "Thinking time of an answer",
            ["surface"],
            buckets=_SECONDS,
            registry=registry,
        )
        self.retries = Counter(
            "bot_send_retries", "Calls to Telegram tried again", ["trouble"], registry=registry
        )
        self._in_hand = Gauge("bot_updates_in_hand", "Updates begun or waiting", registry=registry)
        self._contact = Gauge(
            "bot_last_contact_age_seconds", "Since Telegram answered last", registry=registry
        )
        self._journal = Gauge(
            "bot_journal_rows", "Rows of the journal by table", ["table"], registry=registry
        )
        self._bytes = Gauge("bot_journal_bytes", "Size of the journal on disk", registry=registry)
        self._redis = Gauge(
            "bot_redis",
            "With REDIS_URL: updates waiting in all streams and in hand here, shards held, workers alive",
            ["figure"],
            registry=registry,
        )
        self._healthy = Gauge("bot_healthy", "Whether /healthz says ok", registry=registry)

    def measure(self, service: Service) -> MeasuredService:
        """The service, with each question counted."""
        return MeasuredService(service, self)

    def retried(self, trouble: str) -> None:
        self.retries.labels(trouble).inc()

    def refused(self, reason: str) -> None:
        """A question is not answered: the service's reason, or that of `bot/admission.py` for not letting it in."""
        self.refusals.labels(reason).inc()

    def outcomes(self) -> dict[str, int]:
        """Replies so far by what became of the question."""
        found: dict[str, int] = {}
        for sample in (sample for metric in self.questions.collect() for sample in metric.samples):
            if sample.name.endswith("_total"):
                outcome = sample.labels["outcome"]
                found[outcome] = found.get(outcome, 0) + int(sample.value)
        return found

    def endpoint(self, health: Health) -> Callable[[Request], Any]:
        async def metrics(_request: Request) -> Response:
            report = await health.report()
            self._healthy.set(report["status"] == "ok")
            self._in_hand.set(report["updates_in_hand"])
            self._contact.set(report["last_contact_age"] or 0)
            sizes = dict(report["journal"] or {})
            self._bytes.set(sizes.pop("bytes", 0))
            for table, rows in sizes.items():
                self._journal.labels(table).set(rows)
            for figure, number in report.get("redis", {}).items():
                self._redis.labels(figure).set(number)
            return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)

        return metrics


class MeasuredService(Service):
    """A service that counts what it is asked, and shares everything else with the one it is made from."""

    def __init__(self, measured: Service, metrics: Metrics) -> None:
        # What the service has loaded is large and read-only, so it is not loaded again.
        vars(self).update(vars(measured))
        self._metrics = metrics

    def ask(
        self,
        text: str,
        *,
        context: Context | None = None,
        answer_lang: str | None = None,
        chat_lang: str | None = None,
    ) -> Reply:
        start = time.perf_counter()
        reply = super().ask(text, context=context, answer_lang=answer_lang, chat_lang=chat_lang)
        self._count("message", reply, start)
        if reply.kind is ReplyKind.REFUSE and reply.steps:
            self._metrics.refused(reply.steps[0].detail)
        return reply

    def answer(self, query: Query, lang: str) -> Reply:
        start = time.perf_counter()
        reply = super().answer(query, lang)
        self._count("button", reply, start)
        return reply

    def suggest(self, text: str, *, lang: str | None = None, limit: int = 10, offset: int = 0) -> list[Reply]:
        start = time.perf_counter()
        replies = super().suggest(text, lang=lang, limit=limit, offset=offset)
        self._metrics.seconds.labels("inline").observe(time.perf_counter() - start)
        if replies:
            self._metrics.questions.labels("inline", replies[0].query.intent, replies[0].lang, "answer").inc()
        else:
            self._metrics.questions.labels("inline", "", lang or "", "nothing").inc()
        return replies

    def _count(self, surface: str, reply: Reply, start: float) -> None:
        self._metrics.seconds.labels(surface).observe(time.perf_counter() - start)
        self._metrics.questions.labels(surface, reply.query.intent, reply.lang, reply.kind).inc()
