"""What takes long to make out of files that seldom change, kept as Python keeps bytecode: in a `__pycache__` beside them.

Where none can be written, it is made anew at each start. A pickle is as safe as the bytecode there: whoever can write the
one can write the other.
"""

from __future__ import annotations

import gc
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def prepared(place: Path, sources: Iterable[Path], make: Callable[[], T], *, version: str = "") -> T:
    """What `make` gives, from the cache if that was made from the same sources.

    `place` names it, like a module of that folder. `sources` are all files on which it depends, the code that makes it
    among them; `version` stands for anything else.

    Raises:
        Exception: what `make` raises. A cache that is missing, damaged or out of date is no error.
    """
    digest = blake2b(f"{sys.version} {version}".encode())
    for source in sources:
        digest.update(source.read_bytes() if source.exists() else b"")
    kept = Path(cache_from_source(f"{place}.py")).with_suffix(".pickle")
    found = _read(kept, digest.digest())
    if found is None:
        found = [make()]
        _write(kept, digest.digest(), found)
    return found[0]  # type: ignore[no-any-return]


def _read(kept: Path, digest: bytes) -> list[Any] | None:
    """What is kept, in a list of its own; None if that is of no use."""
    collecting = gc.isenabled()
    gc.disable()  # thousands of new objects, none of them garbage
    try:
        content = kept.read_bytes()
        return [pickle.loads(content[len(digest) :])] if content.startswith(digest) else None
    except Exception:  # noqa: BLE001 - a damaged pickle raises whatever it likes
        return None
    finally:
        if collecting:
            gc.enable()


def _write(kept: Path, digest: bytes, found: list[Any]) -> None:
    """Put it in its place in one step, so that nobody reads half of it."""
    content = digest + pickle.dumps(found[0], pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            file.write(content)
        # Who installs it is often another user than who runs it.
        Path(file.name).chmod(0o644)
        Path(file.name).replace(kept)
