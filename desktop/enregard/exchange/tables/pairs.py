"""Units as pairs, for formats that hold two languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from enregard.exchange.formats import Writing
from enregard.exchange.units import Header, Unit, Variant

Pair = tuple[Unit, Variant, Variant]

_STEP = 500  # units between two words on how far it is
_NO_CHARACTERS = re.compile("[\ud800-\udfff]")


class Pairs:
    """Units with their two texts, as they pass; `languages` are the codes to write, `count` is how many came.

    A unit without a text in either language is left out.
    """

    def __init__(self, units: Iterable[Unit], header: Header, writing: Writing) -> None:
        stream = iter(units)
        first = list(islice(stream, 1))
        self._units = chain(first, stream)
        self._wanted = _wanted(header, first)
        self._progress = writing.progress
        source, target = (new or old for new, old in zip(writing.languages, self._wanted, strict=True))
        self.languages = source, target
        self.count = 0

    def __iter__(self) -> Iterator[Pair]:
        for number, unit in enumerate(self._units):
            if number % _STEP == 0:
                self._progress(number, 0)
            source, target = _chosen(unit, self._wanted)
            if source.text or target.text:
                self.count += 1
                yield unit, source, target
        self._progress(self.count, self.count)


def _wanted(header: Header, first: list[Unit]) -> tuple[str, str]:
    """Return which languages go out: those of the header, or else those of the first unit."""
    codes = [variant.language for unit in first for variant in unit.variants]
    source = header.source_language or next(iter(codes), "")
    target = header.target_language or next((code for code in codes if code != source), "")
    return source, target


def _chosen(unit: Unit, wanted: tuple[str, str]) -> tuple[Variant, Variant]:
    """Return the texts of a unit in two languages; one that it lacks is empty."""
    source, target = (unit.variant(code) for code in wanted)
    if source is target and source is not None:
        # Two kinds of one language, and the unit has one of them only.
        if source.language.lower() == wanted[1].lower():
            source = None
        else:
            target = None
    return source or Variant(wanted[0], ""), target or Variant(wanted[1], "")


def whole(text: str) -> str:
    """Return a text that can be encoded: halves of surrogate pairs, which are no characters, become U+FFFD."""
    return text if text.isascii() else _NO_CHARACTERS.sub("\ufffd", text)
