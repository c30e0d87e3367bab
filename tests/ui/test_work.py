"""The door to work beside the window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from enregard.errors import EnRegardError, InputError
from enregard.progress import Progress
from enregard.ui.work import Job, Worker


class Listener(QObject):
    """Keeps what comes back, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()

    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(threading.get_ident())


@pytest.fixture
def worker(qtbot: QtBot) -> Worker:
    return Worker()


def job(listener: Listener, function: Callable[[Progress], object], label: str = "") -> Job:
    return Job(label or str(id(function)), function, listener.hear, listener.hear)


def test_every_result_comes_back_on_the_window_s_thread(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()
    for k in range(200):
        worker.start(job(listener, lambda progress, k=k: k * 2**40, label=str(k)))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(listener.heard) == 200)
    assert listener.heard == [k * 2**40 for k in range(200)]
    assert listener.threads == {threading.get_ident()}
    worker.close()


def test_cancel_stops_at_the_next_step(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 2)
            time.sleep(0.001)

    worker.start(job(listener, endless))
    qtbot.waitUntil(lambda: worker.done == 1)
    worker.cancel()
    qtbot.waitUntil(lambda: worker.current is None)
    assert listener.heard == []


def test_what_other_work_replaced_is_not_told_that_it_was_cancelled(worker: Worker, qtbot: QtBot) -> None:
    listener, go_on = Listener(), threading.Event()
    told: list[str] = []

    def wait(progress: Progress) -> None:
        go_on.wait()
        progress(0, 0)

    for name in ("first", "second"):
        worker.start(Job(name, wait, listener.hear, listener.hear, "a kind", cancelled=partial(told.append, name)))
    worker.cancel()
    assert told == ["second"]
    go_on.set()
    qtbot.waitUntil(lambda: worker.current is None)


def test_an_error_comes_back_with_its_sentence(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()

    def fail(progress: Progress) -> None:
        raise InputError("{name} is empty.", name="x")

    worker.start(job(listener, fail))
    qtbot.waitUntil(lambda: bool(listener.heard))
    (error,) = listener.heard
    assert isinstance(error, EnRegardError)
    assert str(error) == "x is empty."


def test_closing_waits_and_hears_nothing_more(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()
    ended = threading.Event()

    def slow(progress: Progress) -> None:
        time.sleep(0.1)
        ended.set()

    worker.start(job(listener, slow))
    qtbot.waitUntil(lambda: worker.total == 0 and worker.current is not None)
    time.sleep(0.02)
    worker.close()
    qtbot.wait(50)
    assert listener.heard == []
    assert worker.current is None


def test_a_patient_job_makes_room_and_begins_again_behind_the_other(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()
    begun: list[int] = []

    def patiently(progress: Progress) -> str:
        begun.append(len(begun))
        if len(begun) == 1:
            while True:
                progress(1, 2)
                time.sleep(0.001)
        return "patient"

    worker.start(Job("a", patiently, listener.hear, listener.hear, "compare", patient=True))
    qtbot.waitUntil(lambda: worker.done == 1)
    worker.start(job(listener, lambda progress: "urgent"))
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard == ["urgent", "patient"]
    assert begun == [0, 1]


def test_a_patient_job_that_was_stopped_does_not_begin_again(worker: Worker, qtbot: QtBot) -> None:
    listener = Listener()

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 2)
            time.sleep(0.001)

    worker.start(Job("a", endless, listener.hear, listener.hear, "compare", patient=True))
    qtbot.waitUntil(lambda: worker.done == 1)
    worker.start(job(listener, lambda progress: "urgent"))
    worker.stop("compare")
    qtbot.waitUntil(lambda: worker.current is None)
    assert listener.heard == ["urgent"]


def test_a_job_that_is_stopped_when_it_has_ended_is_not_heard(worker: Worker, qtbot: QtBot) -> None:
    """Its news may still be on the way."""
    listener, ended = Listener(), threading.Event()

    def quick(progress: Progress) -> str:
        ended.set()
        return "old"

    worker.start(Job("a", quick, listener.hear, listener.hear, "compare"))
    assert ended.wait(5)
    worker.start(Job("b", lambda progress: "new", listener.hear, listener.hear, "compare"))
    qtbot.waitUntil(lambda: worker.current is None)
    assert listener.heard == ["new"]
