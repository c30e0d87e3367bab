"""One pair of a batch: read, split, aligned, and where the plan says so compared, checked and written."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from enregard.errors import EncodingError, EnRegardError, InputError, OutputError, ProjectError
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Outcome, Pair, Plan, failed
from enregard.text import Sentence

if TYPE_CHECKING:
    from enregard.check import Finding
    from enregard.documents import Document
    from enregard.project import Project
    from enregard.project.build import Built
    from enregard.score import Comparison

PROJECT = "project"
"""The name by which a plan asks for a project, as a bilingual format has its own."""

PARTS = ".parts"
"""Where in the folder for results the memories lie that are only there to be merged."""

_one_at_a_time = Lock()
"""A process does one pair at a time: else what it takes could not be foretold."""


def perform(pair: Pair, plan: Plan, out: str) -> Outcome:
    """Do a pair and write its results into the folder `out`; what goes wrong with it is in the outcome.

    Raises OutputError only, if nothing can be written there: that is no fault of the pair.
    """
    begun = perf_counter()
    with _one_at_a_time:
        try:
            outcome = _performed(pair, plan, out)
        except OutputError:
            raise
        except EnRegardError as error:
            outcome = failed(pair, error)
        except MemoryError:
            outcome = failed(pair, starving(pair), starved=True)
        except Exception as error:  # noqa: BLE001 - one bad pair must not stop the rest, whatever is wrong with it
            outcome = failed(pair, _unforeseen(pair, error))
    return replace(outcome, seconds=round(perf_counter() - begun, 3), peak=_peak())


def starving(pair: Pair) -> Sentence:
    """Say that a pair needs more memory than there is for it."""
    return Sentence(
        "{source} and {target} need more memory than is allowed. Split them, or allow the program more.",
        {"source": pair.source, "target": pair.target},
    )


def _unforeseen(pair: Pair, error: Exception) -> Sentence:
    return Sentence(
        "{source} and {target} make the program fail ({kind}: {reason}). Please report it.",
        {"source": pair.source, "target": pair.target, "kind": type(error).__name__, "reason": str(error)},
    )


def _performed(pair: Pair, plan: Plan, out: str) -> Outcome:
    from enregard.check import check
    from enregard.jobs.work import examine, quietly

    with ExitStack() as open_files:
        texts = _texts(pair, plan, *(open_files.enter_context(places.fetched(p)) for p in (pair.source, pair.target)))
        built = _built(texts, plan)
    project = built.project
    comparison, findings = None, check(project) if plan.check or plan.report else []
    if plan.compare or plan.report:
        comparison = examine(project, quietly).comparison
    return _told(pair, built, comparison, findings, _written(pair, plan, out, project, comparison, findings))


def _texts(pair: Pair, plan: Plan, source: Path | str, target: Path | str) -> tuple[Document, Document]:
    """Read both texts; one that is not UTF-8 is read as what it seems to be, if the plan does not say."""
    from enregard.jobs.pairs import read_pair

    try:
        texts = read_pair(source, target, pair.languages, plan.encoding)
    except EncodingError as error:
        if plan.encoding or not error.suggestion:
            raise
        texts = read_pair(source, target, pair.languages, error.suggestion)
    left, right = (
        # A copy that is gone when the pair is done is no place to remember.
        replace(text, path=None) if places.is_address(place) else text
        for text, place in zip(texts, (pair.source, pair.target), strict=True)
    )
    return left, right


def _built(texts: tuple[Document, Document], plan: Plan) -> Built:
    from enregard.align import Glossary
    from enregard.exchange import termbase
    from enregard.project.build import build

    languages = texts[0].language, texts[1].language
    known = termbase.read(Path(plan.glossary), languages) if plan.glossary else []
    return build(*texts, glossary=Glossary(known), quick=plan.quick)


def _written(
    pair: Pair, plan: Plan, out: str, project: Project, comparison: Comparison | None, findings: list[Finding]
) -> tuple[str, ...]:
    """Write what the plan asks for; return the names, relative to `out`."""
    from enregard.exchange import report

    folder, _, stem = pair.name.rpartition("/")
    names: list[str] = []
    with places.writing(places.below(out, folder) if folder else out) as here:
        for name in plan.formats:
            names.append(f"{stem}{suffix_of(name)}")
            _write(project, here / names[-1], name, plan.created)
        if plan.report and comparison:
            names.append(f"{stem}.report.html")
            measured = report.scores(project, comparison)
            report.write(project, comparison, findings, here / names[-1], measured, made=plan.created)
    written = [f"{folder}/{name}" if folder else name for name in names]
    if plan.merge and "tmx" not in plan.formats:
        written.append(_part(pair, plan, out, project))
    return tuple(written)


def _part(pair: Pair, plan: Plan, out: str, project: Project) -> str:
    """Write a memory of the pair that is there only to be merged."""
    name = f"{PARTS}/{pair.name}.tmx"
    folder, _, file = name.rpartition("/")
    with places.writing(places.below(out, folder)) as here:
        _write(project, here / file, "tmx", plan.created)
    return name


def suffix_of(name: str) -> str:
    """Return how files of a format end. Raises InputError if there is none of this name that can be written."""
    from enregard.exchange import registry
    from enregard.project.store import SUFFIX

    if name == PROJECT:
        return SUFFIX
    form = registry.named(name)
    if not form.write:
        raise InputError("The format “{name}” can be read, but not written.", name=name)
    return form.suffixes[0]


def _write(project: Project, path: Path, name: str, created: str) -> None:
    from enregard.exchange import registry, rows
    from enregard.exchange.units import Stamps

    if name == PROJECT:
        _write_project(project, path)
        return
    header = rows.header_of(project)._replace(stamps=Stamps(created=created))
    registry.write_units(path, rows.units_of(project), header, chosen=registry.named(name))


def _write_project(project: Project, path: Path) -> None:
    """Write a project; one that is there stays as it is.

    It may be the same, as a run left it that was stopped before it could say so. Raises InputError if it is another
    one: somebody may have worked in it.
    """
    from enregard.project import store

    if not path.exists():
        try:
            store.write(project, path)
        except ProjectError as error:  # no room, no rights: no fault of the pair
            raise OutputError(error.template, **error.facts) from error
        return
    with TemporaryDirectory() as beside:
        same = Path(beside, path.name)
        store.write(project, same)
        if same.read_bytes() != path.read_bytes():
            raise InputError(
                "{path} is there already and stays as it is. Choose another folder for the results.", path=path
            )


def _told(
    pair: Pair, built: Built, comparison: Comparison | None, findings: list[Finding], files: tuple[str, ...]
) -> Outcome:
    project = built.project
    sure = [row.probability for row in project.aligned if row.probability is not None]
    directions = comparison.directions if comparison else []
    return Outcome(
        pair.name,
        (project.source.language, project.target.language),
        len(project.aligned),
        sum(row.left_out for row in project.rows),
        round(sum(sure) / len(sure), 4) if sure else 0.0,
        project.to_check,
        dict(sorted(Counter(finding.check.severity.word for finding in findings).items())),
        {figure.metric: round(figure.value, 2) for figure in directions[0].figures} if directions else {},
        files,
        tuple(str(remark) for remark in built.remarks),
    )


def _peak() -> int:
    """Return the most memory that this process has held so far, in bytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
