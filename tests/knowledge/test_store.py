"""Asking the store: what each call gives, and that nothing a user types becomes SQL or search syntax."""

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.model import Act, Object
from knowledge.store import Store


def ids(things) -> list[str]:
    return [thing.id for thing in things]


def test_events_come_by_date(small):
    assert ids(small.events()) == [
        "newland-declares-independence-2000",
        "aa-recognises-newland-2001",
        "bb-severs-aa-2001",
    ]


def test_any_value_inside_an_argument_and_all_arguments_together(small):
    assert ids(small.events(actor=["aa", "bb"])) == ["aa-recognises-newland-2001", "bb-severs-aa-2001"]
    assert ids(small.events(actor=["aa", "bb"], subject=["newland"])) == ["aa-recognises-newland-2001"]
    assert ids(small.events(types=[Act.SEVERANCE])) == ["bb-severs-aa-2001"]
    assert ids(small.events(object=Object.STATE)) == ["aa-recognises-newland-2001"]
    assert small.events(object=Object.GOVERNMENT) == []


def test_involving_is_either_side(small):
    assert len(small.events(involving=["bb"])) == 2
    assert ids(small.events(involving=["bb"], types=[Act.SEVERANCE])) == ["bb-severs-aa-2001"]
    assert len(small.events(involving=["bb"], limit=1)) == 1


def test_days_bound_the_events(small):
    assert ids(small.events(first="2001-02-04")) == ["bb-severs-aa-2001"]
    assert ids(small.events(last="2000-12-31")) == ["newland-declares-independence-2000"]
    assert ids(small.events(first="2001-01-01", last="2001-02-04")) == ["aa-recognises-newland-2001"]


def test_events_by_id_and_by_participant(small):
    assert ids(small.events(ids=["bb-severs-aa-2001", "unknown"])) == ["bb-severs-aa-2001"]
    assert ids(small.events(participant=["ann-smith"])) == ["aa-recognises-newland-2001"]


def test_responses(small):
    assert ids(small.responses(["aa-recognises-newland-2001"])) == ["bb-severs-aa-2001"]
    assert small.responses([]) == []


def test_quotes(small):
    for found in (
        small.quotes(speaker=["ann-smith"]),
        small.quotes(about=["aa", "newland"]),
        small.quotes(event=["aa-recognises-newland-2001"]),
        small.quotes(words="SOVEREIGNTY people"),
        small.quotes(ids=["smith-2001"]),
    ):
        assert ids(found) == ["smith-2001"]
    assert small.quotes(about=["aa", "bb"]) == []
    assert small.quotes(words="sovereignty cheese") == []


def test_entities_people_and_sources(small):
    assert small.entity("newland").claimed_by == ("bb",)
    assert small.entity("nowhere") is None
    assert small.person("ann-smith").roles[0].of == "aa"
    assert small.person("nobody") is None
    assert ids(small.sources(["gazette-2001", "nothing", "times-2001"])) == ["gazette-2001", "times-2001"]


def test_labels_fall_back_to_english_and_then_to_the_id(small):
    assert small.label("bb", "ko") == "벨란드"
    assert small.label("bb", "ko", "genitive") == "벨란드"
    assert small.label("aa", "ko") == "Aland"
    assert small.label("nowhere", "ko") == "nowhere"


def test_names_tell_whose_they_are(small):
    names = set(small.names())
    assert ("bb", "entity", "en", "Belandia", "alias", "belandia") in names
    assert ("bb", "entity", "ko", "벨란드", "name", "벨란드") in names
    assert ("ann-smith", "person", "en", "Anne Smith", "alias", "anne smith") in names
    assert ("un", "group", "en", "United Nations", "name", "united nations") in names


def test_who_speaks_for_a_state(small):
    assert small.speakers_for("aa") == ("aa", "aa-mfa", "ann-smith")


def test_people_by_office(small):
    assert ids(small.people(of="aa")) == ["ann-smith"]
    assert ids(small.people(of="aa", office="Foreign Minister")) == ["ann-smith"]
    assert small.people(of="aa", office="president") == []


def test_members_of_a_group_on_a_day(small):
    assert small.groups() == ["un"]
    assert small.members("un", "1990-01-01") == {"aa", "bb"}
    assert small.members("un", "1999-01-01") == {"aa"}, "the end is the first day outside"
    assert small.members("un", "1949-12-31") == frozenset()
    assert small.un_members("2020-01-01") == {"aa"}
    assert [spell.until for spell in small.member_spells("un")] == [None, "1999-01-01"]


def test_counts_and_coverage(small):
    assert [count.value for count in small.counts("newland")] == ["1"]
    assert small.coverage("newland").complete
    assert small.coverage("newland", "relations") is None


def test_search_finds_events_and_quotes(small):
    assert small.search("decree of aland", 5)[0] == ("event", "aa-recognises-newland-2001")
    assert ("quote", "smith-2001") in small.search("welcome", 5)
    assert small.search("", 5) == []


NASTY = [
    "'; drop table event; --",
    '" OR "a"',
    "NEAR(a b) AND NOT c*",
    "^start text:x",
    "\u202eright to left\x00",
    "(((",
    "-",
    "*",
    "😀",
]


@pytest.mark.parametrize("text", NASTY)
def test_no_text_is_search_syntax_or_sql(small, text):
    small.search(text, 5)
    small.quotes(words=text)
    small.events(ids=[text], actor=[text])
    assert len(small.events()) == 3


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(max_size=80))
def test_any_text_can_be_searched_for(store, text):
    store.search(text, 5)
    store.quotes(words=text, limit=3)
    store.label(text)


def test_nothing_can_be_written(small):
    with pytest.raises(Exception, match=r"readonly|query_only|attempt to write"):
        small._connection.execute("delete from event")


def test_a_store_may_be_shared_by_threads(store: Store):
    expected = store.events(subject=["xk"], types=[Act.RECOGNITION])
    faults = []

    def work() -> None:
        answers = (store.events(subject=["xk"], types=[Act.RECOGNITION]) for _ in range(50))
        faults.extend(answer for answer in answers if answer != expected)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults


def test_more_events_than_the_cache_holds_still_come_whole(small, monkeypatch):
    monkeypatch.setattr("knowledge.store._CACHED_EVENTS", 1)
    for _ in range(3):
        assert len(small.events()) == 3
        assert ids(small.events(actor=["bb"])) == ["bb-severs-aa-2001"]
