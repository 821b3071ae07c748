"""The real bot in the browser: every way to ask it."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_question_in_private_gets_a_sourced_answer_and_its_reading(real_visit):
    visitor = await real_visit()
    await visitor.starts()
    answer = await visitor.asks("When did North Korea recognise the DPR?")
    await expect(answer.locator("b").first).to_contain_text("13 July 2022")
    await expect(answer.locator("a[href^=http]").first).to_be_visible()
    await expect(visitor.reading).to_contain_text("When did North Korea recognise the DPR?")
    await expect(visitor.reading).to_contain_text("when recognised")
    await expect(visitor.reading.locator("pre")).to_contain_text('"actor": ["kp"]')
    await expect(visitor.reading.locator(".step")).not_to_have_count(0)


async def test_a_follow_up_is_read_with_what_was_asked_before(real_visit):
    visitor = await real_visit()
    await visitor.starts()
    await visitor.asks("When did Syria recognise Donetsk?")
    answer = await visitor.asks("and Luhansk?")
    await expect(answer).to_contain_text("Luhansk")
    await expect(visitor.reading).to_contain_text("follow-up")


async def test_in_the_group_it_answers_only_when_addressed(real_visit):
    visitor = await real_visit()
    await visitor.goes_to("debates")
    await expect(visitor.answers).to_have_count(1)
    await visitor.says("Who recognised Donetsk?")
    answer = await visitor.asks("/ask Who recognised Luhansk?")
    await expect(answer).to_contain_text("Luhansk")
    await expect(answer.locator(".quoted")).to_contain_text("/ask Who recognised Luhansk?")
    await expect(visitor.answers).to_have_count(2)


async def test_an_inline_result_is_chosen_and_sent_through_the_bot(real_visit):
    visitor = await real_visit()
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot who recognises Kosovo")
    await expect(visitor.offers.first).to_contain_text("Kosovo")
    await visitor.offers.first.click()
    await expect(visitor.own.last.locator(".via")).to_have_text("via @recognition_bot")
    await expect(visitor.own.last.locator("a[href^=http]").first).to_be_visible()
    await expect(visitor.reading).to_contain_text("who recognises Kosovo")


async def test_more_inline_results_come_while_scrolling(real_visit):
    visitor = await real_visit()
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot ")
    await expect(visitor.offers.nth(3)).to_be_visible()


async def test_as_a_guest_it_answers_where_it_is_no_member(real_visit):
    visitor = await real_visit()
    await visitor.goes_to("club")
    answer = await visitor.asks("@recognition_bot who recognises Abkhazia?")
    await expect(answer).to_contain_text("Abkhazia")
    await expect(answer.locator("a[href^=http]").first).to_be_visible()


async def test_an_edited_question_edits_the_answer(real_visit):
    visitor = await real_visit()
    await visitor.starts()
    answer = await visitor.asks("When did Syria recognise Donetsk?")
    await expect(answer).to_contain_text("Donetsk")
    await visitor.menu(visitor.own.last, "Edit")
    await visitor.types("When did Syria recognise Luhansk?")
    await visitor.field.press("Enter")
    await expect(answer.locator("b").first).to_contain_text("Luhansk")
    await expect(answer.locator(".meta")).to_contain_text("edited")
    await expect(visitor.reading).to_contain_text("When did Syria recognise Luhansk?")


async def test_a_button_asks_the_next_question(real_visit):
    visitor = await real_visit()
    await visitor.starts()
    answer = await visitor.asks("When did North Korea recognise the DPR?")
    await answer.get_by_role("button", name="Timeline").click()
    await expect(visitor.answers).to_have_count(3)
    await expect(visitor.reading).to_contain_text("timeline")


async def test_the_greeting_and_the_commands_follow_the_language_of_the_app(real_visit):
    visitor = await real_visit(language="uk")
    await visitor.starts()
    await expect(visitor.answers.last).to_contain_text(re.compile("[іїє]"))
    await visitor.types("/")
    await expect(visitor.offers.first).to_contain_text(re.compile("[а-яії]{3}"))


async def test_a_question_beyond_its_subject_is_declined_and_shown_so(real_visit):
    visitor = await real_visit()
    await visitor.starts()
    await visitor.asks("What is the capital of France?")
    await expect(visitor.reading).to_contain_text("declined")
