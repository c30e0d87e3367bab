"""The words of a text that may be names, and how often words are met."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from typing import NamedTuple

from enregard.text import plain

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]++(?:[-‐‑][^\W\d_]++)*+")
_ENDS = ".!?…:;([«»“”„\"'‘’—–•"
_BACK = 12  # characters before a word that tell whether it begins a sentence
_TITLES = frozenset(
    ["M", "MM", "Mr", "Mrs", "Ms", "Dr", "Pr", "Prof", "Sen", "Gov", "Gen", "Col", "Lt", "Rep", "Rev", "St"]
)
_FEWEST = 1e-9  # a word that no list has


class Word(NamedTuple):
    """A word of a text and its place.

    With a `capital` it is written as a name, unless that is all of it ("I", "U-turn"); `first` where the capital may be
    due to the beginning of a sentence.
    """

    text: str
    start: int
    capital: bool = False
    first: bool = False

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> tuple[int, int]:
        """Return its place."""
        return self.start, self.end


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text; an article or preposition that is elided, and a possessive, stand by themselves."""
    return tuple(_read(found[0], found.start(), text) for found in _WORD.finditer(text))


def _read(word: str, start: int, text: str) -> Word:
    if not word[0].isupper():
        return Word(word, start)
    return Word(word, start, len(word) > 1 and word[1] not in "-‐‑", _begins(text, start))


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence or a quotation may begin at a place."""
    before = text[max(0, at - _BACK) : at].rstrip()
    if not before:
        return True
    last = before[-1]
    if last == "." and before[:-1].rpartition(" ")[2].strip("«“(") in _TITLES:
        return False
    # An apostrophe inside a word ("l’Europe") begins nothing.
    return last in _ENDS and not (last in "'’" and text[at - 1] == last and before[-2:-1].isalpha())


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """Return a word without accents, case, hyphens, and endings of number and gender."""
    stem = plain(word).replace("‐", "-").replace("‑", "-").replace(".", "")
    stem = stem[:-1] if len(stem) > 3 and stem.endswith("s") else stem
    stem = stem[:-1] if len(stem) > 3 and stem.endswith("e") else stem
    return stem[:-1] if len(stem) > 4 and stem.endswith("nn") else stem


@cache
def _frequencies(language: str) -> dict[str, float]:
    from wordfreq import available_languages, get_frequency_dict

    return get_frequency_dict(language) if language in available_languages() else {}


@lru_cache(maxsize=1 << 15)
def frequency(word: str, language: str) -> float:
    """Return how often a word is met, in powers of ten for a billion words (0 for one that is not known)."""
    share = _frequencies(language).get(word.lower().replace("‑", "-"), _FEWEST)
    return max(0.0, math.log10(share) + 9)
