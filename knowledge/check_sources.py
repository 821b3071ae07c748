"""Claims that only a weak source carries, and sources that nobody cites."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge import dates
from knowledge.load import Loaded
from knowledge.model import Tier
from knowledge.rec import Problem


def weak_claims(loaded: Loaded) -> Iterator[Problem]:
    """Events known from copies and re-posts alone, or from older sources only, without a note."""
    sources = {source.id: source for source in loaded.record.sources}
    places = loaded.places("events")
    for event in loaded.record.events:
        cited = [sources[citation.source] for citation in event.citations if citation.source in sources]
        row = places[event.id]
        if cited and not event.note and all(source.tier is Tier.MIRROR for source in cited):
            wrong = "all its sources are copies, re-posts or blogs"
            yield row.problem("source", wrong, "add a better source, or say so in 'note'")
        published = [
            dates.parse(source.published).last if source.published else dates.LATEST for source in cited
        ]
        if cited and max(published) < event.date.first and not (event.note or event.disputed):
            wrong = f"all its sources are older than the act (the newest is of {max(published)})"
            yield row.problem(
                "date", wrong, "correct the date of the act or of a source, or explain it in 'note'"
            )
