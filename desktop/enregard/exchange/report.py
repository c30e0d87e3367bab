"""Write a report: one HTML file that needs nothing else, of the rows with comparison, scores and findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from enregard import __version__
from enregard.check import Finding
from enregard.files import resource, write_text
from enregard.project import Project, Row, Side
from enregard.score import Comparison, Direction, cautions
from enregard.score.compare import Said
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
    signatures: str
    doubts: str


def write(project: Project, comparison: Comparison, findings: Sequence[Finding], path: Path) -> None:
    """Write the report. Raises OutputError; what was at `path` before stays whole."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    write_text(path, environment.get_template("report.html").render(_facts(project, comparison, findings)))


def _facts(project: Project, comparison: Comparison, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return what the template shows."""
    return {
        "project": project,
        "comparison": comparison,
        "findings": findings,
        "version": __version__,
        "made": datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "rows": [row for row in project.rows if not row.left_out],
        "left_out": [
            (side, segment) for row in project.rows if row.left_out for side in Side for segment in row.cell(side)
        ],
        "notes": [(d.name, d.origin.note("en")) for d in (project.source, project.target) if d.origin.note("en")],
        "cautions": [*cautions(len(project.aligned)), *comparison.cautions],
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
    figures = direction.rows.get(row.id, [])
    return _Witness(
        direction.engine.name,
        direction.engine.pair[1],
        _held(said, row.text(direction.of.other), direction.engine.pair[1]),
        ", ".join(map(str, figures)),
        "\n".join(f"{figure.metric}: {figure.signature}" for figure in figures),
        " ".join(map(str, said.doubts)),
    )


def _held(said: Said, text: str, language: str) -> list[Piece]:
    """Return what a machine says, its words held against a text where they can be."""
    if said.reliable:
        return differences(said.text, text, language)[0]
    return [Piece(said.text, Kind.SAME, 0, len(said.text), (0, 0))]


def _sure(row: Row) -> str:
    """Say in words how sure the aligner is."""
    if not row.paired:
        return "no partner"
    if row.percent is None:
        return "aligned by hand"
    return f"{row.percent} %{', to check' if row.to_check else ''}"
