"""The files of the page and of the scene, read and not run."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.playground.files import PAGE
from bot.playground.scene import LANGUAGES

SCENE = PAGE.parent / "scene.toml"
SCRIPTS = sorted(PAGE.rglob("*.js"))
LONGEST = 400

KEY = re.compile(r"^  (\w+):", re.MULTILINE)
USED = re.compile(r"""\bt\(\s*"(\w+)"|data-t(?:-label)?="(\w+)"|section\("(\w+)"|(?:list|pairs)\("(\w+)\"""")
# Keys that are put together from a part that varies.
BUILT = re.compile(r"^(intro|placeholder|kind_)|^(auto|light|dark|seen|sent)$")


def words(language: str) -> set[str]:
    return set(KEY.findall((PAGE / f"js/words-{language}.js").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_of_the_page(language):
    assert words(language) == words("en")


def test_every_word_is_used_and_every_used_word_is_there():
    text = "".join(path.read_text(encoding="utf-8") for path in [*SCRIPTS, PAGE / "index.html"])
    used = {key for found in USED.findall(text) for key in found if key}
    quoted = {key for key in words("en") if f'"{key}"' in text}
    assert not used - words("en")
    assert not {key for key in words("en") - used - quoted if not BUILT.search(key)}


@pytest.mark.parametrize("path", sorted(PAGE.rglob("*.*")), ids=lambda path: path.name)
def test_a_file_of_the_page_is_short_and_loads_nothing_from_elsewhere(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST
    hosts = set(re.findall(r"https?://([\w.]+)", text)) - {"www.w3.org"}
    assert not hosts


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_reads_markup_or_runs_text(path):
    text = path.read_text(encoding="utf-8")
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text
    )


def languages_of(value: object) -> list[set[str]]:
    """The languages of each text in the scene."""
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            return [set(value)]
        return [found for each in value.values() for found in languages_of(each)]
    if isinstance(value, list):
        return [found for each in value for found in languages_of(each)]
    return []


def test_the_scene_is_told_in_every_language():
    scene = tomllib.loads(Path(SCENE).read_text(encoding="utf-8"))
    found = languages_of(scene)
    assert len(found) > 8
    assert all(each == set(LANGUAGES) for each in found)
