"""The real process, alone or one of three, killed at random moments under load."""

import pytest

from tests.redis_server import PROGRAM
from tests.reliability import scale
from tests.reliability.chaos import campaign


@pytest.mark.parametrize(("webhook", "kills"), [(False, 4), (True, 2)])
async def test_every_question_is_answered_though_the_bot_is_killed_again_and_again(
    database, tmp_path, webhook, kills
):
    outcome = await campaign(kills, seed=20, database=database, folder=tmp_path, each=30, webhook=webhook)
    assert outcome.lost == 0
    # What was under way when a kill came is answered again; the chat then has the same answer twice.
    assert outcome.twice <= outcome.asked / 2
    log = (tmp_path / "bot.log").read_text()
    assert "Traceback" not in log
    assert "DPR" not in log


@pytest.mark.skipif(PROGRAM is None, reason="there is no redis-server")
async def test_every_question_is_answered_though_one_of_three_workers_is_killed(database, tmp_path):
    outcome = await scale.campaign(2, seed=20, database=database, folder=tmp_path, each=60)
    assert outcome.lost == 0
    assert outcome.twice <= outcome.asked / 2
    log = (tmp_path / "bot.log").read_text()
    assert "Traceback" not in log
    assert '"level": "error"' not in log
    assert "DPR" not in log
