"""Texts as a search reads them: character by character, without what makes no difference to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

_TYPOGRAPHY = {
    sign: plain
    for plain, signs in {
        "'": "’‘ʼ",
        '"': "“”„«»",
        "-": "\u2010\u2011\u2012\u2013\u2014",
        " ": "\u00a0\u2002\u2003\u2009\u202f\u3000",
    }.items()
    for sign in signs
}
_FIRST_ACCENT = 10  # combining class: those below are parts of letters, as in Devanagari or in Japanese


class _Folding(dict[int, str]):
    """What each character is read as, one or none; for `str.translate`. It fills itself with what it meets."""

    def __init__(self, case: bool, accents: bool) -> None:
        super().__init__()
        self._case, self._accents = case, accents

    def __missing__(self, code: int) -> str:
        self[code] = self._read(chr(code))
        return self[code]

    def _read(self, character: str) -> str:
        if not self._accents:
            character = _TYPOGRAPHY.get(character, character)
            decomposed = unicodedata.normalize("NFD", character)
            if _is_accent(decomposed[0]):
                return ""
            if all(map(_is_accent, decomposed[1:])):
                character = decomposed[0]
        if not self._case:
            folded = character.casefold()
            return folded if len(folded) == 1 else character.lower()[0]
        return character


def fold(text: str, case: bool, accents: bool) -> str:
    """Return a text as it is read where case, or accents, make a difference; typography goes with accents."""
    if text.isascii() or (case and accents):
        return text if case else text.lower()
    return text.translate(_folding(case, accents))


def places(text: str, folded: str) -> Sequence[int]:
    """Return where each character of a folded text stands in the text, and at last the text's end."""
    if len(folded) == len(text):
        return range(len(text) + 1)
    letters = _folding(case=False, accents=False)
    return [*(k for k, character in enumerate(text) if letters[ord(character)]), len(text)]


@cache
def _folding(case: bool, accents: bool) -> _Folding:
    return _Folding(case, accents)


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) >= _FIRST_ACCENT
