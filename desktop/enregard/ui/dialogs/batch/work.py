"""A batch as work beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from enregard.jobs.batch import places, pool
from enregard.jobs.batch.journal import NAME, Journal
from enregard.jobs.batch.model import Outcome, Pair, Plan
from enregard.jobs.batch.run import Finished, Standing, run
from enregard.progress import Progress


@dataclass(slots=True)
class Told:
    """What a batch has told so far: the work's thread adds to it, the window's reads it."""

    outcomes: list[Outcome] = field(default_factory=list)
    standing: Standing | None = None


def work(pairs: Sequence[Pair], plan: Plan, out: Path, told: Told) -> Callable[[Progress], Finished]:
    """Return what does a batch on all cores; what failed in an earlier run of it is tried again."""

    def do(progress: Progress) -> Finished:
        def tell(standing: Standing) -> None:
            if standing.last:
                told.outcomes.append(standing.last)
            told.standing = standing
            progress(standing.done, standing.total)

        told.outcomes += _earlier(pairs, plan, out)
        return run(pairs, plan, str(out), pool.outcomes_here(pool.usual()), tell, retry=True)

    return do


def _earlier(pairs: Sequence[Pair], plan: Plan, out: Path) -> list[Outcome]:
    """Return what an earlier run has done, which `run` only counts. Raises OutputError."""
    with places.writing(str(out)), Journal(out / NAME, plan, str(out), retry=True) as journal:
        return [*journal.done(pairs, merged=plan.merge).values()]
