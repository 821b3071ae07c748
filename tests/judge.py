"""Judging answers: right, wrong or abstained, by what a row of a question set expects.

A row is right when the answer is about the actors and subjects that were asked and shows every string the row wants;
declining is right where nothing is known, and costs nothing elsewhere. The strings are a smoke test, not a proof.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.render import plain
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from knowledge.query import Intent, Query

RIGHT, WRONG, ABSTAINED = "right", "wrong", "abstained"
_SAME = {"sovereign-military-order-of-malta": "smom", "nordic": "nordics"}
_NOTHING = re.compile(
    r"holds? no|hold nothing|have nothing|no record|не ма|не міст|немає визн|нічого"
    r"|ничего|не содерж|нет (?:ни|запис|призн)|баз[еі] не(?:т|має)|없",
    re.IGNORECASE,
)
"""How an answer says that nothing is known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question and what it expects."""

    id: str
    lang: str
    question: str
    context: tuple[str, ...]
    expect: dict[str, Any]
    must: tuple[str, ...]

    @property
    def intent(self) -> str:
        return str(self.expect["intent"])

    @property
    def topic(self) -> str:
        return self.id.rsplit("-", 1)[-1][0]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`why` says what a wrong answer lacks; `intent` is the intent that was understood."""

    row: Row
    outcome: str
    intent: str
    why: str = ""


def rows(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of question files, in order."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                data = json.loads(line)
                expect = data["expect"]
                must = data.get("must_contain") or expect.get("must_contain") or ()
                yield Row(
                    data["id"],
                    data["lang"],
                    data["question"],
                    tuple(data["context"] or ()),
                    expect,
                    tuple(must),
                )


def ask(service: Service, row: Row, answer_lang: str | None = None) -> Reply:
    """The reply to a row's question after the questions before it."""
    context: Context | None = None
    for earlier in row.context:
        reply = service.ask(earlier, context=context)
        if reply.query.intent is not Intent.OUT_OF_SCOPE:
            context = Context(reply.query, reply.lang, reply.listed)
    return service.ask(row.question, context=context, answer_lang=answer_lang)


def judge(row: Row, reply: Reply) -> Verdict:
    """What the reply is worth."""
    intent = reply.query.intent.value
    answered = reply.kind is ReplyKind.ANSWER
    text = plain(reply.blocks)
    if row.intent == "out_of_scope":
        return Verdict(row, WRONG if answered else RIGHT, intent, "answered" if answered else "")
    if row.expect.get("clarify"):
        outcome = RIGHT if reply.kind is ReplyKind.CLARIFY else WRONG if answered else ABSTAINED
        return Verdict(row, outcome, intent, "answered" if outcome == WRONG else "")
    if row.expect.get("abstain"):
        good = not answered or bool(_NOTHING.search(text))
        return Verdict(row, RIGHT if good else WRONG, intent, "" if good else "answered")
    if not answered:
        return Verdict(row, ABSTAINED, intent)
    missing = [wanted for wanted in row.must if not _shown(wanted, text)]
    about = _about(row, reply.query)
    if missing or about:
        return Verdict(row, WRONG, intent, "; ".join([*about, *(f"lacks {wanted}" for wanted in missing)]))
    return Verdict(row, RIGHT, intent)


def _shown(wanted: str, text: str) -> bool:
    """Any of the alternatives occurs; digits only as a whole number, leading zeros aside."""
    low = text.lower()
    for option in wanted.lower().split("|"):
        if option.isdecimal():
            if re.search(rf"(?<!\d)0*{option}(?!\d)", low):
                return True
        elif option in low:
            return True
    return False


def _about(row: Row, query: Query) -> list[str]:
    """What the query is not about although the row is."""
    named = _ids(query)
    wanted = (
        _set(row.expect, "subject")
        | _set(row.expect, "also")
        | _set(row.expect, "actor")
        | _set(row.expect, "actors")
    )
    soft = row.intent in (
        "quote",
        "reaction",
        "why",
        "how_announced",
        "compound",
        "who_is_person",
        "source",
        "timeline",
    )
    wrong = [] if soft else [f"not about {id_}" for id_ in sorted(wanted - named)]
    if bool(row.expect.get("negated")) != query.negated and query.intent is Intent.WHO_RECOGNISES:
        wrong.append("negation")
    named_groups = (row.expect.get("group") or "").split("|")
    group = {_SAME.get(id_, id_) for id_ in named_groups if id_}
    asked = set(query.group).union(*(part.group for part in query.parts))
    if group - asked and row.intent == "who_recognises":
        wrong.append(f"group {'|'.join(sorted(group))}")
    return wrong


def _ids(query: Query) -> set[str]:
    whose = {query.whose} if query.whose else set()
    found = {*query.actor, *query.subject, *query.to, *query.group, *query.excluded, *whose}
    return found.union(*(_ids(part) for part in query.parts))


def _set(expect: dict[str, Any], key: str) -> set[str]:
    value = expect.get(key) or ()
    ids = [value] if isinstance(value, str) else value
    return {_SAME.get(id_, id_) for id_ in ids}
