"""Denied times: what a question says it does not mean ("who was first, and not in 2022")."""

from __future__ import annotations

from bot.lexicon import FILLER
from bot.timespan import Timespan
from bot.understand.scan import Scan, all_concepts
from knowledge.records import replace

_ACTS = frozenset({"recognise", "accept", "sever", "cut", "withdraw", "ties", "embassy", "vote"})
_NO = {FILLER, "not"}


def without_denied_times(scan: Scan) -> Scan:
    """A scan without the times right behind a "not", and without that "not": neither limits nor denies an act."""
    if not scan.times or not scan.mentions or "not" not in scan.concepts:
        return scan
    acts = {tag.start for tag in scan.tags if tag.concepts & _ACTS}
    # "Those that had not in 2012 recognised it": there the act is denied.
    denied = {time.start: time for time in scan.times if _is_day_or_year(time) and time.end not in acts}
    said = [tag for tag in scan.tags if tag.end in denied and {"not"} <= tag.concepts <= _NO]
    if not said:
        return scan
    kept = tuple(tag for tag in scan.tags if tag not in said)
    dropped = {tag.end for tag in said}
    times = tuple(time for time in scan.times if time.start not in dropped)
    filler = tuple(tag._replace(concepts=frozenset({FILLER})) for tag in said)
    return replace(scan, tags=tuple(sorted((*kept, *filler))), times=times, concepts=all_concepts(kept))


def _is_day_or_year(time: Timespan) -> bool:
    return time.relation in ("", "in")
