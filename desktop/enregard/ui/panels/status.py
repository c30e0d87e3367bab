"""The line at the foot of the window: how far the review is, the row in focus, and what is being done."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from enregard.project import Row, Side
from enregard.project.tally import Tally
from enregard.ui.work import Worker

_IDEOGRAPHS = ("\u3040", "\u9fff")


def _words(text: str) -> str:
    """Return how many words a text has; none are told of a script that sets no spaces between them."""
    first, last = _IDEOGRAPHS
    return "–" if any(first <= character <= last for character in text) else str(len(text.split()))


class Status(QObject):
    """Fills a window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._counts, self._row, self._doing = QLabel(), QLabel(), QLabel()
        self._counts.setContentsMargins(14, 0, 0, 0)  # a status bar has no padding of its own
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        bar.addWidget(self._counts, 1)
        for widget in (self._row, self._doing, self._progress, self.cancel):
            bar.addPermanentWidget(widget)

    def say(self, words: str, seconds: int = 4) -> None:
        """Say something in passing."""
        self._bar.showMessage(words, seconds * 1000)

    def text(self) -> str:
        """Return the counts as they are shown."""
        return self._counts.text()

    def show_counts(self, tally: Tally | None, shown: int | None) -> None:
        """Say how far the review is; `shown` is how many rows a filter lets through, None without one."""
        parts = []
        if tally:
            parts = [
                self.tr("{0} of {1} accepted").format(tally.accepted, tally.rows),
                self.tr("{0} to check").format(tally.to_check),
            ]
            if tally.rejected:
                parts.append(self.tr("%n rejected", "", tally.rejected))
            if tally.left_out:
                parts.append(self.tr("{0} left out (L shows them)").format(tally.left_out))
        if shown is not None:
            parts.append(self.tr("%n row(s) shown", "", shown))
        self._counts.setText("  ·  ".join(parts))

    def show_row(self, row: Row | None) -> None:
        """Say how long the texts of the row in focus are."""
        if row is None:
            self._row.clear()
            return
        texts = [row.text(side) for side in Side]
        words = [_words(text) for text in texts]
        self._row.setText(self.tr("{0} | {1} words, {2} | {3} characters").format(*words, *map(len, texts)))

    def show_work(self, worker: Worker) -> None:
        """Say what is being done beside the window, and how far it is."""
        job = worker.current
        for widget in (self._doing, self._progress, self.cancel):
            widget.setVisible(job is not None)
        if job:
            self._doing.setText(job.label)
            self._progress.setRange(0, worker.total)
            self._progress.setValue(worker.done)
