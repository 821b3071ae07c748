"""The bench's stand-in for Telegram and a bot work together, so that what the bench prints is about answers."""

from pathlib import Path

import pytest

from tests.bench.loopback import parts
from tests.bench.loopback.children import telegram

QUESTIONS = [("who recognises the DPR?", "en"), ("хто визнає Косово?", "uk")]

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="the bench reads times from /proc"
)


def test_every_update_is_answered_once_and_the_time_is_told_by_part(database, tmp_path):
    samples = tmp_path / "samples.json"
    started = ("tests.bench.loopback.ours", "--anew", "--profile", str(samples))
    with telegram(tmp_path / "loopback") as server, server.bot(*started, database=database) as bot:
        with bot.sampled(samples):
            said = bot.load(QUESTIONS * 60)
        typed = bot.load([("who recog", "en")] * 5, kind="inline_query", rate=100.0)
    assert (said.lost, said.twice, typed.lost, typed.twice) == (0, 0, 0, 0)
    assert max(typed.in_bot) <= max(typed.in_all)
    found = parts.read(samples)
    assert {"understanding", "event loop", "journal, thread"} <= found.parts.keys()
    # The sampler was on for longer than the load took, and looks at no more than there is.
    assert found.total / 1000 / len(said.in_bot) == pytest.approx(said.spent, rel=0.5)


def test_a_part_is_told_by_what_called_as_much_as_by_what_ran():
    parsing = ["telegram/_message.py:Message.de_json", "telegram/_update.py:Update.de_json"]
    assert parts.part_of(parsing) == "Update.de_json, what came in"
    escaping = ["html/__init__.py:escape", "bot/render.py:_inline", "bot/handlers.py:Handlers.on_message"]
    assert parts.part_of(escaping) == "rendering: HTML"
    assert parts.part_of(["somebody/elses.py:code"]) == "rest"
