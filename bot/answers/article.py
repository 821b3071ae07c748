"""The definite article of English names: the United States, the DPR, but Kosovo.

The words that ask for it stand in the message `articles`: beginnings as `^republic_of`, endings as `islands`. A
language without articles says `none` there.
"""

from __future__ import annotations

from functools import lru_cache

from bot.messages import Messages


def with_article(name: str, messages: Messages) -> str:
    """The name as it stands inside a sentence."""
    table = messages.format("articles")
    return name if table == "none" else _with(name, table)


@lru_cache(maxsize=2048)
def _with(name: str, table: str) -> str:
    folded = name.casefold()
    if folded.startswith("the "):
        return f"the {name[4:]}"
    for entry in table.split():
        word = entry.replace("_", " ")
        if folded.startswith(word[1:] + " ") if word.startswith("^") else folded.endswith(word):
            return f"the {name}"
    return name


def capital(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]
