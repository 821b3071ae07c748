"""The proof that collected facts were not lost on their way into the record."""

import copy

import orjson
import pytest

from knowledge.against import compare
from knowledge.load import load

FACTS = {
    "sources": [
        {
            "id": "times-2001",
            "title": "Aland and Newland",
            "publisher": "The Times of Aland",
            "published": "2001-02-04",
            "url": "https://times.example/2001",
            "lang": "en",
        }
    ],
    "entities": [
        {
            "id": "bb",
            "kind": "state",
            "name": "Beland",
            "official_name": "Kingdom of Beland",
            "aliases": ["Belandia"],
            "claimed_by": [],
            "facts": [{"text": "Lies by the sea.", "sources": ["times-2001"]}],
        }
    ],
    "people": [
        {
            "id": "ann-smith",
            "name": "Ann Smith",
            "aliases": ["Anne Smith"],
            "roles": [{"role": "foreign minister", "of": "aa", "as_of": "2001-02-03"}],
            "sources": [{"id": "times-2001", "supports": "names her", "locator": None}],
        }
    ],
    "events": [
        {
            "id": "aa-recognises-newland-2001",
            "type": "recognition",
            "actor": "aa",
            "subject": "newland",
            "date": "2001-02-03",
            "announced": "2001-02-04",
            "place": "Alandville",
            "participants": ["ann-smith"],
            "summary": "Aland recognised Newland by a decree of its foreign minister.",
            "sources": [{"id": "gazette-2001", "supports": "prints the decree", "locator": "No. 7"}],
            "disputed": None,
        }
    ],
    "quotes": [
        {
            "id": "smith-2001",
            "speaker": "ann-smith",
            "text": "We welcome Newland's sovereignty and its people.",
            "said_on": "2001-02-03",
            "medium": "press conference",
            "translated": False,
            "about": ["aa", "newland"],
            "event": "aa-recognises-newland-2001",
            "sources": ["times-2001"],
        }
    ],
    "counts": [
        {
            "subject": "newland",
            "measure": "states recognising Newland",
            "value": 1,
            "as_of": "2002",
            "sources": ["times-2001"],
        }
    ],
}


@pytest.fixture
def facts(tmp_path):
    folder = tmp_path / "facts"
    folder.mkdir()

    def write(changes=None):
        for kind, rows in copy.deepcopy(FACTS).items():
            rows[0].update((changes or {}).get(kind, {}))
            lines = b"\n".join(orjson.dumps(row) for row in rows)
            (folder / f"newland.{kind}.jsonl").write_bytes(lines + b"\n")
        return folder

    return write


def test_equal_facts_are_all_kept(data, facts):
    report = compare(load(data.folder), facts())
    assert report.lost == report.explained == []
    assert report.kept == report.rows == dict.fromkeys(FACTS, 1)


@pytest.mark.parametrize(
    ("kind", "change", "complaint"),
    [
        ("sources", {"title": "Another"}, "times-2001: title: 'Another' is now 'Aland and Newland'"),
        ("sources", {"id": "gone-2001"}, "gone-2001: id: 'gone-2001' is gone"),
        ("entities", {"aliases": ["Beeland"]}, "bb: aliases: 'Beeland' is gone"),
        ("entities", {"facts": [{"text": "It is big.", "sources": []}]}, "bb: facts: 'It is big.' is gone"),
        (
            "people",
            {"roles": [{"role": "queen", "of": "aa", "as_of": None}]},
            "ann-smith: roles: {'role': 'queen'",
        ),
        ("events", {"date": "2001-02-04"}, "date: '2001-02-04' is now '2001-02-03'"),
        ("events", {"summary": "Something else."}, "summary: 'Something else.' is now 'Aland recognised"),
        ("events", {"disputed": "One paper differs."}, "disputed: 'One paper differs.' is gone"),
        ("events", {"participants": ["bob"]}, "participants: 'bob' is gone"),
        (
            "events",
            {"sources": [{"id": "gazette-2001", "supports": "prints it", "locator": None}]},
            "sources: {'id': 'gazette-2001', 'supports': 'prints it', 'locator': None} is gone",
        ),
        ("quotes", {"text": "No."}, "smith-2001: text: 'No.' is now"),
        ("quotes", {"about": ["bb"]}, "smith-2001: about: 'bb' is gone"),
        ("counts", {"value": 2}, "newland / states recognising Newland / 2 / 2002: id:"),
    ],
)
def test_whatever_was_lost_or_altered_is_told_with_its_line(data, facts, kind, change, complaint):
    report = compare(load(data.folder), facts({kind: change}))
    assert len(report.lost) == 1
    assert report.lost[0].startswith(f"newland.{kind}.jsonl:1: ")
    assert complaint in report.lost[0]


def test_what_was_merged_or_changed_for_a_reason_is_told_with_it(data, facts):
    data.write(
        "merged.rec",
        """
        id: old-times
        into: times-2001
        reason: One page under two ids.

        id: aa-recognises-newland-2001
        field: type
        reason: It was more than words.
        """,
    )
    folder = facts({"sources": {"id": "old-times"}, "events": {"type": "statement"}})
    report = compare(load(data.folder), folder)
    assert report.lost == []
    assert [line.rpartition(": ")[2] for line in report.explained] == [
        "One page under two ids.",
        "It was more than words.",
    ]


def test_a_reason_for_one_field_excuses_no_other(data, facts):
    data.write("merged.rec", "id: aa-recognises-newland-2001\nfield: type\nreason: It was more than words.\n")
    report = compare(load(data.folder), facts({"events": {"place": "Elsewhere"}}))
    assert len(report.lost) == 1
