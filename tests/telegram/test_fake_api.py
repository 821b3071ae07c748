"""The fake Bot API is as strict as Telegram: what it takes, Telegram takes."""

import asyncio
import json

import aiohttp
import orjson
import pytest

from bot.fake_api import FakeApi
from bot.fake_api.server import serving

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x01\x00"


UNREAD = "can't parse inline query result"


@pytest.fixture
def call(api):
    async def call(method, token=None, files=None, **parameters):
        status, body = await api.call(token or api.token, method, parameters, files)
        answer = orjson.loads(body)
        assert answer["ok"] is (status == 200)
        return answer["result"] if answer["ok"] else f"{status} {answer['description']}"

    return call


@pytest.fixture
def chat(anna):
    return anna.private


async def test_the_bot_is_told_who_it_is(call):
    me = await call("getMe")
    assert (me["is_bot"], me["username"], me["can_read_all_group_messages"]) == (
        True,
        "recognition_bot",
        False,
    )


async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_is_not_found(call):
    assert await call("getMe", token="123456:wrong") == "401 Unauthorized"
    assert await call("getMe", token="nonsense") == "404 Not Found"
    assert await call("makeCoffee") == "404 Not Found"


async def test_methods_do_not_mind_capitals(call, chat):
    assert (await call("SENDMESSAGE", chat_id=chat.id, text="x"))["text"] == "x"


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 5}, "message text is empty"),
        ({"chat_id": 5, "text": ""}, "message text is empty"),
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": "five", "text": "x"}, 'can\'t parse "chat_id" as a number'),
        ({"chat_id": "HERE", "text": "  \n "}, "text must be non-empty"),
        ({"chat_id": "HERE", "text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"chat_id": "HERE", "text": "x" * 4097}, "message is too long"),
        ({"chat_id": "HERE", "text": "😀" * 2049}, "message is too long"),
        ({"chat_id": "HERE", "text": ["x"]}, 'field "text" must be of type String'),
        (
            {"chat_id": "HERE", "text": "x", "reply_parameters": "5"},
            "can't parse reply parameters: expected an Object",
        ),
        (
            {"chat_id": "HERE", "text": "x", "reply_parameters": "{"},
            "can't parse reply parameters JSON object",
        ),
        (
            {"chat_id": "HERE", "text": "x", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
        ({"chat_id": "HERE", "text": "x", "message_thread_id": 4}, "message thread not found"),
    ],
)
async def test_a_message_that_cannot_be_sent_is_refused(call, chat, parameters, complaint):
    if parameters.get("chat_id") == "HERE":
        parameters = parameters | {"chat_id": chat.id}
    assert await call("sendMessage", **parameters) == f"400 Bad Request: {complaint}"
    assert chat.messages == []


async def test_the_limit_counts_what_is_left_after_parsing(call, chat):
    sent = await call("sendMessage", chat_id=chat.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_parameters_it_does_not_know_are_ignored(call, chat):
    assert (await call("sendMessage", chat_id=str(chat.id), text="x", colour="red"))["message_id"]


async def test_a_reply_to_a_missing_message_may_be_sent_without(call, chat):
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await call(
        "sendMessage", chat_id=chat.id, text="x", reply_parameters=reply
    )


async def test_people_who_never_wrote_cannot_be_written_to(call, api):
    assert await call("sendMessage", chat_id=api.person().id, text="x") == "400 Bad Request: chat not found"


async def test_people_who_blocked_the_bot_and_groups_without_it_are_forbidden(call, api, anna, chat, group):
    anna.blocks()
    group.bot_was_kicked = True
    elsewhere = api.group("Elsewhere", bot=False)
    assert (
        await call("sendMessage", chat_id=chat.id, text="x") == "403 Forbidden: bot was blocked by the user"
    )
    kicked = await call("sendMessage", chat_id=group.id, text="x")
    assert kicked == "403 Forbidden: bot was kicked from the supergroup chat"
    stranger = await call("sendMessage", chat_id=elsewhere.id, text="x")
    assert stranger == "403 Forbidden: bot is not a member of the supergroup chat"
    anna.unblocks()
    assert (await call("sendMessage", chat_id=chat.id, text="x"))["text"] == "x"


@pytest.mark.parametrize(
    ("button", "complaint"),
    [
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": " ", "callback_data": "x"}, "can't parse inline keyboard button: text must be non-empty"),
        ({"text": "x", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "here"}, "inline keyboard button URL 'here' is invalid: Wrong HTTP URL"),
        ({"callback_data": "x"}, 'can\'t parse inline keyboard button: field "text" must be of type String'),
    ],
)
async def test_a_button_that_cannot_be_is_refused(call, chat, button, complaint):
    markup = {"inline_keyboard": [[button]]}
    answer = await call("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)
    assert answer == f"400 Bad Request: {complaint}"


async def test_too_many_buttons_are_refused(call, chat):
    row = [{"text": "x", "callback_data": "x"}]
    for rows in ([row] * 101, [row * 9]):
        answer = await call("sendMessage", chat_id=chat.id, text="x", reply_markup={"inline_keyboard": rows})
        assert answer == "400 Bad Request: reply markup is too long"


async def test_a_message_can_be_edited_deleted_and_not_edited_any_more(call, anna, chat):
    sent = await call("sendMessage", chat_id=chat.id, text="one")
    where = {"chat_id": chat.id, "message_id": sent["message_id"]}
    assert (await call("editMessageText", text="two", **where))["edit_date"]
    assert "message is not modified" in await call("editMessageText", text="two", **where)
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    assert (await call("editMessageReplyMarkup", reply_markup=keyboard, **where))["reply_markup"] == keyboard
    assert await call("editMessageText", text="x" * 4097, **where) == "400 Bad Request: MESSAGE_TOO_LONG"
    assert await call("deleteMessage", **where) is True
    assert (
        await call("editMessageText", text="three", **where) == "400 Bad Request: message to edit not found"
    )
    mine = anna.says("hello")
    answer = await call("editMessageText", text="x", chat_id=chat.id, message_id=mine.id)
    assert answer == "400 Bad Request: message can't be edited"
    assert (
        await call("editMessageText", text="x", inline_message_id="?")
        == "400 Bad Request: MESSAGE_ID_INVALID"
    )


async def test_updates_are_kept_until_confirmed(call, anna):
    anna.says("one")
    anna.says("two")
    first, second = await call("getUpdates")
    assert [update["update_id"] for update in await call("getUpdates")] == [
        first["update_id"],
        second["update_id"],
    ]
    assert [each["message"]["text"] for each in await call("getUpdates", offset=second["update_id"])] == [
        "two"
    ]
    assert await call("getUpdates", offset=second["update_id"] + 1) == []


async def test_get_updates_waits_for_the_first(call, anna):
    waiting = asyncio.create_task(call("getUpdates", timeout=5))
    await asyncio.sleep(0)
    anna.says("hello")
    assert [each["message"]["text"] for each in await asyncio.wait_for(waiting, 1)] == ["hello"]


async def test_a_second_poller_ends_the_wait_of_the_first(call):
    waiting = asyncio.create_task(call("getUpdates", timeout=5))
    await asyncio.sleep(0)
    assert await call("getUpdates") == []
    assert (await waiting).startswith("409 Conflict: terminated by other getUpdates request")


async def test_with_a_webhook_there_is_no_polling(call):
    refused = await call("setWebhook", url="http://x.org")
    assert refused == "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    assert await call("setWebhook", url="https://x.org/hook") is True
    assert (await call("getWebhookInfo"))["url"] == "https://x.org/hook"
    assert (await call("getUpdates")).startswith(
        "409 Conflict: can't use getUpdates method while webhook is active"
    )
    assert await call("deleteWebhook", drop_pending_updates=True) is True
    assert await call("getUpdates") == []


async def test_only_allowed_updates_are_kept(call, anna):
    await call("getUpdates", allowed_updates=["message"])
    anna.types("x")
    anna.says("y")
    assert [list(update)[1] for update in await call("getUpdates")] == ["message"]


@pytest.mark.parametrize(
    ("results", "complaint"),
    [
        ([{"id": "a"}] * 51, "RESULTS_TOO_MUCH"),
        (["a", "a"], "RESULT_ID_DUPLICATE"),
        (["a" * 65], "RESULT_ID_INVALID"),
        ([""], "RESULT_ID_INVALID"),
        ([{"type": "article", "id": "a", "title": ""}], "ARTICLE_TITLE_EMPTY"),
        ([{"type": "game", "id": "a"}], "RESULT_TYPE_INVALID"),
        ([{"type": "article", "id": "a", "title": "x"}], f"{UNREAD}: input message content is not specified"),
        ([{"id": 5}], f'{UNREAD}: field "id" must be of type String'),
    ],
)  # fmt: skip
async def test_inline_results_that_cannot_be_shown_are_refused(call, anna, results, complaint):
    query = anna.types("x")
    results = [article(each) if isinstance(each, str) else each for each in results]
    answer = await call("answerInlineQuery", inline_query_id=query.id, results=results)
    assert answer == f"400 Bad Request: {complaint}"
    assert not query.answered


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
        ({"button": {"text": "x", "start_parameter": "a" * 65}}, "START_PARAM_TOO_LONG"),
        ({"button": {"text": "", "start_parameter": "a"}}, "SWITCH_PM_TEXT_EMPTY"),
    ],
)
async def test_what_goes_with_inline_results_is_checked(call, anna, more, complaint):
    query = anna.types("x")
    answer = await call("answerInlineQuery", inline_query_id=query.id, results=[], **more)
    assert answer == f"400 Bad Request: {complaint}"


def article(id):
    return {"type": "article", "id": id, "title": "x", "input_message_content": {"message_text": "x"}}


async def test_a_query_is_answered_once_and_in_time(call, anna, chat, api):
    query, late = anna.types("x"), anna.types("y")
    late.expired = True
    assert await call("answerInlineQuery", inline_query_id=query.id, results=[article("a")]) is True
    for id in (query.id, late.id, "unknown"):
        assert "query is too old" in await call("answerInlineQuery", inline_query_id=id, results=[])
    await call("sendMessage", chat_id=chat.id, text="x", reply_markup=KEYBOARD)
    press = anna.presses(chat.last, "Go")
    assert "MESSAGE_TOO_LONG" in await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert "URL_INVALID" in await call("answerCallbackQuery", callback_query_id=press.id, url="https://x.org")
    assert await call("answerCallbackQuery", callback_query_id=press.id, text="done", show_alert=True) is True
    assert (press.notice, press.alert) == ("done", True)
    assert "query is too old" in await call("answerCallbackQuery", callback_query_id=press.id)
    elsewhere = api.group("Elsewhere", anna, bot=False)
    guest = anna.mentions("@recognition_bot hi", elsewhere)
    answer = await call("answerGuestQuery", guest_query_id=guest.id, result=article("a"))
    assert api.inline_messages[answer["inline_message_id"]] is guest.answer
    assert "query is too old" in await call("answerGuestQuery", guest_query_id=guest.id, result=article("a"))


KEYBOARD = {
    "inline_keyboard": [[{"text": "Go", "callback_data": "go"}, {"text": "Read", "url": "https://x.org"}]]
}


async def test_people_can_press_only_what_is_there(call, anna, chat):
    await call("sendMessage", chat_id=chat.id, text="x", reply_markup=KEYBOARD)
    with pytest.raises(LookupError, match=r"no button 'Stop' among \['Go', 'Read'\]"):
        anna.presses(chat.last, "Stop")
    with pytest.raises(LookupError, match="has no callback data"):
        anna.presses(chat.last, "Read")


async def test_a_picture_is_sent_once_and_then_by_its_id(call, chat, api):
    sent = await call(
        "sendPhoto", chat_id=chat.id, files={"photo": PNG}, caption="<b>A map</b>", parse_mode="HTML"
    )
    photo = sent["photo"][-1]
    assert (photo["width"], photo["height"], sent["caption"]) == (512, 256, "A map")
    again = await call("sendPhoto", chat_id=chat.id, photo=photo["file_id"])
    assert again["photo"] == sent["photo"]
    assert api.photos[photo["file_id"]].content == PNG
    where = {"chat_id": chat.id, "message_id": sent["message_id"]}
    assert (await call("editMessageCaption", caption="Another", **where))["caption"] == "Another"
    assert "no text in the message" in await call("editMessageText", text="x", **where)


@pytest.mark.parametrize(
    ("photo", "more", "complaint"),
    [
        (None, {}, "there is no photo in the request"),
        ("unknown-id", {}, "wrong file identifier/HTTP URL specified"),
        (b"GIF89a", {}, "IMAGE_PROCESS_FAILED"),
        (PNG[:16] + b"\x00\x00\x27\x10\x00\x00\x27\x10", {}, "PHOTO_INVALID_DIMENSIONS"),
        (PNG[:16] + b"\x00\x00\x01\x00\x00\x00\x00\x0a", {}, "PHOTO_INVALID_DIMENSIONS"),
        (PNG, {"caption": "x" * 1025}, "message caption is too long"),
    ],
)
async def test_a_picture_that_cannot_be_shown_is_refused(call, chat, photo, more, complaint):
    files = {"photo": photo} if isinstance(photo, bytes) else None
    given = more | ({"photo": photo} if isinstance(photo, str) else {})
    assert await call("sendPhoto", chat_id=chat.id, files=files, **given) == f"400 Bad Request: {complaint}"


@pytest.mark.parametrize(
    ("commands", "complaint"),
    [
        ([{"command": "Ask", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "ask", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "ask", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "ask", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands_are_checked(call, commands, complaint):
    assert await call("setMyCommands", commands=commands) == f"400 Bad Request: {complaint}"


async def test_commands_and_descriptions_are_kept_for_each_scope_and_language(call):
    scope = {"type": "all_private_chats"}
    commands = [{"command": "ask", "description": "запитати"}]
    await call("setMyCommands", commands=json.dumps(commands), scope=json.dumps(scope), language_code="uk")
    assert await call("getMyCommands", scope=scope, language_code="uk") == commands
    assert await call("getMyCommands", scope=scope) == []
    assert await call("deleteMyCommands", scope=scope, language_code="uk") is True
    assert await call("setMyName", name="x" * 65) == "400 Bad Request: NAME_TOO_LONG"
    assert await call("setMyDescription", description="x" * 513) == "400 Bad Request: DESCRIPTION_TOO_LONG"
    too_long = await call("setMyShortDescription", short_description="x" * 121)
    assert too_long == "400 Bad Request: SHORT_DESCRIPTION_TOO_LONG"


async def test_chats_and_actions(call, anna, chat):
    assert (await call("getChat", chat_id=chat.id))["first_name"] == "Anna"
    assert await call("sendChatAction", chat_id=chat.id, action="typing") is True
    assert chat.actions == ["typing"]
    wrong = await call("sendChatAction", chat_id=chat.id, action="dancing")
    assert wrong == "400 Bad Request: wrong parameter action in request"


def test_in_a_group_with_privacy_mode_a_bot_sees_only_what_is_for_it(api, anna, group):
    seen = api.updates.pending
    for words in ("hello", "@recognition_bot hello", "/ask@other_bot hello", "hello /ask"):
        anna.says(words, group)
    assert seen == []
    anna.says("/ask hello", group)
    anna.says("/ask@Recognition_Bot hello", group)
    group.other_bot_spoke_last = True
    anna.says("/ask hello", group)
    assert len(seen) == 2
    group.bot_is_admin = True
    anna.says("hello", group)
    assert len(seen) == 3


async def test_faults_come_as_often_as_ordered(call, api, chat):
    api.fail("sendMessage", 500, times=2)
    api.flood("sendMessage", 9)
    answers = [await call("sendMessage", chat_id=chat.id, text="x") for _ in range(4)]
    assert answers[:3] == ["500 Internal Server Error"] * 2 + ["429 Too Many Requests: retry after 9"]
    assert answers[3]["text"] == "x"


async def test_an_answer_can_get_lost_after_the_deed(call, api, chat):
    api.fail("sendMessage", 504, after=True)
    assert await call("sendMessage", chat_id=chat.id, text="x") == "504 Gateway Timeout"
    assert chat.last.text == "x"


async def test_an_empty_chat_has_no_last_message(chat):
    with pytest.raises(LookupError, match="nothing was said"):
        assert chat.last


async def test_over_http_it_takes_json_forms_and_files():
    api = FakeApi()
    anna = api.person()
    anna.says("hello")
    async with serving(api) as address, aiohttp.ClientSession() as session:
        base = f"{address}/bot{api.token}"

        async def post(method, **more):
            async with session.post(f"{base}/{method}", **more) as answer:
                return answer.status, await answer.json()

        status, answer = await post("getUpdates", data={"timeout": "3"})
        assert (status, answer["result"][0]["message"]["text"]) == (200, "hello")
        status, answer = await post("sendMessage", json={"chat_id": anna.id, "text": "привіт & <b>"})
        assert (status, answer["result"]["text"]) == (200, "привіт & <b>")
        form = aiohttp.FormData({"chat_id": str(anna.id), "caption": "ü"})
        form.add_field("photo", PNG, filename="map.png", content_type="image/png")
        status, answer = await post("sendPhoto", data=form)
        assert (status, answer["result"]["caption"]) == (200, "ü")
        assert api.photos[answer["result"]["photo"][0]["file_id"]].content == PNG
        assert (await post("sendMessage", params={"chat_id": "5", "text": "x"}))[0] == 400
        assert (await post("sendMessage", data=b"{", headers={"content-type": "application/json"}))[0] == 400
        async with session.get(f"{address}/botnonsense/getMe") as answer:
            assert answer.status == 404
