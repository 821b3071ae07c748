"""Messages, edits, guests and pressed buttons: from Telegram to the service and back again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import CallbackQuery, Message, Update, User
from telegram.error import RetryAfter, TelegramError
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot import pages
from bot.addressed import Asked, asked, question
from bot.admission import SILENCE, Admission
from bot.codec import Codec, DeadPayload, How, Payload
from bot.conversations import Answered, Conversations
from bot.delivery import Delivery, Outgoing
from bot.errors import TRANSIENT, UNSPOKEN, report, report_later, seconds_to_wait, trouble
from bot.inline import article, offered
from bot.keyboards import chosen_language
from bot.messages import Messages
from bot.refusal import refused
from bot.reply import Context, Reply
from bot.respond import Responder, Response, answered, pictured
from bot.service import Service
from bot.status import Status

ContextType = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The bot's behaviour in chats. One object for one application."""

    def __init__(
        self,
        service: Service,
        codec: Codec,
        memory: Conversations,
        *,
        delivery: Delivery,
        admission: Admission,
        again: Callable[[Update, float], bool],
        status: Status | None = None,
    ) -> None:
        """`again` takes up an update that could not be answered now, so many seconds later at least, and tells whether
        it will."""
        self.service = service
        self.codec = codec
        self.memory = memory
        self.delivery = delivery
        self.admission = admission
        self._again = again
        self._status = status

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Add the handlers; the kinds of updates are stated, as a text filter alone takes channel posts."""
        people = filters.ChatType.PRIVATE | filters.ChatType.GROUPS
        moved = filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE
        # Messages about a group, as of a new member, have none of these.
        said = filters.UpdateType.MESSAGES & people & (filters.TEXT | filters.CAPTION | filters.ATTACHMENT)
        application.add_handlers(
            [
                MessageHandler(said, self.on_message),
                MessageHandler(moved, self.on_migration),
                MessageHandler(filters.UpdateType.GUEST_MESSAGE, self.on_guest),
                CallbackQueryHandler(self.on_button),
            ]
        )

    async def on_message(self, update: Update, context: ContextType) -> None:
        """A new message or an edited one; the edit of a question edits its answer."""
        message = update.effective_message
        if message is None or (wanted := asked(message, context.bot.bot)) is None:
            return
        if wanted.command == "status" and (page := await self._status_page(message)):
            await self._show(message, Outgoing(page), None)
            return
        if (sentence := await self.admission.refusal(update)) is not None:
            await self._refuse(message, sentence)
            return
        key = (message.chat_id, message.message_id)
        before = self.memory.answered.get(key) if update.edited_message else None
        refers_to = before.context if before else self._context(message)
        response = self._respond(message, wanted, refers_to, context.bot.bot)
        if response is None:
            return
        sent_id = await self._show(message, response.outgoing, before)
        if sent_id is not None and wanted.command != "forget":
            self.memory.answered.set(key, Answered(sent_id, response.outgoing.digest, refers_to))
            self._remember(message.chat_id, _author(message), sent_id, response.context)

    async def on_guest(self, update: Update, context: ContextType) -> None:
        """A mention in a chat that the bot is not in: answered by the article that inline mode would send."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        lang = self._client_language(message.from_user)
        if (sentence := await self.admission.refusal(update)) == SILENCE:
            return
        reply = (
            refused(Messages.load(lang), sentence)
            if sentence
            else self.service.ask(question(message, context.bot.bot), chat_lang=lang)
        )
        result = article(reply, self.codec, context.bot.bot)
        await self.delivery.answer_guest(message.guest_query_id, result)

    async def on_button(self, update: Update, context: ContextType) -> None:
        """A pressed button. Its data is the question; the clock on it is stopped whatever becomes of that."""
        query = update.callback_query
        if query is None:
            return
        lang = self._client_language(query.from_user)
        if (sentence := await self.admission.refusal(update)) is not None:
            await self.delivery.acknowledge(query, Messages.load(lang).format(sentence) if sentence else "")
            return
        if chosen := chosen_language(query.data or ""):
            await self._choose_language(update, chosen, lang)
            return
        try:
            payload = self.codec.decode(query.data or "")
        except DeadPayload:
            await self.delivery.acknowledge(query, Messages.load(lang).format("button-dead"))
            return
        if payload.how is How.PICTURE:
            await self._show_picture(update, payload)
            return
        reply = self.service.answer(payload.query, payload.lang)
        await self.delivery.acknowledge(query)
        if query.inline_message_id:
            outgoing = Outgoing(reply.blocks, offered(reply, self.codec, context.bot.bot))
            await self.delivery.edit_inline(query.inline_message_id, outgoing)
        elif query.message:
            await self._show_pressed(update, reply, payload.how)

    async def on_migration(self, update: Update, _context: ContextType) -> None:
        """A group became a supergroup, which has another number: its settings go along."""
        message = update.message
        if message and message.migrate_to_chat_id:
            self.memory.migrate(message.chat_id, message.migrate_to_chat_id)

    async def on_error(self, update: object, context: ContextType) -> None:
        """What nobody caught: logged, and one sentence to whoever waits for an answer, unless it is given later."""
        if context.error is None or self._comes_again(context.error, update):
            return
        if report(context.error, update) in UNSPOKEN:
            return
        if not isinstance(update, Update) or update.effective_user is None:
            return
        try:
            await self._apologise(update, update.effective_user)
        except TelegramError as error:
            report(error, update)

    def _comes_again(self, error: Exception, update: object) -> bool:
        """Whether an update is taken up again, as what kept it from being answered passes by itself."""
        if not isinstance(error, TelegramError) or trouble(error) not in TRANSIENT:
            return False
        wait = seconds_to_wait(error) if isinstance(error, RetryAfter) else 0.0
        if not isinstance(update, Update) or not self._again(update, wait):
            return False
        report_later(error, update)
        return True

    async def _status_page(self, message: Message) -> pages.Page | None:
        """How the bot does, if an operator asks in private; to all others there is no such command."""
        if self._status is None or message.from_user is None or message.chat.type != message.chat.PRIVATE:
            return None
        return await self._status.page(message.from_user.id, Messages.load(self.language(message)))

    async def _refuse(self, message: Message, sentence: str) -> None:
        if sentence:
            page = pages.sentence(Messages.load(self.language(message)), sentence)
            await self._show(message, Outgoing(page), None)

    async def _apologise(self, update: Update, user: User) -> None:
        message = update.message or update.edited_message
        lang = self.language(message) if message else self._client_language(user)
        messages = Messages.load(lang)
        if update.callback_query:
            await self.delivery.acknowledge(update.callback_query, messages.format("failed"))
        elif message:
            await self._show(message, Outgoing(pages.sentence(messages, "failed")), None)

    def _respond(
        self, message: Message, wanted: Asked, refers_to: Context | None, bot: User
    ) -> Response | None:
        lang, text = self.language(message), wanted.text
        if wanted.command == "ask" and not text and (replied := message.reply_to_message):
            text = replied.text or replied.caption or ""
        if wanted.command == "forget":
            self.memory.forget(message.chat_id, _author(message))
        responder = Responder(self.service, self.codec, f"@{bot.username}")
        response = responder.respond(wanted.command, text, refers_to, lang)
        if response is None and message.chat.type == message.chat.PRIVATE:
            return Response(Outgoing(pages.sentence(Messages.load(lang), "unknown-command")))
        return response  # in a group, an unknown command is for another bot

    async def _show(self, message: Message, outgoing: Outgoing, before: Answered | None) -> int | None:
        """Edit the earlier answer if there is one, else send; gives the number of the answering message."""
        if before:
            if before.digest == outgoing.digest:
                return before.message_id
            # Words cannot become a picture.
            if not outgoing.picture and await self.delivery.edit(
                message.chat_id, before.message_id, outgoing
            ):
                return before.message_id
        in_group = message.chat.type != message.chat.PRIVATE
        return await self.delivery.send(
            message.chat_id,
            outgoing,
            reply_to=message.message_id if in_group else None,
            thread=message.message_thread_id if message.is_topic_message else None,
        )

    async def _show_pressed(self, update: Update, reply: Reply, how: How) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        response = answered(reply, self.codec)
        chat_id, shown_id = query.message.chat.id, query.message.message_id
        if how is How.SEND or not await self.delivery.edit(chat_id, shown_id, response.outgoing):
            await self._send_pressed(query, response)
            return
        self._remember(chat_id, query.from_user.id, shown_id, response.context)

    async def _show_picture(self, update: Update, payload: Payload) -> None:
        query = update.callback_query
        if query is None:
            return
        picture = self.service.picture(payload.query, payload.lang)
        notice = "" if picture else Messages.load(payload.lang).format("picture-nothing")
        await self.delivery.acknowledge(query, notice)
        if picture:
            await self._send_pressed(query, pictured(picture, self.codec))

    async def _send_pressed(self, query: CallbackQuery, response: Response) -> None:
        """Answer a pressed button with a message of its own, in the same topic."""
        if query.message is None:
            return
        chat_id, thread = query.message.chat.id, None
        if isinstance(query.message, Message) and query.message.is_topic_message:
            thread = query.message.message_thread_id
        outgoing, pressed_id = response.outgoing, query.message.message_id
        sent = await self.delivery.send(chat_id, outgoing, reply_to=pressed_id, thread=thread)
        if sent:
            self._remember(chat_id, query.from_user.id, sent, response.context)

    async def _choose_language(self, update: Update, chosen: str, lang: str) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        if chosen not in self.service.languages:
            await self.delivery.acknowledge(query, Messages.load(lang).format("button-dead"))
            return
        self.memory.languages.set(query.message.chat.id, chosen)
        await self.delivery.acknowledge(query)
        page = pages.sentence(Messages.load(chosen), "language-chosen")
        await self.delivery.edit(query.message.chat.id, query.message.message_id, Outgoing(page))

    def language(self, message: Message) -> str:
        """The language for a chat: its own choice, else that of the writer's app, else English."""
        return self.memory.languages.get(message.chat_id) or self._client_language(message.from_user)

    def _client_language(self, user: User | None) -> str:
        lang = (user.language_code or "en").partition("-")[0] if user else "en"
        return lang if lang in self.service.languages else "en"

    def _context(self, message: Message) -> Context | None:
        """What the message may refer to: the answer it replies to, else the writer's last question."""
        if replied := message.reply_to_message:
            shown = self.memory.shown.get((message.chat_id, replied.message_id))
            if shown:
                return shown
        return self.memory.contexts.get((message.chat_id, _author(message)))

    def _remember(self, chat_id: int, user_id: int, message_id: int, context: Context | None) -> None:
        if context:
            self.memory.contexts.set((chat_id, user_id), context)
            self.memory.shown.set((chat_id, message_id), context)


def _author(message: Message) -> int:
    if message.sender_chat:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else message.chat_id
