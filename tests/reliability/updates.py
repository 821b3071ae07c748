"""Updates for fuzzing: real ones with something missing or wrong, and others made from the schema of the Bot API."""

import copy

from hypothesis import strategies as st

from bot.fake_api import FakeApi

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)
WORDS = st.text(max_size=40) | st.sampled_from(
    [
        "who recognises the DPR?",
        "/ask@recognition_bot who recognises Kosovo?",
        "/start inline",
        "/status",
        "/map Kosovo 2012",
        "/who",
        "/forget",
        "@recognition_bot kosovo",
        "🇽🇰\u202e\x00\ud7ff" * 9,
        "k" * 4096,
    ]
)
IDS = st.integers(1, 9) | st.integers(-(2**52), 2**52)
OFFSETS = st.integers(0, 12) | st.integers(-5, 5000)


def dictionaries(required, **optional):
    return st.fixed_dictionaries(required, optional=optional)


USERS = dictionaries(
    {"id": IDS, "is_bot": st.booleans(), "first_name": st.text(max_size=9)},
    username=st.sampled_from(["anna", "recognition_bot"]),
    language_code=st.sampled_from(["en", "uk", "ru", "ko", "en-GB", "xx", "", "🇰🇷"]),
)
CHATS = dictionaries(
    {"id": IDS, "type": st.sampled_from(["private", "group", "supergroup", "channel", "sender", "planet"])},
    title=st.text(max_size=9),
    is_forum=st.booleans(),
)
ENTITIES = dictionaries(
    {
        "type": st.sampled_from(
            ["bot_command", "mention", "text_mention", "url", "custom_emoji", "bold", "new_kind"]
        ),
        "offset": OFFSETS,
        "length": OFFSETS,
    },
    user=USERS,
    url=st.text(max_size=9),
    language=st.text(max_size=5),
)
FILES = {"file_id": st.text(max_size=5), "file_unique_id": st.text(max_size=5)}
PHOTOS = st.lists(st.fixed_dictionaries(FILES | {"width": OFFSETS, "height": OFFSETS}), max_size=2)


def messages(replied):
    return dictionaries(
        {"message_id": st.integers(0, 2**31), "date": st.integers(0, 2**31 - 1), "chat": CHATS},
        **{"from": USERS},
        sender_chat=CHATS,
        via_bot=USERS,
        text=WORDS,
        caption=WORDS,
        entities=st.lists(ENTITIES, max_size=3),
        caption_entities=st.lists(ENTITIES, max_size=2),
        reply_to_message=replied,
        message_thread_id=IDS,
        is_topic_message=st.booleans(),
        is_automatic_forward=st.booleans(),
        edit_date=st.integers(0, 2**31 - 1),
        migrate_to_chat_id=IDS,
        new_chat_members=st.lists(USERS, max_size=2),
        left_chat_member=USERS,
        photo=PHOTOS,
        document=st.fixed_dictionaries(FILES),
        forward_origin=st.sampled_from(
            [
                {"type": "hidden_user", "date": 1, "sender_user_name": "x"},
                {"type": "of another kind", "date": 1},
            ]
        ),
        quote=dictionaries({"text": WORDS, "position": OFFSETS}),
        guest_query_id=st.text(max_size=9),
        business_connection_id=st.text(max_size=9),
        a_field_of_tomorrow=ANYTHING,
    )


MESSAGES = st.recursive(messages(st.nothing()), messages, max_leaves=2)
BUTTONS = dictionaries(
    {"id": st.text(max_size=9), "from": USERS, "chat_instance": st.text(max_size=5)},
    data=st.text(max_size=64) | st.sampled_from(["lang_uk", "lang_xx", "lang_", "-"]),
    message=MESSAGES,
    inline_message_id=st.text(max_size=20),
    game_short_name=st.text(max_size=5),
)
QUERIES = dictionaries(
    {"id": st.text(max_size=9), "from": USERS, "query": WORDS, "offset": st.text(max_size=5)},
    chat_type=st.sampled_from(["sender", "private", "channel", "planet"]),
    location=st.fixed_dictionaries({"longitude": st.floats(-180, 180), "latitude": st.floats(-90, 90)}),
)
KINDS = {
    "message": MESSAGES,
    "edited_message": MESSAGES,
    "channel_post": MESSAGES,
    "guest_message": MESSAGES,
    "business_message": MESSAGES,
    "callback_query": BUTTONS,
    "inline_query": QUERIES,
    "my_chat_member": ANYTHING,
    "kind_of_tomorrow": ANYTHING,
}
BY_SCHEMA = st.one_of(
    [
        st.fixed_dictionaries({"update_id": st.integers(0, 2**62), kind: inner})
        for kind, inner in KINDS.items()
    ]
)


def real_updates():
    """One of each kind, as Telegram sends them."""
    api = FakeApi()
    anna = api.person("Anna")
    group = api.group("Group", anna, topics=(7,))
    elsewhere = api.group("Elsewhere", anna, bot=False)
    shown = anna.says("who recognises the DPR?")
    anna.edits(shown, "who recognises Kosovo?")
    anna.starts("inline")
    anna.says("/ask who recognises Kosovo?", group, thread=7)
    anna.types("kosovo")
    anna.mentions("@recognition_bot who recognises Kosovo?", elsewhere)
    updates = api.updates.take_all()
    pressed = {
        "id": "1",
        "from": anna.json(),
        "chat_instance": "5",
        "data": "lang_uk",
        "message": shown.json(),
    }
    return [*updates, {"update_id": 7, "callback_query": pressed}]


def places(value, path=()):
    """The paths to everything inside a JSON value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*path, key))


@st.composite
def damaged(draw, updates):
    """An update in which some things are missing or something else."""
    update = copy.deepcopy(draw(updates))
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(list(places(update))[1:] or [()]))
        if not path:
            break
        holder = update
        for key in path[:-1]:
            holder = holder[key]
        if draw(st.booleans()):
            holder[path[-1]] = draw(ANYTHING)
        elif isinstance(holder, dict):
            del holder[path[-1]]
    return update


REAL = real_updates()
DAMAGED = damaged(st.sampled_from(REAL)) | damaged(BY_SCHEMA)
