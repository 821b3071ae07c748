"""Whatever is logged, no token and no user's words stand in it."""

import io
import json
import logging

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAF0aBcDeFgHiJkLmNoPqRsTuVwXyZ01234"


@pytest.fixture
def lines():
    """The log as it would be written by a service, read back as JSON; the old set-up returns afterwards."""
    root, stream = logging.getLogger(), io.StringIO()
    before = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logs._QUIET}
    logs.configure(stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    structlog.reset_defaults()


def test_an_event_is_a_line_of_json(lines):
    structlog.get_logger().warning("no answer", seconds=3)
    assert [(line["event"], line["level"], line["seconds"]) for line in lines()] == [
        ("no answer", "warning", 3)
    ]


def test_a_token_is_starred_wherever_it_comes_from(lines):
    structlog.get_logger().info(f"asked https://api.telegram.org/bot{TOKEN}/getMe", nested={"token": TOKEN})
    logging.getLogger("httpx").warning("HTTP Request: POST https://api/bot%s/getMe", TOKEN)
    logging.getLogger("anything").error("failed", exc_info=RuntimeError(TOKEN))
    written = json.dumps(lines())
    assert len(lines()) == 3
    assert TOKEN not in written
    assert TOKEN.split(":")[1] not in written


def test_the_chatter_of_http_libraries_is_quiet(lines):
    for name in ("httpx", "httpcore.connection", "telegram.ext.Application", "aiohttp.client"):
        logging.getLogger(name).info("a request")
    assert lines() == []


def test_an_update_in_a_library_record_is_not_written(lines):
    logging.getLogger("telegram.ext.Application").critical(
        "Update %s was not processed", "what the user wrote"
    )
    assert [line["event"] for line in lines()] == ["Update %s was not processed"]


def test_an_error_is_named_but_its_message_is_not_quoted(lines):
    try:
        int("what the user wrote")
    except ValueError:
        structlog.get_logger().exception("a handler failed")
    (line,) = lines()
    assert line["error"] == "ValueError"
    assert line["at"].startswith("test_logs:")
    assert "what the user wrote" not in json.dumps(line)


def test_in_a_terminal_it_reads_as_a_line():
    stream = io.StringIO()
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logs.configure(stream, terminal=True)
    structlog.get_logger().info("polling", chats=2)
    root.handlers[:], root.level = before
    structlog.reset_defaults()
    assert "polling" in stream.getvalue()
    assert "{" not in stream.getvalue()
