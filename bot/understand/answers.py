"""Who answers whom: the reactor, whose step is answered, and upon whom that step was taken."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understand.refs import Ref
from bot.understand.roles import Roles, Sentence, ids_of
from knowledge.records import replace

REACTED = frozenset({"react", "say", "recall"})


def assign_reaction(things: Sequence[Ref], sentence: Sentence) -> tuple[Roles, tuple[str, ...]]:
    """Who reacts (actor), upon whom (subject), and to whose step. The entity that is disputed is the one recognised."""
    concepts = sentence.scan.concepts
    things = [one for ref in things for one in _by_kind(ref, sentence)]
    subjects = [ref for ref in things if all(map(sentence.world.disputed, ref.ids))]
    others = [ref for ref in things if ref not in subjects]
    answer = sentence.scan.first(*REACTED, "take") or 0
    teller = next((ref for ref in subjects if _tells(ref, answer, sentence)), None)
    broken = concepts & {"sever", "cut", "leave"} and "recognise" not in concepts
    if teller is not None and others and broken and len(subjects) == 1:
        return Roles(actor=teller.ids, subject=ids_of(others)), ()
    if teller is not None and others and sentence.grammar.order == "svo":
        return Roles(
            actor=teller.ids, subject=ids_of([ref for ref in subjects if ref is not teller])
        ), ids_of(others)
    step = len(sentence.scan.words) if sentence.predicate is None else sentence.predicate
    order = sentence.grammar.order
    late = [ref for ref in others if order == "sov" and step < ref.start < answer]
    if late:
        rest = [ref for ref in others if ref is not late[-1]]
        if not subjects and concepts & {"sever", "cut"}:
            return Roles(actor=late[-1].ids, subject=ids_of(rest)), ()
        return _after_the_step(late[-1], rest, subjects)
    beside = [ref for ref in others if order == "sov" and ref.end == step and ref.mark in ("", "object")]
    if beside and not subjects and len(others) > 1 and "recognise" in concepts:
        subjects, others = beside, [ref for ref in others if ref not in beside]
    if not subjects and len(others) > (2 if order == "sov" else 1) and "recognise" in concepts:
        subjects, others = [others[-1]], others[:-1]
    if not others:
        return _among_disputed(subjects, answer, order), ()
    if (
        sentence.predicate is not None
        and len(others) == 1
        and (
            _took_the_step(others[0], answer, step, order) or (subjects and _is_answered(others[0], sentence))
        )
    ):
        return Roles(subject=ids_of(subjects)), others[0].ids
    split = _clause_of_the_step(sentence, answer, step)
    told = [ref for ref in others if split is not None and ref.start > split]
    if told and len(told) < len(others):
        answering = [ref for ref in others if ref not in told]
        return Roles(actor=answering[-1].ids, subject=ids_of(subjects)), ids_of(told)
    reactor = (
        _judge(others, subjects, sentence)
        or _topic(others, step, order)
        or _behind(others, step, answer, order)
        or min(others, key=lambda ref: _distance(ref, answer, order))
    )
    steps = ids_of([ref for ref in others if ref.ids != reactor.ids])
    if not subjects and concepts & {"sever", "cut"}:
        return Roles(actor=reactor.ids, subject=steps), ()
    return Roles(actor=reactor.ids, subject=ids_of(subjects)), steps


def _by_kind(ref: Ref, sentence: Sentence) -> list[Ref]:
    """What is disputed apart from what is not, where both are named in a row ("Somaliland + Israel")."""
    disputed = tuple(id_ for id_ in ref.ids if sentence.world.disputed(id_))
    if not disputed or disputed == ref.ids:
        return [ref]
    return [
        replace(ref, ids=disputed),
        replace(ref, ids=tuple(id_ for id_ in ref.ids if id_ not in disputed)),
    ]


def _judge(others: Sequence[Ref], subjects: Sequence[Ref], sentence: Sentence) -> Ref | None:
    """The body among bare names beside what is disputed: it took no step of its own, but had its say."""
    bodies = [ref for ref in others if sentence.world.organisation(ref.ids[0])]
    bare = subjects and len(others) > 1 and not any(ref.mark for ref in others)
    return bodies[0] if bare and len(bodies) == 1 else None


def _behind(others: Sequence[Ref], step: int, answer: int, order: str) -> Ref | None:
    """The one that English names behind the word of reacting, where the step was told before ("… recognition reaction
    EU")."""
    if order != "svo" or not step < answer or len(others) < 2:
        return None
    last = others[-1]
    return last if last.start > answer and last.mark in ("", "of", "from", "by") else None


def _tells(ref: Ref, answer: int, sentence: Sentence) -> bool:
    """Whether nothing but an office stands between a name and the word of saying ("Taiwan's foreign ministry said")."""
    between = {tag.start for tag in sentence.scan.tags if any("office" in name for name in tag.concepts)}
    covered = {
        index for tag in sentence.scan.tags if tag.start in between for index in range(tag.start, tag.end)
    }
    return ref.end <= answer and covered.issuperset(range(ref.end, answer))


def _clause_of_the_step(sentence: Sentence, answer: int, step: int) -> int | None:
    """Where a clause begins that only tells what was answered ("India commented that Israel …"); None without one."""
    words = sentence.scan.words[answer + 1 : step]
    conjunctions = sentence.grammar.conjunctions
    return next((answer + 1 + place for place, word in enumerate(words) if word.text in conjunctions), None)


def _topic(others: Sequence[Ref], step: int, order: str) -> Ref | None:
    """The one that Korean names first, before telling who took the step ("중국은 시리아가 도네츠크 승인했을 때 뭐랬어")."""
    acting = [ref for ref in others if order == "sov" and ref.mark == "subject" and ref.start < step]
    if len(acting) != 1:
        return None
    first = acting[0].start
    named = [ref for ref in others if ref.mark == "topic" or (not ref.mark and ref.start < first)]
    return named[0] if len(named) == 1 else None


def _after_the_step(reactor: Ref, rest: list[Ref], subjects: list[Ref]) -> tuple[Roles, tuple[str, ...]]:
    """Korean tells the step first, and then who answered it ("북한이 도네츠크 승인하자 우크라이나 반응은")."""
    if not subjects and len(rest) > 1:
        subjects, rest = rest[-1:], rest[:-1]
    return Roles(actor=reactor.ids, subject=ids_of(subjects)), ids_of(rest)


def _among_disputed(subjects: list[Ref], answer: int, order: str) -> Roles:
    """Disputed states alone: the one before the word of reacting answers the rest ("how did Abkhazia react to Kosovo")."""
    first, rest = subjects[:1], subjects[1:]
    if order == "sov":
        reacts = bool(first) and first[0].mark in ("topic", "subject")
    else:
        reacts = (
            bool(rest) and first[0].mark in ("", "nominative") and first[0].start < answer < rest[0].start
        )
    if reacts and rest:
        return Roles(actor=first[0].ids, subject=ids_of(rest))
    return Roles(subject=ids_of(subjects))


def _took_the_step(ref: Ref, answer: int, step: int, order: str) -> bool:
    """Whether the only state named is the one whose step was answered ("reactions to Russia's recognition of …")."""
    if ref.mark in ("by", "subject") and abs(ref.start - step) < abs(ref.start - answer):
        return True
    return order == "svo" and answer < ref.start < step and ref.mark in ("to", "possessive", "about", "of")


def _is_answered(ref: Ref, sentence: Sentence) -> bool:
    """Whether it is asked who reacts, so that the state named took the step ("Израиль признал Сомалиленд, кто осудил?")."""
    grammar = sentence.grammar
    asked = any(word.text in grammar.subject_question for word in sentence.scan.words)
    plain = ref.kind == "entity" and not ref.dual and ref.mark in ("", "nominative", "object", "by")
    return grammar.order == "free" and asked and plain and "recognise" in sentence.scan.concepts


def _distance(ref: Ref, answer: int, order: str) -> float:
    """How far a state stands from the word of reacting; the one that does the recognising stands further."""
    far = float(min(abs(ref.start - answer), abs(ref.end - 1 - answer)))
    if ref.mark in ("by", "possessive", "after") or (order == "sov" and ref.mark == "of"):
        far += 4
    if order == "svo" and ref.start > answer:
        far += 3
    if order == "sov" and ref.mark in ("subject", "topic"):
        far -= 5
    return far
