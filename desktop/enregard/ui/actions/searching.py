"""Find, filter and replace."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from enregard.errors import InputError
from enregard.project import Change, Row, Side, gestures
from enregard.project.search.query import Finder, Query, replaced, spans
from enregard.ui.desk import Desk
from enregard.ui.panels.find_bar import FindBar

_PIECE = 500  # rows whose texts are read in advance between two looks at the keyboard


class Searching(QObject):
    """Keeps what the find bar asks for and what matches it. Methods without an underscore are actions of the table."""

    shown = Signal()
    """Other rows are shown."""

    def __init__(self, desk: Desk, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._query = Query()
        self._finder: Finder | None = None
        self._hits: list[int] = []
        self._prepared = 0
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._prepare)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(200)
        self._soon.timeout.connect(self._search)
        bar.changed.connect(self._ask)
        bar.next_asked.connect(self.find_next)
        bar.previous_asked.connect(self.find_previous)
        bar.replace_asked.connect(self.replace)
        bar.closed.connect(self._close)
        bar.narrowed.connect(self._narrow)
        desk.session.counted.connect(self._prepare_later)
        desk.session.edited.connect(self._follow)

    @property
    def query(self) -> Query:
        """Return what is looked for."""
        return self._query

    def begin_with(self) -> None:
        """Begin with another project: nothing is looked for."""
        self._idle.stop()
        project = self._desk.session.project
        self._finder = Finder(project.rows) if project else None
        self._query, self._hits, self._prepared = Query(), [], 0
        self._bar.leave()

    def _prepare_later(self) -> None:
        self._idle.start(0)

    def _prepare(self) -> None:
        """Read some texts in advance."""
        project = self._desk.session.project
        if not project or not self._finder or self._prepared >= len(project.rows):
            self._idle.stop()
            return
        self._finder.prepare(self._prepared, self._prepared + _PIECE)
        self._prepared += _PIECE

    def _follow(self, _change: Change) -> None:
        if self._query != Query():
            self._soon.start()

    # Finding

    def find(self) -> None:
        """Open the find bar."""
        self._bar.begin()

    def find_next(self) -> None:
        """Go to the next row that matches."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the row before that matches."""
        self._go(-1)

    def _ask(self, query: Query) -> None:
        """Look for something else."""
        self._query = query
        self._search()
        if self._hits and query.text:
            self._go_to(min(bisect_left(self._hits, self._desk.at), len(self._hits) - 1))

    def _search(self) -> None:
        if not self._finder:
            return
        model, found = self._desk.session.model, self._desk.session.findings.by_row.keys()
        query = replace(self._query, left_out=bool(model and model.shows_left_out))
        try:
            self._hits = self._finder.matches(query, found)
            self._show_count()
        except InputError as error:
            self._hits = []
            self._bar.show_error(error)
        if self._bar.is_narrowed():
            self._show(self._hits)
        self._desk.rows.viewport().update()

    def _show_count(self) -> None:
        number = bisect_left(self._hits, self._desk.at)
        at = number + 1 if number < len(self._hits) and self._hits[number] == self._desk.at else 0
        self._bar.show_count(at, len(self._hits))

    def _go(self, step: int) -> None:
        if not self._hits:
            self._desk.tell(self.tr("There is none."))
            return
        at = self._desk.at
        number = bisect_right(self._hits, at) if step > 0 else bisect_left(self._hits, at) - 1
        if not 0 <= number < len(self._hits):
            self._desk.tell(self.tr("From the other end again."))
        self._go_to(number % len(self._hits))

    def _go_to(self, number: int) -> None:
        """Put the caret before the first match in a row."""
        project = self._desk.session.project
        if not project:
            return
        at = self._hits[number]
        row = project.rows[at]
        found = [
            (side, start) for side in (self._desk.side, self._desk.side.other) for start, _ in self.spans(row, side)
        ]
        side, offset = found[0] if found else (self._desk.side, 0)
        self._desk.rows.put_caret(at, side, offset)
        self._show_count()

    def spans(self, row: Row, side: Side) -> list[tuple[int, int]]:
        """Return what matches in the text of a cell."""
        return [] if self._bar.isHidden() else spans(row, side, self._query)

    def _close(self) -> None:
        self._desk.rows.viewport().update()
        self._desk.rows.setFocus()

    # Filtering

    def filter(self) -> None:
        """Show only what matches, or all again."""
        self._bar.set_narrowed(not self._bar.is_narrowed())

    def clear_filter(self) -> None:
        """Show all rows again."""
        self._bar.set_narrowed(narrowed=False)

    def _narrow(self, only: bool) -> None:
        if only:
            self._search()
        else:
            self._show(None)

    def _show(self, positions: list[int] | None) -> None:
        """Show some rows only, or all; the caret stays in its row, or goes to the nearest."""
        model, at, offset = self._desk.session.model, self._desk.at, self._desk.rows.offset
        if model and (positions is not None or model.is_narrowed):
            model.show_only(positions)
            self._desk.rows.put_caret(max(0, at), offset=offset)
            self.shown.emit()

    # Replacing

    def replace(self) -> None:
        """Ask what is to stand in the place of what was found, and show what that would do."""
        from enregard.ui.dialogs.replace import ReplaceDialog

        project = self._desk.session.project
        if not project or not self._query.text or self._bar.isHidden():
            self._bar.begin()
            self._desk.tell(self.tr("First say what is to be found."))
            return
        self._dialog = ReplaceDialog(project.rows, self._query, self._hits, self._desk.window)
        self._dialog.accepted.connect(self._replace)
        self._dialog.rejected.connect(self._dialog.deleteLater)
        self._dialog.open()

    def _replace(self) -> None:
        project, template = self._desk.session.project, self._dialog.template()
        cells = [(proposal.position, proposal.side) for proposal in self._dialog.chosen()]
        self._dialog.deleteLater()
        if project:
            write = partial(replaced, query=self._query, template=template)
            self._desk.session.apply(gestures.replace_all(project.rows, cells, write))
