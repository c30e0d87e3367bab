"""What became of a batch, for people and for spreadsheets: `summary.html` and `summary.csv`."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from enregard import __version__
from enregard.exchange.tables.formulas import disarmed
from enregard.files import atomic_write, resource, write_text
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Outcome, Pair, Plan

CSV, HTML = "summary.csv", "summary.html"
_SEVERITIES = ("error", "warning", "hint")


def write(pairs: Sequence[Pair], outcomes: Sequence[Outcome], plan: Plan, out: str) -> list[str]:
    """Write both into the folder for results; return their names. Raises OutputError.

    What hangs on the machine or the hour is left out, so that the same batch gives the same files.
    """
    figures = sorted({metric for outcome in outcomes for metric in outcome.figures})
    with places.writing(out) as here:
        _write_csv(here / CSV, pairs, outcomes, figures)
        _write_html(here / HTML, pairs, outcomes, figures, plan)
    return [CSV, HTML]


def _write_csv(path: Path, pairs: Sequence[Pair], outcomes: Sequence[Outcome], figures: Sequence[str]) -> None:
    head = ("pair", "source", "target", "from", "to", "rows", "left out", "confidence", "to check")
    with atomic_write(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow((*head, *(f"{each}s" for each in _SEVERITIES), *figures, "files", "remarks", "failure"))
        for pair, outcome in zip(pairs, outcomes, strict=True):
            table.writerow(map(_cell, _row(pair, outcome, figures)))


def _row(pair: Pair, outcome: Outcome, figures: Sequence[str]) -> tuple[object, ...]:
    if outcome.error:
        empty = ("",) * (5 + len(_SEVERITIES) + len(figures) + 2)
        return (pair.name, pair.source, pair.target, *pair.languages, *empty[:-1], outcome.error)
    return (
        *(pair.name, pair.source, pair.target, *outcome.languages),
        *(outcome.rows, outcome.left_out, outcome.confidence, outcome.to_check),
        *(outcome.findings.get(each, 0) for each in _SEVERITIES),
        *(outcome.figures.get(each, "") for each in figures),
        *(" ".join(outcome.files), " ".join(outcome.remarks), ""),
    )


def _cell(value: object) -> object:
    return value if isinstance(value, int | float) else disarmed(str(value))


def _write_html(
    path: Path, pairs: Sequence[Pair], outcomes: Sequence[Outcome], figures: Sequence[str], plan: Plan
) -> None:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    well = [outcome for outcome in outcomes if not outcome.error]
    rows = sum(outcome.rows for outcome in well)
    facts = {
        "pairs": list(zip(pairs, outcomes, strict=True)),
        "well": len(well),
        "rows": rows,
        "confidence": sum(outcome.confidence * outcome.rows for outcome in well) / rows if rows else 0.0,
        "to_check": sum(outcome.to_check for outcome in well),
        "findings": {each: sum(outcome.findings.get(each, 0) for outcome in well) for each in _SEVERITIES},
        "figures": figures,
        "checked": plan.check or plan.report,
        "version": __version__,
        "made": f"{plan.created[:4]}-{plan.created[4:6]}-{plan.created[6:8]}",
    }
    write_text(path, environment.get_template("batch.html").render(facts))
