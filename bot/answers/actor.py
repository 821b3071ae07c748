"""What one actor recognises, in words: disputed states first."""

from __future__ import annotations

from bot.answers.article import capital
from bot.answers.lists import named
from bot.answers.wording import disputes, follow_ups, forms, line
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.actor import ActorResult, Holding, Recognised
from knowledge.model import Event

_EACH = 12
_STATES = 30


def actor(draft: Draft, result: ActorResult) -> Reply:
    """One part for each actor."""
    parts = [part for part in result.parts if _is_known(part)]
    group = result.query.group
    lead = draft.say("lead-group", groups=draft.names(group, style="or")) if group else ""
    draft.headline(
        capital(lead) + " ".join(_sentence(draft, part) for part in parts), _marks(draft, parts[0])
    )
    for part in parts:
        _body(draft, part)
    if result.time.named:
        draft.note(draft.say("as-of", date=draft.messages.date(result.time.named)))
    listed = [holding.subject for part in parts for holding in part.held + part.contested]
    for holding in [holding for part in parts for holding in part.held][:2]:
        follow_ups(draft, (), (holding.subject,), "who")
    draft.offer(draft.say("offer-sources"), result.query)
    return draft.reply(listed=listed, fallback=result.events[:2])


def _is_known(part: Recognised) -> bool:
    return bool(
        part.held
        or part.contested
        or part.lost
        or part.refused
        or part.sovereignty
        or part.states
        or part.governments
    )


def _sentence(draft: Draft, part: Recognised) -> str:
    ids = [holding.subject for holding in part.held]
    said = draft.say("actor-disputed", count=len(ids), **forms(draft, "actor", (part.actor,)))
    return capital(said + (f": {named(draft, ids)}" if ids else "")) + "."


def _marks(draft: Draft, part: Recognised) -> str:
    return draft.cite(*(holding.state.since for holding in part.held), most=3)


def _body(draft: Draft, part: Recognised) -> None:
    _holdings(draft, "actor-held", part.held)
    _holdings(draft, "actor-contested", part.contested)
    _holdings(draft, "actor-lost", part.lost)
    _holdings(draft, "actor-refused", part.refused)
    _events(draft, "actor-sovereignty", part.sovereignty)
    _events(draft, "actor-states", part.states)
    _events(draft, "actor-governments", part.governments)
    disputes(draft, [act for holding in part.contested for act in holding.state.against])


def _holdings(draft: Draft, key: str, holdings: tuple[Holding, ...]) -> None:
    items = []
    for holding in holdings[:_EACH]:
        event = holding.state.until or holding.state.since
        if event is None and holding.bond.acts:
            event = holding.bond.acts[-1]
        items.append(_holding(draft, holding, event))
    draft.bullets(items, draft.say(key) if items else "")


def _holding(draft: Draft, holding: Holding, event: Event | None) -> str:
    """One subject with the days of its recognition, and the day on which it came to an end itself."""
    said = capital(draft.name(holding.subject))
    dates = [draft.messages.date(each.date) for each in (holding.state.since, holding.state.until) if each]
    if dates:
        said += f": {' – '.join(dates)}"
    if gone := _end_of(draft, holding.subject):
        said += " " + draft.say("actor-ended", date=draft.messages.since(gone))
    return said + draft.cite(event, most=1)


def _end_of(draft: Draft, subject: str) -> str:
    """The last day of a state that is no more, as EDTF text."""
    entity = draft.store.entity(subject)
    end = entity.existed.rpartition("/")[2] if entity and entity.existed else ".."
    return "" if end == ".." else end


def _events(draft: Draft, key: str, events: tuple[Event, ...]) -> None:
    """A few as sentences; many as names with their years, the latest last."""
    if not events:
        return
    if len(events) <= _EACH:
        draft.bullets([line(draft, event) for event in events], draft.say(key))
        return
    shown = events[-_STATES:]
    said = ", ".join(f"{draft.names(event.subject)} ({event.date.first[:4]})" for event in shown)
    more = draft.say("actor-earlier", count=len(events) - len(shown)) if len(events) > len(shown) else ""
    draft.paragraph(draft.say(key), " ", said + ".", f" {more}{draft.cite(shown[-1], most=1)}")
