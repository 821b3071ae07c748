"""Which messages of a group a bot is shown while privacy mode is on."""

from __future__ import annotations

from bot.fake_api.model import Message, User


def reaches(message: Message, bot: User) -> bool:
    """Whether Telegram delivers the message to the bot.

    A bare mention is not delivered: whether Telegram does so has changed over the years, so that nothing may
    depend on it. A general command is, unless another bot was the last to speak.
    """
    chat = message.chat
    if not chat.bot_is_member:
        return False
    if chat.type != "supergroup" or chat.bot_is_admin or message.via is bot:
        return True
    if message.reply_to and (message.reply_to.sender is bot or message.reply_to.via is bot):
        return True
    command = _command(message)
    if "@" in command:
        return command.partition("@")[2].lower() == bot.username.lower()
    return bool(command) and not chat.other_bot_spoke_last


def _command(message: Message) -> str:
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            return message.text[: entity["length"]]
    return ""
