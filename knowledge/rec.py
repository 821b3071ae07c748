"""Record files: GNU recutils' plain text, one `key: value` a line, a blank line between records.

A line that starts with `+ ` continues the one above, `#` starts a comment, a repeated key is a list. Reading
keeps the line numbers, so that every complaint can point, and never stops at the first thing that is wrong.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

MAX_BYTES = 8 * 1024 * 1024
"""A larger file is refused unread: the largest one people edit is a fortieth of this."""

WIDTH = 118

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9_]*):(?: (.*))?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in the data, told in one line that says where, what, and what would be right."""

    path: str
    line: int
    id: str
    field: str
    wrong: str
    right: str

    def __str__(self) -> str:
        place = "".join(f" {part}:" for part in (self.id, self.field) if part)
        return f"{self.path}:{self.line}:{place} {self.wrong}; {self.right}"


class Field(NamedTuple):
    """One field of a record. Continuation lines are joined with a line break, as recutils does."""

    key: str
    value: str
    line: int


class Row:
    """One record of a file, with its place."""

    __slots__ = ("fields", "path")

    def __init__(self, path: str, fields: list[Field]) -> None:
        self.path = path
        self.fields = fields

    @property
    def line(self) -> int:
        return self.fields[0].line

    def first(self, key: str) -> str:
        """The first value under the key, or an empty string."""
        return next((field.value for field in self.fields if field.key == key), "")

    def problem(self, field: str, wrong: str, right: str, *, id: str = "", line: int = 0) -> Problem:
        """A complaint about this record: at `line`, else at the named field, else at the first line."""
        place = line or next((each.line for each in self.fields if each.key == field), self.line)
        name = id or self.first("id") or self.first("of") or self.first("member") or self.first("subject")
        return Problem(self.path, place, name, field, wrong, right)


def read(path: Path, shown: str, problems: list[Problem]) -> list[Row]:
    """The records of a file; what is wrong with it is appended to `problems` under the name `shown`."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        wrong = f"the file has {size / 1e6:.0f} MB and was not read"
        problems.append(
            Problem(shown, 1, "", "", wrong, f"split it into files of at most {MAX_BYTES // 2**20} MB")
        )
        return []
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(shown, line, "", "", "this is not UTF-8 text", "save the file as UTF-8"))
        return []
    return parse(text, shown, problems)


def parse(text: str, shown: str, problems: list[Problem]) -> list[Row]:
    """The records in a text; see `read`."""
    if text.startswith("\ufeff"):
        problems.append(
            Problem(
                shown, 1, "", "", "the file begins with a byte order mark", "save it as UTF-8 without BOM"
            )
        )
        text = text[1:]
    if "\r" in text:
        first = text.count("\n", 0, text.index("\r")) + 1
        problems.append(
            Problem(shown, first, "", "", "lines end in CRLF", "save the file with Unix line ends (LF)")
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[Row] = []
    fields: list[Field] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            continue
        if line and not line.isspace():
            _take(line, number, fields, shown, problems)
        elif fields:
            rows.append(Row(shown, fields))
            fields = []
    if fields:
        rows.append(Row(shown, fields))
    return rows


def _take(line: str, number: int, fields: list[Field], shown: str, problems: list[Problem]) -> None:
    """Add one line to the record that is being read."""
    if char := _CONTROL.search(line):
        wrong = f"there is a control character (U+{ord(char.group()):04X}) in this line"
        problems.append(Problem(shown, number, "", "", wrong, "delete it"))
        line = _CONTROL.sub("", line)
    if line.startswith("+"):
        if not fields:
            problems.append(
                Problem(shown, number, "", "", "'+' continues nothing", "start the record with 'key: value'")
            )
            return
        above = fields[-1]
        fields[-1] = Field(above.key, f"{above.value}\n{line[1:].removeprefix(' ')}", above.line)
        return
    match = _FIELD.fullmatch(line)
    if not match:
        wrong = f"'{textwrap.shorten(line, 40, placeholder='…')}' is no field"
        right = "write 'key: value', or '+ ' in front of a line that continues the one above"
        problems.append(Problem(shown, number, "", "", wrong, right))
        return
    fields.append(Field(match[1], (match[2] or "").strip(), number))


def write(records: Iterable[Iterable[tuple[str, str]]]) -> Iterator[str]:
    """The text of records, each a series of (key, value); long values go on in `+ ` lines."""
    for number, record in enumerate(records):
        if number:
            yield "\n"
        for key, value in record:
            lines = textwrap.wrap(
                value,
                WIDTH,
                initial_indent=f"{key}: ",
                subsequent_indent="+ ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            yield "\n".join(lines) + "\n"
