"""Building: whole or not at all, once, and again when the data changes."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from knowledge import build
from knowledge.build import BrokenData, ensure, fingerprint
from knowledge.store import Store, StoreError
from knowledge.store_file import version_of


def events_in(path) -> int:
    store = Store.open(path)
    try:
        return len(store.events(involving=["newland"]))
    finally:
        store.close()


def test_a_missing_database_is_built(data, tmp_path):
    path = ensure(tmp_path / "new folder" / "k.db", data.folder)
    assert version_of(path) == fingerprint(data.folder)
    assert events_in(path) == 2


def test_an_up_to_date_database_is_left_alone(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    before = path.stat()
    ensure(path, data.folder)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_change_of_the_data_builds_it_anew(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    old = version_of(path)
    data.replace("newland/events.rec", "place: Alandville", "place: Alandtown")
    ensure(path, data.folder)
    assert version_of(path) != old


def test_a_renamed_data_file_counts_as_a_change(data):
    old = fingerprint(data.folder)
    (data.folder / "newland").rename(data.folder / "oldland")
    assert fingerprint(data.folder) != old


def test_broken_data_leave_the_older_database_serving(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    version = version_of(path)
    data.replace("newland/events.rec", "date: 2001-02-03", "date: 2001-04-31")
    with pytest.raises(
        BrokenData, match=r"events\.rec:14: .*'2001-04-31' does not exist.*knowledge check"
    ) as caught:
        ensure(path, data.folder)
    assert caught.value.serving == path
    assert version_of(path) == version
    assert events_in(path) == 2


def test_broken_data_without_an_older_database_serve_nothing(data, tmp_path):
    data.replace("newland/events.rec", "date: 2001-02-03", "date: yesterday")
    with pytest.raises(BrokenData) as caught:
        ensure(tmp_path / "k.db", data.folder)
    assert caught.value.serving is None
    assert not list(tmp_path.glob("*.db*"))


def test_a_foreign_or_half_written_file_is_replaced(data, tmp_path):
    path = tmp_path / "k.db"
    path.write_bytes(b"SQLite format 3\x00 and then nothing of use")
    ensure(path, data.folder)
    assert events_in(path) == 2


def test_a_failing_build_leaves_nothing_behind(data, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "_sync", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ensure(tmp_path / "k.db", data.folder)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_what_killed_builds_left_is_swept_away_after_an_hour(data, tmp_path):
    left, fresh = tmp_path / ".k.db.old.building", tmp_path / ".k.db.new.building"
    left.touch()
    fresh.touch()
    os.utime(left, (time.time() - 4000, time.time() - 4000))
    ensure(tmp_path / "k.db", data.folder)
    assert not left.exists()
    assert fresh.exists(), "another builder may be at work in it"


KILLED = """
import os, signal, sys
from pathlib import Path
from knowledge import build, store_rows

def kill(*_):
    os.kill(os.getpid(), signal.SIGKILL)

stage, target, data = sys.argv[1:]
whole = store_rows.rows
if stage == "before writing":
    build._fill = kill
elif stage == "in the middle":
    def rows(record):
        for table, values in whole(record):
            if table == "quote":
                kill()
            yield table, values
    store_rows.rows = rows
elif stage == "before the rename":
    Path.replace = kill
build.build(Path(target), Path(data))
"""


@pytest.mark.parametrize("stage", ["before writing", "in the middle", "before the rename"])
def test_a_build_that_is_killed_leaves_the_older_database_serving(data, tmp_path, stage):
    path = ensure(tmp_path / "k.db", data.folder)
    version = version_of(path)
    data.replace("newland/events.rec", "place: Alandville", "place: Alandtown")
    command = [sys.executable, "-c", KILLED, stage, str(path), str(data.folder)]
    killed = subprocess.run(command, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert version_of(path) == version
    assert events_in(path) == 2
    ensure(path, data.folder)
    assert version_of(path) == fingerprint(data.folder)


def test_builders_at_the_same_time_do_not_hurt_one_another(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    faults = []

    def work() -> None:
        try:
            for _ in range(3):
                build.build(path, data.folder)
                assert events_in(path) == 2
        except Exception as fault:  # noqa: BLE001 - told by the main thread
            faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert not list(tmp_path.glob(".k.db.*"))


def test_a_reader_keeps_its_database_while_a_new_one_takes_its_place(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    reader = Store.open(path)
    data.replace("newland/events.rec", "place: Alandville", "place: Alandtown")
    ensure(path, data.folder)
    assert reader.events(ids=["aa-recognises-newland-2001"])[0].place == "Alandville"
    reader.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "there is no knowledge database at"),
        (b"", "is not a knowledge database"),
        (b"not a database at all, just some text " * 100, "is not a knowledge database"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "k.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=sentence) as caught:
        Store.open(path)
    assert "run python -m knowledge build" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_truncated_database_is_told(data, tmp_path):
    path = ensure(tmp_path / "k.db", data.folder)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(StoreError, match=r"half written|not a knowledge database"):
        Store.open(path)


def test_a_database_of_another_version_is_told(data, tmp_path, monkeypatch):
    path = ensure(tmp_path / "k.db", data.folder)
    monkeypatch.setattr("knowledge.schema.VERSION", 10_000)
    with pytest.raises(StoreError, match="built by another version of the program"):
        Store.open(path)
