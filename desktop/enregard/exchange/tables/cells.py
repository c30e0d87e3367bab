"""Numbers of a spreadsheet as texts: dates and times by the kind of their format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a number means."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"


_BUILT_IN = (
    {22: Kind.MOMENT}
    | dict.fromkeys((14, 15, 16, 17), Kind.DATE)
    | dict.fromkeys((18, 19, 20, 21, 45, 46, 47), Kind.TIME)
)
_FIRST_DAY = datetime(1899, 12, 30)
_LAST = 2_958_465  # 31 December 9999
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]hms]*\]')


@dataclass(frozen=True, slots=True)
class Styles:
    """Which kind of number each style shows."""

    kinds: tuple[Kind, ...] = field(default=())

    @staticmethod
    def of(root: Any) -> Styles:
        """Return the styles of a book's part of styles."""
        formats = {
            str(each.get("numFmtId")): _kind(str(each.get("formatCode") or "")) for each in root.iter("{*}numFmt")
        }
        built_in = {str(number): kind for number, kind in _BUILT_IN.items()}
        cells = (str(style.get("numFmtId")) for table in root.iter("{*}cellXfs") for style in table)
        return Styles(tuple(formats.get(each) or built_in.get(each, Kind.NUMBER) for each in cells))

    def kind(self, style: str | None) -> Kind:
        """Return what a number in a style is."""
        at = int(style) if style and style.isascii() and style.isdigit() and len(style) < 6 else 0
        return self.kinds[at] if at < len(self.kinds) else Kind.NUMBER


def _kind(code: str) -> Kind:
    """Return what a format makes of a number."""
    code = _QUOTED.sub("", code.partition(";")[0]).lower()
    date, time = any(sign in code for sign in "yd"), any(sign in code for sign in "hs")
    if date or time:
        return Kind.MOMENT if date and time else Kind.DATE if date else Kind.TIME
    return Kind.NUMBER


def shown(value: str, kind: Kind) -> str:
    """Return a number as text: "3", "0.5", "2024-10-28", "2024-10-28 09:15:00"."""
    try:
        number = float(value)
    except ValueError:
        return value
    if kind is Kind.NUMBER or not 0 <= number <= _LAST:
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
    moment = _FIRST_DAY + timedelta(seconds=round(number * 86400))
    if kind is Kind.TIME:
        return f"{moment:%H:%M:%S}"
    return f"{moment:%Y-%m-%d}" if kind is Kind.DATE else f"{moment:%Y-%m-%d %H:%M:%S}"
