"""What every answer shares: sources, the limit of a message, escaping, sets that say themselves."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.markup import Anchor, Bold, Bullets, Headline, Note, Numbered, Paragraph, Quotation
from bot.messages import BrokenMessage, Messages
from bot.render import TELEGRAM_LIMIT, plain, telegram_html
from knowledge.ledger import bond
from knowledge.model import Act
from knowledge.query import Intent, Link
from knowledge.sets import Difference, Ground, Intersection, Members, Named, Recognisers, Related, Union
from knowledge.status import Standing
from knowledge.tally import Tally, tally

TODAY = "2026-11-21"


def parsed(html: str) -> str:
    """The text that is left once Telegram has taken out its entities."""
    text = re.sub(r"<[^>]*>", "", html)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_the_best_sources_are_numbered_in_the_order_of_the_text(ask):
    answer = ask(Intent.DID_RECOGNISE, actor="kp", subject="dpr")
    assert answer.text.index("[1]") < answer.text.index("[2]")
    assert answer.reply.sources[0].tier == "official"
    assert "1. KCNA" in answer.text


def test_a_claim_that_only_a_weak_source_carries_says_so(ask):
    assert ask(Intent.WITHDRAWAL, subject="sadr", as_of="2010").says("Only a weak source (a copy or a blog)")


def test_every_whole_answer_fits_a_message(ask):
    for subject in ("xk", "ps", "cn", "il", "sadr"):
        for lang in ("en", "uk", "ru", "ko"):
            reply = ask(Intent.WHO_RECOGNISES, subject=subject, lang=lang).reply
            assert units(parsed(telegram_html(reply.blocks))) <= TELEGRAM_LIMIT


words = st.text(max_size=300)
blocks = st.lists(
    st.one_of(
        st.builds(lambda text: Paragraph((text, Bold((text,)))), words),
        st.builds(lambda text: Note((text,)), words),
        st.builds(lambda text: Quotation(text, (text,)), words),
        st.builds(lambda items: Bullets(tuple((item,) for item in items)), st.lists(words, max_size=40)),
        st.builds(lambda text: Numbered(((Anchor(text, "https://example.org/?a=1&b=<2>"),),)), words),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(words, blocks)
def test_no_text_escapes_and_no_message_is_too_long(head, rest):
    html = telegram_html([Headline((head,)), *rest])
    assert units(parsed(html)) <= TELEGRAM_LIMIT
    assert set(re.findall(r"</?(\w+)", re.sub(r'href="[^"]*"', "", html))) <= {"b", "i", "a", "blockquote"}


def test_lists_are_cut_between_items_and_say_how_many_are_left():
    items = tuple((f"state number {n}",) for n in range(500))
    html = telegram_html([Headline(("All of them",)), Bullets(items), Numbered((("source",),))])
    left = int(re.search(r"… \+(\d+)", html)[1])
    assert html.count("•") + left == 500
    assert "1. source" in html


def test_text_without_markup_shows_addresses():
    assert (
        plain([Paragraph((Anchor("a report", "https://example.org"),))]) == "a report (https://example.org)"
    )


def test_an_address_that_is_no_web_page_is_never_linked():
    assert telegram_html([Paragraph((Anchor("a", "javascript:alert(1)"),))]) == "a"


def test_a_missing_message_names_its_language_and_key():
    with pytest.raises(BrokenMessage, match="en: no message 'no-such-key'"):
        Messages.load("en").format("no-such-key")


def test_a_language_without_a_folder_is_named():
    with pytest.raises(BrokenMessage, match="no language 'xx'"):
        Messages.load("xx")


def test_sets_are_put_together_and_say_themselves(store):
    ground = Ground(store, TODAY)
    both = Intersection((Recognisers("xk", TODAY), Recognisers("ps", TODAY)))
    without = Difference(Members("un-sc-p5", TODAY), (Recognisers("ps", TODAY),))
    assert "fr" in both.ids(ground)
    assert without.ids(ground) == {"us"}
    assert Union((Named(("py",)), Related("tw", TODAY))).ids(ground) >= {"py", "va"}
    assert without.words(store.label) == (
        f"the members of permanent members of the UN Security Council on {TODAY}, except who recognises "
        f"Palestine on {TODAY}"
    )


def test_a_bond_changes_with_its_acts(store):
    bolivia = bond(store, "bo", "il", Link.RELATIONS)
    days = ("2008-01-01", "2010-01-01", "2021-06-01", "2024-01-01", TODAY)
    standings = [bolivia.at(day, TODAY).standing for day in days]
    assert standings == [
        Standing.HOLDS,
        Standing.ENDED,
        Standing.HOLDS,
        Standing.ENDED,
        Standing.HOLDS,
    ]
    assert bolivia.at("2008-01-01", TODAY).assumed


def test_relations_and_recognition_never_mix(store):
    """Nicaragua suspended and broke relations with Israel; its recognition was never taken back."""
    assert bond(store, "ni", "il", Link.RELATIONS).at(TODAY, TODAY).standing is Standing.ENDED
    assert bond(store, "ni", "il", Link.RECOGNITION).at(TODAY, TODAY).standing is Standing.HOLDS


def test_a_vote_is_read_from_the_record(store):
    [vote] = [
        event
        for event in store.events(actor=("un",), types=(Act.VOTE,), first="2014-03-27", last="2014-03-27")
        if "crimea" in event.subject
    ]
    assert tally(vote) == Tally(100, 11, 58)
