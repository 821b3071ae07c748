"""Where an answer comes from."""

from html import escape

from asking import Teller

from knowledge.query import Intent


def test_the_sources_of_a_recognition_say_what_each_supports(told: Teller) -> None:
    reply = told(Intent.SOURCE, actor=("kp",), subject=("lpr",), about=Intent.DID_RECOGNISE)
    assert "The Korea Herald" in reply.text
    assert "[1] both regions covered by the decision (paragraphs 1-2)" in reply.text
    assert "https://" in reply.text


def test_a_bare_question_for_sources_means_the_act(told: Teller) -> None:
    reply = told(Intent.SOURCE, actor=("ni",), subject=("dpr", "lpr"))
    assert reply.headline.startswith("4 sources for this: Nicaragua's co-presidents wrote to Putin")


def test_of_a_break_only_the_break_is_backed(told: Teller) -> None:
    reply = told(Intent.SOURCE, "uk", actor=("ua",), subject=("kp",), about=Intent.SEVERED)
    assert "розірвала дипломатичні відносини з Північною Кореєю" in reply.headline


def test_of_a_count_the_count_is_backed(told: Teller) -> None:
    reply = told(Intent.SOURCE, subject=("xk",), about=Intent.HOW_MANY, whose="xk")
    assert "121 (recognitions counted by Kosovo)" in reply.headline
    assert "Krstarica" in reply.text


def test_sources_of_nothing_are_refused(told: Teller) -> None:
    assert told(Intent.SOURCE, actor=("pw",), subject=("nosuch",), about=Intent.WHY).kind == "refuse"


def test_long_titles_are_whole_in_plain_text_and_cut_in_messages(told: Teller) -> None:
    reply = told(Intent.WHAT_IS_ENTITY, subject=("abkhazia",))
    source = next(one for one in reply.reply.sources if len(one.title) > 90)
    assert source.title in reply.text
    assert escape(source.title, quote=False) not in reply.html
    assert escape(source.title[:80], quote=False) in reply.html


def test_no_act_of_a_list_stands_for_the_others(told: Teller) -> None:
    reply = told(Intent.SOURCE, subject=("abkhazia",), about=Intent.WHO_RECOGNISES)
    assert reply.headline == "37 sources for the answer to “Who recognises Abkhazia?”."
    assert (
        "President Medvedev signed a decree recognising Abkhazia after the war with Georgia. [1][2]"
        in reply.text
    )
    assert "26 more sources are not shown." in reply.text
    assert "повний" in told(Intent.SOURCE, "uk", subject=("abkhazia",), about=Intent.WHO_RECOGNISES).text


def test_of_an_order_the_place_asked_for_is_backed(told: Teller) -> None:
    reply = told(Intent.SOURCE, subject=("xk",), nth=-1, about=Intent.FIRST_OR_NTH)
    assert reply.headline == (
        "3 sources for this: The Bahamas recognised the Republic of Kosovo as an independent state."
    )


def test_every_source_shown_is_referred_to(told: Teller) -> None:
    for about in (Intent.WHO_RECOGNISES, Intent.TIMELINE, Intent.WHAT_IS_ENTITY, Intent.REACTION):
        reply = told(Intent.SOURCE, "ru", subject=("xk",), about=about)
        assert [n for n in range(1, len(reply.reply.sources) + 1) if f"[{n}]" not in reply.text] == []
