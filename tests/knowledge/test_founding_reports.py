"""The two newspaper reports that the record began with: each of their facts is in it, cited to its report.

A row says in which report the fact stands, under which event, quote, person or entity it is kept, and which
words show it. The words may stand in any field, in the doubts and in what the citation supports.
"""

from dataclasses import asdict

import pytest

from knowledge.store import Store

KH = "koreaherald-2022-07-15"
AJ = "aljazeera-2022-07-14"

DPR = "kp-recognises-dpr-2022-07-13"
LPR = "kp-recognises-lpr-2022-07-13"
LETTERS = "kp-letters-to-dpr-lpr-2022-07-13"
KCNA = "kcna-report-recognition-2022-07-14"
HANDOVER = "kp-dpr-document-ceremony-moscow-2022-07-13"
POST = "dpr-mfa-telegram-2022-07-13"
PHOTO = "dpr-embassy-telegram-photo-2022-07-13"
PUSHILIN = "pushilin-telegram-2022-07-13"
BREAK = "ua-severs-kp-2022-07-13"
PROTEST = "ua-mfa-statement-kp-2022-07-13"
KULEBA = "kuleba-statement-kp-2022-07-13"
WAR = "ru-invades-ua-2022-02-24"
REASON = "ru-justifies-war-2022-02-24"
PRETEXT = "ua-west-reject-justification-2022"
CRIMEA = "kp-supports-crimea-annexation-2014"
BLAME = "kp-blames-us-for-ukraine-crisis-2022"

EVENTS = [
    # The recognition: who, whom, when, how it became known, which place in the order.
    (KH, DPR, "recognition"),
    (KH, DPR, "Donetsk People's Republic"),
    (KH, DPR, "independent state"),
    (KH, DPR, "2022-07-13"),
    (KH, DPR, "2022-07-14"),
    (KH, DPR, "choe-son-hui"),
    (KH, DPR, "third recogniser (Korea Herald, Al Jazeera"),
    (KH, DPR, "formal recognition of both regions"),
    (AJ, DPR, "official recognition"),
    (AJ, DPR, "known on Wednesday"),
    (KH, LPR, "Luhansk People's Republic"),
    (KH, LPR, "2022-07-13"),
    (AJ, LPR, "both territories"),
    # The letters.
    (KH, LETTERS, "letter"),
    (KH, LETTERS, "Foreign Minister Choe Son-hui"),
    (KH, LETTERS, "foreign ministers of both"),
    (KH, LETTERS, "2022-07-13"),
    (KH, LETTERS, "letters to the two foreign ministers on Wednesday"),
    (KH, LETTERS, "state-level ties"),
    (AJ, LETTERS, "letters to her counterparts"),
    # The news agency, a day later, in two wordings.
    (KH, KCNA, "state news agency KCNA"),
    (KH, KCNA, "2022-07-14"),
    (KH, KCNA, "Korean-language dispatch"),
    (KH, KCNA, '"intention"'),
    (AJ, KCNA, "Thursday morning"),
    (AJ, KCNA, '"will"'),
    # The handover in Moscow, under both spellings and both words for the paper.
    (KH, HANDOVER, "ceremony"),
    (KH, HANDOVER, "Moscow"),
    (KH, HANDOVER, "2022-07-13"),
    (KH, HANDOVER, "sin-hong-chol"),
    (KH, HANDOVER, "olga-makeyeva"),
    (KH, HANDOVER, "Shin Hong-chol"),
    (KH, HANDOVER, "Makeeva"),
    (KH, HANDOVER, "document (Korea Herald"),
    (KH, HANDOVER, "the DPR foreign ministry's Telegram post"),
    (AJ, HANDOVER, "Sin Hong-chol"),
    (AJ, HANDOVER, "Makeyeva"),
    (AJ, HANDOVER, "certificate of recognition"),
    (AJ, HANDOVER, "photo on Telegram"),
    (AJ, PHOTO, "DPR embassy in Moscow"),
    (AJ, PHOTO, "Telegram channel"),
    (KH, POST, "Telegram"),
    (KH, POST, "productive cooperation"),
    (KH, POST, "further steps towards diplomatic relations"),
    (KH, POST, "2022-07-13"),
    # Pushilin's hopes.
    (AJ, PUSHILIN, "Telegram"),
    (AJ, PUSHILIN, "denis-pushilin"),
    (AJ, PUSHILIN, "useful cooperation"),
    (AJ, PUSHILIN, "more trade"),
    (AJ, PUSHILIN, "6,500 km"),
    # Ukraine's answer.
    (KH, BREAK, "severance"),
    (KH, BREAK, "2022-07-13"),
    (KH, BREAK, DPR),
    (KH, BREAK, "in English"),
    (AJ, BREAK, "severed on Wednesday"),
    (AJ, BREAK, "ministry website (Al Jazeera"),
    (KH, PROTEST, "UN Charter"),
    (KH, PROTEST, "constitution"),
    (AJ, PROTEST, "quote from its website"),
    (KH, KULEBA, "dmytro-kuleba"),
    (KH, KULEBA, "toxicity"),
    (KH, KULEBA, "isolation on a North Korean scale"),
    (KH, KULEBA, "Moscow's plea"),
    (KH, KULEBA, '"swiftly and resolutely" by Korea Herald'),
    # What had gone before.
    (KH, "dpr-lpr-declare-independence-2014-05-12", "2014"),
    (KH, "dpr-lpr-declare-independence-2014-05-12", "declared independence"),
    (KH, "donbas-referendums-2014-05-11", "referendum"),
    (KH, "donbas-referendums-2014-05-11", "self-proclaimed"),
    (KH, "ru-recognises-dpr-2022-02-21", "Russia recognised"),
    (KH, "ru-recognises-lpr-2022-02-21", "Russia recognised"),
    (AJ, "ru-recognises-dpr-2022-02-21", "on the eve of"),
    (AJ, "ru-recognises-dpr-2022-02-21", "condemned by Kyiv and the West"),
    (AJ, "ru-recognises-lpr-2022-02-21", "on the eve of"),
    (KH, "sy-recognises-dpr-2022-06-29", "Syria"),
    (KH, "sy-recognises-lpr-2022-06-29", "Syria"),
    (AJ, "sy-recognises-dpr-2022-06-29", "Syria"),
    (AJ, "sy-recognises-lpr-2022-06-29", "Syria"),
    (AJ, WAR, "2022-02-24"),
    (AJ, WAR, "invasion"),
    (AJ, REASON, "special operation"),
    (AJ, REASON, "Russian speakers in the Donbas"),
    (AJ, REASON, "genocide"),
    (AJ, PRETEXT, "pretext"),
    (AJ, PRETEXT, "take Ukrainian land"),
    (AJ, CRIMEA, "2014"),
    (AJ, CRIMEA, "Crimea"),
    (AJ, BLAME, "closeness to Russia"),
    (AJ, BLAME, "US and Western policy"),
]

QUOTES = [
    (KH, "kcna", "state-to-state relations"),
    (
        KH,
        "kcna",
        "expressed the intention of the government of the Democratic People’s Republic of Korea to develop",
    ),
    (KH, "kcna", "in accordance with the idea of independence, peace, and friendship"),
    (AJ, "kcna", "expressed the will to develop state-to-state relations with those countries"),
    (AJ, "kcna", "in the idea of independence, peace and friendship"),
    (AJ, "kcna", "her counterparts"),
    (KH, "dpr-mfa", "the cooperation between the states, which has become official since that day"),
    (KH, "dpr-mfa", "will be productive and mutually beneficial"),
    (KH, "dpr-mfa", "The parties also agreed on further steps to establish diplomatic relations."),
    (
        KH,
        "ua-mfa",
        "undermine the sovereignty and territorial integrity of Ukraine, a gross violation",
    ),
    (KH, "ua-mfa", "the UN Charter and the fundamental norms and principles of the international law"),
    (AJ, "ua-mfa", "We consider this decision as an attempt by Pyongyang to undermine"),
    (
        KH,
        "dmytro-kuleba",
        "support in legitimizing the forceful seizure of a part of the Ukrainian territory",
    ),
    (KH, "dmytro-kuleba", "speaks more about Moscow’s toxicity than Pyongyang‘s"),
    (KH, "dmytro-kuleba", "will continue to respond swiftly and resolutely to any encroachment"),
    (AJ, "denis-pushilin", "fruitful cooperation"),
    (AJ, "kremlin", "special military operation"),
    (AJ, "kremlin", "genocide"),
    (AJ, "kp", "hegemonic policy"),
]

PEOPLE = [
    (KH, "choe-son-hui", "foreign minister"),
    (AJ, "choe-son-hui", "foreign minister"),
    (KH, "sin-hong-chol", "Shin Hong-chol"),
    (AJ, "sin-hong-chol", "Sin Hong-chol"),
    (KH, "sin-hong-chol", "ambassador to Russia"),
    (KH, "olga-makeyeva", "Olga Makeeva"),
    (AJ, "olga-makeyeva", "Olga Makeyeva"),
    (KH, "olga-makeyeva", "to Russia"),
    (KH, "dmytro-kuleba", "foreign minister"),
    (AJ, "denis-pushilin", "leader"),
]

FACTS = [
    (KH, "dpr", "Donbas"),
    (KH, "dpr", "eastern Ukraine"),
    (KH, "dpr", "pro-Russian separatist control"),
    (KH, "dpr", "Declared independence in 2014"),
    (AJ, "dpr", "Backed by Russia since 2014"),
    (AJ, "dpr", "Russia, Syria and North Korea"),
    (KH, "dpr", "meeting in person"),
    (KH, "lpr", "Declared independence in 2014"),
    (KH, "lpr", "pro-Russian separatist control"),
    (AJ, "lpr", "flags outside a bank"),
    (AJ, "lpr", "Alexander Ermochenko"),
    (KH, "kp", "Third UN member state"),
    (AJ, "kp", "6,500 km (4,000 miles)"),
    (AJ, "kp", "isolated, nuclear-armed"),
    (AJ, "kp", "2014 when Russia annexed Crimea"),
    (AJ, "kp", "close ties with Russia"),
    (KH, "kp", "aligning Pyongyang with Russia"),
    (KH, "kp", "15 April 2018"),
    (KH, "kp", "Kumsusan Palace of the Sun"),
    (KH, "kp", "Kim Il-sung and Kim Jong-il"),
    (KH, "kp", "from Seoul on 15 July 2022 (Ji Da-gyum)"),
    (AJ, "ru", "condemned as illegal"),
    (AJ, "ru", "since 2014"),
    (KH, "ru", "isolation comparable"),
    (KH, "ua", "gross violation of its constitution"),
    (AJ, "ua", "pretext for war"),
    (KH, "kcna", "state news agency"),
    (KH, "kcna", "Korean-language dispatch"),
    (KH, "ua-mfa", "English-language statement"),
    (KH, "ua-mfa", "sharp criticism"),
    (KH, "dpr-mfa", "Telegram post on 13 July 2022"),
    (AJ, "dpr-embassy-ru", "photo of the handover"),
    (AJ, "kremlin", "genocide"),
    (AJ, "crimea", "2014"),
    (KH, "un", "Charter"),
]


def is_cited(thing, report: str) -> bool:
    """Whether the thing cites the report, and says where in it."""
    return any(citation.source == report and citation.locator for citation in thing.citations)


@pytest.mark.parametrize(("report", "id", "words"), EVENTS)
def test_events(store: Store, report, id, words):
    (event,) = store.events(ids=[id])
    assert is_cited(event, report)
    assert words in str(asdict(event)).replace("\\'", "'")


@pytest.mark.parametrize(("report", "speaker", "words"), QUOTES)
def test_quotes(store: Store, report, speaker, words):
    said = [quote for quote in store.quotes(speaker=[speaker]) if words in quote.text]
    assert any(is_cited(quote, report) for quote in said)
    assert all(quote.medium and quote.said_on for quote in said)


@pytest.mark.parametrize(("report", "id", "words"), PEOPLE)
def test_people(store: Store, report, id, words):
    person = store.person(id)
    assert person is not None
    assert is_cited(person, report)
    assert words in str(asdict(person))


@pytest.mark.parametrize(("report", "id", "words"), FACTS)
def test_facts(store: Store, report, id, words):
    entity = store.entity(id)
    assert entity is not None
    assert [fact for fact in entity.facts if words in fact.text and is_cited(fact, report)]


def test_the_reports_themselves(store: Store):
    herald, jazeera = store.sources([KH, AJ])
    assert (
        herald.title == "North Korea recognizes two Russian-backed breakaway regions in Ukraine: State media"
    )
    assert "Ji Da-gyum" in herald.publisher
    assert "The Korea Herald" in herald.publisher
    assert herald.published == "2022-07-15"
    assert jazeera.title == "Ukraine cuts N Korea ties over recognition of separatist regions"
    assert jazeera.publisher == "Al Jazeera and news agencies"
