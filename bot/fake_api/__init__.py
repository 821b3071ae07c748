"""A Bot API in process, as strict as Telegram: tests, the playground and a bot without a token use it.

    api = FakeApi()
    anna = api.person("Anna", language="uk")            # people act …
    anna.says("Who recognises Kosovo?")                 # … in private unless told otherwise
    group = api.group("Balkan history", anna)           # privacy mode is on, as by default in Telegram
    anna.says("/ask when?", group, reply_to=group.last)
    query = anna.types("kosovo")                        # inline; query.results once answered
    anna.picks(query, 0, group)
    press = anna.presses(anna.private.last, "Sources")  # press.notice is what popped up
    print(anna.private.last.text, anna.private.last.buttons)

The bot's side is `api.call(token, method, parameters)`; `FakeRequest(api)` puts it under python-telegram-bot
and `bot.fake_api.server.serving(api)` behind HTTP. What the bot sends is checked, and refused in Telegram's
words. Faults on purpose: `api.fail`, `api.flood`, `api.garble`, `api.delay`, `person.blocks()`,
`query.expired = True`.
"""

from bot.fake_api.api import FakeApi
from bot.fake_api.errors import ApiError
from bot.fake_api.model import Button, Chat, Message, User
from bot.fake_api.people import Person
from bot.fake_api.queries import GuestQuery, InlineQuery, Press
from bot.fake_api.request import FakeRequest
from bot.fake_api.world import DEFAULT_TOKEN

__all__ = [
    "DEFAULT_TOKEN",
    "ApiError",
    "Button",
    "Chat",
    "FakeApi",
    "FakeRequest",
    "GuestQuery",
    "InlineQuery",
    "Message",
    "Person",
    "Press",
    "User",
]
