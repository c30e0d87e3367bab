"""The page of what the index offers. Nothing goes online before its button is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from enregard.translate.argos import codes_of
from enregard.translate.models import Model, Offer, default_index
from enregard.translate.models.model import as_numbers
from enregard.ui.dialogs.models import wording
from enregard.ui.dialogs.models.lines import Line, LinesModel, LinesView
from enregard.ui.settings import Setting

INDEX = Setting("models/index", "")
"""The address of the index, or empty: Argos Translate's own."""

_SIZE, _STATE = 2, 3  # columns


class OffersPage(QWidget):
    """Lists the models of the index, those for the languages of the project first."""

    read_asked = Signal()
    stop_asked = Signal()
    install_asked = Signal(object)
    """An Offer."""
    withdrawn = Signal(object)
    """An Offer that waited and is not to be installed."""

    def __init__(self, pair: tuple[str, str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = _wanted(pair) if pair else []
        self._offers: list[Offer] = []
        self._models: list[Model] = []
        self._at_work: object = None
        self._waiting: list[object] = []
        self._reading = self._was_read = False
        header = (self.tr("Languages"), self.tr("Version"), self.tr("Size"), self.tr("State"))
        self._lines = LinesModel(header, self)
        self.view = LinesView(self._lines)
        self.view.stretch(_STATE)
        self.view.setAccessibleName(self.tr("Models that the index offers"))
        self.address = QLineEdit(INDEX.get())
        self.address.setPlaceholderText(default_index())
        self.address.setAccessibleName(self.tr("Address of the index; empty for the one of Argos Translate"))
        self.read, self.install = QPushButton(), QPushButton()
        self._lay_out()
        self.view.chosen.connect(self._show_current)
        self.view.activated.connect(self._install)
        self.install.clicked.connect(self._install_or_not)
        self.read.clicked.connect(self._read_or_stop)
        self.address.returnPressed.connect(self._read)
        self.address.editingFinished.connect(self._keep_address)
        self.show_reading(on=False)
        self._show_current()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Address of the index:"))
        label.setBuddy(self.address)
        online = QLabel(self._how_online())
        online.setObjectName("caption")
        online.setWordWrap(True)
        where, below = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in ((label, 0), (self.address, 1), (self.read, 0)):
            where.addWidget(widget, stretch)
        below.addWidget(online, 1)
        below.addWidget(self.install)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(where)
        layout.addWidget(self.view, 1)
        layout.addLayout(below)

    def _how_online(self) -> str:
        proxy = wording.proxy()
        return " ".join(
            (
                self.tr("Nothing goes online before you press “Read the index” or “Install”."),
                self.tr("The system’s proxy is used: {0}.").format(proxy)
                if proxy
                else self.tr("The system’s proxy is used; it names none now."),
            )
        )

    # What is shown

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List offers."""
        self._offers, self._was_read = sorted(offers, key=self._order), True
        self.view.setColumnHidden(_SIZE, all(offer.size is None for offer in offers))
        self._show_lines()
        if self._lines.rowCount():
            self.view.setCurrentIndex(self._lines.index(0, 0))

    def show_models(self, models: Sequence[Model]) -> None:
        """Say of each offer whether it is installed."""
        self._models = list(models)
        self._show_lines()

    def show_work(self, at_work: object, waiting: Sequence[object]) -> None:
        """Say which offer is being installed, and which wait."""
        if (at_work, list(waiting)) != (self._at_work, self._waiting):
            self._at_work, self._waiting = at_work, list(waiting)
            self._show_lines()

    def show_reading(self, *, on: bool) -> None:
        """Say whether the index is being read."""
        self._reading = on
        self.read.setText(self.tr("Stop &reading") if on else self.tr("&Read the index"))
        self._say_why_empty()

    def narrow(self, wanted: str) -> None:
        """Show only offers whose languages match."""
        self._lines.narrow(wanted)
        self._say_why_empty()

    def _show_lines(self) -> None:
        self._lines.show([self._line(offer) for offer in self._offers])
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self._lines.rowCount():
            self.view.say("")
        elif self._reading:
            self.view.say(self.tr("Reading the index..."))
        elif self._lines.is_narrowed:
            self.view.say(self.tr("The index offers no model for these languages."))
        elif self._was_read:
            self.view.say(self.tr("The index offers no model of machine translation."))
        else:
            self.view.say(self.tr("“Read the index” fetches the list of models that can be installed."))

    def _order(self, offer: Offer) -> tuple[int, str]:
        """Return where an offer stands in the list: the project's languages first, then by name."""
        wanted = self._wanted
        return wanted.index(offer.pair) if offer.pair in wanted else len(wanted), wording.direction(offer)

    def _line(self, offer: Offer) -> Line:
        texts = (
            *(wording.direction(offer), offer.version, "" if offer.size is None else wording.size(offer.size)),
            " · ".join(filter(None, (self._state(offer), self._use(offer)))),
        )
        return Line((offer.pair, offer.version, offer.links), texts, wording.searched(offer), offer)

    def _use(self, offer: Offer) -> str:
        return self.tr("languages of this project") if offer.pair in self._wanted else ""

    def _state(self, offer: Offer) -> str:
        """Say how an offer stands to what is installed."""
        if offer == self._at_work:
            return self.tr("being installed")
        if offer in self._waiting:
            return self.tr("waits")
        models = [model for model in self._models if model.pair == offer.pair]
        if any(model.version == offer.version for model in models):
            usable = any(model.version == offer.version and not model.problem for model in models)
            return self.tr("installed") if usable else self.tr("installed, but cannot be used")
        newest = max((model.version for model in models), key=as_numbers, default="")
        if not newest:
            return ""
        newer = as_numbers(offer.version) > as_numbers(newest)
        said = self.tr("newer than what is installed, {0}") if newer else self.tr("older than what is installed, {0}")
        return said.format(newest)

    # What can be done

    def current(self) -> Offer | None:
        """Return the offer in focus."""
        line = self.view.current()
        return line.about if line else None

    def _show_current(self) -> None:
        offer = self.current()
        waits = offer in self._waiting
        self.install.setText(self.tr("Do not &install") if waits else self.tr("&Install"))
        self.install.setEnabled(offer is not None and offer != self._at_work)

    def _install(self) -> None:
        offer = self.current()
        if offer and offer != self._at_work and offer not in self._waiting:
            self.install_asked.emit(offer)

    def _install_or_not(self) -> None:
        offer = self.current()
        if offer in self._waiting:
            self.withdrawn.emit(offer)
        else:
            self._install()

    def _read(self) -> None:
        self._keep_address()
        if not self._reading:
            self.read_asked.emit()

    def _read_or_stop(self) -> None:
        if self._reading:
            self.stop_asked.emit()
        else:
            self._read()

    def _keep_address(self) -> None:
        INDEX.set(self.address.text().strip())


def _wanted(pair: tuple[str, str]) -> list[tuple[str, str]]:
    """Return what Argos may call a pair of languages and the way back, the nearest first."""
    there = [(source, target) for source in codes_of(pair[0]) for target in codes_of(pair[1])]
    return [*there, *((target, source) for source, target in there)]
