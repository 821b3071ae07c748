"""Whatever is written gets a reply: no exception, no work without bound, no markup that the writer chose."""

import re
import sys
from collections.abc import Callable
from functools import lru_cache
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.render import TELEGRAM_LIMIT, plain, telegram_html
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from knowledge.query import Combine, Intent, Link, Phase, Query
from tests.bench.texts import LONGEST, TEXTS

NORMAL = "When did North Korea recognise the Donetsk People's Republic, and how did Ukraine react?"
MOST_WORK = 60
"""Times the work of a normal question. The text is fifty times as long, and only part of it is looked at closely."""
TAGS = {"b", "i", "a", "blockquote"}
CHECKED = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

WORDS = st.sampled_from(
    [
        *(
            "who",
            "recognises",
            "recognised",
            "when",
            "why",
            "how many",
            "not",
            "and",
            "or",
            "except",
            "first",
            "third",
        ),
        *(
            "Kosovo",
            "DPR",
            "the DPRK",
            "North Korea",
            "Palestine",
            "Kuleba",
            "EU",
            "UN",
            "korea",
            "Congo",
            "ours",
        ),
        *(
            "хто",
            "визнав",
            "визнає",
            "коли",
            "чому",
            "не",
            "Косово",
            "КНДР",
            "ДНР",
            "Україна",
            "першим",
            "2014 року",
        ),
        *(
            "кто",
            "признал",
            "когда",
            "почему",
            "кроме",
            "Абхазию",
            "Россия",
            "источник",
            "разорвал отношения с",
        ),
        *("누가", "승인했나요", "언제", "코소보를", "북한이", "왜", "몇 개국", "러시아는", "단교"),
        *("in 2014", "since 1991", "before 31 April", "99999999999999999999", "1st", "0", "²", "Ⅻ", "٣"),
        *(
            "?",
            "!",
            ".",
            ",",
            "\n",
            '"',
            "“",
            "'",
            "&",
            "<b>",
            "</a>",
            "&lt;",
            "*",
            "NEAR(",
            "--",
            ";",
            "{",
            "}",
            "%s",
        ),
        *("\u0301", "\u202e", "\u200d", "\x00", "\x1b", "\ud800", "🇽🇰", "👨‍👩‍👧", "Kоsоvо", "ﬁ", "İ", "ß"),
    ]
)
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=300), SENTENCES, st.lists(WORDS, max_size=30).map("".join))
LANGUAGES = st.sampled_from([None, "en", "uk", "ru", "ko", "en-GB", "xx"])

IDS = st.lists(
    st.sampled_from(["kp", "ru", "ua", "dpr", "xk", "ps", "nobody", "sadr", "un"]), max_size=3
).map(tuple)
DATES = st.sampled_from([None, "2014", "2022-07-13", "../2015", "2008-10", "1999/2003", "1991~", "20XX"])
SIMPLE = st.builds(
    Query,
    intent=st.sampled_from([intent for intent in Intent if intent is not Intent.COMPOUND]),
    actor=IDS,
    subject=IDS,
    person=st.sampled_from([(), ("dmytro-kuleba",), ("nobody",)]),
    group=st.sampled_from([(), ("eu",), ("nato", "un"), ("nothing",)]),
    excluded=IDS,
    combine=st.sampled_from(Combine),
    negated=st.booleans(),
    link=st.sampled_from(Link),
    object=st.sampled_from([None, "state", "government", "sovereignty"]),
    as_of=DATES,
    during=st.booleans(),
    nth=st.sampled_from([None, 1, 2, -1, 99]),
    to=IDS,
    whose=st.sampled_from([None, "xk", "un"]),
    phase=st.sampled_from([None, *Phase]),
    office=st.sampled_from([None, "foreign minister"]),
    words=st.text(max_size=20),
    claimed=st.sampled_from([None, 119]),
    forecast=st.booleans(),
    about=st.sampled_from([None, *Intent]),
    page=st.integers(1, 3),
)
QUERIES = st.one_of(
    SIMPLE, st.builds(Query, intent=st.just(Intent.COMPOUND), parts=st.lists(SIMPLE, max_size=3).map(tuple))
)


class Shown(HTMLParser):
    """What a reader of the HTML sees: the words, and every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data


def calls(action: Callable[[], object]) -> int:
    """How many functions were called, Python's and its libraries' own: work that is the same on every machine."""
    count = 0

    def profile(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@lru_cache(maxsize=256)
def work(service: Service, text: str) -> float:
    """The work of a text that was read before, in normal questions."""
    service.ask(text)
    return calls(lambda: service.ask(text)) / normal(service)


@lru_cache(maxsize=1)
def normal(service: Service) -> int:
    """The calls that a normal question takes when its answer is at hand, and its words are read anew."""
    service.ask(NORMAL)
    return calls(lambda: service.ask(f"{NORMAL} "))


def is_a_reply(reply: Reply) -> bool:
    """An answer with sources, a question back, or a refusal that says something."""
    words = plain(reply.blocks)
    return bool(words.strip()) and (reply.kind is not ReplyKind.ANSWER or bool(reply.sources))


def offences(reply: Reply) -> list[str]:
    """Whatever the HTML holds beside our own markup."""
    html = telegram_html(reply.blocks)
    shown = Shown(html)
    found = [f"tag {tag}" for tag, _ in shown.tags if tag not in TAGS]
    found += [
        f"link to {given.get('href')}"
        for tag, given in shown.tags
        if tag == "a" and not _is_a_source(given, reply)
    ]
    found += [
        f"attribute of {tag}" for tag, given in shown.tags if set(given) - ({"href"} if tag == "a" else set())
    ]
    found += ["a bare ampersand"] if re.search(r"&(?!(?:amp|lt|gt|quot|#x27);)", html) else []
    found += (
        ["too long"] if len(shown.words.encode("utf-16-le", "surrogatepass")) // 2 > TELEGRAM_LIMIT else []
    )
    return found


def _is_a_source(given: dict[str, str | None], reply: Reply) -> bool:
    return given.get("href") in {source.url for source in reply.sources}


@CHECKED
@given(text=ANYTHING, lang=LANGUAGES)
def test_any_text_gets_a_reply(service: Service, text, lang):
    assert is_a_reply(service.ask(text, chat_lang=lang))


@CHECKED
@given(first=SENTENCES, second=SENTENCES)
def test_any_text_after_any_text_gets_a_reply(service: Service, first, second):
    reply = service.ask(first)
    context = Context(reply.query, reply.lang, reply.listed)
    assert is_a_reply(service.ask(second, context=context))


@CHECKED
@given(text=ANYTHING)
def test_any_text_can_be_explained_and_completed(service: Service, text):
    assert isinstance(service.explain(text), dict)
    assert all(reply.kind is ReplyKind.ANSWER for reply in service.suggest(text))


@CHECKED
@given(text=ANYTHING, lang=LANGUAGES)
def test_nothing_that_was_written_becomes_markup(service: Service, text, lang):
    assert not offences(service.ask(text, chat_lang=lang))


@pytest.mark.parametrize("name", TEXTS)
def test_a_hard_text_gets_a_reply_without_markup_of_its_own(service: Service, name):
    reply = service.ask(TEXTS[name])
    assert is_a_reply(reply)
    assert not offences(reply)


@pytest.mark.parametrize("name", TEXTS)
def test_a_hard_text_takes_bounded_work(service: Service, name):
    assert work(service, TEXTS[name]) <= MOST_WORK


@settings(CHECKED, max_examples=10)
@given(parts=st.lists(WORDS, min_size=1, max_size=3), joint=st.sampled_from(["", " ", ", ", "? ", "\n"]))
def test_no_repetition_takes_unbounded_work(service: Service, parts, joint):
    piece = joint.join(parts) + joint
    text = (piece * (LONGEST // len(piece) + 1))[:LONGEST]
    assert work(service, text) <= MOST_WORK


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_takes_about_twice_the_work(service: Service, name):
    whole, half = work(service, TEXTS[name]), work(service, TEXTS[name][: LONGEST // 2])
    # One normal question more, so that texts with hardly any work at all may differ by a few steps.
    assert whole <= 3 * half + 1


def test_what_is_longer_than_a_message_is_not_read(service: Service):
    text = TEXTS["one letter as words"]
    assert calls(lambda: service.ask(text * 20)) <= 2 * calls(lambda: service.ask(text))


@CHECKED
@given(query=QUERIES)
def test_a_query_survives_the_way_to_plain_data_and_back(query):
    assert Query.from_dict(query.to_dict()) == query


@CHECKED
@given(query=QUERIES, lang=LANGUAGES)
def test_any_query_gets_a_reply(service: Service, query, lang):
    reply = service.answer(query, lang or "en")
    assert is_a_reply(reply)
    assert not offences(reply)
