"""SQL holds no value that came from outside, changes nothing, and ends when the time of a question is up."""

import ast
import inspect
import re
import sqlite3
import time
from pathlib import Path

import pytest

from knowledge.build import build
from knowledge.deadline import TooLong, Within, is_over
from knowledge.store import Store
from knowledge.store_file import StoreError

ROOT = Path(__file__).parents[2]
HOSTILE = "x'\"; drop table event; --"
SQL = re.compile(r"\s*(select|insert|update|delete|pragma|union|with|where|order by|limit)\b")
ENDLESS = "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n"
# What may be written into a statement: names of our own tables and columns, marks, and whole numbers.
PARTS = {
    "_EVENT_COLUMNS",
    "_QUOTE_COLUMNS",
    "_VERSION",
    "APPLICATION_ID",
    "_marks(bodies)",
    "_marks(chunk)",
    "column",
    "cut",
    "int(limit)",
    "kind",
    "marks",
    "name",
    "query",
    "side.text()",
    "table",
    "where.text()",
    "mode",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = Store.open(build(tmp_path_factory.mktemp("knowledge") / "knowledge.db"))
    yield store
    store.close()


def pieces(tree):
    """Whatever is put into a text that looks like SQL."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
            if SQL.match(text):
                yield from (part.value for part in node.values if isinstance(part, ast.FormattedValue))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "format" and ast.unparse(node.func.value) == "query":
                yield from node.args
            if (
                node.func.attr in {"execute", "executemany"}
                and node.args
                and isinstance(node.args[0], ast.BinOp)
            ):
                yield node.args[0]


def sources():
    return [path for package in ("bot", "knowledge") for path in sorted((ROOT / package).rglob("*.py"))]


def test_statements_are_put_together_from_our_own_names_alone():
    found = {
        ast.unparse(piece)
        for path in sources()
        for piece in pieces(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert "_marks(bodies)" in found
    assert found <= PARTS


@pytest.mark.parametrize(
    "source",
    ["run(f\"select * from event where id = '{id}'\")", 'db.execute("select " + name)', "query.format(text)"],
)
def test_a_value_inside_a_statement_would_be_found(source):
    assert {ast.unparse(piece) for piece in pieces(ast.parse(source))} - PARTS


def test_no_value_reaches_the_text_of_a_statement(store, monkeypatch):
    statements = []
    real = store._rows
    monkeypatch.setattr(
        store, "_rows", lambda query, values: statements.append((query, values)) or real(query, values)
    )
    calls = 0
    for name, method in inspect.getmembers(store, inspect.ismethod):
        texts = {
            each.name: [HOSTILE] if "Iterable" in str(each.annotation) else HOSTILE
            for each in inspect.signature(method).parameters.values()
            if "str" in str(each.annotation)
        }
        if name.startswith("_") or not texts or name == "search":
            continue
        calls += 1
        answer = method(**texts)
        assert not answer or name in {"label", "speakers_for", "un_members"}
    store.search(HOSTILE, 10)
    assert calls >= 12
    assert not [query for query, _ in statements if "drop table" in query or ";" in query]
    assert [values for _, values in statements if HOSTILE in values]


@pytest.mark.parametrize(
    "statement", ["delete from event", "drop table event", "pragma user_version = 7", "vacuum"]
)
def test_a_statement_can_change_nothing(store, statement):
    with pytest.raises(StoreError, match=r"readonly|query_only|attempt to write|read-only"):
        store._rows(statement, [])


def test_a_runaway_statement_ends_when_the_time_is_up(store):
    begun = time.thread_time()
    with Within(0.05), pytest.raises(TooLong):
        store._rows(ENDLESS, [])
    assert time.thread_time() - begun < 1.0
    assert store.entity("kp").id == "kp"


def test_many_quick_statements_end_as_well(store):
    def ask_for_ever():
        while True:
            store.counts("xk")

    with Within(0.02), pytest.raises(TooLong):
        ask_for_ever()


def test_what_is_no_question_takes_as_long_as_it_takes(store):
    limit = ENDLESS.replace("from n)", "from n limit 400000)")
    assert store._rows(limit, []) == [(400000,)]


def work(seconds):
    """Keep the processor busy; gives whether time was up at the end."""
    end = time.thread_time() + seconds
    while time.thread_time() < end and not is_over():
        pass
    return is_over()


def test_a_bound_inside_another_one_does_not_lengthen_it():
    with Within(0.01), Within(60.0):
        assert work(5.0)
    assert not is_over()


def test_time_that_others_have_the_processor_is_not_counted():
    with Within(0.01):
        time.sleep(0.1)
        assert not is_over()
        assert not work(0.001)
        assert work(5.0)


def test_a_broken_file_is_told_from_a_question_that_takes_too_long(store, monkeypatch):
    class Broken:
        def execute(self, *_):
            raise sqlite3.DatabaseError("database disk image is malformed")

    monkeypatch.setattr(store, "_connection", Broken())
    with Within(60.0), pytest.raises(StoreError, match="malformed"):
        store.counts("xk")
