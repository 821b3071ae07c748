"""Whether a message is meant for the bot, and what it asks. In a group it is, only if it says so."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Message, MessageEntity, User


@dataclass(frozen=True, slots=True)
class Asked:
    """A command without its slash, or "" for plain words; `text` is the rest, without the bot's name."""

    command: str
    text: str


def asked(message: Message, bot: User) -> Asked | None:
    """What the message asks the bot, or None if it is not for it to answer."""
    if not _from_a_person(message, bot):
        return None
    private = message.chat.type == message.chat.PRIVATE
    text = message.text or message.caption or ""
    if command := _command(message):
        name, _, target = command.partition("@")
        if target and f"@{target}".lower() != bot.name.lower():
            return None
        return Asked(name[1:].lower(), _without_mentions(message, bot, text)[len(command) :].strip())
    if not text:
        return Asked("", "") if private else None
    if private or _is_reply_to(message, bot) or _mentions(message, bot):
        return Asked("", _without_mentions(message, bot, text).strip())
    return None


def question(message: Message, bot: User) -> str:
    """The words of a message without the bot's name, for guest mode, where the name called the bot."""
    return _without_mentions(message, bot, message.text or message.caption or "").strip()


def _from_a_person(message: Message, bot: User) -> bool:
    if message.via_bot and message.via_bot.id == bot.id:
        return False  # our own answer, sent by somebody in inline mode
    # Anonymous administrators and channels write through an account that counts as a bot.
    return bool(message.from_user and not message.from_user.is_bot) or bool(
        message.sender_chat and not message.is_automatic_forward
    )


def _command(message: Message) -> str:
    for entity, text in _entities(message).items():
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            return text
    return ""


def _is_reply_to(message: Message, bot: User) -> bool:
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == bot.id)


def _mentions(message: Message, bot: User) -> bool:
    return any(_names(entity, text, bot) for entity, text in _entities(message).items())


def _without_mentions(message: Message, bot: User, text: str) -> str:
    for entity, words in _entities(message).items():
        if _names(entity, words, bot):
            text = text.replace(words, " ")
    return text


def _names(entity: MessageEntity, text: str, bot: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return bool(entity.user and entity.user.id == bot.id)
    return entity.type == MessageEntity.MENTION and text.lower() == bot.name.lower()


def _entities(message: Message) -> dict[MessageEntity, str]:
    try:
        if message.text:
            return message.parse_entities()
        return message.parse_caption_entities() if message.caption else {}
    except UnicodeDecodeError:  # one of them begins or ends within a character, so they are of another text
        return {}
