"""A button is a question: it works after a restart, and a dead one is answered politely."""

import orjson
import pytest

from bot.keyboards import keyboard
from bot.reply import Choice, Reply, ReplyKind
from knowledge.query import Intent, Query


async def ask(telegram, anna, words="who recognises the DPR?"):
    anna.says(words)
    await telegram.settle()
    return anna.private.last


async def test_another_page_changes_the_message(telegram, anna):
    shown = await ask(telegram, anna)
    press = anna.presses(shown, "Next page")
    await telegram.settle()
    assert anna.private.last is shown
    assert shown.text.startswith("[en] who_recognises: DPR, page 2")
    assert press.answered
    assert not press.notice


async def test_another_question_is_answered_by_a_new_message(telegram, anna):
    shown = await ask(telegram, anna)
    anna.presses(shown, "Timeline")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] timeline: DPR")
    assert anna.private.last.reply_to is shown


async def test_a_choice_of_what_was_meant_turns_into_the_answer(telegram, anna):
    shown = await ask(telegram, anna, "who recognises the Donbas?")
    assert shown.text == "Which one?"
    anna.presses(shown, "LPR")
    await telegram.settle()
    assert anna.private.last is shown
    assert shown.text.startswith("[en] who_recognises: LPR")


async def test_one_can_ask_on_after_a_button(telegram, anna):
    shown = await ask(telegram, anna, "who recognises the Donbas?")
    anna.presses(shown, "LPR")
    anna.says("when?")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] when_recognised: LPR")


async def test_a_button_works_after_a_restart(telegram, anna):
    shown = await ask(telegram, anna)
    for name in ("contexts", "shown", "answered"):
        getattr(telegram.memory, name)._kept.clear()
    anna.presses(shown, "Timeline")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] timeline: DPR")


async def test_a_button_answers_in_the_language_of_its_message(telegram, anna):
    shown = await ask(telegram, anna, "хто визнає DPR")
    anna.presses(shown, "Timeline")
    await telegram.settle()
    assert anna.private.last.text.startswith("[uk] timeline")


@pytest.mark.parametrize("data", ["", "old", "v0:who:dpr", "lang_xx", "1xxsenw-sdpr", "\x00", "я" * 20])
async def test_a_dead_button_is_answered_politely(telegram, anna, data):
    shown = await ask(telegram, anna)
    press = anna.sends_data(shown, data)
    await telegram.settle()
    assert "no longer works" in press.notice
    assert anna.private.last is shown


async def test_pressing_the_same_page_twice_is_quiet(telegram, anna):
    shown = await ask(telegram, anna)
    button = shown.button("Next page")
    anna.presses(shown, button)
    second = anna.presses(shown, button)
    await telegram.settle()
    assert second.answered
    assert anna.private.last is shown


async def test_a_button_of_a_deleted_message_is_answered_by_a_new_one(telegram, anna):
    shown = await ask(telegram, anna)
    anna.deletes(shown)
    press = anna.presses(shown, "Next page")
    await telegram.settle()
    assert press.answered
    assert "page 2" in anna.private.last.text


async def test_a_press_that_came_too_late_is_quiet_and_still_answered(telegram, anna):
    shown = await ask(telegram, anna)
    anna.presses(shown, "Timeline").expired = True
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] timeline")


async def test_a_button_under_an_inline_answer_changes_it_in_place(telegram, anna, group):
    query = anna.types("kosovo")
    await telegram.settle()
    sent = anna.picks(query, 0, group)
    press = anna.presses(sent, "Timeline")
    await telegram.settle()
    assert sent.text.startswith("[en] timeline: Kosovo")
    assert press.answered
    assert sent.button("Ask more").url.startswith("https://t.me/recognition_bot?start=")


async def test_a_defect_behind_a_button_is_said_and_the_clock_stops(telegram, anna, monkeypatch):
    shown = await ask(telegram, anna)
    monkeypatch.setattr(telegram.service, "answer", lambda *_: 1 / 0)
    press = anna.presses(shown, "Timeline")
    await telegram.settle()
    assert "Something went wrong" in press.notice


def test_what_fits_into_no_button_is_left_out_and_labels_are_cut(codec):
    query = Query(Intent.WHO_RECOGNISES, subject=("dpr",))
    choices = (
        Choice("Quotes", Query(Intent.QUOTE, words="слова")),
        Choice("x" * 100, Query(Intent.TIMELINE, subject=("dpr",))),
        Choice("Short", query.but(page=2)),
        Choice("Small", query.but(as_of="2022")),
    )
    reply = Reply(ReplyKind.CLARIFY, "en", query, (), choices=choices)
    shown = orjson.loads(keyboard(reply, codec))["inline_keyboard"]
    rows = [[button["text"] for button in row] for row in shown]
    assert rows == [["x" * 59 + "…"], ["Short", "Small"]]


def test_a_reply_without_choices_has_no_keyboard(codec):
    assert keyboard(Reply(ReplyKind.REFUSE, "en", Query(Intent.OUT_OF_SCOPE), ()), codec) is None
