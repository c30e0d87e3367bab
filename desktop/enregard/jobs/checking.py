"""Check files without a window: projects, bilingual files, or an original and its translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.check import USUAL, Choice, Finding, Term, check, context_of
from enregard.check.glossary import read as read_glossary
from enregard.documents import Document, Paragraph
from enregard.errors import InputError
from enregard.exchange import bilingual
from enregard.exchange.languages import languages_of
from enregard.jobs.pairs import read_pair
from enregard.progress import Progress, silent
from enregard.project import Project, Row
from enregard.project.store import SUFFIX, Store
from enregard.segments import Segment

_TEXTS = {".txt", ".md", ".text", ""}


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: a project that a file holds or that two files make, and the findings on it."""

    name: str
    project: Project
    findings: list[Finding]


def check_files(
    paths: Sequence[Path],
    *,
    languages: tuple[str, str] = ("", ""),
    encoding: str = "",
    glossary: Path | None = None,
    choice: Choice = USUAL,
    progress: Progress = silent,
) -> list[Checked]:
    """Check projects and bilingual files as they stand; two plain texts are aligned first, the original given first.

    `glossary` takes the place of the one that comes along. Raises InputError or ProjectError.
    """
    checked = []
    projects = [_aligned(paths, languages, encoding)] if are_two_texts(paths) else [_read(p, languages) for p in paths]
    for number, (name, project) in enumerate(projects):
        progress(number, len(projects))
        context = context_of(project, _terms(glossary, project))
        checked.append(Checked(name, project, check(project, context=context, choice=choice)))
    progress(len(projects), len(projects))
    return checked


def are_two_texts(paths: Sequence[Path]) -> bool:
    """Tell whether files are an original and its translation."""
    return len(paths) == 2 and all(path.suffix.lower() in _TEXTS for path in paths)


def _terms(glossary: Path | None, project: Project) -> Sequence[Term] | None:
    return read_glossary(glossary, (project.source.language, project.target.language)) if glossary else None


def _aligned(paths: Sequence[Path], languages: tuple[str, str], encoding: str) -> tuple[str, Project]:
    from enregard.project.build import build

    source, target = paths
    return f"{source.name} / {target.name}", build(*read_pair(source, target, languages, encoding)).project


def _read(path: Path, languages: tuple[str, str]) -> tuple[str, Project]:
    if path.suffix.lower() in _TEXTS:
        raise InputError(
            "{path} is a text of one language. Give the original and its translation, or a bilingual file.", path=path
        )
    if path.suffix.lower() != SUFFIX:
        return path.name, of_pairs(path, languages if all(languages) else languages_of(path))
    store = Store(path)
    try:
        project = store.project
        return path.name, Project(project.source, project.target, list(project.rows))
    finally:
        store.close()


def of_pairs(path: Path, languages: tuple[str, str]) -> Project:
    """Return the pairs of a bilingual file as a project, a row each."""
    pairs = bilingual.read(path, languages)
    rows = [
        Row(number, (_segment(number, source),), (_segment(number, target),))
        for number, (source, target) in enumerate(pairs, start=1)
    ]
    documents = [
        Document(path.name, language, tuple(Paragraph(pair[side], 0) for pair in pairs), path)
        for side, language in enumerate(languages)
    ]
    return Project(documents[0], documents[1], rows)


def _segment(number: int, text: str) -> Segment:
    return Segment(str(number), text, number - 1, 0)
