"""Two folders: a project of each pair of texts; one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from enregard.errors import Cancelled, EnRegardError, OutputError
from enregard.jobs.pairing import stem_of
from enregard.jobs.work import make_project
from enregard.progress import Progress, silent
from enregard.project.store import SUFFIX, Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair: a project with so many rows, some of them to check, or an error."""

    source: Path
    target: Path
    project: Path
    rows: int = 0
    to_check: int = 0
    error: EnRegardError | None = None


def names(pairs: Sequence[tuple[Path, Path]], folder: Path) -> list[Path]:
    """Return a name for the project of each pair; no two are the same, whatever their case."""
    found: dict[str, str] = {}
    for source, target in pairs:
        stem = _stem(source)
        wanted = chain((stem, f"{source.stem}-{target.stem}"), (f"{stem} {number}" for number in count(2)))
        name = next(each for each in wanted if each.casefold() not in found)
        found[name.casefold()] = name
    return [folder / f"{name}{SUFFIX}" for name in found.values()]


def _stem(path: Path) -> str:
    """Return a file's name as `stem_of` cuts it, in its own case; folded it may be longer, as "ss" for "ß"."""
    cut = (path.stem[:length] for length in range(len(path.stem) + 1))
    return next(each for each in cut if each.casefold() == stem_of(path))


def align_all(pairs: Sequence[tuple[Path, Path]], folder: Path, progress: Progress = silent) -> Iterator[Outcome]:
    """Yield what became of each pair, one after the other; `progress` counts pairs. Raises Cancelled only.

    A project that is there already stays as it is: somebody may have worked in it.
    """
    for number, ((source, target), path) in enumerate(zip(pairs, names(pairs, folder), strict=True)):
        yield _aligned(source, target, path, _at(number, len(pairs), progress))
    progress(len(pairs), len(pairs))


def _at(number: int, total: int, progress: Progress) -> Progress:
    """Return a progress that tells of pairs only, but often: so that each can be stopped in the middle."""
    return lambda _done, _total: progress(number, total)


def _aligned(source: Path, target: Path, path: Path, progress: Progress) -> Outcome:
    try:
        if path.exists():
            raise OutputError("{path} is there already and stays as it is. Choose another folder.", path=path)
        make_project(source, target, path, progress)
        with closing(Store(path)) as store:
            return Outcome(source, target, path, len(store.project.aligned), store.project.to_check)
    except Cancelled:
        raise
    except EnRegardError as error:
        return Outcome(source, target, path, error=error)
