"""A chat is understood by whichever worker has it now, and nobody's words stay behind."""

import pytest
from structlog.testing import capture_logs

from bot.reply import Context
from bot.streams.memory import Memory
from bot.streams.names import shard_of
from bot.streams.place import place
from knowledge.query import Intent, Query
from tests.streams.conftest import eventually, told


@pytest.fixture
async def moved(workers):
    """Lets another worker have all chats."""

    async def move(worker):
        other = await workers.join()
        await workers.leave(worker)
        await eventually(lambda: other.shards == 32)
        return other

    return move


async def test_a_follow_up_is_understood_after_its_chat_has_moved(workers, anna, moved):
    worker = await workers.join()
    anna.says("who recognises the DPR?")
    await eventually(lambda: len(told(anna)) == 1)
    await moved(worker)
    anna.says("and when?")
    await eventually(lambda: len(told(anna)) == 2)
    assert workers.service.asked[-1][:2] == ("and when?", "dpr")


async def test_a_follow_up_is_understood_after_its_worker_has_died(workers, anna, redis, names):
    worker = await workers.join()
    anna.says("who recognises Kosovo?")
    await eventually(lambda: len(told(anna)) == 1)
    await eventually(lambda: not redis.xlen(names.streams[shard_of(anna.id)]))
    worker.die()
    await workers.join(wait=False)
    anna.says("and when?")
    await eventually(lambda: len(told(anna)) == 2)
    assert workers.service.asked[-1][:2] == ("and when?", "xk")


async def test_an_answer_that_is_replied_to_is_known_to_another_worker(workers, anna, moved):
    worker = await workers.join()
    anna.says("who recognises the DPR?")
    await eventually(lambda: len(told(anna)) == 1)
    answer = anna.private.last
    anna.says("who recognises Kosovo?")
    await eventually(lambda: len(told(anna)) == 2)
    await moved(worker)
    anna.says("and when?", reply_to=answer)
    await eventually(lambda: len(told(anna)) == 3)
    assert workers.service.asked[-1][:2] == ("and when?", "dpr")


async def test_an_edited_question_edits_the_answer_of_another_worker(workers, anna, moved):
    worker = await workers.join()
    question = anna.says("who recognises the DPR?")
    await eventually(lambda: len(told(anna)) == 1)
    await moved(worker)
    anna.edits(question, "who recognises Kosovo?")
    await eventually(lambda: "Kosovo" in told(anna)[0])
    assert len(told(anna)) == 1


async def test_the_chosen_language_is_shared(workers, anna, redis, names, moved):
    worker = await workers.join()
    anna.says("/language")
    await eventually(lambda: told(anna))
    anna.presses(anna.private.last, "Українська")
    await eventually(lambda: redis.hget(names.languages, anna.id) == "uk")
    await moved(worker)
    anna.says("/about")
    await eventually(lambda: len(told(anna)) == 2)
    assert "визнання" in told(anna)[1]


async def test_forget_deletes_all_of_a_chat(workers, anna, redis, names, moved):
    worker = await workers.join()
    anna.says("who recognises the DPR?")
    await eventually(lambda: redis.exists(names.memory(anna.id)))
    redis.hset(names.languages, anna.id, "uk")
    anna.says("/forget")
    await eventually(lambda: not redis.exists(names.memory(anna.id), names.languages))
    await moved(worker)
    anna.says("and when?")
    await eventually(lambda: len(told(anna)) == 3)
    assert workers.service.asked[-1][:2] == ("and when?", None)


async def test_nothing_of_anybodys_text_is_left_after_the_answer(workers, anna, api, redis, names):
    await workers.join()
    query = anna.types("my secret words on kosovo")
    anna.says("my secret words: who recognises the DPR?")
    api.updates.push("message", {"message_id": 1, "chat": {"id": 5}, "text": "my secret words"})
    with capture_logs() as events:
        await eventually(lambda: told(anna) and query.answered)
        await eventually(lambda: redis.xlen(names.dead))
        await eventually(lambda: not any(redis.xlen(stream) for stream in names.streams))
    assert [event["event"] for event in events if event["log_level"] == "error"] == [
        "an update could not be read"
    ]
    kept = [redis.execute_command("DUMP", key, NEVER_DECODE=True) for key in redis.scan_iter()]
    assert len(kept) > 32
    assert not [value for value in kept if b"secret" in value]
    assert redis.ttl(names.memory(anna.id)) > 0
    assert 0 < redis.ttl(names.dead) <= 30 * 86400


class Notes:
    """A scribe that keeps what it is told."""

    def __init__(self):
        self.kept = {}

    def remember(self, chat, field, value, seconds, now):
        self.kept[chat, field] = value


MESSAGE = {"message_id": 9, "chat": {"id": 5}, "from": {"id": 7}, "reply_to_message": {"message_id": 8}}


def test_what_is_remembered_is_read_as_it_was_written():
    notes = Notes()
    query = Query(Intent.COMPOUND, parts=(Query(Intent.QUOTE, actor=("ru",), words="peace"),), as_of="2014")
    context = Context(query, "uk", ("kp", "sy"))
    Memory(notes).contexts.set((5, 7), context)
    other, where = Memory(notes), place({"update_id": 1, "message": MESSAGE})
    assert other.fields(where) == ("u7", "m8")
    other.recall(where, ["ko", notes.kept[5, "u7"], None])
    assert other.contexts.get((5, 7)) == context
    assert other.shown.get((5, 8)) is None
    assert other.languages.get(5) == "ko"


@pytest.mark.parametrize("written", ["1|{}", "99999999999999|{}", "99999999999999|[", "what?", ""])
def test_what_is_too_old_or_of_another_version_is_nothing(written):
    memory = Memory(Notes())
    memory.recall(place({"update_id": 1, "message": MESSAGE}), [None, written, written])
    assert memory.contexts.get((5, 7)) is None


async def test_a_chat_where_many_write_is_remembered_within_bounds(workers, anna, redis, names, monkeypatch):
    monkeypatch.setattr("bot.streams.scribe._MOST_REMEMBERED", 10)
    worker = await workers.join()
    for number in range(40):
        worker.keeper.memory.shown.set((5, number), Context(Query(Intent.TIMELINE, subject=("xk",))))
    await eventually(lambda: redis.hexists(names.memory(5), "m39"))
    assert 5 <= redis.hlen(names.memory(5)) <= 10
