"""`python -m bot`: run the bot, or ask it something right here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

# Everything else is imported where it is used, so that each command starts as quickly as it can.
if TYPE_CHECKING:
    from bot.reply import Reply
    from bot.service import Service

LANGUAGES = ("en", "uk", "ru", "ko")


@click.group
def main() -> None:
    """Recognition Bot: who recognises whom, since when and why, with its sources."""


@main.command
def run() -> None:
    """Answer on Telegram, or in the browser when no token is set. Ends with Ctrl-C."""
    from bot.run import run as serve
    from bot.settings import SettingsError, load
    from bot.start import CannotStart

    try:
        serve(load())
    except (SettingsError, CannotStart) as error:
        _fail(str(error))


@main.command
def doctor() -> None:
    """Check token, database, disk and port, and say what to do. Ends with 1 if something keeps the bot from working."""
    import asyncio

    from bot.doctor import examine
    from bot.finding import Verdict
    from bot.settings import SettingsError, load

    try:
        findings = asyncio.run(examine(load()))
    except SettingsError as error:
        _fail(str(error))
        return
    for finding in findings:
        click.echo(str(finding))
    if any(finding.verdict is Verdict.BROKEN for finding in findings):
        sys.exit(1)


@main.command
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object.")
@click.option(
    "--jsonl",
    is_flag=True,
    help='Read lines of JSON {"question", "context", "answer_lang"} and print one JSON object for each.',
)
@click.option("--explain", is_flag=True, help="Print how the question was understood, too.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Answer in this language, not in the question's.")
def ask(words: tuple[str, ...], as_json: bool, jsonl: bool, explain: bool, lang: str | None) -> None:
    """Answer a question in the terminal."""
    if jsonl == bool(words):
        _fail(
            "give a question, as in: python -m bot ask 'who recognises Kosovo?'"
            if not jsonl
            else "--jsonl reads its questions from standard input, so give none besides"
        )
    service = _service()
    if jsonl:
        _ask_lines(service)
        return
    question = " ".join(words)
    reply = service.ask(question, answer_lang=lang)
    if as_json:
        from bot.rows import row

        data = row(question, reply)
        if explain:
            data["explanation"] = service.explain(question)
        click.echo(_json(data, indent=True))
        return
    _show(reply)
    if explain:
        click.echo(f"\n{_json(service.explain(question), indent=True)}")


def _ask_lines(service: Service) -> None:
    from bot.rows import rows

    failed = False
    for data in rows(service, sys.stdin.buffer):
        failed = failed or "error" in data
        click.echo(_json(data))
        sys.stdout.flush()
    if failed:
        sys.exit(1)


def _show(reply: Reply) -> None:
    from bot.render import plain

    click.echo(plain(reply.blocks))
    if reply.choices:
        click.echo()
    for choice in reply.choices:
        click.echo(f"→ {choice.label}")


def _service() -> Service:
    from bot.settings import SettingsError, load
    from bot.start import CannotStart, open_service

    try:
        return open_service(load().knowledge_db, lambda line: click.echo(f"Warning: {line}", err=True))
    except (SettingsError, CannotStart) as error:
        _fail(str(error))
        raise


def _json(data: Any, *, indent: bool = False) -> str:
    import orjson

    return orjson.dumps(data, option=orjson.OPT_INDENT_2 if indent else None).decode()


def _fail(line: str) -> None:
    """End with one line on what to do, never a traceback."""
    click.echo(f"Error: {line}", err=True)
    sys.exit(1)


if __name__ == "__main__":
    main(prog_name="python -m bot")
