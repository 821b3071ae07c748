"""Settings come from the environment or `.env`, and a slip in one is said in one line."""

import pytest

from bot.settings import SETTINGS, Secret, SettingsError, load

TOKEN = "123456789:" + "A" * 35


@pytest.fixture
def env_file(tmp_path):
    return tmp_path / ".env"


def test_nothing_needs_to_be_set(env_file):
    settings = load(env_file, {"PATH": "/bin", "HOME": "/root"})
    assert settings.token is None
    assert settings.api_url == "https://api.telegram.org"
    assert settings.port is None
    assert settings.knowledge_db.name == "knowledge.db"
    assert settings.knowledge_db.parent.name in {"var", "recognition-bot"}


def test_the_environment_goes_before_the_file(env_file):
    env_file.write_text("PORT=1234\nTELEGRAM_API_URL='http://127.0.0.1:9/'\n# a comment\n")
    settings = load(env_file, {"PORT": "4321"})
    assert settings.port == 4321
    assert settings.api_url == "http://127.0.0.1:9"


def test_an_empty_value_is_no_value(env_file):
    assert load(env_file, {"TELEGRAM_BOT_TOKEN": "", "PORT": " "}).token is None


def test_a_token_is_never_shown(env_file):
    settings = load(env_file, {"TELEGRAM_BOT_TOKEN": TOKEN, "REDIS_URL": "redis://:password@host"})
    assert settings.token.reveal() == TOKEN
    for text in (repr(settings), str(settings.token), f"{settings.token}", f"{settings.token!r:>40}"):
        assert "AAAA" not in text
        assert "password" not in text


def test_operators_are_numbers_with_commas_between(env_file):
    assert load(env_file, {}).operators == frozenset()
    assert load(env_file, {"OPERATOR_IDS": " 12345678, 9876543 "}).operators == {12345678, 9876543}


def test_secrets_compare_by_value():
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1


@pytest.mark.parametrize(
    ("content", "environ", "expected"),
    [
        ("TELEGRAM_TOKEN=1\n", {}, "did you mean TELEGRAM_BOT_TOKEN?"),
        ("COLOUR=red\n", {}, "unknown setting COLOUR"),
        ("# mine\n\nPORT 9000\n", {}, ".env:3: there is no = in this line"),
        ("", {"TELEGRAM_BOT_TOKN": TOKEN}, "did you mean TELEGRAM_BOT_TOKEN?"),
        ("", {"TELEGRAM_TOKEN": TOKEN}, "did you mean TELEGRAM_BOT_TOKEN?"),
        ("", {"TELEGRAM_BOT_TOKEN": "my secret"}, "copy it whole from @BotFather"),
        ("", {"TELEGRAM_API_URL": "api.telegram.org"}, "https://api.telegram.org"),
        ("", {"WEBHOOK_URL": "http://bot.example.org"}, "must begin with https://"),
        ("", {"PORT": "http"}, "a number from 1 to 65535"),
        ("", {"OPERATOR_IDS": "@anna"}, "people's numbers with commas between"),
        ("", {"OPERATOR_IDS": "12345678,-1009876"}, "people's numbers with commas between"),
        ("", {"OPERATOR_ID": "12345678"}, "did you mean OPERATOR_IDS?"),
        ("", {"PORT": "70000"}, "a number from 1 to 65535"),
        ("", {"REDIS_URL": "localhost"}, "redis://localhost:6379/0"),
    ],
)
def test_a_slip_is_explained_in_one_line(env_file, content, environ, expected):
    env_file.write_text(content)
    with pytest.raises(SettingsError) as caught:
        load(env_file, environ)
    message = str(caught.value)
    assert expected in message
    assert "\n" not in message
    assert "my secret" not in message


def test_a_folder_is_no_database(env_file, tmp_path):
    with pytest.raises(SettingsError, match="is a folder"):
        load(env_file, {"KNOWLEDGE_DB": str(tmp_path)})


def test_a_file_that_is_no_text_is_said_to_be_none(env_file):
    env_file.write_bytes(b"PORT=\xff\xfe\n")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load(env_file, {})


def test_other_programs_variables_are_left_alone(env_file):
    others = (
        "PORTS",
        "REDIS_PASSWORD",
        "LANG",
        "STATE_DIRECTORY",
        "STATE_DIR",
        "TELEGRAM_API_ID",
        "TELEGRAM_API_HASH",
    )
    assert load(env_file, dict.fromkeys(others, "x")).port is None


def test_each_setting_is_described():
    assert all(text.endswith(".") for text in SETTINGS.values())
