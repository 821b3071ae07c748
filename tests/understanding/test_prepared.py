"""What is kept between starts: never stale, never needed, never the cause of a failure."""

import pytest

from bot.prepared import prepared


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text("one")
    return path


@pytest.fixture
def made():
    return []


@pytest.fixture
def prepare(source, made):
    def read():
        made.append(source.read_text())
        return {"words": source.read_text()}

    return lambda version="": prepared(source.with_suffix(""), (source,), read, version=version)


def kept(source):
    (path,) = source.parent.rglob("*.pickle")
    return path


def test_it_is_made_once(prepare, made):
    assert prepare() == prepare() == {"words": "one"}
    assert made == ["one"]


def test_it_is_made_anew_when_a_source_changes(prepare, made, source):
    prepare()
    source.write_text("two")
    assert prepare() == {"words": "two"}
    assert made == ["one", "two"]


def test_it_is_made_anew_for_another_version(prepare, made):
    prepare("1")
    prepare("2")
    assert len(made) == 2


@pytest.mark.parametrize("damage", [lambda b: b[:-9], lambda b: b[:64] + b"no pickle", lambda b: b""])
def test_a_damaged_cache_is_made_anew(prepare, made, source, damage):
    prepare()
    kept(source).write_bytes(damage(kept(source).read_bytes()))
    assert prepare() == {"words": "one"}
    assert prepare() == {"words": "one"}
    assert len(made) == 2


def test_where_nothing_can_be_written_it_is_made_each_time(prepare, made, source):
    (source.parent / "__pycache__").write_text("a file in the place of the folder")
    assert prepare() == prepare() == {"words": "one"}
    assert len(made) == 2


def test_others_can_read_what_the_installer_has_made(prepare, source):
    prepare()
    assert kept(source).stat().st_mode & 0o444 == 0o444


def test_what_making_raises_is_not_kept(source):
    def fail():
        raise ValueError("broken source")

    with pytest.raises(ValueError, match="broken source"):
        prepared(source.with_suffix(""), (source,), fail)
    assert not list(source.parent.rglob("*.pickle"))
