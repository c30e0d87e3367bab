"""How far an installation is, and what went wrong: inside the dialog, not in a box over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_STEPS = 1000  # of the bar: bytes may be more than it can count


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say something."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Troubles(QFrame):
    """Sentences on what could not be done, until it is tried again or the user dismisses them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sentences: dict[str, str] = {}
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._label.setTextInteractionFlags(selectable)
        self.dismiss = QPushButton(self.tr("&Dismiss"))
        self.dismiss.clicked.connect(self.forget_all)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, subject: str, sentence: str) -> None:
        """Say what is wrong with something; what was said of it before is forgotten."""
        self._sentences.pop(subject, None)
        self._sentences[subject] = sentence
        self._show()
        announce(self, sentence)

    def forget(self, subject: str) -> None:
        """Forget what was wrong with something: it is tried again."""
        self._sentences.pop(subject, None)
        self._show()

    def forget_all(self) -> None:
        """Hide."""
        self._sentences.clear()
        self._show()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()

    def _show(self) -> None:
        self._label.setText("\n\n".join(self._sentences.values()))
        self.setVisible(bool(self._sentences))


class WorkLine(QWidget):
    """Says what is being installed and how far it is; else what was done last."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._waiting = QLabel(), QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._waiting.setObjectName("caption")
        self._waiting.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.cancel.clicked.connect(self._stop)
        above = QHBoxLayout()
        above.setSpacing(12)
        for widget, stretch in ((self._label, 1), (self.bar, 0), (self.cancel, 0)):
            above.addWidget(widget, stretch)
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # so that nothing jumps when work begins
            widget.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(above)
        layout.addWidget(self._waiting)
        self.rest()

    def rest(self) -> None:
        """Show that nothing is at work."""
        for widget in (self.bar, self.cancel, self._waiting):
            widget.hide()

    def say(self, sentence: str) -> None:
        """Say what was done."""
        self._label.setText(sentence)
        announce(self, sentence)

    def begin(self, sentence: str) -> None:
        """Show that something else is at work."""
        self.cancel.setEnabled(True)
        announce(self, sentence)

    def show_work(self, sentence: str, done: int, total: int, waiting: str) -> None:
        """Show how far the work is, and what waits."""
        self._label.setText(sentence)
        self.bar.setRange(0, _STEPS if total else 0)
        self.bar.setValue(done * _STEPS // total if total else 0)
        self.bar.setAccessibleName(sentence)
        self._waiting.setText(waiting)
        self._waiting.setVisible(bool(waiting))
        self.bar.show()
        self.cancel.show()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()

    def waiting(self) -> str:
        """Return what is said of what waits."""
        return self._waiting.text()

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
