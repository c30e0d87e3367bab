"""A whole batch: what is done already is passed over, the rest is done, merged and summed up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from enregard.errors import OutputError
from enregard.files import sweep
from enregard.jobs.batch import merging, places, summary
from enregard.jobs.batch.journal import NAME, Journal, of_pairs
from enregard.jobs.batch.model import Outcome, Pair, Plan
from enregard.jobs.batch.task import suffix_of

Execute = Callable[[Iterable[Pair], Plan, str, Callable[[], None]], Iterator[tuple[Pair, Outcome]]]
"""Does pairs by a plan, their results in a folder, and yields what became of each (see `pool.outcomes`)."""

MERGED = "all.tmx"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a batch is; `left` is how many seconds it will take still, None as long as nothing is known of that."""

    done: int
    total: int
    failed: int
    left: float | None
    last: Outcome | None = None


Tell = Callable[[Standing], None]
"""Is told how far a batch is, a few times a second and after each pair; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of each pair, in the order in which they were listed, and the files of all of them."""

    outcomes: tuple[Outcome, ...]
    files: tuple[str, ...]
    again: int
    """How many of them an earlier run had done."""


def now() -> str:
    """Return the moment as TMX writes it."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


def run(
    pairs: Sequence[Pair],
    plan: Plan,
    out: str,
    execute: Execute,
    tell: Tell,
    *,
    journal: Path | None = None,
    retry: bool = False,
) -> Finished:
    """Do pairs; write the results, a memory of all if the plan says so, and a summary into the folder `out`.

    The journal lies there too, unless it is named: it is on this machine, `out` may be elsewhere. A run that was
    stopped goes on with it; with `retry` what failed is tried again.

    Raises OutputError if nothing can be written, InputError for a format that there is not, and what `tell` raises:
    what was done until then stays done.
    """
    for name in plan.formats:
        suffix_of(name)
    with places.writing(out), Journal(journal or _beside(out), plan, out, retry=retry) as kept:
        outcomes = kept.done(pairs, merged=_is_merged(pairs, kept, out))
        again = len(outcomes)
        clock = _Clock(pairs, outcomes)
        tell(clock.standing())
        waiting = [pair for pair in pairs if pair.name not in outcomes]
        for pair, outcome in execute(waiting, kept.plan, out, lambda: tell(clock.standing())):
            kept.add(pair, outcome)
            outcomes[pair.name] = outcome
            clock.count(pair, outcome)
            tell(clock.standing(outcome))
        ordered = tuple(outcomes[pair.name] for pair in pairs)
        files = [MERGED] if plan.merge and _merge(pairs, ordered, kept, out) else []
        files += summary.write(pairs, ordered, kept.plan, out)
        if not places.is_address(out):
            sweep(Path(out))
    return Finished(ordered, tuple(files), again)


def _beside(out: str) -> Path:
    if places.is_address(out):
        raise OutputError("{out} is elsewhere: name a file for the journal on this machine (--journal).", out=out)
    return Path(out, NAME)


def _merge(pairs: Sequence[Pair], outcomes: Sequence[Outcome], journal: Journal, out: str) -> bool:
    """Make the memory of all pairs, unless it is there; the memories that were made for that alone go."""
    parts = [merging.memory_of(outcome) for outcome in outcomes if not outcome.error]
    if not parts:
        return False
    if not _is_merged(pairs, journal, out):
        merging.merge(parts, out, MERGED, journal.plan.created)
        journal.add_merged(pairs)
    merging.remove_parts(out)
    return True


def _is_merged(pairs: Sequence[Pair], journal: Journal, out: str) -> bool:
    return journal.merged == of_pairs(pairs) and places.exists(places.below(out, MERGED))


class _Clock:
    """Tells how far a batch is. What is left is reckoned by the sizes of files, once some pairs are done."""

    def __init__(self, pairs: Sequence[Pair], outcomes: dict[str, Outcome]) -> None:
        self._total, self._done = len(pairs), len(outcomes)
        self._failed = sum(bool(each.error) for each in outcomes.values())
        self._left = sum(_weight(pair) for pair in pairs if pair.name not in outcomes)
        self._worked, self._begun = 0, monotonic()

    def count(self, pair: Pair, outcome: Outcome) -> None:
        self._done += 1
        self._failed += bool(outcome.error)
        self._worked += _weight(pair)
        self._left -= _weight(pair)

    def standing(self, last: Outcome | None = None) -> Standing:
        taken = monotonic() - self._begun
        left = taken / self._worked * self._left if self._worked else None
        return Standing(self._done, self._total, self._failed, left, last)


def _weight(pair: Pair) -> int:
    return pair.size + 2000  # a pair takes its time however small it is
