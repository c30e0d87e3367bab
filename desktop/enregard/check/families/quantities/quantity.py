"""A quantity as it is read in a text: what kind it is, what it may be worth, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from enregard.check.finding import Span


class Kind(StrEnum):
    """What a quantity is a number of."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    VAGUE = "vague"
    """Hundreds, thousands: an order of magnitude."""
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    WEEKDAY = "weekday"
    TIME = "time"
    CODE = "code"
    """A name with figures: G7, F-16; a telephone number."""
    BROKEN = "broken"
    """Figures in groups of which one has lost a figure: 350 00."""


class Form(IntEnum):
    """How a quantity is written; the further down, the surer that it is meant as one."""

    HINT = 0
    """A word that may stand for a number of the other side ("both"), and raises nothing itself."""
    SMALL = 1
    """A word for a small or an ordinal number, which a translator may well say otherwise."""
    WORDS = 2
    FIGURES = 3


Value = float | str
"""A number; for codes and broken numbers the figures as they stand."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text.

    `values` are its possible readings, the likeliest first ("12.000" may be twelve). A measure has its `units`
    ("pounds" may be money or weight), money its currency. Weekdays count from 0 for Monday; times are minutes.
    """

    kind: Kind
    values: tuple[Value, ...]
    span: Span
    form: Form
    units: tuple[str, ...] = ()
    approximate: bool = False

    @property
    def value(self) -> Value:
        """Return its likeliest reading."""
        return self.values[0]
