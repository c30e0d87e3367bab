"""The press articles of a project file: kept, changed, removed, shared, salvaged; nothing of them is lost."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from enregard import documents
from enregard.documents import Origin
from enregard.errors import DamagedError, ProjectError
from enregard.project import Project
from enregard.project.articles import DismissedRemark, HandLink, KeptArticle, from_json, to_json
from enregard.project.build import build
from enregard.project.store import Store, create, salvage

TEXT = "Une ministre inquiète\n\n« Nous voilà prévenus », a dit la ministre \U0001f5de\ufe0f.\n\nElle part demain."
ARTICLE = KeptArticle(
    documents.from_text(TEXT, "une.txt", "fr", origin=Origin("gazette.example", "2024-10-29", (("en", "a note"),))),
    name="Une",
    date="2024-10-30",
    draws=True,
    links=(HandLink((24, 46), ((10, 20), (30, 40))), HandLink((50, 60))),
    dismissed=(DismissedRemark("name", ((3, 9),), "A name."),),
)
OTHER = KeptArticle(documents.from_text("A second one, in English.", "pasted text", "en"))


@pytest.fixture
def path(statement: Project, tmp_path: Path) -> Path:
    """A project without articles."""
    path = tmp_path / "p.enregard"
    create(statement, path).close()
    return path


@pytest.mark.parametrize("article", [ARTICLE, OTHER, replace(OTHER, draws=False), replace(OTHER, name="\ud800")])
def test_an_article_comes_back_as_it_was(article: KeptArticle) -> None:
    assert from_json(to_json(article)) == article


def test_articles_are_kept_in_order_and_outlast_the_session(path: Path) -> None:
    with closing(Store(path)) as store:
        assert store.articles.all() == {}
        assert [store.articles.add(OTHER) for _ in range(11)] == [*range(1, 12)]
        store.articles.keep(2, ARTICLE)
    with closing(Store(path)) as store:
        kept = store.articles.all()
        assert [*kept] == [*range(1, 12)], "by number, not by letter"
        assert kept[2] == ARTICLE
        assert kept[11] == OTHER


def test_a_removed_article_can_be_put_back_in_its_place(path: Path) -> None:
    with closing(Store(path)) as store:
        first, second = store.articles.add(ARTICLE), store.articles.add(OTHER)
        store.articles.remove(first)
        assert store.articles.all() == {second: OTHER}
        store.articles.keep(first, ARTICLE)
        assert [*store.articles.all()] == [first, second]


def test_all_translations_share_the_articles(path: Path, statement: Project) -> None:
    with closing(Store(path)) as store:
        store.articles.add(ARTICLE)
        second = documents.from_text("Bonjour à tous.\n\nMerci.", "autre", "fr")
        added = store.add(build(statement.source, second, quick=True).project)
        store.use(added.id)
        assert store.articles.all() == {1: ARTICLE}
        store.remove(1)
        assert store.articles.all() == {1: ARTICLE}


def test_killed_while_it_writes_nothing_else_is_lost(path: Path) -> None:
    with closing(Store(path)) as store:
        store.articles.add(ARTICLE)
    code = (
        "import os, sys; from pathlib import Path; from dataclasses import replace\n"
        "from enregard.project.store import Store\n"
        "store = Store(Path(sys.argv[1])); kept = store.articles.all()[1]\n"
        "store.articles.keep(1, replace(kept, author='A. Martin'))\n"
        "store._database.execute('begin immediate'); store._database.execute('delete from kept')\n"
        "os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == -signal.SIGKILL
    with closing(Store(path)) as store:
        assert store.recovered
        assert store.articles.all() == {1: replace(ARTICLE, author="A. Martin")}


def test_a_salvage_keeps_the_articles(path: Path) -> None:
    with closing(Store(path)) as store:
        store.articles.add(ARTICLE)
    with closing(Store(salvage(path).path)) as copy:
        assert copy.articles.all() == {1: ARTICLE}


@pytest.mark.parametrize("text", ["no JSON", "[]", "{}", '{"document": 1, "paragraphs": []}'])
def test_an_article_that_cannot_be_read_is_told(path: Path, text: str) -> None:
    with closing(Store(path)) as store:
        store.articles.add(ARTICLE)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("update kept set value = ? where name = 'article 1'", (text,))
    with closing(Store(path)) as store, pytest.raises(DamagedError):
        store.articles.all()


def test_a_closed_file_takes_no_article(path: Path) -> None:
    store = Store(path)
    store.close()
    with pytest.raises(ProjectError):
        store.articles.add(ARTICLE)


def test_the_number_of_an_article_that_was_removed_is_not_given_again(path: Path) -> None:
    article = KeptArticle(documents.from_text("Une phrase suffit ici.", "a", "fr"))
    store = Store(path)
    first = store.articles.add(article)
    store.articles.remove(first)
    assert store.articles.add(article) > first
    store.close()
