"""Write a report: one HTML file that needs nothing else, of the rows with comparison, scores and findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from enregard import __version__
from enregard.check import Finding
from enregard.errors import ScoreError
from enregard.files import resource, write_text
from enregard.progress import Progress, silent
from enregard.project import Project, Row, Side
from enregard.score import Comparison, Direction, Figure, LeftOut, Measured, measure, of_rows
from enregard.score.compare import Said
from enregard.score.metrics import part
from enregard.text import Sentence
from enregard.translate import how_to_get_one
from enregard.translate.difference import Kind, Piece, differences


@dataclass(frozen=True, slots=True)
class _Witness:
    """A machine translation of a row beside the text it is held against, word for word.

    Where it is unreliable, `doubts` say why, and nothing is marked in it.
    """

    engine: str
    language: str
    machine: list[Piece]
    figures: str
    doubts: str


@dataclass(frozen=True, slots=True)
class _Bar:
    """A row's chrF in the picture of an engine, with its place there."""

    row: int
    number: int
    value: float
    left: float
    width: float


_WIDE, _WIDEST = 1000.0, 24.0  # how wide the picture is, and a bar of it at most
_FARTHEST = 5  # rows that are named beside the picture


def scores(
    project: Project, comparison: Comparison, progress: Progress = silent, *, samples: int = 1000
) -> list[Measured]:
    """Measure what each engine says, forward first, with intervals from so many samples; raises what `progress` raises.

    This is the long part of a report with many rows; `write` takes what it returns.
    """
    count = len(comparison.directions)
    found = [
        _measured(project, direction, part(progress, number, count), samples)
        for number, direction in enumerate(comparison.directions)
    ]
    progress(1, 1)
    return found


def _measured(project: Project, direction: Direction, progress: Progress, samples: int) -> Measured:
    hypothesis, reference = of_rows(project, direction)
    try:
        return measure(hypothesis, [reference], progress, samples=samples)
    except ScoreError as error:
        why = Sentence(error.template, error.facts)
        return Measured(hypothesis.name, (reference.name,), [], {}, [], LeftOut(), [], why)


def write(
    project: Project,
    comparison: Comparison,
    findings: Sequence[Finding],
    path: Path,
    measured: Sequence[Measured] | None = None,
    *,
    made: str = "",
) -> None:
    """Write the report. Raises OutputError; what was at `path` before stays whole.

    `measured` is what `scores` returned; without it the figures have no intervals, which take long. `made` is the date
    that it bears, as it shall stand there; now, if none is given.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    if measured is None:
        measured = scores(project, comparison, samples=0)
    facts = _facts(project, comparison, findings, measured)
    facts["made"] = made or datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    write_text(path, environment.get_template("report.html").render(facts))


def _facts(
    project: Project, comparison: Comparison, findings: Sequence[Finding], measured: Sequence[Measured]
) -> dict[str, Any]:
    """Return what the template shows."""
    return {
        "project": project,
        "comparison": comparison,
        "findings": findings,
        "version": __version__,
        "rows": [row for row in project.rows if not row.left_out],
        "left_out": [
            (side, segment) for row in project.rows if row.left_out for side in Side for segment in row.cell(side)
        ],
        "notes": [(d.name, d.origin.note("en")) for d in (project.source, project.target) if d.origin.note("en")],
        "measured": list(zip(comparison.directions, measured, strict=True)),
        "cautions": list(dict.fromkeys(str(caution) for each in measured for caution in each.cautions)),
        "signatures": _signatures(measured),
        "bars": _bars,
        "farthest": lambda bars: sorted(bars, key=lambda bar: bar.value)[:_FARTHEST],
        "how_to_get_one": how_to_get_one(project.source.language, project.target.language),
        "witnesses": lambda row: [w for d in comparison.directions if (w := _witness(d, row))],
        "found_on": lambda row: [finding for finding in findings if finding.row == row.id],
        "position": {row.id: k for k, row in enumerate(project.rows, start=1)},
        "sure": _sure,
        "Side": Side,
        "Kind": Kind,
    }


def _witness(direction: Direction, row: Row) -> _Witness | None:
    """Return what the machine made of a row."""
    said = direction.said.get(row.id)
    if said is None or not (said.text or said.doubts):
        return None
    figures = direction.rows.get(row.id, []) if said.reliable else []
    return _Witness(
        direction.engine.name,
        direction.engine.pair[1],
        _held(said, row.text(direction.of.other), direction.engine.pair[1]),
        ", ".join(map(str, figures)),
        " ".join(map(str, said.doubts)),
    )


def _held(said: Said, text: str, language: str) -> list[Piece]:
    """Return what a machine says, its words held against a text where they can be."""
    if said.reliable:
        return differences(said.text, text, language)[0]
    return [Piece(said.text, Kind.SAME, 0, len(said.text), (0, 0))]


def _signatures(measured: Sequence[Measured]) -> list[tuple[str, str]]:
    """Return how the figures of rows were made: each metric with each signature once."""
    figures: list[Figure] = [figure for each in measured for _, of_row in each.rows for figure in of_row]
    return list(dict.fromkeys((figure.metric, figure.signature) for figure in figures))


def _bars(measured: Measured) -> list[_Bar]:
    """Return a bar for each row that counts, in the order of the rows; the others leave a gap."""
    values = {
        unit: next(figure.value for figure in figures if figure.metric == "chrF") for unit, figures in measured.rows
    }
    if not values:
        return []
    first = min(unit.number for unit in values)
    pitch = min(_WIDEST, _WIDE / (max(unit.number for unit in values) - first + 1))
    return [
        _Bar(unit.row, unit.number, value, (unit.number - first) * pitch, pitch * 0.8)
        for unit, value in values.items()
        if unit.row is not None
    ]


def _sure(row: Row) -> str:
    """Say in words how sure the aligner is."""
    if not row.paired:
        return "no partner"
    if row.percent is None:
        return "aligned by hand"
    return f"{row.percent} %{', to check' if row.to_check else ''}"
