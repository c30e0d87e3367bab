"""What the checks say of the rows: found piece by piece beside the window, and kept up to date by every edit.

Everything is found once, and what the user does not want to see is left out when it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enregard.check import Choice, Context, Finding, Level, Term, everything
from enregard.check.dismissals import Dismissal
from enregard.check.glossary import built_in
from enregard.check.glossary import read as read_glossary
from enregard.errors import EnRegardError
from enregard.language import primary
from enregard.progress import Progress
from enregard.project import Change, Project, Row, Side
from enregard.ui import settings
from enregard.ui.counted import Counted
from enregard.ui.dismissed import Dismissed

if TYPE_CHECKING:
    from enregard.ui.session import Session

_PIECE = 250  # rows that are checked between two pieces of news
_BREATH = 5  # rows that are checked before the window is let go first, if it has something to do
_AT_ONCE = 5  # rows that are checked before the next key
_NEWS = tuple[int, Counted, list[Row], list[Finding]]


GLOSSARY = "glossary"
"""The name under which a project keeps the path of its glossary."""


class Findings(QObject):
    """The findings by the ids of their rows. What has come so far stays when the work is cancelled."""

    changed = Signal()
    """Others are shown."""
    due = Signal()
    """So many rows have changed that they are to be checked beside the window: see `some_work`."""
    _came = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.by_row: dict[int, list[Finding]] = {}
        """What is shown: all that was found, without what was dismissed and what is not chosen."""
        self.choice = _kept_choice()
        self.dismissed = Dismissed()
        self._found: dict[int, list[Finding]] = {}
        self._open: dict[int, list[Finding]] = {}  # what was found and not dismissed
        self._counted: Counted | None = None
        self._waiting: list[tuple[list[Row], list[Row]]] = []  # what is still to be counted, old and new
        self._due: set[int] = set()  # rows that are still to be checked
        self._busy = False
        self._work = 0
        self._came.connect(self._take_up)

    @property
    def glossary(self) -> Path | None:
        """Return the glossary that the project is held to; None for the one that comes along."""
        kept = self._session.store.get(GLOSSARY) if self._session.store else ""
        return Path(kept) if kept else None

    @property
    def context(self) -> Context:
        """Return what the rows say together, as far as they have been counted."""
        return self._counted.context if self._counted else Context()

    def forget(self) -> None:
        """Forget all: other rows are shown."""
        self.by_row, self._found, self._open = {}, {}, {}
        self._counted, self._busy = None, False
        self._work += 1
        self._waiting.clear()
        self._due.clear()
        store = self._session.store
        self.dismissed = Dismissed()
        self._session.attempt(lambda: self.dismissed.read(store))

    def in_order(self, place: Callable[[int], int]) -> list[Finding]:
        """Return the findings that are shown in the order of their rows; `place` gives that of a row by its id."""
        places = sorted((place(row), row) for row in self.by_row)
        return [finding for at, row in places if at >= 0 for finding in self.by_row[row]]

    # Checking

    def work(self, project: Project) -> Callable[[Progress], object]:
        """Return the work of checking all rows as they are now. What is left when it is cancelled stays due."""
        rows = list(project.rows)
        self._waiting.clear()
        self._due = {row.id for row in rows}
        return self._checking(project, rows, None)

    def some_work(self, project: Project) -> Callable[[Progress], object]:
        """Return the work of checking the rows that are due."""
        return self._checking(project, self._rows(self._due), self._counted)

    def _checking(self, project: Project, rows: list[Row], known: Counted | None) -> Callable[[Progress], object]:
        self._work += 1
        self._busy = True
        number, glossary = self._work, self.glossary

        def checking(progress: Progress) -> object:
            terms, error = _terms(glossary, project) if known is None else ((), None)
            counted = known or Counted(rows, terms)
            for start in range(0, len(rows), _PIECE):
                piece, found = rows[start : start + _PIECE], []
                for k in range(0, len(piece), _BREATH):
                    progress(start + k, len(rows))
                    found += everything(project, piece[k : k + _BREATH], counted.context)
                self._came.emit((number, counted, piece, found))
            return error

        return checking

    def done(self, error: object) -> None:
        """Go on with the rows that have changed meanwhile; tell if the glossary could not be read."""
        self._busy = False
        if isinstance(error, EnRegardError):
            self._session.failed.emit(error)
        self.changed.emit()
        self._catch_up()

    def stopped(self) -> None:
        """Know that the work was cancelled; what is due is checked with the next edit."""
        self._busy = False

    def follow(self, project: Project, change: Change) -> None:
        """Check the rows that a change changed; what was found on the others stays."""
        before = {row.id: row for row in change.old}
        changed = [row for row in change.new if not _reads_alike(row, before.get(row.id))]
        old = [before[row.id] for row in changed if row.id in before]
        gone = before.keys() - {row.id for row in change.new}
        old += [before[row_id] for row_id in gone]
        shown = any(row.id in self.by_row for row in change.old)
        for row_id in gone:
            self._put(before[row_id], [])
        self._due -= gone
        for row in change.new:
            self._sort_out(row)  # a sentence may have another name, though the row reads as before
        self._waiting.append((old, changed))
        self._due.update(row.id for row in changed)
        if not self._busy:
            self._catch_up()
        elif self._counted and len(changed) <= _AT_ONCE:
            self._check(project, changed)
        if shown or any(row.id in self.by_row for row in change.new):
            self.changed.emit()

    def _catch_up(self) -> None:
        """Count what has changed, and check what depends on it: a few rows at once, more beside the window."""
        project = self._session.project
        if self._counted is None or project is None:
            return  # nothing has been checked so far: what takes long to load is loaded beside the window
        for old, new in self._waiting:
            self._due |= self._counted.exchange(old, new)
        self._waiting.clear()
        if len(self._due) > _AT_ONCE:
            self.due.emit()
        elif self._due:
            others = self._rows(self._due)
            self._due.clear()
            self._check(project, others)
            self.changed.emit()

    def _check(self, project: Project, rows: Sequence[Row]) -> None:
        """Check a few rows now."""
        if self._counted:
            self._take(rows, everything(project, rows, self._counted.context))

    def _take_up(self, news: _NEWS) -> None:
        """Take up a piece of news, but for rows that were edited since the work began."""
        number, counted, checked, found = news
        if number != self._work:
            return
        self._counted = counted
        as_they_were = [row for row in checked if _reads_alike(row, self.row(row.id))]
        self._take(as_they_were, found)
        self._due.difference_update(row.id for row in as_they_were)
        self.changed.emit()

    def _take(self, rows: Sequence[Row], found: Iterable[Finding]) -> None:
        by_row: dict[int, list[Finding]] = {row.id: [] for row in rows}
        for finding in found:
            if finding.row in by_row:
                by_row[finding.row].append(finding)
        for row in rows:
            self._put(row, by_row[row.id])

    def _put(self, row: Row, found: list[Finding]) -> None:
        if found:
            self._found[row.id] = found
        else:
            self._found.pop(row.id, None)
        self._sort_out(row)

    def row(self, row_id: int) -> Row | None:
        """Return a row of the project by its id, if it is still there."""
        at, project = self._session.position(row_id), self._session.project
        return project.rows[at] if project and at >= 0 else None

    def _rows(self, row_ids: Iterable[int]) -> list[Row]:
        return [row for each in sorted(row_ids, key=self._session.position) if (row := self.row(each))]

    # What is shown

    def choose(self, choice: Choice) -> None:
        """Show what another choice takes, from now on."""
        self.choice = choice
        _keep_choice(choice)
        self.by_row = {row: taken for row, found in self._open.items() if (taken := choice.of(found))}
        self.changed.emit()

    def _sort_out(self, row: Row) -> None:
        """Say of what was found on a row what is open, and what of that is shown."""
        found = self._found.get(row.id, ())
        is_open = [finding for finding in found if not self.dismissed.of(finding, row)]
        for kept, now in ((self._open, is_open), (self.by_row, self.choice.of(is_open))):
            if now:
                kept[row.id] = now
            else:
                kept.pop(row.id, None)

    # Dismissing

    def dismiss(self, made: Sequence[Dismissal], *, everywhere: bool = False) -> bool:
        """Raise some findings no more; tell whether that was kept."""
        return self._sorted_anew(made, lambda: self.dismissed.add(made, everywhere=everywhere))

    def take_back(self, made: Sequence[Dismissal], *, everywhere: bool = False) -> bool:
        """Raise them again."""
        return self._sorted_anew(made, lambda: self.dismissed.take_back(made, everywhere=everywhere))

    def move(self, made: Sequence[Dismissal], *, everywhere: bool) -> bool:
        """Let dismissals hold for all projects, or only for the one that is open."""
        return self._sorted_anew(made, lambda: self.dismissed.move(made, everywhere=everywhere))

    def give_reason(self, made: Dismissal, reason: str, *, everywhere: bool = False) -> bool:
        """Keep a reason for a dismissal."""
        given = replace(made, reason=reason)
        return self._session.attempt(lambda: self.dismissed.exchange(made, given, everywhere=everywhere))

    def _sorted_anew(self, made: Sequence[Dismissal], act: Callable[[], object]) -> bool:
        """Change what is dismissed, and sort out the rows on which the checks have found something."""
        if not self._session.attempt(act):
            return False
        names = {each.check for each in made}
        concerned = {row for row, found in self._found.items() for finding in found if finding.check.name in names}
        for row in self._rows(concerned):
            self._sort_out(row)
        self.changed.emit()
        return True


def _reads_alike(row: Row, other: Row | None) -> bool:
    """Tell whether the checks read the same in two rows."""
    return other is not None and (row is other or _read(row) == _read(other))


def _read(row: Row) -> tuple[object, ...]:
    return row.text(Side.SOURCE), row.text(Side.TARGET), row.left_out, row.reasons


def _kept_choice() -> Choice:
    """Return what the user chose to see."""
    level = int(settings.FINDINGS_LEVEL.get())
    on, off = (frozenset(filter(None, each.get().split("\n"))) for each in (settings.CHECKS_ON, settings.CHECKS_OFF))
    return Choice(Level(min(max(level, Level.SURE), Level.ALL)), on, off)


def _keep_choice(choice: Choice) -> None:
    settings.FINDINGS_LEVEL.set(float(choice.level))
    settings.CHECKS_ON.set("\n".join(sorted(choice.on)))
    settings.CHECKS_OFF.set("\n".join(sorted(choice.off)))


def _terms(glossary: Path | None, project: Project) -> tuple[Sequence[Term], EnRegardError | None]:
    """Return the terms of a glossary, or if it cannot be read those that come along, and why."""
    languages = project.source.language, project.target.language
    of_both = primary(languages[0]), primary(languages[1])
    if glossary is None:
        return built_in(of_both), None
    try:
        return read_glossary(glossary, languages), None
    except EnRegardError as error:
        return built_in(of_both), error
