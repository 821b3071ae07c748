"""Published totals in words: the number, what was counted and by whom, and when."""

from __future__ import annotations

import re

from bot.draft import Draft
from knowledge.model import Count

_SHARE = re.compile(r"(\d+) of (?:the )?(\d+)")
_SLUG = re.compile(r"[^a-z0-9]+")


def published_total(draft: Draft, each: Count) -> str:
    """One published total: the number, what it counts, and when."""
    date = (
        draft.say("count-dated", date=draft.messages.date(each.as_of))
        if each.as_of
        else draft.say("count-undated")
    )
    return draft.say("count-published", value=value(draft, each), measure=measure(draft, each), date=date)


def value(draft: Draft, each: Count) -> str:
    """The number as published; "160 of 193" in the words of the language."""
    if found := _SHARE.fullmatch(each.value):
        return draft.say("count-share", part=found[1], whole=found[2])
    return each.value


def measure(draft: Draft, each: Count) -> str:
    """What was counted and by whom, in the language where it has words for it, else as recorded."""
    key = "measure-" + _SLUG.sub("-", each.measure.lower()).strip("-")
    return draft.say(key) if draft.messages.has(key) else each.measure
