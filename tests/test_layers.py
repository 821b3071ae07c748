"""Imports run downward only: the code is read, not run, so that a layer cannot be crossed unnoticed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# The modules that face Telegram. Everything else in `bot` must work for a shell, a browser and a test alike,
# so before adding a name here, ask whether the code can take and return our own plain data instead.
TELEGRAM_FACING = {
    "bot/addressed.py",
    "bot/admission.py",
    "bot/app.py",
    "bot/commands.py",
    "bot/contact.py",
    "bot/delivery.py",
    "bot/errors.py",
    "bot/fake_api/*",
    "bot/handlers.py",
    "bot/inline.py",
    "bot/intake.py",
    "bot/lanes.py",
    "bot/photos.py",
    "bot/polling.py",
    "bot/postponed.py",
    "bot/request.py",
    "bot/streams/source.py",
    "bot/webhook.py",
}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(source: str, *, module: str, is_package: bool = False) -> Iterator[str]:
    """The dotted names a module imports, wherever in it the import stands.

    `from a import b` gives `a.b`: only the caller knows whether `b` is a module or a name inside `a`.
    Late imports and those for type checking count too: they hide a dependency, they do not remove it.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                # One dot is the module's own package, which for a package is the module itself.
                climb = node.level - 1 if is_package else node.level
                parents = module.split(".")
                base = ".".join(filter(None, [*parents[: len(parents) - climb], base]))
            yield from (f"{base}.{alias.name}" for alias in node.names)


def imports_of(path: Path) -> list[str]:
    source = path.read_text(encoding="utf-8")
    return list(imports(source, module=module_name(path), is_package=path.name == "__init__.py"))


def belongs(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def faces_telegram(file: str) -> bool:
    return any(fnmatchcase(file, pattern) for pattern in TELEGRAM_FACING)


def graph(package: str) -> dict[str, set[str]]:
    """Each module of the package with the modules of the same package that it imports."""
    known = {module_name(path): path for path in sources(package)}
    edges: dict[str, set[str]] = {}
    for module, path in known.items():
        names = (name if name in known else name.rpartition(".")[0] for name in imports_of(path))
        edges[module] = {name for name in names if name in known} - {module}
    return edges


def cycle(edges: dict[str, set[str]]) -> list[str]:
    """One cycle in the graph, or nothing."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return error.args[1]
    return []


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_there_are_modules_to_check(package):
    assert sources(package)


def test_knowledge_knows_neither_the_bot_nor_telegram():
    offences = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources("knowledge")
        for name in imports_of(path)
        if belongs(name, "bot") or belongs(name, "telegram")
    ]
    assert not offences


def test_only_the_telegram_facing_modules_import_telegram():
    offences = [
        f"{file} imports {name}"
        for path in sources("bot")
        if not faces_telegram(file := path.relative_to(ROOT).as_posix())
        for name in imports_of(path)
        if belongs(name, "telegram")
    ]
    assert not offences


def test_the_library_of_redis_is_loaded_only_for_who_shares_the_work():
    modules = "bot.run, bot.app, bot.polling, bot.webhook, bot.health, bot.metrics, bot.doctor"
    command = [sys.executable, "-c", f"import sys, {modules}; sys.exit('redis' in sys.modules)"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_neither_package_needs_the_tests(package):
    offences = [path for path in sources(package) if any(belongs(name, "tests") for name in imports_of(path))]
    assert not offences


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_imports_within_a_package_have_no_cycle(package):
    assert not cycle(graph(package))


@pytest.mark.parametrize(
    ("source", "module", "is_package", "expected"),
    [
        ("import telegram.ext", "bot.answer", False, ["telegram.ext"]),
        ("from telegram.constants import ParseMode", "bot.render", False, ["telegram.constants.ParseMode"]),
        ("from . import codec", "bot.service", False, ["bot.codec"]),
        ("from .codec import pack", "bot.service", False, ["bot.codec.pack"]),
        ("from .server import Server", "bot.fake_api", True, ["bot.fake_api.server.Server"]),
        ("from ..codec import pack", "bot.fake_api.server", False, ["bot.codec.pack"]),
        ("def late():\n    import telegram", "bot.answer", False, ["telegram"]),
    ],
)
def test_every_way_to_import_is_seen(source, module, is_package, expected):
    assert list(imports(source, module=module, is_package=is_package)) == expected


def test_a_cycle_is_found():
    assert cycle({"bot.a": {"bot.b"}, "bot.b": {"bot.c"}, "bot.c": {"bot.a"}})


def test_a_name_that_only_begins_alike_is_another_package():
    assert not belongs("telegrams", "telegram")
    assert not faces_telegram("bot/application.py")
