"""Replies that do not answer: a refusal that says what was understood, and a question back with its choices."""

from __future__ import annotations

import logging

from bot.markup import Block, Bullets, Headline, Paragraph
from bot.messages import Messages
from bot.reply import Choice, Reply, ReplyKind
from bot.understand.understanding import Understood
from bot.wording import question
from knowledge.query import Intent, Query
from knowledge.store import Store

# Not the bot's own log: it would be loaded for each question in a terminal, and write where the answers go.
log = logging.getLogger(__name__)

_SHOWN = 4
_LONGEST_WORD = 40
_EXAMPLE = "xk"


def decline(understood: Understood, store: Store, messages: Messages) -> Reply:
    """One sentence that says why there is no answer, then what was understood and the nearest questions."""
    if understood.reason in ("whose", "which"):
        return _ask_back(understood, store, messages)
    near = [Choice(question(query, store, messages), query) for query in understood.near]
    blocks: list[Block] = [Headline((_reason(understood, messages),))]
    names = _names(understood, store, messages)
    if names and understood.reason != "outside":
        blocks.append(Paragraph((messages.format("understood-names", names=names),)))
    if near:
        blocks.append(Bullets(tuple((choice.label,) for choice in near), (messages.format("refuse-near"),)))
    else:
        cases = {
            f"subject{end}": store.label(_EXAMPLE, messages.lang, case)
            for end, case in (("", ""), ("-acc", "accusative"))
        }
        blocks.append(Paragraph((messages.format("refuse-hint", **cases),)))
    return _reply(ReplyKind.REFUSE, blocks, tuple(near), messages)


def refused(messages: Messages, key: str) -> Reply:
    """A reply of one sentence to what was not even looked at."""
    return _reply(ReplyKind.REFUSE, [Headline((messages.format(key),))], (), messages)


def given_up(messages: Messages) -> Reply:
    """A reply to a question that took too long; the operator is told as well, without its words."""
    log.error("a question took too long and was given up; make bench shows what is slow on this machine")
    return refused(messages, "took-too-long")


def _ask_back(understood: Understood, store: Store, messages: Messages) -> Reply:
    if understood.reason == "whose":
        return _reply(ReplyKind.CLARIFY, [Headline((messages.format("clarify-whose"),))], (), messages)
    choices = tuple(Choice(question(query, store, messages), query) for query in understood.choices[:_SHOWN])
    meant = {id_ for query in understood.choices for id_ in (*query.actor, *query.subject)}
    shared = set.intersection(*({*query.actor, *query.subject} for query in understood.choices))
    names = messages.join([store.label(id_, messages.lang) for id_ in sorted(meant - shared)], style="or")
    text = messages.format("clarify-which", names=names)
    blocks: list[Block] = [Headline((text,)), Bullets(tuple((choice.label,) for choice in choices))]
    return _reply(ReplyKind.CLARIFY, blocks, choices, messages)


def _reason(understood: Understood, messages: Messages) -> str:
    scan = understood.scan
    if understood.reason == "unknown" and scan is not None:
        words = [scan.words[index].raw[:_LONGEST_WORD] for index in scan.unknown[:_SHOWN]]
        return (
            messages.format("refuse-unknown", words=" ".join(words))
            if words
            else messages.format("refuse-unsure")
        )
    return messages.format("refuse-outside" if understood.reason == "outside" else "refuse-nothing")


def _names(understood: Understood, store: Store, messages: Messages) -> str:
    if understood.scan is None:
        return ""
    ids = dict.fromkeys(bearer.id for mention in understood.scan.mentions for bearer in mention.bearers)
    return messages.join(store.label(id_, messages.lang) for id_ in list(ids)[:_SHOWN])


def _reply(kind: ReplyKind, blocks: list[Block], choices: tuple[Choice, ...], messages: Messages) -> Reply:
    headline = blocks[0]
    assert isinstance(headline, Headline)
    summary = "".join(part for part in headline.body if isinstance(part, str))
    return Reply(
        kind, messages.lang, Query(Intent.OUT_OF_SCOPE), tuple(blocks), choices=choices, summary=summary
    )
