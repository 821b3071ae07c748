"""The repository as a whole: what must not be in it, and what a wheel made from it must hold."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
LONGEST_MODULE = 400

# Written in parts, so that this file is not itself an offence.
UNFINISHED = re.compile(rf"\b({'TO' + 'DO'}|{'FIX' + 'ME'}|{'X' * 3})\b")
PACKAGE_HOSTS = [
    ".".join(labels).encode()
    for labels in [
        ("pypi", "org"),
        ("pypi", "python", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("unpkg", "com"),
        ("jsdelivr", "net"),
        ("crates", "io"),
        ("rubygems", "org"),
    ]
]


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """The files under version control, and those that are about to be."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (ROOT / name for name in names.split("\0") if name)
    return [path for path in paths if path.is_file()]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def data_files(folder: str) -> set[str]:
    """The files of a data folder that git does not ignore."""
    ignored = {"__pycache__", ".DS_Store"}
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {relative(path) for path in found if not ignored & set(path.parts)}


def test_no_work_is_left_as_a_note_in_the_code(tracked):
    offences = [
        f"{relative(path)}:{number}"
        for path in tracked
        if path.suffix == ".py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert not offences


def test_no_file_names_a_package_host(tracked):
    # Where packages come from is the installer's business; the locked hashes say that they are right.
    offences = []
    for path in tracked:
        content = path.read_bytes().lower()
        offences += [f"{relative(path)}: {host.decode()}" for host in PACKAGE_HOSTS if host in content]
    assert not offences


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_no_module_is_too_long_to_read(package):
    lengths = {
        relative(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / package).rglob("*.py")
    }
    assert not {name: length for name, length in lengths.items() if length > LONGEST_MODULE}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_version_and_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    requirements = text.replace("\\\n", " ").splitlines()
    assert requirements
    assert not [line for line in requirements if not re.match(r"[\w.-]+==\S+.*--hash=sha256:", line)]
    assert "://" not in text


def test_the_development_lock_contains_the_runtime_lock():
    runtime, development = (set((ROOT / lock).read_text(encoding="utf-8").splitlines()) for lock in LOCKS)
    assert runtime <= development


@pytest.fixture(scope="module")
def wheel() -> set[str]:
    """The files that a wheel built from this tree would hold."""
    from hatchling.builders.wheel import WheelBuilder

    return {file.distribution_path for file in WheelBuilder(str(ROOT)).recurse_included_files()}


@pytest.mark.parametrize("folder", ["knowledge/data", "bot/languages", "bot/playground"])
def test_the_wheel_holds_the_data(folder, wheel):
    files = data_files(folder)
    assert files
    assert not files - wheel


def test_the_wheel_holds_nothing_but_the_two_packages(wheel):
    assert {name.split("/")[0] for name in wheel} == {"bot", "knowledge"}
