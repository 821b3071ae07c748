"""What Datasette is told about the database fits the database."""

import re
import sqlite3

import pytest
from click.testing import CliRunner

from knowledge import browse
from knowledge.__main__ import main
from knowledge.store_schema import TABLES

TOLD = browse.metadata("knowledge")["databases"]["knowledge"]


@pytest.fixture(scope="module")
def connection(database):
    opened = sqlite3.connect(database)
    yield opened
    opened.close()


@pytest.mark.parametrize("table", TOLD["tables"])
def test_described_tables_and_columns_exist(table):
    described = TOLD["tables"][table]
    columns = set(TABLES[table].columns)
    assert set(described.get("facets", ())) <= columns
    assert set(described["columns"]) <= columns
    assert {described.get("sort", "n"), described.get("label_column", "n")} <= columns | {"n"}


@pytest.mark.parametrize("query", TOLD["queries"])
def test_saved_queries_find_something(connection, query):
    sql = TOLD["queries"][query]["sql"]
    values = {"subject": "xk", "actor": "kp", "words": "sovereignty"}
    if query == "pair":
        values["subject"] = "dpr"
    needed = {name: values[name] for name in re.findall(r":(\w+)", sql)}
    assert connection.execute(sql, needed).fetchall()


def test_without_datasette_one_line_says_how_to_get_it(monkeypatch, data, tmp_path):
    monkeypatch.setattr(browse, "find_spec", lambda name: None)
    result = CliRunner().invoke(
        main, ["browse", "--data", str(data.folder), "--output", str(tmp_path / "k.db")]
    )
    assert result.exit_code == 1
    assert result.output == ("Error: Datasette is not installed; run .venv/bin/pip install '.[browse]'\n")
