"""`make screenshots`: pictures of the playground for the README, taken from the real bot in a real browser."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import async_playwright

from knowledge.build import build
from tests.playground.conftest import BROWSERS, FLAGS, find_browser, real_playground
from tests.playground.visitor import Seats, Visitor

FOLDER = Path(__file__).with_name("screenshots")
QUESTION = "When did North Korea recognise the DPR?"

Scene = Callable[[Visitor], Awaitable[None]]


async def private(visitor: Visitor) -> None:
    """A question in the private chat, and how it was read."""
    await visitor.goes_to("bot")
    await visitor.starts()
    await visitor.asks(QUESTION)


async def group(visitor: Visitor) -> None:
    """A group, where the bot answers what is meant for it."""
    await visitor.goes_to("debates")
    await visitor.answers.first.wait_for()
    await visitor.says("And Luhansk? I think that was the same day.")
    await visitor.asks("/ask When did North Korea recognise Luhansk?")
    await visitor.page.locator("#log").evaluate("log => log.scrollTop -= 130")


async def inline(visitor: Visitor) -> None:
    """Results while typing, in a chat of one's own."""
    await visitor.goes_to("notes")
    await visitor.types("@recognition_bot who recognises Kosovo")
    await visitor.offers.nth(1).wait_for()
    await visitor.field.press("ArrowDown")


async def greeting(visitor: Visitor) -> None:
    """The first page of the private chat in Ukrainian."""
    await visitor.goes_to("bot")
    await visitor.starts()


SCENES: dict[str, tuple[Scene, dict[str, object]]] = {
    "private-light": (private, {}),
    "group-dark": (group, {"dark": True}),
    "inline-light": (inline, {"viewport": {"width": 1000, "height": 640}}),
    "phone-light": (greeting, {"phone": True, "language": "uk", "device_scale_factor": 1.5}),
    "phone-dark": (private, {"phone": True, "dark": True, "device_scale_factor": 1.5}),
}


async def take(names: list[str]) -> None:
    """Write `<scene>.png` for each of the scenes."""
    path = find_browser()
    if path is None:
        sys.exit(f"no browser to take pictures with; install one of {', '.join(BROWSERS)}")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = build(Path(folder) / "knowledge.db")
        async with real_playground(database) as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
            for name in names:
                scene, options = SCENES[name]
                visitor = Visitor(await Seats(browser).take(**options), address)
                await visitor.enters()
                await scene(visitor)
                await visitor.page.wait_for_timeout(300)
                picture = FOLDER / f"{name}.png"
                await visitor.page.screenshot(path=picture)
                print(f"{picture.relative_to(Path.cwd())}: {picture.stat().st_size // 1024} kB")
            await browser.close()


if __name__ == "__main__":
    asyncio.run(take(sys.argv[1:] or list(SCENES)))
