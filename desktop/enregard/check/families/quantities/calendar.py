"""Dates and times of day, as far as they are given: days, months, years, decades, weekdays, hours."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from enregard.check.families.quantities.lexicon import ALWAYS_CAPITAL, Role
from enregard.check.families.quantities.numerals import Numeral
from enregard.check.families.quantities.pieces import Piece
from enregard.check.families.quantities.quantity import Form, Kind, Quantity, Value

_DATE = re.compile(r"(?P<a>\d{1,2})(?P<mark>[/.\-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\d./-]*\d)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_TIME = {
    "en": re.compile(
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[ \u00a0\u202f]?(?P<half>[ap])\.?[ ]?m\b\.?"
        r"|(?P<hour2>\d{1,2}):(?P<minute2>[0-5]\d)(?![\d:])"
        r"|(?P<hour3>[0-2]\d)(?P<minute3>[0-5]\d)(?= (?:GMT|UTC|CET|BST|EST))",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?P<hour>\d{1,2})[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?(?P<minute>[0-5]\d)(?!\w)"
        r"|(?P<hour2>\d{1,2}):(?P<minute2>[0-5]\d)(?![\d:])",
        re.IGNORECASE,
    ),
}
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|last|next|since|until|till|by|early|late|mid|this|from|to|through|during|and|every|between|for)|\d(?:st|nd|rd|th)?)"
    r"[ \u00a0-]$",
    re.IGNORECASE,
)
_DAY_THEN_MONTH = re.compile(r"(?:,|st|nd|rd|th|er)?[ \u00a0\u202f-](?:of[ \u00a0])?")
_MONTH_THEN_DAY = re.compile(r"\.?[ \u00a0](?:the[ ])?")
_FIGURES_BEHIND = re.compile(r"[.]?[ \u00a0-]?\d")
_FIGURES_BEFORE = re.compile(r"\d(?:er|st|nd|rd|th)?[ \u00a0-]$")
_LONG_SHORT_MONTHS = frozenset({"may", "june", "july", "mars", "mai", "juin", "août", "aout"})
_THIS = re.compile(
    r"\b(?:this|ce|cet|cette)[ \u00a0](?:morning|afternoon|evening|matin|après-midi|soir)\b", re.IGNORECASE
)


def dated(text: str, piece: Piece, language: str) -> tuple[list[Quantity], int]:
    """Read a date or a time that is written with figures and marks; return it and where it ends."""
    if found := _ISO.match(text, piece.start):
        return _parts(found.span(), (float(found["day"]),), (float(found["month"]),), found["year"]), found.end()
    if found := _DATE.match(text, piece.start):
        a, b = float(found["a"]), float(found["b"])
        if 1 <= min(a, b) <= 12 and max(a, b) <= 31:
            days = (a,) if a > 12 else (b,) if b > 12 else (b, a) if language == "en" else (a, b)
            months = (b,) if a > 12 else (a,) if b > 12 else (a, b) if language == "en" else (b, a)
            return _parts(found.span(), days, months, found["year"]), found.end()
    if language in _TIME and (found := _TIME[language].match(text, piece.start)):
        return [_time(found)], found.end()
    return [], piece.start


def _parts(span: tuple[int, int], days: tuple[Value, ...], months: tuple[Value, ...], year: str) -> list[Quantity]:
    years = (float(year),) if len(year) == 4 else (2000 + float(year), 1900 + float(year))
    kinds = ((Kind.DAY, days), (Kind.MONTH, months), (Kind.YEAR, years))
    return [Quantity(kind, values, span, Form.FIGURES) for kind, values in kinds]


def _time(found: re.Match[str]) -> Quantity:
    named = found.groupdict()
    hour = float(named.get("hour") or named.get("hour2") or named.get("hour3") or 0)
    minutes = 60 * hour + float(named.get("minute") or named.get("minute2") or named.get("minute3") or 0)
    values: tuple[float, ...] = (minutes,)
    if half := named.get("half"):
        values = (minutes % 720 + (720 if half.lower() == "p" else 0),)
        if values[0] % 720 == 0:
            values = (values[0], 720 - values[0])  # "12 a.m." is used for both
    elif hour <= 12:
        values = (minutes, minutes + 720)
    return Quantity(Kind.TIME, values, found.span(), Form.FIGURES)


def named(text: str, piece: Piece, language: str, date: datetime.date | None) -> Quantity | None:
    """Read the name of a month, a weekday, a decade or an hour."""
    if piece.entry is None:
        return None
    role, span = piece.entry.role, (piece.start, piece.end)
    if role is Role.MONTH:
        return _month(text, piece, language)
    if role is Role.WEEKDAY and (language != "en" or piece.text[0].isupper()):
        return Quantity(Kind.WEEKDAY, piece.entry.values, span, Form.FIGURES)
    if role is Role.CLOCK:
        return Quantity(Kind.TIME, piece.entry.values, span, Form.HINT)
    if role is Role.DECADE:
        return Quantity(Kind.DECADE, (*piece.entry.values, piece.entry.values[0] - 1900), span, Form.SMALL)
    if role is Role.DAY and date:
        return Quantity(Kind.WEEKDAY, ((date.weekday() + piece.entry.values[0]) % 7,), span, Form.HINT)
    return None


def _month(text: str, piece: Piece, language: str) -> Quantity | None:
    word, lower = piece.text, piece.text.lower()
    figures = bool(
        _FIGURES_BEHIND.match(text, piece.end) or _FIGURES_BEFORE.search(text, max(0, piece.start - 4), piece.start)
    )
    if len(lower) <= 4 and lower not in _LONG_SHORT_MONTHS and not figures and text[piece.end : piece.end + 1] != ".":
        return None
    form = Form.FIGURES
    if lower in ALWAYS_CAPITAL or (language == "fr" and lower == "mars"):
        if language == "en" and not word[0].isupper():
            return None
        sure = figures or bool(_BEFORE_MONTH.search(text, max(0, piece.start - 12), piece.start))
        form = Form.FIGURES if sure or (language == "fr" and word.islower()) else Form.HINT
    return Quantity(Kind.MONTH, piece.entry.values if piece.entry else (), (piece.start, piece.end), form)


def today(text: str, date: datetime.date | None) -> list[Quantity]:
    """Read "this morning" as the weekday that it is."""
    if not date:
        return []
    return [Quantity(Kind.WEEKDAY, (float(date.weekday()),), found.span(), Form.HINT) for found in _THIS.finditer(text)]


def year_or_decade(text: str, found: Numeral, language: str) -> tuple[Kind, tuple[Value, ...]]:
    """Return what a bare number is if it counts years, and its readings; else what it was."""
    value = found.values[0]
    if not isinstance(value, float):
        return found.kind, found.values
    after_years = language == "fr" and text[max(0, found.start - 8) : found.start].lower().strip() in (
        "années",
        "annees",
    )
    if found.kind is Kind.DECADE or (after_years and value % 10 == 0 and (value < 100 or 1000 < value < 2100)):
        return Kind.DECADE, (value,) if value >= 100 else (1900 + value, 1800 + value, value)
    if found.form is Form.FIGURES and found.kind is Kind.NUMBER and not found.grouped and 1100 <= value <= 2100:
        return Kind.YEAR, found.values
    return found.kind, found.values


def with_days(text: str, found: list[Quantity]) -> list[Quantity]:
    """Make the numbers beside the names of months days, and "53" behind "1950-" a year."""
    result = list(found)
    for at in range(len(result) - 1):
        one, other = result[at], result[at + 1]
        between = text[one.span[1] : other.span[0]]
        if other.kind is Kind.MONTH and _may_be_day(one) and _DAY_THEN_MONTH.fullmatch(between):
            result[at] = replace(one, kind=Kind.DAY)
        elif one.kind is Kind.MONTH and _may_be_day(other) and _MONTH_THEN_DAY.fullmatch(between):
            result[at + 1] = replace(other, kind=Kind.DAY)
        elif one.kind is Kind.YEAR and other.kind is Kind.NUMBER and between in ("-", "–", "/"):
            result[at + 1] = _abbreviated(one, other)
    return result


def _may_be_day(found: Quantity) -> bool:
    value = found.value
    return found.kind in {Kind.NUMBER, Kind.ORDINAL} and isinstance(value, float) and 1 <= value <= 31


def _abbreviated(year: Quantity, short: Quantity) -> Quantity:
    first, second = year.value, short.value
    if not (isinstance(first, float) and isinstance(second, float)) or not first % 100 < second < 100:
        return short
    return replace(short, kind=Kind.YEAR, values=(first - first % 100 + second, second))
