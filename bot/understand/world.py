"""What understanding may ask the knowledge base: what kind of thing an id is, and whether a pair has any acts."""

from __future__ import annotations

from functools import lru_cache

from knowledge.model import Act, Kind
from knowledge.store import Store

_DISPUTED_STATES = frozenset({"xk", "ps", "tw"})
_DISPUTED_KINDS = frozenset({Kind.CLAIMED_STATE, Kind.TERRITORY, Kind.SOVEREIGNTY, Kind.GOVERNMENT})
MOST = 200
"""Recognitions that are counted of one state; more make no difference."""


class World:
    """Cached looks into the store; every answer is a fact of the knowledge base, never of the question's wording."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.kind = lru_cache(maxsize=4096)(self._kind)
        self.disputed = lru_cache(maxsize=4096)(self._disputed)
        self.claimed_by = lru_cache(maxsize=4096)(self._claimed_by)
        self.acted = lru_cache(maxsize=4096)(self._acted)
        self.recognised = lru_cache(maxsize=4096)(self._recognised)
        self.by_many = lru_cache(maxsize=256)(self._by_many)
        self.rather_acts = lru_cache(maxsize=256)(self._rather_acts)
        self.voted_on = lru_cache(maxsize=256)(self._voted_on)
        self.broke = lru_cache(maxsize=4096)(self._broke)
        self.left = lru_cache(maxsize=4096)(self._left)
        self.served = lru_cache(maxsize=4096)(self._served)
        self.befriended = lru_cache(maxsize=4096)(self._befriended)
        self.listed = lru_cache(maxsize=4096)(self._listed)
        self.twin = lru_cache(maxsize=256)(self._twin)
        self.sovereignty = lru_cache(maxsize=256)(self._sovereignty)

    def _kind(self, id_: str) -> Kind | None:
        entity = self._store.entity(id_)
        return entity.kind if entity else None

    def _claimed_by(self, id_: str) -> frozenset[str]:
        entity = self._store.entity(id_)
        return frozenset(entity.claimed_by) if entity else frozenset()

    def _disputed(self, id_: str) -> bool:
        """Whether its statehood or ownership is disputed, so that it is rather recognised than recognising."""
        kind = self.kind(id_)
        claimed = kind is Kind.HISTORIC_STATE and bool(self.claimed_by(id_))
        return claimed or id_ in _DISPUTED_STATES or kind in _DISPUTED_KINDS

    def _listed(self, id_: str) -> bool:
        """Whether the record means to hold all that recognise it or have relations with it."""
        return self._store.coverage(id_) is not None

    def _befriended(self, id_: str) -> bool:
        """Whether the record means to hold all that have relations with it, and not only all that recognise it."""
        relations = self._store.coverage(id_, "relations")
        return relations is not None and relations.complete

    def territorial(self, id_: str) -> bool:
        """Whether recognising it can only mean a claim to a territory."""
        return self.kind(id_) in (Kind.TERRITORY, Kind.SOVEREIGNTY)

    def _recognised(self, actor: str, subject: str) -> bool:
        """Whether the record holds a recognition of this subject by this actor."""
        return bool(self._store.events(actor=(actor,), subject=(subject,), types=(Act.RECOGNITION,), limit=1))

    def _by_many(self, id_: str) -> bool:
        """Whether the record holds recognitions of it by more than one, so that "its recognition" may be anybody's."""
        found = self._store.events(subject=(id_,), types=(Act.RECOGNITION,), limit=MOST)
        return len({event.actor for event in found}) > 1

    def _rather_acts(self, id_: str) -> bool:
        """Whether the record holds more recognitions by it than of it."""
        by = self._store.events(actor=(id_,), types=(Act.RECOGNITION,), limit=MOST)
        of = self._store.events(subject=(id_,), types=(Act.RECOGNITION,), limit=MOST)
        return len(by) > len(of)

    def day(self, actor: str, subject: str, act: Act = Act.RECOGNITION) -> str | None:
        """The ISO day on which this actor recognised this subject, or did another act, if the record holds a single one."""
        found = self._store.events(actor=(actor,), subject=(subject,), types=(act,))
        days = {event.date.first for event in found if event.date.first == event.date.last}
        return days.pop() if len(days) == 1 else None

    def is_claim(self, id_: str) -> bool:
        """Whether it is a state's sovereignty over a territory as a thing of its own."""
        return self.kind(id_) is Kind.SOVEREIGNTY

    def contested_land(self, id_: str) -> bool:
        """Whether it is a territory or a state that others claim, with which no state has relations to break."""
        if self.territorial(id_):
            return True
        return self.kind(id_) is Kind.CLAIMED_STATE and not self.left(id_)

    def claimed_state(self, id_: str) -> bool:
        """Whether it is a state that others claim and that is recognised as such, or is not."""
        return self.kind(id_) is Kind.CLAIMED_STATE or id_ == "xk"

    def organisation(self, id_: str) -> bool:
        return self.kind(id_) is Kind.ORGANISATION

    def siblings(self, left: str, right: str) -> bool:
        """Claimed states of one claimant (Donetsk and Luhansk, Abkhazia and South Ossetia), or things of one kind."""
        claims = self.claimed_by(left)
        return bool(claims & self.claimed_by(right)) if claims else False

    def _twin(self, id_: str) -> str | None:
        """The only other claimed state of the same claimant (Luhansk of Donetsk); None where there are more, or none."""
        found = [
            entity.id
            for entity in self._store.of_kind(Kind.CLAIMED_STATE)
            if entity.id != id_ and self.siblings(id_, entity.id)
        ]
        return found[0] if len(found) == 1 else None

    def _acted(self, actor: str, subject: str) -> bool:
        """Whether the record holds any act of this actor upon this subject."""
        return bool(self._store.events(actor=(actor,), subject=(subject,), limit=1))

    def _broke(self, actor: str, subject: str) -> bool:
        """Whether the record holds that this actor broke relations with this subject."""
        return bool(self._store.events(actor=(actor,), subject=(subject,), types=(Act.SEVERANCE,), limit=1))

    def left_for(self, actor: str, side: str) -> tuple[str, ...]:
        """What is claimed by this side, and this actor broke relations with ("Nauru switched to Beijing": Taiwan)."""
        broken = self._store.events(actor=(actor,), types=(Act.SEVERANCE,))
        left = dict.fromkeys(id_ for event in broken for id_ in event.subject)
        return tuple(id_ for id_ in left if side in self.claimed_by(id_))

    def _left(self, subject: str) -> bool:
        """Whether anybody ever broke relations with it."""
        return bool(self._store.events(subject=(subject,), types=(Act.SEVERANCE,), limit=1))

    def _voted_on(self, day: str) -> tuple[str, ...]:
        """What the United Nations voted on that day, as the record has it; nothing for a longer time."""
        if len(day) != len("2022-10-12"):
            return ()
        votes = self._store.events(actor=("un",), types=(Act.VOTE,), first=day, last=day)
        return tuple(dict.fromkeys(id_ for vote in votes for id_ in vote.subject))

    def owner(self, body: str) -> str | None:
        """The state whose ministry, parliament or agency a body is."""
        entity = self._store.entity(body)
        return entity.speaks_for or None if entity else None

    def _served(self, person: str) -> tuple[str, ...]:
        """The entities in whose name a person acted, the latest first."""
        found = self._store.person(person)
        return tuple(dict.fromkeys(role.of for role in reversed(found.roles))) if found else ()

    def _sovereignty(self, claimant: str) -> str | None:
        """The one claim to sovereignty that a state makes, where the record holds it as a thing of its own."""
        found = [
            entity.id for entity in self._store.of_kind(Kind.SOVEREIGNTY) if claimant in entity.claimed_by
        ]
        return found[0] if len(found) == 1 else None
