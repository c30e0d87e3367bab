"""What a reviser looks for among the rows: words on either side, and what else must hold of a row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from enregard.errors import InputError
from enregard.project.rows import Row, Side, Status
from enregard.project.search import words
from enregard.project.search.words import PATIENCE, Span, Words, occurrences, too_slow
from enregard.segments import Segment, joined

_PATIENCE = 10.0  # seconds that a search of all rows may take
_PAINTING = 0.02  # seconds that a regular expression may take for a cell that is painted
_FACTOR, _SLACK = 2.0, 20  # a length is odd if it is so many times off, beyond so many characters
_Cell = tuple[Segment, ...]
_ALL = Words()
"""No words, and all is ignored that can be."""


class Trait(StrEnum):
    """What a row has about it."""

    TO_CHECK = "to check"
    FINDING = "finding"
    NOTE = "note"
    BOOKMARK = "bookmark"
    EDITED = "edited"
    """A sentence does not read as it stood in the file."""
    NOT_ONE_TO_ONE = "not 1-1"
    UNPARTNERED = "unpartnered"
    ODD_LENGTH = "odd length"
    """The translation is more than twice or less than half as long as the texts on the whole let expect."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; all that is asked must hold. Without arguments, every row of the text is met.

    `statuses` are those that will do, `traits` those that must all be there. `probability` is at least the first
    and below the second; a row made by hand has none. `characters` is the least length of the longer side,
    accents that are characters of their own not counted.
    """

    words: Words = _ALL
    sides: tuple[Side, ...] = tuple(Side)
    in_notes: bool = False
    """The words may also stand in the note."""
    statuses: frozenset[Status] = frozenset()
    traits: frozenset[Trait] = frozenset()
    probability: tuple[float, float] | None = None
    characters: int = 0
    left_out: bool = False
    """Rows that are left out of the text are looked at too."""

    @property
    def text(self) -> str:
        """Return the words as they were typed; empty if every text will do."""
        return self.words.text


def spans(row: Row, side: Side, query: Query) -> list[Span]:
    """Return what is to be lit in a cell. An expression that is too slow lights nothing: painting cannot wait."""
    if not query.words.text or side not in query.sides:
        return []
    try:
        found = [each.span() for each in occurrences(row.text(side), query.words, _PAINTING)]
    except InputError:
        return []
    return [span for span in found if span[0] < span[1]]


class Finder:
    """Finds rows. It keeps what it has read of a cell for as long as the row holds the same segments there."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._kept: dict[int, tuple[_Cell, _Cell, tuple[str, str]]] = {}

    def prepare(self, start: int, stop: int) -> None:
        """Read some rows in advance: then the first search is as quick as any."""
        for row in self._rows[start:stop]:
            self._read(row)

    def matches(self, query: Query, findings: Collection[int] = frozenset()) -> list[int]:
        """Return the positions of the rows that meet a query, in order; `findings` are the ids of rows with some.

        Raises InputError if the regular expression is none, or takes too long.
        """
        tests = list(self._tests(query, findings))
        try:
            return [at for at, row in enumerate(self._rows) if all(test(row) for test in tests)]
        except TimeoutError:
            raise too_slow() from None

    def _read(self, row: Row) -> tuple[str, str]:
        """Return both texts without all that words can ignore."""
        kept = self._kept.get(row.id)
        if kept is None or kept[0] is not row.source or kept[1] is not row.target:
            texts = _ALL.read(row.text(Side.SOURCE)), _ALL.read(row.text(Side.TARGET))
            kept = self._kept[row.id] = (row.source, row.target, texts)
        return kept[2]

    def _tests(self, query: Query, findings: Collection[int]) -> Iterator[Callable[[Row], bool]]:
        """Yield what must hold of a row, what takes longest at the end."""
        if not query.left_out:
            yield lambda row: row.paired or not row.left_out
        if query.statuses:
            yield lambda row: row.status in query.statuses
        if query.probability:
            low, high = query.probability
            yield lambda row: row.probability is not None and low <= row.probability < high
        if Trait.FINDING in query.traits:
            yield lambda row: row.id in findings
        yield from (test for trait, test in _TRAITS.items() if trait in query.traits)
        if query.characters:
            yield lambda row: max(map(len, self._read(row))) >= query.characters
        if Trait.ODD_LENGTH in query.traits:
            yield self._odd_length()
        if query.words.text:
            yield self._holds(query)

    def _odd_length(self) -> Callable[[Row], bool]:
        """Return what tells whether one side is too long for the other, as the two texts go."""
        lengths = [tuple(map(len, self._read(row))) for row in self._rows if row.paired]
        ratio = (1 + sum(source for source, _ in lengths)) / (1 + sum(target for _, target in lengths))

        def odd(row: Row) -> bool:
            source, target = map(len, self._read(row))
            short, long = sorted((source, target * ratio))
            return row.paired and long + _SLACK > _FACTOR * (short + _SLACK)

        return odd

    def _holds(self, query: Query) -> Callable[[Row], bool]:
        """Return what tells whether the words stand in a row."""
        sought, search, deadline = query.words, query.words.compiled().search, monotonic() + _PATIENCE
        # What is not there when all is ignored that can be is not there at all; of an expression nobody can say so.
        hint = "" if sought.expression else _ALL.read(sought.text)
        enough = sought.lax and not sought.expression and not sought.whole_words
        sides = [(k, side) for k, side in enumerate(Side) if side in query.sides]

        def found(read: str) -> bool:
            if monotonic() > deadline:
                raise TimeoutError
            return search(read, timeout=PATIENCE) is not None

        def holds(row: Row) -> bool:
            texts = self._read(row)
            for k, side in sides:
                if hint in texts[k] and (enough or found(texts[k] if sought.lax else sought.read(row.text(side)))):
                    return True
            return query.in_notes and bool(row.note) and found(sought.read(row.note))

        return holds


_TRAITS: dict[Trait, Callable[[Row], bool]] = {
    Trait.TO_CHECK: lambda row: row.to_check,
    Trait.NOTE: lambda row: bool(row.note),
    Trait.BOOKMARK: lambda row: row.bookmark,
    Trait.EDITED: lambda row: any(segment.wording for segment in (*row.source, *row.target)),
    Trait.NOT_ONE_TO_ONE: lambda row: row.shape != (1, 1) and not row.left_out,
    Trait.UNPARTNERED: lambda row: not row.paired and not row.left_out,
}
"""The traits that a row shows by itself."""


# Replacing


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text of a cell, and what it would become; `position` is that of its row."""

    position: int
    side: Side
    before: str
    after: str


def replaced(text: str, query: Query, template: str) -> str:
    """Return a sentence with a template in the place of the words. Raises InputError."""
    return words.replaced(text, query.words, template)


def proposals(rows: Sequence[Row], positions: Iterable[int], query: Query, template: str) -> list[Proposal]:
    """Return the cells of some rows that would read otherwise. Raises InputError.

    Words that run over the end of a sentence are left alone, and so is a sentence of which nothing would be left.
    """
    found = []
    for position in positions:
        row = rows[position]
        for side in query.sides:
            cell = row.cell(side)
            texts = [replaced(segment.text, query, template) for segment in cell]
            new = joined(
                segment.edited(text) if text.strip() else segment for segment, text in zip(cell, texts, strict=True)
            )
            if new != (old := joined(cell)):
                found.append(Proposal(position, side, old, new))
    return found
