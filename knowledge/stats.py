"""How much the record holds, by subject folder and kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from knowledge.load import SUBJECT_TABLES, load


def table(data: Path) -> str:
    """A table of the number of records, as plain text in columns."""
    numbers: dict[str, Counter[str]] = {}
    others: Counter[str] = Counter()
    for entry in load(data).entries:
        if entry.table in SUBJECT_TABLES:
            folder = Path(entry.row.path).parent.name
            numbers.setdefault(folder, Counter())[entry.table] += 1
        else:
            others[entry.table] += 1
    rows = [(folder, numbers[folder]) for folder in sorted(numbers)]
    rows.append(("all", sum(numbers.values(), Counter())))
    width = max(len(name) for name, _ in rows)
    lines = [" " * width + "".join(f"{name:>10}" for name in SUBJECT_TABLES)]
    lines += [
        f"{name:<{width}}" + "".join(f"{row[kind]:>10}" for kind in SUBJECT_TABLES) for name, row in rows
    ]
    named, members, groups = (others[table] for table in ("names", "member", "group"))
    lines.append(f"{named} named in other languages, {members} memberships of {groups} groups")
    return "\n".join(lines)
