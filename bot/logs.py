"""Log events: readable in a terminal, JSON elsewhere. No token and no user's text ever stands in one.

Our own code logs a sentence and plain facts (`log.warning("no answer to getUpdates", seconds=3)`). What
libraries log comes through the same formatter; records of python-telegram-bot are reduced to their template,
because their arguments are updates, and those hold what people wrote.
"""

from __future__ import annotations

import logging
import re
import sys
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, WrappedLogger

_TOKEN = re.compile(r"[0-9]{5,}:[A-Za-z0-9_-]{20,}")
_QUIET = {
    "aiohttp": logging.WARNING,
    "asyncio": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "telegram": logging.WARNING,
    "uvicorn": logging.WARNING,
}


def configure(
    stream: TextIO | None = None, *, terminal: bool | None = None, level: int = logging.INFO
) -> None:
    """Send all events to the stream (standard error); `terminal` decides the form, else the stream does."""
    stream = stream or sys.stderr
    terminal = stream.isatty() if terminal is None else terminal
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="%H:%M:%S" if terminal else "iso", utc=not terminal),
        _name_the_error,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(shared, terminal=terminal))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, least in _QUIET.items():
        logging.getLogger(name).setLevel(max(level, least))


def redact(text: str) -> str:
    """The text with stars in the place of anything that looks like a bot's token."""
    return _TOKEN.sub("**********", text)


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """The last step before the stream: whatever a record was made of, the token is not in the line."""

    def format(self, record: logging.LogRecord) -> str:
        if record.name.partition(".")[0] == "telegram":
            record.args = ()
        return redact(super().format(record))


def _formatter(shared: list[Any], *, terminal: bool) -> logging.Formatter:
    renderer: Any
    if terminal:
        renderer = structlog.dev.ConsoleRenderer(pad_event_to=0, pad_level=False)
    else:
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    return _Redacting(
        foreign_pre_chain=[*shared, _one_line],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )


def _name_the_error(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Name the error's class and place instead of its message, which may quote what a user wrote."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        if trace:
            event["at"] = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
    return event


def _one_line(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    event["event"] = " ".join(str(event["event"]).split())
    return event
