"""How one side stands to another: read from their acts in order, on any day. Derived each time, never
stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.doubt import is_doubtful
from knowledge.model import Act, Event
from knowledge.query import Link
from knowledge.timeframe import last_day


class Standing(StrEnum):
    """How a bond stands on a day."""

    HOLDS = "holds"
    CONTESTED = "contested"
    """It was founded or ended according to one side; another denies it."""
    SUSPENDED = "suspended"
    ENDED = "ended"
    REFUSED = "refused"
    """Only refusals, denials or findings that there is none are on record."""
    NONE = "none"


STANDING = frozenset({Standing.HOLDS, Standing.CONTESTED})

_FOUNDING = {
    Link.RECOGNITION: {Act.RECOGNITION, Act.RESTORATION},
    Link.RELATIONS: {Act.RELATIONS_ESTABLISHED, Act.RELATIONS_RESTORED},
}
_ENDING = {
    Link.RECOGNITION: {Act.WITHDRAWAL, Act.SUSPENSION},
    Link.RELATIONS: {Act.SEVERANCE, Act.SUSPENSION, Act.WITHDRAWAL},
}
# What else moves a bond; every other type of event is only said about it.
_TURNING = {
    Link.RECOGNITION: {Act.RELATIONS_RESTORED, Act.DENIAL, Act.POSITION_AGAINST},
    Link.RELATIONS: {Act.RELATIONS_STANDING, Act.NO_RELATIONS},
}
MOVING = {link: _FOUNDING[link] | _ENDING[link] | _TURNING[link] for link in _FOUNDING}


@dataclass(frozen=True, slots=True)
class State:
    """How a bond stands on a day.

    `since` began the spell that holds or held last, `until` ended, suspended or refused it, `against` are
    the acts and words that contest it. `unsure` is an act dated so roughly that it may fall before or after
    the day. `assumed`: it stood before its first act on record, the beginning is not known.
    """

    standing: Standing = Standing.NONE
    since: Event | None = None
    until: Event | None = None
    against: tuple[Event, ...] = ()
    unsure: Event | None = None
    assumed: bool = False

    @property
    def stands(self) -> bool:
        return self.standing in STANDING


@dataclass(frozen=True, slots=True)
class Bond:
    """The acts by which `actor` founded, ended or refused a bond with `subject`, by date, and what it said
    besides."""

    actor: str
    subject: str
    link: Link
    acts: tuple[Event, ...] = ()
    words: tuple[Event, ...] = ()

    @property
    def known(self) -> bool:
        return bool(self.acts or self.words)

    @property
    def foundings(self) -> tuple[Event, ...]:
        """The acts that founded the bond or founded it anew."""
        return tuple(act for act in self.acts if act.type in _FOUNDING[self.link])

    @property
    def endings(self) -> tuple[Event, ...]:
        """Breaks, withdrawals and suspensions, doubtful ones too."""
        return tuple(act for act in self.acts if act.type in _ENDING[self.link])

    @property
    def refusals(self) -> tuple[Event, ...]:
        return tuple(
            act for act in self.acts if act.type in (Act.DENIAL, Act.POSITION_AGAINST, Act.NO_RELATIONS)
        )

    @property
    def agreements(self) -> tuple[Event, ...]:
        """Agreements of the two sides: neither recognition nor relations by themselves."""
        return tuple(event for event in self.words if event.type is Act.AGREEMENT)

    @property
    def begun_before(self) -> bool:
        """Whether the first act on record ends the bond or finds it standing, so that no source tells its beginning."""
        return bool(self.acts) and self.acts[0].type in _ENDING[self.link] | {Act.RELATIONS_STANDING}

    def at(self, day: str, today: str) -> State:
        """The state on an ISO day, as known on `today`."""
        state, unsure = State(), None
        for act in self.acts:
            if act.date.first > day:
                break
            if last_day(act, today) > day:
                unsure = act
            else:
                state = _after(state, act, self.link)
        if state.standing is Standing.NONE and unsure is None and self._stood_before(day):
            state = State(Standing.HOLDS, assumed=True)
        return replace(state, unsure=unsure) if unsure else state

    def _stood_before(self, day: str) -> bool:
        """What was later broken, or found standing, must have been founded on a day that no source tells."""
        return self.begun_before and self.acts[0].date.first > day


def _after(state: State, act: Event, link: Link) -> State:
    """The state that an act leads to."""
    if act.type is Act.RELATIONS_RESTORED and link is Link.RECOGNITION:
        return _restored(state, act)
    if act.type in _FOUNDING[link]:
        return _founded(state, act)
    if act.type in _ENDING[link]:
        return _ended(state, act)
    if act.type is Act.RELATIONS_STANDING:
        return state if state.stands else State(Standing.HOLDS, since=state.since, assumed=True)
    if act.type is Act.NO_RELATIONS:
        return State(Standing.ENDED if state.since else Standing.REFUSED, state.since, act)
    return _refused(state, act)


def _founded(state: State, act: Event) -> State:
    # What was restored had been broken, even where no source tells when.
    anew = act.type is Act.RELATIONS_RESTORED and not is_doubtful(act)
    if state.standing is Standing.HOLDS and state.since and not anew:
        return state
    if is_doubtful(act):
        return State(Standing.CONTESTED, since=act, against=(act,))
    return State(Standing.HOLDS, since=act)


def _restored(state: State, act: Event) -> State:
    """Relations taken up again revive a recognition that was withdrawn or frozen, and found none by
    themselves."""
    revived = state.standing in (Standing.ENDED, Standing.SUSPENDED) or (
        state.standing is Standing.CONTESTED and state.until is not None
    )
    return State(Standing.HOLDS, since=act) if revived else state


def _ended(state: State, act: Event) -> State:
    if is_doubtful(act):
        if state.standing is Standing.NONE:
            return State(Standing.CONTESTED, until=act, against=(act,))
        return replace(state, standing=Standing.CONTESTED, until=act, against=(*state.against, act))
    if state.standing in (Standing.ENDED, Standing.REFUSED):
        return state
    standing = Standing.SUSPENDED if act.type is Act.SUSPENSION else Standing.ENDED
    return State(standing, state.since, act)


def _refused(state: State, act: Event) -> State:
    """A refusal before any act is a refusal; after one it contests that act, or denies that it was taken
    back."""
    if state.standing in (Standing.NONE, Standing.REFUSED):
        return State(Standing.REFUSED, until=act)
    if state.standing in (Standing.ENDED, Standing.SUSPENDED) and act.type is Act.POSITION_AGAINST:
        return state
    return replace(state, standing=Standing.CONTESTED, against=(*state.against, act))
