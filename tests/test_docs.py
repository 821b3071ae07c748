"""What a user can type or set is in the README: commands, options, make targets and settings."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def settings() -> dict[str, str]:
    return importlib.import_module("bot.settings").SETTINGS


def main_command(package: str) -> click.Command:
    return importlib.import_module(f"{package}.__main__").main


def commands(command: click.Command, words: str) -> Iterator[tuple[str, click.Command]]:
    """Every command one can type, with the words that call it."""
    yield words, command
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            if not child.hidden:
                yield from commands(child, f"{words} {name}")


def options(command: click.Command) -> Iterator[str]:
    """The long spelling of each option, or the only one it has."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            for spellings in (parameter.opts, parameter.secondary_opts):
                if spellings:
                    yield max(spellings, key=len)


def make_targets() -> list[str]:
    return re.findall(r"^([\w-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def mentions(text: str, words: str) -> bool:
    """Whether the words stand in the text by themselves: `--json` is not mentioned by `--jsonl`."""
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_readme_names_every_command(package, readme):
    words = [words for words, _ in commands(main_command(package), f"python -m {package}")]
    assert not [each for each in words if not mentions(readme, each)]


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_readme_names_every_option(package, readme):
    missing = [
        f"{words} {option}"
        for words, command in commands(main_command(package), f"python -m {package}")
        for option in options(command)
        if not mentions(readme, option)
    ]
    assert not missing


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_every_command_and_option_has_a_help_text(package):
    missing = []
    for words, command in commands(main_command(package), f"python -m {package}"):
        if not command.help:
            missing.append(words)
        given = (each for each in command.params if isinstance(each, click.Option) and not each.hidden)
        missing += [f"{words} {option.opts[0]}" for option in given if not option.help]
    assert not missing


def test_readme_names_every_make_target(readme):
    targets = make_targets()
    assert "run" in targets
    assert not [target for target in targets if not mentions(readme, f"make {target}")]


def test_readme_names_every_setting(readme):
    assert not [name for name in settings() if not mentions(readme, name)]


def test_every_setting_is_described():
    assert not [name for name, description in settings().items() if not description.strip()]


def test_the_example_file_holds_exactly_the_settings():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^#?([A-Z][A-Z_]+)=", example, re.MULTILINE)) == sorted(settings())


def test_the_example_file_sets_nothing():
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line and not line.startswith("#")]


def test_a_longer_option_does_not_document_a_shorter_one():
    assert not mentions("use --jsonl for many", "--json")
    assert mentions("use `--json` for one", "--json")


def test_commands_inside_groups_are_found():
    @click.group
    def outer():
        """Outer."""

    @outer.command
    @click.option("--loud/--quiet", "-l", help="How loud.")
    def inner(loud):
        """Inner."""

    found = dict(commands(outer, "python -m outer"))
    assert list(found) == ["python -m outer", "python -m outer inner"]
    assert list(options(found["python -m outer inner"])) == ["--loud", "--quiet"]
