"""Somebody at the page: what they do, in words, over a Chromium page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request, expect

expect.set_options(timeout=10_000)

DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 375, "height": 740}, "is_mobile": True, "has_touch": True}


class Seats:
    """Pages of one browser. One that was used before is cheap: it has loaded the files already."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}
        self._kinds: dict[Page, str] = {}

    async def take(
        self, *, dark: bool = False, phone: bool = False, language: str = "en", **more: Any
    ) -> Page:
        """A page without cookies and storage, in a context that nobody else uses."""
        options: dict[str, Any] = {"color_scheme": "dark" if dark else "light", "locale": language}
        options |= (PHONE if phone else DESKTOP) | {"reduced_motion": "reduce"} | more
        kind = repr(options)
        if free := self._free.get(kind):
            return free.pop()
        context = await self._browser.new_context(**options)
        page = await context.new_page()
        self._kinds[page] = kind
        return page

    async def give_back(self, page: Page) -> None:
        """Leave nothing of the visit behind; the next one opens the page anew, which is cheaper from here."""
        await page.evaluate("localStorage.clear()")
        await page.unroute_all()
        await page.context.clear_cookies()
        self._free.setdefault(self._kinds[page], []).append(page)


class Visitor:
    """Somebody at a page; `problems` holds requests to elsewhere and errors of the page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.problems: list[str] = []
        self.requests: list[str] = []
        self._watching: dict[Any, Any] = {
            "request": self._requested,
            "pageerror": lambda error: self.problems.append(f"error: {error}"),
            "console": self._logged,
        }

    async def enters(self, path: str = "/") -> None:
        """Open the page and wait until it shows the chats."""
        for event, watch in self._watching.items():
            self.page.on(event, watch)
        await self.page.goto(self.address + path)
        await self.page.locator(".chat").nth(3).wait_for()

    def leaves(self) -> None:
        """Watch no longer."""
        for event, watch in self._watching.items():
            self.page.remove_listener(event, watch)

    def _requested(self, request: Request) -> None:
        self.requests.append(request.url)
        if urlsplit(request.url).hostname != "127.0.0.1":
            self.problems.append(f"request to {request.url}")

    def _logged(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.problems.append(f"console: {said.text}")

    async def starts(self) -> None:
        """Press the start button of the private chat, and wait for the greeting."""
        await self.page.locator(".begin").click()
        await self.answers.first.wait_for()

    async def goes_to(self, kind: str) -> None:
        """Open a chat: bot, debates, club or notes."""
        await self.page.locator(f".chat[href='#{kind}']").click()
        await self.page.locator(f"#app[data-open={kind}]").wait_for()

    async def types(self, text: str) -> None:
        """Put a text into the message field, without sending it."""
        await self.field.fill(text)

    async def says(self, text: str) -> None:
        """Send a message and see it arrive."""
        before = await self.own.count()
        await self.types(text)
        await self.field.press("Enter")
        await self.own.nth(before).wait_for()

    async def asks(self, text: str) -> Locator:
        """Send a message and wait for what the bot says to it."""
        before = await self.answers.count()
        await self.says(text)
        await self.answers.nth(before).wait_for()
        number = await self.answers.last.get_attribute("data-id")
        return self.page.locator(f"#log .message[data-id='{number}']")

    async def menu(self, message: Locator, entry: str) -> None:
        """Choose from the menu of a message."""
        await message.locator(".bubble").click(button="right", position={"x": 12, "y": 8})
        await self.page.get_by_role("menuitem", name=entry).click()

    @property
    def field(self) -> Locator:
        return self.page.locator("#text")

    @property
    def messages(self) -> Locator:
        return self.page.locator("#log .message[data-id]")

    @property
    def own(self) -> Locator:
        return self.page.locator("#log .message.own")

    @property
    def answers(self) -> Locator:
        """What the bot said: not one's own, and where there are others, with its colour or after its name."""
        return self.page.locator("#log .message[data-from='bot']")

    @property
    def offers(self) -> Locator:
        return self.page.get_by_role("option").and_(self.page.locator(".offer"))

    @property
    def reading(self) -> Locator:
        return self.page.locator("#reading")

    async def width(self) -> int:
        """How wide the page is, in CSS pixels, with all that one would have to scroll to."""
        return int(await self.page.evaluate("document.documentElement.scrollWidth"))

    async def style(self, selector: str, name: str) -> str:
        script = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
        return str(await self.page.evaluate(script, [selector, name]))
