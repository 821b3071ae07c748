"""Who recognises a subject, or has relations with it, in words: the number, the names, then what qualifies
them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers.article import capital
from bot.answers.lists import FEW, inline, named, paged, rows
from bot.answers.totals import published_total
from bot.answers.wording import (
    annexed,
    coverage_note,
    disputes,
    evidence,
    follow_ups,
    forms,
    shared_sources,
    what,
)
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.listing import Listing, Row
from knowledge.evaluators.who import WhoResult
from knowledge.model import Act, Event, Object
from knowledge.query import Combine, Intent, Link, Query
from knowledge.result import Cited, unique
from knowledge.timeframe import Timeframe

_VOICES = 4
_VOICES_ALONE = 10
# Words and gestures that are easily taken for recognition.
_VOICED = frozenset({Act.STATEMENT, Act.REAFFIRMATION, Act.CEREMONY})
_SHORT = 30


def who(draft: Draft, result: WhoResult) -> Reply:
    """One list, or one for each subject."""
    first = result.listings[0]
    marks = [_body(draft, result, one, several=len(result.listings) > 1) for one in result.listings]
    text = " ".join(sentence(draft, result.query, result.time, one) for one in result.listings)
    draft.headline(text, "".join(dict.fromkeys(marks)))
    standing(draft, result.query, result.time, result.standing)
    totals = [published_total(draft, each) + draft.cite(each, most=1) for each in result.counts]
    draft.bullets(totals, draft.say("heading-counts"))
    for one in result.listings:
        _notes(draft, result, one)
    listed = [row.id for one in result.listings for row in one.rows]
    if any(_page(draft, result, one)[1] for one in result.listings):
        draft.offer(draft.say("offer-more"), result.query.but(page=result.query.page + 1))
    others = () if first.ended else ("not",)
    follow_ups(draft, (), first.subjects, "timeline", *others, "sources", "first")
    if result.query.intent is Intent.DID_RECOGNISE and not first.ended:
        draft.offer(
            draft.say("offer-not"), Query(Intent.WHO_RECOGNISES, subject=first.subjects, negated=True)
        )
    return draft.reply(listed=list(dict.fromkeys(listed)), fallback=_fallback(draft, first))


def sentence(draft: Draft, query: Query, time: Timeframe, one: Listing) -> str:
    """The number and, where they are few, the names."""
    lead = leading(draft, query, time)
    is_open = not (one.coverage and one.coverage.complete)
    if is_open and not one.rows and query.combine is Combine.EACH and one.link is Link.RECOGNITION:
        return capital(lead + _no_act(draft, one))
    if is_open and not _is_recorded(query, one):
        lead += draft.say("lead-open")
    said = capital(lead + _core(draft, query, time, one))
    if one.contested:
        said += draft.say("who-contested", count=len(one.contested))
    return f"{said}{_beside(draft, one)}."


def standing(draft: Draft, query: Query, time: Timeframe, found: Sequence[Listing]) -> None:
    """How things stood at the end of the span of which the acts are told."""
    end = replace(time, during=False)
    if found:
        draft.paragraph(" ".join(sentence(draft, query, end, one) for one in found))


def _no_act(draft: Draft, one: Listing) -> str:
    """Nothing on record in a list that is not complete: no claim that nobody does, and who spoke about it."""
    said = draft.say("who-open-none", **what(draft, one.subjects, one.object))
    speakers = list(dict.fromkeys(id for event in _words(one) for id in event.actor))
    if 0 < len(speakers) <= FEW:
        names = forms(draft, "voices", speakers)
        said += " " + draft.say("who-open-voices", **names)
    return said


def leading(draft: Draft, query: Query, time: Timeframe, *, during: bool = False) -> str:
    """What the sentence is limited to: a date, a group, and who is left out."""
    parts = []
    if time.named is not None:
        key = "lead-during" if time.during or during else "lead-at"
        parts.append(
            draft.say(key, date=draft.messages.date(time.shown), when=draft.messages.when(time.named))
        )
    if query.group:
        parts.append(draft.say("lead-group", groups=draft.names(query.group, style="or")))
    if query.excluded:
        parts.append(draft.say("lead-besides", names=named(draft, query.excluded, "genitive")))
    return "".join(parts)


def _core(draft: Draft, query: Query, time: Timeframe, one: Listing) -> str:
    tense = "then" if time.named is not None or one.ended else "now"
    kind = "relations" if one.link is Link.RELATIONS else "recognise"
    mode = {Combine.BOTH: "both", Combine.WITHOUT: "without"}.get(query.combine, "")
    args = what(draft, one.subjects, one.object, mode)
    if kind == "relations" and mode == "without" and len(one.subjects) > 1:
        ends = {**forms(draft, "a", one.subjects[:1]), **forms(draft, "b", one.subjects[1:])}
        args |= dict.fromkeys(("subject", "subject_ins"), draft.say("relations-without", **ends))
    count = len(one.un)
    if _is_recorded(query, one):
        said = draft.say("who-recorded", count=count, **args)
    elif one.mixed:
        args |= {**forms(draft, "a", one.subjects[:1]), **forms(draft, "b", one.subjects[1:])}
        first = "relations" if one.link is Link.RELATIONS else "recognise"
        said = draft.say(f"who-mixed-{first}-{mode or 'both'}", count=count, **args)
    elif query.group and one.scope is not None:
        said = draft.say(f"who-{kind}-group-{tense}", count=count, total=len(one.scope), **args)
    else:
        said = draft.say(f"who-{kind}-un-{tense}", count=count, **args)
    if 0 < count <= FEW:
        said += f": {named(draft, (row.id for row in one.un))}"
    return said


def _is_recorded(query: Query, one: Listing) -> bool:
    """Whether to tell what is recorded and claim no number: hardly any source lists who recognises a member of
    the United Nations, so that a few acts would read as if nobody else did."""
    is_open = not (one.coverage and one.coverage.complete)
    plain = query.combine is Combine.EACH and not query.group and one.link is Link.RECOGNITION
    return plain and is_open and one.settled


def _beside(draft: Draft, one: Listing) -> str:
    """Those that are no members of the United Nations: they are never counted among them. In a long list a
    note tells those that are no more."""
    said, gone = "", one.former if len(one.rows) <= FEW else ()
    for key, part in (("who-disputed", one.disputed), ("who-other", one.other), ("who-former", gone)):
        if part:
            names = f": {named(draft, (row.id for row in part))}" if len(part) <= FEW else ""
            said += draft.say(key, count=len(part)) + names
    return said


def _body(draft: Draft, result: WhoResult, one: Listing, *, several: bool) -> str:
    """The list itself; the marks of what it rests on. In a long one those outside the UN stand apart."""
    heading = draft.say("heading-subject", subject=draft.names(one.subjects)) if several else ""
    if len(one.rows) <= FEW:
        rows(draft, one.rows, heading)
        return ""
    shown, left = _page(draft, result, one)
    acts = [row.event for row in one.un if row.event]
    marks = shared_sources(draft, acts, coverage=one.coverage)
    rows(draft, shown, heading, left)
    beside = one.rows[len(one.un) :]
    if beside and not left:
        rows(draft, beside, draft.say("heading-beside"))
    return marks


def _page(draft: Draft, result: WhoResult, one: Listing) -> tuple[Sequence[Row], int]:
    """The members of the page asked for, and how many come after them; a page that is not there is the first."""
    if len(one.rows) <= FEW:
        return one.un, 0
    pages = paged(draft, one.un)
    number = result.query.page if result.query.page <= len(pages) else 1
    return pages[number - 1], sum(map(len, pages[number:]))


def _notes(draft: Draft, result: WhoResult, one: Listing) -> None:
    """What qualifies the list, most important first."""
    if one.contested:
        draft.note(draft.say("note-contested"))
        uncontested(draft, one)
        if len(one.contested) <= 2:
            disputes(draft, [event for row in one.contested for event in row.state.against])
    # The pages of a long list follow one another, and need their room for it.
    first = result.query.page == 1
    if first and result.query.combine is Combine.EACH:
        _gone(draft, "note-agreed", one.agreed)
        _gone(draft, "note-lost", one.lost)
        _gone(draft, "note-unsure", one.unsure)
    if first and one.former and len(one.rows) > FEW:
        draft.note(draft.say("note-former", names=inline(draft, one.former)))
    if _is_whole(result, one) and one.ever > len(one.un) > FEW:
        draft.note(draft.say("note-ever", count=one.ever))
    if one.link is Link.RELATIONS:
        key = "note-relations" if result.query.link is Link.RELATIONS else "note-only-relations"
        draft.note(draft.say(key))
    if result.query.combine is Combine.EACH:
        _voices(draft, one)
        if one.object is Object.STATE and one.link is Link.RECOGNITION:
            annexed(draft, one.subjects)
    if _is_whole(result, one):
        _own_acts(draft, one)
    settled(draft, result.query, one)
    coverage_note(draft, one.coverage)
    if one.coverage is None and one.object is Object.SOVEREIGNTY:
        draft.note(draft.say("note-unproven"))


def settled(draft: Draft, query: Query, one: Listing) -> None:
    """That a state missing from a list of those who recognise a member of the United Nations may well do so."""
    if _is_recorded(query, one) and one.coverage is None:
        draft.note(draft.say("note-settled", **forms(draft, "subject", one.subjects)))


def uncontested(draft: Draft, one: Listing) -> None:
    """Why published totals differ from ours: they do not agree on what is contested."""
    members = sum(row.contested for row in one.un)
    if one.scope is None and len(one.un) > FEW and members:
        draft.note(draft.say("note-uncontested", count=len(one.un) - members))


def _is_whole(result: WhoResult, one: Listing) -> bool:
    """Whether the list is of everybody that recognises one subject, not a part of it."""
    plain = result.query.combine is Combine.EACH and not result.query.excluded
    return plain and one.link is Link.RECOGNITION and not result.time.during and one.scope is None


def _gone(draft: Draft, key: str, part: Sequence[Row]) -> None:
    if part:
        shown = inline(draft, part[-_SHORT:])
        marks = draft.cite(*(row.event for row in part[-_SHORT:]), most=1) if len(part) <= FEW else ""
        draft.note(draft.say(key, count=len(part)), " ", shown + "." + marks)


def _voices(draft: Draft, one: Listing) -> None:
    """Words that are easily taken for recognition, where few have recognised."""
    if len(one.rows) > FEW or one.link is Link.RELATIONS:
        return
    said = _words(one)
    most = _VOICES if one.rows else _VOICES_ALONE
    evidence(draft, said, draft.say("heading-words"), most=most)
    if not one.rows:
        disputes(draft, said)


def _words(one: Listing) -> list[Event]:
    """The last words of each side that are easily taken for recognition, by date."""
    said = [bond.words[-1] for bond in one.voices if bond.words[-1].type in _VOICED]
    return sorted(unique(said), key=lambda event: (event.date.first, event.id))


def _own_acts(draft: Draft, one: Listing) -> None:
    """Where nobody is listed: whom the subject itself recognised, which often was mutual."""
    if not one.rows and one.link is Link.RECOGNITION:
        acts = draft.store.events(actor=one.subjects, types=(Act.RECOGNITION,))
        evidence(draft, acts, draft.say("heading-own-acts"), most=_VOICES)


def _fallback(draft: Draft, one: Listing) -> Iterator[Cited | None]:
    """What a list without rows rests on: its coverage, else what is known of the subject at all."""
    yield one.coverage
    yield from draft.store.events(subject=one.subjects, limit=2)
