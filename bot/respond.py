"""What to show for what was asked: questions go to the service, the bot's own commands to its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot import pages
from bot.codec import Codec, DeadPayload
from bot.delivery import Outgoing
from bot.inline import START_PARAMETER
from bot.keyboards import kept_keyboard, keyboard, language_keyboard, question_keyboard
from bot.messages import Messages
from bot.pictures.gather import kind_of
from bot.pictures.picture import Picture
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from knowledge.query import Intent, Query

# Commands that stand for a question in the words of the language.
QUESTIONS: Final = frozenset({"who", "when", "timeline", "quote", "sources"})
_PAGES: Final[dict[str, Callable[[Messages], pages.Page]]] = {
    "about": pages.about,
    "privacy": pages.privacy,
    "forget": lambda messages: pages.sentence(messages, "forgotten"),
}


@dataclass(frozen=True, slots=True)
class Response:
    """What to show, and what a follow-up to it refers to."""

    outgoing: Outgoing
    context: Context | None = None


class Responder:
    """Turns a command and its text into a response. Knows nothing of chats."""

    def __init__(self, service: Service, codec: Codec, bot_name: str) -> None:
        self.service = service
        self.codec = codec
        self.bot_name = bot_name

    def respond(self, command: str, text: str, refers_to: Context | None, lang: str) -> Response | None:
        """The response to plain words (command "") or a command; None for a command that is not known."""
        messages = Messages.load(lang)
        if command in {"", "ask"}:
            if text:
                return answered(self.service.ask(text, context=refers_to, chat_lang=lang), self.codec)
            return _page(pages.ask(messages) if command else pages.sentence(messages, "only-text"))
        if command in QUESTIONS:
            return self._question(command, text, refers_to, messages)
        if command == "map":
            return self._map(text, refers_to, messages)
        if command == "start":
            return self._started(text, messages)
        if command == "language":
            names = {each: Messages.load(each).format("language-name") for each in self.service.languages}
            return Response(Outgoing(pages.language(messages), language_keyboard(names)))
        if command == "help":
            return _page(pages.help_page(messages, self.bot_name))
        return _page(_PAGES[command](messages)) if command in _PAGES else None

    def _question(self, command: str, text: str, refers_to: Context | None, messages: Messages) -> Response:
        """A command that stands for a question; whole questions behind it are understood as well."""
        if text:
            return answered(self._read(command, text, refers_to, messages), self.codec)
        if command != "sources":
            return _page(pages.ask(messages))
        if refers_to is None:
            return _page(pages.sentence(messages, "nothing-to-source"))
        words = messages.format("question-sources-of-last")
        return answered(self.service.ask(words, context=refers_to, chat_lang=messages.lang), self.codec)

    def _read(self, command: str, text: str, refers_to: Context | None, messages: Messages) -> Reply:
        """The answer to the question that a command makes of its text, or to the text as it is."""
        asked = messages.format(f"question-{command}", text=text)
        first = self.service.ask(asked, context=refers_to, chat_lang=messages.lang)
        if first.kind is ReplyKind.ANSWER:
            return first
        plain = self.service.ask(text, context=refers_to, chat_lang=messages.lang)
        return plain if plain.kind is ReplyKind.ANSWER else first

    def _map(self, text: str, refers_to: Context | None, messages: Messages) -> Response:
        """The map of what the text names, else of what was spoken about; words where there is nothing to draw."""
        query, lang = refers_to.query if refers_to else None, messages.lang
        if text:
            read = self._read("who", text, refers_to, messages)
            if read.kind is not ReplyKind.ANSWER:
                return answered(read, self.codec)
            query, lang = read.query, read.lang
        if query is None or not query.subject:
            return _page(pages.ask_for_map(messages))
        if kind_of(query) is None:
            query = Query(Intent.WHO_RECOGNISES, subject=query.subject, as_of=query.as_of)
        picture = self.service.picture(query, lang)
        return (
            pictured(picture, self.codec) if picture else _page(pages.sentence(messages, "picture-nothing"))
        )

    def _started(self, payload: str, messages: Messages) -> Response:
        note = ""
        if payload and payload != START_PARAMETER:
            try:
                link = self.codec.decode(payload)
                return answered(self.service.answer(link.query, link.lang), self.codec)
            except DeadPayload:
                note = "link-dead"
        examples = self.service.examples(messages.lang)
        page = pages.start(messages, examples=bool(examples), note=note)
        return Response(Outgoing(page, question_keyboard(examples, self.codec, messages.lang)))


def answered(reply: Reply, codec: Codec) -> Response:
    """A reply of the service, with its buttons; a refusal leaves in place what a follow-up refers to."""
    context = None if reply.kind is ReplyKind.REFUSE else Context(reply.query, reply.lang, reply.listed)
    return Response(Outgoing(reply.blocks, kept_keyboard(reply, codec)), context)


def pictured(picture: Picture, codec: Codec) -> Response:
    """A picture with its caption and its buttons."""
    reply = picture.reply
    buttons = keyboard(reply, codec, picture=picture.related)
    return Response(Outgoing(reply.blocks, buttons, picture), Context(reply.query, reply.lang, reply.listed))


def _page(page: pages.Page) -> Response:
    return Response(Outgoing(page))
