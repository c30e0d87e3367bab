"""The bar above the texts in which a reviser says what to look for."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import EnRegardError
from enregard.project import Side, Status
from enregard.project.search.query import Query, Trait
from enregard.project.search.words import Words
from enregard.ui import words
from enregard.ui.panels.filter_menu import FilterMenu

_PAUSE = 150  # milliseconds without a key before what was typed is looked for
_LONGEST = 1000  # characters
_AROUND = 80  # pixels of the margins and of the button that closes


class FindBar(QFrame):
    """Takes what to look for; hidden until it is asked for. Enter goes to the next row, Esc closes the bar."""

    changed = Signal(object)
    """Something else is to be looked for; the Query."""
    next_asked = Signal()
    previous_asked = Signal()
    replace_asked = Signal()
    narrowed = Signal(bool)
    """Whether only the rows that match are to be shown."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in the texts"))
        self._field.setAccessibleName(self.tr("Find"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaxLength(_LONGEST)
        self._field.setMinimumWidth(150)
        self._case = self._toggle("Aa", self.tr("Case makes a difference"))
        self._accents = self._toggle(
            "é", self.tr("Accents make a difference, and so do kinds of spaces, apostrophes and dashes")
        )
        self._whole = self._toggle(self.tr("Word"), self.tr("Whole words only"))
        self._expression = self._toggle(".*", self.tr("Regular expression"))
        self._where = QComboBox()
        self._where.setAccessibleName(self.tr("Where to look"))
        for name, sides, in_notes in self._places():
            self._where.addItem(name, (sides, in_notes))
        self._filters = FilterMenu(self)
        self._filter = self._button("", self.tr("What else must hold of a row"))
        self._filter.setMenu(self._filters)
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._previous = self._button(self.tr("Previous"), self.tr("To the previous row that matches (Shift+Enter)"))
        self._next = self._button(self.tr("Next"), self.tr("To the next row that matches (Enter)"))
        self._count = QLabel()
        self._only = self._toggle(self.tr("Only these"), self.tr("Show only the rows that match"))
        self._replace = self._button(self.tr("Replace..."), self.tr("Replace what was found, after a preview"))
        self._close = self._button("×", self.tr("Close (Esc)"))
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self._name_filter()
        self.show_count(0, 0)
        self.hide()

    def _places(self) -> list[tuple[str, tuple[Side, ...], bool]]:
        """Return where words can be looked for: what it is called, the sides, whether in notes too."""
        return [
            (self.tr("Both texts"), tuple(Side), False),
            (self.tr("Original"), (Side.SOURCE,), False),
            (self.tr("Translation"), (Side.TARGET,), False),
            (self.tr("Texts and notes"), tuple(Side), True),
        ]

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _toggle(self, text: str, tip: str) -> QToolButton:
        button = self._button(text, tip)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        """Put the words and the rest beside each other; where the bar is narrow, below."""
        self._halves = QHBoxLayout(), QHBoxLayout()
        self._halves[0].addWidget(self._field, 1)
        for widget in (self._case, self._accents, self._whole, self._expression, self._where):
            self._halves[0].addWidget(widget)
        for button in (self._filter, self._only, self._previous, self._next, self._replace):
            self._halves[1].addWidget(button)
        self._halves[1].addWidget(self._count)
        self._halves[1].addStretch(0)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for stretch, half in zip((1, 0), self._halves, strict=True):
            self._rows.addLayout(half, stretch)
        top = QHBoxLayout()
        top.addLayout(self._rows, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addLayout(top)
        layout.addWidget(self._error)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._tell)
        self._field.textChanged.connect(self._tell_soon)
        for toggle in (self._case, self._accents, self._whole, self._expression):
            toggle.toggled.connect(self._tell)
        self._where.currentIndexChanged.connect(self._tell)
        self._filters.changed.connect(self._name_filter)
        self._filters.changed.connect(self._tell)
        self._only.toggled.connect(self.narrowed)
        self._next.clicked.connect(self.go_on)
        self._previous.clicked.connect(self.go_back)
        self._replace.clicked.connect(self._ask_to_replace)
        self._close.clicked.connect(self.leave)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both halves into one line where there is room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure again: before the first time the style had not been there."""
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = sum(half.sizeHint().width() for half in self._halves) + _AROUND
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if self.width() >= room else directions.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """Return how small the bar can be: as small as with one half below the other."""
        width = max(half.minimumSize().width() for half in self._halves) + _AROUND
        return QSize(width, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter; Esc closes the bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.go_back if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.go_on)()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # What is asked

    def begin(self, text: str = "") -> None:
        """Show the bar, ready for typing; `text`, if there is any, is what to look for."""
        if text:
            self._field.setText(text)
        self.show()
        self._field.setFocus()
        self._field.selectAll()
        self._tell()

    def leave(self) -> None:
        """Close the bar; all rows are shown again."""
        self._soon.stop()
        self._only.setChecked(False)
        self.hide()
        self.closed.emit()

    def query(self) -> Query:
        """Return what is looked for."""
        sides, in_notes = self._where.currentData()
        sought = Words(
            self._field.text(),
            expression=self._expression.isChecked(),
            match_case=self._case.isChecked(),
            match_accents=self._accents.isChecked(),
            whole_words=self._whole.isChecked(),
        )
        return self._filters.applied_to(Query(sought, sides, in_notes))

    def set_filters(self, statuses: Collection[Status] = (), traits: Collection[Trait] = ()) -> None:
        """Turn these filters on and all others off."""
        self._filters.set_filters(statuses, traits)

    def is_narrowed(self) -> bool:
        """Tell whether only the rows that match are to be shown."""
        return self._only.isChecked()

    def set_narrowed(self, narrowed: bool) -> None:
        """Ask for the rows that match only, or for all."""
        self._only.setChecked(narrowed)

    def go_on(self) -> None:
        """Ask for the next row; for what was typed last, if that has not been looked for yet."""
        if self._is_told():
            self.next_asked.emit()

    def go_back(self) -> None:
        """Ask for the previous row."""
        if self._is_told():
            self.previous_asked.emit()

    def _ask_to_replace(self) -> None:
        if self._is_told():
            self.replace_asked.emit()

    def _is_told(self) -> bool:
        """Tell at once what is still to be told; return whether it can be looked for."""
        if self._soon.isActive():
            self._tell()
        return self._error.isHidden()

    def _tell_soon(self) -> None:
        self._soon.start()

    def _tell(self) -> None:
        """Tell what to look for; of what is no regular expression, say why in its place."""
        self._soon.stop()
        query = self.query()
        try:
            query.words.compiled()
        except EnRegardError as error:
            self.show_error(error)
            return
        self._say("")
        self.changed.emit(query)

    # What is said

    def show_count(self, at: int, of: int) -> None:
        """Show as which of the rows that match the row in focus stands, from 1; 0 if it is none of them."""
        if not of:
            self._count.setText(self.tr("No row"))
        elif at:
            self._count.setText(self.tr("{0} of {1}").format(*map(self.locale().toString, (at, of))))
        else:
            self._count.setText(self.tr("%n row(s)", "", of))
        for button in (self._previous, self._next):
            button.setEnabled(of > 0)
        self._replace.setEnabled(of > 0 and bool(self._field.text()))

    def show_error(self, error: EnRegardError) -> None:
        """Say why nothing can be looked for."""
        self.show_count(0, 0)
        self._count.clear()
        self._say(words.sentence(error))

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)

    def _name_filter(self) -> None:
        """Say on the button how many filters are on."""
        count = self._filters.count()
        self._filter.setText(self.tr("Filter: %n", "", count) if count else self.tr("Filter"))
        said = self.tr("%n filter(s) on", "", count) if count else self.tr("no filter on")
        self._filter.setAccessibleName(f"{self._filter.toolTip()}: {said}")
