"""The database can be replaced while the bot answers: rename a new file into its place, and it is taken up."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import structlog

from bot.codec import Codec
from bot.service import Service
from knowledge.store import Store
from knowledge.store_file import StoreError

log: Any = structlog.get_logger(__name__)

_LOOK_SECONDS = 2.0


class Renewal:
    """Looks after the file of a service, and lets the service and its codec know what a new one holds."""

    def __init__(self, service: Service, path: Path, codec: Codec) -> None:
        self._service, self._path, self._codec = service, path, codec
        self._seen = _identity(path)

    def version(self) -> str:
        """The version of the data that is served."""
        return self._service.store.version

    async def watch(self, seconds: float = _LOOK_SECONDS) -> None:
        """Look after the file until cancelled."""
        while True:
            await asyncio.sleep(seconds)
            await self.refresh()

    async def refresh(self) -> bool:
        """Take up the file if it is another one; a broken one is logged and the old data go on serving."""
        found = _identity(self._path)
        if found is None or found == self._seen:
            return False
        self._seen = found
        try:
            # Made beside the event loop: people go on being answered from the old one meanwhile.
            fresh = await asyncio.to_thread(lambda: Service(Store.open(self._path)))
        except StoreError as error:
            log.error(
                "the new knowledge database cannot be used, so the old one goes on serving", reason=str(error)
            )
            return False
        if fresh.store.version == self.version():
            fresh.store.close()
            return False
        # An answer is made in one go on this thread, so none is half way through the old store now.
        old = self._service.store
        vars(self._service).update(vars(fresh))
        self._codec.renew(row[0] for row in fresh.store.names())
        old.close()
        log.info("a new knowledge database was taken up", version=self.version()[:12])
        return True


def _identity(path: Path) -> tuple[int, int, int] | None:
    """What tells a file from the one that was in its place before."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
