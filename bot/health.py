"""Whether the bot is well, as far as somebody outside can use it: fit for a load balancer, in words for people."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.contact import Contact
from bot.keeping import Keeper
from bot.lanes import Lanes

# A poll takes half a minute when nobody writes; after three of them without success something is wrong.
SILENT_SECONDS = 100.0
_STUCK_SECONDS = 120.0


@dataclass(slots=True)
class Health:
    """What the parts say of themselves. `version` names the data that is served."""

    contact: Contact
    lanes: Lanes
    ledger: Keeper
    version: Callable[[], str]
    clock: Callable[[], float] = time.monotonic
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    async def report(self) -> dict[str, Any]:
        """All figures; `status` is "ok" or "unhealthy", `reasons` says why. Ages are seconds."""
        age = self._age(self.contact.last)
        reasons = []
        if self._age(self.contact.last or self.started, 0.0) > SILENT_SECONDS:
            reasons.append("no contact with Telegram")
        if self.lanes.in_hand and self._age(self.lanes.last_done or self.started, 0.0) > _STUCK_SECONDS:
            reasons.append("updates are waiting and none is finished")
        if trouble := self.ledger.trouble:
            reasons.append(trouble)
        figures = await self.ledger.figures()
        return {
            "status": "unhealthy" if reasons else "ok",
            "reasons": reasons,
            "last_contact_age": age,
            "updates_in_hand": self.lanes.in_hand,
            "journal": None,
            **figures,
            "data_version": self.version(),
        }

    async def endpoint(self, _request: Request) -> Response:
        """200 when well, else 503, with the report as JSON."""
        report = await self.report()
        status = 200 if report["status"] == "ok" else 503
        return JSONResponse(report, status, headers={"Cache-Control": "no-store"})

    def _age(self, moment: float | None, default: float | None = None) -> Any:
        return default if moment is None else round(self.clock() - moment, 1)
