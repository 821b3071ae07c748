"""A reply as tests look at it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.render import plain, telegram_html
from bot.reply import Choice, Reply


@dataclass(frozen=True)
class Told:
    """A reply with its text; `headline` is the sentence that answers."""

    reply: Reply

    @property
    def text(self) -> str:
        return plain(self.reply.blocks)

    @property
    def headline(self) -> str:
        return self.reply.summary

    @property
    def html(self) -> str:
        return telegram_html(self.reply.blocks)

    @property
    def kind(self) -> str:
        return str(self.reply.kind)

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self.reply.choices


Teller = Callable[..., Told]
