"""The articles of the project that is open: kept in its file, read against the statement beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from enregard.documents import Document
from enregard.jobs.witnesses import borne_out
from enregard.press.model import Reading, Remark, Statement
from enregard.progress import Progress
from enregard.project import Project
from enregard.project.articles import DismissedRemark, HandLink, KeptArticle, Span
from enregard.ui.press.work import Read, is_dismissed, reading_of, without_dismissed
from enregard.ui.session import Session

READ = "press"
"""The kind of work that reads articles against the statement."""


class Articles(QObject):
    """Every change is in the file before it shows. What was read of an article holds until rows or machine change."""

    changed = Signal()
    """There are other articles, or more is known of them."""
    added = Signal(object)
    """An article has come in; its number."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.kept: dict[int, KeptArticle] = {}
        self.read: Read | None = None
        self._readings: dict[int, Reading] = {}  # those that hold
        self._last: dict[int, Reading] = {}  # what is shown until they do
        self.is_wanted = False
        """Whether somebody looks at them: only then are they read."""
        self.is_stopped = False
        """Whether the user stopped the reading, or it failed."""
        session.leaving.connect(self._leave)
        session.opened.connect(self._begin)
        session.edited.connect(self._forget_readings)
        session.machine.made.connect(self._forget_readings)

    def _leave(self) -> None:
        """Read nothing any more of what is left."""
        self._session.worker.stop(READ)

    def _begin(self) -> None:
        """Begin with another project, or another translation of the same original."""
        self.kept, self.read, self._last = {}, None, {}
        self._session.attempt(self._take_up)
        self._forget_readings()

    def _take_up(self) -> None:
        if store := self._session.store:
            self.kept = store.articles.all()

    def _forget_readings(self) -> None:
        """Read all anew: the statement or its machine translation is another one."""
        self._session.worker.stop(READ)
        self._readings.clear()
        self.is_stopped = False
        self.changed.emit()
        self.read_now()

    # Reading

    def want(self, *, wanted: bool) -> None:
        """Read the articles from now on whenever something has changed, or no more."""
        self.is_wanted = wanted
        self.is_stopped = False
        self.read_now()

    def read_now(self) -> None:
        """Read what is not known of the articles, if somebody wants it."""
        project = self._session.project
        if not project or not self.is_wanted or self.is_stopped or self.is_read:
            return
        store, kept = self._session.store, dict(self.kept)
        rows = Project(project.source, project.target, list(project.rows))
        work = reading_of(rows, self._machine(), kept, dict(self._readings))

        def then(result: object) -> None:
            if self._session.store is store and isinstance(result, Read):
                self._show(result, kept)

        self._session.start(self.tr("Reading the articles"), work, then, READ, cancelled=self._stop)

    @property
    def is_read(self) -> bool:
        """Tell whether all is known of all articles."""
        return self.read is not None and self._readings.keys() == self.kept.keys() == {*self.read.numbers}

    def _show(self, read: Read, of: dict[int, KeptArticle]) -> None:
        """Take up what was read, but not of an article that is another one meanwhile."""
        self.read = read
        self._last = {number: reading for number, reading in read.readings.items() if number in self.kept}
        self._readings = {
            number: reading
            for number, reading in self._last.items()
            if not _reads_otherwise(self.kept[number], of[number])
        }
        self.changed.emit()
        self.read_now()

    def _stop(self) -> None:
        self.is_stopped = True
        self.changed.emit()

    def _machine(self) -> dict[int, str]:
        """Return what machine translation may bear an article out with."""
        return borne_out(self._session.comparison) if self._session.comparison else {}

    # What is known

    def reading(self, number: int) -> Reading | None:
        """Return what was read last of an article, without the remarks that were dismissed."""
        found = self._last.get(number)
        return without_dismissed(found, self.kept[number].dismissed) if found and number in self.kept else None

    @property
    def statement(self) -> Statement | None:
        """Return the statement as it was read last."""
        return self.read.statement if self.read else None

    def dismissed(self, number: int) -> tuple[DismissedRemark, ...]:
        """Return the remarks on an article that were dismissed."""
        return self.kept[number].dismissed if number in self.kept else ()

    # Changing

    def fetch(self, read: Callable[[], Document]) -> None:
        """Read a text beside the window, and add it."""
        store = self._session.store

        def work(_progress: Progress) -> object:
            return KeptArticle(read())

        def then(result: object) -> None:
            if self._session.store is store and isinstance(result, KeptArticle):
                self.add(result)

        self._session.start(self.tr("Reading"), work, then)

    def add(self, article: KeptArticle) -> None:
        """Add an article."""
        numbers: list[int] = []
        store = self._session.store
        if store and self._session.attempt(lambda: numbers.append(store.articles.add(article))):
            self.kept[numbers[0]] = article
            self.added.emit(numbers[0])
            self._follow()

    def keep(self, number: int, article: KeptArticle) -> bool:
        """Put an article in the place of what was kept under its number; tell whether that was kept."""
        store = self._session.store
        if not store or not self._session.attempt(lambda: store.articles.keep(number, article)):
            return False
        before = self.kept.get(number)
        self.kept = dict(sorted((self.kept | {number: article}).items()))
        if before is None or _reads_otherwise(before, article):
            self._readings.pop(number, None)
        self._follow()
        return True

    def remove(self, number: int) -> bool:
        """Remove an article; `keep` puts it back."""
        store = self._session.store
        if not store or not self._session.attempt(lambda: store.articles.remove(number)):
            return False
        del self.kept[number]
        self._readings.pop(number, None)
        self._follow()
        return True

    def _follow(self) -> None:
        self.is_stopped = False
        self.changed.emit()
        self.read_now()

    def link(self, number: int, at: Span, original: tuple[Span, ...]) -> bool:
        """Link a passage by hand to places of the original, or to none."""
        kept = self.kept[number]
        others = tuple(each for each in kept.links if each.at != at)
        return self.keep(number, replace(kept, links=(*others, HandLink(at, original))))

    def link_as_found(self, number: int, at: Span) -> bool:
        """Forget the link by hand of a passage."""
        kept = self.kept[number]
        return self.keep(number, replace(kept, links=tuple(each for each in kept.links if each.at != at)))

    def dismiss(self, number: int, remark: Remark, said: str) -> bool:
        """Raise a remark no more."""
        kept = self.kept[number]
        if is_dismissed(remark, kept.dismissed):
            return False
        made = DismissedRemark(remark.kind, remark.at, said)
        return self.keep(number, replace(kept, dismissed=(*kept.dismissed, made)))

    def take_back(self, number: int, made: DismissedRemark) -> bool:
        """Raise a remark again that was dismissed."""
        kept = self.kept[number]
        return self.keep(number, replace(kept, dismissed=tuple(each for each in kept.dismissed if each != made)))


def _reads_otherwise(one: KeptArticle, other: KeptArticle) -> bool:
    """Tell whether two states of an article are read otherwise: dismissals make no difference."""
    return replace(one, dismissed=()) != replace(other, dismissed=())
