"""The functions of the library, as `import enregard` gives them.

Each does what the command of its name does, with the same result. Nothing is printed, nothing is kept between two
calls but the caches on disk that the program has too. What the user of a window would be told beside the result is a
`UserWarning`; what is wrong is an `EnRegardError`.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from enregard.api.texts import Place, as_document, as_list, build_of_lists, listed, pair_of, read
from enregard.errors import EngineError, InputError, ScoreError
from enregard.progress import Progress, silent

if TYPE_CHECKING:
    from enregard.align import Glossary
    from enregard.check import Finding
    from enregard.documents import Document
    from enregard.exchange.problems import Problem
    from enregard.press.model import Reading
    from enregard.project import Project
    from enregard.score import Figure
    from enregard.segments import Segment
    from enregard.text import Sentence

__all__ = ["align", "check", "open_project", "press", "read", "score", "split", "translate", "write"]

_LEVELS = ("fewer", "usual", "more", "all")


def split(document: Document, *, by: Literal["sentence", "paragraph"] = "sentence") -> tuple[Segment, ...]:
    """Return the sentences of a document in order; titles and page furniture are among them, marked `left_out`.

    They are split by the abbreviations and rules that the user has set in the program too.
    """
    from enregard import segments

    return segments.split(document, by=by)


def align(
    source: Place | Document | Sequence[str],
    target: Place | Document | Sequence[str],
    *,
    languages: tuple[str, str] = ("", ""),
    encoding: str = "",
    glossary: Place | None = None,
    progress: Progress = silent,
) -> Project:
    """Align an original with its translation: two texts (files, addresses, documents), or two lists of sentences.

    `languages` are found out where not given. `glossary` is a file that says which words are translations. Warns if
    nothing shows that the texts are translations, and of passages that were moved. Raises InputError if a text cannot
    be read or both are in one language, and what `progress` raises. Of lists, a segment's `paragraph` is its place.
    """
    from enregard.documents import Document
    from enregard.project.build import build

    if isinstance(source, str | Path | Document) and isinstance(target, str | Path | Document):
        texts, lists = pair_of(source, target, languages, encoding), False
    elif isinstance(source, str | Path | Document) or isinstance(target, str | Path | Document):
        raise InputError("One side is a list of sentences and the other is none. Give lists, or texts, on both sides.")
    else:
        texts, lists = (listed(source, languages[0]), listed(target, languages[1])), True
    known = _glossary(glossary, (texts[0].language, texts[1].language))
    built = (build_of_lists if lists else build)(*texts, progress, glossary=known)
    _warn(built.remarks)
    return built.project


def translate(
    texts: Sequence[str], source: str, target: str, *, quick: bool = False, progress: Progress = silent
) -> list[str]:
    """Translate sentences by the best engine on this machine from one language into another (codes), offline.

    `quick` is sooner and not quite as good. What was translated once comes from the program's cache. Raises EngineError
    if no engine is installed, and says how to get one.
    """
    from enregard.translate import cache, engines, how_to_get_one

    found = engines(source, target, quick=quick)
    if not found:
        none = how_to_get_one(source, target)
        raise EngineError(none.template, **none.facts)
    return cache.translate(found[0], as_list(texts), progress)


def score(
    hypotheses: Sequence[str],
    references: Sequence[str] | Sequence[Sequence[str]],
    language: str = "",
    *,
    samples: int = 0,
) -> list[Figure]:
    """Return BLEU, chrF, chrF++ and TER of sentences against one list of references, or several, by sacrebleu.

    Each figure has the signature that reproduces it. `language` decides what BLEU takes for a word. With `samples`
    (sacrebleu draws 1000) there are 95 % intervals. Raises ScoreError if the lists do not go together.
    """
    from enregard.score import of_document

    one = [each for each in references if isinstance(each, str)]
    columns = [one] if one else [as_list(each) for each in references]
    counts = [len(column) for column in (as_list(hypotheses), *columns)]
    if len(counts) < 2 or len(set(counts)) > 1 or not counts[0]:
        raise ScoreError(
            "Lists of {counts} sentences can't be scored: there must be a reference for each.", counts=counts
        )
    return of_document(as_list(hypotheses), columns, language, samples=samples)


def check(
    project: Project,
    *,
    level: Literal["fewer", "usual", "more", "all"] = "usual",
    glossary: Place | None = None,
) -> list[Finding]:
    """Return the findings on a project's rows, in their order; `finding.row` is the `id` of a row.

    `glossary` (TBX, CSV, XLSX) takes the place of the one that comes along. Raises InputError if it can't be read.
    """
    from enregard.check import Choice, Level, context_of
    from enregard.check import check as found
    from enregard.check.glossary import read as read_glossary

    languages = project.source.language, project.target.language
    terms = read_glossary(Path(glossary), languages) if glossary else None
    return found(project, context=context_of(project, terms), choice=Choice(Level(_LEVELS.index(level) + 1)))


def press(project: Project, article: Place | Document, *, language: str = "", encoding: str = "") -> Reading:
    """Read a press article against the statement that a project aligns.

    The reading says whether the article draws on it, and gives links to its lines, quotations with a verdict, and
    remarks; all places count characters of the article. What engines that are installed make of the original may bear
    the article out. Raises InputError if the article cannot be read.
    """
    from enregard.jobs.witnesses import borne_out, held_against, witnesses
    from enregard.press import reading, statement
    from enregard.press.article import from_document

    document = as_document(article, language, encoding)
    found = witnesses(project)
    found.forward, found.back = [each for each in found.forward if not each.caution], []
    machine = borne_out(held_against(project, found))
    return reading.read(from_document(document), statement.of_project(project, machine))


def write(
    project: Project,
    path: Place,
    *,
    rows: Literal["accepted", "kept", "all"] = "kept",
    minimum: float = 0.0,
) -> tuple[str, ...]:
    """Write a project in the format of the name (.tmx, .xlf, .xlsx, .csv...), or as a project (.enregard), whole.

    Returns sentences on what the format cannot hold. A bilingual file gets the rows that are `accepted`, all with both
    sides that were not rejected (`kept`), or `all`, and of those that nobody decided on the ones of a probability of at
    least `minimum`. Raises OutputError; a project file that is there already is not replaced.
    """
    from enregard.exchange.formats import Writing
    from enregard.exchange.rows import Choice, Which
    from enregard.jobs.exchanging import Outgoing, export
    from enregard.jobs.work import refuse_output, refuse_project
    from enregard.project import store

    path = Path(path)
    refuse_output(path, tuple(text.path for text in (project.source, project.target) if text.path))
    if path.suffix.lower() != store.SUFFIX:
        done = export(Outgoing(project, {}, {}), path, Writing(), Choice(Which(rows), minimum))
        return tuple(map(str, done.remarks))
    refuse_project(path)
    store.write(project, path)
    return ()


def open_project(path: Place, *, languages: tuple[str, str] = ("", ""), encoding: str = "") -> Project:
    """Return the rows of a project file, or of a bilingual file (TMX, XLIFF, a table...), to be read and written anew.

    The file is not changed, and changes to the rows do not go into it. Warns of what a bilingual file holds that was
    not read. Raises ProjectError or InputError.
    """
    from enregard.exchange.formats import Reading
    from enregard.jobs.exchanging import read_project
    from enregard.project import Project
    from enregard.project.store import SUFFIX, Store

    path = Path(path)
    if path.suffix.lower() != SUFFIX:
        imported = read_project(path, Reading(languages, encoding))
        _warn((*imported.remarks, *imported.problems))
        return imported.project
    store = Store(path)
    try:
        return Project(store.project.source, store.project.target, list(store.project.rows))
    finally:
        store.close()


def _glossary(place: Place | None, languages: tuple[str, str]) -> Glossary:
    from enregard.align import Glossary
    from enregard.exchange import termbase

    return Glossary(termbase.read(Path(place), languages) if place else ())


def _warn(remarks: Iterable[Sentence | Problem]) -> None:
    """Tell the caller of the library what a user would be told beside a result."""
    for remark in remarks:
        warnings.warn(str(remark), stacklevel=3)
