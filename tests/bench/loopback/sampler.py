"""Where a process spends its time: looks at the main thread's stack hundreds of times a second.

Each look is weighed with the processor time that the main thread took since the last one. Other threads and the
garbage collector are measured apart, by their own clocks.
"""

from __future__ import annotations

import gc
import signal
import threading
import time
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType

import orjson

# Not a divisor of anything that happens at regular times.
_EVERY = 0.00173


class Sampler:
    """From SIGUSR1 to SIGUSR2, then everything is written to a file as JSON, in nanoseconds:
    `stacks` of "file:function", innermost first; `threads` by name; `gc`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stacks: Counter[tuple[int, ...]] = Counter()
        self._codes: dict[int, CodeType] = {}
        self._last = 0
        self._gc = self._gc_began = 0
        self._busy = False
        self._threads: dict[str, int] = {}
        signal.signal(signal.SIGUSR1, self._start)
        signal.signal(signal.SIGUSR2, self._stop)

    def _start(self, _signal: int, _frame: FrameType | None) -> None:
        self._threads = _other_threads()
        gc.callbacks.append(self._collected)
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _EVERY, _EVERY)
        self._last = time.thread_time_ns()

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if self._busy:
            return  # with a collection, whose time is taken out at its end, or with the look before this one
        self._busy = True
        weight = time.thread_time_ns() - self._last
        if frame is not None and frame.f_code is Sampler._collected.__code__:
            frame = frame.f_back  # a collection begins: the time until here is of what set it off
        stack = []
        while frame is not None:
            code = frame.f_code
            self._codes[id(code)] = code  # to hash a code itself takes long
            stack.append(id(code))
            frame = frame.f_back
        self._stacks[tuple(stack)] += weight
        self._last = time.thread_time_ns()
        self._busy = False

    def _collected(self, phase: str, _info: dict[str, int]) -> None:
        """Take a collection out of the time of whoever happened to set it off."""
        if threading.current_thread() is not threading.main_thread():
            return
        if phase == "start":
            self._busy = True
            self._gc_began = time.thread_time_ns()
        else:
            took = time.thread_time_ns() - self._gc_began
            self._gc += took
            self._last += took
            self._busy = False

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        gc.callbacks.remove(self._collected)
        threads = {name: spent - self._threads.get(name, 0) for name, spent in _other_threads().items()}
        stacks = [
            (spent, [_named(self._codes[code]) for code in stack]) for stack, spent in self._stacks.items()
        ]
        found = orjson.dumps({"stacks": stacks, "threads": threads, "gc": self._gc})
        unfinished = self._file.with_suffix(".part")
        unfinished.write_bytes(found)
        unfinished.rename(self._file)


def _other_threads() -> dict[str, int]:
    """The processor time of each thread but the main one, by name."""
    others = [each for each in threading.enumerate() if each is not threading.main_thread()]
    clocks = {each.name: time.pthread_getcpuclockid(each.ident) for each in others if each.ident}
    return {name: time.clock_gettime_ns(clock) for name, clock in clocks.items()}


def _named(code: CodeType) -> str:
    """`package/module.py:function`."""
    path = Path(code.co_filename).as_posix()
    for root in ("/site-packages/", "/lib/python3", f"{Path(__file__).parents[3].as_posix()}/"):
        _, found, rest = path.rpartition(root)
        if found:
            # What follows the standard library's root is the rest of its version.
            path = rest.partition("/")[2] if root == "/lib/python3" else rest
            break
    return f"{path}:{code.co_qualname}"
