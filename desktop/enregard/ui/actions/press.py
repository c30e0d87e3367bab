"""Press copies: articles come in and go, are read beside the statement, and reported on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog

from enregard import documents
from enregard.documents import Document
from enregard.project.articles import KeptArticle
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
    """Methods without an underscore, but for `offer`, `enter` and `leave`, are actions of the table."""

    entered, left = Signal(), Signal()
    """The press view is to be shown, or the rows in its place."""
    went = Signal(object)
    """A row is to be gone to; its id."""

    def __init__(self, desk: Desk, view: PressView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._view = desk, desk.session, view
        self.articles = Articles(self._session, self)
        self.articles.changed.connect(self._show)
        self.articles.added.connect(view.choose)
        self._session.leaving.connect(self._keep_places)
        self._session.opened.connect(self._begin)
        view.said.connect(self._say_draws)
        view.drops.dropped.connect(self._read)
        view.list.removing.connect(self.remove_article)

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions that add articles."""
        self._view.offer([actions[name] for name in ("add_articles", "paste_article", "fetch_article")])

    # Showing

    def press_view(self) -> None:
        """Show the press copies, or go back to the rows, where the current passage comes from."""
        if self._view.isVisible():
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the press copies."""
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
        self.enter()
        self._read(ask_for_texts(self._desk.window, self.tr("Add press articles")))

    def _read(self, paths: list[Path]) -> None:
        for path in paths:
            self.articles.fetch(_reading_file(path))

    def paste_article(self) -> None:
        """Ask for the text of an article."""
        self.enter()
        dialog = PasteArticleDialog(self._desk.window)
        given, text, name = dialog.exec(), dialog.text(), self.tr("pasted text")
        dialog.deleteLater()
        if given:
            self.articles.fetch(lambda: documents.from_text(text, name))

    def fetch_article(self) -> None:
        """Ask for the address of an article. Only now anything goes online."""
        self.enter()
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
            self._view.last.say(said, lambda: self._put_back(number, kept))

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
            self._view.last.say(said, lambda: self.articles.keep(number, before))

    def _number(self) -> int:
        """Return the number of the article that is shown, or 0, which is said."""
        if self._view.number not in self.articles.kept:
            self._desk.tell(self.tr("There is no press article yet."))
            return 0
        return self._view.number

    # All articles together

    def press_facts(self) -> None:
        """Show the names and figures of all articles."""
        self.enter()
        self._view.tabs.setCurrentIndex(1)
        self._view.facts.setFocus()

    def press_report(self) -> None:
        """Write a report for an editor, beside the window."""
        store = self._session.store
        self.enter()
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
