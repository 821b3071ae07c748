"""One process for one state: a second one would answer again what the first has in hand."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAlone(Exception):
    """Another process holds the state; the message is one line that says what to do."""


@contextmanager
def alone(journal: Path) -> Iterator[None]:
    """Hold the journal for this process while inside; the system lets go of it however the process ends.

    Where nothing can be written there is no journal either, nor anything in it to answer again.

    Raises:
        NotAlone: see there.
    """
    lock = journal.with_name(f"{journal.name}.lock")
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = lock.open("ab")
    except OSError:
        yield
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotAlone(
                f"another bot is running on {journal}; stop it, set STATE_DB to another file, or REDIS_URL for both"
            ) from None
        except OSError:
            pass  # some network file systems know no locks
        yield
