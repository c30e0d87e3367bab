"""What stands in a text, letter by letter: its numbers, its words, and what of them a translation may hold too."""

from __future__ import annotations

import re
from itertools import pairwise

from enregard.text import plain

_PREFIX = 5
_SPACES = " \u00a0\u202f"
_NUMBER = re.compile(rf"\d+(?:[{_SPACES}.,]\d{{3}})*(?:[.,]\d+)?")
_SEPARATORS = re.compile(rf"[{_SPACES}.,]")
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai, kana, ideographs
_WORD = re.compile(rf"[{_UNSPACED}]{{1,2}}|[^\W_{_UNSPACED}]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_UNSPACED_CHARACTER = re.compile(rf"[{_UNSPACED}]")


def written_numbers(text: str) -> dict[str, str]:
    """Return the numbers of a text by their digits: "600000" for "600 000", and how each is written."""
    return {_SEPARATORS.sub("", found): found for found in _NUMBER.findall(text)}


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, each once; of a script without spaces, pairs of characters."""
    return list(dict.fromkeys(found.lower() for found in _WORD.findall(text)))


def terms(text: str, numbers: dict[str, str]) -> set[str]:
    """Return what of a text may stand in its translation too: numbers, beginnings of words, pairs of ideographs."""
    bare = plain(text)
    found = {f"#{number}" for number in numbers}
    found.update(beginning(word) for word in _LONG_WORD.findall(bare))
    if _UNSPACED_CHARACTER.search(bare):
        found.update(a + b for a, b in pairwise(bare) if _is_unspaced(a) and _is_unspaced(b))
    return found


def beginning(word: str) -> str:
    """Return the beginning of a word without accents: names and learned words share it across languages."""
    return word[:_PREFIX]


def _is_unspaced(character: str) -> bool:
    return bool(_UNSPACED_CHARACTER.match(character))
