"""Names of things that nobody knows, and names that belong to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.load import Loaded
from knowledge.model import Kind
from knowledge.rec import Problem
from knowledge.schema import nearest
from knowledge.text import fold

_STATES = frozenset({Kind.STATE, Kind.CLAIMED_STATE})


def strangers(loaded: Loaded) -> Iterator[Problem]:
    """Names that belong to no entity, person or group."""
    record = loaded.record
    known = {thing.id for things in (record.entities, record.people) for thing in things}
    known |= {membership.group for membership in record.memberships}
    for table, values, row in loaded.entries:
        if table == "names" and values["of"] not in known:
            near = nearest(values["of"], sorted(known))
            right = (
                f"did you mean '{near}'?" if near else "add it to entities.rec or people.rec, or delete it"
            )
            yield row.problem("of", f"'{values['of']}' is no entity, person or group", right)


def borrowed(loaded: Loaded) -> Iterator[Problem]:
    """Aliases that are the name by which another state goes: a question about that one would be taken for both."""
    states = {entity.id for entity in loaded.record.entities if entity.kind in _STATES}
    names = [(values, row) for table, values, row in loaded.entries if table == "names"]
    owners = {
        (values["lang"], fold(values["name"])): values["of"]
        for values, _ in names
        if "name" in values and values["of"] in states
    }
    for values, row in names:
        for alias in values.get("alias", ()):
            owner = owners.get((values["lang"], fold(alias)), values["of"])
            if owner != values["of"]:
                wrong = f"'{alias}' is the name of '{owner}'"
                yield row.problem("alias", wrong, "delete it, or write what only this one is called")
