"""One event in one sentence, the way every answer tells it.

In English that is the summary of the record. Other languages say the event by its type, actor and subject,
unless the language has a sentence of its own for it, a message named `gist-<event id>`.
"""

from __future__ import annotations

from bot.answers.gender import gender
from bot.messages import Messages
from knowledge.model import Act, Event, Kind, Object
from knowledge.store import Store

_ENGLISH = "en"
# A position against such a subject is one against the subject; one against a state is against what it did.
_RECOGNISED = {Kind.CLAIMED_STATE, Kind.TERRITORY, Kind.SOVEREIGNTY, Kind.GOVERNMENT}
_SHOWN = 5


def dated(event: Event, store: Store, messages: Messages) -> str:
    """The date and the sentence, as a line of a list."""
    date = messages.date(event.date)
    return messages.format("event-line", date=date, sentence=sentence(event, store, messages))


def sentence(event: Event, store: Store, messages: Messages) -> str:
    """What happened, without its date; a whole sentence in English, elsewhere without the full stop."""
    if messages.lang == _ENGLISH:
        return event.summary
    if messages.has(gist := f"gist-{event.id}"):
        return messages.format(gist)
    return messages.format(_key(event, store, messages), **_arguments(event, store, messages))


def is_told(event: Event, messages: Messages) -> bool:
    """Whether the sentence says all that the summary says, or only names the act."""
    return messages.lang == _ENGLISH or messages.has(f"gist-{event.id}")


def _key(event: Event, store: Store, messages: Messages) -> str:
    """The message for this event: its type, and what of it changes the wording."""
    key = f"act-{event.type}".replace("_", "-")
    variant = _variant(event, store)
    return f"{key}-{variant}" if variant and messages.has(f"{key}-{variant}") else key


def _variant(event: Event, store: Store) -> str:
    summary = event.summary.lower()
    if event.type is Act.AMBASSADOR_RECALLED:
        return "expelled" if "expel" in summary else ""
    if event.type is Act.DENIAL:
        return "withdrawal" if "revok" in summary or "withdr" in summary else ""
    if event.type is Act.POSITION_AGAINST:
        return "entity" if event.subject and _is_recognised(event.subject[0], store) else ""
    if event.object is Object.SOVEREIGNTY and _owner(event, store):
        return "territory"
    if event.object in (Object.GOVERNMENT, Object.SOVEREIGNTY):
        return str(event.object)
    if event.type is Act.REFERENDUM and event.subject:
        return "" if _is_recognised(event.subject[0], store) else "alone"
    if not event.subject or event.subject == event.actor:
        return "alone"
    return ""


def _is_recognised(id: str, store: Store) -> bool:
    """Whether an entity is itself an object of recognition, not a state of undisputed standing."""
    entity = store.entity(id)
    return bool(entity and entity.kind in _RECOGNISED)


def _owner(event: Event, store: Store) -> tuple[str, ...]:
    """Of an act on several subjects: the state to which it assigns the others."""
    states = tuple(id for id in event.subject if not _is_recognised(id, store))
    return states if 0 < len(states) < len(event.subject) else ()


def _arguments(event: Event, store: Store, messages: Messages) -> dict[str, str]:
    actors = tuple(store.label(id, messages.lang) for id in event.actor)
    return {
        "actor": _names(event.actor, "", store, messages),
        "actor_ins": _names(event.actor, "instrumental", store, messages),
        "gender": gender(actors, messages),
        **_territory(event, store, messages),
        "subject": _names(event.subject, "", store, messages),
        "subject_gen": _names(event.subject, "genitive", store, messages),
        "subject_dat": _names(event.subject, "dative", store, messages),
        "subject_acc": _names(event.subject, "accusative", store, messages),
        "subject_ins": _names(event.subject, "instrumental", store, messages),
    }


def _territory(event: Event, store: Store, messages: Messages) -> dict[str, str]:
    """Whose the other subjects are recognised to be, and which those are."""
    owner = _owner(event, store) if event.object is Object.SOVEREIGNTY else ()
    rest = tuple(id for id in event.subject if id not in owner) if owner else ()
    return {
        "owner": _names(owner, "", store, messages),
        "owner_gen": _names(owner, "genitive", store, messages),
        "rest": _names(rest, "", store, messages),
        "rest_acc": _names(rest, "accusative", store, messages),
    }


def _names(ids: tuple[str, ...], case: str, store: Store, messages: Messages) -> str:
    """The names in a case, joined; of a long list the first ones and how many there are more."""
    names = [store.label(id, messages.lang, case) for id in ids[:_SHOWN]]
    if len(ids) > _SHOWN:
        names.append(messages.format("and-more", count=len(ids) - _SHOWN))
    return messages.join(names)
