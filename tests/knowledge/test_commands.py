"""`python -m knowledge`: what it prints, and with what it exits."""

import csv
import json

import pytest
from click.testing import CliRunner

from knowledge.__main__ import main


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


def test_check_of_a_sound_folder(run, data):
    result = run("check", "--data", data.folder)
    assert result.exit_code == 0
    assert result.output == "no problems in 3 events, 1 quotes, 3 sources\n"


def test_check_of_a_broken_folder_prints_one_line_for_each_fault(run, data):
    data.replace("newland/events.rec", "date: 2001-02-03", "date: 2001-04-31")
    data.replace("world/sources.rec", "title: Decree No. 7\n", "")
    result = run("check", "--data", data.folder)
    assert result.exit_code == 1
    assert "events.rec:14: aa-recognises-newland-2001: date:" in result.output
    assert "gazette-2001: title: the field is missing" in result.output
    assert "Traceback" not in result.output


def test_a_single_fault_is_one_problem(run, data):
    data.replace("world/sources.rec", "title: Decree No. 7\n", "")
    assert "\n1 problem\n" in run("check", "--data", data.folder).output


def test_check_against_a_folder_of_facts(run, data, tmp_path):
    row = {"id": "gone", "title": "T", "publisher": "P", "published": None, "url": "u", "lang": "en"}
    (tmp_path / "x.sources.jsonl").write_text(json.dumps(row))
    result = run("check", "--data", data.folder, "--against", tmp_path)
    assert result.exit_code == 1
    assert "x.sources.jsonl:1: gone: id: 'gone' is gone" in result.output


def test_build_says_what_it_wrote(run, data, tmp_path):
    result = run("build", "--data", data.folder, "--output", tmp_path / "k.db")
    assert result.exit_code == 0
    assert result.output.startswith(f"built {tmp_path / 'k.db'} (")


def test_a_failed_build_says_that_the_older_data_still_serve(run, data, tmp_path):
    run("build", "--data", data.folder, "--output", tmp_path / "k.db")
    data.replace("newland/events.rec", "date: 2001-02-03", "date: then")
    result = run("build", "--data", data.folder, "--output", tmp_path / "k.db")
    assert result.exit_code == 1
    assert f"nothing built; {tmp_path / 'k.db'} still serves the older data" in result.output


def test_stats_count_by_subject_and_kind(run, data):
    result = run("stats", "--data", data.folder)
    lines = {line.split()[0]: line.split()[1:] for line in result.output.splitlines()}
    assert lines["newland"] == ["0", "0", "0", "3", "1", "1", "1"]
    assert lines["all"] == ["4", "1", "3", "3", "1", "1", "1"]


def test_export_writes_tables_dictionary_and_citation(run, data, tmp_path):
    result = run("export", tmp_path / "out", "--data", data.folder)
    assert result.exit_code == 0
    with (tmp_path / "out" / "events.csv").open(encoding="utf-8", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["id"] == "aa-recognises-newland-2001"]
    assert (row["date"], row["object"], row["actor"]) == ("2001-02-03", "state", "aa")
    assert json.loads(row["citations"])[0]["locator"] == "No. 7"
    events = json.loads((tmp_path / "out" / "events.json").read_bytes())
    assert len(events) == 3
    assert "3 events, 1 quotes, 3 sources" in (tmp_path / "out" / "CITATION.txt").read_text()


def test_the_dictionary_tells_every_column(run, data, tmp_path):
    run("export", tmp_path / "out", "--data", data.folder)
    with (tmp_path / "out" / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        told = {(row["table"], row["field"]) for row in csv.DictReader(file)}
    for kind in ("entities", "people", "sources", "events", "quotes", "counts", "coverage"):
        with (tmp_path / "out" / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
            assert {(kind, column) for column in next(csv.reader(file))} <= told, kind
