"""Bilingual files in and out: opened as projects, written from projects, turned from one format into another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from enregard.errors import InputError, OutputError
from enregard.exchange import registry, rows
from enregard.exchange.formats import Carries, Format, Reading, Writing
from enregard.exchange.languages import pair_of, spoken
from enregard.exchange.losses import Lost
from enregard.exchange.problems import Problems
from enregard.exchange.rows import USUAL, Choice
from enregard.exchange.units import Header, Unit
from enregard.jobs.work import refuse_output, refuse_project
from enregard.project import Project
from enregard.project.store import SUFFIX, Store, create, refuse_open
from enregard.text import Sentence

CHOSEN = "{path} is in {count} languages ({languages}); “{source}” and “{target}” were taken. {how}"

_SAMPLE = 1000  # units by which the languages of a file are told


# What a file is


@dataclass(frozen=True, slots=True)
class Look:
    """What a first look at a bilingual file shows: its format, its first units, its languages, the likely pair."""

    path: Path
    format: Format
    header: Header
    languages: tuple[str, ...]
    pair: tuple[str, str]
    units: tuple[Unit, ...]
    encoding: str
    whole: bool
    """Whether the file has no more units than these."""


def look(path: Path, reading: Reading | None = None, *, units: int = _SAMPLE) -> Look:
    """Read the first units of a file. Raises InputError if it cannot be read or holds none."""
    reading = reading or Reading()
    form = registry.for_reading(path)
    opened = registry.open_units(path, reading, form)
    first = tuple(islice(opened, units + 1))
    if not first:
        raise InputError("{path} holds no translation unit.{problem}", path=path, problem=_first(opened.problems))
    languages = spoken(opened.header, first)
    pair = pair_of(opened.header, languages, reading.languages)
    return Look(path, form, opened.header, languages, pair, first[:units], opened.encoding, len(first) <= units)


def _first(problems: Problems) -> str:
    """Say the first thing that is wrong with a file, after a sentence."""
    return f" {problems.listed[0]}" if problems.listed else ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What all of a file holds: units, those that have both languages, variants by language, what is wrong."""

    units: int
    paired: int
    languages: Mapping[str, int]
    problems: Problems


def survey(path: Path, reading: Reading, pair: tuple[str, str]) -> Survey:
    """Read a file from one end to the other and count. Raises InputError, or Cancelled through the progress."""
    units = registry.open_units(path, reading)
    count = paired = 0
    for unit in units:
        count += 1
        both = unit.pair(pair)
        paired += bool(both and both[0].text.strip() and both[1].text.strip())
    return Survey(count, paired, units.languages, units.problems)


def remark_of(seen: Look) -> Sentence | None:
    """Say which two languages were taken of a file with more, None if it has no more."""
    if len(seen.languages) <= 2:
        return None
    facts = {
        "path": seen.path,
        "count": len(seen.languages),
        "languages": ", ".join(seen.languages),
        "source": seen.pair[0],
        "target": seen.pair[1],
        "how": "Name others with --from and --to.",
    }
    return Sentence(CHOSEN, facts)


# In: a file as a project


@dataclass(slots=True)
class Imported:
    """A bilingual file as a project, and what its reader must know of it."""

    project: Project
    extras: dict[int, str]
    problems: Problems
    encoding: str
    remarks: list[Sentence] = field(default_factory=list)


def read_project(path: Path, reading: Reading | None = None) -> Imported:
    """Read a bilingual file as a project. Raises InputError if it holds no unit in its languages."""
    seen = look(path, reading)
    reading = replace(reading or Reading(), languages=seen.pair)
    if not all(seen.pair) or seen.pair[0].lower() == seen.pair[1].lower():
        raise InputError("{path} does not tell its two languages. Name them (--from en --to fr).", path=path)
    units = registry.open_units(path, reading, seen.format)
    opened = rows.opened(units, seen.pair, path)
    remarks = [remark for remark in (remark_of(seen),) if remark]
    if opened.skipped:
        remarks.append(
            Sentence("Units without a text in either language, left out: {count}.", {"count": opened.skipped})
        )
    return Imported(opened.project, opened.extras, units.problems, units.encoding, remarks)


def import_project(source: Path, path: Path, reading: Reading | None = None) -> Imported:
    """Make a project file of a bilingual file. Raises InputError, OutputError or ProjectError."""
    refuse_output(path, (source,))
    refuse_open(path)
    imported = read_project(source, reading)
    create(imported.project, path, imported.extras).close()
    return imported


# Out


@dataclass(slots=True)
class Converted:
    """How many units were written, what could not be read, and what the format could not hold."""

    path: Path
    units: int
    problems: Problems = field(default_factory=Problems)
    remarks: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A translation as it is now, with what its rows do not show: nothing of it changes or needs the file any more."""

    project: Project
    extras: Mapping[int, str]
    changed_at: Mapping[int, str]

    def units(self, choice: Choice = USUAL, by: str = "") -> Iterator[Unit]:
        """Yield the rows that are chosen as units; `by` is who changed them here."""
        return rows.units_of(self.project, choice, self.extras, self.changed_at, by)


def outgoing(store: Store) -> Outgoing:
    """Take the translation in use as it is now."""
    project = store.project
    rows_now = Project(project.source, project.target, list(project.rows))
    return Outgoing(rows_now, store.extras(), store.changed_at())


def export(
    taken: Outgoing, path: Path, writing: Writing, choice: Choice = USUAL, by: str = "", form: Format | None = None
) -> Converted:
    """Write rows to a bilingual file, in the format of its name if no other is given. Raises OutputError."""
    form = form or registry.for_writing(path)
    lost = Lost(form, writing)
    header = rows.header_of(taken.project)
    count = registry.write_units(path, lost.watched(taken.units(choice, by)), header, writing, form)
    return Converted(path, count, remarks=lost.remarks())


def losses(taken: Outgoing, form: Format, writing: Writing, choice: Choice = USUAL) -> tuple[int, list[Sentence]]:
    """Return how many rows would go out, and say what a format will not hold of them: before anything is written."""
    lost = Lost(form, writing)
    count = sum(1 for _ in lost.watched(taken.units(choice)))
    return count, lost.remarks()


def convert(
    source: Path,
    path: Path,
    reading: Reading,
    writing: Writing,
    choice: Choice = USUAL,
    form: Format | None = None,
) -> Converted:
    """Turn a bilingual file or a project into another format, that of the name if no other is given, or into a project.

    A file with more than two languages keeps them all where the other format can hold them and none are named. Raises
    InputError, OutputError or ProjectError.
    """
    refuse_output(path, (source,))
    to_project = form is None and path.suffix.lower() == SUFFIX
    is_project = source.suffix.lower() == SUFFIX
    if to_project and is_project:
        raise InputError("{path} is a project already. Copy it, or give the name of another format.", path=source)
    form = None if to_project else form or registry.for_writing(path)
    if writing.append and (form is None or form.name != "tmx"):
        raise OutputError("{path} is not written as TMX: only to a TMX can units be added.", path=path)
    if form is None:
        refuse_project(path)
        imported = import_project(source, path, reading)
        return Converted(path, len(imported.project.rows), imported.problems, imported.remarks)
    if is_project:
        store = Store(source)
        try:
            return export(outgoing(store), path, writing, choice, form=form)
        finally:
            store.close()
    return _converted(source, path, reading, writing, form)


def _converted(source: Path, path: Path, reading: Reading, writing: Writing, form: Format) -> Converted:
    """Turn one bilingual format into another, as a stream."""
    seen = look(source, reading)
    if seen.pair[0].lower() == seen.pair[1].lower():
        raise InputError("{path} does not tell its two languages. Name them (--from en --to fr).", path=source)
    both = replace(reading, languages=seen.pair)
    many = Carries.MANY in form.carries and not any(reading.languages)
    units = registry.open_units(source, both, seen.format)
    lost = Lost(form, writing)
    header = seen.header._replace(source_language=seen.pair[0], target_language=seen.pair[1])
    passed = iter(units) if many else (_narrowed(unit, seen.pair) for unit in units)
    count = registry.write_units(path, lost.watched(passed), header, writing, form)
    chosen = None if many else remark_of(seen)
    return Converted(path, count, units.problems, [*([chosen] if chosen else []), *lost.remarks()])


def _narrowed(unit: Unit, languages: tuple[str, str]) -> Unit:
    """Return a unit in two languages only; one that it lacks is empty."""
    from enregard.exchange.units import Variant

    return unit._replace(variants=tuple(unit.variant(code) or Variant(code, "") for code in languages))
