"""The fake reads markup as Telegram does, and refuses it in Telegram's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fake_api.entities import parse, units, written
from bot.fake_api.errors import ApiError
from bot.markup import Bold, Bullets, Headline, Italic, Note, Numbered, Paragraph, Quotation
from bot.render import telegram_html


@pytest.mark.parametrize(
    ("markup", "text", "kinds"),
    [
        ("plain", "plain", []),
        ("<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>", "a b c d", ["bold", "bold", "italic", "italic"]),
        ("<u>a</u><ins>b</ins><s>c</s><del>d</del>", "abcd", ["underline"] * 2 + ["strikethrough"] * 2),
        ("<b>a <i>b</i></b>", "a b", ["bold", "italic"]),
        ('<a href="https://x.org/?a=1&amp;b=2">x</a>', "x", ["text_link"]),
        ("<a href=https://x.org>x</a>", None, []),
        ('<a href="no address">x</a>', "x", []),
        ("<blockquote>a</blockquote>", "a", ["blockquote"]),
        ("<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote"]),
        ("<blockquote>a <blockquote>b</blockquote></blockquote>", "a b", ["blockquote"]),
        ("<code>a <b>b</b></code>", "a b", ["code"]),
        ('<span class="tg-spoiler">a</span>', "a", ["spoiler"]),
        ("&lt;b&gt; &amp; &quot; &#9731; &#x2603; &nbsp; &", '<b> & " ☃ ☃ &nbsp; &', []),
        ("<b></b>x", "x", []),
        ("  <b> x </b>\n", "x", ["bold"]),
        ("a\x00b\tc", "a b c", []),
    ],
)
def test_markup_becomes_text_and_entities(markup, text, kinds):
    if text is None:
        with pytest.raises(ApiError, match="Unexpected end of name token"):
            parse(markup, "HTML")
        return
    content = parse(markup, "HTML")
    assert content.text == text
    assert [entity["type"] for entity in content.entities] == kinds


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<a href='x", 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ],
)
def test_what_cannot_be_parsed_is_refused_in_telegrams_words(markup, complaint):
    with pytest.raises(ApiError) as caught:
        parse(markup, "HTML")
    assert caught.value.code == 400
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_without_a_mode_everything_is_text():
    assert parse("<b>a</b>", None).text == "<b>a</b>"
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        parse("a", "RTF")


def test_offsets_count_utf16_units():
    content = parse("😀 <b>x😀</b>", "HTML")
    assert content.entities == ({"type": "bold", "offset": 3, "length": 3},)
    assert units("x😀") == 3


def test_only_a_hundred_entities_are_kept():
    assert len(parse("<b>a</b> " * 150, "HTML").entities) == 100


def test_commands_and_mentions_of_people_are_marked():
    content = written("/ask@a_bot hello @someone, a@b.org /x")
    marked = [content.text[e["offset"] : e["offset"] + e["length"]] for e in content.entities]
    assert marked == ["/ask@a_bot", "@someone", "/x"]


@given(st.text(max_size=200))
def test_any_markup_is_parsed_or_refused_and_nothing_else(markup):
    try:
        content = parse(markup, "HTML")
    except ApiError as refused:
        complaint, content = refused.description, None
    else:
        complaint = ""
    assert content is not None or "can't parse entities" in complaint
    if content:
        assert all(e["offset"] + e["length"] <= units(content.text) for e in content.entities)


words = st.text(min_size=1, max_size=30).filter(str.strip)
inline = st.lists(
    words | words.map(lambda text: Bold((text,))) | words.map(lambda text: Italic((text,))),
    min_size=1,
    max_size=3,
).map(tuple)
blocks = st.lists(
    inline.map(Headline)
    | inline.map(Paragraph)
    | inline.map(Note)
    | st.lists(inline, min_size=1, max_size=3).map(lambda items: Bullets(tuple(items)))
    | st.lists(inline, min_size=1, max_size=3).map(lambda items: Numbered(tuple(items)))
    | st.builds(Quotation, words, inline),
    min_size=1,
    max_size=5,
)


@given(blocks)
def test_whatever_is_rendered_telegram_can_parse(page):
    assert parse(telegram_html(page), "HTML").entities is not None
