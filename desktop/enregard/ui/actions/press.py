"""Press copies: articles come in and go, are read beside the statement, linked by hand, and reported on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from enregard import documents
from enregard.documents import Document
from enregard.press.model import Remark
from enregard.project.articles import DismissedRemark, KeptArticle, Span
from enregard.ui import words
from enregard.ui.desk import Desk
from enregard.ui.dialogs.article import ArticleDialog
from enregard.ui.dialogs.ask import ask_for_name, ask_for_texts
from enregard.ui.dialogs.paste import PasteArticleDialog
from enregard.ui.press.articles import Articles
from enregard.ui.press.view import PressView
from enregard.ui.press.work import article_of

_PLACES = "press places"
"""The name under which a project keeps where one was in each article."""


class Press(QObject):
    """Methods without an underscore, but for `offer` and `leave`, are actions of the table."""

    entered, left = Signal(), Signal()
    """The press view is to be shown, or the rows in its place."""
    went = Signal(object)
    """A row is to be gone to; its id."""

    def __init__(self, desk: Desk, view: PressView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._view = desk, desk.session, view
        self.articles = Articles(self._session, self)
        self._dismissed: QMenu | None = None
        self.articles.changed.connect(self._show)
        self.articles.added.connect(view.choose)
        self._session.leaving.connect(self._keep_places)
        self._session.opened.connect(self._begin)
        view.said.connect(self._say_draws)
        view.drops.dropped.connect(self._read)
        view.list.removing.connect(self.remove_article)
        view.reading.dismissing.connect(self.dismiss_remark)

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions that add articles, and the submenu of the remarks that were dismissed."""
        self._view.offer([actions[name] for name in ("add_articles", "paste_article", "fetch_article")])
        menu = actions["dismissed_remarks"].menu()
        if isinstance(menu, QMenu):
            self._dismissed = menu
            menu.aboutToShow.connect(self._list_dismissed)

    # Showing

    def press_view(self) -> None:
        """Show the press copies, or go back to the rows, where the current passage comes from."""
        if self._view.isVisible():
            self.leave()
        else:
            self._enter()

    def _enter(self) -> None:
        if self._view.isVisible():
            return
        self.entered.emit()
        self.articles.want(wanted=True)
        self._show()
        (self._view.reading.article if self.articles.kept else self._view.add).setFocus()

    def leave(self) -> None:
        """Go back to the rows, to the one that the current passage comes from."""
        link, statement = self._view.reading.link, self.articles.statement
        self.articles.want(wanted=False)
        self.left.emit()
        if link and link.lines and statement and link.lines[0] < len(statement.lines):
            self.went.emit(statement.lines[link.lines[0]].row)

    def _begin(self) -> None:
        """Begin with another project, or another translation: the rows are shown."""
        self.articles.want(wanted=False)
        self._view.last.forget()
        self._view.number = 0
        self._view.reading.places = _places(self._session.store.get(_PLACES) if self._session.store else "")

    def _show(self) -> None:
        if self._view.isVisible():
            self._view.show_articles(self.articles)

    def _keep_places(self) -> None:
        """Keep in the project where one was in each article."""
        store, places = self._session.store, self._view.reading.places
        if store and places:
            self._session.attempt(lambda: store.keep(_PLACES, json.dumps(places)))

    # Articles come in and go

    def add_articles(self) -> None:
        """Ask for the files of articles."""
        self._enter()
        self._read(ask_for_texts(self._desk.window, self.tr("Add press articles")))

    def _read(self, paths: list[Path]) -> None:
        for path in paths:
            self.articles.fetch(_reading_file(path))

    def paste_article(self) -> None:
        """Ask for the text of an article."""
        self._enter()
        dialog = PasteArticleDialog(self._desk.window)
        given, text, name = dialog.exec(), dialog.text(), self.tr("pasted text")
        dialog.deleteLater()
        if given:
            self.articles.fetch(lambda: documents.from_text(text, name))

    def fetch_article(self) -> None:
        """Ask for the address of an article. Only now anything goes online."""
        self._enter()
        address, given = QInputDialog.getText(
            self._desk.window, self.tr("Add an article from a web page"), self.tr("Address of the page:")
        )
        if given and address.strip():
            self.articles.fetch(lambda: _read_page(address.strip()))

    def article_details(self) -> None:
        """Change what the article says of itself."""
        number = self._number()
        if not number:
            return
        kept = self.articles.kept[number]
        found = article_of(KeptArticle(kept.document))
        dialog = ArticleDialog(kept, found, self._desk.window)
        given, article = dialog.exec(), dialog.article
        if given:
            self._keep(number, article(), self.tr("Source, date and author were changed."))
        dialog.deleteLater()

    def remove_article(self) -> None:
        """Remove the article that is shown."""
        number = self._number()
        kept = self.articles.kept.get(number)
        if kept and self.articles.remove(number):
            said = self.tr("Removed: {0}.").format(kept.name or kept.document.name)
            self._tell(said, lambda: self._put_back(number, kept))

    def _put_back(self, number: int, kept: KeptArticle) -> None:
        if self.articles.keep(number, kept):
            self._view.choose(number)

    def _say_draws(self, draws: bool | None) -> None:
        number = self._number()
        if number and self.articles.kept[number].draws is not draws:
            kept = replace(self.articles.kept[number], draws=draws)
            self._keep(number, kept, self.tr("Your word on whether it draws on the statement is kept."))

    def _keep(self, number: int, article: KeptArticle, said: str) -> None:
        """Keep a change of an article, which can be taken back."""
        before = self.articles.kept[number]
        if article != before and self.articles.keep(number, article):
            self._tell(said, lambda: self.articles.keep(number, before))

    def _tell(self, said: str, act: Callable[[], object]) -> None:
        """Say what was done and how to take it back, for as long as this project is open."""
        store = self._session.store
        self._view.last.say(said, lambda: act() if self._session.store is store else None)

    def _number(self) -> int:
        """Return the number of the article that is shown, or 0, which is said."""
        if self._view.number not in self.articles.kept:
            self._desk.tell(self.tr("There is no press article yet."))
            return 0
        return self._view.number

    # Passages

    def next_passage(self) -> None:
        """Go to the next quotation or remark."""
        self._step(1)

    def previous_passage(self) -> None:
        """Go to the quotation or remark before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        self._enter()
        self._view.tabs.setCurrentIndex(0)
        if not self._view.reading.step(step):
            self._desk.tell(self.tr("There is none."))

    def link_passage(self) -> None:
        """Link what is selected in the article, or current, to the sentences of the statement at the caret there."""
        at, statement = self._meant(), self.articles.statement
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
        made = next((each for each in self.articles.kept[self._view.number].links if each.at == at), None)
        if made and not made.original:
            self._link(at, None, self.tr("The link is the one that is found."))
        else:
            self._link(at, (), self.tr("Linked to no sentence. Once more, and the link is the one that is found."))

    def _link(self, at: Span, places: tuple[Span, ...] | None, said: str) -> None:
        """Link a passage to places of the original, to none, or, where there is nothing, as it is found."""
        number = self._view.number
        before = self.articles.kept[number]
        done = self.articles.link_as_found(number, at) if places is None else self.articles.link(number, at, places)
        if done:
            self._tell(said, lambda: self.articles.keep(number, before))

    def _meant(self) -> Span | None:
        """Return the passage that is to be linked; if there is none, say so."""
        at = self._view.reading.meant if self._view.isVisible() and self._number() else None
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
        before, said = self.articles.kept[number], words.sentence(remark.said)
        if self.articles.dismiss(number, remark, said):
            self._tell(self.tr("Dismissed: {0}").format(said), lambda: self.articles.keep(number, before))

    def _list_dismissed(self) -> None:
        """List what was dismissed in the article that is shown; what is chosen is raised again."""
        if not self._dismissed:
            return
        self._dismissed.clear()
        for made in self.articles.dismissed(self._view.number):
            action = self._dismissed.addAction(made.said.replace("&", "&&"))
            action.setToolTip(self.tr("Raise it again"))
            action.setData(made)
            action.triggered.connect(self._raise_again)
        if self._dismissed.isEmpty():
            self._dismissed.addAction(self.tr("None in this article")).setEnabled(False)

    def _raise_again(self) -> None:
        action = self.sender()
        made = action.data() if isinstance(action, QAction) else None
        if isinstance(made, DismissedRemark) and self._view.number in self.articles.kept:
            self.articles.take_back(self._view.number, made)

    # All articles together

    def press_facts(self) -> None:
        """Show the names and figures of all articles."""
        self._enter()
        self._view.tabs.setCurrentIndex(1)
        self._view.facts.setFocus()

    def press_report(self) -> None:
        """Write a report for an editor, beside the window."""
        store = self._session.store
        self._enter()
        if not store or not self._number():
            return
        if not self.articles.is_read or not self.articles.read:
            self._desk.tell(self.tr("The report can be written once all articles have been read."))
            return
        kinds = self.tr("Web page (*.html);;Word document (*.docx);;PDF document (*.pdf)")
        proposed = store.path.with_suffix(".html")
        path = ask_for_name(self._desk.window, self.tr("Report for an editor"), proposed, kinds)
        if path:
            from enregard.ui.press.report import written

            readings = [reading for n in self.articles.kept if (reading := self.articles.reading(n))]
            work = written(store.project, self.articles.read, readings, path)
            self._session.start(self.tr("Writing the report"), work, self._tell_written)

    def _tell_written(self, path: object) -> None:
        self._desk.tell(self.tr("Written: {0}").format(path))


def _places(kept: str) -> dict[int, int]:
    """Read where one was in each article; what was written otherwise counts as nothing."""
    try:
        return {int(number): int(at) for number, at in json.loads(kept or "{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


# What reads texts is imported when it is needed: the window is there sooner.


def _reading_file(path: Path) -> Callable[[], Document]:
    def read() -> Document:
        from enregard.jobs.work import read_text

        return read_text(path)

    return read


def _read_page(address: str) -> Document:
    from enregard.documents import web

    return web.read(address)
