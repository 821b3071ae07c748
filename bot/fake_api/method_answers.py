"""Methods that answer what is asked without a message: inline queries, pressed buttons and guest mentions."""

from __future__ import annotations

import re
from typing import Any

from telegram.constants import (
    CallbackQueryLimit,
    InlineQueryLimit,
    InlineQueryResultLimit,
    InlineQueryResultsButtonLimit,
)

from bot.fake_api import markup
from bot.fake_api.entities import Formatted
from bot.fake_api.errors import bad_request
from bot.fake_api.method_messages import caption_of, text_of
from bot.fake_api.parameters import array, boolean, integer, mapping, method, text
from bot.fake_api.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_START = re.compile(r"[A-Za-z0-9_-]+")


@method(
    "answerInlineQuery",
    "inline_query_id",
    "results",
    inline_query_id=text,
    results=array,
    cache_time=integer,
    is_personal=boolean,
    next_offset=text,
    button=mapping,
)
async def answer_inline_query(world: World, given: dict[str, Any]) -> bool:
    query = world.open.inline.get(given["inline_query_id"])
    if query is None or query.expired or query.answered:
        raise bad_request(TOO_OLD)
    results = given["results"]
    if len(results) > InlineQueryLimit.RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(given.get("next_offset", "").encode()) > InlineQueryLimit.MAX_OFFSET_LENGTH:
        raise bad_request("NEXT_OFFSET_INVALID")
    _check_button(given.get("button"))
    seen: set[str] = set()
    for result in results:
        check_result(result)
        if result["id"] in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(result["id"])
    query.results = results
    query.next_offset = given.get("next_offset", "")
    query.cache_time = given.get("cache_time", query.cache_time)
    query.is_personal = given.get("is_personal", False)
    query.button = given.get("button")
    return True


@method(
    "answerCallbackQuery",
    "callback_query_id",
    callback_query_id=text,
    text=text,
    show_alert=boolean,
    url=text,
    cache_time=integer,
)
async def answer_callback_query(world: World, given: dict[str, Any]) -> bool:
    press = world.open.presses.get(given["callback_query_id"])
    if press is None or press.expired or press.answered:
        raise bad_request(TOO_OLD)
    notice = given.get("text", "")
    if len(notice) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    if given.get("url") and not given["url"].startswith(f"https://t.me/{world.bot.username}?start="):
        raise bad_request("URL_INVALID")
    press.answered, press.notice, press.alert = True, notice, given.get("show_alert", False)
    return True


@method("answerGuestQuery", "guest_query_id", "result", guest_query_id=text, result=mapping)
async def answer_guest_query(world: World, given: dict[str, Any]) -> dict[str, Any]:
    guest = world.open.guests.get(given["guest_query_id"])
    if guest is None or guest.expired or guest.answer:
        raise bad_request(TOO_OLD)
    content = check_result(given["result"])
    guest.answer = world.post_inline(guest.message.chat, world.bot, given["result"], content)
    guest.answer.reply_to = guest.message
    return {"inline_message_id": guest.answer.inline_id}


def check_result(result: Any) -> Formatted:
    """The message that a result sends.

    Raises:
        ApiError: 400, the result is none, or its message cannot be sent.
    """
    if not isinstance(result, dict) or not isinstance(result.get("id"), str):
        raise bad_request('can\'t parse inline query result: field "id" must be of type String')
    length = len(result["id"].encode())
    if not InlineQueryResultLimit.MIN_ID_LENGTH <= length <= InlineQueryResultLimit.MAX_ID_LENGTH:
        raise bad_request("RESULT_ID_INVALID")
    markup.checked(result.get("reply_markup"))
    kind = result.get("type")
    if kind == "photo" and result.get("photo_file_id"):
        return caption_of(result)
    if kind != "article":
        raise bad_request("RESULT_TYPE_INVALID")
    if not result.get("title"):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content")
    if not isinstance(content, dict) or not isinstance(content.get("message_text"), str):
        raise bad_request("can't parse inline query result: input message content is not specified")
    return text_of(content | {"text": content["message_text"]}, too_long="MESSAGE_TOO_LONG")


def _check_button(button: dict[str, Any] | None) -> None:
    if button is None:
        return
    if not button.get("text"):
        raise bad_request("SWITCH_PM_TEXT_EMPTY")
    start = button.get("start_parameter")
    if start is None and "web_app" in button:
        return
    if not isinstance(start, str) or not _START.fullmatch(start):
        raise bad_request("START_PARAM_INVALID")
    if len(start) > InlineQueryResultsButtonLimit.MAX_START_PARAMETER_LENGTH:
        raise bad_request("START_PARAM_TOO_LONG")
