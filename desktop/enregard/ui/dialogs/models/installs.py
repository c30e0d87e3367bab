"""What is to be installed: one package after another, beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from enregard.errors import EnRegardError
from enregard.progress import Progress
from enregard.translate.models import Model, Offer, install, install_file
from enregard.ui.work import Job, Worker

Order = Offer | Path
"""A model of the index, or the file of a package."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How an installation ended: with a model, with an error, or with neither where it was stopped."""

    order: Order
    model: Model | None = None
    error: EnRegardError | None = None


class Installs(QObject):
    """Installs what is ordered, in order."""

    changed = Signal()
    """What is at work, how far it is, or what waits."""
    ended = Signal(object)
    """An Ended."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.worker = Worker(self)
        self.worker.changed.connect(self._go_on)
        self.at_work: Order | None = None
        self.waiting: list[Order] = []

    def add(self, order: Order) -> None:
        """Install something, once what was ordered before it is done. What is ordered already is not ordered twice."""
        if order != self.at_work and order not in self.waiting:
            self.waiting.append(order)
            self._go_on()

    def withdraw(self, order: Order) -> None:
        """Forget an order that waits."""
        if order in self.waiting:
            self.waiting.remove(order)
            self.changed.emit()

    def cancel(self) -> None:
        """Stop what is at work; what waits comes next."""
        self.worker.cancel()
        self._go_on()

    def close(self) -> None:
        """Stop everything and wait for it."""
        self.waiting.clear()
        self.worker.close()
        self.at_work = None

    def _go_on(self) -> None:
        if self.worker.current is None and self.at_work is not None:
            self._end(Ended(self.at_work))  # a worker says nothing of what was stopped
        if self.worker.current is None and self.waiting:
            self.at_work = order = self.waiting.pop(0)
            self.worker.start(
                Job("", partial(_install, order), self._done, self._failed)
            )  # which comes back here by `changed`
        else:
            self.changed.emit()

    def _done(self, model: Model) -> None:
        if self.at_work is not None:
            self._end(Ended(self.at_work, model=model))

    def _failed(self, error: EnRegardError) -> None:
        if self.at_work is not None:
            self._end(Ended(self.at_work, error=error))

    def _end(self, ended: Ended) -> None:
        self.at_work = None
        self.ended.emit(ended)


def _install(order: Order, progress: Progress) -> Model:
    return install_file(order, progress) if isinstance(order, Path) else install(order, progress)
