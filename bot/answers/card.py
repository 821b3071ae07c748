"""What an entity is: a neutral card."""

from __future__ import annotations

from bot.answers.article import capital
from bot.answers.gender import gender
from bot.answers.totals import published_total
from bot.answers.wording import coverage_note
from bot.answers.words import bullet, differ, quotations, the
from bot.draft import Draft
from bot.reply import Reply
from bot.wording import question
from knowledge.evaluators.card import CardResult, Following
from knowledge.model import Entity, Kind
from knowledge.query import Intent, Link, Query
from knowledge.result import Cited

_NAMED = 14
_TURNS = 6


def card(draft: Draft, result: CardResult) -> Reply:
    """What it is in one sentence, then who claims and who recognises it, what became of it, and what is said."""
    headline = capital(_headline(draft, result))
    draft.headline(headline, _marks(draft, result))
    _names(draft, result.entity)
    if result.since:
        date = draft.messages.date(result.query.as_of or result.at)
        draft.bullets([bullet(draft, event) for event in result.since], draft.say("card-since", date=date))
    if result.annexations:
        draft.paragraph(draft.say("card-claimants", claimants=_claimants(draft, result.entity)))
    if result.claims:
        draft.paragraph(draft.say("card-claims", names=the(draft, result.claims)))
    for following in result.following:
        _follows(draft, following, result)
    told = [event for event in (*result.turns[:_TURNS], *result.verdicts) if event not in result.since]
    draft.bullets([bullet(draft, event) for event in told], draft.say("card-turns"))
    quotations(draft, result.quotes)
    if draft.lang == "en":
        facts = [fact.text + draft.cite(fact, most=1) for fact in result.facts]
        draft.bullets(facts, draft.say("card-facts"))
    differ(draft, result.disputes, most=1)
    draft.note(draft.say("card-as-of", date=draft.messages.since(result.at)))
    _offers(draft, result)
    return draft.reply(
        listed=(result.entity.id,),
        fallback=(
            *result.events,
            *result.facts,
            *(each.published for each in result.following),
            result.coverage,
        ),
    )


def _headline(draft: Draft, result: CardResult) -> str:
    entity, name = result.entity, the(draft, (result.entity.id,))
    if result.ended and not result.annexations:
        when = draft.messages.when(result.ended)
        if entity.kind is Kind.CLAIMED_STATE and entity.claimed_by:
            return draft.say("card-ended-claimed", name=name, when=when, claimants=_claimants(draft, entity))
        return draft.say("card-ended", name=name, when=when)
    if entity.kind is Kind.STATE:
        return draft.say("card-member" if entity.un_member else "card-state", name=name)
    if entity.kind is Kind.CLAIMED_STATE:
        return _disputed(draft, result)
    if entity.kind is Kind.TERRITORY and entity.claimed_by:
        return _territory(draft, result)
    if entity.kind is Kind.SOVEREIGNTY:
        count = sum(len(_everyone(each)) for each in result.following)
        return draft.say("card-sovereignty", name=name, count=count)
    if entity.kind is Kind.ORGANISATION or entity.speaks_for:
        return _organisation(draft, result)
    return draft.say("card-other", name=name, official=_official(draft, entity))


def _disputed(draft: Draft, result: CardResult) -> str:
    """A claimed state: what stands for and against it, side by side."""
    clauses = []
    if result.declarations:
        clauses.append(draft.say("clause-declared", when=draft.messages.when(result.declarations[-1].date)))
    if result.annexations:
        clauses.append(_annexed(draft, result))
        if _is_rejected(result):
            clauses.append(draft.say("clause-rejected"))
    elif result.entity.claimed_by:
        clauses.append(
            draft.say(
                "clause-claimed",
                claimants=_claimants(draft, result.entity),
                count=len(result.entity.claimed_by),
            )
        )
    clauses += [_counted(draft, following) for following in result.following]
    if not result.following:
        clauses.append(draft.say("clause-none"))
    return draft.say("card-disputed", name=the(draft, (result.entity.id,)), clauses="; ".join(clauses))


def _annexed(draft: Draft, result: CardResult) -> str:
    event = result.annexations[-1]
    actors = tuple(draft.name(id) for id in event.actor)
    return draft.say(
        "clause-annexed",
        actor=draft.messages.join(actors),
        gender=gender(actors, draft.messages),
        when=draft.messages.when(event.date),
    )


def _is_rejected(result: CardResult) -> bool:
    """Whether the General Assembly resolved on it after the annexation."""
    date = result.annexations[-1].date.first
    return any(event.date.first >= date for event in result.verdicts)


def _counted(draft: Draft, following: Following) -> str:
    """How many states have the bond: our number where the list is complete, else a published one beside it."""
    kind = "relations" if following.link is Link.RELATIONS else "recognition"
    known = len(following.members)
    if following.published and not following.complete:
        value, date = following.published.value, following.published.as_of
        key = f"clause-{kind}-published" if date else f"clause-{kind}-undated"
        return draft.say(key, value=value, date=draft.messages.date(date) if date else "")
    text = draft.say(f"clause-{kind}" if following.complete else f"clause-{kind}-known", count=known)
    return text + draft.say("clause-contested", count=following.contested) if following.contested else text


def _territory(draft: Draft, result: CardResult) -> str:
    """Whose it is: who annexed it, whose the General Assembly holds it to be, or who claims it."""
    entity, name = result.entity, the(draft, (result.entity.id,))
    annexers = {id for event in result.annexations for id in event.actor}
    owners = [id for id in entity.claimed_by if id not in annexers]
    if annexers and owners and _is_rejected(result):
        actors = tuple(draft.name(id) for id in sorted(annexers))
        return draft.say(
            "card-annexed",
            name=name,
            owner=the(draft, owners),
            owner_gen=draft.names(owners, "genitive"),
            annexer=draft.messages.join(actors),
            gender=gender(actors, draft.messages),
            when=draft.messages.when(result.annexations[-1].date),
        )
    return draft.say(
        "card-claimed", name=name, claimants=_claimants(draft, entity), count=len(entity.claimed_by)
    )


def _organisation(draft: Draft, result: CardResult) -> str:
    entity, name = result.entity, the(draft, (result.entity.id,))
    if entity.speaks_for:
        return draft.say("card-organ", name=name, of=the(draft, (entity.speaks_for,)))
    relations = next((each for each in result.following if each.link is Link.RELATIONS), None)
    if relations:
        official = _official(draft, entity)
        return draft.say("card-order", name=name, official=official, counted=_counted(draft, relations))
    return draft.say("card-organisation", name=name)


def _official(draft: Draft, entity: Entity) -> str:
    return entity.official_name if draft.lang == "en" else draft.name(entity.id)


def _names(draft: Draft, entity: Entity) -> None:
    """The official name, in English answers, where it says more than the name."""
    if draft.lang == "en" and entity.official_name != entity.name and entity.kind is not Kind.ORGANISATION:
        draft.paragraph(draft.say("card-official", official=entity.official_name))


def _claimants(draft: Draft, entity: Entity) -> str:
    return the(draft, entity.claimed_by)


def _follows(draft: Draft, following: Following, result: CardResult) -> None:
    """Who recognises it or has relations with it: by name while they are few."""
    kind = "relations" if following.link is Link.RELATIONS else "recognition"
    everyone = (*following.members, *following.others)
    marks = draft.cite(*following.acts, most=2)
    if everyone and len(everyone) <= _NAMED:
        draft.paragraph(draft.say(f"card-{kind}", names=the(draft, everyone)) + marks)
    elif everyone:
        key = f"card-{kind}-many"
        text = draft.say(key, count=len(following.members), others=len(following.others))
        draft.paragraph(text + marks)
    if following.former:
        draft.paragraph(draft.say(f"card-{kind}-former", names=the(draft, following.former)))
    if following.published:
        text = draft.say("card-published", total=published_total(draft, following.published))
        draft.paragraph(text + draft.cite(following.published, most=1))
    if everyone:
        coverage_note(draft, result.coverage)


def _everyone(following: Following) -> tuple[str, ...]:
    return (*following.members, *following.others, *following.former)


def _marks(draft: Draft, result: CardResult) -> str:
    """Sources of the headline: what changed the entity's status, else whatever is known of it."""
    claims: list[Cited] = [*result.verdicts[-1:], *result.annexations[-1:], *result.declarations[-1:]]
    marks = [draft.cite(claim, most=1).strip() for claim in claims or result.facts[:1] or result.events[:1]]
    return " " + "".join(dict.fromkeys(marks)) if any(marks) else ""


def _offers(draft: Draft, result: CardResult) -> None:
    """Who recognises it, where the record holds that; what happened to it."""
    entity = result.entity
    if entity.kind is Kind.ORGANISATION or entity.speaks_for:
        return
    known = any(map(_everyone, result.following))
    intents = (Intent.WHO_RECOGNISES, Intent.TIMELINE) if known else (Intent.TIMELINE,)
    for intent in intents:
        asked = Query(intent, subject=(entity.id,))
        draft.offer(question(asked, draft.store, draft.messages), asked)
