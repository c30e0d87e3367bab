"""The user's SRX rules in their order: added, changed, moved, removed, read from a file and written into one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.segments import Rule
from enregard.segments.rules import Fault, fault
from enregard.ui.dialogs.segmentation.rule_form import RuleForm


class RulesPanel(QWidget):
    """A list of rules and, below it, the fields of the one in focus. A faulty rule stays, but holds up what uses it."""

    changed = Signal()
    """There are other rules."""
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, languages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: list[Rule] = []
        self._faulty: set[Rule] = set()
        self.list = QTreeWidget()
        self.form = RuleForm(languages)
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemSelectionChanged.connect(self._show_what_can_be_done)
        self.form.edited.connect(self._take_edit)
        for keys, move in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            QShortcut(QKeySequence(keys), self.list, move, context=Qt.ShortcutContext.WidgetShortcut)
        self.show_rules(())

    def _lay_out(self) -> None:
        self.list.setHeaderLabels(
            [self.tr("Sentence ends"), self.tr("Before it"), self.tr("After it"), self.tr("Languages")]
        )
        self.list.setAccessibleName(self.tr("Your rules"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.header().setStretchLastSection(False)
        for column in (1, 2):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        offered: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("add", self.tr("Add r&ule"), self._add),
            ("remove", self.tr("De&lete"), self._remove),
            ("up", self.tr("Move u&p"), self._move_up),
            ("down", self.tr("Move d&own"), self._move_down),
            ("import", self.tr("&Import SRX..."), self.import_asked.emit),
            ("export", self.tr("&Export SRX..."), self.export_asked.emit),
        )
        below = QGridLayout()
        for number, (name, text, do) in enumerate(offered):
            button = self.buttons[name] = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            below.addWidget(button, number // 4, number % 4)
        below.setColumnStretch(4, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        layout.addWidget(self.form)

    # What is there

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in their order, without the faulty ones."""
        return tuple(rule for rule in self._rules if rule not in self._faulty)

    @property
    def is_sound(self) -> bool:
        """Tell whether no rule is faulty."""
        return not self._faulty.intersection(self._rules)

    @property
    def current(self) -> Rule | None:
        """Return the rule in focus."""
        number = self._number()
        return self._rules[number] if number >= 0 else None

    def show_rules(self, rules: Sequence[Rule], current: int = 0) -> None:
        """Show rules that are sound, or may be, and put one in focus."""
        self._rules = list(rules)
        self._faulty = {rule for rule in self._rules if rule in self._faulty}
        self.list.clear()
        self.list.addTopLevelItems([QTreeWidgetItem(self._texts(rule)) for rule in self._rules])
        item = self.list.topLevelItem(min(current, len(self._rules) - 1))
        if item:
            self.list.setCurrentItem(item)
        self._show_current()

    def add_rules(self, rules: Sequence[Rule]) -> None:
        """Put rules that were read behind those that are there."""
        at = len(self._rules)
        self.show_rules((*self._rules, *rules), at)
        self.changed.emit()

    def show_fault(self, of: Rule, wrong: Fault) -> None:
        """Say what is wrong with a rule, found when it was tried."""
        self._faulty.add(of)
        for number, rule in enumerate(self._rules):
            if rule == of:
                self._write(number)
        if self.current == of:
            self.form.show_fault(wrong)

    def _number(self) -> int:
        return self.list.currentIndex().row()

    def _texts(self, rule: Rule) -> list[str]:
        ends = self.tr("ends") if rule.breaks else self.tr("ends not")
        return [self.tr("faulty") if rule in self._faulty else ends, rule.before, rule.after, rule.languages]

    def _write(self, number: int) -> None:
        item = self.list.topLevelItem(number)
        if item:
            for column, text in enumerate(self._texts(self._rules[number])):
                item.setText(column, text)

    def _show_current(self) -> None:
        rule = self.current
        self.form.show_rule(rule)
        self.form.show_fault(fault(rule) if rule else None)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        number = self._number()
        self.buttons["remove"].setEnabled(bool(self.list.selectedItems()))
        self.buttons["up"].setEnabled(number > 0)
        self.buttons["down"].setEnabled(0 <= number < len(self._rules) - 1)

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _take_edit(self) -> None:
        """Take what stands in the fields over into the list."""
        number = self._number()
        if number < 0:
            return
        rule = self._rules[number] = self.form.rule
        self._judge(rule)
        self._write(number)
        self.changed.emit()

    def _judge(self, rule: Rule) -> None:
        wrong = fault(rule)
        (self._faulty.add if wrong else self._faulty.discard)(rule)
        self.form.show_fault(wrong)

    def _add(self) -> None:
        """Add an empty rule behind the one in focus, and go to its fields."""
        at, rule = self._number() + 1, Rule(breaks=False, before="", after="")
        self._faulty.add(rule)
        self.show_rules((*self._rules[:at], rule, *self._rules[at:]), at)
        self.form.before.setFocus()
        self.changed.emit()

    def _remove(self) -> None:
        gone = {self.list.indexOfTopLevelItem(item) for item in self.list.selectedItems()}
        if gone:
            self.show_rules([rule for k, rule in enumerate(self._rules) if k not in gone], min(gone))
            self.changed.emit()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at = self._number()
        to = at + step
        if at >= 0 and 0 <= to < len(self._rules):
            rules = list(self._rules)
            rules[at], rules[to] = rules[to], rules[at]
            self.show_rules(rules, to)
            self.changed.emit()
