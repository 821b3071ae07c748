"""Names and memberships of things that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.load import Loaded
from knowledge.rec import Problem
from knowledge.schema import nearest


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
