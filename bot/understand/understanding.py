"""From a text, and the question before it, to what it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.lexicon import LANGUAGES
from bot.understand import script
from bot.understand.asides import names_afterwards, without_aside
from bot.understand.clauses import questions, sentences
from bot.understand.denied import without_denied_times
from bot.understand.earlier import behind_sources, to_twin
from bot.understand.followup import follow
from bot.understand.formulate import concepts_of
from bot.understand.gate import objection
from bot.understand.grammar import Grammar
from bot.understand.held import without_claimant
from bot.understand.merge import merge
from bot.understand.names import Names
from bot.understand.ours import ours
from bot.understand.parts import answering, elliptic, grafted, headlined, merely_said, offered, told_of
from bot.understand.rather import means_the_same, turned_down
from bot.understand.reading import fitting, read
from bot.understand.refs import Ref, find
from bot.understand.scan import Scan
from bot.understand.scanner import Scanner
from bot.understand.slots import Slots, fill
from bot.understand.world import World
from knowledge.query import Intent, Query
from knowledge.records import replace
from knowledge.store import Store

MOST_SENTENCES = 30
MOST_PARTS = 12
"""Bounds on the work: the last sentences of a message, and the first of the questions that they string together."""
LONGEST_ROMANISED = 300
"""Characters of a text that may be another language in Latin letters; people write no longer ones so."""
LONG = 60
"""Words above which a message is searched for the one sentence that asks."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text asks. `query` is None when it asks nothing that can be answered; then `reason` says why.

    `reason`: empty, `outside`, `unknown`, `nothing`, `whose` (which country is "ours"), `which` (an ambiguous name).
    `choices` are the queries that a question back offers. `near` are readings that were not sure enough.
    """

    lang: str
    query: Query | None
    reason: str = ""
    frame: str = ""
    scan: Scan | None = None
    choices: tuple[Query, ...] = ()
    near: tuple[Query, ...] = ()


class Understanding:
    """All languages over one knowledge base."""

    def __init__(self, store: Store, languages: Sequence[str], folder: Path = LANGUAGES) -> None:
        """`languages` are folders of `folder`; the first is the one that is tried when nothing else speaks for any."""
        self.world = World(store)
        self.linker, self._name_words = Names.load(store)
        self._folder = folder
        self._grammars = {lang: Grammar.load(lang, folder) for lang in languages}
        # A language costs some milliseconds to read in, so each is read when the first question comes in it.
        self._scanner = lru_cache(maxsize=None)(self._new_scanner)

    def _new_scanner(self, lang: str) -> Scanner:
        return Scanner(lang, self.linker, self._name_words, self._folder)

    def understand(
        self, text: str, today: str, before: Query | None = None, lang: str | None = None
    ) -> Understood:
        """Read a text. `before` is the question it may follow; `lang` the language of the conversation so far."""
        tried = [
            self._in_language(text, name, today, before) for name in script.candidates(text, self._grammars)
        ]
        best = max(tried, key=lambda one: (*self._quality(one), one.lang == lang))
        if (
            best.query is None
            and not best.choices
            and len(text) < LONGEST_ROMANISED
            and text.isascii()
            and _foreign(best)
        ):
            foreign = [name for name in self._grammars if script.romanised(name, self._folder)]
            read = [
                self._in_language(self._scanner(name).romanised(text), name, today, before)
                for name in foreign
            ]
            tried += [one for one in read if not _foreign(one)]
            best = max(tried, key=self._quality)
        if best.query is not None and lang in self._grammars and not concepts_of_text(best):
            return replace(best, lang=lang or best.lang)
        # What two languages read alike was asked in the one that was spoken before.
        return next((one for one in tried if one.lang == lang and one.query == best.query), best)

    def _refs(self, scan: Scan) -> list[Ref]:
        grammar = self._grammars[scan.lang]
        return find(scan, self._scanner(scan.lang).particles, grammar.contrast, grammar.excepting)

    def rivals(self, scan: Scan) -> tuple[str, ...]:
        """The frames that a scanned text fits, the one that wins first."""
        refs = self._refs(scan)
        return fitting(scan, fill(scan, refs, self._grammars[scan.lang], self.world), self.world)

    def _quality(self, understood: Understood) -> tuple[int, float]:
        """Answers before questions back before refusals; then the language that explains more of the words."""
        asks_back = bool(understood.choices) or understood.reason == "whose"
        rank = 2 if understood.query is not None else 1 if asks_back else 0
        scan = understood.scan
        if scan is None or not scan.words:
            return rank, 0.0
        grammar = self._grammars[understood.lang]
        telling = sum(word.text in grammar.telling for word in scan.words)
        odd = script.oddity(scan, grammar)
        return rank, (telling - len(scan.unknown) - len(scan.fixes) - odd) / len(scan.words)

    def _in_language(self, text: str, lang: str, today: str, before: Query | None) -> Understood:
        scan = without_denied_times(self._scanner(lang).scan(text, today))
        if not scan.words:
            return Understood(lang, None, "nothing", scan=scan)
        ranges = sentences(scan)[-MOST_SENTENCES:]
        if len(ranges) > 1 and len(scan.words) > LONG:
            return self._in_long_text(scan, ranges, before)
        contrast = self._grammars[lang].contrast
        parts = [part for start, end in ranges for part in questions(scan, start, end, contrast)]
        whole = self._one(scan, before)
        if len(parts) < 2 or (whole.query is not None and whole.query.intent is Intent.TIMELINE):
            return whole
        return (
            self._compound(scan, parts[:MOST_PARTS], before)
            or self._one_sentence(scan, ranges, before)
            or _of_one_sentence(whole, ranges, self._grammars[lang], self.world)
        )

    def _one_sentence(
        self, scan: Scan, ranges: list[tuple[int, int]], before: Query | None
    ) -> Understood | None:
        """The only sentence of several that asks something sure; None when there is none or more than one."""
        if len(ranges) < 2:
            return None
        sure: list[Understood] = []
        for start, end in ranges:
            understood = self._one(scan.part(start, end), before)
            if understood.reason == "outside":
                return None
            plain = understood.frame in _PLAIN_QUESTIONS and bool(scan.part(start, end).mentions)
            if understood.query is not None and (plain or understood.frame not in _FAINT):
                sure.append(understood)
            before = understood.query or self._topic(scan.part(start, end)) or before
        return sure[0] if len(sure) == 1 else None

    def _topic(self, scan: Scan) -> Query | None:
        """The one thing that a sentence without a question speaks of, for what follows to be about it."""
        refs = self._refs(scan)
        if len(refs) != 1 or refs[0].kind != "entity" or len(refs[0].ids) != 1:
            return None
        if self.world.organisation(refs[0].ids[0]):
            return None
        return Query(Intent.WHAT_IS_ENTITY, subject=refs[0].ids)

    def _in_long_text(self, scan: Scan, ranges: list[tuple[int, int]], before: Query | None) -> Understood:
        """The last sentence of a long message that asks something sure; the rest is talk."""
        found = [self._one(scan.part(start, end), before) for start, end in ranges]
        sure = [
            understood
            for understood in found
            if understood.query is not None and understood.frame not in _FAINT
        ]
        if sure:
            return max(enumerate(sure), key=lambda pair: (_strength(pair[1]), pair[0]))[1]
        return Understood(scan.lang, None, "nothing", scan=scan)

    def _compound(self, scan: Scan, parts: Sequence[Scan], before: Query | None) -> Understood | None:
        """Several questions in one message, each read with the one before it in mind; None when there is but one."""
        found: list[Understood] = []
        last = before
        for part in parts:
            if part.concepts <= _DOUBT and not part.mentions and found:
                continue
            understood = self._part(part, found, last)
            if understood.query is not None:
                if found and understood.frame == "said of it" and told_of(found[-1].query, understood.query):
                    found.pop()
                last = understood.query
                plain = understood.frame in _PLAIN_QUESTIONS and bool(part.mentions)
                if understood.frame not in _FAINT or plain or (found and elliptic(part)):
                    found.append(understood)
            elif understood.reason == "outside":
                # To tell who recognised a state first, but not when it was founded, would answer by half.
                half = understood.frame == "day of the declaration"
                return Understood(scan.lang, None, "outside", scan=scan) if half else None
        later = [item.query for item in found if item.query is not None]
        found = [item for index, item in enumerate(found) if not _said_before(item, later[index + 1 :])]
        query = merge([item.query for item in found if item.query is not None])
        if len(found) == 1 and found[0].frame == "said of it" and query is not None:
            return replace(found[0], scan=scan)
        if query is None or (len(found) < 2 and query.intent is not Intent.COMPOUND):
            return None
        return Understood(scan.lang, query, frame=" + ".join(item.frame for item in found), scan=scan)

    def _part(self, part: Scan, found: Sequence[Understood], last: Query | None) -> Understood:
        """One of several questions; what it leaves unsaid is what the one before it said."""
        whole = grafted(found[-1].scan, part) if found and found[-1].scan is not None else None
        if whole is not None:
            understood = self._one(whole, None)
            if understood.query is not None and understood.frame not in _FAINT:
                return understood
        if (said := answering(part, found[-1].scan if found else None, last)) is not None:
            return Understood(part.lang, said, frame="said of it", scan=part)
        understood = self._one(part, last)
        reacts = understood.query is not None and understood.query.intent is Intent.REACTION
        return replace(understood, frame="said of it") if reacts and found and part.mentions else understood

    def _one(self, scan: Scan, before: Query | None) -> Understood:
        grammar = self._grammars[scan.lang]
        scan = without_aside(scan, grammar, before is not None)
        if "medium" in scan.concepts:
            scan = offered(scan, grammar.alternatives)
        if "about" in scan.concepts:
            scan = headlined(scan)
        if "sever" in scan.concepts and "recognise" in scan.concepts:
            scan = turned_down(scan, grammar.alternatives)
        scan = without_claimant(scan, self.world)
        refs = self._refs(scan)
        if before is not None:
            before, refs = to_twin(scan, refs, behind_sources(before), self.world)
        slots = ours(fill(scan, refs, grammar, self.world), scan, grammar, self.world)
        if slots is None:
            return Understood(scan.lang, None, "whose", scan=scan)
        if before is not None and means_the_same(scan, refs, before, grammar.pronouns):
            slots = replace(slots, they=True)
        reading = read(scan, slots, self.world, before)
        if before is not None and (
            reading is None or reading.frame.weak or objection(reading, self.world, grammar)
        ):
            after = follow(scan, refs, slots, before, self.world)
            if after is not None and not (concepts_of(scan) & _OUTSIDE):
                rivals = slots.rivals or next((ref.rivals for ref in refs if ref.rivals), ())
                return self._settled(after, "follow-up", scan, replace(slots, rivals=rivals))
        if reading is None:
            return Understood(scan.lang, None, _why_nothing(scan), scan=scan, near=_near(slots))
        reason = objection(reading, self.world, grammar)
        if reason:
            near = () if reason == "outside" else _near(slots)
            return Understood(scan.lang, None, reason, reading.frame.name, scan, near=near)
        return self._settled(reading.query, reading.frame.name, reading.scan, slots)

    def _settled(self, query: Query, frame: str, scan: Scan, slots: Slots) -> Understood:
        """A query whose ambiguous name is settled by the record, or turned into a question back."""
        rivals = slots.rivals
        if not rivals:
            return Understood(scan.lang, query, frame=frame, scan=scan)
        options = [_swapped(query, rivals[0], rival) for rival in rivals]
        known = self._recorded(rivals, query, self.world.recognised)
        known = known or self._recorded(rivals, query, self.world.acted)
        if len(known) == 1 and query.intent is not Intent.DID_RECOGNISE and not slots.misspelt:
            return Understood(scan.lang, options[rivals.index(known[0])], frame=frame, scan=scan)
        return Understood(scan.lang, None, "which", frame, scan, choices=tuple(options))

    def _recorded(self, rivals: Sequence[str], query: Query, bound: Callable[[str, str], bool]) -> list[str]:
        """The bearers of a name between whom and the other things that were named the record holds acts."""
        others = {*query.actor, *query.subject, *query.to}.difference(rivals)
        return [
            rival
            for rival in rivals
            if any(self.world.owner(other) == rival or bound(rival, other) for other in others)
        ]


_OUTSIDE = frozenset(
    {"genocide", "capital", "document", "sense", "trivia", "opinion", "task", "attack", "war"}
)
_PLAIN_QUESTIONS = frozenset({"what it is", "who it is"})
"""Frames that rest on little, but ask plainly: one of several questions they may well be."""


def _foreign(understood: Understood) -> bool:
    """Whether so little of a text is English that it may be another language in Latin letters."""
    scan = understood.scan
    if scan is None or len(scan.words) > LONG:
        return False
    return 2 * len(scan.unknown) >= len(scan.words) - len(scan.mentions)


_DOUBT = frozenset({"whether", "filler", "and"})
"""What a part holds that only doubts the one before it ("… or is that a fake?")."""
_FAINT = frozenset(
    {
        "bare pair",
        "pair alone",
        "date of a bare pair",
        "cut off",
        "bare thing",
        "bare person",
        "what it is",
        "who it is",
        "words about a thing",
        "follow-up",
        "order of a follow-up",
    }
)


def _said_before(item: Understood, later: Sequence[Query]) -> bool:
    """Whether a part only states what a later question is about."""
    return item.query is not None and item.scan is not None and merely_said(item.query, item.scan, later)


def concepts_of_text(understood: Understood) -> bool:
    """Whether the words of the text, and not only its names, speak for a language."""
    return understood.scan is not None and bool(understood.scan.concepts)


def _why_nothing(scan: Scan) -> str:
    """Why no frame fits: another subject, a name that nobody knows, or no question about recognition at all."""
    concepts = concepts_of(scan)
    if concepts & _OUTSIDE:
        return "outside"
    asks = concepts & {"recognise", "withdraw", "sever", "state", "independence"}
    return "unknown" if asks and scan.unknown and not scan.mentions else "nothing"


def _of_one_sentence(
    whole: Understood, ranges: Sequence[tuple[int, int]], grammar: Grammar, world: World
) -> Understood:
    """A reading of a whole message; none if it mixes the names of several questions of which none is understood."""
    scan = whole.scan
    if scan is None or whole.query is None or names_afterwards(scan, ranges, grammar):
        return whole
    ends = [end for start, end in ranges if any(start <= m.start < end for m in scan.mentions)]
    asked = [end for end in ends if end < len(scan.words) and "?" in scan.between(end - 1, end)]
    named = {name.bearers[0] for name in scan.mentions}
    one = len({(*world.served(bearer.id)[:1], bearer.id)[0] for bearer in named}) == 1
    if not asked or len(ends) < 2 or one:
        return whole
    return Understood(whole.lang, None, "nothing", scan=scan)


def _strength(understood: Understood) -> int:
    query = understood.query
    assert query is not None
    asks = understood.scan is not None and bool(
        concepts_of(understood.scan)
        & {"why", "when", "who", "how_many", "nth", "react", "quote", "how", "source", "what"}
    )
    return 2 * bool(query.actor) + 2 * bool(query.subject) + 3 * asks


def _swapped(query: Query, old: str, new: str) -> Query:
    def swap(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if id_ == old else id_ for id_ in ids)

    return query.but(actor=swap(query.actor), subject=swap(query.subject), to=swap(query.to))


def _near(slots: Slots) -> tuple[Query, ...]:
    """The nearest questions that could be answered about the things that were named."""
    near: list[Query] = []
    things = slots.subject or slots.actor
    if slots.actor and slots.subject:
        near.append(Query(Intent.DID_RECOGNISE, actor=slots.actor, subject=slots.subject))
        near.append(Query(Intent.TIMELINE, actor=slots.actor, subject=slots.subject))
    if things:
        near.append(Query(Intent.WHO_RECOGNISES, subject=things[:1]))
        near.append(Query(Intent.WHAT_IS_ENTITY, subject=things[:1]))
    near.extend(Query(Intent.WHO_IS_PERSON, person=(person,)) for person in slots.person[:1])
    return tuple(near[:3])
