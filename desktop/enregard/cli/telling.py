"""What a command tells: how far it is, what was done, where the results lie."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

from enregard.progress import Progress, silent

if TYPE_CHECKING:
    from enregard.jobs.work import Done, Steps


def steps() -> Steps:
    """Return how steps show themselves: a line that counts on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        return lambda _step: silent
    return line


def line(step: str) -> Progress:
    """Return a progress that counts on a line of the terminal."""

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{step} {done}/{total} ", end=end, file=sys.stderr, flush=True)

    return show


def tell(done: Done) -> None:
    """Print what was done and where the results lie."""
    from enregard.score import cautions
    from enregard.translate import how_to_get_one

    project = done.project
    left_out = sum(row.left_out for row in project.rows)
    print(
        f"{project.source.language} > {project.target.language}: "
        f"{len(project.aligned)} rows aligned, {project.to_check} to check, "
        f"{left_out} left out (titles, dates, buttons)."
    )
    wants_comparison = len(done.files) > 1
    for direction in done.comparison.directions:
        print(f"{direction.engine.name} {direction.engine.version}, {' > '.join(direction.engine.pair)}:")
        for figure in direction.figures:
            print(f"  {figure.metric:7} {figure.value:6.1f}   {figure.signature}")
        if direction.unreliable:
            print(f"  {direction.unreliable} of its rows are left out of the figures: its text is unreliable there.")
    if done.comparison.directions:
        known = (cautions(len(d.rows), 1, d.engine.pair[1]) for d in done.comparison.directions if d.rows)
        print(*dict.fromkeys(map(str, chain(*known))), *done.comparison.cautions, sep="\n")
    elif wants_comparison and not done.comparison.failures:
        print(how_to_get_one(project.source.language, project.target.language))
    for failure in done.comparison.failures:
        print(failure)
    for remark in done.remarks:
        print(remark)
    positions = {row.id: k for k, row in enumerate(project.rows, start=1)}
    for finding in done.findings:
        print(f"{finding.check.severity.word}, row {positions[finding.row]}: {finding.message}")
    print("Results:", *(f"  {path}" for path in done.files), sep="\n")
