"""The one door to work beside the window: a lasting object owns the signals, a worker only emits.

`Worker.start` runs a function on a thread; progress and result come back on the window's own thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QRunnable, QThreadPool, Signal

from enregard.errors import Cancelled, EnRegardError
from enregard.progress import Progress

_PATIENCE = 0.2  # seconds
_STEP = 0.05  # seconds between two steps of progress that are shown


@dataclass(slots=True)
class Job:
    """A piece of work that was started; `then` gets what it returns, `failed` the sentence of its error."""

    label: str
    function: Callable[[Progress], Any]
    then: Callable[[Any], None]
    failed: Callable[[EnRegardError], None]
    kind: str = ""
    """Work that takes the place of earlier work of the same kind; empty: of none."""
    patient: bool = False
    """Work that makes room for all other work, and begins again behind it: what it has done so far is not lost."""
    cancelled: Callable[[], None] = lambda: None
    """Called when the user has cancelled it, or when it fails; not when other work takes its place."""
    stop: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class _News:
    """What a worker tells: how far it is, or how it ended."""

    job: Job
    done: int = 0
    total: int = 0
    result: Any = None
    error: BaseException | None = None
    ended: bool = False


class _Rest(QObject):
    """Knows when the window has nothing to do. Python runs on one thread at a time: work lets the window go first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._resting = Event()
        self._resting.set()
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher:
            dispatcher.aboutToBlock.connect(self._begin)
            dispatcher.awake.connect(self._end)

    def _begin(self) -> None:
        self._resting.set()

    def _end(self) -> None:
        self._resting.clear()

    def wait(self) -> None:
        """Wait until the window rests, but not for long: work goes on in the end."""
        self._resting.wait(_PATIENCE)


class Worker(QObject):
    """Runs jobs one after another beside the window. Lives as long as the window."""

    changed = Signal()
    """What is going on has changed: see `current`, `done`, `total`."""
    _news = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._rest = _Rest(self)
        self.done = self.total = 0
        self._news.connect(self._hear)

    @property
    def current(self) -> Job | None:
        """Return the job at work, if there is one."""
        return self._jobs[0] if self._jobs else None

    def start(self, job: Job) -> None:
        """Queue a job. An earlier one of the same kind need not be finished; a patient one makes room."""
        if job.kind:
            self.stop(job.kind)
        later = [] if job.patient else self._make_room()
        for each in (job, *later):
            self._jobs.append(each)
            self._pool.start(_Runnable(each, self._news, self._rest))
        self.changed.emit()

    def _make_room(self) -> list[Job]:
        """Stop the patient jobs; return them as they are to begin again."""
        patient = [job for job in self._jobs if job.patient and not job.stop.is_set()]
        for job in patient:
            job.stop.set()
        return [replace(job, stop=Event()) for job in patient]

    def cancel(self) -> None:
        """Ask every job to stop at its next step: the user wants it. What other work replaced is told nothing."""
        asked = [job for job in self._jobs if not job.stop.is_set()]
        for job in asked:
            job.stop.set()
        for job in asked:
            job.cancelled()

    def stop(self, *kinds: str) -> None:
        """Ask the jobs of some kinds to stop at their next step."""
        for job in self._jobs:
            if job.kind in kinds:
                job.stop.set()

    def close(self) -> None:
        """Stop everything and wait for it; nothing comes back afterwards."""
        self.stop(*{job.kind for job in self._jobs})
        self._jobs.clear()
        self._pool.waitForDone()

    def _hear(self, news: _News) -> None:
        """Take up what a worker told, on the window's thread."""
        if news.job not in self._jobs:
            return
        self.done, self.total = news.done, news.total
        try:
            if news.ended:
                self._jobs.remove(news.job)
                self._end(news)
        finally:
            self.changed.emit()

    def _end(self, news: _News) -> None:
        """Hand the result on, but not of a job that was stopped at the last moment."""
        if news.job.stop.is_set() or isinstance(news.error, Cancelled):
            return
        if news.error is None:
            news.job.then(news.result)
            return
        news.job.cancelled()
        if not isinstance(news.error, EnRegardError):
            raise news.error
        news.job.failed(news.error)


class _Runnable(QRunnable):
    """A job on its thread. It owns no signal: it emits the worker's."""

    def __init__(self, job: Job, news: Any, rest: _Rest) -> None:
        super().__init__()
        self._job, self._news, self._rest = job, news, rest
        self._told = 0.0

    def run(self) -> None:
        """Do the job and tell how it ended."""
        try:
            self._progress(0, 0)
            result = self._job.function(self._progress)
        except BaseException as error:  # noqa: BLE001 - it is raised again on the window's thread
            self._news.emit(_News(self._job, error=error, ended=True))
        else:
            self._news.emit(_News(self._job, result=result, ended=True))

    def _progress(self, done: int, total: int) -> None:
        if self._job.stop.is_set():
            raise Cancelled
        self._rest.wait()
        now = monotonic()
        if now - self._told >= _STEP or done >= total:  # what the window is told wakes it, and then it is waited for
            self._told = now
            self._news.emit(_News(self._job, done, total))
