"""The numbers of two texts held against each other: those that a translation no longer has.

Digits are compared, for a machine keeps them. How they are grouped, decimal marks, the order of a date, magnitudes, the
hours of a clock, decades, Roman numerals and small numbers in words are no loss.
"""

from __future__ import annotations

import re
import unicodedata

from enregard.text import plain

_NUMBER = re.compile(r"\d+(?:[.,'’/:\s-]?\d+)*")
_ROMAN = re.compile(r"\b(?=[IVXL]|[ivxl]{2})(?:((?i:XL|X{0,3}))((?i:IX|IV|V?I{0,3})))(?:e|er|ère|ème|º|th|st|nd|rd)?\b")
_ROMAN_PLACES = {"I": 1, "V": 5, "X": 10, "L": 50}
_CLOCK = re.compile(r"\d\s?(?:[ap]\.?m\b|h\b|heures?\b|Uhr\b|uur\b|o.clock)|\d[:h]\d\d", re.IGNORECASE)
_MEASURE = re.compile(
    r"(?:\s?(?:-|–|to|and|à|et|bis|und)\s?\d+(?:[.,]\d+)?)?[\s-]?(?:(?:km|cm|mm|m|kg|g|ha|l|kph|mph|lbs?|ft|in|oz)\b|°|m[eè]t|kilo|degr|mile|inch|foot|feet|pound|acre|gallon|yard)",
    re.IGNORECASE,
)
_STREAM = 4  # digits of a number that is looked for in all digits of a text, however they are divided
_WORDS = {
    "en": "zero|nil|none one|first|once two|second|twice|both|couple three|third four five|fifth six seven "
    "eight|eighth nine|ninth ten eleven twelve|twelfth|dozen|noon|midnight thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty|twentieth",
    "fr": "zero|aucun un|une|premier deux|second trois quatre|quatrieme cinq six sept huit neuf dix onze|onzieme "
    "douz|midi|minuit treiz quatorz quinz seiz dix-sept dix-huit dix-neuf vingt",
}
_TENS = {
    "en": "thirt fort|fourt fift sixt sevent eight ninet",
    "fr": "trent quarant cinquant soixant soixante-dix|septant quatre-vingt|huitant quatre-vingt-dix|nonant",
}
_POWERS = {"en": {100: "hundred|centur|cent", 1000: "thousand"}, "fr": {100: "cent|siecle", 1000: "mil"}}


def lost(text: str, machine: str, language: str) -> list[str]:
    """Return the numbers of a text, as they are written, that its translation into a language lacks."""
    text, machine = _western(text), _western(machine)
    there = _values(machine)
    stream = re.sub(r"\D", "", machine)
    is_clock = bool(_CLOCK.search(text) or _CLOCK.search(machine))
    words = plain(machine)

    def is_kept(digits: str) -> bool:
        bare = _bare(digits)
        return (
            not bare
            or bare in there
            or (len(digits) >= _STREAM and bare in stream)
            or _is_decade(digits, there)
            or (is_clock and _is_hour(digits, there))
            or _in_words(int(digits), words, language)
        )

    is_converted = bool(there - _values(text))  # where a measure is lost that another measure may stand for
    return [
        found[0]
        for found in _NUMBER.finditer(text)
        if not is_kept(re.sub(r"\D", "", found[0]))
        and not all(map(is_kept, re.findall(r"\d+", found[0])))
        and not (is_converted and _MEASURE.match(text, found.end()))
    ]


def _western(text: str) -> str:
    """Return a text with all digits written as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in unicodedata.normalize("NFKC", text))


def _bare(digits: str) -> str:
    """Return digits without the zeros around them: those of 600, 600,000 and .6 are the same."""
    return digits.strip("0")


def _values(text: str) -> set[str]:
    """Return the digits of the numbers of a text, whole and in parts, and what its Roman numerals are."""
    found: set[str] = set()
    for number in _NUMBER.findall(text):
        found.update(map(_bare, [re.sub(r"\D", "", number), *re.findall(r"\d+", number)]))
    found.update(_bare(str(_of_roman((roman[1] + roman[2]).upper()))) for roman in _ROMAN.finditer(text))
    return found


def _of_roman(roman: str) -> int:
    values = [_ROMAN_PLACES[letter] for letter in roman]
    return sum(-value if value < max(values[k:]) else value for k, value in enumerate(values))


def _is_decade(digits: str, there: set[str]) -> bool:
    """Tell whether a year stands there by its last two digits, or the other way round."""
    if len(digits) == _STREAM:
        return _bare(digits[2:]) in there
    return len(digits) == 2 and any(_bare(century + digits) in there for century in ("19", "20"))


def _is_hour(digits: str, there: set[str]) -> bool:
    """Tell whether an hour stands there by the other clock."""
    hour = int(digits)
    return 0 <= hour <= 24 and any(_bare(str(other)) in there for other in (hour + 12, hour - 12) if 0 <= other <= 24)


def _in_words(value: int, words: str, language: str) -> bool:
    """Tell whether a number may be written in words, and is, where the language is known."""
    spelled = _spelled(value, language)
    return spelled is None or any(re.search(rf"\b{word}", words) for word in spelled.split("|") if word)


def _spelled(value: int, language: str) -> str | None:
    """Return how a number begins in words; None if it may be in words that we do not know; empty if it has none."""
    small = _WORDS["en"].split()
    if language not in _WORDS:
        is_round = value < len(small) or (value < 100 and value % 10 == 0) or value in _POWERS["en"]
        return None if is_round else ""
    if value < len(small):
        return _WORDS[language].split()[value]
    if value in _POWERS[language]:
        return _POWERS[language][value]
    if 20 < value < 100:
        return _TENS[language].split()[value // 10 - 3] if value >= 30 else _WORDS[language].split()[20]
    return ""
