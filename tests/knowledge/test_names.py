"""Names and groups: everything has a name, none means two things unawares, and members add up."""

import re
from collections import Counter, defaultdict

import pytest

from knowledge import load
from knowledge.link import Linker
from knowledge.load import Loaded
from knowledge.text import fold, tokens

NAMES = load.DATA / "names"
MAIN = ("en", "uk", "ru", "ko")
LINKING = ("ar", "zh", "es", "fr", "de", "tr")
CASES = {"genitive", "dative", "accusative", "instrumental", "locative"}
TODAY = "2026-11-21"

# Things that people really do call by the same word; the bot must choose by the question, or ask.
NAMESAKES = [
    {"kp", "kr"},
    {"cd", "cg"},
    {"kp", "korea-joseon"},
    {"dm", "do"},
    {"kremlin", "ru"},
    {"choe-son-hui", "choi-young-sam"},
    {"boris-johnson", "lyndon-b-johnson"},
    {"norman-h-davis", "philip-davis"},
]

# Words of questions that look like a country's name: such names count only when written with their capitals.
EVERYDAY_WORDS = {
    "en": ["us", "un", "car", "au", "no", "is", "it", "am", "to", "the states", "pole", "rice", "price"],
    "uk": ["того", "малі", "досі", "ким", "лад", "пар", "біг", "газу", "банкова", "батька"],
    "ru": ["того", "мали", "газа", "банковая", "батька", "ас"],
}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load.load()


@pytest.fixture(scope="module")
def things(loaded: Loaded) -> set[str]:
    """The ids of all entities and people."""
    return {entity.id for entity in loaded.record.entities} | {person.id for person in loaded.record.people}


@pytest.fixture(scope="module")
def groups(loaded: Loaded) -> dict[str, list[tuple[str, str, str]]]:
    """The spells of every group: member, first day, and the day after the last."""
    spells = defaultdict(list)
    for each in loaded.record.memberships:
        spells[each.group].append((each.member, each.since or "", each.until or "9999"))
    return dict(spells)


def members(spells: list[tuple[str, str, str]], day: str) -> list[str]:
    return [member for member, since, until in spells if since <= day < until]


@pytest.fixture(scope="module")
def named(loaded: Loaded) -> dict[str, dict[str, dict[str, list[str]]]]:
    """The texts in the files of names, by language, id and field, in the order of the files."""
    files: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(dict)
    for entry in loaded.entries:
        if entry.table == "names":
            values = dict(entry.values)
            lang, of = values.pop("lang"), values.pop("of")
            files[lang][of] = {
                key: text if isinstance(text, list) else [text] for key, text in values.items()
            }
    return files


@pytest.fixture(scope="module")
def uncased(named) -> set[str]:
    """Every text, folded, that links however it is written."""
    return {
        fold(text)
        for lang in MAIN
        for fields in named[lang].values()
        for key, texts in fields.items()
        if key != "cased"
        for text in texts
        # A name that is given as a cased one too counts only with its own capitals.
        if text not in fields.get("cased", ())
    }


def test_every_language_has_its_file():
    assert {path.stem for path in NAMES.glob("*.rec")} >= {*MAIN, *LINKING}


@pytest.mark.parametrize("lang", MAIN)
def test_everything_has_a_name_in_the_languages_of_the_answers(lang, named, things, groups):
    assert not (things | set(groups)) - set(named[lang])


@pytest.mark.parametrize("lang", [*MAIN, *LINKING])
def test_every_name_belongs_to_something(lang, named, things, groups):
    assert not set(named[lang]) - things - set(groups)


@pytest.mark.parametrize("lang", [*MAIN, *LINKING])
def test_a_file_is_sorted_by_id(lang, named):
    assert list(named[lang]) == sorted(named[lang])


def test_a_name_means_one_thing_unless_it_is_known_to_mean_two(loaded):
    bearers = defaultdict(set)
    for name in loaded.record.names:
        if name.style != "joint":
            bearers[fold(name.text)].add(name.of)
    assert not {text: ids for text, ids in bearers.items() if len(ids) > 1 and ids not in NAMESAKES}


@pytest.mark.parametrize("lang", MAIN)
def test_a_joint_name_has_several_bearers(lang, named):
    bearers = Counter(
        text for fields in named[lang].values() for text in {fold(joint) for joint in fields.get("joint", [])}
    )
    assert bearers
    assert min(bearers.values()) > 1


@pytest.mark.parametrize("lang", EVERYDAY_WORDS)
def test_an_everyday_word_is_not_taken_for_a_name(lang, uncased):
    assert not {fold(word) for word in EVERYDAY_WORDS[lang]} & uncased


@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_a_name_has_all_its_cases_or_none(lang, named):
    given = {of: CASES & set(fields) for of, fields in named[lang].items()}
    assert not {of: cases for of, cases in given.items() if cases not in (set(), CASES)}


@pytest.mark.parametrize(
    ("lang", "of", "case", "text"),
    [
        ("uk", "south-ossetia", "genitive", "Південної Осетії"),
        ("uk", "kp", "instrumental", "Північною Кореєю"),
        ("uk", "sa", "locative", "Саудівській Аравії"),
        ("uk", "iq", "genitive", "Іраку"),
        ("uk", "tw", "instrumental", "Тайванем"),
        ("uk", "volodymyr-zelensky", "dative", "Володимиру Зеленському"),
        ("ru", "south-ossetia", "accusative", "Южную Осетию"),
        ("ru", "crimea", "locative", "Крыму"),
        ("ru", "sb", "genitive", "Соломоновых Островов"),
        ("ru", "transnistria", "instrumental", "Приднестровьем"),
        ("ru", "vladimir-putin", "instrumental", "Владимиром Путиным"),
    ],
)
def test_names_are_declined_as_people_write_them(lang, of, case, text, named):
    assert named[lang][of][case] == [text]


@pytest.mark.parametrize(("lang", "of"), [("uk", "sl"), ("uk", "ni"), ("ru", "cl"), ("ru", "choe-son-hui")])
def test_a_name_that_does_not_change_has_no_cases(lang, of, named):
    assert not CASES & set(named[lang][of])


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("un", TODAY, 193),
        ("un", "1946-01-01", 51),
        ("un", "1992-01-01", 166),
        ("un-sc-p5", "1946-01-01", 5),
        ("un-sc-p5", TODAY, 5),
        ("eu", "1973-06-01", 9),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("nato", "2008-02-18", 26),
        ("nato", TODAY, 32),
        ("g7", TODAY, 7),
        ("g20", TODAY, 19),
        ("brics", "2011-01-01", 5),
        ("brics", TODAY, 10),
        ("arab", TODAY, 22),
        ("african-union", TODAY, 55),
        ("oic", TODAY, 57),
        ("asean", TODAY, 11),
        ("gulf", TODAY, 6),
        ("commonwealth", TODAY, 56),
        ("post-soviet", TODAY, 15),
        ("caucasus", TODAY, 3),
        ("visegrad", "1992-06-01", 3),
        ("visegrad", TODAY, 4),
        ("south-america", TODAY, 12),
    ],
)
def test_a_group_has_as_many_members_as_it_had_on_that_day(group, day, count, groups):
    found = members(groups[group], day)
    assert len(found) == count
    assert not [member for member, times in Counter(found).items() if times > 1]


def test_the_seat_of_china_passed_on_in_a_day(groups):
    assert "tw" in members(groups["un-sc-p5"], "1971-10-24")
    assert "cn" in members(groups["un-sc-p5"], "1971-10-25")
    assert "tw" not in members(groups["un"], "1971-10-25")


def test_no_spell_ends_before_it_begins(groups):
    assert not [spell for spells in groups.values() for spell in spells if spell[1] >= spell[2]]


def test_a_group_names_its_source(loaded):
    headers = [entry.values for entry in loaded.entries if entry.table == "group"]
    assert {header["group"] for header in headers} == {
        path.stem for path in (load.DATA / "groups").glob("*.rec")
    }
    assert all(
        re.fullmatch(r"[^|]+ \| [^|]+ \| https?://\S+", each)
        for header in headers
        for each in header["source"]
    )


@pytest.mark.parametrize(("text", "found"), [("Малі", True), ("малі", False)])
def test_a_preferred_name_may_count_only_with_its_capitals(text, found):
    linker = Linker([("ml", "entity", "uk", "Малі", style, fold("Малі")) for style in ("name", "cased")])
    assert bool(linker.at(tokens(text), 0)) is found
