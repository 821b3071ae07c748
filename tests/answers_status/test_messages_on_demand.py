"""Messages are parsed when they are first said; all of them can be, in every language."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk

from bot.messages import LANGUAGES, Messages

SPOKEN = sorted(path.name for path in LANGUAGES.iterdir() if (path / "frame.ftl").exists())


@pytest.mark.parametrize("lang", SPOKEN)
def test_no_file_holds_anything_that_fluent_cannot_read(lang: str) -> None:
    for path in (LANGUAGES / lang).glob("*.ftl"):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        junk = [entry.content for entry in body if isinstance(entry, Junk)]
        assert not junk, f"{lang}/{path.name}: {junk[0][:80]}"


def test_a_message_brings_along_what_it_refers_to() -> None:
    messages = Messages(SPOKEN[0], LANGUAGES / SPOKEN[0])
    assert messages.has("refuse-nothing")
    assert messages.format("refuse-nothing")


def test_a_key_that_is_nowhere_is_not_there() -> None:
    assert not Messages.load("en").has("no-such-message")
