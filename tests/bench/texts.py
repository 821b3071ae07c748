"""Texts that were made to be hard, of 4,096 characters each: the most that Telegram sends."""

from __future__ import annotations

from itertools import cycle, islice

LONGEST = 4096

_NAMES = (
    "North Korea",
    "Donetsk People's Republic",
    "Косово",
    "Північна Корея",
    "조선민주주의인민공화국",
    "Congo",
    "Guinea",
)
_QUESTIONS = (
    "Who recognises Kosovo?",
    "Хто визнає ДНР?",
    "Кто признал Абхазию?",
    "누가 코소보를 승인했나요?",
    "When did North Korea recognise Luhansk?",
)


def filled(*parts: str, joint: str = "") -> str:
    """The parts again and again, until the text is full."""
    longest = LONGEST // max(1, min(len(part) + len(joint) for part in parts)) + 1
    return joint.join(islice(cycle(parts), longest))[:LONGEST]


def _unknown_words() -> str:
    """Different words that nobody knows, each near enough to some to be worth comparing."""
    letters = "aeiourntlskdm"
    words = []
    for number in range(700):
        first, second, third = letters[number % 13], letters[number // 13 % 13], letters[number // 169 % 13]
        words.append(f"r{first}ko{second}ni{third}es")
    return " ".join(words)[:LONGEST]


def _cyrillic_unknown_words() -> str:
    letters = "аеиоурнтлскдм"
    words = []
    for number in range(700):
        first, second, third = letters[number % 13], letters[number // 13 % 13], letters[number // 169 % 13]
        words.append(f"п{first}из{second}ан{third}я")
    return " ".join(words)[:LONGEST]


TEXTS = {
    "one Latin letter": "a" * LONGEST,
    "one Cyrillic letter": "я" * LONGEST,
    "one Hangul syllable": "가" * LONGEST,
    "one letter as words": filled("a", joint=" "),
    "one letter as sentences": filled("a?", joint=" "),
    "one digit": "1" * LONGEST,
    "digits as words": filled("1", "2022", "31", joint=" "),
    "years": filled("in 2014", "since 1991", "before March 2020", joint=" "),
    "combining marks": "a" + "\u0301" * (LONGEST - 1),
    "marks on every letter": filled("к\u0301о\u0301с\u0301о\u0301в\u0301о\u0301 "),
    "names": filled(*_NAMES, joint=" "),
    "one name": filled("Korea", joint=" "),
    "one name as sentences": filled("Korea?", joint=" "),
    "names with and": filled("Kosovo and", joint=" "),
    "names without spaces": filled("Kosovo"),
    "Hangul names without spaces": filled("조선민주주의인민공화국"),
    "half names": filled("Republic of", "the United", "Democratic People's", joint=" "),
    "nested quotes": "“«\"'" * (LONGEST // 8) + "'\"»”" * (LONGEST // 8),
    "nested brackets": "(" * (LONGEST // 2) + ")" * (LONGEST // 2),
    "apostrophes": "'" * LONGEST,
    "HTML": filled("<b><a href='https://kosovo.example/?a=1&b=2'>Kosovo</a></b>&lt;"),
    "open HTML": filled("<"),
    "SQL": filled("'; drop table event; --", joint=" "),
    "full-text operators": filled('"kosovo" AND NEAR(* OR NOT -', joint=" "),
    "control characters": filled("\x00\x01\x08\x0b\x1b[31m\x7f\x85"),
    "line breaks": filled("\n"),
    "right-to-left marks": filled("\u202e\u200fKosovo\u202c\u2066"),
    "emoji": filled("🇽🇰🇰🇵👨‍👩‍👧‍👦"),
    "Arabic and Chinese": filled("كوسوفو", "科索沃", joint=" "),
    "look-alikes": filled("Kоsоvо", "Сrimеа", joint=" "),
    "questions": filled(*_QUESTIONS, joint=" "),
    "one question": filled("Who recognises Kosovo?", joint=" "),
    "question words": filled("who", "when", "why", "how many", joint=" "),
    "recognise and recognise": filled("recognise", "and", joint=" "),
    "commas": filled("Kosovo,", "when,", joint=" "),
    "ordinals": filled("1st", "2nd", "third", joint=" "),
    "unknown words": _unknown_words(),
    "Cyrillic unknown words": _cyrillic_unknown_words(),
    "one unknown word": filled("Kosovoo", joint=" "),
    "long unknown words": filled("internationalisationalistically", joint=" "),
    "lone surrogates": filled("\ud83c Kosovo \udfff"),
}
