"""The whole job on press copies: a statement with its original is aligned, articles are read against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from enregard.errors import EncodingError
from enregard.jobs.pairs import read_pair
from enregard.jobs.witnesses import borne_out, held_against, witnesses
from enregard.press import article
from enregard.press.copies import Press, hold
from enregard.press.model import Article
from enregard.progress import Progress, silent
from enregard.project import Project


def read_press(
    official: Path,
    original: Path,
    articles: Sequence[Path],
    *,
    languages: tuple[str, str] = ("", ""),
    encoding: str = "",
    against: Sequence[Path] = (),
    progress: Progress = silent,
) -> Press:
    """Align a statement's official translation with its original and read articles against it.

    `languages` are those of original and translation, or empty. What machine translation makes of the original, by the
    models that are installed or in files of translations made elsewhere (`against`), may bear out what an article says.
    Raises InputError if a file can't be read; articles that are not UTF-8 are read in the encoding that they seem to be
    in.
    """
    from enregard.project.build import build

    copies = [read_article(path, encoding) for path in articles]
    project = build(*read_pair(original, official, languages, encoding)).project
    return hold(project, copies, progress, machine=_machine_texts(project, against))


def _machine_texts(project: Project, against: Sequence[Path]) -> dict[int, str]:
    """Return by row what machine translation may bear an article out with. Raises InputError for a bad file."""
    found = witnesses(project, against)
    if found.failures:
        raise found.failures[0]
    found.forward, found.back = [each for each in found.forward if not each.caution], []
    return borne_out(held_against(project, found))


def read_article(path: Path, encoding: str = "") -> Article:
    """Read an article, in the encoding that it seems to be in if it is not UTF-8 and none is given."""
    try:
        return article.read(path, encoding=encoding)
    except EncodingError as error:
        if encoding:
            raise
        return article.read(path, encoding=error.suggestion)
