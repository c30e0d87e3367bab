"""Read the quantities of a text: numerals with their units, money, percentages, dates and times."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import lru_cache

from enregard.check.families.quantities import calendar, units
from enregard.check.families.quantities.lexicon import Role
from enregard.check.families.quantities.numerals import Numeral, numeral
from enregard.check.families.quantities.pieces import Piece, pieces
from enregard.check.families.quantities.quantity import Form, Kind, Quantity, Value

_MONEY_BEFORE = re.compile(r"(?:\b(?P<code>USD|EUR|GBP)[ \u00a0]?|(?P<mark>[$£€¥])[ \u00a0\u202f]?)$")
_CODES = {"USD": "$", "EUR": "€", "GBP": "£"}
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|above|below|at least|at most|up to|"
    r"(?:more|less|fewer|greater) than|close to|environ|près de|presque|quelque|à peu près|plus de|moins de|au moins|"
    r"au plus|jusqu['’]à|autour de|plus d['’]|près d['’])[ \u00a0]?[$£€¥]?$",
    re.IGNORECASE,
)
_HALF_A_UNIT = re.compile(r"[ \u00a0-](?:(?:of[ \u00a0])?an?[ \u00a0])?|[ \u00a0]d['’]")
_AND_INCHES = re.compile(r"[- ](?P<inches>1[01]|\d)(?:[- ]inch(?:es)?)?(?![\w.,]*\d)(?![\w%])")
"""How tall somebody is: "6-foot-6", "5 feet 11 inches"."""
_AND_A_HALF = re.compile(r"[ \u00a0](?:and a half|et demie?)\b", re.IGNORECASE)
_RANGE = re.compile(r"[ \u00a0\u202f]?(?:-|–|—|to|à|and|et|or|ou)[ \u00a0\u202f]?[$£€¥]?", re.IGNORECASE)


@lru_cache(maxsize=2048)
def read(text: str, language: str, date: datetime.date | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in their order; `date` is the day on which "today" was said."""
    parts = pieces(text, language)
    if not parts:
        return ()
    found: list[Quantity] = []
    at, end = 0, 0
    while at < len(parts):
        piece = parts[at]
        if piece.start < end:
            at += 1
            continue
        quantities, at, end = _read_at(text, parts, at, language, date)
        found += quantities
    found = calendar.with_days(text, _inherited(text, found))
    return (*found, *calendar.today(text, date))


def _read_at(
    text: str, parts: list[Piece], at: int, language: str, date: datetime.date | None
) -> tuple[list[Quantity], int, int]:
    """Return the quantities that begin with a piece, the next piece and where they end."""
    piece = parts[at]
    if piece.entry is None:
        found, end = calendar.dated(text, piece, language)
        if found:
            return found, at + 1, end
    elif piece.entry.role in {Role.MONTH, Role.WEEKDAY, Role.CLOCK, Role.DAY, Role.DECADE}:
        named = calendar.named(text, piece, language, date)
        return [named] if named else [], at + 1, piece.end
    elif _september(text, parts, at):
        return [Quantity(Kind.MONTH, (9.0,), (piece.start, piece.end), Form.FIGURES)], at + 1, piece.end
    number = numeral(text, parts, at, language)
    if number is None:
        return [], at + 1, piece.end
    quantity = _dressed(text, number, language)
    return [quantity], number.next, quantity.span[1]


def _september(text: str, parts: list[Piece], at: int) -> bool:
    """Tell whether "sept." is the month and not the French seven."""
    piece = parts[at]
    if piece.text.lower() != "sept" or text[piece.end : piece.end + 1] != "." or not at:
        return False
    return parts[at - 1].entry is None and piece.start - parts[at - 1].end <= 1


def _dressed(text: str, number: Numeral, language: str) -> Quantity:
    """Return a numeral with what stands around it: its unit, its currency, what it counts."""
    approximate = number.approximate or bool(_ABOUT.search(text, max(0, number.start - 18), number.start))
    start, end, values = number.start, number.end, number.values
    if number.kind in {Kind.CODE, Kind.BROKEN, Kind.ORDINAL, Kind.DECADE}:
        kind, values = calendar.year_or_decade(text, number, language)
        return Quantity(kind, values, (start, end), number.form, (), approximate)
    names, start, end = _unit(text, number, language)
    if not names:
        kind, values = calendar.year_or_decade(text, number, language)
        return Quantity(kind, values, (start, end), number.form, (), approximate)
    if names[0] == units.O_CLOCK:
        hours = tuple(60 * each for each in values if isinstance(each, float))
        return Quantity(Kind.TIME, (*hours, *(each + 720 for each in hours)), (start, end), number.form)
    if half := _AND_A_HALF.match(text, end):
        values, end = tuple(each + 0.5 for each in values if isinstance(each, float)), half.end()
    if names[0] == "ft" and (inches := _AND_INCHES.match(text, end)):
        values = tuple(each + int(inches["inches"]) / 12 for each in values if isinstance(each, float))
        end = inches.end()
    if years := units.YEARS_IN.get(names[0]):  # "two decades" may be "vingt dernières années"
        values = (*values, *(each * years for each in values if isinstance(each, float)))
    kind = Kind.MEASURE
    if number.kind is Kind.VAGUE:
        kind = number.kind
    elif names[0] in units.MONEY:
        kind = Kind.MONEY
    elif names[0] in {units.PERCENT, units.POINTS}:
        kind = Kind.PERCENT
    of_a_thing = number.form is Form.HINT and number.values == (1.0,) and units.is_length_or_mass(names[0])
    form = Form.SMALL if of_a_thing else number.form  # "a mile" is a measure, "a year" may be anything
    return Quantity(kind, values, (start, end), form, names, approximate)


def _unit(text: str, number: Numeral, language: str) -> tuple[tuple[str, ...], int, int]:
    """Return the units of a numeral, and the place that it takes with them."""
    before = _MONEY_BEFORE.search(text, max(0, number.start - 4), number.start)
    known = language if language in units.NAMES else ""
    if before:
        mark = before["mark"] or _CODES[before["code"]]
        again, end = units.behind(text, number.end, known)
        return (mark,), before.start(), end if again == (mark,) else number.end
    if number.kind is Kind.FRACTION and (gap := _HALF_A_UNIT.match(text, number.end)):
        names, end = units.behind(text, gap.end(), known)
        if names and names[0] not in {units.PERCENT, units.POINTS}:
            return names, number.start, end
        return (), number.start, number.end
    names, end = units.behind(text, number.end, known)
    if not names or (number.form is Form.HINT and names == ("s",)):  # "a second chance", "une seconde fois"
        return (), number.start, number.end
    return names, number.start, end


def _inherited(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the first number of a range the unit and the magnitude of the second: 70 to 90 %, $2-3 million."""
    result = list(found)
    for at in range(len(found) - 2, -1, -1):
        one, other = result[at], result[at + 1]
        if not _RANGE.fullmatch(text, one.span[1], other.span[0]):
            continue
        if one.kind is Kind.NUMBER and other.units and not one.units:
            one = replace(one, kind=other.kind, units=other.units)
        elif one.kind is Kind.MONEY and other.kind is Kind.NUMBER:
            result[at + 1] = replace(other, kind=Kind.MONEY, units=one.units)
        result[at] = replace(one, values=_raised(one.values, other.value)) if one.form is not Form.HINT else one
    return result


def _raised(values: tuple[Value, ...], other: Value) -> tuple[Value, ...]:
    """Add the reading that takes its magnitude from the other end of a range."""
    first = values[0]
    if not (isinstance(first, float) and isinstance(other, float)) or first >= 1000:
        return values
    power = next((each for each in (1e12, 1e9, 1e6, 1e3) if other >= each), 1.0)
    return values if power == 1.0 else (*values, first * power)
