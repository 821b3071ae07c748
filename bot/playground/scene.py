"""The chats that every browser session begins with: an invented person, a group, a club and a notebook."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from bot.fake_api import Chat, FakeApi, Person

Kind = Literal["bot", "debates", "club", "notes"]

LANGUAGES = ("en", "uk", "ru", "ko")
_FIRST_NOTEBOOK = 5_000_000_000


@dataclass(frozen=True, slots=True)
class Scene:
    """One person's chats: with the bot, a group it is in, a group it is not in, and notes to oneself."""

    me: Person
    others: tuple[Person, ...]
    chats: dict[Kind, Chat]


def build(api: FakeApi, language: str) -> Scene:
    """Make the people and the chats, say what was said before, and ask the bot what the group asks it."""
    words = _script()
    people = [api.person(name, language=language) for name in words["people"][language]]
    me, *others = people
    chats: dict[Kind, Chat] = {
        "bot": me.private,
        "debates": api.group(words["debates"]["title"][language], *people),
        "club": api.group(words["club"]["title"][language], *people[:4], bot=False),
        "notes": _notebook(api, me, words["notes"]["title"][language]),
    }
    for kind in ("debates", "club", "notes"):
        for line in words[kind]["talk"]:
            _speak(api, people, chats[kind], line, language)
    return Scene(me, tuple(others), chats)


def _notebook(api: FakeApi, owner: Person, title: str) -> Chat:
    """A chat with oneself: private, and no bot in it."""
    chat = Chat(_FIRST_NOTEBOOK + api.new_id(), "private", title, [owner], bot_is_member=False)
    return api.add_chat(chat)


def _speak(api: FakeApi, people: list[Person], chat: Chat, line: dict[str, Any], language: str) -> None:
    message = people[line["by"]].says(line["text"][language].format(bot=api.bot.username), chat)
    message.date -= 60 * line["ago"]


@cache
def _script() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("scene.toml").read_text(encoding="utf-8"))
