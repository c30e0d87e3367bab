"""Numerals: figures and number words put together ("six cent mille", "2.5 million", "vingt et unième")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from enregard.check.families.quantities.lexicon import MAGNITUDES, Role
from enregard.check.families.quantities.pieces import Piece
from enregard.check.families.quantities.quantity import Form, Kind, Value
from enregard.check.families.quantities.sums import Sum

_GAP = re.compile(r"[ \u00a0\u202f\u2009\-‑]{0,2}")
_ENDING = {
    "en": re.compile(
        r"(?P<ordinal>st|nd|rd|th)\b|['’]?(?P<decade>s)\b|[ \u00a0-]?(?P<magnitude>k|m|mn|bn|tn)\b", re.IGNORECASE
    ),
    "fr": re.compile(
        r"(?P<ordinal>er|ers|re|res|ère|e|è|ème|ième|eme|nd|nde|es|èmes)\b"
        r"|[ \u00a0\u202f]?(?P<magnitude>k|mio|md|mds|mrd|m)(?=[ \u00a0\u202f]?[$£€]|\b(?!\w))",
        re.IGNORECASE,
    ),
}
_AND_A_HALF = {
    "en": re.compile(r"[ \u00a0-]and[ -]a[ -](?:half|(?P<quarter>quarter))\b|(?P<mark>[½¼¾])", re.IGNORECASE),
    "fr": re.compile(r"[ \u00a0]et[ \u00a0](?:demie?|(?P<quarter>quart))\b|(?P<mark>[½¼¾])", re.IGNORECASE),
}
_NUMBERS = {Role.UNIT, Role.TEN, Role.HUNDRED, Role.POWER, Role.GROUP}


@dataclass(slots=True)
class Numeral:
    """A number with its place, and the first piece behind it."""

    values: tuple[Value, ...]
    start: int
    end: int
    next: int
    form: Form
    kind: Kind = Kind.NUMBER
    grouped: bool = False
    approximate: bool = False

    def times(self, factors: tuple[float, ...]) -> None:
        """Multiply it: every reading with every other."""
        self.values = tuple(a * b for a, b in product(self.values, factors) if isinstance(a, float))


def numeral(text: str, parts: list[Piece], at: int, language: str) -> Numeral | None:
    """Read the numeral that begins with a piece; None if the piece begins none."""
    piece = parts[at]
    if piece.entry is None:
        return _in_figures(text, parts, at, language)
    role = piece.entry.role
    if role is Role.VAGUE or (role is Role.POWER and piece.text[-1] == "s"):
        return _vague(text, parts, at)
    if role in _NUMBERS:
        return _in_words(text, parts, at, language)
    if role is Role.ORDINAL:
        value, roman = piece.entry.values[0], piece.entry.values[-1] == 0
        values = (value,) if roman or value < 3 else (value, 1 / value)  # a third may be the third or one of three
        form = Form.FIGURES if roman else Form.SMALL
        return Numeral(values, piece.start, piece.end, at + 1, form, Kind.ORDINAL)
    if role is Role.PART:
        return Numeral(piece.entry.values, piece.start, piece.end, at + 1, Form.HINT, Kind.FRACTION)
    if role is Role.HINT:
        return Numeral(piece.entry.values, piece.start, piece.end, at + 1, Form.HINT)
    return None


def _joined(text: str, end: int, parts: list[Piece], at: int) -> bool:
    """Tell whether a piece follows a place with nothing but a space or a hyphen between."""
    return at < len(parts) and _GAP.fullmatch(text, end, parts[at].start) is not None


def _in_figures(text: str, parts: list[Piece], at: int, language: str) -> Numeral:
    piece = parts[at]
    kind = Kind.CODE if piece.code else Kind.BROKEN if piece.broken else Kind.NUMBER
    found = Numeral(piece.values, piece.start, piece.end, at + 1, Form.FIGURES, kind, not piece.text.isdigit())
    if kind is not Kind.NUMBER:
        return found
    ending = _ENDING[language].match(text, piece.end) if language in _ENDING else None
    if ending:
        _end(found, ending, text)
    if not ending or not ending.groupdict().get("decade"):
        _multiply(found, text, parts)
        _half(found, text, parts, language)
    return found


def _end(found: Numeral, ending: re.Match[str], text: str) -> None:
    """Read what is joined to figures: 21st, 1980s, 5m."""
    named = ending.groupdict()
    if named.get("ordinal"):
        found.kind, found.end = Kind.ORDINAL, ending.end()
    elif named.get("decade"):
        found.kind, found.end = Kind.DECADE, ending.end()
    elif letters := named["magnitude"]:
        factors = MAGNITUDES[letters.lower()]
        around = text[max(0, found.start - 2) : found.start] + text[ending.end() : ending.end() + 2]
        money = any(mark in around for mark in "$£€¥")
        if letters.lower() == "m" and not money:
            if not text[found.end].isalpha():
                return  # 200 m: metres
            factors = (*factors, 1.0)
        found.times(factors)
        found.end, found.grouped = ending.end(), True


def _multiply(found: Numeral, text: str, parts: list[Piece]) -> None:
    """Take in the magnitudes behind figures: 1.5 million, 3 douzaines."""
    while _joined(text, found.end, parts, found.next):
        entry = parts[found.next].entry
        if not entry or entry.role not in {Role.POWER, Role.GROUP, Role.VAGUE, Role.HUNDRED}:
            return
        found.times(entry.values[:1] if entry.role is not Role.POWER else entry.values)
        found.end, found.grouped = parts[found.next].end, True
        found.next += 1


def _half(found: Numeral, text: str, parts: list[Piece], language: str) -> None:
    """Take in "and a half"; of two million and a half the half is half a million."""
    half = _AND_A_HALF[language].match(text, found.end) if language in _AND_A_HALF else None
    if not half:
        return
    part = {"½": 0.5, "¼": 0.25, "¾": 0.75}.get(half["mark"] or "", 0.25 if half["quarter"] else 0.5)
    scale = next((power for power in (1e9, 1e6, 1e3) if not float(found.values[0]) % power), 1.0)
    found.values = (float(found.values[0]) + part * scale,)
    found.end = half.end()
    while found.next < len(parts) and parts[found.next].start < found.end:
        found.next += 1


def _vague(text: str, parts: list[Piece], at: int) -> Numeral:
    """Read "tens of thousands", "des centaines de milliers"."""
    entry = parts[at].entry
    assert entry is not None  # noqa: S101
    found = Numeral(entry.values, parts[at].start, parts[at].end, at + 1, Form.SMALL, Kind.VAGUE, approximate=True)
    while found.next < len(parts) and re.fullmatch(
        r"[ \u00a0](?:of|de|d['’]un|d['’])?[ \u00a0]?", text[found.end : parts[found.next].start]
    ):
        entry = parts[found.next].entry
        if not entry or entry.role not in {Role.VAGUE, Role.POWER}:
            break
        found.times(entry.values)
        found.end = parts[found.next].end
        found.next += 1
    found.form = Form.WORDS if isinstance(found.values[0], float) and found.values[0] >= 1e6 else Form.SMALL
    return found


def _in_words(text: str, parts: list[Piece], first: int, language: str) -> Numeral:
    """Add number words up as far as they make one number; one word for a small number is a weak sign."""
    made, at, last = Sum(language), first, first
    while at < len(parts) and (at == first or _joined(text, parts[at - 1].end, parts, at)):
        entry = parts[at].entry
        if entry is None:
            break
        if entry.role is not Role.AND:
            if not made.take(entry.role, entry.values, first=at == first):
                break
            last = at
        elif not _goes_on(text, parts, at, made.total + made.current):
            break
        at += 1
    value = made.total + made.current
    form = Form.HINT if value == 1 else Form.SMALL if value <= 10 else Form.WORDS
    found = Numeral((value,), parts[first].start, parts[last].end, last + 1, form, approximate=made.group)
    found.kind = Kind.ORDINAL if made.ordinal else Kind.NUMBER
    found.times(made.powers)
    _half(found, text, parts, language)
    _multiply(found, text, parts)
    _part(found, text, parts)
    return found


def _part(found: Numeral, text: str, parts: list[Piece]) -> None:
    """Take in the name of a fraction: two thirds, trois quarts, one fifth."""
    if not (found.kind is Kind.NUMBER and _joined(text, found.end, parts, found.next)):
        return
    entry = parts[found.next].entry
    value = found.values[0]
    if not entry or not isinstance(value, float) or entry.role not in {Role.PART, Role.ORDINAL}:
        return
    if entry.role is Role.PART or (value == 1 and entry.values[0] > 2):
        part = entry.values[0] if entry.role is Role.PART else 1 / entry.values[0]
        found.values, found.kind = (value * part,), Kind.FRACTION
        found.end, found.next = parts[found.next].end, found.next + 1


def _goes_on(text: str, parts: list[Piece], at: int, value: float) -> bool:
    """Tell whether "and" stands inside a number: a hundred and five, vingt et un."""
    if not (_joined(text, parts[at].end, parts, at + 1) and value):
        return False
    entry = parts[at + 1].entry
    if not entry or entry.role not in {Role.UNIT, Role.TEN, Role.ORDINAL}:
        return False
    if parts[at].text.lower() == "et":
        return value % 100 in {20, 30, 40, 50, 60, 70, 80, 90} and entry.values[0] in {1, 11}
    return value % 100 == 0 and value >= 100 and entry.values[0] < 100
