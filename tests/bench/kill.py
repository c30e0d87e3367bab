"""Kill the program in the middle of edits, again and again, and prove that no edit that was shown is lost.

`python tests/bench/kill.py [ROUNDS] [SEED]`: 1,000 rounds unless told otherwise; Linux and macOS. In each round a child
opens a project, edits it at random and says after each edit what it shows; it is killed at a random moment. Then the
project must hold what was shown last, or the one edit more that had been announced; the database must be whole; undo
must lead to the first rows and redo back. Ends with status 1 if anything is lost.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from inspect import signature
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "desktop"))

from enregard.project import Change, Project, Row, Side, gestures
from enregard.project.serial import row_to_json
from enregard.project.store import Store
from enregard.project.store.store import ENDED_WRITING

_LONGEST = 0.12  # seconds that a child lives at most
_MANY = 300  # edits after which a round begins with a fresh project
_MAKE = """
import sys
from pathlib import Path
from enregard.files import corpus
from enregard.jobs.work import make_project
make_project(corpus("statement.en.txt"), corpus("statement.fr.txt"), Path(sys.argv[1]))
"""


def main(rounds: int, seed: int) -> int:
    """Do the rounds and print what was found; return the exit status."""
    lost, shown, further, broken = [], 0, 0, 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        first, path = Path(place) / "first.enregard", Path(place) / "p.enregard"
        subprocess.run([sys.executable, "-c", _MAKE, str(first)], check=True)
        with closing(Store(first)) as store:
            rows = list(store.project.rows)
        for number in range(rounds):
            if not path.exists():
                shutil.copyfile(first, path)
            told = _killed(path, random.Random(f"{seed}/{number}"))
            shown += sum(line.startswith("shown") for line in told)
            try:
                more, unfinished, edits = _examined(path, rows, told)
            except Exception as error:  # noqa: BLE001 - whatever it is, the round is lost, and the others go on
                lost.append(f"round {number}: {error!r}")
                edits = _MANY
            else:
                further, broken = further + more, broken + unfinished
            if edits >= _MANY:
                path.unlink()
    print(*lost, sep="\n", end="\n" if lost else "")
    print(
        f"{rounds} rounds, {time.monotonic() - started:.0f} s (seed {seed}): {shown} edits shown, "
        f"{len(lost)} rounds with a loss; {further} ended between disk and screen, "
        f"{broken} in the middle of a write, which was taken back"
    )
    return 1 if lost else 0


# The child


def _killed(path: Path, rng: random.Random) -> list[str]:
    """Let a child edit until it is killed; return what it said."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            _edit(path, rng, lambda *words: os.write(writer, (" ".join(map(str, words)) + "\n").encode()))
        except Exception as error:  # noqa: BLE001 - the parent must hear of it
            os.write(writer, f"failed {error!r}\n".encode())
        os._exit(0)
    os.close(writer)
    time.sleep(rng.uniform(0, _LONGEST))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        return pipe.read().splitlines()


def _edit(path: Path, rng: random.Random, say: Callable[..., object]) -> None:
    """Edit for ever. What an edit will lead to is announced, by a twin in memory that does it first."""
    store = Store(path)
    project = store.project
    twin = Project(project.source, project.target, list(project.rows), list(project.done), list(project.undone))
    say("shown", *_state(project))
    while True:
        act = _random_act(project, rng)
        act(twin)
        say("announced", *_state(twin))
        act(project)
        say("shown", *_state(project))
        if rng.random() < 0.1:
            store.keep("focus", str(rng.randrange(99)))
        if rng.random() < 0.05:
            store.close()
            store = Store(path)
            project = store.project


def _random_act(project: Project, rng: random.Random) -> Callable[[Project], object]:
    """Return something that a reviser may do: any gesture, undo, redo, or going back to a moment."""
    what = rng.random()
    if what < 0.15:
        return Project.undo
    if what < 0.25:
        return Project.redo
    if what < 0.3:
        number = rng.randint(0, len(project.done) + len(project.undone))
        return lambda one: one.go_to(number)
    while True:
        change = _random_change(project, rng)
        if change:
            return lambda one: one.apply(change)


def _random_change(project: Project, rng: random.Random) -> Change | None:
    """Return what a gesture makes of random arguments; each is told by the name of the parameter."""
    rows = project.rows
    at = rng.randrange(len(rows))
    side = rng.choice(list(Side))
    texts = [segment.text for segment in rows[at].cell(side)]
    some = rng.sample(range(len(rows)), k=len(rows) // 2)
    arguments: dict[str, Any] = {
        "rows": rows,
        "at": at,
        "side": side,
        "offset": rng.randint(0, len(rows[at].text(side))),
        "new_id": project.new_id,
        "number": rng.randrange(3),
        "to": rng.randrange(len(rows)),
        "text": rng.choice(["", "to be asked", "« Koursk »"]),
        "whole": rng.random() < 0.5,
        "lines": [rng.choice([text, text.upper()]) for text in texts if rng.random() < 0.8],
        "positions": some,
        "texts": dict.fromkeys(some, "Kursk"),
        "cells": [(position, side) for position in some],
        "write": lambda text: text.replace("e", "é"),
        "source": (at, 0),
        "target": (rng.randrange(max(0, at - 3), min(len(rows), at + 4)), 0),
    }
    gesture = getattr(gestures, rng.choice(gestures.__all__))
    change: Change | None = gesture(**{name: arguments[name] for name in signature(gesture).parameters})
    return change


def _state(project: Project) -> tuple[str, int, int]:
    """Return what is shown: the rows, and how many edits are done and undone."""
    return _digest(project.rows), len(project.done), len(project.undone)


def _digest(rows: Any) -> str:
    return hashlib.sha256("\n".join(map(row_to_json, rows)).encode()).hexdigest()


# The proof


def _examined(path: Path, first: list[Row], told: list[str]) -> tuple[bool, bool, int]:
    """Hold that a project has all that was shown; return whether it has an edit more, whether a write was broken off,
    and how many edits there are. Raises an error that says what is wrong.
    """
    assert not any(line.startswith("failed") for line in told), told[-1]
    with closing(Store(path)) as store:
        project = store.project
        state = _state(project)
        known = [line.split(" ", 1)[1] for line in told]
        here = " ".join(map(str, state))
        if known:
            assert here in known[-1:] + [line for line in known[-2:] if told[-1].startswith("announced")], "lost"
        unfinished = store.recovered is not None and store.recovered.template == ENDED_WRITING
        edits = state[1] + state[2]
        project.go_to(0)
        assert project.rows == first, "undo does not lead to the first rows"
        project.go_to(edits)
        project.go_to(state[1])
        assert _state(project) == state, "undo and redo do not lead back"
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)], "the database is not whole"
    return bool(known) and told[-1].startswith("announced") and here == known[-1], unfinished, edits


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:3]]
    sys.exit(main(*(numbers + [1000, 1][len(numbers) :])))
