"""Memories written anew: several in one, filtered, without duplicates, in other languages; one plan for all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange import registry
from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.languages import pair_of, spoken
from enregard.exchange.losses import Lost
from enregard.exchange.problems import Problems
from enregard.exchange.units import Header, Unit
from enregard.memories.manage.filters import EVERYTHING, Filter, Sieve, changed
from enregard.memories.manage.seen import Seen, seen
from enregard.progress import Progress, silent
from enregard.text import Sentence

Opener = Callable[[Path, Reading], Units]

_SAMPLE = 1000  # units by which languages are told
_DUPLICATE = "Said by another unit."
_NO_PAIR = "Not in both languages."


class Keep(StrEnum):
    """Which of several units that say the same on both sides is kept."""

    ALL = "all"
    FIRST = "first"
    NEWEST = "newest"
    JOINED = "joined"  # the first, with the notes of all


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done to memories. `languages` narrows units to two; `renamed` changes codes of the files."""

    languages: tuple[str, str] = ("", "")
    renamed: tuple[tuple[str, str], ...] = ()
    wanted: Filter = EVERYTHING
    keep: Keep = Keep.ALL
    encoding: str = ""


@dataclass(slots=True)
class Figures:
    """What came of it: units read and written, how many were dropped and why, what could not be read or written."""

    read: int = 0
    written: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    problems: Problems = field(default_factory=Problems)
    lost: list[Sentence] = field(default_factory=list)


def rewrite(
    inputs: Sequence[Path],
    output: Path,
    plan: Plan,
    progress: Progress = silent,
    opener: Opener = registry.open_units,
) -> Figures:
    """Write memories into one file, whole or not at all, in the format of its name.

    Files are read twice where the newest of equal units is kept or notes are joined. `progress` is told bytes of all
    files and may raise Cancelled. Raises InputError or OutputError.
    """
    work = _Work(inputs, plan, progress, opener)
    form = registry.for_writing(output)
    lost = Lost(form, Writing())
    with seen() as store:
        if plan.keep in (Keep.NEWEST, Keep.JOINED):
            work.look(store)
        units = lost.watched(work.kept(store))
        work.figures.written = registry.write_units(output, units, work.header, Writing(), form)
    work.figures.lost = lost.remarks()
    return work.figures


class _Work:
    """Memories that are being written anew."""

    def __init__(self, inputs: Sequence[Path], plan: Plan, progress: Progress, opener: Opener) -> None:
        self._inputs, self._plan, self._progress, self._opener = inputs, plan, progress, opener
        self.figures = Figures()
        self.header, self.languages = self._told()

    def _told(self) -> tuple[Header, tuple[str, str]]:
        """Return the header to write, and the languages whose texts are compared."""
        first = self._opener(self._inputs[0], Reading(self._plan.languages, self._plan.encoding))
        codes = spoken(first.header, islice(first, _SAMPLE))
        source, target = (self._renamed(code) for code in pair_of(first.header, codes, self._plan.languages))
        if not (source and target):
            raise InputError(
                "{path} does not tell its two languages. Name them (--from en --to fr).", path=self._inputs[0]
            )
        header = first.header
        if any(self._plan.languages):
            return header._replace(source_language=source, target_language=target), (source, target)
        said = self._renamed(header.source_language), self._renamed(header.target_language)
        return header._replace(source_language=said[0], target_language=said[1]), (source, target)

    def look(self, store: Seen) -> None:
        """Go through all units once, to know which of equal ones is kept."""
        newest = self._plan.keep is Keep.NEWEST
        for number, unit in enumerate(self._wanted(Figures())):
            source, target = self._key(unit)
            if not store.add(number, source, target, changed(unit), newest=newest) and not newest:
                store.note(store.best(source, target), unit.notes)

    def kept(self, store: Seen) -> Iterator[Unit]:
        """Yield the units that are written."""
        looked = self._plan.keep in (Keep.NEWEST, Keep.JOINED)
        for number, unit in enumerate(self._wanted(self.figures)):
            source, target = self._key(unit)
            if looked:
                stays = store.best(source, target) == number
            else:
                stays = self._plan.keep is Keep.ALL or store.add(number, source, target)
            if stays:
                yield _joined(unit, store.notes(number)) if self._plan.keep is Keep.JOINED else unit
            else:
                self.figures.dropped[_DUPLICATE] += 1

    def _wanted(self, figures: Figures) -> Iterator[Unit]:
        """Yield the units that the filter lets pass, in the languages of the plan."""
        sieve = Sieve(self._plan.wanted, self.languages)
        yield from sieve.passed(self._narrowed(self._read(figures), figures))
        figures.dropped.update(sieve.dropped)

    def _read(self, figures: Figures) -> Iterator[Unit]:
        """Yield all units of all files, with their languages renamed."""
        sizes = [path.stat().st_size if path.exists() else 0 for path in self._inputs]
        for at, path in enumerate(self._inputs):
            before = sum(sizes[:at])

            def so_far(done: int, _total: int, before: int = before) -> None:
                self._progress(before + done, sum(sizes))

            units = self._opener(path, Reading(self._plan.languages, self._plan.encoding, so_far))
            for unit in units:
                figures.read += 1
                yield replaced(unit, self._renamed) if self._plan.renamed else unit
            for problem in units.problems:
                figures.problems.add(problem)

    def _narrowed(self, units: Iterator[Unit], figures: Figures) -> Iterator[Unit]:
        if not any(self._plan.languages):
            yield from units
            return
        for unit in units:
            pair = unit.pair(self.languages)
            if pair:
                yield unit._replace(variants=pair)
            else:
                figures.dropped[_NO_PAIR] += 1

    def _renamed(self, code: str) -> str:
        """Return a code as the plan changes it, whatever its case."""
        return next((new for old, new in self._plan.renamed if old.lower() == code.lower()), code)

    def _key(self, unit: Unit) -> tuple[str, str]:
        """Return what units are compared by: the original, and all that faces it."""
        source = unit.variant(self.languages[0])
        others = sorted((each.language.lower(), each.text) for each in unit.variants if each is not source)
        return source.text if source else "", "\n".join(f"{code} {text}" for code, text in others)


def replaced(unit: Unit, renamed: Callable[[str], str]) -> Unit:
    """Return a unit with other codes of its languages."""
    variants = tuple(variant._replace(language=renamed(variant.language)) for variant in unit.variants)
    return unit._replace(variants=variants, source_language=renamed(unit.source_language))


def _joined(unit: Unit, notes: Iterable[str]) -> Unit:
    """Return a unit with notes of others, each once."""
    return unit._replace(notes=tuple(dict.fromkeys((*unit.notes, *notes))))
