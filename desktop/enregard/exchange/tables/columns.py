"""Our own columns: a unit as a row of cells, and a row of cells as a unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from enregard.exchange.formats import Carries, Writing
from enregard.exchange.tables.packed import pack, unpack
from enregard.exchange.tables.pairs import Pair, Pairs, whole
from enregard.exchange.units import UNSTAMPED, Header, Stamps, Unit, Variant
from enregard.project import Status

UNIT, SOURCE, TARGET = "unit", "source", "target"
STATUS, PROBABILITY, NOTES = "status", "probability", "notes"
STAMPS = ("created", "created by", "changed", "changed by")
"""As the fields of `Stamps`, in order."""
_DESCRIBED = ("", SOURCE, TARGET)  # the unit and its texts, in notes and stamps
_UNSTAMPED = (UNSTAMPED,) * len(_DESCRIBED)
_STATUSES = {status.value: status for status in Status}

ABOUT = (STATUS, PROBABILITY, NOTES, *STAMPS)
"""What may stand behind the two texts in a table of ours."""

CARRIED = frozenset(
    {
        Carries.STATUS,
        Carries.PROBABILITY,
        Carries.NOTES,
        Carries.LANGUAGES,
        Carries.STAMPS,
        Carries.HALVES,
        Carries.BREAKS,
        Carries.SPACES,
    }
)
"""What these columns hold."""

LOSSES = (
    "All texts of a column are in the language that stands above it.",
    "Halves of surrogate pairs, which are no characters, become U+FFFD.",
)


class Table:
    """Units as rows of cells, in columns with names; `fit` makes texts fit for the format."""

    def __init__(
        self,
        units: Iterable[Unit],
        header: Header,
        writing: Writing,
        *,
        stamps: bool = True,
        fit: Callable[[str], str] = whole,
    ) -> None:
        self._fit = fit
        self.pairs = Pairs(units, header, writing)
        source, target = self.pairs.languages
        self._about = [
            *((STATUS, PROBABILITY) if writing.status else ()),
            *((NOTES,) if writing.notes else ()),
            *(STAMPS if writing.stamps and stamps else ()),
        ]
        self.names = [UNIT, fit(source) or SOURCE, fit(target) or TARGET, *self._about]

    def __iter__(self) -> Iterator[list[str]]:
        for pair in self.pairs:
            unit, source, target = pair
            known = _known(pair)
            yield [
                self._fit(text) for text in (unit.id, source.text, target.text, *(known[name] for name in self._about))
            ]


def _known(pair: Pair) -> dict[str, str]:
    """Return what is known of a unit and of its texts."""
    unit, source, target = pair
    notes = zip(_DESCRIBED, (unit.notes, source.notes, target.notes), strict=True)
    stamps = unit.stamps, source.stamps, target.stamps
    return {
        STATUS: unit.status,
        PROBABILITY: "" if unit.probability is None else repr(unit.probability),
        NOTES: pack((name, note) for name, said in notes for note in said),
        **{
            name: pack(zip(_DESCRIBED, made, strict=True))
            for name, made in zip(STAMPS, zip(*stamps, strict=True), strict=True)
        },
    }


# Back


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns of a table hold what: the texts with their languages, and by name what else is known.

    `head` counts the rows that stand before the first unit; `own` tells whether we wrote the table.
    """

    texts: tuple[tuple[int, str], ...]
    about: Mapping[str, int]
    head: int = 0
    own: bool = False
    width: int = 0

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the codes of the columns."""
        return tuple(language for _, language in self.texts)


def unit_of(cells: Sequence[str], layout: Layout, line: int) -> Unit | None:
    """Return a row as a unit, None if it holds no text."""

    def cell(at: int) -> str:
        return cells[at] if at < len(cells) else ""

    texts = [(language, cell(at)) for at, language in layout.texts]
    if not any(text.strip() for _, text in texts) and not (layout.own and any(text for _, text in texts)):
        return None
    about = {name: text for name, at in layout.about.items() if (text := cell(at))}
    notes = _by_text(about.get(NOTES, ""), own=layout.own)
    stamps = _stamps(about, own=layout.own)
    return Unit(
        tuple(
            Variant(language, text, notes=notes[number], stamps=stamps[number])
            if number < len(_DESCRIBED)
            else Variant(language, text)
            for number, (language, text) in enumerate(texts, start=1)
        ),
        id=about.get(UNIT, ""),
        status=_status(about.get(STATUS, "")),
        probability=_probability(about.get(PROBABILITY, "")),
        notes=notes[0],
        stamps=stamps[0],
        line=line,
    )


def _by_text(cell: str, *, own: bool) -> Sequence[tuple[str, ...]]:
    """Return what a cell says of the unit, of its first text and of its second."""
    if not own or not cell:
        return (cell,) if cell.strip() else (), (), ()
    entries = unpack(cell)
    return [tuple(text for name, text in entries if name == each) for each in _DESCRIBED]


def _stamps(about: Mapping[str, str], *, own: bool) -> Sequence[Stamps]:
    """Return who made the unit, its first text and its second, and when."""
    if not any(name in about for name in STAMPS):
        return _UNSTAMPED
    said = [_by_text(about.get(name, ""), own=own) for name in STAMPS]
    return [Stamps(*(next(iter(each), "") for each in made)) for made in zip(*said, strict=True)]


def _status(word: str) -> Status:
    """Return the status that a cell names; words of other tools say nothing."""
    return _STATUSES.get(word.strip().lower(), Status.OPEN)


def _probability(cell: str) -> float | None:
    """Return a probability; other figures, such as scores of other tools, are none."""
    try:
        value = float(cell.strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None
