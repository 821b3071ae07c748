"""The parameters of a call: text from a form, or values from JSON, checked as strictly as the Bot API does.

Parameters that a method does not know are ignored, as Telegram does.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson

from bot.fake_api.errors import bad_request

Reader = Callable[[str, Any], Any]


def integer(name: str, value: Any) -> int:
    """A whole number, also as text."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise bad_request(f'field "{name}" must be of type Number')
    try:
        return int(value)
    except ValueError:
        raise bad_request(f'can\'t parse "{name}" as a number') from None


def text(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise bad_request(f'field "{name}" must be of type String')


def boolean(name: str, value: Any) -> bool:
    """True for true, 1 and yes; Telegram takes all else for false."""
    if isinstance(value, bool):
        return value
    return text(name, value).strip().lower() in {"true", "1", "yes"}


def chat(name: str, value: Any) -> int | str:
    """A chat's number, or `@name`."""
    words = text(name, value)
    if not words:
        raise bad_request("chat_id is empty")
    return words if words.startswith("@") else integer(name, words)


def mapping(name: str, value: Any) -> dict[str, Any]:
    found = _json(name, value)
    if not isinstance(found, dict):
        raise bad_request(f"can't parse {_words(name)}: expected an Object")
    return found


def array(name: str, value: Any) -> list[Any]:
    found = _json(name, value)
    if not isinstance(found, list):
        raise bad_request(f"can't parse {_words(name)}: expected an Array")
    return found


def file(_name: str, value: Any) -> Any:
    """A file's id, its address, or the bytes that were sent along."""
    return value


def _json(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise bad_request(f"can't parse {_words(name)} JSON object") from None


def _words(name: str) -> str:
    return name.replace("_", " ")


_MISSING: Final = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
}


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Bot API: what runs it, how each parameter is read, and which must be there."""

    name: str
    run: Callable[[Any, dict[str, Any]], Awaitable[Any]]
    readers: Mapping[str, Reader]
    required: tuple[str, ...]

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The known parameters that were given, read.

        Raises:
            ApiError: 400, one is missing or of a wrong type.
        """
        for name in self.required:
            if given.get(name) is None or given[name] == "":
                raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
        return {
            name: reader(name, given[name])
            for name, reader in self.readers.items()
            if given.get(name) is not None
        }


METHODS: dict[str, Method] = {}

_Run = Callable[[Any, dict[str, Any]], Awaitable[Any]]


def method(name: str, /, *required: str, **readers: Reader) -> Callable[[_Run], _Run]:
    """Make a function the Bot API's method of that name; names do not mind capitals."""

    def register(run: _Run) -> _Run:
        METHODS[name.lower()] = Method(name, run, readers, required)
        return run

    return register
