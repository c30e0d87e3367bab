"""What every test has: folders of its own, and the statement, aligned once."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

# Before anything asks for them: a test must not touch the user's own files.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from enregard import documents, files
from enregard.project import Project


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home, a place for data and settings of its own; the cache is for all of them."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)


@pytest.fixture(scope="session")
def aligned_statement() -> Project:
    """The statement as it is aligned; to be copied, not changed."""
    from enregard.project.build import build

    source, target = (documents.read(files.corpus(f"statement.{code}.txt")) for code in ("en", "fr"))
    return build(source, target).project


@pytest.fixture
def statement(aligned_statement: Project) -> Project:
    """The statement, aligned, for the test to change."""
    return replace(aligned_statement, rows=list(aligned_statement.rows), done=[], undone=[])


@pytest.fixture
def french() -> Path:
    """The file of the official French."""
    return files.corpus("statement.fr.txt")


@pytest.fixture
def english() -> Path:
    """The file of the working English."""
    return files.corpus("statement.en.txt")
