"""The command palette: every action by a few letters of its name."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.text import plain
from enregard.ui import theme
from enregard.ui.actions import keys
from enregard.ui.actions.table import NAMED, plain_menu_text, plain_text_of

_NAME = Qt.ItemDataRole.UserRole
_RECENT, _REMEMBERED = "palette/recent", 8
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """A field and what matches it, best first; Enter runs the line in focus, Up and Down move it while typing."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find a command"))
        self._actions = actions
        self._lines = {name: self._line(name) for name in self._offered()}
        self._field, self._list = QLineEdit(), QTreeWidget()
        self._field.setPlaceholderText(self.tr("A few letters of a command"))
        self._field.setAccessibleName(self.tr("Find a command"))
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._show_matches)
        self._field.returnPressed.connect(self._run)
        self._prepare_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._show_matches("")
        self.resize(620, 440)

    def _prepare_list(self) -> None:
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setColumnCount(3)
        self._list.setHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setStyleSheet("QTreeView::item { padding: 3px 6px; }")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it; keys for the list are passed on
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.itemClicked.connect(self._run)
        self._list.currentItemChanged.connect(self._tell)

    def _offered(self) -> list[str]:
        """Return the actions that can be run now, those used last first."""
        usable = [
            name
            for name, action in self._actions.items()
            if action.isEnabled() and action.menu() is None and name != "palette"
        ]
        recent = _recent()
        return [name for name in recent if name in usable] + [name for name in usable if name not in recent]

    def _line(self, name: str) -> tuple[str, str]:
        """Return the text and the menu of an action."""
        entry = NAMED[name]
        return plain_text_of(entry), plain_menu_text(entry.menu)

    def _show_matches(self, wanted: str) -> None:
        """List what matches; what matches by its own text comes before what needs the name of its menu for it."""
        ranks = ((rank(wanted, *line), name) for name, line in self._lines.items())
        found = [(place, name) for place, name in ranks if place is not None]
        found.sort(key=itemgetter(0))
        self._list.clear()
        self._list.addTopLevelItems([self._item(name) for _, name in found])
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _item(self, name: str) -> QTreeWidgetItem:
        text, menu = self._lines[name]
        action = self._actions[name]
        if action.isCheckable():
            text = self.tr("{0} (on)").format(text) if action.isChecked() else self.tr("{0} (off)").format(text)
        item = QTreeWidgetItem([text, menu, keys.said(keys.current()[name])])
        item.setData(0, _NAME, name)
        for column in (1, 2):
            item.setForeground(column, theme.current().color("soft"))
        return item

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        """Let a screen reader say the line in focus, for the field has the keyboard."""
        said = [item.text(column) for column in range(3)] if item else [self.tr("Nothing matches.")]
        self._field.setAccessibleDescription(", ".join(filter(None, said)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the keys that move in a list on to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QCoreApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        """Close, then run the action in focus, so that it finds the focus where it was."""
        item = self._list.currentItem()
        if item is None:
            return
        name = str(item.data(0, _NAME))
        _remember(name)
        self.accept()
        QMetaObject.invokeMethod(self._actions[name], "trigger", Qt.ConnectionType.QueuedConnection)


def rank(wanted: str, text: str, menu: str) -> tuple[bool, int, int] | None:
    """Return the place of an action among those that match, to sort by; None if it does not match.

    What matches by its text comes first, then what matches best, then what is short.
    """
    by_text = match(wanted, text)
    score = match(wanted, f"{menu} {text}") if by_text is None else by_text
    return None if score is None else (by_text is None, -score, len(text) if wanted else 0)


def match(wanted: str, text: str) -> int | None:
    """Return how well letters match a text, in which they must stand in their order; None if they do not.

    A letter counts most at the start of a word, more behind the letter that was matched before it than elsewhere.
    Accents, case and spaces make no difference.
    """
    letters, at = plain(wanted).replace(" ", ""), plain(text)
    best: list[int | None] = [0, *[None] * len(at)]
    for letter in letters:
        best = _further(best, letter, at)
    scores = [score for score in best if score is not None]
    return max(scores) if scores else None


def _further(best: list[int | None], letter: str, text: str) -> list[int | None]:
    """Return the best scores with one more letter; `best[k]` is the best whose last letter stands just before k."""
    further: list[int | None] = [None] * len(best)
    earlier: list[int] = []
    for k, here in enumerate(text):
        follows = best[k]
        if follows is not None:
            earlier.append(follows)
        if here == letter and earlier:
            starts = k == 0 or not text[k - 1].isalnum()
            further[k + 1] = max(max(earlier) + (3 if starts else 0), follows + 2 if follows is not None else 0)
    return further


def _recent() -> list[str]:
    return str(QSettings().value(_RECENT, "")).split()


def _remember(name: str) -> None:
    others = [each for each in _recent() if each != name]
    QSettings().setValue(_RECENT, " ".join([name, *others][:_REMEMBERED]))
