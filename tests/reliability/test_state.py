"""What is kept across restarts: chosen languages, and only those."""

import sqlite3

import pytest
import structlog

from bot.state import State, StateError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "state.db"


def restarted(path, act=lambda state: None):
    """What a state holds that is opened after another has been closed."""
    state = State(path)
    act(state)
    state.close()
    return State(path)


def rows(path):
    with sqlite3.connect(path) as connection:
        found = connection.execute("select id, lang from chat").fetchall()
    connection.close()
    return found


def test_a_chosen_language_survives_a_restart(path):
    state = restarted(path, lambda state: state.set(5, "ko"))
    assert state.get(5) == "ko"
    assert state.get(6) is None
    state.close()


def test_what_is_forgotten_is_gone_from_the_file(path):
    state = restarted(path, lambda state: state.set(-1001234567890, "uk"))
    state.forget(-1001234567890)
    state.close()
    assert rows(path) == []


def test_a_group_that_becomes_a_supergroup_keeps_its_language(path):
    state = State(path)
    state.set(-5, "ru")
    state.move(-5, -100500)
    state.move(-6, -100600)
    assert (state.get(-5), state.get(-100500)) == (None, "ru")
    state.close()
    assert rows(path) == [(-100500, "ru")]


def test_there_is_one_table_with_chats_and_languages(path):
    State(path).close()
    with sqlite3.connect(path) as connection:
        tables = {row[0] for row in connection.execute("select name from sqlite_schema where type = 'table'")}
        columns = [row[1] for row in connection.execute("pragma table_info(chat)")]
    connection.close()
    assert {name for name in tables if not name.startswith("_")} == {"chat"}
    assert columns == ["id", "lang"]


def test_without_a_file_it_remembers_while_it_runs():
    state = State()
    state.set(5, "ko")
    state.move(5, 6)
    assert (state.get(5), state.get(6)) == (None, "ko")
    state.forget(6)
    assert state.get(6) is None
    state.close()


def test_a_file_that_is_something_else_is_left_alone(path):
    path.parent.mkdir()
    path.write_text("my letters, " * 100)
    with pytest.raises(StateError, match=r"state\.db is no database; set STATE_DB to another file"):
        State(path)
    assert path.read_text().startswith("my letters")


def test_another_programs_database_is_left_alone(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("create table letter (words text)")
        connection.execute("pragma user_version = 7")
    connection.close()
    with pytest.raises(StateError, match=r"state\.db is something else's .* set STATE_DB to another file"):
        State(path)


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match=r"cannot be written .* set STATE_DB to a place that can"):
        State(tmp_path / "file" / "state.db")


def test_a_damaged_file_is_set_aside_and_a_new_one_made(path):
    state = State(path)
    for chat in range(3000):
        state.set(chat, "ko")
    state.close()
    content = bytearray(path.read_bytes())
    content[4096 : 4096 + 8000] = b"\xff" * 8000
    path.write_bytes(content)
    with structlog.testing.capture_logs() as events:
        state = State(path)
    assert events[0]["event"] == "the state file was damaged; chats choose their language anew"
    state.set(1, "uk")
    assert state.get(1) == "uk"
    assert len(list(path.parent.glob("state.db.damaged-*"))) == 1
    state.close()


def test_a_disk_that_fails_while_running_is_logged_and_the_choice_holds(path):
    state = State(path)
    state._connection.execute("pragma query_only = on")
    with structlog.testing.capture_logs() as events:
        state.set(5, "ko")
    assert state.get(5) == "ko"
    assert "check the disk of STATE_DB" in events[0]["event"]
    state.close()
