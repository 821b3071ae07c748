"""What an operator can set: the environment first, then the file `.env`, then a default."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlsplit

from starlette.config import Config

SETTINGS: Final = {
    "TELEGRAM_BOT_TOKEN": "The bot's token from @BotFather. Without it, the playground opens in a browser.",
    "TELEGRAM_API_URL": "Base address of the Bot API server; https://api.telegram.org unless set.",
    "WEBHOOK_URL": "Public https address at which Telegram delivers updates. Without it, the bot polls.",
    "WEBHOOK_SECRET": "What Telegram must say with each delivery; made from the token unless set.",
    "PORT": "Port of the web server: playground and webhook, 8080 unless set; when polling, health and metrics if set.",
    "LISTEN": "Address on which health, metrics and webhook listen; 127.0.0.1 unless set, 0.0.0.0 in a container.",
    "KNOWLEDGE_DB": "File that holds the built knowledge database. It can always be rebuilt.",
    "STATE_DB": "File that holds what the bot remembers: the language of each chat.",
    "OPERATOR_IDS": "Telegram's numbers of the people who may ask the bot for /status, with commas between.",
    "REDIS_URL": "Redis over which several running copies share the work. Without it, one process serves alone.",
}

# A name in the environment that begins so and is nearly one of ours is a slip. Others belong to others:
# systemd sets STATE_DIRECTORY, and a Bot API server of one's own TELEGRAM_API_ID.
_OURS = ("TELEGRAM_", "KNOWLEDGE_", "WEBHOOK_", "STATE_", "OPERATOR_")
_NEARLY = 0.85
_TOKEN = re.compile(r"[0-9]{5,}:[A-Za-z0-9_-]{20,}")

PORT = 8080
"""Where the web server listens unless told otherwise."""

T = TypeVar("T")


class SettingsError(ValueError):
    """A setting is unknown or ill-formed; the message is one line that says what would be right."""


class Secret:
    """A value that no log, traceback or format string shows; `reveal()` gives it to where it is needed."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret('**********')"

    def __str__(self) -> str:
        return "**********"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as read and checked. Addresses have no slash at the end."""

    token: Secret | None
    api_url: str
    webhook_url: str | None
    webhook_secret: Secret | None
    port: int | None
    listen: str
    knowledge_db: Path
    state_db: Path
    operators: frozenset[int]
    redis_url: Secret | None


def load(env_file: Path = Path(".env"), environ: Mapping[str, str] = os.environ) -> Settings:
    """Read and check all settings.

    Raises:
        SettingsError: a name is unknown or a value is ill-formed; secret values are not quoted.
    """
    config = _config(env_file, environ)
    _refuse_unread(env_file)
    _refuse_unknown(config.file_values, f"in {env_file}")
    ours = (name for name in environ if name.startswith(_OURS))
    _refuse_unknown(
        (name for name in ours if get_close_matches(name, SETTINGS, cutoff=_NEARLY)), "in the environment"
    )
    folder = writable_folder()

    def read(name: str, check: Callable[[str, str], T], default: T) -> T:
        value = config.get(name, default="").strip()
        return check(name, value) if value else default

    return Settings(
        token=read("TELEGRAM_BOT_TOKEN", _token, None),
        api_url=read("TELEGRAM_API_URL", _address, "https://api.telegram.org"),
        webhook_url=read("WEBHOOK_URL", _secure_address, None),
        webhook_secret=read("WEBHOOK_SECRET", _secret, None),
        port=read("PORT", _port, None),
        listen=read("LISTEN", _host, "127.0.0.1"),
        knowledge_db=read("KNOWLEDGE_DB", _file, folder / "knowledge.db"),
        state_db=read("STATE_DB", _file, folder / "state.db"),
        operators=read("OPERATOR_IDS", _people, frozenset()),
        redis_url=read("REDIS_URL", _redis, None),
    )


def writable_folder() -> Path:
    """Where files go unless set: `var` in a checkout, else the user's own state folder."""
    root = Path(__file__).parents[1]
    if (root / "pyproject.toml").is_file() and os.access(root, os.W_OK):
        return root / "var"
    home = os.environ.get("XDG_STATE_HOME", "")
    return (Path(home) if home else Path.home() / ".local" / "state") / "recognition-bot"


def _config(env_file: Path, environ: Mapping[str, str]) -> Config:
    with warnings.catch_warnings():
        # Having no such file is the normal case, nothing to warn about.
        warnings.simplefilter("ignore")
        try:
            return Config(env_file, environ)
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
            raise SettingsError(f"{env_file} cannot be read: {reason}") from error


def _refuse_unread(env_file: Path) -> None:
    """Refuse lines that the reader of the file would pass over. They are not quoted, as one may hold the token."""
    if not env_file.is_file():
        return
    for number, line in enumerate(env_file.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if text and not text.startswith("#") and "=" not in text:
            raise SettingsError(
                f"{env_file}:{number}: there is no = in this line; write NAME=value, or # before it"
            )


def _refuse_unknown(names: Iterable[str], where: str) -> None:
    for name in names:
        if name not in SETTINGS:
            close = get_close_matches(name.upper(), SETTINGS, n=1, cutoff=0.6)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(SETTINGS)}"
            raise SettingsError(f"unknown setting {name} {where}; {hint}")


def _token(name: str, value: str) -> Secret:
    if not _TOKEN.fullmatch(value):
        raise SettingsError(
            f"{name} is not a bot token; copy it whole from @BotFather, it looks like 123456789:AAF0aBcD…"
        )
    return Secret(value)


def _address(name: str, value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise SettingsError(f"{name} is not an address; it looks like https://api.telegram.org")
    return value.rstrip("/")


def _secure_address(name: str, value: str) -> str:
    if urlsplit(value).scheme != "https":
        raise SettingsError(f"{name} must begin with https://, Telegram calls nothing else")
    return _address(name, value)


def _port(name: str, value: str) -> int:
    if not value.isdecimal() or not 0 <= int(value) <= 65535:
        raise SettingsError(f"{name} is '{value}'; a port is a number from 1 to 65535, or 0 for any free one")
    return int(value)


def _secret(name: str, value: str) -> Secret:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value):
        raise SettingsError(f"{name} must have 16 to 256 characters, only letters, digits, _ and -")
    return Secret(value)


def _host(name: str, value: str) -> str:
    try:
        return str(ip_address(value))
    except ValueError:
        raise SettingsError(
            f"{name} is '{value}'; it is an address of this machine, as 127.0.0.1 or 0.0.0.0"
        ) from None


def _file(name: str, value: str) -> Path:
    path = Path(value).expanduser()
    if path.is_dir():
        raise SettingsError(
            f"{name} is '{value}', which is a folder; name a file in it, as in {path / 'bot.db'}"
        )
    return path


def _people(name: str, value: str) -> frozenset[int]:
    numbers = [number.strip() for number in value.split(",")]
    if not all(number.isascii() and number.isdecimal() and 0 < int(number) < 2**63 for number in numbers):
        raise SettingsError(
            f"{name} is '{value}'; it is people's numbers with commas between, as 12345678,9876543"
        )
    return frozenset(map(int, numbers))


def _redis(name: str, value: str) -> Secret:
    if not value.startswith(("redis://", "rediss://", "unix://")):
        raise SettingsError(f"{name} is not an address of Redis; it looks like redis://localhost:6379/0")
    return Secret(value)
