"""Going through the findings: each lit in both texts and explained, dismissed for good, and raised again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from enregard.check import CHECKS, Finding, Level
from enregard.check.dismissals import Dismissal, Scope, dismissed, wording_of
from enregard.project import Row, Side
from enregard.ui import words
from enregard.ui.desk import Desk
from enregard.ui.dialogs.checks import ChecksDialog
from enregard.ui.dialogs.dismissed import DismissedDialog
from enregard.ui.dismissed import may_hold_everywhere
from enregard.ui.panels.findings import FindingsPanel
from enregard.ui.panels.findings.details import Explained
from enregard.ui.panels.findings.wording import spans
from enregard.ui.rows.machine import first_text

_MANY = 500  # findings; a longer list is made anew once the keyboard rests
_REST = 300  # milliseconds


class Examining(QObject):
    """Keeps which finding is chosen. Methods without an underscore, but for `lit`, are actions of the table."""

    def __init__(self, desk: Desk, panel: FindingsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._findings = desk, panel, desk.session.findings
        self._chosen: Finding | None = None
        self._last: Dismissal | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST)
        self._soon.timeout.connect(self._show)
        desk.session.opened.connect(self._begin)
        desk.session.closed.connect(self._soon.stop)
        desk.session.checked.connect(self._show_soon)
        desk.session.machine.grown.connect(self._explain)
        desk.session.machine.made.connect(self._explain)
        desk.rows.focused.connect(self._follow_caret)
        panel.chosen.connect(self._go_to)
        panel.list.left.connect(desk.rows.setFocus)
        panel.list.dismissing.connect(self._dismiss)
        panel.listed.connect(self._explain)
        panel.checks.clicked.connect(self.checks)
        panel.level.moved.connect(self._choose_level)
        panel.last.taken_back.connect(self._take_back_last)
        panel.last.reasoned.connect(self._give_reason)
        panel.last.spread.connect(self._spread)

    def _begin(self) -> None:
        """Begin with another project, in which nothing was checked so far."""
        self._soon.stop()
        self._chosen = self._last = None
        self._panel.forget()
        self._panel.explain(None)
        self._show_level()

    # The chosen finding

    def lit(self, row: Row, side: Side) -> Sequence[tuple[int, int]]:
        """Return the passages of a cell that the chosen finding means."""
        chosen = self._chosen
        return spans(chosen, side) if chosen and chosen.row == row.id else ()

    def _follow_caret(self, _position: int) -> None:
        """Choose the first finding of the row in focus, unless one of them is chosen."""
        row = self._desk.row()
        found = self._findings.by_row.get(row.id, []) if row else []
        if not any(each is self._chosen for each in found):
            self._chosen = next(iter(self._panel.filters.let_through(found) or found), None)
        self._explain()

    def _explain(self) -> None:
        """Light the chosen finding in the texts, and explain it."""
        row = self._findings.row(self._chosen.row) if self._chosen else None
        self._panel.explain(
            Explained(self._chosen, row, self._witness(self._chosen, row), self._findings.choice)
            if self._chosen and row
            else None
        )
        self._desk.rows.viewport().update()

    def _witness(self, finding: Finding, row: Row) -> str:
        """Say what machine translation says on the point of a finding, or why it says nothing."""
        from enregard.check.witness import witness

        project, machine = self._desk.session.project, first_text(self._desk.session.comparison, row)
        if machine is None or project is None:
            return self.tr("No engine has translated this row.")
        if machine.doubts:
            return self.tr("{0} is no witness here: {1}").format(machine.engine, machine.doubts)
        texts, languages = (row.text(Side.SOURCE), row.text(Side.TARGET)), _languages(self._desk)
        said = witness(finding, texts, machine.text, machine.engine, languages, self._findings.context)
        return words.sentence(said) if said else self.tr("{0} has nothing to say on this.").format(machine.engine)

    def _go_to(self, finding: Finding) -> None:
        """Go to the passage of a finding; the keyboard stays where it is."""
        self._chosen = finding
        at = self._desk.session.position(finding.row)
        side = next((side for side in (Side.TARGET, Side.SOURCE) if spans(finding, side)), None)
        if at >= 0:
            self._desk.rows.put_caret(at, side, spans(finding, side)[0][0] if side else 0)
        self._explain()

    def following_finding(self) -> None:
        """Go to the next finding, be it on the same row."""
        self._step(1)

    def preceding_finding(self) -> None:
        """Go to the finding before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go to the next finding that is listed in a direction; from the other end again after the last."""
        listed, place, at = self._panel.model.findings(), self._desk.session.position, self._desk.at
        if not listed:
            self._desk.tell(self.tr("There is none."))
            return
        here = self._panel.model.number(self._chosen)
        if here >= 0:
            number = here + step
        else:  # between two of them
            number = next((k for k, each in enumerate(listed) if place(each.row) > at), len(listed)) - (step < 0)
        if not 0 <= number < len(listed):
            self._desk.tell(self.tr("From the other end again."))
        self._go_to(listed[number % len(listed)])

    # What is listed

    def _show_soon(self) -> None:
        if len(self._findings.by_row) > _MANY:
            self._soon.start()
        else:
            self._show()

    def _show(self) -> None:
        """List the findings, each with the number of its row."""
        place = self._desk.session.position
        if not self._desk.session.project:
            return
        if self._chosen and not self._is_shown(self._chosen):
            self._chosen = None
        self._panel.show_findings(self._findings.in_order(place), place)
        if self._chosen is None:
            self._follow_caret(self._desk.at)

    def _is_shown(self, finding: Finding) -> bool:
        return any(each is finding for each in self._findings.by_row.get(finding.row, []))

    def _show_level(self) -> None:
        self._panel.level.show_level(self._findings.choice.level, _languages(self._desk))

    def _choose_level(self, level: Level) -> None:
        self._findings.choose(replace(self._findings.choice, level=level))
        self._show_level()

    def checks(self) -> None:
        """Choose which checks raise findings, and see how often each errs."""
        dialog = ChecksDialog(self._findings, _languages(self._desk), self._desk.window)
        dialog.finished.connect(self._show_level)
        dialog.open()

    # Dismissing

    def dismiss_one(self) -> None:
        """Raise this finding no more."""
        self._dismiss(Scope.ONE)

    def dismiss_wording(self) -> None:
        """Raise the like of this finding no more where the words are the same."""
        self._dismiss(Scope.WORDING)

    def dismiss_kind(self) -> None:
        """Raise nothing of this kind any more."""
        self._dismiss(Scope.KIND)

    def _dismiss(self, scope: Scope) -> None:
        """Dismiss the chosen finding, and choose the next."""
        finding = self._chosen
        row = self._findings.row(finding.row) if finding else None
        if finding is None or row is None:
            self._desk.tell(self.tr("No finding is chosen."))
            return
        if scope is Scope.WORDING and not any(wording_of(finding, row)):
            self._desk.tell(self.tr("This finding is of no words of its own: dismiss this one, or the whole kind."))
            return
        made, after = dismissed(finding, row, scope), self._after(finding)
        if self._findings.dismiss([made]):
            self._last, self._chosen = made, None
            following = next(filter(self._is_shown, after), None)
            if following:
                self._go_to(following)
            else:
                self._explain()
            self._panel.last.say(self._said(made), may_spread=may_hold_everywhere(made))
            self._desk.tell(self._said(made))

    def _after(self, finding: Finding) -> list[Finding]:
        """Return the findings that are listed after one, and then those before it, the nearest first."""
        listed = list(self._panel.model.findings())
        number = self._panel.model.number(finding)
        return listed[number + 1 :] + listed[: max(0, number)][::-1]

    def _said(self, made: Dismissal) -> str:
        title = words.said(next(each.title for each in CHECKS if each.name == made.check))
        return {
            Scope.ONE: self.tr("Dismissed: this one ({0})."),
            Scope.WORDING: self.tr("Dismissed: {0}, where the words are these."),
            Scope.KIND: self.tr("Dismissed: all of the kind {0}."),
        }[made.scope].format(title)

    def _take_back_last(self) -> None:
        made, everywhere = self._last, self._panel.last.everywhere.isChecked()
        if made and self._findings.take_back([made], everywhere=everywhere):
            self._forget_last()
            self._desk.rows.setFocus()

    def _give_reason(self, reason: str) -> None:
        made, everywhere = self._last, self._panel.last.everywhere.isChecked()
        if made and self._findings.give_reason(made, reason, everywhere=everywhere):
            self._last = replace(made, reason=reason)
            self._desk.tell(self.tr("The reason is kept."))

    def _spread(self, everywhere: bool) -> None:
        if self._last and not self._findings.move([self._last], everywhere=everywhere):
            self._panel.last.show_where(everywhere=not everywhere)

    def _forget_last(self) -> None:
        self._last = None
        self._panel.last.say("", may_spread=False)

    def dismissed_findings(self) -> None:
        """Show what was dismissed, and take some of it back."""
        dialog = DismissedDialog(self._findings, self._desk.window)
        dialog.taken_back.connect(self._forget_last)
        dialog.open()


def _languages(desk: Desk) -> tuple[str, str]:
    """Return the languages of the project, or the two that the checks know best."""
    project = desk.session.project
    return (project.source.language, project.target.language) if project else ("en", "fr")
