"""Several questions in one message."""

from collections.abc import Callable

from asking import Told

from bot.markup import Headline, Numbered
from knowledge.query import Intent, Query

ASKED = Query(
    Intent.COMPOUND,
    parts=(
        Query(Intent.WHO_IS_PERSON, person=("olga-makeyeva",)),
        Query(Intent.HOW_ANNOUNCED, actor=("kp",), subject=("dpr",)),
    ),
)


def test_each_part_has_its_own_headline_in_the_order_asked(answer: Callable[[Query, str], Told]) -> None:
    headlines = [block for block in answer(ASKED, "en").reply.blocks if isinstance(block, Headline)]
    assert len(headlines) == 2
    assert "Olga Makeyeva" in str(headlines[0])
    assert "North Korea" in str(headlines[1])


def test_there_is_one_list_of_sources_for_all_parts(answer: Callable[[Query, str], Told]) -> None:
    reply = answer(ASKED, "en").reply
    lists = [block for block in reply.blocks if isinstance(block, Numbered)]
    assert len(lists) == 1
    assert len(lists[0].items) == len(reply.sources) == len(set(reply.sources))


def test_a_part_that_nothing_is_known_of_says_so_beside_the_others(
    answer: Callable[[Query, str], Told],
) -> None:
    parts = (ASKED.parts[0], Query(Intent.WHY, actor=("pw",), subject=("so",)))
    text = answer(Query(Intent.COMPOUND, parts=parts), "en").text
    assert "Olga Makeyeva" in text
    assert "My sources hold no recognition of Somalia by Palau." in text
