"""The real process, killed at random moments under load."""

from tests.reliability.chaos import campaign


async def test_every_question_is_answered_though_the_bot_is_killed_again_and_again(database, tmp_path):
    outcome = await campaign(5, seed=20, database=database, folder=tmp_path, each=30)
    assert outcome.lost == 0
    assert outcome.twice <= outcome.asked / 4
    log = (tmp_path / "bot.log").read_text()
    assert "Traceback" not in log
    assert "DPR" not in log
