"""Texts as an index reads them: words without case, accents and typography, each with its place.

Scripts that set no spaces between words are read character by character; the index holds them as pairs of neighbours,
so that any stretch of two characters or more is found as quickly as a word.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import NamedTuple

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3040-\u312f\u31a0-\u31bf\u31f0-\u31ff"  # kana, bopomofo, radicals
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
_RUN = re.compile(f"[{_UNSPACED}]+")
_PIECE = re.compile(f"[{_UNSPACED}]|[^ {_UNSPACED}]+")
_NUMBER = re.compile(r"\d+(?: \d+)*")
_LIGATURES = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"}
_DIGEST = "\U0010fffd"
"""Begins what equal texts are found by; no word does, and none comes after it in the order of the index."""


class Part(NamedTuple):
    """A word of a text, or a character of a script without spaces: as it is compared, and where it stands."""

    text: str
    start: int
    end: int


class _Reading(dict[int, str]):
    """What each character is read as: letters, a space, or nothing; for `str.translate`. It fills itself."""

    def __missing__(self, code: int) -> str:
        self[code] = _read(chr(code))
        return self[code]


def _read(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] not in "LMN":
        return "" if category == "Cf" else " "
    letters = unicodedata.normalize("NFKD", _LIGATURES.get(character, character)).casefold()
    return "".join(c for c in letters if unicodedata.category(c)[0] in "LMN" and not _is_accent(c))


def _is_accent(character: str) -> bool:
    """Tell whether a mark makes no difference; the classes between are vowels and tones of their own, as in Thai."""
    return 10 <= unicodedata.combining(character) < 84 or unicodedata.combining(character) >= 200


_READING = _Reading()


def parts(text: str) -> list[Part]:
    """Return the words of a text, in order."""
    if all(len(_READING[ord(character)]) == 1 for character in set(text)):
        read = text.translate(_READING)
        return [Part(piece[0], piece.start(), piece.end()) for piece in _PIECE.finditer(read)]
    return _parts(text)


def said(text: str) -> list[str]:
    """Return the words of a text as they are compared: those of its parts, in less time."""
    return _PIECE.findall(text.translate(_READING))


def _parts(text: str) -> list[Part]:
    """Return the words of a text in which a character is read as several, or as none."""
    letters, starts, ends = [], [], []
    for at, character in enumerate(text):
        read = _READING[ord(character)]
        letters.append(read)
        starts += [at] * len(read)
        ends += [at + 1] * len(read)
        if not read and ends:  # an accent of its own, which its letter takes along
            ends[-1] = at + 1
    found = _PIECE.finditer("".join(letters))
    return [Part(piece[0], starts[piece.start()], ends[piece.end() - 1]) for piece in found]


def words(text: str) -> str:
    """Return a text as the index holds it, with spaces between its words."""
    read = text.translate(_READING)
    return " ".join((read if read.isascii() else _RUN.sub(_pairs, read)).split())


def _pairs(run: re.Match[str]) -> str:
    """Write each character with the next: "abc" is "ab bc c"."""
    text = run[0]
    return f" {' '.join(text[k : k + 2] for k in range(len(text)))} "


def is_unspaced(part: str) -> bool:
    """Tell whether a part is a character of a script without spaces."""
    return _RUN.fullmatch(part) is not None


def alike(read: str) -> str:
    """Return a text's words as texts are equal that differ in numbers only."""
    return _NUMBER.sub("0", read)


def digest(read: str) -> str:
    """Return the word by which texts are found whose words are the same, but for numbers."""
    return _DIGEST + blake2b(alike(read).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def is_digest(word: str) -> bool:
    """Tell whether a word of the index is a digest."""
    return word.startswith(_DIGEST)
