"""Methods that put messages into chats and change them."""

from __future__ import annotations

import struct
from typing import Any

from telegram.constants import ChatAction, MessageLimit

from bot.fake_api import markup
from bot.fake_api.entities import Formatted, parse, units
from bot.fake_api.errors import ApiError, bad_request
from bot.fake_api.model import Chat, Message, Photo
from bot.fake_api.parameters import array, boolean, chat, file, integer, mapping, method, text
from bot.fake_api.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_PNG = b"\x89PNG\r\n\x1a\n"
_LONGEST_SIDES = 10_000
_LARGEST_RATIO = 20

_SENDING = {
    "chat_id": chat,
    "message_thread_id": integer,
    "reply_parameters": mapping,
    "reply_markup": mapping,
    "disable_notification": boolean,
    "protect_content": boolean,
}
_TEXT = {"text": text, "parse_mode": text, "entities": array, "link_preview_options": mapping}
_CAPTION = {"caption": text, "parse_mode": text, "caption_entities": array}
_EDITING = {"chat_id": chat, "message_id": integer, "inline_message_id": text, "reply_markup": mapping}


@method("sendMessage", "chat_id", "text", **_SENDING, **_TEXT)
async def send_message(world: World, given: dict[str, Any]) -> dict[str, Any]:
    where = world.chat_for_bot(given["chat_id"])
    content = text_of(given, too_long="message is too long")
    return _post(world, where, given, content, html=given["text"], previews=_previews(given)).json()


@method("sendPhoto", "chat_id", "photo", photo=file, **_SENDING, **_CAPTION)
async def send_photo(world: World, given: dict[str, Any]) -> dict[str, Any]:
    where = world.chat_for_bot(given["chat_id"])
    photo = _photo(world, given["photo"])
    return _post(world, where, given, caption_of(given), html=given.get("caption", ""), photo=photo).json()


@method("sendChatAction", "chat_id", "action", chat_id=chat, action=text, message_thread_id=integer)
async def send_chat_action(world: World, given: dict[str, Any]) -> bool:
    if given["action"] not in set(ChatAction):
        raise bad_request("wrong parameter action in request")
    world.chat_for_bot(given["chat_id"]).actions.append(given["action"])
    return True


@method("editMessageText", "text", **_EDITING, **_TEXT)
async def edit_message_text(world: World, given: dict[str, Any]) -> dict[str, Any] | bool:
    message = _editable(world, given)
    if message.photo:
        raise bad_request("there is no text in the message to edit")
    content = text_of(given, too_long="MESSAGE_TOO_LONG")
    return _edit(world, message, content, markup.checked(given.get("reply_markup")), given["text"])


@method("editMessageCaption", **_EDITING, **_CAPTION)
async def edit_message_caption(world: World, given: dict[str, Any]) -> dict[str, Any] | bool:
    message = _editable(world, given)
    if not message.photo:
        raise bad_request("there is no caption in the message to edit")
    html = given.get("caption", "")
    return _edit(world, message, caption_of(given), markup.checked(given.get("reply_markup")), html)


@method("editMessageReplyMarkup", **_EDITING)
async def edit_message_reply_markup(world: World, given: dict[str, Any]) -> dict[str, Any] | bool:
    message = _editable(world, given)
    return _edit(world, message, message.content, markup.checked(given.get("reply_markup")), message.html)


@method("deleteMessage", "chat_id", "message_id", chat_id=chat, message_id=integer)
async def delete_message(world: World, given: dict[str, Any]) -> bool:
    message = world.chat_for_bot(given["chat_id"]).find(given["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    message.deleted = True
    return True


@method("getChat", "chat_id", chat_id=chat)
async def get_chat(world: World, given: dict[str, Any]) -> dict[str, Any]:
    limits = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    return world.chat_for_bot(given["chat_id"]).json() | limits


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def text_of(given: dict[str, Any], *, too_long: str) -> Formatted:
    """The text of a message, parsed.

    Raises:
        ApiError: 400, it cannot be parsed, nothing is left of it, or too much.
    """
    content = parse(given["text"], given.get("parse_mode"))
    if given.get("entities") and not given.get("parse_mode"):
        content = Formatted(content.text, tuple(given["entities"]))
    if not content.text:
        raise bad_request("text must be non-empty")
    if units(content.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise bad_request(too_long)
    return content


def caption_of(given: dict[str, Any]) -> Formatted:
    """The caption of a picture, parsed; it may be empty."""
    content = parse(given.get("caption", ""), given.get("parse_mode"))
    if units(content.text) > MessageLimit.CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return content


def _post(world: World, where: Chat, given: dict[str, Any], content: Formatted, **more: Any) -> Message:
    keyboard = markup.checked(given.get("reply_markup"))
    reply_to = _replied(where, given.get("reply_parameters"))
    thread = given.get("message_thread_id")
    if thread is None and reply_to:
        thread = reply_to.thread
    if thread is not None and thread not in where.threads:
        raise bad_request("message thread not found")
    return world.post(where, world.bot, content, markup=keyboard, reply_to=reply_to, thread=thread, **more)


def _replied(where: Chat, reply: dict[str, Any] | None) -> Message | None:
    if not reply:
        return None
    found = where.find(integer("message_id", reply.get("message_id", 0)))
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def _editable(world: World, given: dict[str, Any]) -> Message:
    if inline_id := given.get("inline_message_id"):
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    if "chat_id" not in given:
        raise bad_request("chat_id is empty")
    if "message_id" not in given:
        raise bad_request("message identifier is not specified")
    message = world.chat_for_bot(given["chat_id"]).find(given["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot:
        raise bad_request("message can't be edited")
    return message


def _edit(
    world: World, message: Message, content: Formatted, keyboard: dict[str, Any] | None, html: str
) -> dict[str, Any] | bool:
    if message.content == content and message.markup == keyboard:
        raise bad_request(NOT_MODIFIED)
    message.content, message.markup, message.html = content, keyboard, html
    message.edited = int(world.now())
    return True if message.inline_id else message.json()


def _previews(given: dict[str, Any]) -> bool:
    return not given.get("link_preview_options", {}).get("is_disabled", False)


def _photo(world: World, value: Any) -> Photo:
    if isinstance(value, str):
        if value in world.photos:
            return world.photos[value]
        raise bad_request("wrong file identifier/HTTP URL specified")
    width, height = _size(value)
    photo = Photo(f"AgACAgIAAxkBAAI{world.new_id():06}", value, width, height)
    world.photos[photo.file_id] = photo
    return photo


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; only PNG is read."""
    problem: ApiError = bad_request("PHOTO_INVALID_DIMENSIONS")
    if not content.startswith(_PNG):
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", content[16:24])
    sides = sorted((width, height))
    if not sides[0] or sum(sides) > _LONGEST_SIDES or sides[1] / sides[0] > _LARGEST_RATIO:
        raise problem
    return width, height
