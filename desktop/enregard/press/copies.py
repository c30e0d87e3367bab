"""Any number of articles read against one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from enregard.press import facts, reading
from enregard.press import statement as statements
from enregard.press.model import Article, Reading, Statement
from enregard.progress import Progress, silent
from enregard.project import Project


@dataclass(slots=True)
class Press:
    """The statement's project, the statement, and what is said of each article, in the order they were given in."""

    project: Project
    statement: Statement
    readings: list[Reading]
    facts: list[facts.Fact]


def hold(
    project: Project,
    copies: Sequence[Article],
    progress: Progress = silent,
    *,
    machine: Mapping[int, str] | None = None,
) -> Press:
    """Read articles against the statement of a project; `machine` is what machine translation makes of a row, by id."""
    statement = statements.of_project(project, machine or {})
    readings = []
    for number, copy in enumerate(copies):
        progress(number, len(copies))
        readings.append(reading.read(copy, statement))
    progress(len(copies), len(copies))
    return Press(project, statement, readings, facts.table(copies, statement))
