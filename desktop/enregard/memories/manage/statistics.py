"""What a memory holds, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from enregard.exchange import registry
from enregard.exchange.formats import Reading
from enregard.exchange.languages import pair_of, spoken
from enregard.exchange.problems import Problems
from enregard.exchange.units import Stamps, Unit
from enregard.memories.manage.rewrite import Opener
from enregard.memories.manage.seen import Inconsistency, seen
from enregard.memories.words import words

_SAMPLE = 1000  # units by which languages are told
_PEOPLE = 1000  # names that are counted
_LISTED = 100  # inconsistencies


@dataclass(slots=True)
class Volume:
    """How much is said in one language; a character of a script without spaces counts as a word."""

    texts: int = 0
    words: int = 0
    characters: int = 0
    longest: int = 0
    longest_line: int = 0
    """Where the longest text stands, as far as its file has lines."""


@dataclass(slots=True)
class Statistics:
    """A memory in figures.

    Duplicates say what another unit says in `pair`; inconsistent are originals with several translations, of which the
    first hundred are listed.
    """

    path: Path
    pair: tuple[str, str] = ("", "")
    tool: str = ""
    encoding: str = ""
    units: int = 0
    volumes: dict[str, Volume] = field(default_factory=dict)
    empty: int = 0
    copies: int = 0
    duplicates: int = 0
    inconsistent: int = 0
    inconsistencies: list[Inconsistency] = field(default_factory=list)
    oldest: str = ""
    newest: str = ""
    people: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    problems: Problems = field(default_factory=Problems)


def statistics(path: Path, reading: Reading | None = None, opener: Opener = registry.open_units) -> Statistics:
    """Count a memory. Raises InputError, or what the reading's progress raises."""
    units = opener(path, reading or Reading())
    rows = iter(units)
    first = list(islice(rows, _SAMPLE))
    pair = pair_of(units.header, spoken(units.header, first), (reading or Reading()).languages)
    told = Statistics(path, pair, f"{units.header.tool} {units.header.version}".strip(), units.encoding)
    with seen() as store:
        for number, unit in enumerate(chain(first, rows)):
            _count(told, unit)
            both = unit.pair(pair)
            if both and all(variant.text for variant in both):
                told.copies += both[0].text.strip() == both[1].text.strip()
                store.add(number, both[0].text, both[1].text)
        told.duplicates, told.inconsistent = store.duplicates, store.inconsistent
        told.inconsistencies = list(islice(store.inconsistencies(), _LISTED))
    told.problems = units.problems
    return told


def _count(told: Statistics, unit: Unit) -> None:
    """Add a unit to the figures."""
    told.units += 1
    told.statuses[unit.status] += 1
    told.empty += not all(variant.text.strip() for variant in unit.variants)
    for variant in unit.variants:
        volume = told.volumes.setdefault(variant.language, Volume())
        volume.texts += 1
        volume.words += len(words(variant.text).split())
        volume.characters += len(variant.text)
        if len(variant.text) > volume.longest:
            volume.longest, volume.longest_line = len(variant.text), unit.line
    for stamps in (unit.stamps, *(variant.stamps for variant in unit.variants)):
        _stamp(told, stamps)


def _stamp(told: Statistics, stamps: Stamps) -> None:
    for date in filter(None, (stamps.created, stamps.changed)):
        told.oldest = min(told.oldest or date, date)
        told.newest = max(told.newest, date)
    who = stamps.changed_by or stamps.created_by
    if who and (who in told.people or len(told.people) < _PEOPLE):
        told.people[who] += 1
