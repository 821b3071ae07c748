"""How many, in words: our own number with what it counts, then published totals with whose they are and
when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.absence import sentence as absence_sentence
from bot.answers.article import capital
from bot.answers.lists import inline
from bot.answers.totals import measure, published_total
from bot.answers.who import sentence as list_sentence
from bot.answers.who import settled, standing, uncontested
from bot.answers.wording import coverage_note, disputes, follow_ups, forms, line, shared_sources
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.count import CountResult, VoteResult, WithdrawalCountResult
from knowledge.evaluators.listing import Listing
from knowledge.evaluators.who import AbsenceResult
from knowledge.model import Event
from knowledge.query import Query
from knowledge.tally import Tally

_NUMBER = re.compile(r"\d+")
_NEW = 3
_EXAMPLES = 12


def count(draft: Draft, result: CountResult) -> Reply:
    """The number from our list, or a published one where it was asked for or where the list is not
    complete."""
    thin = _is_thin(result.listings) and not result.standing
    published = bool(result.counts) and (result.query.whose is not None or thin or bool(result.query.nth))
    if published:
        draft.headline(_published(draft, result), draft.cite(result.counts[0]))
    else:
        draft.headline(*_own(draft, result))
    rest = result.counts[1:] if published else result.counts
    totals = [published_total(draft, each) + draft.cite(each, most=1) for each in rest]
    if published:
        for one in (one for one in result.listings if one.contested or not _is_thin((one,))):
            draft.note(draft.say("note-own-list", sentence=_counted(draft, result, one)))
    standing(draft, result.query, result.time, result.standing)
    draft.bullets(totals, draft.say("heading-counts-by-then" if result.standing else "heading-counts"))
    _claimed(draft, result)
    for one in result.listings:
        _qualified(draft, one)
        settled(draft, result.query, one)
    for part in result.absences:
        coverage_note(draft, part.coverage)
    follow_ups(draft, (), result.query.subject, "who", "timeline", "sources", "not")
    listed = [row.id for one in result.listings for row in one.rows]
    return draft.reply(listed=listed, fallback=[result.coverage, *result.events[:2]])


def _published(draft: Draft, result: CountResult) -> str:
    """The published number as a sentence that says of whom it is."""
    each = result.counts[0]
    return draft.say(
        "count-headline",
        value=each.value,
        measure=measure(draft, each),
        date=draft.say("count-on", date=draft.messages.date(each.as_of)) if each.as_of else "",
        **forms(draft, "subject", result.query.subject),
    )


def _is_thin(found: tuple[Listing, ...]) -> bool:
    """Whether our list is too short to count with: it is not complete, so its number says nothing."""
    return any(not (one.coverage and one.coverage.complete) for one in found)


def _own(draft: Draft, result: CountResult) -> tuple[str, str]:
    """Our number as a sentence, and its sources."""
    if result.absences:
        absent = AbsenceResult(
            query=result.query, today=result.today, time=result.time, parts=result.absences
        )
        said = [absence_sentence(draft, absent, part) for part in result.absences]
        events = [row.event for part in result.absences for row in part.stated if row.event]
        return " ".join(said), shared_sources(draft, events) or draft.cite(result.absences[0].coverage)
    said = [_counted(draft, result, one) for one in result.listings]
    return " ".join(said), shared_sources(draft, list(result.events)) or draft.cite(result.coverage)


def _counted(draft: Draft, result: CountResult, one: Listing) -> str:
    """The sentence of the list, and the sum where not all are members of the United Nations."""
    said = list_sentence(draft, result.query, result.time, one)
    total = len(one.rows) - len(one.former)
    return said + " " + draft.say("count-total", count=total) if total > len(one.un) > 0 else said


def _claimed(draft: Draft, result: CountResult) -> None:
    """Whether the number that the question asserts is one of those known."""
    if result.query.claimed is None:
        return
    own = result.listings + result.standing
    numbers = {len(one.un) for one in own} | {len(one.rows) for one in own}
    numbers |= {int(found[0]) for each in result.counts if (found := _NUMBER.match(each.value))}
    key = "count-claim-right" if result.query.claimed in numbers else "count-claim-wrong"
    draft.paragraph(draft.say(key, number=draft.messages.number(result.query.claimed)))


def _qualified(draft: Draft, one: Listing) -> None:
    """What is behind the number: contested ones, those that ended, rough dates, completeness."""
    if one.contested:
        shown = inline(draft, one.contested[:_EXAMPLES])
        more = "" if len(one.contested) <= _EXAMPLES else " …"
        draft.note(draft.say("count-contested", count=len(one.contested)), " ", shown + more)
        uncontested(draft, one)
    if one.lost and len(one.lost) <= _EXAMPLES:
        draft.note(draft.say("note-lost", count=len(one.lost)), " ", inline(draft, one.lost) + ".")
    if one.unsure:
        draft.note(draft.say("note-unsure", count=len(one.unsure)), " ", inline(draft, one.unsure) + ".")
    undated = [row.id for row in one.rows if row.event is None]
    if undated:
        draft.note(draft.say("count-undated-rows", names=draft.names(undated)))
    coverage_note(draft, one.coverage)


def withdrawals(draft: Draft, result: WithdrawalCountResult) -> Reply:
    """How many took their recognition back: published totals are claims of one side, told as such."""
    subject = draft.names(result.query.subject, "genitive")
    number = len(result.certain)
    own = draft.say(
        "withdrawals-own",
        subject=subject,
        certain=number,
        contested=len(result.contested),
        suspended=len(result.suspended),
    )
    if result.counts:
        draft.headline(published_total(draft, result.counts[0]), draft.cite(result.counts[0]))
        draft.paragraph(own)
        rest = result.counts[1:]
        draft.bullets(
            [published_total(draft, each) + draft.cite(each, most=1) for each in rest],
            draft.say("heading-counts"),
        )
    else:
        draft.headline(
            capital(own), shared_sources(draft, list(result.events)) or draft.cite(result.coverage)
        )
    listed = _withdrawn(draft, "withdrawals-certain", result.certain)
    listed += _withdrawn(draft, "withdrawals-contested", result.contested)
    listed += _withdrawn(draft, "withdrawals-suspended", result.suspended)
    if len(result.contested) <= _NEW:
        disputes(draft, result.contested)
    coverage_note(draft, result.coverage)
    follow_ups(draft, (), result.query.subject, "who", "timeline", "sources")
    return draft.reply(listed=listed, fallback=[result.coverage, *result.events[:1]])


def _withdrawn(draft: Draft, key: str, events: Iterable[Event]) -> list[str]:
    found = [(id, event) for event in events for id in event.actor]
    if found:
        said = ", ".join(f"{draft.name(id)} ({draft.messages.date(event.date)})" for id, event in found)
        draft.note(
            draft.say(key, count=len(found)), " ", said + "." + shared_sources(draft, [e for _, e in found])
        )
    return [id for id, _ in found]


def votes(draft: Draft, result: VoteResult) -> Reply:
    """How a vote went."""
    vote, first = result.votes[0]
    draft.headline(_tallied(draft, result.query, vote, first), draft.cite(vote))
    draft.paragraph(line(draft, vote))
    others = [line(draft, each) + " " + _figures(draft, found) for each, found in result.votes[1:]]
    draft.bullets(others, draft.say("heading-more-votes"))
    disputes(draft, [vote])
    follow_ups(draft, (), result.query.subject, "timeline", "reactions")
    return draft.reply(listed=result.query.subject)


def _tallied(draft: Draft, query: Query, vote: Event, found: Tally | None) -> str:
    if found is None:
        return draft.say("vote-without-figures", when=draft.messages.when(vote.date))
    key = "vote-full" if found.no is not None and found.out is not None else "vote-for"
    args = {"yes": found.yes, "no": found.no or 0, "out": found.out or 0}
    return draft.say(key, when=draft.messages.when(vote.date), **args)


def _figures(draft: Draft, found: Tally | None) -> str:
    if found is None or found.no is None:
        return ""
    return draft.say("vote-figures", yes=found.yes, no=found.no, out=found.out or 0)
