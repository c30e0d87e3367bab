"""The dialog that changes keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.text import plain
from enregard.ui.actions import keys
from enregard.ui.actions.table import NAMED, Kind, plain_menu_text, plain_text_of

_NAME = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Chooses a set of keys and changes single ones. What is chosen holds at once."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._actions = actions
        self._sets, self._filter, self._list = QComboBox(), QLineEdit(), QTreeWidget()
        self._lines: dict[str, QTreeWidgetItem] = {}
        self._key, self._said = QKeySequenceEdit(), QLabel()
        self._give = QPushButton(self.tr("&Use this key"))
        self._add = QPushButton(self.tr("&Add this key"))
        self._none = QPushButton(self.tr("&No key"))
        self._usual = QPushButton(self.tr("Key of the &set"))
        self._lay_out()
        self._name_widgets()
        self._connect()
        self._fill()
        self._filter.setFocus()
        self.resize(720, 600)

    def _lay_out(self) -> None:
        self._sets.addItems(list(keys.SETS))
        self._sets.setCurrentText(keys.chosen_set())
        self._list.setHeaderLabels([self.tr("Menu"), self.tr("Action"), self.tr("Keys"), self.tr("Chosen by")])
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setStyleSheet("QTreeView::item { padding: 2px 6px; }")
        self._key.setMaximumSequenceLength(1)
        self._key.setMinimumWidth(150)
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        form = QFormLayout()
        form.addRow(self.tr("Se&t of keys:"), self._sets)
        form.addRow(self.tr("&Find:"), self._filter)
        change = QHBoxLayout()
        self._prompt = QLabel(self.tr("New &key:"))
        self._prompt.setBuddy(self._key)
        for widget in (self._prompt, self._key, self._give, self._add, self._none, self._usual):
            change.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._reset = buttons.addButton(self.tr("Forget all &my keys"), QDialogButtonBox.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._list)
        layout.addLayout(change)
        layout.addWidget(self._said)
        layout.addWidget(buttons)

    def _name_widgets(self) -> None:
        self._sets.setAccessibleName(self.tr("Set of keys"))
        self._filter.setAccessibleName(self.tr("Find an action or a key"))
        self._filter.setPlaceholderText(self.tr("An action or a key"))
        self._filter.setClearButtonEnabled(True)
        self._list.setAccessibleName(self.tr("Actions and their keys"))
        self._key.setAccessibleName(self.tr("New key of the chosen action"))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field must not press a button

    def _connect(self) -> None:
        self._sets.currentTextChanged.connect(self._choose_set)
        self._filter.textChanged.connect(self._narrow)
        self._list.currentItemChanged.connect(self._choose_action)
        self._key.keySequenceChanged.connect(self._weigh)
        self._give.clicked.connect(self._give_key)
        self._add.clicked.connect(self._add_key)
        self._none.clicked.connect(self._take_keys)
        self._usual.clicked.connect(self._give_usual)
        self._reset.clicked.connect(self._forget_all)

    # The list

    def _fill(self) -> None:
        """List all actions in the order of the menus."""
        for name, entry in NAMED.items():
            if entry.kind is not Kind.SUBMENU:
                self._lines[name] = QTreeWidgetItem(self._list, [plain_menu_text(entry.menu), plain_text_of(entry)])
                self._lines[name].setData(0, _NAME, name)
        self._list.setCurrentItem(next(iter(self._lines.values())))
        self._show_keys()

    def _show_keys(self) -> None:
        """Show the keys as they are, and which the user chose."""
        current, mine = keys.current(), keys.own()
        for name, line in self._lines.items():
            line.setText(2, keys.said(current[name]))
            line.setText(3, self.tr("you") if name in mine else "")
        self._reset.setEnabled(bool(mine))
        self._weigh()

    def _narrow(self, wanted: str) -> None:
        """Show the actions in whose name, menu or keys a text stands, and choose one of them."""
        for line in self._lines.values():
            line.setHidden(plain(wanted) not in plain(" ".join(line.text(column) for column in range(3))))
        shown = [line for line in self._lines.values() if not line.isHidden()]
        if shown and self._lines[self._chosen()].isHidden():
            self._list.setCurrentItem(shown[0])

    # The chosen action

    def _chosen(self) -> str:
        """Return the name of the chosen action."""
        return str(self._list.currentIndex().siblingAtColumn(0).data(_NAME))

    def _new_key(self) -> str:
        return keys.canonical(self._key.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def _choose_action(self) -> None:
        self._key.clear()
        self._weigh()

    def _weigh(self) -> None:
        """Say what the new key would do, and allow what can be done."""
        name, key = self._chosen(), self._new_key()
        user = keys.user_of(key) if key else None
        free = bool(key) and key not in keys.RESERVED and user != name
        self._give.setEnabled(free)
        self._add.setEnabled(free)
        self._none.setEnabled(bool(keys.current()[name]))
        self._usual.setEnabled(name in keys.own())
        self._said.setText(self._verdict(name, key, user))

    def _verdict(self, name: str, key: str, user: str | None) -> str:
        action = plain_text_of(NAMED[name])
        if not key:
            return self.tr("Press the new key of “{0}” in the field.").format(action)
        said = keys.said([key])
        if key in keys.RESERVED:
            return self.tr("{0} moves the caret or the focus, or closes; no action can have it.").format(said)
        if user == name:
            return self.tr("“{1}” has {0} already.").format(said, action)
        if user:
            other = plain_text_of(NAMED[user])
            return self.tr("{0} is used by “{1}”. If you use it here, it is taken from there.").format(said, other)
        return self.tr("{0} is free.").format(said)

    def _give_key(self) -> None:
        self._set_keys([self._new_key()])

    def _add_key(self) -> None:
        self._set_keys([*keys.current()[self._chosen()], self._new_key()])

    def _take_keys(self) -> None:
        self._set_keys([])

    def _set_keys(self, given: list[str]) -> None:
        keys.set_own(self._chosen(), given)
        self._take_up()

    def _give_usual(self) -> None:
        keys.forget_own(self._chosen())
        self._take_up()

    # All

    def _choose_set(self, name: str) -> None:
        keys.choose_set(name)
        self._take_up()

    def _forget_all(self) -> None:
        keys.reset()
        self._take_up()

    def _take_up(self) -> None:
        """Let the keys as they are now hold."""
        keys.apply(self._actions)
        self._key.clear()
        self._show_keys()
