"""The dialog: two pages, what is at work, and the translations that are kept on disk."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import EnRegardError
from enregard.progress import Progress
from enregard.translate import cache, models
from enregard.translate.models import Model, Offer
from enregard.ui import words
from enregard.ui.dialogs.models import wording
from enregard.ui.dialogs.models.installed import InstalledPage
from enregard.ui.dialogs.models.installs import Ended, Installs, Order
from enregard.ui.dialogs.models.offers import INDEX, OffersPage
from enregard.ui.dialogs.models.telling import Troubles, WorkLine
from enregard.ui.work import Job, Worker

_LOOK, _CACHE = "look", "cache"  # kinds of work that change no model


class ModelsDialog(QDialog):
    """Lists and installs models of machine translation. Closing it, or its window, stops what it does."""

    changed = Signal()
    """A model was installed or removed."""

    def __init__(self, pair: tuple[str, str] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models of machine translation"))
        # One for each thing that may have to be waited for: the index, the packages, the disk.
        self._reader, self._disk, self._installs = Worker(self), Worker(self), Installs(self)
        self._order: Order | None = None
        self._has_looked = False
        self.filter, self.pages = QLineEdit(), QTabWidget()
        self.installed, self.offers = InstalledPage(), OffersPage(pair)
        self.troubles, self.work = Troubles(), WorkLine()
        self.kept, self.empty = QLabel(), QPushButton(self.tr("&Empty"))
        self._lay_out()
        self._connect()
        self._window = parent.window()
        self._window.installEventFilter(self)
        self._look()
        self.resize(820, 560)

    def _lay_out(self) -> None:
        find = QLabel(self.tr("&Find:"))
        find.setBuddy(self.filter)
        self.filter.setPlaceholderText(self.tr("A language or its code, such as: french, en-fr"))
        self.filter.setAccessibleName(self.tr("Find models by language or code"))
        self.filter.setClearButtonEnabled(True)
        self.pages.addTab(self.installed, "")
        self.pages.addTab(self.offers, "")
        self.pages.setAccessibleName(self.tr("What is installed, and what the index offers"))
        self._show_counts()
        self.empty.setEnabled(False)
        self.empty.setAccessibleName(self.tr("Empty the translations that are kept on disk"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(find)
        above.addWidget(self.filter, 1)
        for widget, stretch in ((self.kept, 0), (self.empty, 0)):
            below.addWidget(widget, stretch)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(above)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.troubles)
        layout.addWidget(self.work)
        layout.addLayout(below)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the field or the list that has the focus

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.installed.narrow)
        self.filter.textChanged.connect(self.offers.narrow)
        self.installed.remove_asked.connect(self._remove)
        self.installed.file_asked.connect(self._install_file)
        self.installed.copied.connect(self._tell_copied)
        self.offers.read_asked.connect(self._read)
        self.offers.stop_asked.connect(self._reader.cancel)
        self.offers.install_asked.connect(self.install)
        self.offers.withdrawn.connect(self._installs.withdraw)
        self._reader.changed.connect(self._show_reading)
        self._installs.changed.connect(self._show_installs)
        self._installs.ended.connect(self._tell_ended)
        self.work.cancelled.connect(self._installs.cancel)
        self.empty.clicked.connect(self._empty)

    # What is on the disk

    def _look(self) -> None:
        """List what is installed, and see how much is kept, beside the window."""
        self._disk.start(Job("", _seen, self._show_seen, partial(self._tell_trouble, _LOOK), kind=_LOOK))

    def _show_seen(self, seen: tuple[list[Model], int]) -> None:
        found, kept = seen
        self.installed.show_models(found)
        self.offers.show_models(found)
        self._show_counts(len(found))
        self.kept.setText(
            self.tr("Translations kept on disk: {0} (at most {1})").format(
                wording.size(kept), wording.size(cache.LIMIT)
            )
        )
        self.empty.setEnabled(kept > 0)
        if not self._has_looked:
            self._has_looked = True
            self._begin_at(self.installed if found else self.offers)

    def _begin_at(self, page: InstalledPage | OffersPage) -> None:
        """Show the page on which there is something to do, and give it the keyboard."""
        self.pages.setCurrentWidget(page)
        (self.offers.read if page is self.offers else self.installed.view).setFocus()

    def _show_counts(self, installed: int | None = None) -> None:
        counted = self.tr("In&stalled") if installed is None else self.tr("In&stalled ({0})").format(installed)
        self.pages.setTabText(0, counted)
        self.pages.setTabText(1, self.tr("&Offered by the index"))

    def _remove(self, model: Model) -> None:
        """Remove a model, if the user means it."""
        name = _name(model)
        question = self.tr(
            "Remove the model {0}, {1}? It is gone for Argos Translate too, which uses the same folder. "
            "It can be installed again."
        ).format(name, wording.size(model.size))
        answer = QMessageBox.question(self, self.tr("Remove a model"), question)
        if answer == QMessageBox.StandardButton.Yes:
            self.troubles.forget(name)
            work = partial(_removed, model)
            self._disk.start(Job("", work, self._tell_removed, partial(self._tell_trouble, name)))

    def _tell_removed(self, model: Model) -> None:
        self.work.say(self.tr("{0} is removed.").format(_name(model)))
        self._take_up()

    def _empty(self) -> None:
        self._disk.start(Job("", _emptied, self._tell_emptied, partial(self._tell_trouble, _CACHE), kind=_CACHE))

    def _tell_emptied(self, _nothing: object) -> None:
        self.work.say(self.tr("No translations are kept now. They are made again when they are needed."))
        self._look()

    def _take_up(self) -> None:
        """Take up that there is a model more or less."""
        self._look()
        self.changed.emit()

    # The index

    def _read(self) -> None:
        self.troubles.forget("index")
        work = partial(_read_index, INDEX.get())
        self._reader.start(Job("", work, self._show_offers, partial(self._tell_trouble, "index"), kind="index"))

    def _show_reading(self) -> None:
        self.offers.show_reading(on=self._reader.current is not None)

    def _show_offers(self, offers: list[Offer]) -> None:
        self.offers.show_offers(offers)
        if offers:
            self.work.say(self.tr("The index offers %n model(s).", "", len(offers)))
            if self.offers.read.hasFocus():
                self.offers.view.setFocus()

    # Installing

    def install(self, order: Order) -> None:
        """Install a model of the index or a package's file, after what was ordered before."""
        self.troubles.forget(_name(order))
        self._installs.add(order)

    def _install_file(self) -> None:
        kinds = self.tr("Models of Argos Translate (*.argosmodel);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Install from a file"), "", kinds)
        if path:
            self.install(Path(path))

    def _show_installs(self) -> None:
        at_work, waiting = self._installs.at_work, self._installs.waiting
        self.offers.show_work(at_work, waiting)
        if at_work is None:
            self.work.rest()
        else:
            done, total = self._installs.worker.done, self._installs.worker.total
            said = self._how_far(at_work, done, total)
            if at_work != self._order:
                self.work.begin(said)
            names = ", ".join(map(_name, waiting))
            self.work.show_work(said, done, total, self.tr("Waiting: {0}").format(names) if names else "")
        self._order = at_work

    def _how_far(self, order: Order, done: int, total: int) -> str:
        name = _name(order)
        if isinstance(order, Path) or 0 < total <= done:
            return self.tr("Checking {0} and putting it in its place...").format(name)
        if not done:
            return self.tr("Fetching {0}...").format(name)
        if not total:
            return self.tr("Fetching {0}: {1}").format(name, wording.size(done))
        return self.tr("Fetching {0}: {1} of {2}").format(name, wording.size(done), wording.size(total))

    def _tell_ended(self, ended: Ended) -> None:
        if ended.model:
            self.work.say(self.tr("{0} is installed.").format(_name(ended.model)))
            self._take_up()
        elif ended.error:
            self.work.say(self.tr("{0} is not installed.").format(_name(ended.order)))
            name = _name(ended.order)
            self.troubles.say(name, self.tr("{0}: {1}").format(name, words.sentence(ended.error)))
        else:
            self.work.say(self.tr("Stopped. {0} is not installed.").format(_name(ended.order)))

    # Telling

    def _tell_trouble(self, subject: str, error: EnRegardError) -> None:
        self.troubles.say(subject, words.sentence(error))

    def _tell_copied(self, text: str) -> None:
        self.work.say(self.tr("Copied: {0}").format(text))

    # Closing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the window."""
        if event.type() == QEvent.Type.Close:
            self.reject()
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Stop what is at work, and wait for it; what was past stopping is told of without looking."""
        may_have_changed = self._may_change()
        super().done(result)
        self._window.removeEventFilter(self)
        for worker in (self._reader, self._installs, self._disk):
            worker.close()
        if may_have_changed:
            self.changed.emit()
        self.deleteLater()

    def _may_change(self) -> bool:
        """Tell whether a model is being installed or removed."""
        at_disk = self._disk.current
        return self._installs.at_work is not None or (at_disk is not None and at_disk.kind not in {_LOOK, _CACHE})


def _name(of: Order | Model) -> str:
    """Return how a model is called: its languages and its version, or its file."""
    return of.name if isinstance(of, Path) else f"{wording.direction(of)} {of.version}"


def _seen(progress: Progress) -> tuple[list[Model], int]:
    """Return what is installed, and how many bytes the cache of translations has."""
    progress(0, 0)
    return models.installed(), cache.size()


def _removed(model: Model, progress: Progress) -> Model:
    progress(0, 0)
    models.remove(model)
    return model


def _emptied(progress: Progress) -> None:
    progress(0, 0)
    cache.empty()


def _read_index(address: str, progress: Progress) -> list[Offer]:
    return models.read_index(address, progress)
