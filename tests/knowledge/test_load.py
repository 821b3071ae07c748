"""What bad data files get: a line for each fault, with its place and what would be right, all in one run."""

import pytest

from knowledge.load import load


def complaints(data) -> list[str]:
    prefix = f"{data.folder}/"
    return [str(problem).replace(prefix, "") for problem in sorted(load(data.folder).problems)]


def test_a_sound_folder_has_no_faults(data):
    assert complaints(data) == []


def test_values_reach_the_model(data):
    record = load(data.folder).record
    event = next(event for event in record.events if event.id == "aa-recognises-newland-2001")
    assert event.date.first == "2001-02-03"
    assert event.participants == ("ann-smith",)
    assert [(citation.source, citation.locator) for citation in event.citations] == [
        ("gazette-2001", "No. 7"),
        ("times-2001", ""),
    ]
    fact = next(entity for entity in record.entities if entity.id == "bb").facts[0]
    assert [(citation.source, citation.locator) for citation in fact.citations] == [
        ("times-2001", "page 1"),
        ("gazette-2001", ""),
    ]


EVENTS = "newland/events.rec"


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        (
            EVENTS,
            "date: 2001-02-03",
            "date: 2001-04-31",
            "aa-recognises-newland-2001: date: '2001-04-31' does not exist",
        ),
        (
            EVENTS,
            "type: severance",
            "type: sevrance",
            "bb-severs-aa-2001: type: 'sevrance' is not a known act; did you mean 'severance'?",
        ),
        (EVENTS, "place: A", "plaice: A", "plaice: events have no such field; did you mean 'place'?"),
        (
            EVENTS,
            "participant: ann-smith",
            "participant: ann-smyth",
            "unknown entity or person 'ann-smyth'; did you mean 'ann-smith'?",
        ),
        (EVENTS, "subject: bb", "subject: zzz", "unknown entity 'zzz'; add it to entities.rec"),
        (
            EVENTS,
            "response_to: aa-r",
            "response_to: aa-x",
            "unknown event 'aa-xecognises-newland-2001'; did you mean",
        ),
        (
            EVENTS,
            "object: state\n",
            "",
            "object: a recognition must say what it is about; add 'object: state'",
        ),
        (
            EVENTS,
            "type: severance\n",
            "type: severance\nobject: state\n",
            "object: a severance recognises nothing; delete the field",
        ),
        (EVENTS, "actor: bb\n", "actor: bb\nactor:\n", "actor: the field is empty; fill it or delete it"),
        (
            EVENTS,
            "source: times-2001\n",
            "",
            "bb-severs-aa-2001: source: the field is missing; add 'source: …'",
        ),
        (
            EVENTS,
            "id: bb-severs-aa-2001",
            "id: aa-recognises-newland-2001",
            "id: the same id stands in newland/events.rec:9",
        ),
        (
            EVENTS,
            "id: bb-severs",
            "id: bb-sеvers",
            "mixes scripts: 'е' is cyrillic small letter ie; type it again in Latin letters",
        ),
        (
            EVENTS,
            "id: bb-severs",
            "id: BB_severs",
            "is not an id; use small Latin letters, digits and single hyphens",
        ),
        (EVENTS, "| No. 7", "| No. 7 | more", "there are more than three parts; write 'source id |"),
        (
            "world/sources.rec",
            "title: Decree No. 7\n",
            "",
            "gazette-2001: title: the field is missing; add 'title: …'",
        ),
        (
            "world/sources.rec",
            "tier: news",
            "tier: gossip",
            "tier: 'gossip' is not a known tier; write one of official, news",
        ),
        (
            "world/sources.rec",
            "url: https://g",
            "url: g",
            "is not a web address; write it in full, beginning with https://",
        ),
        (
            "newland/quotes.rec",
            "speaker: ann-smith",
            "speaker: nobody",
            "smith-2001: speaker: unknown entity or person 'nobody'",
        ),
        (
            "newland/quotes.rec",
            "translated: no",
            "translated: perhaps",
            "translated: 'perhaps' does not say whether",
        ),
        ("world/people.rec", "| aa |", "| ax |", "ann-smith: role: unknown entity 'ax'"),
        (
            "world/people.rec",
            "foreign minister | aa | 2001-02-03",
            "foreign minister",
            "role: a role has two or three parts",
        ),
        (
            "world/entities.rec",
            " | times-2001 (page 1), gazette-2001",
            "",
            "bb: fact: a fact needs a sentence and its sources",
        ),
        (
            "world/entities.rec",
            "gazette-2001",
            "gazette 2001",
            "fact: the sources 'times-2001 (page 1), gazette 2001' cannot be read",
        ),
        (
            "newland/counts.rec",
            "compare: recognises",
            "compare: knows",
            "compare: 'knows' names no list; write one of recognises",
        ),
        (
            "newland/coverage.rec",
            "complete: yes",
            "complete: maybe",
            "complete: 'maybe' is neither yes nor no",
        ),
        ("groups/un.rec", "member: aa", "member: zz", "zz: member: unknown entity 'zz'"),
    ],
)
def test_a_fault_is_told_in_one_line(data, file, old, new, complaint):
    data.replace(file, old, new)
    assert any(complaint in line and line.startswith(file) for line in complaints(data)), complaints(data)


def test_a_byte_order_mark_is_told(data):
    path = data.folder / EVENTS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert complaints(data) == [
        f"{EVENTS}:1: the file begins with a byte order mark; save it as UTF-8 without BOM"
    ]


def test_windows_line_ends_are_told_once(data):
    path = data.folder / EVENTS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert complaints(data) == [f"{EVENTS}:1: lines end in CRLF; save the file with Unix line ends (LF)"]


def test_a_file_that_is_no_utf8_is_told_with_its_line(data):
    (data.folder / "newland/people.rec").write_bytes(b"id: bob\nname: \xff\n")
    assert complaints(data) == ["newland/people.rec:2: this is not UTF-8 text; save the file as UTF-8"]


def test_control_characters_are_told(data):
    data.replace(EVENTS, "place: Aland", "place: A\x07land")
    assert complaints(data) == [f"{EVENTS}:16: there is a control character (U+0007) in this line; delete it"]


def test_a_huge_file_is_refused_unread(data):
    with (data.folder / "newland/sources.rec").open("wb") as file:
        file.truncate(100_000_000)
    assert complaints(data) == [
        "newland/sources.rec:1: the file has 100 MB and was not read; split it into files of at most 8 MB"
    ]


def test_a_file_of_an_unknown_name_is_told(data):
    data.write("newland/event.rec", "id: x\n")
    assert complaints(data) == [
        "newland/event.rec:1: a file of this name is not loaded here; did you mean events.rec?"
    ]


def test_an_empty_folder_is_told(tmp_path):
    (problem,) = load(tmp_path).problems
    assert "there is no .rec file here" in str(problem)


def test_all_faults_are_told_in_one_run(data):
    data.replace(EVENTS, "date: 2001-02-03", "date: 2001-13-03")
    data.replace("newland/quotes.rec", "speaker: ann-smith", "speaker: nobody")
    data.replace("world/sources.rec", "lang: en\ntier: mirror", "lang: English\ntier: mirror")
    told = "\n".join(complaints(data))
    assert "has no month 13" in told
    assert "'nobody'" in told
    assert "'English' is not a language code" in told


def test_line_breaks_inside_a_value_are_spaces(data):
    data.replace(EVENTS, "by a decree of its", "by a decree\n+ of its")
    record = load(data.folder).record
    assert "Aland recognised Newland by a decree of its foreign minister." in [
        e.summary for e in record.events
    ]


def test_what_a_faulty_record_names_is_looked_up_in_the_same_run(data):
    data.replace(EVENTS, "date: 2001-02-03", "date: 2001-13-03")
    data.replace(EVENTS, "participant: ann-smith", "participant: nobody")
    told = "\n".join(complaints(data))
    assert "has no month 13" in told
    assert "'nobody'" in told


def test_a_faulty_record_is_still_there_for_those_that_name_it(data):
    data.replace("world/sources.rec", "title: Decree No. 7\n", "")
    (told,) = complaints(data)
    assert "gazette-2001: title: the field is missing" in told
