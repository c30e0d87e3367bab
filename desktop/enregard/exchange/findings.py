"""Findings as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from enregard.check import Finding, Span
from enregard.check.rates import measured
from enregard.project import Project, Row, Side


def as_text(name: str, project: Project, findings: Sequence[Finding]) -> str:
    """Return findings as lines: a row with its two texts, and what was found below."""
    lines = [f"{name}: {len(project.rows)} rows, {len(findings)} findings"]
    for number, row, found in _by_row(project, findings):
        lines += [f"\n{number}", f"  {row.text(Side.SOURCE)}", f"  {row.text(Side.TARGET)}"]
        lines += [f"  {each.check.severity.word}, {each.check.title}: {each.message}" for each in found]
    return "\n".join(lines) + "\n"


def as_json(checked: Iterable[tuple[str, Project, Sequence[Finding]]]) -> str:
    """Return findings on several projects; offsets count characters in the row's texts, from 0."""
    said = {
        "files": [
            {
                "file": name,
                "languages": [project.source.language, project.target.language],
                "rows": len(project.rows),
                "findings": [
                    _finding(number, row, each) for number, row, found in _by_row(project, findings) for each in found
                ],
            }
            for name, project, findings in checked
        ]
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _by_row(project: Project, findings: Sequence[Finding]) -> Iterator[tuple[int, Row, list[Finding]]]:
    """Yield the rows with findings, each with its number from 1."""
    by_row: dict[int, list[Finding]] = {}
    for each in findings:
        by_row.setdefault(each.row, []).append(each)
    for number, row in enumerate(project.rows, start=1):
        if row.id in by_row:
            yield number, row, by_row[row.id]


def _finding(number: int, row: Row, finding: Finding) -> dict[str, Any]:
    check, found = finding.check, finding.found
    return {
        "row": number,
        "check": check.name,
        "severity": check.severity.word,
        "message": finding.message,
        "why": check.why,
        "advice": check.advice,
        "false_alarms": measured().rate(check.name, found.level),
        "source": row.text(Side.SOURCE),
        "target": row.text(Side.TARGET),
        "source_spans": _spans(found.source),
        "target_spans": _spans(found.target),
    }


def _spans(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in spans]
