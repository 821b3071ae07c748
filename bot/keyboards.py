"""Choices of a reply as buttons, in the JSON that Telegram takes. A button that does not fit into its 64 bytes is not shown.

The library's own classes would be made only to be taken apart again, at four times the cost.
"""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

import orjson

from bot.codec import Codec, How
from bot.messages import Messages
from bot.pictures.gather import kind_of
from bot.rendered import Kept
from bot.reply import Choice, Reply, ReplyKind
from knowledge.query import Query

# What fits side by side on a phone.
_HALF_ROW = 18
_LONGEST_LABEL = 60
_LANGUAGE = "lang_"
_Button = dict[str, str]
_asked = attrgetter(*(each.name for each in fields(Query) if each.name not in {"page", "as_of", "during"}))


def keyboard(
    reply: Reply,
    codec: Codec,
    *,
    in_place: bool = False,
    more: tuple[str, str] | None = None,
    picture: Query | None = None,
) -> str | None:
    """The buttons under a reply, as JSON: its choices, its picture, then `more` (words and address) in a row of its own.

    `in_place` makes every button change the message it hangs on, as it must where the bot cannot write, so that
    it cannot send a picture either. `picture` asks for another picture than that of the answer.
    """
    buttons = []
    for choice in reply.choices:
        how = How.EDIT if in_place or changes_message(reply, choice.query) else How.SEND
        if button := _button(choice, codec, reply.lang, how):
            buttons.append(button)
    if not in_place and reply.kind is ReplyKind.ANSWER:
        buttons += _picture(picture or reply.query, codec, reply.lang)
    rows = _rows(buttons)
    if more:
        rows.append([{"text": more[0], "url": more[1]}])
    return _json(rows)


_OF_ANSWERS: Kept[str | None] = Kept()


def kept_keyboard(reply: Reply, codec: Codec) -> str | None:
    """The buttons under a reply in a chat, made once for an answer that the service keeps."""
    return _OF_ANSWERS.get(reply.blocks, lambda: keyboard(reply, codec))


def question_keyboard(choices: tuple[Choice, ...], codec: Codec, lang: str) -> str | None:
    """Questions to ask, each in a row of its own."""
    buttons = [_button(choice, codec, lang, How.SEND) for choice in choices]
    return _json([[button] for button in buttons if button])


def changes_message(reply: Reply, query: Query) -> bool:
    """Whether the choice is another view of the same: a page, a date, or what was meant."""
    if reply.kind is ReplyKind.CLARIFY:
        return True
    return bool(_asked(query) == _asked(reply.query))


def language_keyboard(names: dict[str, str]) -> str | None:
    """One button for each language, by its own name."""
    return _json(_rows([{"text": name, "callback_data": _LANGUAGE + lang} for lang, name in names.items()]))


def chosen_language(data: str) -> str | None:
    """The language that a button of `language_keyboard` stands for; None for any other data."""
    return data.removeprefix(_LANGUAGE) if data.startswith(_LANGUAGE) else None


def _button(choice: Choice, codec: Codec, lang: str, how: How) -> _Button | None:
    data = codec.encode(choice.query, lang, how)
    if data is None or not choice.label.strip():
        return None
    label = choice.label if len(choice.label) <= _LONGEST_LABEL else f"{choice.label[: _LONGEST_LABEL - 1]}…"
    return {"text": label, "callback_data": data}


def _picture(query: Query, codec: Codec, lang: str) -> list[_Button]:
    """The button that asks for the picture of a query, if one goes with it."""
    if (kind := kind_of(query)) is None:
        return []
    choice = Choice(Messages.load(lang).format(f"picture-{kind}"), query)
    button = _button(choice, codec, lang, How.PICTURE)
    return [button] if button else []


def _rows(buttons: list[_Button]) -> list[list[_Button]]:
    rows: list[list[_Button]] = []
    for button in buttons:
        short = len(button["text"]) <= _HALF_ROW
        if short and rows and len(rows[-1]) == 1 and len(rows[-1][0]["text"]) <= _HALF_ROW:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _json(rows: list[list[_Button]]) -> str | None:
    return orjson.dumps({"inline_keyboard": rows}).decode() if rows else None
