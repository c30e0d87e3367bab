"""Which units of a memory are kept, and why the others are dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from enregard.exchange.units import Unit, Variant
from enregard.memories.words import words
from enregard.project import Status
from enregard.project.search.words import PATIENCE, Words, too_slow

if TYPE_CHECKING:
    from regex import Pattern

_Test = Callable[["_Pair"], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """What units must be like to be kept; what is not set is not asked."""

    shortest: int = 0
    """Characters of either side."""
    longest: int = 0
    ratio: float = 0.0
    """How many times as long as one side the other may be."""
    empty: bool = True
    """Whether units with an empty side stay; likewise those below."""
    copies: bool = True
    numbers: bool = True
    statuses: frozenset[Status] = frozenset(Status)
    since: str = ""
    """The oldest and the latest change, as "20241028" or longer; units without a date stay."""
    until: str = ""
    holding: str = ""
    """A regular expression that must be found on either side, or must not."""
    without: str = ""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A unit with the two texts that are looked at."""

    unit: Unit
    source: str
    target: str


class Sieve:
    """Lets those units pass that a filter keeps, and counts the others by the reason."""

    def __init__(self, wanted: Filter, languages: tuple[str, str]) -> None:
        """Make it. Raises InputError if a regular expression is none."""
        self._languages = languages
        self._tests = tuple(_tests(wanted))
        self.dropped: Counter[str] = Counter()

    def passed(self, units: Iterator[Unit]) -> Iterator[Unit]:
        """Yield the units that are kept. Raises InputError if a regular expression takes too long."""
        for unit in units:
            reason = self._reason(unit)
            if reason:
                self.dropped[reason] += 1
            else:
                yield unit

    def _reason(self, unit: Unit) -> str:
        if not self._tests:
            return ""
        texts = [_said(unit.variant(language)) for language in self._languages]
        pair = _Pair(unit, texts[0], texts[1])
        return next((reason for reason, holds in self._tests if not holds(pair)), "")


def _said(variant: Variant | None) -> str:
    return variant.text.strip() if variant else ""


def _tests(wanted: Filter) -> Iterator[tuple[str, _Test]]:
    """Yield the reasons for dropping a unit, each with what must hold of a unit that stays."""
    if not wanted.empty:
        yield "A side is empty.", lambda pair: bool(pair.source and pair.target)
    if not wanted.copies:
        yield "The translation is the original.", lambda pair: pair.source != pair.target
    if wanted.shortest:
        yield "Too short.", lambda pair: min(len(pair.source), len(pair.target)) >= wanted.shortest
    if wanted.longest:
        yield "Too long.", lambda pair: max(len(pair.source), len(pair.target)) <= wanted.longest
    if wanted.ratio:
        yield "One side is too long for the other.", lambda pair: _proportion(pair) <= wanted.ratio
    if not wanted.numbers:
        yield "The numbers differ.", lambda pair: digits(pair.source) == digits(pair.target)
    yield from _tests_beside(wanted)


def _tests_beside(wanted: Filter) -> Iterator[tuple[str, _Test]]:
    """Yield what must hold of a unit's status, its date, and expressions."""
    if wanted.statuses != frozenset(Status):
        yield "Another status.", lambda pair: pair.unit.status in wanted.statuses
    if wanted.since or wanted.until:
        yield "Out of the span of time.", lambda pair: _is_within(changed(pair.unit), wanted.since, wanted.until)
    if wanted.holding:
        holding = _finder(wanted.holding)
        yield "The expression is not found.", lambda pair: holding(pair.source) or holding(pair.target)
    if wanted.without:
        without = _finder(wanted.without)
        yield "The expression is found.", lambda pair: not (without(pair.source) or without(pair.target))


def _proportion(pair: _Pair) -> float:
    short, long = sorted((len(pair.source), len(pair.target)))
    return long / max(1, short)


def changed(unit: Unit) -> str:
    """Return when a unit was changed last, or made; empty where it does not say."""
    stamps = (unit.stamps, *(variant.stamps for variant in unit.variants))
    return max(each.changed or each.created for each in stamps)


def _is_within(date: str, since: str, until: str) -> bool:
    return not date or (date[: len(since)] >= since and (not until or date[: len(until)] <= until))


def digits(text: str) -> list[str]:
    """Return the digits of a text by their groups, sorted, without what divides thousands or marks decimals."""
    joined = (word for word in words(text).split() if any(map(str.isdigit, word)))
    return sorted("".join(joined))


def _finder(expression: str) -> Callable[[str], bool]:
    """Return what tells whether a regular expression is found. Raises InputError if it is none."""
    pattern: Pattern[str] = Words(expression, expression=True, match_accents=True).compiled()

    def found(text: str) -> bool:
        try:
            return pattern.search(text, timeout=PATIENCE) is not None
        except TimeoutError:
            raise too_slow() from None

    return found


EVERYTHING = Filter()
