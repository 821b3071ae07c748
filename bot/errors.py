"""What can go wrong between Telegram and us, and the one place where what nobody caught ends up.

Trouble  GONE      the chat is not ours to write to: blocked, kicked, deleted      quiet
         LATE      the query is too old, somebody has moved on                     quiet
         SAME      an edit that changes nothing                                    quiet
         ABSENT    the message to edit is not there any more                       a new message instead
         ADRIFT    the topic or the message to reply to is not there any more      sent without
         MARKUP    the text cannot be parsed: our defect                           plain text, logged
         LONG      the text is too long: our defect                                cut, logged
         MOVED     the group became a supergroup                                   sent there
         BUSY      too many messages; Telegram says how long to wait               waited for, per chat
         NETWORK   no connection, no answer, or Telegram's own failure             tried again
         OTHER     anything else                                                   logged, one sentence
"""

from __future__ import annotations

import os
import re
from enum import Enum, auto
from typing import Any

import structlog
from telegram import Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

# Times as timedelta, as python-telegram-bot will have them; without this each RetryAfter is also a warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_QUOTED = re.compile(r"""(?<!\w)(["']).*\1""", re.DOTALL)
_LONGEST_SENTENCE = 160

log: Any = structlog.get_logger(__name__)


class Trouble(Enum):
    GONE = auto()
    LATE = auto()
    SAME = auto()
    ABSENT = auto()
    ADRIFT = auto()
    MARKUP = auto()
    LONG = auto()
    MOVED = auto()
    BUSY = auto()
    NETWORK = auto()
    OTHER = auto()


# Telegram has no numbers for these, only sentences.
_SENTENCES = {
    "message is not modified": Trouble.SAME,
    "query is too old": Trouble.LATE,
    "query id is invalid": Trouble.LATE,
    "message to edit not found": Trouble.ABSENT,
    "message can't be edited": Trouble.ABSENT,
    "message_id_invalid": Trouble.ABSENT,
    "there is no text in the message to edit": Trouble.ABSENT,
    "message to be replied not found": Trouble.ADRIFT,
    "message thread not found": Trouble.ADRIFT,
    "can't parse entities": Trouble.MARKUP,
    "message is too long": Trouble.LONG,
    "message_too_long": Trouble.LONG,
    "caption is too long": Trouble.LONG,
    "chat not found": Trouble.GONE,
    "have no rights to send": Trouble.GONE,
    "not enough rights to send": Trouble.GONE,
    "chat_write_forbidden": Trouble.GONE,
    "topic_closed": Trouble.GONE,
}


QUIET = frozenset({Trouble.GONE, Trouble.LATE, Trouble.SAME})
"""What Telegram means quietly: nobody waits for anything."""
TRANSIENT = frozenset({Trouble.NETWORK, Trouble.BUSY})
"""What passes by itself: the question can be taken up again."""
UNSPOKEN = QUIET | TRANSIENT
"""After these an apology would not arrive either."""


def trouble(error: TelegramError) -> Trouble:
    """What kind of trouble an error is."""
    if isinstance(error, Forbidden):
        return Trouble.GONE
    if isinstance(error, ChatMigrated):
        return Trouble.MOVED
    if isinstance(error, RetryAfter):
        return Trouble.BUSY
    if isinstance(error, BadRequest):
        words = error.message.lower()
        return next((kind for part, kind in _SENTENCES.items() if part in words), Trouble.OTHER)
    if isinstance(error, TimedOut | NetworkError):
        return Trouble.NETWORK
    return Trouble.OTHER


def sentence(error: TelegramError) -> str:
    """Telegram's sentence for the log, without what it quotes: that may be a user's words."""
    return _QUOTED.sub("…", error.message)[:_LONGEST_SENTENCE]


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks us to leave the chat alone."""
    wait = error.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()


def report(error: BaseException, update: object) -> Trouble:
    """Log what nobody caught, without a word of what the user wrote; quiet troubles are not worth a line."""
    kind = trouble(error) if isinstance(error, TelegramError) else Trouble.OTHER
    if kind in QUIET:
        log.debug("not answered", trouble=kind.name.lower())
        return kind
    log.error("an update could not be answered", exc_info=error, **_facts(error, update))
    return kind


def report_later(error: TelegramError, update: Update) -> None:
    """Log that an answer has to wait; what it waits for is Telegram's alone to mend."""
    log.warning("an answer is given later, as Telegram did not take it", **_facts(error, update))


def _facts(error: BaseException, update: object) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if isinstance(update, Update):
        facts["update"] = update.update_id
    if isinstance(error, TelegramError):
        facts["telegram"] = sentence(error)
    kind = trouble(error) if isinstance(error, TelegramError) else Trouble.OTHER
    return {"trouble": kind.name.lower(), **facts}
