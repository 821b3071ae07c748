"""What the bot says about itself, as blocks in one language."""

from __future__ import annotations

from collections.abc import Sequence

from bot.markup import Block, Bullets, Headline, Note, Paragraph
from bot.messages import Messages

# In the order in which they are listed; every one of them works in private chats and in groups.
COMMANDS = (
    "ask",
    "who",
    "when",
    "timeline",
    "map",
    "quote",
    "sources",
    "language",
    "help",
    "privacy",
    "about",
    "forget",
)

Page = Sequence[Block]


def start(messages: Messages, *, examples: bool, note: str = "") -> Page:
    """The greeting; `examples` says that buttons follow, `note` is the key of a line above it."""
    say = messages.format
    page: list[Block] = [
        Headline((say("start-headline"),)),
        Paragraph((say("start-body"),)),
    ]
    if note:
        page.insert(1, Note((say(note),)))
    if examples:
        page.append(Paragraph((say("start-examples"),)))
    return page


def help_page(messages: Messages, bot_name: str) -> Page:
    say = messages.format
    commands = tuple(
        (say("help-command", command=command, description=say(f"command-{command}")),) for command in COMMANDS
    )
    return (
        Headline((say("help-headline"),)),
        Bullets(commands, (say("help-commands"),)),
        Paragraph((say("help-follow-up"),)),
        Paragraph((say("help-groups"),)),
        Paragraph((say("help-inline", bot=bot_name),)),
    )


def about(messages: Messages) -> Page:
    return _told(messages, "about-headline", "about-body", "about-limits")


def privacy(messages: Messages) -> Page:
    return _told(messages, "privacy-headline", "privacy-body", "privacy-change")


def language(messages: Messages) -> Page:
    return _told(messages, "language-headline", "language-note")


def ask(messages: Messages) -> Page:
    """What to do with a command that came without a question."""
    say = messages.format
    return (
        Headline((say("ask-headline"),)),
        Paragraph((say("ask-body", example=say("ask-example")),)),
    )


def ask_for_map(messages: Messages) -> Page:
    """What to do with /map that came without a name."""
    say = messages.format
    return (
        Headline((say("picture-ask-headline"),)),
        Paragraph((say("picture-ask-body", example=say("picture-ask-example")),)),
    )


def sentence(messages: Messages, key: str) -> Page:
    """One sentence, for what needs no more."""
    return (Paragraph((messages.format(key),)),)


def _told(messages: Messages, headline: str, *paragraphs: str) -> Page:
    say = messages.format
    return (Headline((say(headline),)), *(Paragraph((say(key),)) for key in paragraphs))
