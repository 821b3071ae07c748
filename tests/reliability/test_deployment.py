"""The files for running it elsewhere: they agree with the program, and give nobody more than they must."""

import re
from pathlib import Path

import pytest

from bot.settings import SETTINGS

ROOT = Path(__file__).parents[2]
FILES = ("Dockerfile", "compose.yaml", "deploy/recognition-bot.service")
OTHERS = {"PATH", "PYTHONUNBUFFERED", "MALLOC_ARENA_MAX"}


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def set_names(content):
    """Names that look like settings and are given a value, outside comments."""
    lines = [line for line in content.splitlines() if not line.lstrip().startswith("#")]
    return set(re.findall(r"\b([A-Z][A-Z_]{3,})(?:=|: )", "\n".join(lines)))


@pytest.mark.parametrize("name", FILES)
def test_only_known_settings_are_set(name):
    names = set_names(text(name))
    assert "STATE_DB" in names
    assert names - OTHERS <= set(SETTINGS)


def test_no_file_sets_a_token():
    assert not [name for name in FILES if "TELEGRAM_BOT_TOKEN" in set_names(text(name))]


def test_the_image_runs_without_rights():
    instructions = re.findall(r"^(USER|CMD|VOLUME|HEALTHCHECK) (.*)$", text("Dockerfile"), re.MULTILINE)
    assert ("USER", "bot") in instructions
    assert ("CMD", '["python", "-m", "bot", "run"]') in instructions


def test_the_container_cannot_write_but_to_its_state():
    compose = text("compose.yaml")
    assert "read_only: true" in compose
    assert "cap_drop: [ALL]" in compose
    assert '"127.0.0.1:8080:8080"' in compose


def test_only_what_the_image_needs_goes_to_the_builder():
    kept = [line[1:] for line in text(".dockerignore").splitlines() if line.startswith("!")]
    assert set(kept) == {"bot", "knowledge", "requirements.lock"}
    copied = re.findall(r"^COPY (?!--from)(\S+)", text("Dockerfile"), re.MULTILINE)
    assert set(copied) == set(kept)


def test_the_service_manager_waits_for_the_drain():
    seconds = int(
        re.search(r"^TimeoutStopSec=(\d+)$", text("deploy/recognition-bot.service"), re.MULTILINE)[1]
    )
    from bot.polling import _STOP_SECONDS

    assert seconds > _STOP_SECONDS
