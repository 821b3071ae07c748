"""The page in a real browser, with a bot whose answers never change."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

DARKEST = 60
MARKUP = [
    "<img src=x onerror=\"document.title='taken'\">",
    "<script>document.title='taken'</script>",
    "<b>not bold</b> & <a href=\"javascript:document.title='taken'\">no link</a>",
    "javascript:document.title='taken'",
    "\u202egnp.exe\u202c and \u200bhidden\x07 things",
]


def brightness(colour: str) -> float:
    """The mean of red, green and blue in `rgb(…)`."""
    return sum(float(part) for part in re.findall(r"[\d.]+", colour)[:3]) / 3


async def test_a_newcomer_is_told_what_the_bot_does_and_starts_it(visit):
    visitor = await visit()
    await expect(visitor.page.locator(".hello")).to_contain_text("I answer who recognises whom")
    await visitor.starts()
    await expect(visitor.own).to_have_text(re.compile("/start"))
    await expect(visitor.field).to_be_visible()


async def test_text_and_entities_become_elements(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("hello")
    await expect(answer.locator("b").nth(1)).to_have_text("Hello <there>.")
    await expect(answer.locator("i")).to_have_text("small voice")
    await expect(answer.locator("code")).to_have_text("code")
    await expect(answer.locator("blockquote")).to_have_text("Words of an official.")
    link = answer.get_by_role("link", name="a link")
    await expect(link).to_have_attribute("href", "https://example.org/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_markup_that_somebody_types_is_shown_as_text(visit):
    visitor = await visit()
    await visitor.starts()
    for text in MARKUP:
        answer = await visitor.asks(text)
        shown = " ".join(text.replace("\x07", " ").split())
        await expect(visitor.own.last.locator(".words")).to_contain_text(shown[:20])
        await expect(answer.locator(".words > b")).to_have_text("You said:")
        assert await answer.locator("img, script, .words > a").count() == 0
    assert await visitor.page.title() != "taken"


async def test_an_expandable_quotation_opens_and_closes(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("fold")
    folded, button = answer.locator(".folded"), answer.get_by_role("button", name="Show all")
    short = await folded.evaluate("element => element.clientHeight")
    await button.click()
    await expect(answer.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    assert await folded.evaluate("element => element.clientHeight") > 2 * short


async def test_a_spoiler_is_shown_when_touched(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("spoiler")
    await answer.get_by_role("button", name="Hidden text").click()
    await expect(answer.locator(".spoiler")).to_have_attribute("data-open", "")


async def test_a_picture_is_shown_with_its_caption_and_enlarged(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("photo")
    picture = answer.get_by_role("img", name="A map.")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
    await answer.get_by_role("button", name="Enlarge").click()
    await expect(visitor.page.locator("dialog.viewer img")).to_be_visible()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.locator("dialog")).to_have_count(0)


async def test_the_bot_is_seen_typing(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.says("slow")
    await expect(visitor.page.locator("#heading")).to_contain_text("typing…")
    await expect(visitor.page.locator("#log .typing")).to_be_visible()
    await expect(visitor.answers).to_have_count(2)
    await expect(visitor.page.locator("#log .typing")).to_have_count(0)


async def test_days_ticks_and_replies_are_shown_as_in_a_messenger(visit):
    visitor = await visit()
    await visitor.goes_to("debates")
    await expect(visitor.page.locator(".day").last).to_have_text("Today")
    await expect(visitor.page.locator(".day")).to_have_count(2)
    await expect(visitor.answers.last.locator(".quoted")).to_contain_text("Mina")
    await visitor.says("Nobody asks the bot.")
    await expect(visitor.own.last.locator(".icon-tick")).to_have_count(1)
    await expect(visitor.own.last).to_contain_text("Not shown to the bot")
    await visitor.asks("/ask hello")
    await expect(visitor.own.last.locator(".icon-ticks")).to_have_count(1)


async def test_a_reply_quotes_the_message_and_reaches_the_bot(visit):
    visitor = await visit()
    await visitor.goes_to("debates")
    await visitor.menu(visitor.answers.last, "Reply")
    await expect(visitor.page.locator(".about")).to_contain_text("Reply to Recognition Bot")
    answer = await visitor.asks("and then?")
    await expect(visitor.own.last.locator(".quoted")).to_contain_text("You said:")
    await expect(answer).to_contain_text("and then?")


async def test_a_message_of_one_s_own_is_edited_and_deleted(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("frist")
    await visitor.menu(visitor.own.last, "Edit")
    await expect(visitor.field).to_have_value("frist")
    await visitor.types("first")
    await visitor.field.press("Enter")
    await expect(answer).to_contain_text("You said: first")
    await expect(answer).to_contain_text("edited")
    await visitor.menu(visitor.own.last, "Delete")
    await expect(visitor.own).to_have_count(1)


async def test_buttons_answer_with_a_notice_an_alert_or_a_message(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("hello")
    await answer.get_by_role("button", name="Notice").click()
    await expect(visitor.page.locator(".toast")).to_have_text("Nothing new.")
    await answer.get_by_role("button", name="Alert").click()
    await expect(visitor.page.get_by_role("dialog")).to_contain_text("Read this.")
    await visitor.page.get_by_role("button", name="OK").click()
    await answer.get_by_role("button", name="Sources").click()
    await expect(visitor.answers.last).to_contain_text("Two sources.")


async def test_a_switch_button_offers_chats_and_opens_inline_mode_there(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.answers.last.get_by_role("button", name="Share").click()
    await visitor.page.get_by_role("dialog").get_by_role("button", name="Saved notes").click()
    await expect(visitor.field).to_have_value("@recognition_bot kosovo")
    await expect(visitor.offers.first).to_contain_text("About kosovo 1")


async def test_inline_results_are_paged_and_one_is_sent(visit):
    visitor = await visit()
    await visitor.goes_to("notes")
    await visitor.types("@rec")
    await visitor.offers.get_by_text("@recognition_bot").click()
    await expect(visitor.offers.first).to_contain_text("About today 1")
    await visitor.types("@recognition_bot kosovo")
    await expect(visitor.offers.first).to_contain_text("About kosovo 1")
    await expect(visitor.offers).to_have_count(10)
    await visitor.page.locator(".offers-list").evaluate("list => list.scrollTo(0, list.scrollHeight)")
    await expect(visitor.offers).to_have_count(20)
    await visitor.offers.nth(11).click()
    await expect(visitor.own.last).to_contain_text("via @recognition_bot")
    await expect(visitor.own.last).to_contain_text("You said: kosovo 12")
    await expect(visitor.field).to_have_value("")


async def test_the_button_above_the_results_leads_to_the_private_chat(visit):
    visitor = await visit()
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot x")
    await visitor.page.get_by_role("button", name="Ask more").click()
    await expect(visitor.page.locator("#heading h2")).to_have_text("Recognition Bot")
    await expect(visitor.answers.last).to_contain_text("/start more")


async def test_a_guest_answers_where_it_is_mentioned(visit):
    visitor = await visit()
    await visitor.goes_to("club")
    await visitor.says("Nobody in particular?")
    answer = await visitor.asks("@recognition_bot hello")
    await expect(answer.locator(".name")).to_contain_text("guest")
    await expect(answer.locator(".quoted")).to_contain_text("You")


async def test_commands_names_and_links_in_a_text_can_be_touched(visit):
    visitor = await visit()
    await visitor.starts()
    answer = await visitor.asks("plain")
    await answer.get_by_role("button", name="/help").click()
    await expect(visitor.own.last).to_contain_text("/help")
    await answer.get_by_role("link", name="https://t.me/recognition_bot?start=abc").click()
    await expect(visitor.answers.last).to_contain_text("/start abc")
    await expect(visitor.own.last.locator(".words")).to_have_text(re.compile(r"^/start\d"))


async def test_the_menu_of_commands_sends_one(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.page.get_by_role("button", name="Commands").click()
    await expect(visitor.offers).to_have_count(2)
    await visitor.types("/he")
    await expect(visitor.offers).to_have_count(1)
    await visitor.field.press("ArrowDown")
    await visitor.field.press("Enter")
    await expect(visitor.own.last).to_contain_text("/help")


async def test_a_deep_link_in_the_address_starts_the_bot(visit):
    visitor = await visit("/?start=payload1")
    await expect(visitor.answers.last).to_contain_text("/start payload1")
    assert "start" not in visitor.page.url


async def test_an_unread_answer_is_counted_in_the_list(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.says("slow")
    await visitor.goes_to("notes")
    await expect(visitor.page.get_by_label("1 unread message")).to_be_visible()
    await visitor.goes_to("bot")
    await expect(visitor.page.locator(".unread")).to_have_count(0)


async def test_a_draft_waits_in_its_chat(visit):
    visitor = await visit()
    await visitor.goes_to("notes")
    await visitor.types("half a th")
    await visitor.goes_to("club")
    await expect(visitor.field).to_have_value("")
    await visitor.goes_to("notes")
    await expect(visitor.field).to_have_value("half a th")


async def test_a_reloaded_page_has_its_chats_and_another_browser_does_not(visit):
    visitor, other = await visit(), await visit()
    await visitor.starts()
    await visitor.asks("only mine")
    await visitor.page.reload()
    await expect(visitor.own.last).to_contain_text("only mine")
    await expect(other.page.locator(".hello")).to_be_visible()


async def test_starting_over_deletes_all_chats(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.page.get_by_role("button", name="Start over").click()
    await visitor.page.get_by_role("button", name="OK").click()
    await expect(visitor.page.locator(".hello")).to_be_visible()


async def test_the_page_is_dark_where_the_system_is_and_can_be_switched(visit):
    visitor = await visit(dark=True)
    assert brightness(await visitor.style("body", "backgroundColor")) < DARKEST
    button = visitor.page.locator("#theme")
    await button.click()
    assert brightness(await visitor.style("body", "backgroundColor")) > 255 - DARKEST
    await visitor.page.reload()
    assert brightness(await visitor.style("body", "backgroundColor")) > 255 - DARKEST
    await button.click()
    await expect(button).to_have_attribute("aria-label", "Colours: dark")
    assert brightness(await visitor.style("body", "backgroundColor")) < DARKEST


async def test_the_page_speaks_the_language_of_the_app(visit):
    visitor = await visit(language="uk")
    await expect(visitor.page.locator(".begin")).to_have_text("Почати")
    await visitor.page.locator("#language").select_option("ko")
    await expect(visitor.page.locator(".begin")).to_have_text("시작")
    await expect(visitor.page.locator("html")).to_have_attribute("lang", "ko")


async def test_a_failure_is_told_and_the_text_is_kept(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.page.route(
        "**/api/say", lambda route: route.fulfill(status=400, body='{"error": "Too much."}')
    )
    await visitor.types("please keep me")
    await visitor.field.press("Enter")
    await expect(visitor.page.locator(".toast")).to_have_text("Too much.")
    await expect(visitor.field).to_have_value("please keep me")
    visitor.problems.clear()  # the browser logs the refusal as an error
