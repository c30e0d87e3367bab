"""Measure batches on a Dask cluster of this machine, and reckon from it what large ones take.

    python tests/bench/cluster.py [--pairs 300] [--workers 1,2,4]

1. The same pairs (`tests/bench/batch.py` makes them) with one, two, four workers. Where two cores do the work, four
   workers cannot do it faster; what they lose by being too many is what is to be seen.
2. How many pairs a second client and scheduler hand out, put down and sum up: pairs whose files are not there, so that
   workers have next to nothing to do, with as many threads as a large cluster has. All of it on this machine's cores:
   with machines of their own it is more.
   And what the client takes for each pair alone: time and memory for the journal and the summary.
3. From these: time, memory and disk for a million pairs and for a billion sentences, with so many cores as given.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from batch import make_pairs  # type: ignore[import-not-found]  # beside this file

from enregard.jobs.batch.journal import NAME
from enregard.jobs.batch.model import Outcome, Pair, Plan
from enregard.jobs.batch.run import now, run

CORES = (2, 16, 100, 1000)
GIB = 2**30


@contextmanager
def cluster(folder: Path, workers: int, threads: int = 1) -> Iterator[str]:
    """Start a scheduler and so many workers; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    own = f"--nthreads {threads} --no-nanny --no-dashboard --memory-limit 0 --local-directory {folder}".split()
    processes = [_dask("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show")]
    processes += [_dask("worker", address, *own) for _ in range(workers)]
    try:
        _wait_for(address, workers)
        yield address
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _dask(*words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "ignore", "-m", "dask", *words]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _wait_for(address: str, workers: int) -> None:
    from distributed import Client

    with Client(address, timeout=60) as client:
        client.wait_for_workers(workers, timeout=120)


def batch(given: Sequence[Path], out: Path, address: str) -> float:
    """Run a batch; return how many seconds it took, with the start of the command."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "enregard", "batch", *map(str, given), "--out", str(out), "--cluster", address]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begun


def curve(folder: Path, numbers: Sequence[int]) -> tuple[float, float]:
    """Print the throughput by the number of workers; return the rows that one worker does a second, bytes of a row."""
    given = [folder / "en", folder / "fr"]
    count = len(list(given[0].iterdir()))
    first = rows = size = 0.0
    print(f"{'workers':>7} {'seconds':>8} {'pairs/s':>8} {'rows/s':>7} {'times one':>10}")
    for number in numbers:
        out = folder / f"out{number}"
        with cluster(folder, number) as address:
            batch([_few(folder)], folder / f"warm{number}", address)  # what a worker loads once is loaded
            seconds = batch(given, out, address)
        rows = sum(outcome.get("rows", 0) for outcome in _outcomes(out))
        size = sum(path.stat().st_size for path in out.glob("*.tmx"))
        first = first or seconds
        print(
            f"{number:7} {seconds:8.1f} {count / seconds:8.2f} {rows / seconds:7.0f} {first / seconds:10.2f}",
            flush=True,
        )
    return rows / first, size / rows


def _few(folder: Path) -> Path:
    """Return a manifest of the first pairs, enough for each worker."""
    names = sorted(path.name for path in (folder / "en").iterdir())[:12]
    manifest = folder / "few.csv"
    manifest.write_text("\n".join(["source,target", *(f"en/{name},fr/{name}" for name in names)]), "utf-8")
    return manifest


def _outcomes(out: Path) -> list[dict[str, float]]:
    lines = (out / NAME).read_text("utf-8").splitlines()[1:]
    return [line["outcome"] for line in map(json.loads, lines) if "outcome" in line]


def handing_out(folder: Path, count: int, threads: int) -> tuple[float, float]:
    """Return how many pairs a second are handed out to so many threads, and how many bytes the journal has of each."""
    manifest, out = folder / f"none{threads}.csv", folder / f"none{threads}"
    lines = [f"nothing/{k:07}.en.txt,nothing/{k:07}.fr.txt" for k in range(count)]
    manifest.write_text("\n".join(["source,target", *lines]), "utf-8")
    with cluster(folder, 2, threads // 2) as address:
        batch([_few(folder)], folder / f"start{threads}", address)
        rate = count / batch([manifest], out, address)
    return rate, (out / NAME).stat().st_size / count


def client_alone(folder: Path, count: int) -> float:
    """Print how many pairs a second are put down and summed up; return how many bytes of memory each takes."""
    pairs = tuple(Pair(f"{k:07}", f"/texts/{k:07}.en.docx", f"/texts/{k:07}.fr.docx", size=9000) for k in range(count))
    outcome = Outcome("", ("en", "fr"), 50, 2, 0.97, 3, {"warning": 1}, files=("0000000.tmx",), seconds=0.2, peak=2**28)

    def done(asked: Iterable[Pair], *_: object) -> Iterator[tuple[Pair, Outcome]]:
        return ((pair, replace(outcome, name=pair.name)) for pair in asked)

    before, begun = _peak(), time.monotonic()
    run(pairs, Plan(created=now()), str(folder / "client"), done, lambda _: None)
    rate, each = count / (time.monotonic() - begun), (_peak() - before) / count
    print(f"\nthe client alone: {rate:.0f} pairs/s put down and summed up, {each:.0f} bytes of memory a pair")
    return each


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def reckon(rows: float, row: float, handed: float, line: float, kept: float) -> None:
    """Print what large batches take: as `rows` a second and core, bytes of a row and of a journal's line say.

    `kept` is the client's memory for a pair, in bytes.
    """
    print(f"\n{'':34} {'1,000,000 pairs':>24} {'1,000,000,000 sentences':>26}")
    print(f"{'':34} {'of 50 rows':>24} {'in pairs of 1,000 rows':>26}")
    for cores in CORES:
        cells = []
        for pairs, each in ((10**6, 50), (10**6, 1000)):
            seconds = max(pairs * each / rows / cores, pairs / handed)
            cells.append(_duration(seconds) + (" (handing out)" if seconds == pairs / handed else ""))
        print(f"{f'time on {cores} cores':34} {cells[0]:>24} {cells[1]:>26}")
    for label, of_pair, of_row in (
        ("disk for TMX", 0.0, row),
        ("the journal", line, 0.0),
        ("the client's memory", kept, 0.0),
    ):
        sizes = [f"{(of_pair * 10**6 + of_row * each * 10**6) / GIB:.1f} GB" for each in (50, 1000)]
        print(f"{label:34} {sizes[0]:>24} {sizes[1]:>26}")


def _duration(seconds: float) -> str:
    hours = seconds / 3600
    return f"{hours / 24:.1f} days" if hours > 48 else f"{hours:.1f} h" if hours > 1.5 else f"{hours * 60:.0f} min"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--workers", default="1,2,4")
    parser.add_argument("--handed", type=int, default=3000, help="pairs that are handed out for nothing")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        make_pairs(folder, options.pairs, 30)
        rows, row = curve(folder, [int(number) for number in options.workers.split(",")])
        print(f"\n{'threads':>7} {'handed out, pairs/s':>20} {'journal, bytes a pair':>22}")
        for threads in (2, 100, 1000):
            handed, line = handing_out(folder, options.handed, threads)
            print(f"{threads:7} {handed:20.0f} {line:22.0f}", flush=True)
        kept = client_alone(folder, 50_000)
        print(f"\none core: {rows:.0f} rows/s; TMX: {row:.0f} bytes a row")
        reckon(rows, row, handed, line, kept)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
