"""Units of tests, and what makes and opens memories of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from enregard.exchange.problems import Problems
from enregard.exchange.units import Header, Unit, Variant
from enregard.memories import Memory

Make = Callable[[Iterable[Unit]], Path]
Open = Callable[..., Memory]


def pair(source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> Unit:
    """Return a unit of two texts."""
    return Unit((Variant(languages[0], source), Variant(languages[1], target)))


class Some:
    """Units that no file holds."""

    def __init__(self, units: Iterator[Unit]) -> None:
        self.header, self.problems, self.encoding = Header("en", "fr"), Problems(), "utf-8"
        self.languages: dict[str, int] = {}
        self._units = units

    def __iter__(self) -> Iterator[Unit]:
        return self._units
