"""An answer being written: blocks in order, sources numbered as they are cited, buttons offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.citations import Citations
from bot.markup import Block, Bullets, Headline, Inline, Note, Paragraph, Quotation
from bot.messages import Messages
from bot.reply import Choice, Reply, ReplyKind
from knowledge.model import Coverage
from knowledge.query import Intent, Query
from knowledge.result import Cited, Result
from knowledge.store import Store

_CHOICES = 4
# How things stand; of what was done, said or planned nobody takes an answer for a prediction.
_FORETOLD = frozenset(
    {
        Intent.DID_RECOGNISE,
        Intent.FIRST_OR_NTH,
        Intent.HOW_MANY,
        Intent.SEVERED,
        Intent.WHAT_DOES_ACTOR_RECOGNISE,
        Intent.WHEN_RECOGNISED,
        Intent.WHO_RECOGNISES,
        Intent.WITHDRAWAL,
    }
)


class Draft:
    """Write with `headline`, `paragraph`, `bullets`, `quotation`, `note`; cite with `cite`; finish with
    `reply`."""

    def __init__(
        self, result: Result, store: Store, messages: Messages, citations: Citations | None = None
    ) -> None:
        self.result = result
        self.query: Query = result.query
        self.store = store
        self.messages = messages
        self.lang = messages.lang
        # The parts of a compound number their sources in one list, which the whole shows.
        self._is_part = citations is not None
        self.citations = citations or Citations(store)
        self._has_cited = False
        self._summary = ""
        self._blocks: list[Block] = []
        self._notes: list[Note] = []
        self._choices: list[Choice] = []

    def say(self, key: str, **args: str | int) -> str:
        """A message of the answer's language."""
        return self.messages.format(key, **args)

    def name(self, id: str, case: str = "") -> str:
        """The name of an entity, person or group, in a grammatical case where the language has one."""
        return self.store.label(id, self.lang, case)

    def names(self, ids: Iterable[str], case: str = "", *, style: str = "standard") -> str:
        """Several names joined as the language does."""
        return self.messages.join((self.name(id, case) for id in ids), style=style)

    def cite(self, *claims: Cited | None, most: int = 2) -> str:
        """The marks " [1][2]" for what stands before them, with a space in front; empty without a source."""
        marks = self.citations.mark((claim for claim in claims if claim is not None), most)
        self._has_cited = self._has_cited or bool(marks)
        return f" {marks}" if marks else ""

    def cite_each(self, ids: Iterable[str]) -> str:
        """The marks of every one of these sources, which a sentence names itself, with a space in front."""
        marks = self.citations.mark_each(ids)
        self._has_cited = self._has_cited or bool(marks)
        return f" {marks}" if marks else ""

    def headline(self, text: str, marks: str = "") -> None:
        """The sentence that answers. Without its marks it is the summary of the reply."""
        if self.query.forecast and self.query.intent in _FORETOLD:
            text = self.say("forecast", sentence=text)
        self._summary = text
        self._blocks.insert(0, Headline((text + marks,)))

    def paragraph(self, *body: Inline) -> None:
        self._blocks.append(Paragraph(body))

    def bullets(
        self, items: Sequence[str | tuple[Inline, ...]], heading: str = "", *, numbered: bool = False
    ) -> None:
        if items:
            rows = tuple((item,) if isinstance(item, str) else item for item in items)
            self._blocks.append(Bullets(rows, (heading,) if heading else (), numbered))

    def quotation(self, words: str, *attribution: Inline) -> None:
        self._blocks.append(Quotation(words, attribution))

    def note(self, *body: Inline) -> None:
        """A line in small voice; notes stand after the evidence, in the order given, each once."""
        if (note := Note(body)) not in self._notes:
            self._notes.append(note)

    def append(self, part: Reply) -> None:
        """The blocks and buttons of a part of the answer, after what stands already. A note that two parts
        share stands once, with the first."""
        told = {block for block in self._blocks if isinstance(block, Note)}
        self._blocks.extend(block for block in part.blocks if block not in told)
        self._summary = f"{self._summary} {part.summary}".strip()
        for choice in part.choices:
            self.offer(choice.label, choice.query)

    def offer(self, label: str, query: Query) -> None:
        """A follow-up button; at most four are kept."""
        choice = Choice(label, query)
        if len(self._choices) < _CHOICES and query != self.query and choice not in self._choices:
            self._choices.append(choice)

    def reply(self, *, listed: Sequence[str] = (), fallback: Iterable[Cited | Coverage | None] = ()) -> Reply:
        """The finished reply. Without any source cited so far `fallback` is cited; without one there
        either, the reply is a refusal that says the same words: an answer without a source cannot be
        built."""
        if not self._has_cited and (marks := self.cite(*fallback).strip()):
            self.note(self.say("on-the-subject", marks=marks))
        if self.citations.weak and not self._is_part:
            marks = "".join(f"[{number}]" for number in self.citations.weak)
            alone = len(self.citations.weak) == len(self.citations.sources)
            key = "weak-alone" if alone else "weak-only"
            self.note(self.say(key, marks=marks, count=len(self.citations.weak)))
        sources = self.citations.sources
        blocks = [*self._blocks, *self._notes]
        if sources and not self._is_part:
            blocks.append(self.citations.block(self.messages))
        return Reply(
            kind=ReplyKind.ANSWER if sources else ReplyKind.REFUSE,
            lang=self.lang,
            query=self.query,
            blocks=tuple(blocks),
            sources=sources,
            choices=tuple(self._choices),
            summary=self._summary,
            listed=tuple(listed),
        )
