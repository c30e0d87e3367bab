"""A batch on this machine: a process for each core, and no more pairs at work than the memory holds."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from enregard.errors import OutputError
from enregard.files import reason
from enregard.jobs.batch.model import Outcome, Pair, Plan, failed
from enregard.jobs.batch.run import Execute
from enregard.jobs.batch.task import perform, starving

_BASE = 380 * 2**20
"""Bytes that a process takes for the smallest pair, and some: `tests/bench/batch.py --sizes` says 321 MB."""

_PER_BYTE = 150
"""Bytes that a byte of text takes at most while it is aligned (measured there too: 119)."""

_PACKED = {".docx": 10, ".odt": 10, ".epub": 4, ".pdf": 1}
"""How many bytes of text a byte of a file may hold, where it is packed."""

_SHARE = 0.75  # of the memory that is free
_LOOK = 0.2  # seconds between looks at whether the work shall stop


@dataclass(frozen=True, slots=True)
class Limits:
    """How many processes, and how many bytes they may take together: an equal share each."""

    workers: int
    memory: int

    @property
    def share(self) -> int:
        """Return how many bytes one process may take."""
        return self.memory // self.workers


def usual(workers: int = 0, memory: int = 0) -> Limits:
    """Return the limits that are asked for; by default all cores, and three quarters of the memory that is free.

    There are never more processes than the memory holds.
    """
    memory = memory or int(_free() * _SHARE)
    return Limits(max(1, min(workers or _cores(), memory // (2 * _BASE))), memory)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _free() -> int:
    """Return how many bytes of memory are free, or half of what there is, or 4 GB where the system says neither."""
    with suppress(OSError, ValueError), Path("/proc/meminfo").open(encoding="ascii") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return 4 * 2**30


def need(pair: Pair) -> int:
    """Return how many bytes a process takes for a pair, by the size of its files: rather too many than too few."""
    packed = max(_PACKED.get(PurePath(place).suffix.lower(), 1) for place in (pair.source, pair.target))
    return _BASE + _PER_BYTE * packed * pair.size


def outcomes_here(limits: Limits) -> Execute:
    """Return what does pairs on this machine, within limits (see `outcomes`)."""

    def execute(
        pairs: Iterable[Pair], plan: Plan, out: str, alive: Callable[[], None]
    ) -> Iterator[tuple[Pair, Outcome]]:
        return outcomes(pairs, plan, out, limits, alive)

    return execute


def outcomes(
    pairs: Iterable[Pair], plan: Plan, out: str, limits: Limits, alive: Callable[[], None]
) -> Iterator[tuple[Pair, Outcome]]:
    """Yield what became of each pair, as they are done; the largest are begun first, so that none is left over alone.

    `alive` is called a few times a second and may raise to stop the work; then the processes are ended.

    A pair that needs more than a share of the memory, or whose process dies, is done when all others are done, alone
    and with all of the memory.
    """
    ordered = sorted(pairs, key=lambda pair: (-pair.size, pair.name))
    waiting = deque(pair for pair in ordered if need(pair) <= limits.share or limits.workers == 1)
    large = [pair for pair in ordered if need(pair) > limits.share and limits.workers > 1]
    while waiting:
        for pair, outcome in _together(waiting, plan, out, limits, alive):
            if outcome is None or outcome.starved:
                large.append(pair)
            else:
                yield pair, outcome
    for pair in large:
        for _, outcome in _together(deque([pair]), plan, out, Limits(1, limits.memory), alive):
            yield pair, outcome or failed(pair, starving(pair))


def _together(
    waiting: deque[Pair], plan: Plan, out: str, limits: Limits, alive: Callable[[], None]
) -> Iterator[tuple[Pair, Outcome | None]]:
    """Yield what became of pairs, None of those that were at work when a process died: then it ends, others wait."""
    at_work: dict[Future[Outcome], Pair] = {}
    before = set(multiprocessing.active_children())
    pool = _pool(limits)
    try:
        while waiting or at_work:
            while waiting and len(at_work) < limits.workers:
                pair = waiting.popleft()
                at_work[pool.submit(perform, pair, plan, out)] = pair
            done, _ = wait(at_work, _LOOK, FIRST_COMPLETED)
            alive()
            for future in done:
                result = future.result()
                yield at_work.pop(future), result
    except BrokenProcessPool:
        yield from ((pair, None) for pair in at_work.values())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - before:
            process.terminate()
            process.join()


def _pool(limits: Limits) -> ProcessPoolExecutor:
    try:
        return ProcessPoolExecutor(limits.workers, multiprocessing.get_context("spawn"), _ready, (limits.share,))
    except OSError as error:  # such as a system whose /dev/shm may not be written to
        raise OutputError(
            "The system lets no processes be started that share work ({reason}). On Linux /dev/shm must be writable.",
            reason=reason(error),
        ) from error


# In the processes


def _ready(memory: int) -> None:
    """Make a process ready: it takes no more than its memory, and ends with the one that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that began it is told, and ends it
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that began this one, then end: it may have been killed, without a word."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
