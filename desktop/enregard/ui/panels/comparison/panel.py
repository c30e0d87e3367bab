"""The panel below the page: for the row in focus, each text with what the machine makes of the other under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from enregard.project import Project, Row, Side
from enregard.score import Comparison, Direction
from enregard.translate import how_to_get_one
from enregard.translate.difference import Piece, differences
from enregard.ui import settings, words
from enregard.ui.panels.comparison.blocks import Block, Chosen
from enregard.ui.panels.comparison.witnesses import Witnesses

_IN_A_CAPTION = ("chrF", "TER")
"""The figures that stand in a caption; all are in its tool tip."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text of the machine, or a phrase of it, is to be taken over into a row whose translation is `against`."""

    row: int
    against: str
    text: str
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """The row that is shown, and how."""

    row: Row | None
    project: Project
    points: float


class ComparisonPanel(QWidget):
    """Why the row in focus is to be checked; under each text what machine translation makes of the other."""

    wanted = Signal(object)
    """Something is to be taken over; the Wanted."""
    refused = Signal(str)
    """Something cannot be taken over; a sentence says why."""
    left = Signal()
    """The keyboard is to go back to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._why_none, self._is_made = "", False
        self._shown: _Shown | None = None
        names = {
            Side.SOURCE: self.tr("Original, and the translation back into its language"),
            Side.TARGET: self.tr("Translation, and what the machine makes of the original"),
        }
        self._columns = {side: Witnesses(names[side], can_take=side is Side.TARGET, parent=self) for side in Side}
        self._blocks: dict[Side, list[Block]] = {side: [] for side in Side}
        for side, column in self._columns.items():
            column.other_wanted.connect(self._columns[side.other].setFocus)
            column.left.connect(self.left)
        self._columns[Side.TARGET].phrase_wanted.connect(self._take_phrase)
        self._columns[Side.TARGET].text_wanted.connect(self._take_text)
        self._columns[Side.SOURCE].phrase_wanted.connect(self._refuse_original)
        self._columns[Side.SOURCE].text_wanted.connect(self._refuse_original)
        self._lay_out()

    def _lay_out(self) -> None:
        self._reasons = QLabel()
        self._reasons.setObjectName("reasons")
        self._reasons.setWordWrap(True)
        self._reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reasons.setContentsMargins(16, 8, 8, 0)
        self._witnesses = QHBoxLayout()
        self._witnesses.setSpacing(0)
        self.order_columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(124, 0, 11, 0)
        layout.setSpacing(0)
        layout.addWidget(self._reasons)
        layout.addLayout(self._witnesses, 1)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self._columns[Side.TARGET])

    def order_columns(self) -> None:
        """Put each column under the text that it is about."""
        for side in (Side.TARGET, Side.SOURCE) if settings.TRANSLATION_FIRST.get() else Side:
            self._witnesses.removeWidget(self._columns[side])
            self._witnesses.addWidget(self._columns[side], 1)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in one of its columns."""
        return any(column.hasFocus() for column in self._columns.values())

    def leave(self) -> None:
        """Give the keyboard to what comes next in the window."""
        self._columns[Side.TARGET].leave()

    # What is shown

    def set_comparison(self, comparison: Comparison | None, *, why_none: str = "", is_made: bool = True) -> None:
        """Take what machine translation says of the whole project; None while nothing is known.

        While more is to come it is not yet `is_made`. `why_none` says why nothing comes, if nothing does.
        """
        self._comparison, self._why_none, self._is_made = comparison, why_none, is_made

    def show_row(self, row: Row | None, project: Project, points: float) -> None:
        """Show why a row is to be checked, and what the machine makes of it; later, if the panel is hidden."""
        before = self._shown.row if self._shown else None
        self._shown = _Shown(row, project, points)
        if not self.isHidden():
            self._show(same_row=bool(row and before and row.id == before.id))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the panel was hidden."""
        super().showEvent(event)
        if self._shown:
            self._show(same_row=False)

    def _show(self, *, same_row: bool) -> None:
        if not self._shown:
            return
        row, points = self._shown.row, self._shown.points
        why = " ".join(map(words.sentence, row.reasons)) if row and row.to_check else ""
        self._reasons.setText(self.tr("To check: {0}").format(why))
        self._reasons.setAccessibleName(self._reasons.text())
        self._reasons.setVisible(bool(why))
        for side, column in self._columns.items():
            self._blocks[side] = self._blocks_of(row, side, self._shown.project)
            column.show_blocks(self._blocks[side], points, same_row=same_row)

    def _blocks_of(self, row: Row | None, side: Side, project: Project) -> list[Block]:
        """Return the text of a side, and what each engine makes of the other side, held against it."""
        language = (project.source if side is Side.SOURCE else project.target).language
        directions = self._directions(side)
        engines = [self._block(direction, row, side, language) for direction in directions] if row else []
        found = [block for block in engines if block]
        remarks = self._remarks(row, side, any_said=bool(found))
        if row is None or not row.cell(side):
            return remarks
        name = self.tr("Original") if side is Side.SOURCE else self.tr("Translation")
        return [Block(name, row.text(side), language=language), *found, *remarks]

    def _directions(self, side: Side) -> Sequence[Direction]:
        """Return what each engine makes of the other side."""
        if not self._comparison:
            return ()
        return tuple(self._comparison.back if side is Side.SOURCE else self._comparison.forward)

    def _block(self, direction: Direction, row: Row, side: Side, language: str) -> Block | None:
        """Return what an engine makes of a row, if it is known."""
        said = direction.said.get(row.id)
        if said is None:
            return None
        engine, figures = direction.engine, direction.rows.get(row.id, [])
        name = engine.name if side is Side.TARGET else self.tr("Back by {0}").format(engine.name)
        name = self.tr("{0}, with caution").format(name) if engine.caution else name
        made = [f"{figure.metric} {figure.value:.1f}   {figure.signature}" for figure in figures]
        caution = [words.said(engine.caution)] if engine.caution else []
        if not said.reliable:
            why = " ".join(map(words.sentence, said.doubts)) or self.tr("It is empty.")
            warning = self.tr("This machine translation is unreliable here: {0}").format(why)
            return Block(name, said.text, warning=warning, tip="\n".join(caution), language=language)
        caption = " · ".join(
            [name, *(str(figure).replace(" ", "\u00a0") for figure in figures if figure.metric in _IN_A_CAPTION)]
        )
        pieces, facing = _held(said.text, row.text(side), language)
        tip = "\n".join([*caution, *made])
        return Block(caption, said.text, pieces, facing, tip=tip, language=language, figures=tuple(figures))

    def _remarks(self, row: Row | None, side: Side, *, any_said: bool) -> list[Block]:
        """Return what is to be said besides: that there is nothing, or not yet, and why."""
        if self._comparison is None or (not any_said and not self._is_made):
            return [Block(self._why_none or self.tr("Machine translation is being made..."))]
        failures = [Block(words.sentence(failure)) for failure in self._comparison.failures]
        if not self._directions(side):
            pair = self._comparison.languages if side is Side.TARGET else self._comparison.languages[::-1]
            return failures or [Block(self._why_none or words.sentence(how_to_get_one(*pair)))]
        return (
            failures if any_said or row is None else [Block(self.tr("No machine translation of this row.")), *failures]
        )

    # Taking over

    def first_text(self) -> None:
        """Ask to take over the whole text of the first engine."""
        self._take_text(1 if len(self._blocks[Side.TARGET]) > 1 else None)

    def take_phrase(self) -> None:
        """Ask to take over the phrase in focus."""
        side = next((side for side, column in self._columns.items() if column.hasFocus()), Side.TARGET)
        self._columns[side].phrase_wanted.emit(self._columns[side].chosen)

    def _take_phrase(self, chosen: Chosen | None) -> None:
        """Ask to take a phrase over into the translation."""
        if chosen is None:
            self.refused.emit(self._why_not())
            return
        block = self._blocks[Side.TARGET][chosen.block]
        self._want(block.text, block.phrases[chosen.phrase])

    def _take_text(self, number: int | None) -> None:
        """Ask to take the whole text of an engine over into the translation."""
        block = self._blocks[Side.TARGET][number] if number is not None else None
        if block and block.pieces:
            self._want(block.text)
        else:
            self.refused.emit(self._why_not())

    def _want(self, text: str, piece: Piece | None = None) -> None:
        if self._shown and self._shown.row:
            row = self._shown.row
            self.wanted.emit(Wanted(row.id, row.text(Side.TARGET), text, piece))

    def _why_not(self) -> str:
        """Say why nothing can be taken over."""
        blocks = self._blocks[Side.TARGET]
        if self._shown and self._shown.row and not self._shown.row.cell(Side.TARGET):
            return self.tr("This row has no translation that the machine's text could take the place of.")
        if any(block.warning for block in blocks):
            return self.tr("The machine translation of this row is unreliable: nothing is taken over from it.")
        if any(block.pieces for block in blocks):
            return self.tr("No phrase differs here.")
        return self.tr("There is no machine translation of this row.")

    def _refuse_original(self, _wanted: object) -> None:
        self.refused.emit(
            self.tr(
                "This is in the language of the original. Tab goes to the other column, where it can be taken over."
            )
        )


@lru_cache(maxsize=200)
def _held(machine: str, text: str, language: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the pieces of a text of the machine and of the text that it is held against."""
    first, second = differences(machine, text, language)
    return tuple(first), tuple(second)
