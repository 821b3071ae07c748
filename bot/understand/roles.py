"""Roles: which of the names acts and which is acted upon.

English tells it by order and prepositions, Ukrainian and Russian by cases, Korean by particles; all of them say more than
one thing at once, so that every sign gives its weight and the sum decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.lexicon import FILLER
from bot.understand.grammar import Grammar
from bot.understand.refs import Ref
from bot.understand.scan import Scan
from bot.understand.world import World

_MARKS = {
    "by": 6.0,
    "subject": 5.0,
    "possessive": 4.0,
    "nominative": 3.0,
    "topic": 1.0,
    "object": -6.0,
    "of": -4.0,
    "with": -5.0,
    "to": -3.0,
    "from": -3.0,
    "about": -3.0,
    "against": -3.0,
    "in": -2.0,
    "as": -3.0,
    "oblique": -2.0,
}
_ACTING = ("이", "가")
"""The Korean particle of the one that acts."""
_PAIR = 2
_OWNER = 3.0
"""Korean puts the one who recognises into the genitive ("소련의 북한 승인")."""
_AGREES = 1.5
_POSITION = {"svo": 2.5, "free": 1.2, "sov": 0.0}
_ACTS = frozenset(
    {"recognise", "sever", "withdraw", "ties", "establish", "restore", "accept", "cut", "leave"}
)
_ASKED = frozenset({"who", "which", "what"})
_QUESTION = _ASKED | {"list"}
_ASKED_FOR = _QUESTION | {"unrecognised", "how_many"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """What roles are judged by: the scan, the word of the act (`predicate`), the language's grammar, the record."""

    scan: Scan
    predicate: int | None
    grammar: Grammar
    world: World

    @property
    def verb(self) -> str:
        """The word of the act, folded; empty when there is none."""
        return "" if self.predicate is None else self.scan.words[self.predicate].text

    @property
    def passive(self) -> bool:
        if not self.verb or self.predicate is None:
            return False
        if self.grammar.order != "sov":
            return self.grammar.passive(self.verb)
        # Korean writes "승인받은" and "승인을 받은".
        return self.grammar.passive("".join(word.text for word in self.scan.words[self.predicate :][:2]))

    def by_follows(self) -> bool:
        """Whether "by" follows the verb, as in the English passive, and is no part of it ("stands by")."""
        after = None if self.predicate is None else self.predicate + 1
        if any(tag.start == self.predicate and "ally" in tag.concepts for tag in self.scan.tags):
            return False
        return after is not None and after < len(self.scan.words) and self.scan.words[after].text == "by"

    def before_verb(self, ref: Ref) -> bool:
        return self.predicate is not None and ref.start < self.predicate

    def disputed(self, ref: Ref) -> bool:
        return self.world.disputed(ref.ids[0])


@dataclass(frozen=True, slots=True)
class Roles:
    """Entity ids by role; `margin` is how clearly actor and subject were told apart (0 when there was nothing to tell)."""

    actor: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    margin: float = 0.0


def assign(refs: Sequence[Ref], sentence: Sentence, asks: str) -> Roles:
    """Divide entity references into actor and subject; `asks` is what the question word stands for (see `asks_for`)."""
    if not refs:
        return Roles()
    if len(refs) > 1 and all(ref.mark == "by" for ref in refs):
        return Roles(actor=ids_of(refs))
    if len(refs) == 1 and (pair := _headline(refs[0], sentence, asks)) is not None:
        return pair
    weights = [_weight(ref, order, sentence, asks) for order, ref in enumerate(refs)]
    if len(refs) == 1:
        return Roles(actor=refs[0].ids) if weights[0] > 0 else Roles(subject=refs[0].ids)
    if asks == "actor" and (owned := _owned(refs, sentence)) is not None:
        return owned
    if (asks == "actor" or "nth:1" in sentence.scan.concepts) and (supposed := _supposed(refs, sentence)):
        return Roles(ids_of(supposed), ids_of([ref for ref in refs if ref not in supposed]))
    best = max(range(len(refs)), key=lambda index: (weights[index], -index))
    if weights[best] < 0 and (
        asks == "actor" or (len(refs) > 2 and not asks and all(map(sentence.disputed, refs)))
    ):
        return Roles(subject=ids_of(refs))
    if len(refs) == 2 and _turned(refs[best], refs[1 - best], sentence):
        best = 1 - best
    rest = [ref for index, ref in enumerate(refs) if index != best]
    margin = weights[best] - max(weight for index, weight in enumerate(weights) if index != best)
    return Roles(refs[best].ids, ids_of(rest), margin)


def _headline(ref: Ref, sentence: Sentence, asks: str) -> Roles | None:
    """Both sides of a Korean headline, whose comma stands for the particle of the actor ("美, 팔레스타인 승인하나")."""
    if sentence.grammar.order != "sov" or asks or ref.mark not in ("", "object") or len(ref.ids) < _PAIR:
        return None
    disputed = tuple(id_ for id_ in ref.ids if sentence.world.disputed(id_))
    plain = ref.ids[: len(ref.ids) - len(disputed)]
    if not plain or not disputed or ref.ids != plain + disputed:
        return None
    return Roles(plain, disputed)


def _owned(refs: Sequence[Ref], sentence: Sentence) -> Roles | None:
    """Both sides where one state's recognition of another is asked about ("멕시코의 서사하라 승인 현황")."""
    if sentence.grammar.order != "sov" or len(refs) != _PAIR or refs[0].mark != "of":
        return None
    pair = refs[0].end == refs[1].start and refs[1].end == sentence.predicate
    if not pair or sentence.disputed(refs[0]) or not sentence.disputed(refs[1]):
        return None
    return Roles(refs[0].ids, refs[1].ids)


def _supposed(refs: Sequence[Ref], sentence: Sentence) -> list[Ref]:
    """Those that Korean names behind the question, as its answer ("코소보를 처음 승인한 나라가 코스타리카야?")."""
    if sentence.grammar.order != "sov" or sentence.predicate is None:
        return []
    late = [ref for ref in refs if ref.start > sentence.predicate and ref.mark in ("", "topic", "also")]
    early = [ref for ref in refs if ref.start < sentence.predicate]
    if not late or len(late) + len(early) < len(refs) or not early:
        return []
    more = any(tag.start >= late[0].end and tag.concepts & (_ACTS | _QUESTION) for tag in sentence.scan.tags)
    organised = any(sentence.world.organisation(ref.ids[0]) for ref in late)
    if all(map(sentence.disputed, late)) and not any(map(sentence.disputed, early)):
        return []
    related = any(sentence.world.siblings(left.ids[0], right.ids[0]) for left in early for right in late)
    return [] if more or organised or related else late


def _turned(actor: Ref, subject: Ref, sentence: Sentence) -> bool:
    """Whether grammar leaves two bare names open, and the record holds a recognition in the other direction only."""
    grammar = sentence.grammar
    if grammar.order == "free" and sentence.verb.endswith(grammar.plural_verb) and not sentence.passive:
        alone = len(actor.ids) == 1 and sentence.disputed(actor) and not sentence.disputed(subject)
        if alone and actor.mark == "" and subject.mark == "" and actor.start < subject.start:
            return True
    finite = sentence.verb.endswith((*grammar.singular_verb, *grammar.plural_verb))
    bare = ("",) if finite else ("", "nominative")
    if grammar.order != "free" or actor.mark not in bare or subject.mark not in bare:
        return False
    recognised = sentence.world.recognised
    return not recognised(actor.ids[0], subject.ids[0]) and recognised(subject.ids[0], actor.ids[0])


def ids_of(refs: Sequence[Ref]) -> tuple[str, ...]:
    """The ids of several references, each once."""
    return tuple(dict.fromkeys(id_ for ref in refs for id_ in ref.ids))


def _weight(ref: Ref, order: int, sentence: Sentence, asks: str) -> float:
    """How much speaks for a reference being the actor (above 0) or the subject (below)."""
    word_order = sentence.grammar.order
    weight = _OWNER if ref.mark == "of" and word_order == "sov" else _MARKS.get(ref.mark, 0.0)
    if ref.mark == "nominative" and sentence.passive:
        weight = -weight
    if word_order == "sov" and sentence.passive and ref.mark in ("subject", "to", "from"):
        weight = -weight
    if ref.mark == "possessive" and _is_its_state(ref, sentence):
        weight = 2 * _MARKS["of"]
    elif ref.mark == "possessive" and sentence.by_follows():
        weight = 0.0
    late = sentence.predicate is not None and ref.start > sentence.predicate
    if word_order == "sov" and late and ref.mark == "subject" and sentence.disputed(ref):
        weight = 0.0
    if sentence.predicate is not None:
        turned = sentence.passive if word_order == "free" else sentence.by_follows()
        acts_before = sentence.before_verb(ref) is not turned
        weight += _POSITION[word_order] if acts_before else -_POSITION[word_order]
    if word_order == "free" and ref.mark == "" and not sentence.passive:
        weight += _AGREES * _agreement(ref, sentence)
    weight -= order * (0.8 if word_order == "sov" else 0.3)
    if sentence.disputed(ref):
        weight -= 1.5
    else:
        weight += 1.0 if sentence.world.organisation(ref.ids[0]) else 0.5
    if asks and ref.mark not in ("by", "subject", "object"):
        weight += -4.0 if asks == "actor" else 4.0
    return weight


def _is_its_state(ref: Ref, sentence: Sentence) -> bool:
    """Whether the independence of what is disputed is named, which others accept ("is Kosovo's statehood settled for …")."""
    scan = sentence.scan
    owned = any("independence" in tag.concepts and tag.start == ref.end for tag in scan.tags)
    return owned and sentence.disputed(ref)


def _agreement(ref: Ref, sentence: Sentence) -> int:
    """1 when the gender that a name's words show is the verb's, -1 when it is another one, 0 when either is silent."""
    shown = sentence.grammar.gender_of_verb(sentence.verb)
    if not shown or len(ref.ids) > 1:
        return 0
    words = sentence.scan.words[ref.start : ref.end]
    own = {gender for word in words if (gender := sentence.grammar.gender_of_name(word.raw))}
    return 0 if not own else 1 if shown in own else -1


def asks_for(refs: Sequence[Ref], sentence: Sentence) -> str:
    """What the question word stands for: `actor` ("who recognises X"), `object` ("whom does X recognise"), or neither."""
    scan, grammar = sentence.scan, sentence.grammar
    if not refs and _they_act(sentence):
        return "object"
    tag = next((tag for tag in scan.tags if not tag.concepts.isdisjoint(_ASKED_FOR)), None)
    if tag is None:
        return ""
    if "how_many" in tag.concepts:
        return "object" if _counts_its_own(refs, sentence, tag.start, tag.end) else _default(scan)
    if not scan.concepts & _QUESTION:
        return "object" if _any_such(refs, sentence, tag.end) else ""
    if grammar.order == "free" and tag.concepts.isdisjoint(_ASKED):
        # "Перечислите, кого признали США": what the list is to hold tells more than the word of the list.
        tag = next((tag for tag in scan.tags if tag.concepts & _ASKED), tag)
    if grammar.order == "svo":
        return _asks_in_order(refs, sentence, tag.start, tag.end)
    asked = {word.text for word in scan.words[tag.start : tag.end]}
    if asked & grammar.subject_question:
        return "actor"
    if asked & grammar.object_question:
        return "object"
    if grammar.order == "sov" and _asks_object(refs, sentence, tag.start, tag.end):
        return "object"
    if grammar.order == "free" and asked & grammar.plural_question and sentence.verb:
        if sentence.verb.endswith(grammar.plural_verb):
            return "actor"
        bare = len(refs) == 1 and refs[0].mark in ("", "subject", "nominative")
        if bare and sentence.verb.endswith(grammar.singular_verb):
            return "object"
    return _default(scan)


def _they_act(sentence: Sentence) -> bool:
    """Whether a pronoun acts and the things acted upon are asked for ("걔네가 또 인정한 데 있어?")."""
    scan, grammar = sentence.scan, sentence.grammar
    if grammar.order != "sov" or sentence.predicate is None or "recognise" not in scan.concepts:
        return False
    acting = {word.text[:-1] for word in scan.words[: sentence.predicate] if word.text.endswith(_ACTING)}
    asked = any(tag.start >= sentence.predicate and tag.concepts & _QUESTION for tag in scan.tags)
    return asked and bool(acting & grammar.pronouns)


def _asks_object(refs: Sequence[Ref], sentence: Sentence, start: int, end: int) -> bool:
    """Korean: "어떤 나라를 승인했나" asks in the object case; "러시아가 승인한 나라" names the one that acts."""
    if (
        sentence.predicate is None
        or "recognise" not in sentence.scan.concepts
        or "annex" in sentence.scan.concepts
    ):
        return False
    # "어떤 분쟁지역을": what is asked for may follow its question word.
    asked = sentence.scan.words[start : max(start, min(end + 1, sentence.predicate))]
    own = {ref.end - 1 for ref in refs}
    if any(
        word.text.endswith(sentence.grammar.object_endings)
        for index, word in enumerate(asked, start)
        if index not in own
    ):
        return True
    if len(refs) != 1 or not sentence.before_verb(refs[0]):
        return False
    return (refs[0].mark == "subject") is not sentence.passive and refs[0].mark in (
        "subject",
        "of",
        "by",
        "to",
        "from",
    )


def _default(scan: Scan) -> str:
    """What is asked for where nothing else tells: the one that acts, if anybody is asked for at all."""
    return "actor" if scan.concepts & {"who", "list"} else ""


def _counts_its_own(refs: Sequence[Ref], sentence: Sentence, start: int, end: int) -> bool:
    """ "How many states does Nauru recognise": a lone name right beside the verb whose form says that it acts."""
    if len(refs) != 1 or sentence.predicate is None or "recognise" not in sentence.scan.concepts:
        return False
    ref, grammar = refs[0], sentence.grammar
    if grammar.order == "svo":
        beside = ref.end == sentence.predicate and ref.start >= end
        return beside and behind_auxiliary(ref, sentence.scan, grammar)
    if grammar.order == "sov":
        return (
            ref.mark in ("topic", "subject")
            and not sentence.passive
            and _asks_object(refs, sentence, start, end)
        )
    return ref.mark in ("", "nominative") and sentence.verb.endswith(grammar.gendered_verb)


def _asks_in_order(refs: Sequence[Ref], sentence: Sentence, start: int, end: int) -> str:
    """English: the question word stands for what is missing before or after the verb."""
    scan = sentence.scan
    default = _default(scan)
    if sentence.predicate is None:
        return default
    if sentence.by_follows():
        return "object" if any(not sentence.before_verb(ref) for ref in refs) else "actor"
    if _lone_actor(refs, sentence, start):
        return "object"
    asked = {word.text for word in scan.words[max(0, start - 1) : end]}
    if asked & sentence.grammar.object_question:
        return "actor" if "by" in asked else "object"
    between = [
        ref for ref in refs if end <= ref.start and sentence.before_verb(ref) and _may_act(ref, sentence)
    ]
    behind = [
        ref for ref in refs if not sentence.before_verb(ref) and ref.mark in ("", "with", "by", "object")
    ]
    return "object" if between and not behind else default


def _lone_actor(refs: Sequence[Ref], sentence: Sentence, question: int) -> bool:
    """ "Does Israel recognise any disputed states": one plain state before the verb, what is asked for behind it."""
    if sentence.predicate is None or len(refs) != 1 or refs[0].mark or sentence.disputed(refs[0]):
        return False
    return refs[0].start < sentence.predicate < question


def _any_such(refs: Sequence[Ref], sentence: Sentence, such: int) -> bool:
    """ "Does Nicaragua recognise any breakaway republics": one plain state, and a kind of states that are recognised."""
    if len(refs) != 1 or sentence.disputed(refs[0]) or "recognise" not in sentence.scan.concepts:
        return False
    return refs[0].mark in ("", "nominative", "subject", "topic") and refs[0].start != such


def _may_act(ref: Ref, sentence: Sentence) -> bool:
    """A bare name before the verb acts; a disputed state only behind an auxiliary ("which ones does the DPR recognise")."""
    if ref.mark not in ("", "possessive"):
        return False
    agrees = ref.end == sentence.predicate and sentence.verb in sentence.grammar.singular_verb
    return agrees or not sentence.disputed(ref) or behind_auxiliary(ref, sentence.scan, sentence.grammar)


def behind_auxiliary(ref: Ref, scan: Scan, grammar: Grammar) -> bool:
    """Whether an auxiliary stands before a name, or before its article ("does the DPR recognise")."""
    article = any(tag.end == ref.start and tag.concepts == {FILLER} for tag in scan.tags)
    place = ref.start - 1 - article
    return place >= 0 and scan.words[place].text in grammar.auxiliaries
