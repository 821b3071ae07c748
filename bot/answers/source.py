"""The sources of an answer, each with what it bears out."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.sentence import sentence
from bot.answers.words import bullet
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.source import Backing, SourceResult
from knowledge.model import Citation, Count, Event

_SHOWN = 10
_CLAIMS = 6
_SUPPORTS = 3


@dataclass(frozen=True, slots=True)
class _One:
    """One source as something that can be cited."""

    citations: tuple[Citation, ...]


def source(draft: Draft, result: SourceResult) -> Reply:
    """How many sources there are and for what; then the best, with what each supports."""
    shown = result.backings[:_SHOWN]
    marks = [draft.cite(_One(backing.citations[:1]), most=1).strip() for backing in shown]
    draft.headline(draft.say("source-headline", count=len(result.backings), claim=_claim(draft, result)))
    lines = [_supports(mark, backing) for mark, backing in zip(marks, shown, strict=True)]
    if draft.lang == "en":
        draft.bullets([line for line in lines if line], draft.say("source-supports"))
    draft.bullets(_told(draft, result), draft.say("source-claims"))
    draft.bullets(_counted(draft, result), draft.say("source-counts"))
    if len(result.backings) > len(shown):
        draft.note(draft.say("source-more", count=len(result.backings) - len(shown)))
    draft.offer(draft.say("next-answer"), result.asked)
    return draft.reply(listed=tuple(backing.source for backing in shown))


def _claim(draft: Draft, result: SourceResult) -> str:
    """What is backed, in short: the first claim of the answer."""
    for claim in result.claims:
        if isinstance(claim, Event):
            return sentence(claim, draft.store, draft.messages).rstrip(".")
        if isinstance(claim, Count):
            return draft.say("source-count", value=claim.value, measure=claim.measure)
    return draft.names(dict.fromkeys(result.query.person + result.query.actor + result.query.subject))


def _supports(mark: str, backing: Backing) -> str:
    """What the source is cited for, and where in it; empty if the record does not say."""
    said = {
        citation.supports: citation.supports + (f" ({citation.locator})" if citation.locator else "")
        for citation in backing.citations
        if citation.supports
    }
    return f"{mark} " + "; ".join(list(said.values())[:_SUPPORTS]) if said else ""


def _counted(draft: Draft, result: SourceResult) -> list[str]:
    """Published totals, each with its day and its own marks."""
    counts = [claim for claim in result.claims if isinstance(claim, Count)]
    return [
        draft.say("source-count", value=count.value, measure=count.measure)
        + (f", {draft.messages.date(count.as_of)}" if count.as_of else "")
        + draft.cite(count, most=2)
        for count in counts
    ]


def _told(draft: Draft, result: SourceResult) -> list[str]:
    """Further claims of the same answer, each with its own marks."""
    events = [claim for claim in result.claims if isinstance(claim, Event)]
    return [bullet(draft, event, most=2) for event in events[1:_CLAIMS]]
