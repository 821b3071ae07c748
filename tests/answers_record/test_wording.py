"""A query as a question, the way buttons and offers show it."""

import pytest

from bot.messages import Messages
from bot.wording import question
from knowledge.query import Intent, Link, Query
from knowledge.store import Store


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Who in the European Union does not recognise Kosovo?"),
        ("uk", "Хто з Європейського Союзу не визнає Косово?"),
        ("ru", "Кто из Европейского союза не признаёт Косово?"),
        ("ko", "유럽연합에서 누가 코소보를 승인하지 않나요?"),
    ],
)
def test_the_group_stays_in_the_question(store: Store, lang: str, words: str) -> None:
    asked = Query(Intent.WHO_RECOGNISES, subject=("xk",), group=("eu",), negated=True)
    assert question(asked, store, Messages.load(lang)) == words


def test_who_broke_with_a_state_is_asked_as_such(store: Store) -> None:
    broke = Query(Intent.SEVERED, subject=("tw",))
    assert question(broke, store, Messages.load("en")) == "Who broke relations with Taiwan?"
    assert question(broke, store, Messages.load("ko")) == "대만과 단교한 나라는?"


def test_states_are_what_is_counted(store: Store) -> None:
    messages = Messages.load("en")
    recognised = Query(Intent.HOW_MANY, subject=("ps",))
    related = Query(Intent.HOW_MANY, subject=("tw",), link=Link.RELATIONS, group=("africa",))
    assert question(recognised, store, messages) == "How many states recognise Palestine?"
    assert question(related, store, messages) == "How many states in Africa have relations with Taiwan?"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("uk", "Коли Північна Корея визнала Донецьку Народну Республіку?"),
        ("ru", "Когда Северная Корея признала Донецкую Народную Республику?"),
    ],
)
def test_names_stand_in_their_cases_and_verbs_agree(store: Store, lang: str, words: str) -> None:
    asked = Query(Intent.WHEN_RECOGNISED, actor=("kp",), subject=("dpr",))
    assert question(asked, store, Messages.load(lang)) == words
