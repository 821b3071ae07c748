"""The command line: one question or many, and one clear line when something is wrong."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from bot import __main__ as command_line
from bot.start import CannotStart, open_service
from knowledge.build import BrokenData

TOKEN = "123456789:" + "A" * 35


@pytest.fixture
def run(monkeypatch, service):
    """Run `python -m bot ask …` with the small service; gives the exit code and what was printed."""
    service.explain = lambda text: {"frame": "who"}
    monkeypatch.setattr(command_line, "_service", lambda: service)

    def run(*arguments, lines=""):
        result = CliRunner().invoke(command_line.main, ["ask", *arguments], input=lines)
        return result.exit_code, result.stdout, result.stderr

    return run


def test_a_question_is_answered_in_plain_words(run):
    code, printed, _ = run("who", "recognises", "the", "DPR?")
    assert code == 0
    assert printed.startswith("[en] who_recognises: DPR\n")
    assert "https://paper.example/1?a=1&b=2" in printed
    assert "→ Timeline" in printed


def test_the_answer_can_be_had_in_another_language(run):
    assert run("who recognises the DPR?", "--lang", "ko")[1].startswith("[ko]")


def test_the_reading_can_be_shown(run):
    assert '"frame": "who"' in run("DPR", "--explain")[1]
    assert json.loads(run("DPR", "--explain", "--json")[1])["explanation"] == {"frame": "who"}


def test_an_answer_as_json_has_every_field_of_the_contract(run):
    row = json.loads(run("who recognises the DPR?", "--json")[1])
    assert set(row) == {
        "question", "lang", "kind", "intent", "actor", "subject", "person", "negated", "as_of", "query",
        "text", "html", "sources", "choices", "us",
    }  # fmt: skip
    assert (row["kind"], row["intent"], row["subject"]) == ("answer", "who_recognises", ["dpr"])
    assert row["html"].startswith("<b>[en]")
    assert set(row["sources"][0]) == {"id", "title", "publisher", "published", "url"}
    assert row["choices"][0] == "Next page"


def test_lines_are_answered_in_order(run):
    lines = [
        {"question": "who recognises the DPR?", "context": None, "answer_lang": None},
        {"question": "when?", "context": ["who recognises Kosovo?"], "answer_lang": "ko"},
        {"question": "nice weather"},
        {"question": "the Donbas?", "extra": 1},
    ]
    code, printed, _ = run("--jsonl", lines="\n\n".join(json.dumps(each) for each in lines))
    rows = [json.loads(line) for line in printed.splitlines()]
    assert code == 0
    assert [row["question"] for row in rows] == [each["question"] for each in lines]
    assert [(row["kind"], row["intent"], row["lang"]) for row in rows] == [
        ("answer", "who_recognises", "en"),
        ("answer", "when_recognised", "ko"),
        ("refuse", "out_of_scope", "en"),
        ("clarify", "who_recognises", "en"),
    ]
    assert rows[1]["subject"] == ["xk"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: this is no JSON"),
        ("[]", 'line 2: this is no question; write {"question": "…"}'),
        ('{"question": 5}', "line 2: this is no question"),
        ('{"question": "x", "context": "y"}', 'line 2: "context" is a list of earlier questions, or null'),
        ('{"question": "x", "answer_lang": 5}', 'line 2: "answer_lang" is a language'),
    ],
)
def test_a_bad_line_gets_an_error_and_the_others_their_answers(run, line, complaint):
    good = '{"question": "who recognises the DPR?"}'
    code, printed, _ = run("--jsonl", lines=f"{good}\n{line}\n{good}\n")
    rows = [json.loads(each) for each in printed.splitlines()]
    assert code == 1
    assert [row.get("kind") for row in rows] == ["answer", None, "answer"]
    assert rows[1]["error"].startswith(complaint)


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "who?"]])
def test_how_to_ask_is_said_in_one_line(run, arguments):
    code, _, complaint = run(*arguments)
    assert code == 1
    assert complaint.startswith("Error: ")
    assert complaint.count("\n") == 1


@pytest.fixture
def opening(monkeypatch):
    """Open a database as the bot does, but give the store: the service above it takes a while to make."""
    monkeypatch.setattr("bot.start.Service", lambda store: store)
    return open_service


def bot(*arguments, **environment):
    """`python -m bot` as a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "bot", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, env=environment, check=False)


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        ({"TELEGRAM_BOT_TOKN": TOKEN}, "unknown setting TELEGRAM_BOT_TOKN in the environment; did you mean"),
        ({"TELEGRAM_BOT_TOKEN": "my-secret"}, "TELEGRAM_BOT_TOKEN is not a bot token"),
        ({"KNOWLEDGE_DB": __file__}, "is no database; set KNOWLEDGE_DB to another file"),
    ],
)
def test_a_wrong_start_ends_with_one_line_and_no_traceback(environment, complaint):
    ended = bot("run", **environment)
    assert ended.returncode == 1
    assert complaint in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert "my-secret" not in ended.stderr


def test_asking_does_not_load_the_telegram_library(database):
    program = (
        "import sys; from bot.__main__ import main\n"
        "try: main(['ask', 'who recognises Kosovo?'])\n"
        "except SystemExit as ended: assert not ended.code\n"
        "assert not {'telegram', 'aiohttp', 'starlette.applications', 'structlog'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program]
    environment = {"KNOWLEDGE_DB": str(database)}
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, env=environment, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "Sources" in ended.stdout


def test_a_missing_database_is_built(tmp_path, opening):
    store = opening(tmp_path / "new" / "knowledge.db", pytest.fail)
    assert store.entity("xk")
    store.close()


def test_a_half_written_database_is_built_anew(tmp_path, opening, database):
    path = tmp_path / "knowledge.db"
    path.write_bytes(database.read_bytes()[:20_000])
    store = opening(path, pytest.fail)
    assert store.entity("xk")
    store.close()


def test_with_broken_data_the_older_database_serves_and_it_is_said(opening, database, monkeypatch):
    said = []
    fails_with(monkeypatch, BrokenData(["events.rec:3: no date"], database))
    opening(database, said.append).close()
    assert len(said) == 1
    assert "events.rec:3: no date" in said[0]


def test_with_broken_data_and_no_database_nothing_can_start(tmp_path, monkeypatch):
    fails_with(monkeypatch, BrokenData(["events.rec:3: no date"], None))
    with pytest.raises(CannotStart, match=r"events\.rec:3: no date"):
        open_service(tmp_path / "knowledge.db", pytest.fail)


def test_where_nothing_can_be_written_it_is_said_what_to_set(tmp_path, opening, database, monkeypatch):
    fails_with(monkeypatch, PermissionError(13, "Permission denied"))
    with pytest.raises(CannotStart, match=r"cannot be written \(Permission denied\); set KNOWLEDGE_DB"):
        opening(tmp_path / "knowledge.db", pytest.fail)
    said = []
    opening(database, said.append).close()
    assert "goes on serving although the data files are newer" in said[0]


def fails_with(monkeypatch, error):
    """Let the building of a database end so."""

    def ensure(_path):
        raise error

    monkeypatch.setattr("bot.start.ensure", ensure)
