"""Result -> Reply: which function writes which shape of answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.answers.nothing import nothing_known
from bot.citations import Citations
from bot.draft import Draft
from bot.messages import Messages
from bot.reply import Reply
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

# The draft of the answer and the result; each composer knows the class it is registered for.
Composer = Callable[[Draft, Any], Reply]
# A result made of other results gets `compose` itself to write its parts with.
Compose = Callable[[Result, Store, Messages, Citations], Reply]
Composite = Callable[[Draft, Any, Compose], Reply]

COMPOSERS: dict[type[Result], Composer] = {NothingKnown: nothing_known}

COMPOSITES: dict[type[Result], Composite] = {}


def compose(result: Result, store: Store, messages: Messages, citations: Citations | None = None) -> Reply:
    """The reply to a result in the language of `messages`; with `citations` it goes on with their numbers.

    Raises:
        KeyError: no composer is registered for the class of the result; that is a defect.
    """
    draft = Draft(result, store, messages, citations)
    if type(result) in COMPOSITES:
        return COMPOSITES[type(result)](draft, result, compose)
    return COMPOSERS[type(result)](draft, result)
