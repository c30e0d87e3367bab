"""A batch on a real Dask scheduler and real workers on this machine: its result is that of the batch without them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from enregard import __version__
from enregard.errors import InputError
from enregard.files import corpus
from enregard.jobs.batch import cluster, pool, run
from enregard.jobs.batch.journal import NAME
from enregard.jobs.batch.model import Pair, Plan
from enregard.jobs.batch.pairs import listed

PLAN = Plan(("tmx", "project"), merge=True, check=True, created="20241028T091500Z")
# Dask's own: sockets of a client whose cluster is gone, and what its libraries will change.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:distributed"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@dataclass
class Machines:
    """A scheduler and its workers, each a process."""

    folder: Path
    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, **environment: str) -> subprocess.Popen[bytes]:
        options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "4GB", "--death-timeout", "60"]
        where = ["--local-directory", str(self.folder)]
        worker = started(self.folder, "worker", self.address, *options, *where, **environment)
        self.workers.append(worker)
        return worker


def started(folder: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    with (folder / f"{words[0]}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "dask", *words],
            cwd=folder,
            env=os.environ | environment,
            stdout=log,
            stderr=log,
        )


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    folder = tmp_path / "machines"
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"--host 127.0.0.1 --port {port} --no-dashboard --no-show".split()
    scheduler = started(folder, "scheduler", *options, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="1")
    made = Machines(folder, f"tcp://127.0.0.1:{port}")
    yield made
    for process in (*made.workers, scheduler):
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pair, ...]:
    """Ten pairs of texts, each with other sentences of the statement, and one that is damaged."""
    folder = tmp_path_factory.mktemp("texts")
    texts = {code: corpus(f"statement.{code}.txt").read_text("utf-8").splitlines() for code in ("en", "fr")}
    for code, lines in texts.items():
        (folder / code).mkdir()
        for k in range(10):
            (folder / code / f"text{k}.txt").write_text("\n".join(lines[k:]), "utf-8")
        (folder / code / "damaged.docx").write_bytes(b"PK\x03\x04 nothing")
    return listed([folder / "en", folder / "fr"]).pairs


@pytest.fixture(scope="module")
def expected(pairs: tuple[Pair, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the batch makes of them on this machine."""
    out = tmp_path_factory.mktemp("expected")
    run.run(pairs, PLAN, str(out), pool.outcomes_here(pool.usual(2)), lambda _standing: None)
    return results(out)


def results(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def on(machines: Machines, pairs: tuple[Pair, ...], out: str, tell: run.Tell | None = None) -> run.Finished:
    execute = cluster.outcomes_on(machines.address)
    return run.run(pairs, PLAN, out, execute, tell or (lambda _: None), journal=machines.folder / NAME)


def test_workers_come_and_go(
    machines: Machines, pairs: tuple[Pair, ...], expected: dict[str, bytes], tmp_path: Path
) -> None:
    first, _ = machines.start(), machines.start()

    def lose_one(standing: run.Standing) -> None:
        if standing.done == 2 and len(machines.workers) == 2:
            first.kill()
            machines.start()

    finished = on(machines, pairs, str(tmp_path / "out"), lose_one)
    assert first.wait() < 0
    assert len(machines.workers) == 3
    assert [outcome.name for outcome in finished.outcomes if outcome.error] == ["damaged"]
    assert results(tmp_path / "out") == expected


def test_a_client_that_was_stopped_goes_on(
    machines: Machines, pairs: tuple[Pair, ...], expected: dict[str, bytes], tmp_path: Path
) -> None:
    machines.start()

    def stop(standing: run.Standing) -> None:
        if standing.done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        on(machines, pairs, str(tmp_path / "out"), stop)
    assert on(machines, pairs, str(tmp_path / "out")).again == 4
    assert results(tmp_path / "out") == expected


def test_texts_and_results_at_addresses(
    machines: Machines, pairs: tuple[Pair, ...], expected: dict[str, bytes], tmp_path: Path
) -> None:
    machines.start()
    texts = (pair for pair in pairs if pair.name in ("text1", "text2"))
    there = tuple(
        Pair(pair.name, Path(pair.source).as_uri(), Path(pair.target).as_uri(), pair.languages) for pair in texts
    )
    finished = on(machines, there, (tmp_path / "out").as_uri())
    assert [outcome.error for outcome in finished.outcomes] == [None, None]
    found = results(tmp_path / "out")
    assert found["text1.tmx"] == expected["text1.tmx"]
    assert {"all.tmx", "summary.html", "text1.enregard", "text2.enregard"} <= found.keys()


def test_another_version_is_refused(machines: Machines, pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    (machines.folder / "sitecustomize.py").write_text('import enregard\nenregard.__version__ = "99.0"\n')
    paths = os.pathsep.join((str(machines.folder), str(Path(cluster.__file__).parents[3])))
    machines.start(PYTHONPATH=paths)
    with pytest.raises(InputError, match=rf"has En regard 99\.0, here it is {__version__}"):
        on(machines, pairs, str(tmp_path / "out"))


def test_a_worker_that_lacks_the_program_is_refused(
    machines: Machines, pairs: tuple[Pair, ...], tmp_path: Path
) -> None:
    (machines.folder / "sitecustomize.py").write_text("import sys\nsys.modules['enregard'] = None\n")
    machines.start(PYTHONPATH=str(machines.folder))
    with pytest.raises(InputError, match="has no En regard"):
        on(machines, pairs, str(tmp_path / "out"))


def test_nobody_is_there(
    machines: Machines, pairs: tuple[Pair, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 5.0)
    with pytest.raises(InputError, match="has no worker"):
        on(machines, pairs, str(tmp_path / "out"))
    machines.address = "tcp://127.0.0.1:9"
    with pytest.raises(InputError, match="No Dask scheduler answers"):
        on(machines, pairs, str(tmp_path / "out"))


def test_a_pair_that_kills_its_workers(machines: Machines, pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    """Its source is a page from which nothing comes: whichever worker asks for it dies."""
    with socket.create_server(("127.0.0.1", 0)) as page:
        page.settimeout(0)
        bad = Pair("bad", f"http://127.0.0.1:{page.getsockname()[1]}/", pairs[1].target, ("en", "fr"), size=10**6)
        machines.start()

        def kill(_standing: run.Standing) -> None:
            with suppress(BlockingIOError):
                asked, _ = page.accept()
                machines.workers[-1].kill()
                asked.close()
                machines.start()

        finished = on(machines, (bad, pairs[1]), str(tmp_path / "out"), kill)
    assert len(machines.workers) == 5
    assert "died, one after the other" in str(finished.outcomes[0].error)
    assert finished.outcomes[1].error is None
