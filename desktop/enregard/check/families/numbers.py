"""Numbers that one side has and the other has not, whatever way they are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from enregard.check.finding import Check, Found, Pair, Severity, Span

_SPACE = r"[ \u00a0\u202f\u2009]"
_MAGNITUDES = {
    "en": {
        "thousand": 3,
        "k": 3,
        "million": 6,
        "millions": 6,
        "m": 6,
        "billion": 9,
        "billions": 9,
        "bn": 9,
        "trillion": 12,
        "trillions": 12,
        "tn": 12,
    },
    "fr": {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "billion": 12, "billions": 12},
}
_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
}
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "fr": "premier|première|premiers|premières|primo deuxième|second|seconde|secundo troisième|tertio quatrième|quarto "
    "cinquième|quinto sixième septième huitième neuvième dixième",
}
_TENS = {
    "en": {
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "hundred": 100,
        "dozen": 12,
        "half": 0,
    },
    "fr": {
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "cent": 100,
        "douzaine": 12,
        "dizaine": 10,
        "vingtaine": 20,
        "trentaine": 30,
        "cinquantaine": 50,
        "centaine": 100,
        "mille": 1000,
    },
}


def _digits(language: str) -> re.Pattern[str]:
    """Compile how a language writes a number with digits, its magnitude behind it."""
    group, point = {"en": (r"[,\u00a0\u202f ]", r"\."), "fr": (rf"(?:{_SPACE}|\.)", "[,.]")}.get(
        language, (rf"(?:{_SPACE}|[.,])", "[.,]")
    )
    names = _MAGNITUDES.get(language, {"million": 6})
    words, letters = ("|".join(n for n in names if (len(n) > 2) is long) or "(?!)" for long in (True, False))
    return re.compile(
        rf"(?<![0-9A-Za-zÀ-ɏ_.,])(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{point}(?P<part>\d+))?"
        rf"(?P<magnitude>(?:{_SPACE}|-)?(?:{words})\b|(?:{letters})\b)?",
        re.IGNORECASE,
    )


_DIGITS = {language: _digits(language) for language in ("en", "fr", "")}


def values(text: str, language: str) -> list[tuple[Decimal, Span]]:
    """Return the numbers written with digits, with their places: "1,5 million" in French is 1500000."""
    known = language if language in _MAGNITUDES else ""
    found = []
    for match in _DIGITS[known].finditer(text):
        whole = re.sub(r"\D", "", match["whole"])
        value = Decimal(f"{whole}.{match['part'] or 0}")
        power = _MAGNITUDES.get(known, {"million": 6}).get(
            (match["magnitude"] or "").strip(" \u00a0\u202f\u2009-").lower(), 0
        )
        found.append(((value * 10**power).normalize(), match.span()))
    return found


def _in_words(text: str, language: str) -> set[Decimal]:
    """Return the numbers that words of a text stand for, so that "two" excuses a 2 on the other side."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    found = {Decimal(value) for word, value in _TENS.get(language, {}).items() if word in words or f"{word}s" in words}
    for lists in (_WORDS, _ORDINALS):
        for value, names in enumerate(lists.get(language, "").split(), start=1):
            if words & set(names.split("|")):
                found.add(Decimal(value))
    for word, power in _MAGNITUDES.get(language, {}).items():
        if word in words:
            found |= {value * 10**power for value in [*found, Decimal(1)]}
    return {value.normalize() for value in found}


def _unmatched(
    mine: list[tuple[Decimal, Span]], theirs: list[tuple[Decimal, Span]], words: set[Decimal]
) -> list[tuple[Decimal, Span]]:
    """Return my numbers that the other side has neither in digits nor in words."""
    there = Counter(value for value, _ in theirs)
    lost = []
    for value, span in mine:
        if there[value] > 0:
            there[value] -= 1
        elif value not in words:
            lost.append((value, span))
    return lost


def _find(pair: Pair) -> Iterator[Found]:
    source, target = (values(text, lang) for text, lang in zip((pair.source, pair.target), pair.languages, strict=True))
    left = _unmatched(source, target, _in_words(pair.target, pair.languages[1]))
    right = _unmatched(target, source, _in_words(pair.source, pair.languages[0]))
    if not (left and right) and not all(language in _WORDS for language in pair.languages):
        return  # the other side may say it in words that this check does not know
    texts = {
        "here": ", ".join(pair.source[a:b] for _, (a, b) in left),
        "there": ", ".join(pair.target[a:b] for _, (a, b) in right),
    }
    spans = tuple(span for _, span in left), tuple(span for _, span in right)
    if left and right:
        yield Found("The numbers differ: {here} in the original, {there} in the translation.", texts, *spans)
    elif left:
        yield Found("The translation lacks a number of the original: {here}.", texts, *spans)
    elif right:
        yield Found("The translation has a number that the original lacks: {there}.", texts, *spans)


CHECK = Check(
    "numbers",
    "Numbers",
    "A wrong figure is the mistranslation that does most harm and is seen least.",
    "Hold the figures against each other.",
    Severity.ERROR,
    _find,
)
