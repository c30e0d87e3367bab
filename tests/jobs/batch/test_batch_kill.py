"""A batch that is killed at any moment, its leader or a process of it: started again, it ends in the same files."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from enregard.jobs.batch.journal import NAME

WISHES = ["--merge", "--formats", "project,tmx", "--workers", "2"]


def command(texts: Path, out: Path) -> list[str]:
    folders = [str(texts / "en"), str(texts / "fr")]
    return [sys.executable, "-m", "enregard", "batch", *folders, "--out", str(out), *WISHES]


def journalled(out: Path) -> list[str]:
    """Return the pairs that were put down as done, in order."""
    path = out / NAME
    content = path.read_bytes() if path.exists() else b""
    lines = map(json.loads, content[: content.rfind(b"\n") + 1].splitlines())
    return [line["outcome"]["name"] for line in lines if "outcome" in line]


def results(out: Path, created: str) -> dict[str, bytes]:
    """Return the files, each with the moment of its run taken for that of the first."""
    found = {}
    for path in out.rglob("*"):
        if path.is_file() and path.name != NAME:
            found[path.relative_to(out).as_posix()] = path.read_bytes().replace(created.encode(), b"MOMENT")
    return found


def moment(out: Path) -> str:
    with (out / NAME).open("rb") as journal:
        return str(json.loads(journal.readline())["created"])


def same_day(out: Path) -> dict[str, bytes]:
    made = moment(out)
    day = f"{made[:4]}-{made[4:6]}-{made[6:8]}".encode()
    return {name: content.replace(day, b"DAY") for name, content in results(out, made).items()}


@pytest.fixture(scope="module")
def expected(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("expected")
    assert subprocess.run(command(texts, out), check=False).returncode == 1  # one pair is damaged
    return same_day(out)


def children(process: int) -> list[int]:
    """Return the processes that a process began."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(state[1]) == process and state[0] != "Z":
            found.append(int(path.parent.name))
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are found in /proc")
@pytest.mark.parametrize("seed", range(3))
def test_killed_and_started_again(seed: int, texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(seed)
    done_before: list[str] = []
    for _ in range(3):
        running = subprocess.Popen(command(texts, tmp_path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(2, 6))
        begun = children(running.pid)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        done = journalled(tmp_path)
        assert done[: len(done_before)] == done_before
        assert len(set(done)) == len(done)  # nothing was done twice but what was at work
        done_before = done
        deadline = time.monotonic() + 30
        while any(Path(f"/proc/{process}").exists() for process in begun):
            assert time.monotonic() < deadline, "processes stayed behind"
            time.sleep(0.05)
    assert subprocess.run(command(texts, tmp_path), check=False).returncode == 1
    assert len(set(journalled(tmp_path))) == len(journalled(tmp_path)) == 7
    assert same_day(tmp_path) == expected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are found in /proc")
def test_one_of_its_processes_is_killed(texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    running = subprocess.Popen(command(texts, tmp_path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not journalled(tmp_path):
        assert running.poll() is None
        time.sleep(0.02)
    for process in children(running.pid):
        os.kill(process, signal.SIGKILL)
    assert running.wait() == 1
    assert same_day(tmp_path) == expected
