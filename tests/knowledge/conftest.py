"""A small record that is sound, which a test then spoils; and the real one, built once."""

from pathlib import Path
from textwrap import dedent

import pytest

from knowledge.build import ensure
from knowledge.store import Store

SMALL = {
    "world/entities.rec": """
        id: aa
        kind: state
        name: Aland
        official_name: Republic of Aland
        existed: 1900-01-01/..
        un_member: yes

        id: bb
        kind: state
        name: Beland
        official_name: Kingdom of Beland
        alias: Belandia
        un_member: yes
        fact: Lies by the sea. | times-2001 (page 1), gazette-2001

        id: newland
        kind: claimed_state
        name: Newland
        official_name: Free State of Newland
        existed: 2000-05-01/..
        claimed_by: bb

        id: aa-mfa
        kind: organisation
        name: Aland foreign ministry
        official_name: Ministry of Foreign Affairs of Aland
        speaks_for: aa
    """,
    "world/sources.rec": """
        id: times-2001
        title: Aland and Newland
        publisher: The Times of Aland
        published: 2001-02-04
        url: https://times.example/2001
        lang: en
        tier: news

        id: gazette-2001
        title: Decree No. 7
        publisher: Official Gazette of Aland
        published: 2001-02-03
        url: https://gazette.example/7
        lang: en
        tier: official

        id: copy-2002
        title: Recognition of Newland
        publisher: A copy of an encyclopedia
        url: https://copy.example/newland
        lang: en
        tier: mirror
    """,
    "world/people.rec": """
        id: ann-smith
        name: Ann Smith
        alias: Anne Smith
        role: foreign minister | aa | 2001-02-03
        source: times-2001 | names her
    """,
    "newland/events.rec": """
        id: newland-declares-independence-2000
        type: declaration_of_independence
        actor: newland
        subject: bb
        date: 2000-05-01
        summary: Newland declared its independence from Beland.
        source: times-2001 | tells of it

        id: aa-recognises-newland-2001
        type: recognition
        object: state
        actor: aa
        subject: newland
        date: 2001-02-03
        announced: 2001-02-04
        place: Alandville
        participant: ann-smith
        summary: Aland recognised Newland by a decree of its foreign minister.
        source: gazette-2001 | prints the decree | No. 7
        source: times-2001 | reports it

        id: bb-severs-aa-2001
        type: severance
        actor: bb
        subject: aa
        date: 2001-02-05
        response_to: aa-recognises-newland-2001
        summary: Beland broke off relations with Aland over Newland.
        source: times-2001
        note: The newspaper is a day older than the break that it announces.
    """,
    "newland/quotes.rec": """
        id: smith-2001
        speaker: ann-smith
        text: We welcome Newland's sovereignty and its people.
        said_on: 2001-02-03
        medium: press conference
        translated: no
        about: aa
        about: newland
        event: aa-recognises-newland-2001
        source: times-2001
    """,
    "newland/counts.rec": """
        subject: newland
        measure: states recognising Newland
        value: 1
        as_of: 2002
        source: times-2001
        compare: recognises
    """,
    "newland/coverage.rec": """
        subject: newland
        act: recognition
        complete: yes
        as_of: 2002
        note: Nobody else recognised it.
        source: times-2001
    """,
    "names/ko.rec": """
        of: bb
        name: 벨란드
        alias: 벨란디아
    """,
    "groups/un.rec": """
        group: un
        name: United Nations
        source: its own list

        member: aa
        since: 1950-01-01

        member: bb
        since: 1950-01-01
        until: 1999-01-01
    """,
}


class Data:
    """A folder of data files that a test can change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in SMALL.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        """Put a file in place; the indentation that the test gave it is taken off."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dedent(text).lstrip("\n").encode())
        return path

    def append(self, name: str, text: str) -> None:
        """Add a record at the end of a file."""
        path = self.folder / name
        self.write(name, (path.read_text() if path.exists() else "") + "\n" + dedent(text))

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path / "data")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real record, built."""
    return ensure(tmp_path_factory.mktemp("built") / "knowledge.db")


@pytest.fixture(scope="session")
def store(database: Path):
    opened = Store.open(database)
    yield opened
    opened.close()


@pytest.fixture
def small(data: Data, tmp_path: Path):
    """A store of the small record."""
    opened = Store.open(ensure(tmp_path / "small.db", data.folder))
    yield opened
    opened.close()
