"""What the stand-in for Telegram keeps for one bot: updates that wait, and when each was handed out and answered."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic, time
from typing import Any

import orjson

MOST_AT_ONCE = 100
"""Updates in an answer to getUpdates, as at Telegram."""
_FIRST_CHAT = 5_000_000_000

Give = Callable[[bytes], None]
Text = tuple[str, str]
"""What somebody writes, and the language of their app."""


@dataclass(slots=True)
class Asked:
    """One update of a load, in seconds of the monotonic clock. `due` is when Telegram had it, `out` when the bot got it."""

    due: float
    out: float = 0.0
    answered: float = 0.0
    times: int = 0


@dataclass(slots=True)
class Load:
    """Updates by what tells their answer: the chat of a message, the number of an inline query."""

    asked: dict[str, Asked]
    began: float
    left: int
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def found(self) -> dict[str, Any]:
        """What came of it: seconds from the first update to the last answer, milliseconds each took."""
        each = [asked for asked in self.asked.values() if asked.times]
        last = max((asked.answered for asked in each), default=self.began)
        return {
            "answered": len(each),
            "twice": sum(asked.times > 1 for asked in each),
            "seconds": last - self.began,
            "in_bot": [1000 * (asked.answered - asked.out) for asked in each],
            "in_all": [1000 * (asked.answered - asked.due) for asked in each],
        }


class Account:
    """One bot. Each message that waits for it comes from a chat of its own."""

    def __init__(self, token: str) -> None:
        number = int(token.partition(":")[0])
        self.user = {"id": number, "is_bot": True, "first_name": "Bench", "username": f"bench{number}_bot"}
        self.polled = asyncio.Event()
        self._waiting: deque[tuple[int, str, bytes]] = deque()
        self._poll: tuple[Give, int, asyncio.TimerHandle] | None = None
        self._load = Load({}, 0.0, 0)
        self._number = 0

    async def ask(self, kind: str, texts: Sequence[Text], rate: float, longest: float) -> dict[str, Any]:
        """Send texts, all at once or at so many a second, and wait for the answers, `longest` seconds at most."""
        self._waiting.clear()
        made = [self._update(kind, *text) for text in texts]
        began = monotonic()
        gap = 1 / rate if rate else 0.0
        asked = {key: Asked(began + gap * place) for place, (_, key, _) in enumerate(made)}
        self._load = load = Load(asked, began, len(made))
        feeding = asyncio.create_task(self._feed(made, gap, began))
        try:
            await asyncio.wait_for(load.done.wait(), longest)
        except TimeoutError:
            feeding.cancel()
        return load.found()

    def get_updates(self, give: Give, offset: int, limit: int, seconds: float) -> None:
        """Confirm what is below the offset and give what waits, at once or as soon as there is something."""
        self.polled.set()
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()
        self._hang_up()
        timer = asyncio.get_running_loop().call_later(seconds, self._hang_up)
        self._poll = give, min(limit, MOST_AT_ONCE), timer
        if self._waiting:
            self._hand_out()

    def answer(self, key: str) -> None:
        """The bot has answered a chat or an inline query."""
        asked = self._load.asked.get(key)
        if asked is None:
            return
        asked.times += 1
        if asked.times == 1:
            asked.answered = monotonic()
            self._load.left -= 1
            if not self._load.left:
                self._load.done.set()

    def message(self, chat: int, **content: Any) -> dict[str, Any]:
        """A message of the bot as sendMessage answers with it."""
        self._number += 1
        return {
            "message_id": self._number,
            "from": self.user,
            "chat": _chat(chat),
            "date": int(time()),
            **content,
        }

    async def _feed(self, made: Sequence[tuple[int, str, bytes]], gap: float, began: float) -> None:
        if not gap:
            self._waiting.extend(made)
            self._hand_out()
            return
        for place, update in enumerate(made):
            if (wait := began + gap * place - monotonic()) > 0:
                await asyncio.sleep(wait)
            self._waiting.append(update)
            self._hand_out()

    def _hand_out(self) -> None:
        if self._poll is None:
            return
        give, limit, timer = self._poll
        self._poll = None
        timer.cancel()
        batch = list(islice(self._waiting, limit))
        give(b'{"ok":true,"result":[%s]}' % b",".join(body for _, _, body in batch))
        now = monotonic()
        for _, key, _ in batch:
            asked = self._load.asked[key]
            asked.out = asked.out or now

    def _hang_up(self) -> None:
        if self._poll is not None:
            give, _, timer = self._poll
            self._poll = None
            timer.cancel()
            give(b'{"ok":true,"result":[]}')

    def _update(self, kind: str, text: str, lang: str) -> tuple[int, str, bytes]:
        self._number += 1
        number = self._number
        user = _FIRST_CHAT + number
        who: dict[str, Any] = {"id": user, "is_bot": False, "language_code": lang, **_person(user)}
        content: dict[str, Any]
        if kind == "inline_query":
            key = str(user * 1000)
            content = {"id": key, "from": who, "query": text, "offset": "", "chat_type": "private"}
        else:
            key = str(user)
            content = {"message_id": 1, "from": who, "chat": _chat(user), "date": int(time()), "text": text}
        return number, key, orjson.dumps({"update_id": number, kind: content})


def _person(user: int) -> dict[str, str]:
    return {"first_name": "Anna", "last_name": "Kovalenko", "username": f"anna_{user}"}


def _chat(user: int) -> dict[str, Any]:
    return {"id": user, "type": "private", **_person(user)}
