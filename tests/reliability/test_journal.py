"""The journal: what was taken is there after any end, what was answered is not."""

import sqlite3

import pytest

from bot.journal import Damaged, Dead, Journal, beside

SECRET = "a question that is nobody's business"


def update(number, text=SECRET):
    return {"update_id": number, "message": {"message_id": 1, "date": 1, "chat": {"id": 5}, "text": text}}


class Clock:
    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state.updates.db"


@pytest.fixture
def journal(path, clock):
    journal = Journal(path, 7, clock)
    yield journal
    journal.close()


def bytes_on_disk(path):
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_what_was_stored_is_new_once(journal):
    assert journal.write([[update(1), update(2)], [update(2), update(3)]]) == [{1, 2}, {3}]
    assert journal.write([[update(1)]]) == [set()]


def test_what_was_answered_is_not_taken_again(journal):
    journal.write([[update(1), update(2)]])
    journal.write(done=[1])
    assert journal.write([[update(1), update(2), update(3)]]) == [{3}]
    assert [each.id for each in journal.take_up()] == [2, 3]


def test_what_was_not_answered_is_there_after_a_kill(path, clock):
    # A process that is killed closes nothing; another one opens the same file.
    killed = Journal(path, 7, clock)
    killed.write([[update(1), update(2)]])
    killed.write(done=[1])
    clock.now += 12
    restarted = Journal(path, 7, clock)
    (waiting,) = restarted.take_up()
    assert (waiting.id, waiting.age, waiting.tries, waiting.body) == (2, 12, 1, update(2))
    assert restarted.take_up()[0].tries == 2
    killed.close()
    restarted.close()


def test_no_text_is_left_once_it_is_answered_and_pruned(journal, path):
    journal.write([[update(number) for number in range(200)]])
    assert SECRET.encode() in bytes_on_disk(path)
    journal.write(done=range(200))
    journal.prune()
    assert SECRET.encode() not in bytes_on_disk(path)
    assert journal.sizes()["done"] == 200


def test_an_unreadable_update_leaves_its_form_without_its_words(journal, path):
    journal.write([[update(1)]])
    journal.write(dead=[Dead(update(1), "KeyError")])
    journal.prune()
    assert SECRET.encode() not in bytes_on_disk(path)
    with sqlite3.connect(path) as connection:
        (row,) = connection.execute("select id, reason, form from dead").fetchall()
    connection.close()
    assert row[:2] == (1, "KeyError")
    assert b'"text":"<36>"' in row[2]
    assert journal.sizes() | {"bytes": 0} == {"pending": 0, "done": 1, "dead": 1, "bytes": 0}


def test_numbers_of_answered_updates_are_kept_for_two_days(journal, clock):
    journal.write([[update(1)]], done=[1])
    clock.now += 47 * 3600
    journal.prune()
    assert journal.sizes()["done"] == 1
    clock.now += 2 * 3600
    journal.prune()
    assert journal.sizes()["done"] == 0


def test_a_clock_that_jumps_loses_no_question(journal, clock):
    journal.write([[update(1)]])
    for jump in (10 * 86400, -400 * 86400):
        clock.now += jump
        journal.prune()
        assert [(each.id, each.age >= 0) for each in journal.take_up()] == [(1, True)]


def test_there_is_a_bound_on_numbers_kept(journal, clock, monkeypatch):
    monkeypatch.setattr("bot.journal._MOST_KNOWN", 10)
    for number in range(50):
        clock.now += 1
        journal.write(done=[number])
    journal.prune()
    assert journal.sizes()["done"] == 11
    assert journal.write([[update(49)]]) == [set()]


def test_a_journal_of_another_bot_is_emptied(path, journal):
    journal.write([[update(1), update(2)]], done=[1])
    journal.close()
    other = Journal(path, 8)
    assert other.take_up() == []
    assert other.write([[update(1)]]) == [{1}]
    other.close()


def test_a_damaged_file_is_told_from_a_disk_that_fails(path):
    path.write_bytes(b"not a database at all, " * 400)
    with pytest.raises(Damaged):
        Journal(path, 7)


def test_it_lies_beside_the_state(tmp_path):
    assert beside(tmp_path / "state.db") == tmp_path / "state.updates.db"
