"""The whole job on one pair: read, split, align, compare, check, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from enregard import documents
from enregard.check import Finding, check
from enregard.documents import Document
from enregard.errors import EncodingError, InputError, OutputError
from enregard.exchange import bilingual, registry, report, rows, termbase, tmx
from enregard.files import corpus, make_folder
from enregard.jobs.pairs import Where, read_pair
from enregard.jobs.witnesses import held_against, witnesses
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.project import Project
from enregard.project.store import SUFFIX, Store, create, refuse_open
from enregard.score import Comparison
from enregard.text import Sentence

if TYPE_CHECKING:
    from enregard.project.build import Built

Steps = Callable[[str], Progress]
"""Called with the name of a step that begins; returns what the step tells its progress to."""


def quietly(_step: str) -> Progress:
    """Tell nobody."""
    return silent


@dataclass(slots=True)
class Done:
    """What a job made: the project, what machine translation and the checks say, and the files, in order."""

    project: Project
    comparison: Comparison
    findings: list[Finding]
    files: list[Path] = field(default_factory=list)
    remarks: tuple[Sentence, ...] = ()


def examine(project: Project, steps: Steps = quietly, against: Iterable[Path] = ()) -> Done:
    """Compare a project with machine translation, and with files of translations made elsewhere, and check it."""
    found = witnesses(project, against)
    return Done(project, held_against(project, found, steps("Translating")), check(project))


def _report(done: Done, path: Path, steps: Steps) -> None:
    """Score what was compared, and write the report."""
    measured = report.scores(done.project, done.comparison, steps("Scoring"))
    report.write(done.project, done.comparison, done.findings, path, measured)


def align_files(
    source: Where,
    target: Where,
    memory: Path,
    report_path: Path | None = None,
    *,
    languages: tuple[str, str] = ("", ""),
    encoding: str = "",
    glossary: Path | None = None,
    against: Sequence[Path] = (),
    steps: Steps = quietly,
) -> Done:
    """Align two texts and write a translation memory and, where asked, a report.

    The memory is written in the format that its name asks for, as a project too (see `exchange.registry`).

    `glossary` is a termbase or a memory that says which words are translations (see `exchange.termbase`); the report
    holds the translation `against` files of translations made elsewhere too.

    Nothing is written unless all can be. Raises InputError or OutputError.
    """
    outputs = [path for path in (memory, report_path) if path]
    for path in outputs:
        refuse_output(path, tuple(each for each in (source, target) if isinstance(each, Path)))
    if memory.suffix.lower() == SUFFIX:
        refuse_project(memory)
    else:
        registry.for_writing(memory)
    if len(outputs) == 2 and outputs[0].resolve() == outputs[1].resolve():
        raise OutputError("{path} cannot hold both the memory and the report. Give two names.", path=memory)
    texts = read_pair(source, target, languages, encoding)
    for path in against:
        bilingual.read(path, (texts[0].language, texts[1].language))  # what cannot be read is told before any work
    pairs = termbase.read(glossary, (texts[0].language, texts[1].language)) if glossary else []
    built = _aligned(*texts, steps("Aligning"), pairs)
    project = built.project
    done = examine(project, steps, against) if report_path else Done(project, Comparison(), check(project))
    done.remarks = built.remarks
    _write(project, memory)
    if report_path:
        _report(done, report_path, steps)
    done.files = outputs
    return done


def _write(project: Project, path: Path) -> None:
    """Write a project as what its name asks for."""
    if path.suffix.lower() == SUFFIX:
        create(project, path).close()
    else:
        registry.write_units(path, rows.units_of(project), rows.header_of(project))


def _aligned(
    source: Document,
    target: Document,
    progress: Progress,
    known: Iterable[tuple[str, str]] = (),
    *,
    quick: bool = False,
) -> Built:
    """Align two texts. The aligner is imported here: a project that is only opened does not need it."""
    from enregard.align import Glossary
    from enregard.project.build import build

    return build(source, target, progress, glossary=Glossary(known), quick=quick)


def refuse_output(path: Path, inputs: tuple[Path, ...] = ()) -> None:
    """Refuse, before any work, a place where no file can be written. Raises OutputError."""
    if path.exists() and not path.is_file():
        raise OutputError("{path} is no ordinary file. Give the name of a file.", path=path)
    if not path.parent.is_dir():
        raise OutputError("There is no folder {folder}. Make it first, or choose another.", folder=path.parent)
    if any(path.exists() and each.exists() and path.samefile(each) for each in inputs):
        raise OutputError("{path} is one of the texts that are read; it will not be written over.", path=path)
    make_folder(path.parent)


def refuse_project(path: Path) -> None:
    """Refuse a name under which a project lies already: somebody may have worked in it. Raises OutputError."""
    if path.exists():
        raise OutputError("{path} is there already, with its history. Choose another name.", path=path)


def demo(out: Path, steps: Steps = quietly) -> Done:
    """Do the whole job on the statement; write a project, a memory and a report into the folder `out`.

    A project that is there already, with what the user did to it, is taken up again.
    """
    store = open_demo(out, steps)
    try:
        done = examine(store.project, steps)
        tmx.write(store.project, out / "statement.tmx")
        _report(done, out / "statement.html", steps)
    finally:
        store.close()
    done.files = [store.path, out / "statement.tmx", out / "statement.html"]
    return done


def make_project(source: Path, target: Path, path: Path, progress: Progress = silent, *, quick: bool = False) -> Path:
    """Align two files into a new project file; return its path. A text that is not UTF-8 is read as what it seems."""
    refuse_output(path, (source, target))
    refuse_open(path)
    try:
        texts = read_pair(source, target)
    except EncodingError as error:
        texts = read_pair(source, target, encoding=error.suggestion)
    create(_aligned(*texts, progress, quick=quick).project, path).close()
    return path


def read_text(path: Path) -> Document:
    """Read a text, in the encoding that it seems to be in if it is not UTF-8."""
    try:
        return documents.read(path)
    except EncodingError as error:
        return documents.read(path, encoding=error.suggestion)


def read_translation(original: Document, path: Path) -> Document:
    """Read another translation of an original. Raises InputError if it is in the original's language."""
    translation = read_text(path)
    refuse_original_language(original, translation)
    return translation


def refuse_original_language(original: Document, translation: Document) -> None:
    """Refuse a translation in the language of its original. Raises InputError."""
    if primary(translation.language) == primary(original.language):
        raise InputError(
            "{name} is in the original's language, “{language}”: it cannot be a translation of it.",
            name=translation.name,
            language=translation.language,
        )


def open_demo(out: Path, steps: Steps = quietly) -> Store:
    """Open the statement's project in the folder `out`; make it if it is not there."""
    make_folder(out)
    path = out / f"statement{SUFFIX}"
    if not path.exists():
        make_project(corpus("statement.en.txt"), corpus("statement.fr.txt"), path, steps("Aligning"))
    return Store(path)
