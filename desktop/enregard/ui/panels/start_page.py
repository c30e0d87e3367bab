"""The page that stands in the window while no project is open: what can be begun, and what was begun."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from enregard.ui import recent, theme
from enregard.ui.panels.recent_list import RecentList
from enregard.ui.recent import Recent

_WIDEST = 1040


class StartPage(QWidget):
    """Offers the first steps at the left and the recent projects at the right."""

    align_asked = Signal()
    """Two texts are to be aligned."""
    bilingual_asked = Signal()
    """A bilingual file is to be opened."""
    open_asked = Signal()
    """A project is to be looked for."""
    example_asked = Signal()
    """The example is to be opened."""
    chosen = Signal(object)
    """A recent project was chosen; its Path. The file may be missing: whoever opens it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = RecentList()
        self._list.setAccessibleName(self.tr("Recent projects"))
        self._list.chosen.connect(self.chosen)
        self._list.forgotten.connect(self._forget)
        self._empty = QLabel(self.tr("The projects that you work on will be listed here."))
        self._empty.setObjectName("caption")
        self._empty.setWordWrap(True)
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(36, 20, 36, 20)
        column.addStretch(1)
        column.addLayout(self._title())
        column.addSpacing(22)
        columns = QHBoxLayout()
        columns.setSpacing(48)
        columns.addLayout(self._first_steps(), 5)
        columns.addLayout(self._recent(), 6)
        column.addLayout(columns, 5)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(body, 1000)
        layout.addStretch(1)
        self.refresh()

    def _title(self) -> QVBoxLayout:
        name = QLabel("En regard")
        name.setFont(theme.reading_font(32))
        purpose = QLabel(self.tr("A translation facing its original, sentence by sentence."))
        purpose.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(name)
        column.addWidget(purpose)
        return column

    def _first_steps(self) -> QVBoxLayout:
        hint = QLabel(self.tr("Or drop two texts, folders of texts, or a project here."))
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        self._choices = [
            _choice(self.tr("Align two texts..."), self.tr("An original and its translation become a project.")),
            _choice(self.tr("Open a bilingual file..."), self.tr("A memory, an XLIFF, a sheet becomes a project.")),
            _choice(self.tr("Open a project..."), self.tr("Go on where you left it, on this machine or another.")),
            _choice(self.tr("Open the example"), self.tr("A statement in English and French, to try everything on.")),
        ]
        asked_for = self.align_asked, self.bilingual_asked, self.open_asked, self.example_asked
        for button, asked in zip(self._choices, asked_for, strict=True):
            button.clicked.connect(asked)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(_heading(self.tr("Begin")))
        for button in self._choices:
            column.addWidget(button)
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _recent(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(_heading(self._list.accessibleName()))
        column.addWidget(self._empty)
        column.addWidget(self._list, 1000)
        column.addStretch(1)
        return column

    def showEvent(self, event: QShowEvent) -> None:
        """Show the list as it is now, and be ready for the keyboard."""
        super().showEvent(event)
        self.refresh()
        (self._list if self._list.count() else self._choices[0]).setFocus()

    def refresh(self) -> None:
        """List the recent projects as they are now; the place in the list is kept."""
        place = max(0, self._list.currentRow())
        self._list.clear()
        for project in recent.projects():
            lines = [project.name, _shortened(project.path.parent), self._told(project)]
            self._list.add(project.path, lines, missing=project.missing)
        self._list.setCurrentRow(min(place, self._list.count() - 1))
        self._list.fit()
        self._list.setVisible(self._list.count() > 0)
        self._empty.setVisible(self._list.count() == 0)

    def _forget(self, path: object) -> None:
        if isinstance(path, Path):
            recent.remove(path)
            self.refresh()
            (self._list if self._list.count() else self._choices[0]).setFocus()

    def _told(self, project: Recent) -> str:
        """Say in words how a project was left."""
        if project.missing:
            return self.tr("Not found: moved or deleted?")
        parts = [" → ".join(project.languages)] if all(project.languages) else []
        if project.rows:
            parts.append(self.tr("{0} of {1} accepted").format(project.accepted, project.rows))
        return "  ·  ".join([*parts, self._when(QDateTime.fromSecsSinceEpoch(int(project.when.timestamp())))])

    def _when(self, when: QDateTime) -> str:
        """Say when it was, counted from today."""
        days = when.date().daysTo(QDateTime.currentDateTime().date())
        if days <= 0:
            return self.tr("today at {0}").format(QLocale().toString(when.time(), QLocale.FormatType.ShortFormat))
        if days == 1:
            return self.tr("yesterday")
        if days < 7:
            return self.tr("%n day(s) ago", "", days)
        return QLocale().toString(when.date(), "d MMMM yyyy")


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label


def _choice(text: str, why: str) -> QCommandLinkButton:
    button = QCommandLinkButton(text, why)
    button.setIcon(QIcon())
    button.setAccessibleDescription(why)
    return button


def _shortened(folder: Path) -> str:
    """Return a folder, from the user's own on where it lies in it."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
