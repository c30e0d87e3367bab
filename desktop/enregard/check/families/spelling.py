"""Words that nobody writes, next to one that everybody writes.

A word counts as misspelt if a large list of words in use has it never or hardly ever, and has a frequent word that is
one slip of the finger away. A dictionary on the machine, if there is one, has the last word on what is right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from enregard import spelling
from enregard.check.finding import Check, Found, Level, Pair, Severity

_WORD = re.compile(r"(?<![\w@#/.&])[^\W\d_]+(?![\w@/]|\.\w)")
_SHORTEST = 4  # letters; a shorter word is near to too many others
_LONGEST = 30  # letters of a word that can be a slip: longer ones are none
_SELDOM = 3.0  # zipf: what is rarer may be a slip that stands in the list of words
_KNOWN = 2.2  # zipf of what surely is a word, of which others may be made
_FREQUENT = 2.4  # zipf of the word that is meant
_KNOWN_BY_SLIP = 1.7  # where a letter was dropped or two changed places, the commonest of slips
_FREQUENT_BY_FIRST = 3.5  # where its first letter differs: slips seldom fall on it
_GAP = 2.5  # zipf between a listed slip and the word that is meant
_USUAL = frozenset({"ca", "en", "es", "fr", "it", "pt"})
"""Languages that seldom join words to new ones, so that a list can have most."""
_WITHOUT_SPACES = frozenset({"ja", "ko", "th", "zh"})
_ENDINGS = {
    "fr": re.compile(
        r"(?:er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)?|e|es|ent|ons|ez|ais|ait|ions|iez|aient|ai|as|a|âmes|âtes|"
        r"èrent|asses?|ât|assions|assent|ant|ée?s?)$"
    ),
    "en": re.compile(r"(?:s|es|ed|ing|ings|er|ers|ly|ness|less|able|like)$"),
}
_STEMS = {"fr": (("er", "é"),), "en": (("",), ("e",))}
"""What makes known words, all of one group, of what is left of a form, so that the form is one of a rule."""
_BEFORE = {
    "fr": re.compile(r"anti|auto|co|dé|hyper|inter|mini|multi|non|pro|pré|re|ré|sous|super|sur"),
    "en": re.compile(r"anti|co|inter|mini|mis|multi|non|out|over|pre|re|sub|super|under|un"),
}
"""What may be put before a known word."""


def _find(pair: Pair) -> Iterator[Found]:
    language = pair.languages[1]
    doubtful = [
        word for word in _WORD.finditer(pair.target) if _doubtful(word[0], language) and not _borrowed(word, pair)
    ]
    if not doubtful:
        return
    dictionary = spelling.checker(language)
    wrong = dictionary.misspelt(pair.target) if dictionary else None
    for word in doubtful:
        if wrong is None or any(start <= word.start() and word.end() <= end for start, end in wrong):
            yield from _said(word, pair)


def _said(word: re.Match[str], pair: Pair) -> Iterator[Found]:
    meant = _meant(word[0].lower(), pair.languages[1])
    again = pair.others_with(1, word[0]) > 0 or pair.languages[1] not in _USUAL
    if meant:
        template = "“{word}” is not a known word; perhaps “{meant}”?"
        facts = {"word": word[0], "meant": meant.capitalize() if word[0][0].isupper() else meant}
        yield Found(template, facts, (), (word.span(),), Level.MORE if again else Level.USUAL)
    elif not _listed(word[0].lower(), pair.languages[1]):
        yield Found("“{word}” is not a known word.", {"word": word[0]}, (), (word.span(),), Level.ALL)


@lru_cache(1 << 16)
def _doubtful(word: str, language: str) -> bool:
    """Tell whether a word is none that a language is known to have."""
    lower = word.lower()
    if not _SHORTEST <= len(word) <= _LONGEST or not (lower == word or word.istitle()) or not _words(language):
        return False
    return _zipf(lower, language) < _SELDOM and not _formed(lower, language)


def _borrowed(word: re.Match[str], pair: Pair) -> bool:
    """Tell whether a word is a name, or stands in the original."""
    if word[0][0].isupper() and pair.target[: word.start()].strip('«“" \u00a0\u202f'):
        return True
    capital = word[0].capitalize()
    if pair.others_with(1, capital) or pair.others_with(0, capital) or pair.others_with(0, word[0].lower()):
        return True
    return re.search(rf"\b{word[0]}\b", pair.source, re.IGNORECASE) is not None


def _formed(word: str, language: str) -> bool:
    """Tell whether a word is made by rule of one that is known: "shootait", "anticorruption"."""
    before = _BEFORE.get(language)
    prefix = before.match(word) if before else None
    rest = word[prefix.end() :] if prefix else ""
    return _inflected(word, language) or (len(rest) > _SHORTEST and _zipf(rest, language) > _KNOWN)


def _inflected(word: str, language: str) -> bool:
    if word.endswith("s") and _zipf(word[:-1], language) > _KNOWN:
        return True
    ending = _ENDINGS.get(language)
    stems = [word[:at] for at in range(3, len(word)) if ending and ending.fullmatch(word, at)]
    return any(
        all(_zipf(stem + end, language) > _KNOWN for end in group) for stem in stems for group in _STEMS[language]
    )


@lru_cache(1 << 14)
def _meant(word: str, language: str) -> str:
    """Return the frequent word that is one slip away; nothing if there is none."""
    here = _zipf(word, language)
    slips = _best(_dropped(word, language) | _swapped(word), language)
    if _zipf(slips, language) >= max(_least(word, slips, _KNOWN_BY_SLIP), here + _GAP if here else 0):
        return slips
    other = "" if here else _best(_doubled(word) | _replaced(word, language), language)
    return other if _zipf(other, language) >= _least(word, other, _FREQUENT) else ""


def _best(words: set[str], language: str) -> str:
    return max(words, key=lambda each: (_zipf(each, language), each))


def _least(word: str, meant: str, usual: float) -> float:
    """Return how frequent the word must be that is meant; slips seldom fall on the first letter."""
    return usual if meant[:1] == word[:1] else _FREQUENT_BY_FIRST


def _dropped(word: str, language: str) -> set[str]:
    """Return the words of which a letter may have been dropped."""
    return {word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in _letters(language)}


def _swapped(word: str) -> set[str]:
    """Return the words of which two letters may have changed places."""
    pairs = range(len(word) - 1)
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in pairs} - {word}


def _doubled(word: str) -> set[str]:
    """Return the words into which a letter may have slipped."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _replaced(word: str, language: str) -> set[str]:
    """Return the words of which a letter may have been mistaken for another."""
    places = range(len(word))
    return {word[:at] + letter + word[at + 1 :] for at in places for letter in _letters(language)} - {word}


def _zipf(word: str, language: str) -> float:
    """Return how frequent a word is on a scale from 0 (never) to 8."""
    share = _words(language).get(word)
    return math.log10(share) + 9 if share else 0.0


def _listed(word: str, language: str) -> bool:
    return word in _words(language)


@cache
def _words(language: str) -> Mapping[str, float]:
    """Return the share that words have of a language's texts; nothing for languages without a large list."""
    from wordfreq import available_languages, get_frequency_dict

    if language in _WITHOUT_SPACES or language not in available_languages("large"):
        return {}
    return get_frequency_dict(language, "large")


@cache
def _letters(language: str) -> str:
    """Return the letters that a language's words are written with."""
    return "".join(sorted({letter for word in list(_words(language))[:20000] for letter in word if letter.isalpha()}))


CHECK = Check(
    "spelling",
    "Spelling",
    "A misspelt word may be read as another one, and is copied wherever the translation is.",
    "Correct it, or add it to the dictionary if it is right.",
    Severity.WARNING,
    _find,
    of_form=True,
)
