"""The text format of the data files."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.rec import parse, write


def fields(text: str) -> list[list[tuple[str, str]]]:
    problems: list[object] = []
    rows = parse(text, "file.rec", problems)
    assert not problems
    return [[(field.key, field.value) for field in row.fields] for row in rows]


def test_blank_lines_part_records_and_comments_are_skipped():
    text = "# heading\nid: a\nname: One\n\n\n# note\nid: b\n"
    assert fields(text) == [[("id", "a"), ("name", "One")], [("id", "b")]]


def test_a_plus_continues_the_line_above():
    assert fields("note: first\n+ second\n") == [[("note", "first\nsecond")]]


def test_a_colon_or_hash_inside_a_value_is_text():
    assert fields("note: at 10:30 #1\n") == [[("note", "at 10:30 #1")]]


def test_every_field_knows_its_line():
    (row,) = parse("# heading\n\nid: a\nnote: x\n+ y\nname: One\n", "file.rec", [])
    assert [(field.key, field.line) for field in row.fields] == [("id", 3), ("note", 4), ("name", 6)]


def test_faults_are_told_with_line_and_remedy_and_reading_goes_on():
    problems = []
    rows = parse("+ nothing above\nid: a\nno colon here\nname: One\n", "file.rec", problems)
    assert [row.first("name") for row in rows] == ["One"]
    first, second = (str(problem) for problem in problems)
    assert first == "file.rec:1: '+' continues nothing; start the record with 'key: value'"
    assert second.startswith("file.rec:3: 'no colon here' is no field; write 'key: value', or '+ ' in front")


words = st.lists(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1), min_size=1).map(
    " ".join
)


@settings(max_examples=50)
@given(st.lists(st.lists(st.tuples(st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True), words), min_size=1)))
def test_what_is_written_is_read_again(records):
    text = "".join(write(records))
    assert [[(key, " ".join(value.split())) for key, value in row] for row in fields(text)] == records


def test_long_values_are_broken_between_words_and_addresses_are_not():
    lines = "".join(write([[("note", "word " * 60), ("url", "https://x.example/" + "a" * 200)]])).splitlines()
    assert max(len(line) for line in lines if "http" not in line) <= 118
    assert lines[-1].startswith("url: https://")
