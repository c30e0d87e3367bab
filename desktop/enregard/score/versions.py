"""Texts of the same original, cut into the pieces that all of them share."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from enregard.project import Project, Row, Side
from enregard.score.compare import Direction
from enregard.segments import Segment, joined_texts
from enregard.translate import Engine


@dataclass(frozen=True, slots=True)
class Part:
    """The text of a version from one sentence of the original to the next part's.

    `start` is the offset of the first of these sentences in the original, `paragraph` its paragraph; `row` and
    `number` are the id and the number (from 1) of the row in the project that is shown, None and 0 in others.
    `reliable` is false where the text is no evidence, or is not there and should be; `left_out` tells that nobody has
    taken these sentences for text.
    """

    start: int
    text: str
    row: int | None
    reliable: bool
    paragraph: int
    number: int = 0
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """A text of an original, in the original's order; `caution` says how far it can be trusted, or nothing."""

    name: str
    language: str
    parts: tuple[Part, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of the original with its text in each version, in the order in which the versions were given.

    `row` and `number` are those of its first row in the project that is shown; without one, `number` counts units.
    """

    row: int | None
    paragraph: int
    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many pieces count in no figure: a version has no text there, or a machine none that is reliable."""

    unpaired: int = 0
    unreliable: int = 0

    @property
    def total(self) -> int:
        """Count all that are left out."""
        return self.unpaired + self.unreliable


def of_project(project: Project, name: str, *, shown: bool = True) -> Version:
    """Return a project's translation; not `shown` if its rows are not those that the user sees."""
    parts = _parts(project.rows, lambda row: (row.text(Side.TARGET), True), shown=shown)
    return Version(name, project.target.language, parts)


def of_direction(project: Project, direction: Direction) -> Version:
    """Return what an engine says of the original, by the rows of the project that is shown."""
    engine = direction.engine

    def said(row: Row) -> tuple[str, bool]:
        known = direction.said.get(row.id)
        return (known.text, known.reliable) if known else ("", False)

    return Version(_name(engine), engine.pair[1], _parts(project.rows, said, shown=True), engine.caution)


def of_rows(project: Project, direction: Direction) -> tuple[Version, Version]:
    """Return what an engine says of a side, forward or back, and the other side's text, cut alike: row by row."""
    engine, other = direction.engine, direction.of.other
    said, texts = [], []
    for number, row in enumerate(project.rows, start=1):
        paragraph = row.source[0].paragraph if row.source else 0
        known = direction.said.get(row.id)
        # A row without a partner is none that the machine could have translated.
        is_said = known.reliable if known else not row.paired
        place = Part(number, "", row.id, reliable=True, paragraph=paragraph, number=number, left_out=row.left_out)
        said.append(replace(place, text=known.text if known and row.paired else "", reliable=is_said))
        texts.append(place if row.left_out else replace(place, text=row.text(other)))
    document = project.source if other is Side.SOURCE else project.target
    return (
        Version(_name(engine), engine.pair[1], tuple(said), engine.caution),
        Version(document.name, document.language, tuple(texts)),
    )


def _name(engine: Engine) -> str:
    """Return what an engine is called where texts are compared: with its version and its languages."""
    pair, called = "-".join(engine.pair), f"{engine.name} {engine.version}".rstrip()
    return called if pair in engine.version else f"{called} ({pair})"


def units(versions: Sequence[Version]) -> tuple[list[Unit], LeftOut]:
    """Return the pieces that all versions have a reliable text of, in the original's order, and count the others.

    A piece begins where every version begins a part. Where they share no such place, there are no pieces.
    """
    starts = sorted(set.intersection(*({part.start for part in version.parts} for version in versions)))
    pieces = [_by_piece(version.parts, starts) for version in versions]
    found: list[Unit] = []
    unpaired = unreliable = 0
    # What stands before the first shared boundary is a piece too.
    for place in range(-1, len(starts)) if starts else ():
        parts = [piece.get(place, []) for piece in pieces]
        texts = tuple(joined_texts(part.text for part in each if part.text) for each in parts)
        if all(part.left_out for part in chain(*parts)) and not any(texts):
            continue
        if not all(text.strip() or not _reliable(each) for text, each in zip(texts, parts, strict=True)):
            unpaired += 1
        elif not all(map(_reliable, parts)):
            unreliable += 1
        else:
            found.append(_unit(parts, texts, len(found) + 1))
    return found, LeftOut(unpaired, unreliable)


def _by_piece(parts: Iterable[Part], starts: Sequence[int]) -> dict[int, list[Part]]:
    """Return the parts of each piece by the number of the boundary that it begins at, -1 before the first."""
    pieces = defaultdict(list)
    for part in parts:
        pieces[bisect_right(starts, part.start) - 1].append(part)
    return pieces


def _reliable(parts: Iterable[Part]) -> bool:
    return all(part.reliable for part in parts)


def _unit(parts: Sequence[Sequence[Part]], texts: tuple[str, ...], number: int) -> Unit:
    first = next((part for part in chain(*parts) if part.row is not None and part.text), None)
    paragraph = parts[0][0].paragraph
    return Unit(first.row, paragraph, first.number, texts) if first else Unit(None, paragraph, number, texts)


@dataclass(slots=True)
class _Span:
    """Rows that cannot be told apart in the original: from their first sentence to the last one's beginning."""

    start: int
    end: int
    part: Part
    texts: dict[int, str] = field(default_factory=dict)
    """The texts by the numbers of their rows, in whose order they are read."""

    def take(self, other: _Span) -> None:
        """Take in a span that this one overlaps."""
        self.end = max(self.end, other.end)
        self.texts |= other.texts
        named = other.part if self.part.left_out else self.part
        self.part = replace(named, start=self.start, reliable=self.part.reliable and other.part.reliable)


def _parts(rows: Sequence[Row], said: Callable[[Row], tuple[str, bool]], *, shown: bool) -> tuple[Part, ...]:
    """Return what is said of rows as parts, in the original's order, whatever the order of the rows.

    A row without a sentence of the original goes with the row before, the first ones with the row behind.
    """
    places = _Places(rows)
    spans: list[_Span] = []
    before: _Span | None = None
    waiting: dict[int, str] = {}
    for number, row in enumerate(rows, start=1):
        text, reliable = ("", True) if row.left_out else said(row)
        if row.source:
            starts = [places.start(segment) for segment in row.source]
            ids = (row.id, number) if shown else (None, 0)
            first = Part(min(starts), "", ids[0], reliable, row.source[0].paragraph, ids[1], row.left_out)
            span = _Span(first.start, max(starts), first, {number: text})
            spans.append(span)
            if not row.left_out:
                span.texts |= waiting
                before, waiting = span, {}
        elif not row.left_out:
            (before.texts if before else waiting)[number] = text
    return tuple(_part(span) for span in _apart(spans))


def _apart(spans: list[_Span]) -> list[_Span]:
    """Return spans in the original's order, those that overlap as one."""
    found: list[_Span] = []
    for span in sorted(spans, key=lambda each: each.start):
        if found and span.start <= found[-1].end:
            found[-1].take(span)
        else:
            found.append(span)
    return found


def _part(span: _Span) -> Part:
    return replace(span.part, text=joined_texts(span.texts[number] for number in sorted(span.texts)))


class _Places:
    """Where sentences begin in the original.

    Of one that was edited and then cut nobody knows where the later halves began: they stay with the first.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._firsts: dict[str, int] = {}
        for segment in chain.from_iterable(row.source for row in rows):
            if segment.wording:
                base = self._base(segment)
                self._firsts[base] = min(segment.start, self._firsts.get(base, segment.start))

    def start(self, segment: Segment) -> int:
        """Return the offset at which a sentence begins."""
        return self._firsts[self._base(segment)] if segment.wording else segment.start

    @staticmethod
    def _base(segment: Segment) -> str:
        return segment.name.partition(".")[0]
