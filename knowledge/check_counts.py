"""Published totals against our own lists: each difference needs its explanation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from knowledge import dates
from knowledge.load import Loaded
from knowledge.model import Act, Event, Object, Record
from knowledge.rec import Problem
from knowledge.schema import Comparison

_RECOGNITION = {Act.RECOGNITION, Act.RESTORATION}
_RELATIONS = {Act.RELATIONS_ESTABLISHED, Act.RELATIONS_RESTORED, Act.RELATIONS_STANDING}
_END_OF_RECOGNITION = {Act.WITHDRAWAL, Act.SUSPENSION}
_END_OF_RELATIONS = {Act.SEVERANCE, Act.SUSPENSION, Act.WITHDRAWAL}


def differences(loaded: Loaded) -> Iterator[Problem]:
    """Totals that our lists do not give, or cannot be held against, without an explanation."""
    for table, values, row in loaded.entries:
        if table != "counts" or values.get("explanation"):
            continue
        number = re.search(r"\d+", values["value"])
        if "compare" not in values or not number:
            right = "name the list in 'compare', or say in 'explanation' why it is compared with none"
            yield row.problem("value", "this total is compared with nothing", right)
            continue
        low, high = listed(loaded.record, values["subject"], values["compare"], values.get("as_of"))
        if not low <= int(number.group()) <= high:
            ours = str(low) if low == high else f"{low} to {high}"
            yield row.problem("value", f"our list gives {ours}", "explain the difference in 'explanation'")


def listed(record: Record, subject: str, compare: Comparison, as_of: str | None) -> tuple[int, int]:
    """How many our list holds on that day: surely, and at most, for some acts are dated to a month only."""
    span = dates.parse(as_of or f"../{dates.LATEST}")
    sides = _acts(record, subject, compare)
    if compare.un_members:
        members = _un_members(record, span.last)
        sides = {id: acts for id, acts in sides.items() if id in members}
    surely = sum(_counts(acts, compare, before=span.first, at_latest=True) for acts in sides.values())
    possibly = sum(_counts(acts, compare, before=span.last, at_latest=False) for acts in sides.values())
    return min(surely, possibly), max(surely, possibly)


def _acts(record: Record, subject: str, compare: Comparison) -> dict[str, list[Event]]:
    """The acts that found or end a bond with the subject, by the other side, oldest first."""
    relations = compare.list == "relations"
    turning = _RELATIONS | _END_OF_RELATIONS if relations else _RECOGNITION | _END_OF_RECOGNITION
    found: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(record.events, key=lambda event: (event.date.first, event.date.last)):
        if event.type not in turning or (not relations and event.object is Object.GOVERNMENT):
            continue
        if subject in event.subject:
            others = event.actor
        elif relations and subject in event.actor:
            others = event.subject
        else:
            continue
        for other in others:
            found[other].append(event)
    return found


def _counts(acts: list[Event], compare: Comparison, *, before: str, at_latest: bool) -> bool:
    """Whether a side belongs to the list on a day, reading each rough date at its end or at its beginning."""
    done = [act for act in acts if (act.date.last if at_latest else act.date.first) <= before]
    founding = [act for act in done if act.type in _RECOGNITION | _RELATIONS]
    ending = [act for act in done if act.type in _END_OF_RECOGNITION | _END_OF_RELATIONS]
    if compare.list == "ever recognised":
        return bool(founding)
    if compare.list == "withdrawn":
        return bool(ending)
    return bool(founding) and done[-1].type in _RECOGNITION | _RELATIONS


def _un_members(record: Record, day: str) -> set[str]:
    """The members of the United Nations on a day; without their dates, today's."""
    dated = {
        spell.member
        for spell in record.memberships
        if spell.group == "un" and (spell.since or "") <= day and (not spell.until or day < spell.until)
    }
    return dated or {entity.id for entity in record.entities if entity.un_member}
