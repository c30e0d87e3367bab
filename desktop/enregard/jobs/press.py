"""The whole job on press copies: a statement with its original is aligned, articles are read against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from enregard.errors import EncodingError
from enregard.jobs.pairs import read_pair
from enregard.press import article
from enregard.press.copies import Press, hold
from enregard.press.model import Article
from enregard.progress import Progress, silent


def read_press(
    official: Path,
    original: Path,
    articles: Sequence[Path],
    *,
    languages: tuple[str, str] = ("", ""),
    encoding: str = "",
    progress: Progress = silent,
) -> Press:
    """Align a statement's official translation with its original and read articles against it.

    `languages` are those of original and translation, or empty. Raises InputError if a file can't be read; articles
    that are not UTF-8 are read in the encoding that they seem to be in.
    """
    from enregard.project.build import build

    copies = [read_article(path, encoding) for path in articles]
    project = build(*read_pair(original, official, languages, encoding)).project
    return hold(project, copies, progress)


def read_article(path: Path, encoding: str = "") -> Article:
    """Read an article, in the encoding that it seems to be in if it is not UTF-8 and none is given."""
    try:
        return article.read(path, encoding=encoding)
    except EncodingError as error:
        if encoding:
            raise
        return article.read(path, encoding=error.suggestion)
