"""Which witnesses a project is held against: engines that are installed, files of translations made elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from enregard.errors import EngineError, EnRegardError, InputError
from enregard.exchange import bilingual
from enregard.progress import Progress, silent
from enregard.project import Project, Side
from enregard.score import Comparison, compare
from enregard.score.compare import Told
from enregard.translate import Engine, engines

_HOLDS_NONE = (
    "{name} holds none of the sentences of this text. It must have them as they stand here, from “{source}” into "
    "“{target}” or the other way round."
)


@dataclass(slots=True)
class Witnesses:
    """The engines of both directions; `offered` are the names of all that could be asked, `failures` why some can't."""

    forward: list[Engine] = field(default_factory=list)
    back: list[Engine] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    failures: list[EnRegardError] = field(default_factory=list)


def witnesses(
    project: Project, files: Iterable[Path] = (), *, quick: bool = False, without: Collection[str] = ()
) -> Witnesses:
    """Find the engines for a project's languages, but those whose names are in `without`."""
    languages = project.source.language, project.target.language
    found = Witnesses(engines(*languages, quick=quick), engines(*languages[::-1], quick=quick))
    files = list(files)
    for path in files:
        alone = sum(path.name == other.name for other in files) == 1
        try:
            _add_file(found, project, path, path.name if alone else f"{path.parent.name}/{path.name}")
        except EnRegardError as error:
            found.failures.append(error)
    found.offered = list(dict.fromkeys(engine.name for engine in (*found.forward, *found.back)))
    found.forward = [engine for engine in found.forward if engine.name not in without]
    found.back = [engine for engine in found.back if engine.name not in without]
    return found


def borne_out(comparison: Comparison) -> dict[int, str]:
    """Return by row what the first engine makes of the original that is to be trusted there.

    Apertium and engines that go by way of another language bear nothing out: their mistakes would excuse an article's.
    """
    texts: dict[int, str] = {}
    for direction in reversed([each for each in comparison.forward if not each.engine.caution]):
        texts |= {row: said.text for row, said in direction.said.items() if said.reliable}
    return texts


def _add_file(found: Witnesses, project: Project, path: Path, name: str) -> None:
    """Take a file as a witness for each direction in which it knows a sentence. Raises InputError if it knows none."""
    languages = project.source.language, project.target.language
    known = False
    for side, pair, those in (
        (Side.SOURCE, languages, found.forward),
        (Side.TARGET, languages[::-1], found.back),
    ):
        engine = replace(bilingual.engine_of(path, pair), name=name)
        if any(engine.translate(_texts(project, side))):
            those.append(engine)
            known = True
    if not known:
        raise InputError(_HOLDS_NONE, name=path.name, source=languages[0], target=languages[1])


def _texts(project: Project, side: Side) -> Sequence[str]:
    """Return the sentences of a side, and its rows as wholes."""
    rows = project.aligned
    return [*(segment.text for row in rows for segment in row.cell(side)), *(row.text(side) for row in rows)]


def held_against(
    project: Project,
    found: Witnesses,
    progress: Progress = silent,
    *,
    first: int = 0,
    told: Told | None = None,
) -> Comparison:
    """Compare a project with its witnesses (see `score.compare`); what failed is among the failures."""
    comparison = compare(project, progress, forward=found.forward, back=found.back, first=first, told=told)
    comparison.failures += [EngineError(error.template, **error.facts) for error in found.failures]
    return comparison
