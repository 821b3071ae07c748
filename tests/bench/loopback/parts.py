"""Which part of the bot a sampled stack belongs to: the first part, in this order, that any of its frames is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

# Each part with what its frames begin with, as "file:function"; in a list of lists, a frame of each is needed.
_PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "journal, on the event loop": (("bot/ledger.py", "bot/journal.py"),),
    "Update.de_json, what came in": (("telegram/_update.py:Update.de_json", "bot/intake.py:_check"),),
    "rendering: HTML": (("bot/render.py", "bot/rendered.py", "bot/markup.py"),),
    "keyboard": (("bot/keyboards.py", "bot/codec.py"),),
    "understanding": (
        ("bot/service.py:Service._understood", "bot/service.py:Service._read_anew", "bot/understand/"),
    ),
    "answering: database, evaluation, composing": (("bot/service.py", "bot/answer.py", "knowledge/"),),
    "inline results, without text and keyboard": (("bot/inline.py:_article",),),
    "request parameters": (("telegram/request/_requestdata", "telegram/request/_requestparameter"),),
    "HTTP client: sending": (("aiohttp/client_reqrep.py", "aiohttp/http_writer.py"),),
    "HTTP client: the rest": (("aiohttp/", "bot/request.py", "yarl/", "multidict/"),),
    "calling Telegram": (("bot/delivery.py", "bot/intake.py:IntakeBot._call"),),
    "handlers, memory, lanes": (
        ("bot/handlers.py", "bot/respond.py", "bot/addressed.py", "bot/conversations.py", "bot/lanes.py"),
    ),
    "dispatch": (("telegram/ext/_application.py", "telegram/ext/_handlers/", "telegram/ext/filters.py"),),
    "polling": (
        ("telegram/ext/_updater.py", "telegram/_bot.py", "telegram/ext/_extbot.py", "bot/intake.py"),
    ),
    "event loop": (("asyncio/", "selectors.py"),),
}
_REST = "rest"
_COLLECTOR = "garbage collector"


@dataclass(frozen=True, slots=True)
class Profile:
    """Nanoseconds of the processor: by part, by module of the main thread (its own time), by other thread."""

    parts: Counter[str]
    modules: Counter[str]
    threads: Counter[str]

    @property
    def total(self) -> int:
        return self.parts.total()

    @property
    def journal(self) -> int:
        """On the event loop and in its own thread."""
        return sum(spent for part, spent in self.parts.items() if part.startswith("journal"))


def read(file: Path) -> Profile:
    """What a sampler wrote."""
    found = orjson.loads(file.read_bytes())
    parts, modules, threads = Counter({_COLLECTOR: found["gc"]}), Counter[str](), Counter[str]()
    for spent, stack in found["stacks"]:
        parts[part_of(stack)] += spent
        modules[stack[0].rpartition(":")[0]] += spent
    for name, spent in found["threads"].items():
        pool = f"{name.rpartition('_')[0] or name}, thread"
        threads[pool] += spent
    return Profile(parts + threads, modules, threads)


def part_of(stack: Sequence[str]) -> str:
    """The part of a stack of "file:function", innermost first."""
    for part, needed in _PARTS.items():
        if all(any(frame.startswith(starts) for frame in stack) for starts in needed):
            return part
    return _REST
