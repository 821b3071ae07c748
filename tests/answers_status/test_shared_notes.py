"""Several questions in one message: what two parts share is said once."""

from knowledge.query import Intent, Query


def test_a_note_that_two_parts_share_stands_once(ask):
    parts = (
        Query(Intent.WHO_RECOGNISES, subject=("biafra",)),
        Query(Intent.WHEN_RECOGNISED, subject=("biafra",)),
    )
    answer = ask(Intent.COMPOUND, parts=parts)
    assert answer.text.count("My list of these acts is complete up to January 1970") == 1
