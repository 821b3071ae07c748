"""The page for everybody: by keyboard alone, with a screen reader, on a phone, and without the network."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

NAMELESS = """
() => [...document.querySelectorAll("button, a[href], select, textarea, [role=option], [role=menuitem], img")]
  .filter((each) => each.checkVisibility())
  .filter((each) => !(each.getAttribute("aria-label") ?? each.alt ?? each.textContent).trim())
  .map((each) => each.outerHTML)
"""
FOCUS = "() => { const e = document.activeElement; return e.id || e.className || e.tagName }"


async def test_everything_can_be_done_by_keyboard_alone(visit):
    visitor = await visit()
    keys = visitor.page.keyboard
    await keys.press("Tab")
    assert await visitor.page.evaluate(FOCUS) == "skip"
    for _ in range(30):
        await keys.press("Tab")
        if await visitor.page.evaluate(FOCUS) == "begin":
            break
    await keys.press("Enter")
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.field).to_be_focused()
    await keys.type("hello")
    await keys.press("Enter")
    await expect(visitor.answers).to_have_count(2)
    # To the newest message, up to the question, its menu, and back with a reply.
    await visitor.answers.last.focus()
    await keys.press("ArrowUp")
    await expect(visitor.own.last).to_be_focused()
    await keys.press("Enter")
    await expect(visitor.page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await keys.press("Escape")
    await expect(visitor.own.last).to_be_focused()
    await keys.press("Enter")
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await expect(visitor.field).to_have_value("hello")
    await keys.press("Escape")
    await expect(visitor.field).to_have_value("")


async def test_the_message_in_focus_is_one_stop_with_its_buttons_behind_it(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.asks("hello")
    await visitor.field.focus()
    for _ in range(2):
        await visitor.page.keyboard.press("Shift+Tab")
    await expect(visitor.answers.last.get_by_role("button", name="Here")).to_be_focused()
    assert await visitor.page.locator("#log .message[tabindex='0']").count() == 1


async def test_inline_results_are_chosen_by_arrows(visit):
    visitor = await visit()
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot kosovo")
    await expect(visitor.offers.first).to_be_visible()
    await visitor.field.press("ArrowDown")
    await visitor.field.press("ArrowDown")
    await expect(visitor.offers.nth(1)).to_have_attribute("aria-selected", "true")
    await expect(visitor.field).to_have_attribute("aria-activedescendant", "offer-1")
    await visitor.field.press("Enter")
    await expect(visitor.own.last).to_contain_text("You said: kosovo 2")


async def test_the_arrow_up_edits_and_alt_with_an_arrow_changes_the_chat(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.asks("hello")
    await visitor.field.press("ArrowUp")
    await expect(visitor.field).to_have_value("hello")
    await visitor.field.press("Escape")
    await visitor.field.press("Alt+ArrowDown")
    await expect(visitor.page.locator("#heading h2")).to_have_text("Recognition debates")


async def test_what_has_focus_is_visibly_framed(visit):
    visitor = await visit()
    await visitor.page.keyboard.press("Tab")
    await visitor.page.keyboard.press("Tab")
    assert await visitor.style(":focus", "outlineStyle") == "solid"
    assert await visitor.style(":focus", "outlineWidth") == "2px"


async def test_screen_readers_find_landmarks_names_and_news(visit):
    visitor = await visit()
    await visitor.starts()
    page = visitor.page
    await expect(page.get_by_role("navigation", name="Chats")).to_be_visible()
    await expect(page.get_by_role("main")).to_be_visible()
    await expect(page.get_by_role("complementary", name="How it was read")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    await expect(page.locator(".chat[aria-current=page]")).to_contain_text("Recognition Bot")
    await visitor.asks("hello")
    await expect(page.get_by_role("status")).to_contain_text("Recognition Bot: Hello <there>.")
    await expect(visitor.answers.last).to_have_attribute("aria-label", re.compile("Hello <there>"))


async def test_nothing_that_can_be_pressed_is_without_a_name(visit):
    visitor = await visit()
    await visitor.starts()
    for text in ("photo", "fold", "plain"):
        await visitor.asks(text)
    for kind in ("debates", "club", "notes", "bot"):
        await visitor.goes_to(kind)
        await visitor.types("@recognition_bot kosovo")
        await expect(visitor.offers.first).to_be_visible()
        assert await visitor.page.evaluate(NAMELESS) == []


async def test_a_phone_shows_one_room_at_a_time_and_never_scrolls_sideways(visit):
    visitor = await visit(phone=True)
    assert await visitor.width() == 375
    await expect(visitor.page.locator("#conversation")).to_be_hidden()
    await visitor.goes_to("bot")
    await expect(visitor.page.locator("#sidebar")).to_be_hidden()
    await visitor.starts()
    for text in ("hello", "fold", "photo", "pre", "w" * 300, "https://example.org/" + "a" * 200):
        await visitor.asks(text)
        assert await visitor.width() == 375
    log = "log => log.scrollWidth - log.clientWidth"
    assert await visitor.page.locator("#log").evaluate(log) == 0
    await visitor.page.locator("#toggle-reading").click()
    await expect(visitor.reading).to_be_visible()
    assert await visitor.width() == 375
    await visitor.reading.get_by_role("button", name="Close").click()
    await visitor.page.get_by_role("button", name="Back to the chats").click()
    await expect(visitor.page.locator("#sidebar")).to_be_visible()
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot kosovo")
    await expect(visitor.offers.first).to_be_visible()
    assert await visitor.width() == 375


async def test_on_a_phone_a_tap_on_a_bubble_opens_its_menu(visit):
    visitor = await visit(phone=True)
    await visitor.goes_to("bot")
    await visitor.starts()
    await visitor.answers.last.locator(".words b").tap()
    await expect(visitor.page.get_by_role("menu")).to_be_visible()


async def test_the_page_asks_nobody_but_its_own_server(visit):
    visitor = await visit()
    await visitor.starts()
    await visitor.asks("photo")
    assert visitor.requests
    assert all(url.startswith(f"{visitor.address}/") for url in visitor.requests)


async def test_the_browser_itself_forbids_requests_to_elsewhere(visit):
    visitor = await visit()
    blocked = await visitor.page.evaluate(
        "() => fetch('https://example.org/').then(() => 'loaded', (error) => error.name)"
    )
    assert blocked == "TypeError"
    assert visitor.problems, "the browser should have logged what it refused"
    assert not [problem for problem in visitor.problems if "Content Security Policy" not in problem]
    visitor.problems.clear()
