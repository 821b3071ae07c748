"""A Query as a question in words, for buttons, offers and `--explain`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.answers.article import with_article
from bot.answers.gender import gender
from bot.messages import Messages
from knowledge.query import Intent, Link, Query
from knowledge.store import Store

_CASES = ("genitive", "accusative", "instrumental")
_SHORT = {"genitive": "gen", "accusative": "acc", "instrumental": "ins"}


@lru_cache(maxsize=1024)  # the same few questions are offered again and again
def question(query: Query, store: Store, messages: Messages) -> str:
    """The query as one question in the language of the messages."""
    names = {
        "actor": query.actor or query.person,
        "subject": query.subject or query.actor,
        "person": query.person,
        "speaker": query.person or query.actor,
        "group": query.group,
    }
    actors = tuple(store.label(id_, messages.lang) for id_ in names["actor"])
    args: dict[str, str | int] = {"nth": query.nth or 1, "gender": gender(actors, messages)}
    for slot, ids in names.items():
        args[slot] = _joined(ids, "", store, messages)
        for case in _CASES:
            args[f"{slot}-{_SHORT[case]}"] = _joined(ids, case, store, messages)
    key = f"ask-{_key(query)}"
    limited = f"{key}-group"
    return messages.format(limited if query.group and messages.has(limited) else key, **args)


def _joined(ids: Sequence[str], case: str, store: Store, messages: Messages) -> str:
    return messages.join(with_article(store.label(id_, messages.lang, case), messages) for id_ in ids)


def _key(query: Query) -> str:
    """Which wording fits the slots that are filled."""
    actor, subject = bool(query.actor), bool(query.subject)
    keys = {
        Intent.WHO_RECOGNISES: "who-relations"
        if query.link is Link.RELATIONS
        else "who-not"
        if query.negated
        else "who",
        Intent.WHEN_RECOGNISED: "when" if actor else "when-first",
        Intent.DID_RECOGNISE: "did" if actor else "did-any",
        Intent.HOW_MANY: "how-many-relations" if query.link is Link.RELATIONS else "how-many",
        Intent.WHAT_DOES_ACTOR_RECOGNISE: "what-actor",
        Intent.FIRST_OR_NTH: {1: "first", -1: "last", None: "first"}.get(query.nth, "nth"),
        Intent.REACTION: "reaction" if actor else "reactions",
        Intent.SEVERED: ("severed" if subject else "breaks") if actor else "breakers",
        Intent.QUOTE: "quote" if subject and (actor or query.person) else "quote-any",
        Intent.WHO_IS_PERSON: "person" if query.person else "office",
        Intent.WHAT_IS_ENTITY: "entity",
        Intent.TIMELINE: "timeline-pair" if actor and subject else "timeline",
        Intent.WITHDRAWAL: "withdrawal" if actor and subject else "withdrawals",
        Intent.WHY: "why",
        Intent.HOW_ANNOUNCED: "how",
        Intent.SOURCE: "source",
    }
    return keys.get(query.intent, "several")
