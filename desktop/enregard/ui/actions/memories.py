"""Translation memories beside the rows: words looked up, matches taken over, rows filled, differences visited."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from enregard.project import Row, Side, gestures
from enregard.ui.desk import Desk
from enregard.ui.memories import Shelf
from enregard.ui.panels.concordance import ConcordancePanel
from enregard.ui.panels.concordance.entries import Entry

if TYPE_CHECKING:
    from enregard.memories import Disagreement, Found, Hit, Match, Memory

_WORD = re.compile(r"\w+")
_PAUSE = 120  # milliseconds on a row before the memories are asked for it
_SAME = 99  # per cent from which on the words are the same


class MemoriesActions(QObject):
    """Methods without an underscore are actions of the table."""

    def __init__(
        self, desk: Desk, panel: ConcordancePanel, shelf: Shelf, show: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._panel, self._shelf, self._show = desk, desk.session, panel, shelf, show
        self._texts: list[str] = []
        """The translations that the entries of the panel would put into the row."""
        self._row: int | None = None
        """The row that they were looked up for, None if they were looked up for words."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        panel.asked.connect(self._ask)
        panel.taken.connect(self._take)
        panel.menu.aboutToShow.connect(self._fill_menu)
        shelf.changed.connect(self._ask)
        desk.rows.focused.connect(self._ask_later)
        desk.session.edited.connect(self._ask_later)
        desk.session.opened.connect(self._forget)

    # Which memories

    def add_memory(self) -> None:
        """Ask for memories and open them beside the project."""
        from enregard.exchange import registry

        suffixes = " ".join(f"*{suffix}" for each in registry.readable() for suffix in each.suffixes)
        kinds = self.tr("Memories and bilingual files ({0});;All files (*)").format(f"{suffixes} *.gz *.zip")
        paths, _ = QFileDialog.getOpenFileNames(self._desk.window, self.tr("Open memories"), "", kinds)
        for path in paths:
            self._shelf.open(Path(path))

    def manage_memories(self) -> None:
        """Open the dialog in which memories are merged, filtered and checked."""
        from enregard.ui.dialogs.memories.manager import ManagerDialog

        ManagerDialog(self._session, [memory.path for memory in self._shelf.open_ones], self._desk.window).open()

    def _fill_menu(self) -> None:
        """List the open memories: each can be switched off, asked earlier or later, and closed."""
        menu = self._panel.menu
        menu.clear()
        for memory in self._shelf.open_ones:
            entry = menu.addMenu(self.tr("{0} (units: {1})").format(memory.name, memory.units))
            asked = entry.addAction(self.tr("&Ask this memory"))
            asked.setCheckable(True)
            on = bool(self._shelf.memories and memory in self._shelf.memories.asked)
            asked.setChecked(on)
            asked.triggered.connect(partial(self._shelf.switch, memory, on=not on))  # Qt hands a partial nothing
            entry.addAction(self.tr("Ask it &earlier"), partial(self._shelf.move, memory, -1))
            entry.addAction(self.tr("Ask it &later"), partial(self._shelf.move, memory, 1))
            entry.addAction(self.tr("&Close it"), partial(self._shelf.close, memory))
        if self._shelf.open_ones:
            menu.addSeparator()
        menu.addAction(self.tr("&Open memories..."), self.add_memory)
        menu.addAction(self.tr("&Manage memories..."), self.manage_memories)

    # Looking up

    def concordance(self) -> None:
        """Look up the words that are selected, or those that will be typed."""
        words = self._words()
        self._desk.rows.leave_editor()
        self._show()
        self._panel.look_up(words)

    def _words(self) -> str:
        """Return what is selected in the editor of a cell, or else the word at the caret."""
        rows, row = self._desk.rows, self._desk.row()
        if rows.editor and rows.editor.textCursor().hasSelection():
            return rows.editor.textCursor().selectedText()
        if row is None:
            return ""
        offset = rows.offset
        return next((m[0] for m in _WORD.finditer(row.text(self._desk.side)) if m.start() <= offset <= m.end()), "")

    def _forget(self) -> None:
        self._panel.field.clear()
        self._panel.show_entries([], "")
        self._texts = []

    def _ask_later(self, *_what: object) -> None:
        """Ask for the row in focus, which may be another one, or another text."""
        if not self._panel.words:
            self._pause.start()

    def _ask(self) -> None:
        """Ask for the words in the field, or for the row in focus."""
        if not self._shelf.any_asked:
            self._texts = []
            self._panel.show_entries([], self.tr("No memory is open beside this project: Memories > Open memories..."))
            return
        if not self._panel.isVisible():
            return
        if self._panel.words:
            self._search()
        else:
            self._match()

    def _search(self) -> None:
        from enregard.memories import Query

        query = Query(self._panel.words, self._panel.side)
        self._shelf.ask("concordance", lambda memories, _progress: memories.search(query), self._show_found)

    def _show_found(self, found: Any) -> None:
        result: Found = found
        hits = result.hits
        if len(hits) < result.units:
            said = self.tr("Units found: {0}; the first {1} are shown.")
            if not result.whole:
                said = self.tr("Units found: more than {0}; the first {1} are shown.")
        else:
            said = self.tr("Units found: {0}.")
        self._texts, self._row = [hit.target.text for hit in hits], None
        self._panel.show_entries([self._of_hit(hit) for hit in hits], said.format(result.units, len(hits)))

    def _of_hit(self, hit: Hit) -> Entry:
        languages = hit.source.language, hit.target.language
        head = self._head(hit.memory, hit.unit.stamps, hit.count)
        return Entry(head, hit.source.text, hit.target.text, languages, hit.source_spans, hit.target_spans)

    def _head(self, memory: Memory, stamps: Any, count: int) -> str:
        """Say where an entry comes from: the memory, who and when, how often."""
        who = stamps.changed_by or stamps.created_by
        when = (stamps.changed or stamps.created)[:8]
        date = f"{when[:4]}-{when[4:6]}-{when[6:]}" if len(when) == 8 else ""
        times = f"× {count}" if count > 1 else ""
        return " · ".join(part for part in (memory.name, who, date, times) if part)

    # For the row in focus

    def _match(self) -> None:
        row = self._desk.row()
        if row is None:
            return
        text = row.text(Side.SOURCE)
        self._shelf.ask(
            "concordance", lambda memories, _progress: memories.matches(text), partial(self._show_matches, row)
        )

    def _show_matches(self, row: Row, matches: Any) -> None:
        from enregard.translate.memory import folded

        found: Sequence[Match] = matches
        here = folded(row.text(Side.TARGET))
        self._texts, self._row = [match.target.text for match in found], row.id
        # Whether each translates the same original as here, None if it is of another original.
        agrees = [folded(match.target.text) == here if match.score >= _SAME and here else None for match in found]
        entries = [self._of_match(match, otherwise=each is False) for match, each in zip(found, agrees, strict=True)]
        said = self.tr("The memories have for this row: %n.", "", len(found))
        if False in agrees and True not in agrees:
            said += " " + self.tr("They translate the same original otherwise.")
        self._panel.show_entries(entries, said)

    def _of_match(self, match: Match, *, otherwise: bool) -> Entry:
        head = f"{match.score} % · {self._head(match.memory, match.unit.stamps, match.count)}"
        if otherwise:
            head = self.tr("{0} · otherwise than here").format(head)
        languages = match.source.language, match.target.language
        return Entry(head, match.source.text, match.target.text, languages, match.source_spans, (), otherwise)

    def take_first_match(self) -> None:
        """Take over the first of what was looked up, or else the best match for the row in focus.

        That is asked for: the panel may be hidden, or still show what belongs to the row before.
        """
        self._desk.rows.leave_editor()
        row = self._desk.row()
        if not self._shelf.any_asked:
            self._desk.tell(self.tr("No memory is open beside this project."))
        elif self._panel.isVisible() and self._panel.words:
            self._take(0)
        elif row is not None:
            text = row.text(Side.SOURCE)
            self._shelf.ask(
                "first", lambda memories, _progress: memories.matches(text), partial(self._take_first, row.id)
            )

    def _take_first(self, row: int, found: Any) -> None:
        matches: Sequence[Match] = found
        self._write([match.target.text for match in matches[:1]], self._session.position(row))

    def _take(self, place: int) -> None:
        """Write an entry's translation into the row in focus, unless it was looked up for another one."""
        row = self._desk.row()
        fits = row is not None and self._row in (None, row.id)
        self._write(self._texts[place : place + 1] if fits else [], self._desk.at)

    def _write(self, texts: Sequence[str], at: int) -> None:
        """Write a translation, if there is one, into the row at a position."""
        from enregard.ui.actions.machine import with_text

        project = self._session.project
        if not project or not texts or at < 0:
            self._desk.tell(self.tr("The memories have nothing for this row."))
            return
        lines = with_text(project.rows[at], texts[0], project.target.language)
        change = gestures.take_over(project.rows, at, lines, project.new_id, whole=True)
        if change is None:
            self._desk.tell(self.tr("The translation says this already."))
        elif self._session.apply(change):
            self._desk.rows.put_caret(at, Side.TARGET, 0)
            self._desk.tell(self.tr("The row's translation was replaced. Ctrl+Z takes it back."))

    # For all rows

    def fill_rows(self) -> None:
        """Ask from which likeness on, and which rows, then fill them from the memories: one edit."""
        from enregard.ui.dialogs.memories.fill import FillDialog

        project = self._session.project
        if not project or not self._shelf.any_asked:
            self._desk.tell(self.tr("No memory is open beside this project."))
            return
        dialog = FillDialog(list(project.rows), self._shelf, self._desk.window)
        given, proposals = dialog.exec(), dialog.proposals
        dialog.deleteLater()
        if given and proposals:
            texts = {self._session.position(each.row): each.match.target.text for each in proposals}
            texts.pop(-1, None)
            if self._session.apply(gestures.fill(project.rows, texts, project.new_id)):
                self._desk.tell(self.tr("Rows filled: %n.", "", len(texts)))

    def next_differing(self) -> None:
        """Go to the next row whose original the memories translate otherwise."""
        project = self._session.project
        if not project or not self._shelf.any_asked:
            self._desk.tell(self.tr("No memory is open beside this project."))
            return
        from enregard.memories import compare

        rows = list(project.rows)
        self._shelf.ask(
            "differing",
            lambda memories, progress: compare(rows, memories.asked, memories.languages, progress),
            self._go_to_differing,
        )

    def _go_to_differing(self, found: Any) -> None:
        disagreements: Sequence[Disagreement] = found
        positions = sorted(self._session.position(each.row) for each in disagreements)
        behind = [at for at in positions if at > self._desk.at] or positions
        if not behind:
            self._desk.tell(self.tr("The memories translate no row otherwise."))
            return
        self._show()
        self._panel.field.clear()
        self._desk.rows.put_caret(behind[0], Side.TARGET, 0)
        self._desk.tell(self.tr("Rows that the memories translate otherwise: %n.", "", len(positions)))
