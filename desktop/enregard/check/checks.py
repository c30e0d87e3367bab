"""All checks, and how they are run over rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enregard.check import length, missing, moved, negation, numbers, quotation, untranslated
from enregard.check.finding import Check, Finding, Found, Pair
from enregard.elsewhere import said_in
from enregard.language import primary
from enregard.project import Project, Row, Side

CHECKS: tuple[Check, ...] = (
    missing.CHECK,
    moved.CHECK,
    untranslated.CHECK,
    numbers.CHECK,
    negation.CHECK,
    quotation.CHECK,
    length.CHECK,
)
"""The checks, the gravest first."""


def check(project: Project, rows: Iterable[Row] | None = None, ratio: float | None = None) -> list[Finding]:
    """Return the findings on rows (all of the project's if none are given), in the order of the rows.

    `ratio` is the `expected_ratio` of the whole, if it is known.
    """
    languages = primary(project.source.language), primary(project.target.language)
    ratio = expected_ratio(project.rows) if ratio is None else ratio
    findings = []
    for row in project.rows if rows is None else rows:
        if not row.left_out:
            pair = Pair(row.text(Side.SOURCE), row.text(Side.TARGET), languages, ratio, said_in(row.reasons))
            findings += [Finding(row.id, each, found) for each, found in _found(pair)]
    return findings


def _found(pair: Pair) -> Iterator[tuple[Check, Found]]:
    """Yield what the checks find; where a side is missing, nothing else can be asked."""
    for each in CHECKS:
        if (pair.source and pair.target) or each in (missing.CHECK, moved.CHECK):
            yield from ((each, found) for found in each.find(pair))


def expected_ratio(rows: Iterable[Row]) -> float:
    """Return the length of the originals over that of their translations."""
    source = target = 0
    for row in rows:
        if row.paired:
            source += sum(len(segment.text) for segment in row.source)
            target += sum(len(segment.text) for segment in row.target)
    return source / target if source and target else 1.0
