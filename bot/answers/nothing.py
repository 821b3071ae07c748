"""The honest answer where the knowledge base holds nothing."""

from __future__ import annotations

from bot.draft import Draft
from bot.reply import Reply
from knowledge.result import NothingKnown


def nothing_known(draft: Draft, result: NothingKnown) -> Reply:
    """Says what it was asked about and that nothing is held on it; a refusal, so it needs no source."""
    if result.ids:
        draft.headline(draft.say("nothing-known-about", names=draft.names(result.ids)))
    else:
        draft.headline(draft.say("nothing-known"))
    return draft.reply()
