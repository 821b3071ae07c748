"""Whatever is asked: no exception, an answer has sources, and a message fits."""

import random
import re
from collections.abc import Callable

import pytest
from asking import Told

from bot.render import TELEGRAM_LIMIT
from bot.reply import ReplyKind
from knowledge.query import Intent, Link, Query
from knowledge.store import Store

INTENTS = (
    Intent.REACTION,
    Intent.QUOTE,
    Intent.WHO_IS_PERSON,
    Intent.WHAT_IS_ENTITY,
    Intent.TIMELINE,
    Intent.WHY,
    Intent.HOW_ANNOUNCED,
    Intent.SOURCE,
)
SIDES = "dpr lpr xk ps tw sadr crimea kp ua ru sy un eu us rs smom artsakh kcna israeli-sovereignty-over-golan nosuch"
PEOPLE = "vladimir-putin choe-son-hui benjamin-netanyahu un-security-council"
DATES = (None, None, "2022", "2022-07", "2008/2012", "2014/..", "../2010", "2031", "199X")


def _some(random: random.Random, ids: str, most: int) -> tuple[str, ...]:
    return tuple(random.sample(ids.split(), random.randint(0, most)))


def _query(seed: int) -> Query:
    dice = random.Random(seed)
    intent = dice.choice(INTENTS)
    return Query(
        intent,
        actor=_some(dice, SIDES, 2),
        subject=_some(dice, SIDES, 3),
        person=_some(dice, PEOPLE, 1),
        to=_some(dice, SIDES, 1),
        as_of=dice.choice(DATES),
        words=dice.choice(("", "sovereignty", 'токсичн "OR* (', "ㄱ" * 40)),
        office=dice.choice((None, "foreign minister", "leader", "xyz")),
        link=dice.choice(list(Link)),
        negated=dice.random() < 0.2,
        page=dice.choice((1, 2, 99)),
        about=dice.choice((None, *INTENTS[:-1])) if intent is Intent.SOURCE else None,
    )


@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko"])
def test_any_query_gets_a_sourced_answer_or_a_refusal(
    answer: Callable[[Query, str], Told], lang: str
) -> None:
    for seed in range(250):
        reply = answer(_query(seed), lang)
        assert reply.headline
        assert (reply.reply.kind is ReplyKind.ANSWER) == bool(reply.reply.sources)
        visible = re.sub(r"<[^>]+>", "", reply.html)
        assert len(visible.encode("utf-16-le")) // 2 <= TELEGRAM_LIMIT * 1.2
        assert not re.search(r"\bNone\b|\{ ?\$", reply.text), _query(seed).to_dict()


def test_every_entity_has_a_card_or_an_honest_refusal(
    store: Store, answer: Callable[[Query, str], Told]
) -> None:
    refused = [
        id
        for id, kind, *_ in {(name[0], name[1]): name for name in store.names()}.values()
        if kind == "entity" and answer(Query(Intent.WHAT_IS_ENTITY, subject=(id,)), "en").kind == "refuse"
    ]
    assert len(refused) < 10, refused
