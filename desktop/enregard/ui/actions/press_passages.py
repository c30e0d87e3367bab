"""The passages of press articles: gone through, linked by hand, their remarks dismissed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from enregard.press.model import Remark
from enregard.project.articles import DismissedRemark, Span
from enregard.ui import words
from enregard.ui.actions.press import Press
from enregard.ui.desk import Desk
from enregard.ui.press.view import PressView


class PressPassages(QObject):
    """Methods without an underscore, but for `offer`, are actions of the table."""

    def __init__(self, desk: Desk, view: PressView, press: Press, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._view, self._press, self._articles = desk, view, press, press.articles
        self._dismissed: QMenu | None = None
        view.reading.dismissing.connect(self.dismiss_remark)

    def offer(self, action: QAction) -> None:
        """Let the submenu of an action list the remarks that were dismissed whenever it opens."""
        menu = action.menu()
        if isinstance(menu, QMenu):
            self._dismissed = menu
            menu.aboutToShow.connect(self._list_dismissed)

    def next_passage(self) -> None:
        """Go to the next quotation or remark."""
        self._step(1)

    def previous_passage(self) -> None:
        """Go to the quotation or remark before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        self._press.enter()
        self._view.tabs.setCurrentIndex(0)
        if not self._view.reading.step(step):
            self._desk.tell(self.tr("There is none."))

    def link_passage(self) -> None:
        """Link what is selected in the article, or current, to the sentences of the statement at the caret there."""
        at, statement = self._meant(), self._articles.statement
        if at is None or statement is None:
            return
        lines = [statement.lines[number] for number in self._view.reading.statement.chosen_lines]
        places = tuple(line.original_at for line in lines if line.original_at[0] < line.original_at[1])
        if not places:
            self._desk.tell(self.tr("Put the caret into a sentence of the statement that has an original."))
            return
        self._link(at, places, self.tr("Linked by hand."))

    def unlink_passage(self) -> None:
        """Say that a passage comes from no sentence; once more, and its link is the one that is found."""
        at = self._meant()
        if at is None:
            return
        made = next((each for each in self._articles.kept[self._view.number].links if each.at == at), None)
        if made and not made.original:
            self._link(at, None, self.tr("The link is the one that is found."))
        else:
            self._link(at, (), self.tr("Linked to no sentence. Once more, and the link is the one that is found."))

    def _link(self, at: Span, places: tuple[Span, ...] | None, said: str) -> None:
        """Link a passage to places of the original, to none, or, where there is nothing, as it is found."""
        number = self._view.number
        before = self._articles.kept[number]
        done = self._articles.link_as_found(number, at) if places is None else self._articles.link(number, at, places)
        if done:
            self._view.last.say(said, lambda: self._articles.keep(number, before))

    def _meant(self) -> Span | None:
        """Return the passage that is to be linked; if there is none, say so."""
        at = self._view.reading.meant if self._view.isVisible() else None
        if at is None:
            self._desk.tell(self.tr("Put the caret into a sentence or a quotation of an article first."))
        elif not self._view.reading.held:
            self._desk.tell(self.tr("The article does not draw on the statement: say first that it does."))
            return None
        return at

    # Remarks

    def copy_proposed(self) -> None:
        """Copy the wording that is proposed."""
        proposed = next((each.proposed for each in self._remarks() if each.proposed), "")
        if proposed:
            QGuiApplication.clipboard().setText(proposed)
            self._desk.tell(self.tr("Copied: {0}").format(proposed))
        else:
            self._desk.tell(self.tr("No wording is proposed here."))

    def _remarks(self) -> list[Remark]:
        """Return the remarks on the current passage, the gravest first."""
        current = self._view.reading.current
        return sorted(current.remarks, key=lambda each: -each.severity) if current else []

    def dismiss_remark(self) -> None:
        """Raise the gravest remark on the current passage no more."""
        remark, number = next(iter(self._remarks()), None), self._view.number
        if remark is None:
            self._desk.tell(self.tr("There is no remark here."))
            return
        before, said = self._articles.kept[number], words.sentence(remark.said)
        if self._articles.dismiss(number, remark, said):
            self._view.last.say(self.tr("Dismissed: {0}").format(said), lambda: self._articles.keep(number, before))

    def _list_dismissed(self) -> None:
        """List what was dismissed in the article that is shown; what is chosen is raised again."""
        if not self._dismissed:
            return
        self._dismissed.clear()
        for made in self._articles.dismissed(self._view.number):
            action = self._dismissed.addAction(made.said.replace("&", "&&"))
            action.setToolTip(self.tr("Raise it again"))
            action.setData(made)
            action.triggered.connect(self._raise_again)
        if self._dismissed.isEmpty():
            self._dismissed.addAction(self.tr("None in this article")).setEnabled(False)

    def _raise_again(self) -> None:
        action = self.sender()
        made = action.data() if isinstance(action, QAction) else None
        if isinstance(made, DismissedRemark) and self._view.number in self._articles.kept:
            self._articles.take_back(self._view.number, made)
