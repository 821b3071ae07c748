"""The sources of an answer, each with what it bears out."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.sentence import sentence
from bot.answers.totals import value
from bot.answers.wording import coverage_note
from bot.answers.words import bullet
from bot.draft import Draft
from bot.reply import Reply
from bot.wording import question
from knowledge.evaluators.source import Backing, SourceResult
from knowledge.model import Citation, Count, Coverage, Event
from knowledge.query import Intent

_SHOWN = 10
_CLAIMS = 6
_ACTS = 8
_SUPPORTS = 3


@dataclass(frozen=True, slots=True)
class _One:
    """One source as something that can be cited."""

    citations: tuple[Citation, ...]


def source(draft: Draft, result: SourceResult) -> Reply:
    """How many sources there are and for what; then the best, with what each supports."""
    if _are_many(result):
        _of_many(draft, result)
    else:
        _of_one(draft, result)
    draft.bullets(_counted(draft, result), draft.say("source-counts"))
    if (hidden := result.total - len(draft.citations.sources)) > 0:
        draft.note(draft.say("source-more", count=hidden))
    draft.offer(draft.say("next-answer"), result.asked)
    return draft.reply(listed=tuple(one.id for one in draft.citations.sources), fallback=result.claims[:1])


def _of_one(draft: Draft, result: SourceResult) -> None:
    """The sources of one act or number, each with what it supports."""
    shown = result.backings[:_SHOWN]
    marks = [draft.cite(_One(backing.citations[:1]), most=1).strip() for backing in shown]
    said = draft.say("source-headline", count=result.total, claim=_claim(draft, result))
    draft.headline(said, " " + "".join(dict.fromkeys(marks)))
    lines = [_supports(mark, backing) for mark, backing in zip(marks, shown, strict=True)]
    if draft.lang == "en":
        draft.bullets([line for line in lines if line], draft.say("source-supports"))
    told = [bullet(draft, event, most=2) for event in result.events[1:_CLAIMS]]
    draft.bullets(told, draft.say("source-claims"))


def _of_many(draft: Draft, result: SourceResult) -> None:
    """The sources of an answer that tells many acts: act by act, as none of them bears out the others."""
    asked = question(result.asked, draft.store, draft.messages)
    draft.headline(draft.say("source-headline-answer", count=result.total, question=asked))
    told = [bullet(draft, event, most=2) for event in result.events[:_ACTS]]
    draft.bullets(told, draft.say("source-told"))
    for claim in result.claims:
        if isinstance(claim, Coverage):
            coverage_note(draft, claim)


def _are_many(result: SourceResult) -> bool:
    """Whether the answer tells the acts of several sides, so that none of them stands for it."""
    totals = result.asked.intent is Intent.HOW_MANY and any(isinstance(one, Count) for one in result.claims)
    return not totals and len({event.actor for event in result.events}) > 1


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
        draft.say("source-count", value=value(draft, count), measure=count.measure)
        + (f", {draft.messages.date(count.as_of)}" if count.as_of else "")
        + draft.cite(count, most=2)
        for count in counts
    ]
