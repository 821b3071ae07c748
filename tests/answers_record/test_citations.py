"""What an answer cites can bear it out."""

from asking import Teller

from knowledge.query import Intent


def test_nothing_older_than_the_last_act_is_cited_for_a_number(told: Teller) -> None:
    reply = told(Intent.WHO_RECOGNISES, subject=("xk",))
    assert all((source.published or "") >= "2025-12" for source in reply.reply.sources[:2])
    assert "Niue. [1][2]" in reply.text
    artsakh = told(Intent.WHO_RECOGNISES, subject=("artsakh",))
    assert "it dissolved itself by the end of 2023.\n" in artsakh.text


def test_every_line_of_a_list_that_some_source_carries_is_marked(told: Teller) -> None:
    lines = [
        line for line in told(Intent.WHO_RECOGNISES, subject=("xk",)).text.splitlines() if "• 20" in line
    ]
    assert [line for line in lines if not line.endswith("]")] == []
    lines = told(Intent.WHO_RECOGNISES, subject=("abkhazia",)).text.splitlines()
    assert "• Syria: 29 May 2018 [6]" in lines


def test_a_dispute_cites_those_that_it_names(told: Teller) -> None:
    reply = told(Intent.WHEN_RECOGNISED, actor=("kp",), subject=("dpr",))
    shown = [source.publisher for source in reply.reply.sources]
    assert {"Gordon", "The Sangha Kommune", "TASS"} <= set(shown)
    assert "Only a weak source" not in reply.text
    assert "Sources differ (Vanuatu, 23 May 2011):" in told(Intent.WHO_RECOGNISES, subject=("abkhazia",)).text


def test_a_source_that_bears_out_no_sentence_is_said_to_be_on_the_subject(told: Teller) -> None:
    reply = told(Intent.WHO_RECOGNISES, subject=("crimea",), group=("nato",), object="sovereignty")
    assert "On the subject itself see [" in reply.text
