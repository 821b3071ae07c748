"""What is said where nothing can be answered."""

import pytest

from bot.service import Service
from knowledge.store import Store

TODAY = "2026-11-21"


@pytest.fixture(scope="module")
def service(store: Store) -> Service:
    return Service(store, clock=lambda: TODAY)


@pytest.mark.parametrize("text", ["hello", "who are you?", "thanks!"])
def test_a_greeting_is_answered_by_who_the_bot_is(service: Service, text: str) -> None:
    reply = service.ask(text)
    assert reply.kind == "refuse"
    assert reply.summary.startswith("I tell which states recognise whom, and by which sources")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who recognises the Taliban government?", "“Taliban”"),
        ("does anyone recognise Sealand?", "“Sealand”"),
        ("кто признал Каталонию?", "«Каталонию»"),
        ("хто визнав Талібан?", "«Талібан»"),
        ("카탈루냐를 승인한 나라는?", "“카탈루냐를”"),
    ],
)
def test_an_unknown_name_is_told_in_the_refusal(service: Service, text: str, name: str) -> None:
    reply = service.ask(text)
    assert reply.kind == "refuse"
    assert name in reply.summary
