"""From rows to units and back: what goes out of a project, and a project made of a bilingual file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from enregard.documents import Document, Paragraph
from enregard.errors import InputError
from enregard.exchange.units import UNSTAMPED, Code, CodeKind, Header, Stamps, Unit, Variant, plain
from enregard.project import Project, Row, Side, Status
from enregard.segments import Segment

# Out


class Which(StrEnum):
    """Which rows go out."""

    ACCEPTED = "accepted"
    KEPT = "kept"  # all that have both sides and were not rejected
    ALL = "all"  # those without a partner and the rejected ones too, and what was left out of the texts


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows go out; below `minimum` (a probability) only those on which the user has decided.

    With `merge`, rows with the same two texts go out as one (see `merged`).
    """

    which: Which = Which.KEPT
    minimum: float = 0.0
    merge: bool = False

    def takes(self, row: Row) -> bool:
        """Tell whether a row goes out."""
        if self.which is Which.ACCEPTED and not (row.status is Status.ACCEPTED and row.paired):
            return False
        if self.which is Which.KEPT and (row.status is Status.REJECTED or not row.paired):
            return False
        return row.decided or (row.probability or 0.0) >= self.minimum

    def of(self, rows: Iterable[Row]) -> Iterable[Row]:
        """Return the rows that go out, in order."""
        taken = filter(self.takes, rows)
        return merged(taken) if self.merge else taken


def merged(rows: Iterable[Row]) -> list[Row]:
    """Return rows in which each pair of texts stands once, where it stood first.

    It stands as the one of them that is accepted, else decided on, else most probable, and with the notes of all.
    """
    same: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        same.setdefault(tuple(row.text(side) for side in Side), []).append(row)
    return [_one(each) for each in same.values()]


def _one(rows: Sequence[Row]) -> Row:
    best = max(rows, key=lambda row: (row.status is Status.ACCEPTED, row.decided, row.probability or 0.0))
    notes = dict.fromkeys(line for row in rows for line in row.note.split("\n"))
    return replace(best, note="\n".join(line for line in notes if line))


USUAL = Choice()


def units_of(
    project: Project,
    choice: Choice = USUAL,
    extras: Mapping[int, str] | None = None,
    changed_at: Mapping[int, str] | None = None,
    changed_by: str = "",
) -> Iterator[Unit]:
    """Yield rows as units, in order.

    `extras` are what `opened` kept of the file that the project came from; `changed_at` is when rows were changed here
    (ISO, UTC), which was by `changed_by`.
    """
    languages = project.source.language, project.target.language
    for row in choice.of(project.rows):
        kept = _from_json((extras or {}).get(row.id, ""))
        stamps = _stamped(kept.stamps, (changed_at or {}).get(row.id, ""), changed_by)
        variants = tuple(
            _variant(row.text(side), language, kept.variants) for side, language in zip(Side, languages, strict=True)
        )
        others = tuple(each for each in kept.variants if each.language not in languages)
        yield Unit(
            (*variants, *others),
            kept.id or str(row.id),
            row.status,
            row.probability,
            (row.note,) if row.note else (),
            kept.props,
            stamps,
            kept.source_language,
        )


def _variant(text: str, language: str, kept: Iterable[Variant]) -> Variant:
    """Return a text as a variant; its markup and its notes stand as long as nobody has touched it."""
    before = next((each for each in kept if each.language == language), None)
    if before is None:
        return Variant(language, text)
    return before._replace(text=text, content=before.content if plain(before.content) == text else ())


def _stamped(stamps: Stamps, changed_at: str, changed_by: str) -> Stamps:
    if not changed_at:
        return stamps
    changed = f"{datetime.fromisoformat(changed_at):%Y%m%dT%H%M%SZ}"
    return stamps._replace(changed=changed, changed_by=changed_by or stamps.changed_by)


def header_of(project: Project) -> Header:
    """Return what is said of a project as a whole: its languages, its texts, and what their readers must know."""
    sides = (("Original", "source", project.source), ("Translation", "target", project.target))
    notes = ((title, document, document.origin.note("en")) for title, _, document in sides)
    return Header(
        project.source.language,
        project.target.language,
        notes=tuple(f"{title} ({document.name}): {note}" for title, document, note in notes if note),
        props=tuple((f"x-{name}-document", document.name) for _, name, document in sides),
    )


# In


@dataclass(slots=True)
class Opened:
    """A bilingual file as a project; `extras` by row is what rows cannot show (see `project.store.extras`)."""

    project: Project
    extras: dict[int, str] = field(default_factory=dict)
    skipped: int = 0
    """Units without a text in either language."""


def opened(units: Iterable[Unit], languages: tuple[str, str], path: Path, name: str = "") -> Opened:
    """Make a project of units: a row each, both sides as they stand. Raises InputError if no unit has a text."""
    made = _Making(languages)
    for unit in units:
        made.add(unit)
    if not made.rows:
        raise InputError(
            "{path} holds no text in “{source}” or “{target}”.", path=path, source=languages[0], target=languages[1]
        )
    documents = [
        Document(name or path.name, language, tuple(made.paragraphs[side]), path)
        for side, language in zip(Side, languages, strict=True)
    ]
    return Opened(Project(documents[0], documents[1], made.rows), made.extras, made.skipped)


class _Making:
    """Rows that are made of units, one after the other."""

    def __init__(self, languages: tuple[str, str]) -> None:
        self.languages = languages
        self.rows: list[Row] = []
        self.extras: dict[int, str] = {}
        self.paragraphs: dict[Side, list[Paragraph]] = {side: [] for side in Side}
        self.skipped = 0
        self._ends = dict.fromkeys(Side, 0)

    def add(self, unit: Unit) -> None:
        """Make a row of a unit, if it has a text in one of the languages."""
        source, target = (unit.variant(language) for language in self.languages)
        target = None if target is source else target
        cells = {side: self._cell(side, variant) for side, variant in zip(Side, (source, target), strict=True)}
        if not any(cells.values()):
            self.skipped += 1
            return
        number = len(self.rows) + 1
        self.rows.append(
            Row(
                number,
                cells[Side.SOURCE],
                cells[Side.TARGET],
                unit.probability,
                unit.status,
                note="\n".join(unit.notes),
            )
        )
        named = {id(variant): language for variant, language in zip((source, target), self.languages, strict=True)}
        variants = tuple(each._replace(language=named.get(id(each), each.language)) for each in unit.variants)
        kept = unit._replace(variants=variants, id="" if unit.id == str(number) else unit.id)
        if extra := _to_json(kept, set(self.languages)):
            self.extras[number] = extra

    def _cell(self, side: Side, variant: Variant | None) -> tuple[Segment, ...]:
        if variant is None or not variant.text.strip():
            return ()
        paragraphs = self.paragraphs[side]
        start, self._ends[side] = self._ends[side], self._ends[side] + len(variant.text) + 1
        paragraphs.append(Paragraph(variant.text, start))
        return (Segment(str(len(paragraphs)), variant.text, len(paragraphs) - 1, start),)


# What rows do not show, as JSON. Field names are the file format: keep them.


def _to_json(unit: Unit, languages: set[str]) -> str:
    """Write what a row of two texts cannot hold of a unit; nothing if it holds all."""
    content = {
        "id": unit.id,
        "props": unit.props,
        "stamps": unit.stamps if unit.stamps != UNSTAMPED else (),
        "source": unit.source_language,
        "variants": [
            _variant_to_json(each, keep_text=each.language not in languages)
            for each in unit.variants
            if each.language not in languages or each._replace(language="", text="") != _BARE
        ],
    }
    content = {name: value for name, value in content.items() if value}
    return json.dumps(content, separators=(",", ":")) if content else ""


_BARE = Variant("", "")


def _variant_to_json(variant: Variant, *, keep_text: bool) -> dict[str, object]:
    """Write a variant; the text of one that a row shows stands there."""
    content = variant._asdict() | {"content": [list(p) if isinstance(p, Code) else p for p in variant.content]}
    if not keep_text:
        del content["text"]
    return {name: value for name, value in content.items() if value}


def _from_json(text: str) -> Unit:
    """Read what a row of two texts could not hold. Raises ProjectError nowhere: what is damaged is nothing."""
    if not text:
        return _EMPTY
    try:
        content = json.loads(text)
        return Unit(
            tuple(_variant_from_json(each) for each in content.get("variants", ())),
            id=str(content.get("id", "")),
            props=tuple((str(kind), str(value)) for kind, value in content.get("props", ())),
            stamps=Stamps(*map(str, content.get("stamps", ()))),
            source_language=str(content.get("source", "")),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return _EMPTY


_EMPTY = Unit(())


def _variant_from_json(content: dict[str, Any]) -> Variant:
    return Variant(
        str(content["language"]),
        str(content.get("text", "")),
        tuple(part if isinstance(part, str) else _code(*part) for part in content.get("content", ())),
        tuple(map(str, content.get("notes", ()))),
        tuple((str(kind), str(value)) for kind, value in content.get("props", ())),
        Stamps(*map(str, content.get("stamps", ()))),
    )


def _code(kind: str, name: str, data: str, label: str, match: str, inner: Iterable[str]) -> Code:
    return Code(CodeKind(kind), name, data, label, match, tuple(inner))
