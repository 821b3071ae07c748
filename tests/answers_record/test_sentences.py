"""One event in one sentence, in every language."""

import re

import pytest

from bot.answers.gender import gender
from bot.answers.sentence import sentence
from bot.messages import LANGUAGES, Messages
from knowledge.store import Store


@pytest.mark.parametrize(
    ("lang", "event", "expected"),
    [
        ("uk", "us-recognises-kosovo-2008-02-18", "Сполучені Штати визнали Косово"),
        ("ru", "vu-recognises-abkhazia-2011-05-23", "Вануату признала Абхазию"),
        ("uk", "ge-severs-tv-2012-02-16", "Грузія розірвала дипломатичні відносини з Тувалу"),
        ("ru", "tv-withdraws-recognition-2014-03-31", "Тувалу отозвала признание Абхазии и Южной Осетии"),
        ("ko", "ve-recognises-abkhazia-2009-09-10", "베네수엘라가 압하지야를 승인했습니다"),
        (
            "uk",
            "ua-kp-relations-established-1992",
            "Україна та Північна Корея встановили дипломатичні відносини",
        ),
    ],
)
def test_verbs_agree_and_names_are_declined(store: Store, lang: str, event: str, expected: str) -> None:
    assert sentence(store.events(ids=[event])[0], store, Messages.load(lang)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Росія", "f"),
        ("Іран", "m"),
        ("Косово", "n"),
        ("США", "pl"),
        ("Соломонові Острови", "pl"),
        ("ДНР", "f"),
    ],
)
def test_the_gender_of_a_name_follows_the_tables_of_its_language(name: str, expected: str) -> None:
    assert gender((name,), Messages.load("uk")) == expected


@pytest.mark.parametrize("lang", ["uk", "ru", "ko"])
def test_every_event_can_be_told(store: Store, lang: str) -> None:
    messages = Messages.load(lang)
    for event in store.events():
        words = sentence(event, store, messages)
        assert words.strip()
        assert not re.search(r"\bNone\b|\{|\}| {2}", words), event.id


@pytest.mark.parametrize("lang", ["uk", "ru", "ko"])
def test_sentences_of_single_events_belong_to_events_on_record(store: Store, lang: str) -> None:
    keys = re.findall(
        r"^gist-(\S+) =", (LANGUAGES / lang / "gists.ftl").read_text(encoding="utf-8"), re.MULTILINE
    )
    known = {event.id for event in store.events(ids=keys)}
    assert set(keys) == known


def test_all_languages_have_the_same_messages_on_the_record() -> None:
    def keys(lang: str) -> set[str]:
        texts = [
            (LANGUAGES / lang / name).read_text(encoding="utf-8") for name in ("record.ftl", "mediums.ftl")
        ]
        return set(re.findall(r"^([a-z][a-z0-9-]*) =", "\n".join(texts), re.MULTILINE))

    assert keys("en") == keys("uk") == keys("ru") == keys("ko")
