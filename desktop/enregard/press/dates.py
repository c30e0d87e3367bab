"""Days as texts name them, in French and English: in full, without a year, by a weekday, "today"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from enregard.check import Span
from enregard.text import plain

_MONTHS = (
    ("janvier", "janv", "january", "jan"),
    ("fevrier", "fevr", "fev", "february", "feb"),
    ("mars", "march", "mar"),
    ("avril", "avr", "april", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "juil", "july", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"),
    ("octobre", "october", "oct"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dec"),
)
_WEEKDAYS = (
    ("lundi", "monday"),
    ("mardi", "tuesday"),
    ("mercredi", "wednesday"),
    ("jeudi", "thursday"),
    ("vendredi", "friday"),
    ("samedi", "saturday"),
    ("dimanche", "sunday"),
)
_BACK = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2}
_TO_COME = re.compile(
    r"\b(?:prochaine?|next|prevue?s?|attendue?s?|aura lieu|auront lieu|se tiendr\w+|will|due|scheduled|expected"
    r"|demain|tomorrow|d'ici|avant|jusqu'|until|by)\b"
)
_FAR = 200  # days that a day without a year lies at most before the text that names it
_AHEAD = 100  # and after it


@dataclass(frozen=True, slots=True)
class Mention:
    """A day as a text names it, and where; None where it leaves something open.

    `weekday` counts from Monday, `back` are days before the text's own. `to_come` tells that it seems to lie ahead.
    """

    at: Span
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    back: int | None = None
    this: bool = False
    to_come: bool = False

    @property
    def full(self) -> datetime.date | None:
        """Return the day if the text names it in full."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return datetime.date(self.year, self.month, self.day)

    def on(self, published: datetime.date | None) -> datetime.date | None:
        """Return the day that is meant in a text of a certain day; None if that cannot be told."""
        if self.full or published is None:
            return self.full
        if self.day is not None:
            return self._nearest(published)
        if self.back is not None:
            return published - datetime.timedelta(self.back)
        if self.weekday is None or self.to_come:
            return None
        return published - datetime.timedelta((published.weekday() - self.weekday) % 7)

    def fits(self, day: datetime.date, published: datetime.date | None) -> bool | None:
        """Tell whether the day may be meant; None if nothing tells."""
        meant = self.on(published)
        if meant:
            return meant == day
        if self.day is not None:
            return (self.day, self.month) == (day.day, day.month)
        return None if self.weekday is None else self.weekday == day.weekday()

    def _nearest(self, published: datetime.date) -> datetime.date | None:
        """Return the day of the year that lies nearest, on the weekday that is named with it."""
        days = [
            day
            for year in (published.year - 1, published.year, published.year + 1)
            if (day := _date(year, self.month or 0, self.day or 0))
            and -_FAR <= (day - published).days <= _AHEAD
            and self.weekday in (None, day.weekday())
        ]
        return min(days, key=lambda day: abs(day - published), default=None)


def mentions(text: str, language: str) -> list[Mention]:
    """Return the days that a text names, in order. Figures that could be read in two ways name none."""
    folded = _folded(text)
    return [mention for found in _pattern().finditer(folded) if (mention := _read(found, folded, language))]


def names_month(text: str, day: datetime.date) -> bool:
    """Tell whether a text speaks of the month of a day by its name: "en octobre"."""
    month = "|".join(_MONTHS[day.month - 1])
    return bool(re.search(rf"{_LEADS_TO_MONTH}(?:{month})\b", _folded(text))) and (
        years(iter([text])) or {day.year}
    ) == {day.year}


_LEADS_TO_MONTH = (
    r"(?:\b(?:en|fin|debut|courant|depuis|mois de|in|of|since|last|late|early|\d\d?(?:er|st|nd|rd|th)?) |\bd'|\bmid?-)"
)


def in_name(name: str) -> datetime.date | None:
    """Return the day that a file's name or an address gives: "2024-10-28_report.txt", ".../2024/10/28/..."."""
    for found in _NAMED.finditer(name):
        if day := _date(*map(int, found.group("y", "m", "d"))):
            return day
    return None


_NAMED = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-_/.]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)")


def weekday_of(day: int, month: int, weekday: int, years: set[int]) -> datetime.date | None:
    """Return the day of a month that falls on a weekday in one of some years; None if it does in none or several."""
    days = [found for year in years if (found := _date(year, month, day)) and found.weekday() == weekday]
    return days[0] if len(days) == 1 else None


def _folded(text: str) -> str:
    """Return a text in lower case without accents, with one kind of apostrophe and space, of the same length."""
    return "".join(letter if len(letter := plain(c)) == 1 else c for c in text.replace("’", "'").replace("\u00a0", " "))


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted((name for names in _MONTHS for name in names), key=len, reverse=True))
    weekday = "|".join(name for names in _WEEKDAYS for name in names)
    back = "|".join(sorted(_BACK, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/.-])(?:(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?=t\d|\D|$)"
        rf"|(?P<d2>\d\d?)(?P<sign>[/.-])(?P<m2>\d\d?)(?P=sign)(?P<y2>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<d5>\d\d)/(?P<m5>\d\d)/(?P<y5>\d\d)(?![\d/])"
        rf"|(?:(?P<this1>(?:ce|this|on) )?(?P<w1>{weekday})s?,? (?:le )?)?(?:"
        rf"(?P<d3>\d\d?)(?:er|st|nd|rd|th)? (?:of )?(?P<n3>{month})\b\.?(?:,? (?P<y3>(?:19|20)\d\d)\b)?"
        rf"|(?P<n4>{month})\b\.? (?P<d4>\d\d?)(?:st|nd|rd|th)?\b(?:,? (?P<y4>(?:19|20)\d\d)\b)?)"
        rf"|(?P<this2>(?:ce|this) )?(?P<w2>{weekday})(?![\w-])"
        rf"|(?P<back>{back})(?![\w-]))"
    )


def _read(found: re.Match[str], folded: str, language: str) -> Mention | None:
    """Return the day that a match names; None if there is no such day."""
    parts = {key: value for key, value in found.groupdict().items() if value}
    this = "this1" in parts or "this2" in parts
    weekday = next((_place(_WEEKDAYS, parts[key]) for key in ("w1", "w2") if key in parts), None)
    if "back" in parts:
        return Mention(found.span(), back=_BACK[parts["back"]])
    if "w2" in parts:
        around = folded[max(0, found.start() - 60) : found.end() + 30]
        return Mention(found.span(), weekday=weekday, this=this, to_come=bool(_TO_COME.search(around)))
    named = next((parts[key] for key in ("n3", "n4") if key in parts), None)
    day, month, year = (_number(parts, key) for key in "dmy")
    if named:
        month = 1 + _place(_MONTHS, named)
    if year is not None and year < 100:
        year += 2000
    if (
        named is None
        and "m1" not in parts
        and language[:2] == "en"
        and day != month
        and (day or 0) <= 12
        and (month or 0) <= 12
    ):
        return None
    if not day or not month or not _date(year or 2024, month, day):
        return None
    return Mention(found.span(), day, month, year, weekday, this=this)


def _number(parts: dict[str, str], letter: str) -> int | None:
    return next((int(value) for key, value in parts.items() if re.fullmatch(rf"{letter}\d", key)), None)


def _place(names: tuple[tuple[str, ...], ...], name: str) -> int:
    return next(k for k, forms in enumerate(names) if name in forms)


def years(texts: Iterator[str]) -> set[int]:
    """Return the years that texts name."""
    return {int(year) for text in texts for year in re.findall(r"(?<![\d.,-])(?:19|20)\d\d(?![\d.,]\d|\d)", text)}
