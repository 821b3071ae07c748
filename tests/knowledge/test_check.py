"""What cannot be true is found, and passes once a note tells the reader about it."""

import pytest

from knowledge.check import check
from knowledge.load import DATA
from knowledge.store import Store


def complaints(data) -> list[str]:
    prefix = f"{data.folder}/"
    return [str(problem).replace(prefix, "") for problem in check(data.folder)[1]]


def act(id, type, actor, subject, date, more=""):  # noqa: PLR0917 - it reads like the record it writes
    return f"""
id: {id}
type: {type}
actor: {actor}
subject: {subject}
date: {date}
summary: What happened.
source: gazette-2001
{more}
"""


STATE = "object: state"
EVENTS = "newland/events.rec"


def test_a_sound_record_passes(data):
    assert complaints(data) == []


@pytest.mark.parametrize(
    ("acts", "complaint"),
    [
        (
            act("again", "recognition", "aa", "newland", "2001-02", STATE),
            "this seems to be again once more",
        ),
        (
            act("later", "recognition", "aa", "newland", "2001-03", STATE),
            "later: date: aa had recognised newland already (aa-recognises-newland-2001, 2001-02-03)",
        ),
        (
            act("gone", "withdrawal", "bb", "newland", "2001-01", STATE),
            "gone: type: bb has not recognised newland before; add the missing act",
        ),
        (
            act("one", "withdrawal", "aa", "newland", "2001-02-04", STATE)
            + act("two", "withdrawal", "aa", "newland", "2001-02-05", STATE),
            "two: type: aa had ended its recognition already (one)",
        ),
        (
            act("early", "recognition", "aa", "newland", "1999-01-01", STATE),
            "early: subject: newland did not exist before 2000-05-01",
        ),
        (
            act("before-itself", "statement", "newland", "bb", "1999-01-01"),
            "before-itself: actor: newland did not exist before 2000-05-01",
        ),
        (
            act("mended", "relations_restored", "aa", "newland", "2001-02-02"),
            "mended: type: no break between aa and newland is on record",
        ),
        (
            act("opened", "relations_established", "aa", "newland", "2001-01-05")
            + act("opened-again", "relations_established", "newland", "aa", "2001-01-09"),
            "opened-again: type: newland and aa had relations already (opened)",
        ),
        (
            act("hasty", "statement", "bb", "aa", "2001-01-05", "response_to: aa-recognises-newland-2001"),
            "hasty: response_to: it answers aa-recognises-newland-2001, which came later (2001-02-03)",
        ),
        (
            act("late", "statement", "bb", "aa", "2001-02-05"),
            "late: date: all its sources are older than the act (the newest is of 2001-02-03)",
        ),
        (
            act("weak", "statement", "bb", "aa", "2001-01-05").replace("gazette-2001", "copy-2002"),
            "weak: source: all its sources are copies, re-posts or blogs; add a better source",
        ),
    ],
)
def test_what_cannot_be_true_is_told(data, acts, complaint):
    data.append(EVENTS, acts)
    assert complaint in "\n".join(complaints(data))
    data.replace(EVENTS, "summary: What happened.", "summary: What happened.\nnote: The reader is told why.")
    data.replace(EVENTS, "place: Alandville", "place: Alandville\nnote: Told here too.")
    # A note cannot make an answer older than its cause, nor keep a total from changing.
    told = [line for line in complaints(data) if "response_to" not in line and "counts.rec" not in line]
    assert told == []


def test_breaking_twice_is_told(data):
    data.replace(EVENTS, "note: The newspaper is a day older than the break that it announces.\n", "")
    data.replace("world/sources.rec", "published: 2001-02-04", "published: 2002")
    data.append(EVENTS, act("again", "severance", "bb", "aa", "2001-02-06").replace("gazette", "times"))
    (line,) = complaints(data)
    assert "again: type: bb had broken with aa already (bb-severs-aa-2001)" in line


def test_each_side_may_break_once(data):
    data.append(EVENTS, act("ours", "severance", "aa", "bb", "2001-02-02"))
    assert complaints(data) == []


def test_recognising_another_government_is_no_second_recognition(data):
    data.append(EVENTS, act("coup", "recognition", "aa", "newland", "2001-02-03", "object: government"))
    assert complaints(data) == []


def test_a_total_that_our_list_does_not_give_needs_its_explanation(data):
    data.replace("newland/counts.rec", "value: 1", "value: 3 of 193")
    (line,) = complaints(data)
    assert "our list gives 1; explain the difference in 'explanation'" in line
    data.append("newland/counts.rec", "")
    data.replace(
        "newland/counts.rec", "compare: recognises", "explanation: Two have said so only in private."
    )
    assert complaints(data) == []


def test_a_total_compared_with_nothing_is_told(data):
    data.replace("newland/counts.rec", "compare: recognises\n", "")
    (line,) = complaints(data)
    assert "this total is compared with nothing; name the list in 'compare'" in line


def test_rough_dates_leave_a_total_room(data):
    data.append(
        EVENTS, act("rough", "recognition", "bb", "newland", "2002", STATE + "\nnote: Some day of 2002.")
    )
    assert complaints(data) == []
    data.replace("newland/counts.rec", "value: 1", "value: 2")
    assert complaints(data) == []


def test_names_of_nobody_are_told(data):
    data.append("names/ko.rec", "of: newlnd\nname: 뉴랜드\n")
    assert complaints(data) == [
        "names/ko.rec:5: newlnd: of: 'newlnd' is no entity, person or group; did you mean 'newland'?"
    ]


def test_an_alias_that_is_the_name_of_another_state_is_told(data):
    data.replace("names/ko.rec", "alias: 벨란디아", "alias: 뉴랜드")
    data.append("names/ko.rec", "of: newland\nname: 뉴랜드\n")
    assert complaints(data) == [
        "names/ko.rec:3: bb: alias: '뉴랜드' is the name of 'newland'; delete it, or write what only this one is called"
    ]


def test_the_real_record_has_no_problems():
    assert [str(problem) for problem in check(DATA)[1]] == []


def test_every_claim_of_the_real_record_has_a_source(store: Store):
    assert all(event.citations for event in store.events())
    assert all(quote.citations for quote in store.quotes())


def test_kosovos_list_is_that_of_its_ministry(store: Store):
    actors = {id for event in store.events(subject=["xk"], types=["recognition"]) for id in event.actor}
    members = store.un_members("2025-12-19")
    assert len(actors & members) == 119
    assert actors - members == {"ck", "nu", "tw", "smom"}
    assert store.coverage("xk").complete


def test_palestines_list_holds_157_un_members_and_belgium(store: Store):
    actors = {id for event in store.events(subject=["ps"], types=["recognition"]) for id in event.actor}
    assert len(actors & store.un_members("2025-09-28")) == 158
    assert "be" in actors


def test_taiwans_allies_are_twelve(store: Store):
    standing = store.events(subject=["tw"], types=["relations_standing"])
    assert len({event.actor for event in standing}) == 12
    assert store.coverage("tw", "relations").complete


@pytest.mark.parametrize("subject", ["il", "sadr"])
def test_lists_that_stop_are_not_called_complete(store: Store, subject):
    assert not store.coverage(subject).complete


def test_sovereignty_is_told_apart_from_statehood(store: Store):
    found = store.events(subject=["moroccan-sovereignty-over-western-sahara"], types=["recognition"])
    assert {event.object for event in found} == {"sovereignty"}
    (annexed,) = store.events(actor=["ni"], subject=["zaporizhzhia-oblast"], types=["recognition"])
    assert annexed.object == "sovereignty"


def test_governments_are_told_apart_from_states(store: Store):
    (ussr,) = store.events(actor=["us"], subject=["su"], types=["recognition"])
    assert ussr.object == "government"
