"""What the page is told of users, chats and messages: plain JSON, without anything it does not show."""

from __future__ import annotations

from typing import Any

from bot.fake_api import Chat, FakeApi, InlineQuery, Message, User

_QUOTED = 140


def user(someone: User) -> dict[str, Any]:
    return {"id": someone.id, "name": someone.first_name, "username": someone.username, "bot": someone.is_bot}


def chat(kind: str, place: Chat, api: FakeApi, me: User) -> dict[str, Any]:
    """A chat without its messages."""
    members = [] if place.is_private else [user(each) for each in place.members]
    if members and place.bot_is_member:
        members.append(user(api.bot))
    title = api.bot.first_name if kind == "bot" else place.title
    return {"id": place.id, "kind": kind, "title": title, "members": members, "has_bot": place.bot_is_member}


def message(one: Message, api: FakeApi, me: User) -> dict[str, Any]:
    """A message as `me` sees it; `seen` tells whether the bot is shown it."""
    return {
        "id": one.id,
        "sender": user(one.sender),
        "own": one.sender is me,
        "date": one.date,
        "edited": one.edited,
        "text": one.text,
        "entities": list(one.entities),
        "reply_to": _quoted(one.reply_to),
        "via": one.via.username if one.via else None,
        "guest": one.sender is api.bot and not one.chat.bot_is_member,
        "keyboard": _keyboard(one.markup),
        "photo": _photo(one),
        "seen": one.sender is api.bot or bool(one.guest_query) or api.sees(one),
        "deleted": one.deleted,
    }


def inline(query: InlineQuery) -> dict[str, Any]:
    """The results of an inline query; all that the page needs to show and to choose one."""
    results = [
        {
            "title": result.get("title") or result.get("caption", ""),
            "description": result.get("description", ""),
            "photo": _address(result.get("photo_file_id")),
        }
        for result in query.results or []
    ]
    button = query.button or {}
    return {
        "query": query.id,
        "answered": query.answered,
        "results": results,
        "next_offset": query.next_offset,
        "button": {"text": button["text"], "start": button.get("start_parameter", "")} if button else None,
    }


def _quoted(original: Message | None) -> dict[str, Any] | None:
    if original is None:
        return None
    words = " ".join(original.text.split())
    short = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
    return {
        "id": original.id,
        "name": original.sender.first_name,
        "sender": original.sender.id,
        "text": "" if original.deleted else short,
        "photo": bool(original.photo),
        "deleted": original.deleted,
    }


def _keyboard(markup: dict[str, Any] | None) -> list[list[dict[str, Any]]]:
    rows = (markup or {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: dict[str, Any]) -> dict[str, Any]:
    """The words of a button and the one thing that it does."""
    actions = {
        "callback_data": "data",
        "url": "url",
        "switch_inline_query": "switch",
        "switch_inline_query_current_chat": "switch_here",
    }
    for field, action in actions.items():
        if field in button:
            return {"text": button["text"], "action": action, "value": button[field]}
    if "switch_inline_query_chosen_chat" in button:
        chosen = button["switch_inline_query_chosen_chat"].get("query", "")
        return {"text": button["text"], "action": "switch", "value": chosen}
    if "copy_text" in button:
        return {"text": button["text"], "action": "copy", "value": button["copy_text"].get("text", "")}
    return {"text": button["text"], "action": "none", "value": ""}


def _photo(one: Message) -> dict[str, Any] | None:
    if one.photo is None:
        return None
    return {
        "url": _address(one.photo.file_id),
        "width": one.photo.width,
        "height": one.photo.height,
    }


def _address(file_id: str | None) -> str | None:
    return f"/api/photo/{file_id}" if file_id else None
