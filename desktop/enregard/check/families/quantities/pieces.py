"""What in a text may belong to a quantity: figures, and words of the lexicon, with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from enregard.check.families.quantities.lexicon import WORDS, Entry, Role
from enregard.check.families.quantities.quantity import Value

SPACE = r"[ \u00a0\u202f\u2009]"


class Piece(NamedTuple):
    """A word of the lexicon, or (where `entry` is None) figures with what they may be worth."""

    text: str
    start: int
    end: int
    entry: Entry | None = None
    values: tuple[Value, ...] = ()
    code: bool = False
    broken: bool = False


_LATIN = r"[A-Za-zÀ-ɏ]"


def _figures(group: str, point: str) -> re.Pattern[str]:
    """Compile how a language groups figures and where it sets the point; letters before them make a code."""
    digits = rf"\d{{1,3}}(?:{group}\d{{3}})+(?![\d])(?:{point}\d+)?|\d+(?:{point}\d+)?"
    telephone = r"\d{2,4}(?:[-.]\d{2,4}){2,}|0\d(?:[ \u00a0.]\d\d){4}"
    return re.compile(
        rf"(?P<word>[^\W\d_]++(?![-‑]?\d))|(?P<telephone>(?<![\w.,-])(?:{telephone})(?![\w-]))|(?P<code>{_LATIN}++[-‑]?\d(?:{_LATIN}|[\d-])*)|(?P<figures>{digits})"
    )


_PIECES = {
    "en": _figures(r"[,\u00a0\u202f\u2009 ]", r"[.,]"),
    "fr": _figures(rf"(?:{SPACE}|[.,])", r"[.,]"),
    "": _figures(rf"(?:{SPACE}|[.,])", r"[.,]"),
}
_CAPITALS = frozenset("IVXLC")  # that roman numbers begin with
_SEPARATOR = re.compile(r"[.,]")
_CODE = re.compile(r"([^\W\d_]+)[-‑]?(\d+)(.*)")
_ROMAN = re.compile(r"(?=[IVXLC])(X{0,3}|XL|L|LX{1,3}|XC|C)(IX|IV|V?I{0,3})$")
_ROMAN_ORDINAL = re.compile(r"(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?:e|er|ère|re|ème|è)$")
_BROKEN = re.compile(
    rf"(?<![\d.,:/-])(?<!\d{SPACE})(\d{{1,3}}(?:{SPACE}\d{{3}})*{SPACE}\d{{1,2}})(?![\w:/]|{SPACE}?[\d.:/-]|[,]\d)"
)


def pieces(text: str, language: str) -> list[Piece]:
    """Return the figures and the words of the lexicon, in their order."""
    found: list[Piece] = []
    for match in _PIECES[language if language in WORDS else ""].finditer(text):
        kind, part, start = match.lastgroup, match[0], match.start()
        if kind == "word":
            if entry := _entry(part, language):
                found.append(Piece(part, start, match.end(), entry))
        elif kind == "figures":
            found.append(Piece(part, start, match.end(), None, worth(part, language)))
        elif kind == "telephone":
            found.append(Piece(part, start, match.end(), None, (re.sub(r"\D", "", part),), code=True))
        else:
            found.append(_coded(part, start, match.end(), language))
    return _with_broken(found, text) if language not in ("en",) else found


@lru_cache(1 << 15)
def _entry(word: str, language: str) -> Entry | None:
    entry = WORDS.get(language, {}).get(word.lower())
    return _roman(word) if entry is None and word[0] in _CAPITALS else entry


def _with_broken(found: list[Piece], text: str) -> list[Piece]:
    """Put a broken number in the place of the figures that it is made of."""
    for match in _BROKEN.finditer(text):
        inside = [each for each in found if match.start() <= each.start < match.end()]
        if len(inside) == 2 and not any(each.code for each in inside):
            at = found.index(inside[0])
            values = (re.sub(r"\D", "", match[0]), *(each.values[0] for each in inside))
            found[at : at + 2] = [Piece(match[0], *match.span(), None, values, broken=True)]
    return found


def _coded(part: str, start: int, end: int, language: str) -> Piece:
    """Read letters with figures behind them: a code if they are a name's, the figures alone if not ("mid-2018")."""
    split = _CODE.match(part)
    if split and (any(letter.isupper() for letter in split[1]) or split[3]):
        return Piece(part, start, end, None, (re.sub(r"[^\w]", "", part).upper(),), code=True)
    figures = split[2] if split else part
    return Piece(figures, end - len(figures), end, None, worth(figures, language))


def worth(figures: str, language: str) -> tuple[Value, ...]:
    """Return what figures may be worth: one separator before three figures may group, or be the point."""
    plain = re.sub(r"[ \u00a0\u202f\u2009]", "", figures)
    marks = _SEPARATOR.findall(plain)
    if not marks:
        return (float(plain),)
    if len(set(marks)) == 2 and marks[-1] not in marks[:-1]:
        whole, _, part = plain.rpartition(marks[-1])
        return (float(f"{_SEPARATOR.sub('', whole)}.{part}"),)
    grouped, tail = float(_SEPARATOR.sub("", plain)), plain.rpartition(marks[-1])[2]
    if len(marks) > 1:
        return (grouped,)
    pointed = float(_SEPARATOR.sub(".", plain))
    if len(tail) != 3:
        return (pointed,)
    return (pointed, grouped) if language == "en" and marks[0] == "." else (grouped, pointed)


def _roman(word: str) -> Entry | None:
    """Read a roman number of two letters and more, or one with an ordinal's ending ("XXIe")."""
    if found := _ROMAN_ORDINAL.match(word):
        return Entry(Role.ORDINAL, (_added(found[1]), 0.0))
    if len(word) > 1 and _ROMAN.match(word):
        return Entry(Role.HINT, (_added(word),))
    return None


def _added(roman: str) -> float:
    worth = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in roman]
    return float(sum(-one if one < max(worth[at:]) else one for at, one in enumerate(worth)))
