"""What work costs, measured in a process of its own: CPU and wall time in seconds, memory in MB (1,048,576 bytes)."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from enregard.errors import AlignerError, EnRegardError

Asked = ParamSpec("Asked")
Told = TypeVar("Told")

_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (of its children too), wall seconds, and peak memory above that before, in MB; None on Windows."""

    cpu: float | None
    wall: float
    memory: float | None


class Meter:
    """Measures from when it is made. Of children, those count that have ended."""

    def __init__(self) -> None:
        self._before = _usage()
        self._started = time.perf_counter()

    def read(self) -> Cost:
        """Return what was used since; the peak of a child is added to that of the process itself."""
        wall = time.perf_counter() - self._started
        after = _usage()
        if self._before is None or after is None:
            return Cost(None, wall, None)
        return Cost(after[0] - self._before[0], wall, after[1] - self._before[1])


def _usage() -> tuple[float, float] | None:
    """Return the CPU seconds and the peak memory so far, children included."""
    if sys.platform == "win32":
        return None
    import resource

    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    unit = 1 if sys.platform == "darwin" else 1024
    peak = _own_peak() or own.ru_maxrss * unit
    cpu = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
    return cpu, (peak + children.ru_maxrss * unit) / 2**20


def _own_peak() -> int | None:
    """Return the peak in bytes as Linux keeps it for this program alone.

    `getrusage` starts there from the peak of the process that started this one, which would hide what is below it.
    """
    if not _STATUS.exists():
        return None
    lines = (line.split() for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines())
    return next((int(words[1]) * 1024 for words in lines if words[:1] == ["VmHWM:"]), None)


def in_fresh_process(function: Callable[Asked, Told], *args: Asked.args, **kwargs: Asked.kwargs) -> Told:
    """Call a function of a module in a new process whose caches are empty, and return what it returns.

    Raises AlignerError with the sentence of any error of ours, and if the process ended without an answer.
    """
    with tempfile.TemporaryDirectory(prefix="enregard-") as cache:
        context = get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=context, initializer=_prepare, initargs=(cache,)) as pool:
            try:
                told = pool.submit(_told, partial(function, *args, **kwargs)).result()
            except (BrokenProcessPool, MemoryError) as error:
                raise AlignerError("The process ended without an answer; perhaps memory ran out.") from error
    if isinstance(told, _Failure):
        raise AlignerError("{sentence}", sentence=told.sentence)
    return told


@dataclass(frozen=True, slots=True)
class _Failure:
    """An error's sentence: the error itself, made of a template and facts, can't be sent between processes."""

    sentence: str


def _told(call: Callable[[], Told]) -> Told | _Failure:
    try:
        return call()
    except EnRegardError as error:
        return _Failure(str(error))


def _prepare(cache: str) -> None:
    """Point the process to an empty cache, and let Ctrl-C end it without a word."""
    os.environ["ENREGARD_CACHE"] = cache
    signal.signal(signal.SIGINT, signal.SIG_DFL)
