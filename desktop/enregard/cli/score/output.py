"""Scores as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from enregard.cli.score.job import Scored
from enregard.score import Contest, Figure

_HEADER = ("text", "row", "metric", "score", "confidence_mean", "confidence_var", "p_value", "signature")


def as_text(scored: Scored) -> str:
    """Return scores as a person reads them: rounded as the sacrebleu command rounds them."""
    return "\n".join(_lines(scored)) + "\n"


def _lines(scored: Scored) -> Iterator[str]:
    yield str(scored.said)
    yield from (f"  {_figure(figure)}" for figure in scored.figures)
    if scored.contests:
        yield f"“{scored.second}” held against the same:"
        yield from (f"  {_figure(contest.figures[1])}" for contest in scored.contests)
        yield from (str(contest.said) for contest in scored.contests)
    yield from map(str, scored.cautions)
    for number, figures in enumerate(scored.rows, start=1):
        yield f"row {number:<5} " + "  ".join(f"{figure.metric} {figure.value:5.1f}" for figure in figures)


def _figure(figure: Figure) -> str:
    interval = f" (μ = {figure.mean:.1f} ± {figure.spread:.1f})" if figure.interval else ""
    return f"{figure.metric:7} {figure.value:5.1f}{interval}   {figure.signature}"


def as_json(scored: Scored) -> str:
    """Return scores as one JSON object, unrounded."""
    content: dict[str, Any] = {
        "hypothesis": scored.hypothesis,
        "references": scored.references,
        "language": scored.language,
        "rows": scored.count,
        "left_out": scored.left_out,
        "figures": _objects(scored.figures),
    }
    if scored.contests:
        content |= {"second": scored.second, "paired": [_contest(contest) for contest in scored.contests]}
    if scored.rows:
        content["by_row"] = [{"row": k, "figures": _objects(each)} for k, each in enumerate(scored.rows, start=1)]
    content |= {"said": str(scored.said), "cautions": [str(caution) for caution in scored.cautions]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _contest(contest: Contest) -> dict[str, Any]:
    said = {"p_value": contest.p_value, "said": str(contest.said)}
    return {"name": contest.metric, "figures": _objects(contest.figures), **said}


def _objects(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Return figures with the names that sacrebleu's own JSON has for what they hold."""
    return [
        {"name": figure.metric, "score": figure.value, "signature": figure.signature}
        | ({"confidence_mean": figure.mean, "confidence_var": figure.spread} if figure.interval else {})
        for figure in figures
    ]


def as_csv(scored: Scored) -> str:
    """Return scores as a table with a line for each figure."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_HEADER)
    for figure in scored.figures:
        writer.writerow(_cells(scored.hypothesis, "", figure))
    for contest in scored.contests:
        writer.writerow(_cells(scored.second, "", contest.figures[1], contest.p_value))
    for number, figures in enumerate(scored.rows, start=1):
        writer.writerows(_cells(scored.hypothesis, number, figure) for figure in figures)
    return table.getvalue()


def _cells(text: str, row: int | str, figure: Figure, p_value: float | None = None) -> tuple[Any, ...]:
    return text, row, figure.metric, figure.value, figure.mean, figure.spread, p_value, figure.signature
