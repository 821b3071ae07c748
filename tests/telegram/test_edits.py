"""Who edits a question gets the answer edited."""

from bot.conversations import Recent


async def test_an_edited_question_edits_its_answer(telegram, anna):
    asked = anna.says("who recognises the DPR?")
    await telegram.settle()
    answer = anna.private.last
    anna.edits(asked, "who recognises the LPR?")
    await telegram.settle()
    assert anna.private.last is answer
    assert answer.text.startswith("[en] who_recognises: LPR")
    assert answer.buttons


async def test_an_edit_that_changes_nothing_is_not_sent(telegram, anna):
    asked = anna.says("who recognises the DPR?")
    await telegram.settle()
    anna.edits(asked, "who recognises the DPR??")
    await telegram.settle()
    assert telegram.api.called("editMessageText") == []


async def test_an_edited_follow_up_still_refers_to_what_it_did(telegram, anna):
    anna.says("who recognises the DPR?")
    asked = anna.says("who recognises Kosovo")
    await telegram.settle()
    anna.edits(asked, "when?")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] when_recognised: DPR")


async def test_an_edited_question_in_a_group_edits_its_answer(telegram, anna, group):
    asked = anna.says("/ask who recognises the DPR?", group)
    await telegram.settle()
    anna.edits(asked, "/ask who recognises Kosovo?")
    await telegram.settle()
    assert [message.text[:26] for message in group.messages[1:]] == ["[en] who_recognises: Kosov"]


async def test_a_question_that_becomes_one_by_an_edit_is_answered(telegram, anna, group):
    words = anna.says("who recognises Kosovo?", group)
    anna.edits(words, "/ask who recognises Kosovo?")
    await telegram.settle()
    assert group.last.reply_to is words


async def test_when_the_answer_was_deleted_a_new_one_is_sent(telegram, anna):
    asked = anna.says("who recognises the DPR?")
    await telegram.settle()
    anna.deletes(anna.private.last)
    anna.edits(asked, "who recognises the LPR?")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] who_recognises: LPR")


def test_memory_is_bounded_and_forgets_the_longest_unused():
    kept = Recent(2, 60)
    kept.set("a", 1)
    kept.set("b", 2)
    assert kept.get("a") == 1
    kept.set("c", 3)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (1, None, 3)
    assert len(kept) == 2


def test_memory_expires():
    now = [0.0]
    kept = Recent(10, 60, clock=lambda: now[0])
    kept.set("a", 1)
    now[0] = 59
    assert kept.get("a") == 1
    now[0] = 61
    assert kept.get("a") is None
    assert len(kept) == 0
