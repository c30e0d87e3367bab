"""What the machine's column shows: its text of each row, and where it differs from the translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from enregard.project import Row, Side
from enregard.score import Comparison, Direction
from enregard.translate.difference import Piece, differences
from enregard.ui import words

_KEPT = 1000  # texts: some screens full
_AT_ONCE = 0.01  # seconds between two looks at the keyboard

Pair = tuple[str, str, str]
"""A text of the machine, the translation that it is held against, and their language."""


@dataclass(frozen=True, slots=True)
class MachineText:
    """What an engine makes of a row, and in words why that is unreliable, if it is."""

    engine: str
    text: str
    doubts: str = ""


def first_text(comparison: Comparison | None, row: Row) -> MachineText | None:
    """Return what the first engine makes of the original of a row, as far as it is known."""
    direction = first_engine(comparison)
    said = direction.said.get(row.id) if direction else None
    if direction is None or said is None or not (said.text or said.doubts):
        return None
    return MachineText(direction.engine.name, said.text, " ".join(map(words.sentence, said.doubts)))


def first_engine(comparison: Comparison | None) -> Direction | None:
    """Return the first engine that translates the original, if there is one."""
    return next(iter(comparison.forward), None) if comparison else None


class Differing(QObject):
    """Finds where texts differ, while the window has nothing else to do; what was found is kept."""

    found = Signal()
    """More was found: what is shown is to be drawn again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[Pair, Sequence[Piece]] = {}
        self._wanted: list[Pair] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._find)

    def pieces(self, row: Row, machine: str, language: str) -> Sequence[Piece]:
        """Return the pieces of a text of the machine if they are known; if not, they are found soon."""
        pair = machine, row.text(Side.TARGET), language
        if pair in self._known:
            return self._known[pair]
        if pair not in self._wanted:
            self._wanted.append(pair)
            self._soon.start(0)
        return ()

    def _find(self) -> None:
        """Find some: what was asked for last is what is seen."""
        end = perf_counter() + _AT_ONCE
        while self._wanted and perf_counter() < end:
            pair = self._wanted.pop()
            if len(self._known) >= _KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[pair] = differences(*pair)[0]
        del self._wanted[:-_KEPT]
        if self._wanted:
            self._soon.start(0)
        self.found.emit()
