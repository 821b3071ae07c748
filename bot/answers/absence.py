"""Who does not recognise a subject, in words. Where the list of recognitions is not complete only what is on record
counts: nobody is said not to recognise because nothing was found."""

from __future__ import annotations

from bot.answers.article import capital
from bot.answers.lists import FEW, inline, named, sorted_names
from bot.answers.who import leading
from bot.answers.wording import coverage_note, follow_ups, forms, line, shared_sources, what
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.listing import Row
from knowledge.evaluators.who import Absence, AbsenceResult
from knowledge.query import Link

_STATED = 8


def absence(draft: Draft, result: AbsenceResult) -> Reply:
    """One part for each subject."""
    said, listed = [], []
    for part in result.parts:
        ids = [row.id for row in part.stated] + (list(part.silent) if part.complete else [])
        listed += ids
        said.append(sentence(draft, result, part))
    draft.headline(" ".join(said), shared_sources(draft, list(result.events)))
    for part in result.parts:
        _body(draft, part)
    follow_ups(draft, (), result.query.subject, "who", "timeline", "sources")
    return draft.reply(listed=list(dict.fromkeys(listed)), fallback=[part.coverage for part in result.parts])


def sentence(draft: Draft, result: AbsenceResult, part: Absence) -> str:
    """How many do not, of how many; the names where they are few."""
    kind = _kind(part)
    args = what(draft, part.subjects, part.object)
    if len(part.subjects) > 1:
        args |= {**forms(draft, "a", part.subjects[:1]), **forms(draft, "b", part.subjects[1:])}
    lead = leading(draft, result.query, result.time)
    if part.complete and not result.query.group:
        lead += draft.say("lead-group", groups=draft.name("un"))
    if part.complete:
        ids = [*(row.id for row in part.stated), *part.silent]
        said = draft.say(f"absence-{kind}-all", count=len(ids), total=part.scope, **args)
    else:
        ids = [row.id for row in part.stated]
        said = draft.say(f"absence-{kind}-stated", count=len(ids), **args)
    if 0 < len(ids) <= FEW:
        said += f": {named(draft, ids)}"
    return capital(lead + said) + "."


def _kind(part: Absence) -> str:
    """Which sentence fits; it tells relations from recognition unless the subjects differ in that."""
    if len(part.subjects) > 1:
        return "neither-either" if part.mixed else "neither"
    return "relations" if part.link is Link.RELATIONS else "recognise"


def _body(draft: Draft, part: Absence) -> None:
    stated = part.stated
    if len(part.subjects) > 1:
        _names(draft, part)
        return
    if len(stated) <= _STATED:
        draft.bullets([line(draft, row.event) for row in stated if row.event], draft.say("heading-stated"))
    else:
        draft.bullets([_name(draft, row) for row in stated], draft.say("heading-stated-dates"))
    if part.complete:
        if part.silent and len(part.silent) + len(stated) > FEW:
            draft.paragraph(
                draft.say("absence-silent"), " ", ", ".join(sorted_names(draft, part.silent)), "."
            )
    elif part.silent:
        draft.note(draft.say("absence-unknown", count=len(part.silent)))
    if part.related:
        names = ", ".join(sorted_names(draft, part.related))
        draft.note(draft.say("absence-related"), " ", names, ".")
    ended = [row for row in stated if row.state.since]
    if ended and len(stated) > _STATED:
        draft.note(draft.say("note-lost", count=len(ended)), " ", inline(draft, ended), ".")
    coverage_note(draft, part.coverage)


def _names(draft: Draft, part: Absence) -> None:
    """Of several subjects: the names alone, as the dates differ from one subject to the other."""
    ids = [row.id for row in part.stated] + (list(part.silent) if part.complete else [])
    if len(ids) > FEW:
        draft.paragraph(", ".join(sorted_names(draft, ids)), ".")
    if part.silent and not part.complete:
        draft.note(draft.say("absence-unknown", count=len(part.silent)))
    coverage_note(draft, part.coverage)


def _name(draft: Draft, row: Row) -> str:
    date = draft.messages.date(row.event.date) if row.event else ""
    return f"{draft.name(row.id)}: {date}" if date else draft.name(row.id)
