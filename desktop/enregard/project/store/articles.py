"""The press articles in a project file; all translations of the original share them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from enregard.project.articles import KeptArticle, from_json, to_json
from enregard.project.store.schema import ORIGINAL, UNREADABLE, damaged, said, transaction

_NAME = "article "
_LAST = "last article"
"""Under which the last number that was given is kept: that of an article that was removed is not given again."""


class Articles:
    """The articles of an open file, by number; a number never changes, and says which came first."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self._database, self._path = database, path

    def all(self) -> dict[int, KeptArticle]:
        """Return the articles, in the order in which they came in. Raises DamagedError."""
        query = "select name, value from kept where owner = ? and name glob ?"
        with said(self._path):
            found = self._database.execute(query, (ORIGINAL, f"{_NAME}[0-9]*")).fetchall()
        try:
            articles = {int(name.removeprefix(_NAME)): from_json(text) for name, text in found}
        except UNREADABLE as error:
            raise damaged(self._path) from error
        return dict(sorted(articles.items()))

    def add(self, article: KeptArticle) -> int:
        """Keep another article; return its number."""
        with said(self._path):
            last = self._database.execute(
                "select value from kept where owner = ? and name = ?", (ORIGINAL, _LAST)
            ).fetchone()
        number = 1 + max(int(last[0]) if last else 0, max(self.all(), default=0))
        with said(self._path), transaction(self._database):
            self._keep(_LAST, str(number))
            self._keep(f"{_NAME}{number}", to_json(article))
        return number

    def keep(self, number: int, article: KeptArticle) -> None:
        """Keep an article under a number, in the place of what stood there, if anything did."""
        with said(self._path), transaction(self._database):
            self._keep(f"{_NAME}{number}", to_json(article))

    def _keep(self, name: str, value: str) -> None:
        self._database.execute("insert or replace into kept values (?, ?, ?)", (ORIGINAL, name, value))

    def remove(self, number: int) -> None:
        """Remove an article."""
        with said(self._path), transaction(self._database):
            self._database.execute("delete from kept where owner = ? and name = ?", (ORIGINAL, f"{_NAME}{number}"))
