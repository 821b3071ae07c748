"""A Bot API server over a real socket that misbehaves as told: the fake behind it is only asked when it behaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.fake_api import FakeApi

Parameters = dict[str, Any]


@dataclass(slots=True)
class Fault:
    """What happens to the next calls of a method, or of those for which `when` holds.

    `answer` is sent as it is, `seconds` after the call came; None hangs up without a word. `after` lets Telegram do
    what was asked first. A body may be shorter than its head says: then the connection is cut.
    """

    method: str
    answer: bytes | None
    seconds: float = 0.0
    times: int = 1
    after: bool = False
    when: Callable[[Parameters], bool] = lambda _parameters: True


def answer(status: int, body: bytes, *, length: int | None = None) -> bytes:
    """The bytes of an HTTP answer that claims a length."""
    claimed = len(body) if length is None else length
    return b"HTTP/1.1 %d Told\r\nContent-Length: %d\r\n\r\n%b" % (status, claimed, body)


def refusal(status: int, description: str = "told", **parameters: int) -> bytes:
    """The bytes of an answer of the Bot API that refuses."""
    said = {"ok": False, "error_code": status, "description": description}
    return answer(status, orjson.dumps(said | ({"parameters": parameters} if parameters else {})))


@dataclass(slots=True)
class Faulty:
    """The server; `faults` are met in their order, each as often as it says."""

    api: FakeApi
    faults: list[Fault] = field(default_factory=list)
    met: int = 0

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serve while inside; gives the address."""
        open_ones: set[asyncio.Task[None]] = set()

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            open_ones.add(task)
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await self._serve_one(reader, writer):
                    pass
            writer.close()
            open_ones.discard(task)

        server = await asyncio.start_server(connected, "127.0.0.1", 0, backlog=1024)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            server.close()
            for task in open_ones:
                task.cancel()
            await asyncio.gather(*open_ones, return_exceptions=True)

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One call; False if the connection is not to be used again."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        fields = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
        body = await reader.readexactly(int(fields.get("content-length", 0)))
        token, method = head[0].split()[1].removeprefix("/bot").split("/")
        parameters = orjson.loads(body or b"{}")
        fault = self._fault(method, parameters)
        if fault and not fault.after:
            return await _misbehave(fault, writer)
        status, said = await self.api.call(token, method, parameters)
        if fault:
            return await _misbehave(fault, writer)
        writer.write(answer(status, said))
        await writer.drain()
        return True

    def _fault(self, method: str, parameters: Parameters) -> Fault | None:
        for fault in self.faults:
            if fault.method == method and fault.when(parameters):
                self.met += 1
                fault.times -= 1
                if not fault.times:
                    self.faults.remove(fault)
                return fault
        return None


async def _misbehave(fault: Fault, writer: asyncio.StreamWriter) -> bool:
    await asyncio.sleep(fault.seconds)
    if fault.answer is None:
        return False
    head, _, body = fault.answer.partition(b"\r\n\r\n")
    writer.write(fault.answer)
    await writer.drain()
    return int(head.rpartition(b": ")[2]) == len(body)
