"""Leftovers: the words of a question that nothing explains, and whether they may be overlooked."""

from __future__ import annotations

from bot.understand.grammar import Grammar
from bot.understand.reading import Reading
from bot.understand.scan import Scan
from knowledge.query import Intent

_TOLERANT = frozenset(
    {Intent.QUOTE, Intent.REACTION, Intent.WHY, Intent.HOW_ANNOUNCED, Intent.SOURCE, Intent.TIMELINE}
)
_NEEDS_AN_OBJECT = frozenset({Intent.WHY, Intent.HOW_ANNOUNCED, Intent.SOURCE})
_LISTS = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY})
_KEYWORDS = frozenset({"recognisers by keyword", "those with ties", "ties of a pair"})
ACTS = frozenset(
    {"recognise", "accept", "withdraw", "suspend", "restore", "sever", "cut", "ties", "refuse", "announce"}
)
_MARKERS = frozenset({"in", "from", "of", "with", "to", "about", "by", "against"})
_BARE_PAIR = "bare pair"
"""Two names and no act: an unknown word may be the act."""
_ACTING = ("이", "가")
"""The Korean particle of the one that acts."""
_ASKING = frozenset({"which", "what", "how_many", "list"})
LOOSE = 0.5
MANY = 9
"""Words with content above which a question may hold a second word that nothing explains."""


def leaves_too_much(reading: Reading, grammar: Grammar) -> bool:
    """Whether the unexplained words are too many, or stand where they change what is asked."""
    unknown = set(reading.scan.unknown)
    if reading.query.intent in _LISTS and not reading.follows and _loosely_dated(reading.scan, unknown):
        return True
    if not unknown:
        return False
    if reading.follows and _unknown_in_its_place(reading, grammar):
        return True
    if (
        len(unknown) > _allowed(reading, grammar)
        or _unknown_object(reading)
        or _narrowed(reading, unknown)
        or _described(reading.scan, unknown, grammar)
    ):
        return True
    if grammar.order == "sov" and not reading.follows and _unknown_actor(reading.scan, unknown):
        return True
    return not reading.follows and (
        _tolerates_none(reading) or _object_elsewhere(reading.scan, unknown, grammar.order)
    )


def _unknown_in_its_place(reading: Reading, grammar: Grammar) -> bool:
    """Whether a question names its act and something unknown, and takes from the one before what that may be ("Who
    recognises Kosovo?" "Did Germany recognise Chechnya?"). A pronoun says that it means what was spoken of."""
    if reading.scan.concepts.isdisjoint(ACTS):
        return False
    return grammar.pronouns.isdisjoint(word.text for word in reading.scan.words)


def _loosely_dated(scan: Scan, unknown: set[int]) -> bool:
    """Whether a list is limited by what cannot be dated ("after 7 October", "before joining")."""
    limits = {tag.end for tag in scan.tags if tag.concepts & {"before", "after"}}
    read = {index for time in scan.times for index in range(time.start, time.end)}
    return any(
        index in unknown
        or (index < len(scan.words) and scan.words[index].text.isdecimal() and index not in read)
        for index in limits
    )


def _described(scan: Scan, unknown: set[int], grammar: Grammar) -> bool:
    """Whether a name is but an adjective of something unknown ("does Germany recognise Russian licences")."""
    return any(
        mention.end in unknown
        and scan.words[mention.end - 1].text.endswith(grammar.adjectives)
        and "recognise" in scan.concepts
        for mention in scan.mentions
    )


def _narrowed(reading: Reading, unknown: set[int]) -> bool:
    """Whether an unknown word before a group, or before the states asked for, narrows them ("southern African states",
    "which landlocked countries")."""
    scan = reading.scan
    if any(
        name.start - 1 in unknown and any(b.kind == "group" for b in name.bearers) for name in scan.mentions
    ):
        return True
    asked = {tag.start for tag in scan.tags if "who" in tag.concepts}
    asking = {
        tag.end for tag in scan.tags if tag.concepts & _ASKING or any("nth:" in name for name in tag.concepts)
    }
    return any(index + 1 in asked and index in asking for index in unknown)


def _tolerates_none(reading: Reading) -> bool:
    """Frames that rest on few words, and questions after reasons and channels that name no object."""
    query = reading.query
    if (
        query.intent is Intent.SOURCE
        and not query.actor
        and reading.scan.concepts.isdisjoint(ACTS | {"not", "vote", "say", "quote"})
    ):
        return True
    if query.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE or reading.frame.name in _KEYWORDS:
        return True
    return query.intent in _NEEDS_AN_OBJECT and not query.subject and not query.to


def _unknown_actor(scan: Scan, unknown: set[int]) -> bool:
    """Whether a particle says of an unknown word before the act that it acts ("와칸다가 코소보를 승인하자 …")."""
    act = scan.first("recognise", "sever", "withdraw") or 0
    return any(index < act and scan.words[index].text.endswith(_ACTING) for index in unknown)


def _object_elsewhere(scan: Scan, unknown: set[int], order: str) -> bool:
    """An unknown thing right after the act, and the name only behind a marker ("recognise a saint from Ukraine").

    Where verbs come last, the unknown thing stands right before the act.
    """
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    names = {mention.start for mention in scan.mentions}
    # Whoever was told of a recognition need not be known ("informed Abbas of its recognition").
    acts = ACTS - {"announce"} if "recognise" in scan.concepts else ACTS
    for tag in scan.tags:
        if tag.concepts.isdisjoint(acts):
            continue
        if order == "sov":
            if tag.start - 1 in unknown:
                return True
            continue
        index = _next_content(scan, tag.end)
        met = index in unknown
        while index in unknown:
            index += 1
        if met and index not in names and tags.get(index, frozenset()) & _MARKERS:
            return True
    return False


def _allowed(reading: Reading, grammar: Grammar) -> int:
    """How many words may stay unexplained: none in a weak frame, one or two in a strong one, more where words are quoted."""
    scan = reading.scan
    content = (
        len(scan.mentions) + len(scan.unknown) + sum(1 for tag in scan.tags if tag.concepts != {"filler"})
    )
    # English says with its verbs alone what others say with cases: there the unknown word of a date may be the act, too.
    bare = reading.frame.name == _BARE_PAIR or (_BARE_PAIR in reading.frame.name and grammar.order == "svo")
    if reading.frame.weak:
        return 0 if content <= 4 or reading.follows or bare else 1
    if reading.query.intent is Intent.QUOTE:
        return max(2, int(content * LOOSE))
    return 1 + (content > MANY)


def _paired(reading: Reading) -> bool:
    return bool(reading.query.actor and reading.query.subject)


def _unknown_object(reading: Reading) -> bool:
    """Something unknown stands where object or actor should stand ("recognise a dowry", "did Wakanda recognise")."""
    scan = reading.scan
    if reading.query.intent in _TOLERANT or reading.follows:
        return False
    predicate = scan.first("recognise", "accept")
    if predicate is None:
        return False
    unknown = set(scan.unknown)
    asks_who = scan.concepts & {"who", "list", "how_many", "world"} or any(
        name.startswith("nth:") for name in scan.concepts
    )
    if not reading.query.actor and not asks_who and any(index < predicate for index in unknown):
        return True
    if _next_content(scan, predicate + 1) in unknown and not _paired(reading):
        return True
    return _unknown_owned(scan, unknown)


def _unknown_owned(scan: Scan, unknown: set[int]) -> bool:
    """Something unknown that belongs to a name is what is recognised, not the name ("Kosovo's number plates")."""
    for mention in scan.mentions:
        if mention.end in unknown and mention.rest == "s":
            return True
        inflected = all(bearer.style in ("genitive", "form") for bearer in mention.bearers)
        if mention.start - 1 in unknown and inflected:
            return True
    return False


def _next_content(scan: Scan, start: int) -> int:
    """The first word after the act that is neither filler nor a marker."""
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    index = start
    while index < len(scan.words) and tags.get(index) is not None and "filler" in tags[index]:
        index += 1
    return index
