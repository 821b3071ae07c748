"""Result -> Reply: which function writes which shape of answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.answers.absence import absence
from bot.answers.actor import actor
from bot.answers.card import card
from bot.answers.channel import channel
from bot.answers.compound import compound
from bot.answers.count import count, votes
from bot.answers.count import withdrawals as counted_withdrawals
from bot.answers.nothing import nothing_known
from bot.answers.nth import order
from bot.answers.pair import pair
from bot.answers.person import office, person
from bot.answers.quotes import quote
from bot.answers.reaction import reaction
from bot.answers.reason import reason
from bot.answers.severed import breaks, relations
from bot.answers.source import source
from bot.answers.timeline import timeline
from bot.answers.who import who
from bot.answers.withdrawal import withdrawal, withdrawals
from bot.citations import Citations
from bot.draft import Draft
from bot.messages import Messages
from bot.reply import Reply
from knowledge.evaluators.actor import ActorResult
from knowledge.evaluators.card import CardResult
from knowledge.evaluators.channel import ChannelResult
from knowledge.evaluators.compound import CompoundResult
from knowledge.evaluators.count import CountResult, VoteResult, WithdrawalCountResult
from knowledge.evaluators.nth import OrderResult
from knowledge.evaluators.pair import PairResult
from knowledge.evaluators.person import OfficeResult, PersonResult
from knowledge.evaluators.quotes import QuoteResult
from knowledge.evaluators.reaction import ReactionResult
from knowledge.evaluators.reason import ReasonResult
from knowledge.evaluators.severed import BreaksResult, RelationsResult
from knowledge.evaluators.source import SourceResult
from knowledge.evaluators.timeline import TimelineResult
from knowledge.evaluators.who import AbsenceResult, WhoResult
from knowledge.evaluators.withdrawal import WithdrawalResult, WithdrawalsResult
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

# The draft of the answer and the result; each composer knows the class it is registered for.
Composer = Callable[[Draft, Any], Reply]
# A result made of other results gets `compose` itself to write its parts with.
Compose = Callable[[Result, Store, Messages, Citations], Reply]
Composite = Callable[[Draft, Any, Compose], Reply]

COMPOSERS: dict[type[Result], Composer] = {
    NothingKnown: nothing_known,
    PairResult: pair,
    WhoResult: who,
    AbsenceResult: absence,
    ActorResult: actor,
    BreaksResult: breaks,
    CountResult: count,
    OrderResult: order,
    RelationsResult: relations,
    VoteResult: votes,
    WithdrawalCountResult: counted_withdrawals,
    WithdrawalResult: withdrawal,
    WithdrawalsResult: withdrawals,
    ReactionResult: reaction,
    QuoteResult: quote,
    PersonResult: person,
    OfficeResult: office,
    CardResult: card,
    TimelineResult: timeline,
    ReasonResult: reason,
    ChannelResult: channel,
    SourceResult: source,
}

COMPOSITES: dict[type[Result], Composite] = {CompoundResult: compound}


def compose(result: Result, store: Store, messages: Messages, citations: Citations | None = None) -> Reply:
    """The reply to a result in the language of `messages`; with `citations` it goes on with their numbers.

    Raises:
        KeyError: no composer is registered for the class of the result; that is a defect.
    """
    draft = Draft(result, store, messages, citations)
    if type(result) in COMPOSITES:
        return COMPOSITES[type(result)](draft, result, compose)
    return COMPOSERS[type(result)](draft, result)
