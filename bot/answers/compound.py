"""Several questions answered one after the other, over one list of sources."""

from __future__ import annotations

from collections.abc import Callable

from bot.citations import Citations
from bot.draft import Draft
from bot.messages import Messages
from bot.reply import Reply
from knowledge.evaluators.compound import CompoundResult
from knowledge.result import Result
from knowledge.store import Store

Compose = Callable[[Result, Store, Messages, Citations], Reply]


def compound(draft: Draft, result: CompoundResult, compose: Compose) -> Reply:
    """The parts in the order asked, each with its own headline."""
    replies = [compose(part, draft.store, draft.messages, draft.citations) for part in result.parts]
    listed: list[str] = []
    for reply in replies:
        draft.append(reply)
        listed += reply.listed
    return draft.reply(listed=tuple(dict.fromkeys(listed)))
