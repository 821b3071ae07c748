"""The fresh questions, written without sight of the code: how many are answered rightly, wrongly, or declined."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bot.service import Service
from tests.judge import RIGHT, WRONG, ask, judge, rows
from tests.understanding.conftest import DATA

FLOOR, CEILING = 0.88, 0.06
"""Shares that hold now for every language; raise and lower them as answers get better, never the other way."""
LANGUAGES = ["en", "uk", "ru", "ko"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fresh_questions_are_answered_rightly_and_seldom_wrongly(service: Service, lang: str) -> None:
    outcomes = Counter(judge(row, ask(service, row)).outcome for row in rows([DATA / f"fresh-{lang}.jsonl"]))
    total = sum(outcomes.values())
    assert outcomes[RIGHT] / total >= FLOOR, outcomes
    assert outcomes[WRONG] / total <= CEILING, outcomes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_fresh_question_on_another_subject_is_answered(service: Service, lang: str) -> None:
    outside = [row for row in rows([DATA / f"fresh-{lang}.jsonl"]) if row.intent == "out_of_scope"]
    assert outside
    assert [row.question for row in outside if judge(row, ask(service, row)).outcome == WRONG] == []


@pytest.mark.parametrize("path", sorted(DATA.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_question_set_is_well_formed(path: object) -> None:
    ids = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids))
    assert all(id_.startswith(path.stem.split("-")[0]) for id_ in ids)  # type: ignore[attr-defined]
