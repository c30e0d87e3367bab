"""Measure batches: pairs one after another, two halves beside each other, and as a batch; and what a pair takes.

    python tests/bench/batch.py [--pairs 1000] [--rows 30] [--workers 2] [--rounds 3]     # throughput
    python tests/bench/batch.py --sizes                                      # memory and time by size
    python tests/bench/batch.py --kill 10 [--pairs 60]                       # killed ten times, then held to the end

Pairs are made from a seed: rows of the statement in another order, with other numbers. Each measurement runs in a
process of its own. The cores of a virtual machine are often halves of one: what two plain processes reach beside each
other, each with half of the pairs, is the most that any batch on two cores can, and stands beside the rest.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from enregard import documents, files
from enregard.jobs.batch.journal import NAME
from enregard.jobs.batch.model import Plan
from enregard.jobs.batch.pairs import listed
from enregard.jobs.batch.run import now
from enregard.jobs.batch.task import perform
from enregard.project import Side
from enregard.project.build import build

SIZES = (30, 300, 1000, 3000, 10_000)


def make_pairs(folder: Path, count: int, rows: int) -> None:
    """Write pairs of about so many rows: a third, the usual and thrice as many."""
    source, target = (documents.read(files.corpus(f"statement.{code}.txt")) for code in ("en", "fr"))
    known = [tuple(row.text(side) for side in Side) for row in build(source, target).project.aligned]
    chance = random.Random(28)
    for code in ("en", "fr"):
        (folder / code).mkdir(parents=True)
    for k in range(count):
        wanted = max(2, int(rows * chance.choice((0.33, 1, 1, 1, 3)) / 1.4)) if count > 1 else rows
        chosen = [(chance.choice(known), chance.randrange(2, 9999)) for _ in range(wanted)]
        for code, side in (("en", 0), ("fr", 1)):
            lines = [f"{pair[side]} ({number})" for pair, number in chosen]
            (folder / code / f"text{k:05}.txt").write_text("\n\n".join(lines), "utf-8")


# In processes of their own


def one_after_another(folder: Path, out: Path, half: int, halves: int) -> None:
    """Do a part of the pairs in this process; print how long it took once the first one was done."""
    out.mkdir()
    plan = Plan(created=now())
    pairs = listed([folder / "en", folder / "fr"]).pairs[half::halves]
    perform(pairs[0], plan, str(out))
    started = time.monotonic()
    for pair in pairs[1:]:
        perform(pair, plan, str(out))
    print(json.dumps({"pairs": len(pairs) - 1, "seconds": time.monotonic() - started}))


def one_size(rows: int) -> None:
    """Do one pair of so many rows; print what it took."""
    with tempfile.TemporaryDirectory() as place:
        make_pairs(Path(place), 1, rows)
        (pair,) = listed([Path(place, "en"), Path(place, "fr")]).pairs
        outcome = perform(pair, Plan(created=now()), place)
    status = Path("/proc/self/status").read_text().splitlines()
    data = next(int(line.split()[1]) for line in status if line.startswith("VmData"))
    print(
        json.dumps(
            {"rows": rows, "bytes": pair.size, "seconds": outcome.seconds, "data": data * 1024, "peak": outcome.peak}
        )
    )


def started(*words: object) -> subprocess.Popen[str]:
    own = [sys.executable, __file__, *map(str, words)]
    return subprocess.Popen(own, stdout=subprocess.PIPE, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"})


def said(process: subprocess.Popen[str]) -> dict[str, float]:
    text, _ = process.communicate()
    found: dict[str, float] = json.loads(text.strip().splitlines()[-1])
    return found


# What is measured


def throughput(folder: Path, workers: int, rounds: int) -> None:
    """Measure all three in turns, for a machine is not always equally fast; tell each round, and the medians."""
    found: dict[str, list[float]] = {"one after another": [], f"{workers} beside each other": [], "as a batch": []}
    count = len(list((folder / "en").iterdir()))
    for number in range(rounds):
        place = folder / f"round{number}"
        place.mkdir()
        rates = (
            _beside(folder, place / "one", 1),
            _beside(folder, place / "more", workers),
            _batch(folder, place, workers),
        )
        for name, rate in zip(found, rates, strict=True):
            found[name].append(rate)
            print(f"round {number + 1}  {name:22} {rate:6.2f} pairs/s", flush=True)
        shutil.rmtree(place)
    alone, most, _ = medians = [statistics.median(rates) for rates in found.values()]
    print(f"medians of {rounds} rounds ({count} pairs; those that no batch does: a third of them)")
    for name, rate in zip(found, medians, strict=True):
        print(
            f"{name:22} {rate:6.2f} pairs/s   {rate / alone:.2f} times one after another, {100 * rate / most:.0f} % of "
            f"{workers} beside each other"
        )


def _beside(folder: Path, out: Path, processes: int) -> float:
    """Return how many pairs a second plain processes do together: a third of all pairs."""
    out.mkdir()
    parts = [started("--part", folder, out / str(k), k, 3 * processes) for k in range(processes)]
    told = [said(process) for process in parts]
    return sum(each["pairs"] for each in told) / max(each["seconds"] for each in told)


def _batch(folder: Path, out: Path, workers: int) -> float:
    """Return how many pairs a second a batch does: all of them, with starting, journal and summary."""
    command = [sys.executable, "-m", "enregard", "batch", str(folder / "en"), str(folder / "fr")]
    begun = time.monotonic()
    subprocess.run(
        [*command, "--out", str(out / "batch"), "--workers", str(workers)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return len(list((out / "batch").glob("*.tmx"))) / (time.monotonic() - begun)


def sizes() -> None:
    print(
        f"{'rows':>7} {'bytes':>10} {'seconds':>8} {'ms a row':>9} {'data (MB)':>10} {'peak (MB)':>10} {'B a byte':>9}"
    )
    base = 0.0
    for rows in SIZES:
        found = said(started("--size", rows))
        base = base or found["data"]
        more = (found["data"] - base) / found["bytes"]
        print(
            f"{rows:7} {found['bytes']:10.0f} {found['seconds']:8.1f} {1000 * found['seconds'] / rows:9.1f} "
            f"{found['data'] / 2**20:10.0f} {found['peak'] / 2**20:10.0f} {more:9.0f}",
            flush=True,
        )


def killed(folder: Path, times: int) -> None:
    """Kill the run at random moments, then let it end; hold the result against an undisturbed one."""
    chance = random.Random(8)
    command = [
        sys.executable,
        "-m",
        "enregard",
        "batch",
        folder / "en",
        folder / "fr",
        "--merge",
        "--formats",
        "project,tmx",
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*command, "--out", folder / "whole"], check=True, **quiet)  # type: ignore[call-overload]
    out = folder / "killed"
    for _ in range(times):
        running = subprocess.Popen([*command, "--out", out], **quiet)  # type: ignore[call-overload]
        time.sleep(chance.uniform(1, 6))
        running.send_signal(signal.SIGKILL)
        running.wait()
        print(f"killed with {len(journalled(out))} pairs done", flush=True)
    subprocess.run([*command, "--out", out], check=True, **quiet)  # type: ignore[call-overload]
    names = journalled(out)
    differing = [name for name, content in results(folder / "whole").items() if results(out).get(name) != content]
    print(f"pairs done: {len(names)}, done twice: {len(names) - len(set(names))}, files that differ: {len(differing)}")
    sys.exit(bool(differing or len(names) != len(set(names))))


def journalled(out: Path) -> list[str]:
    content = (out / NAME).read_bytes() if (out / NAME).exists() else b""
    lines = map(json.loads, content[: content.rfind(b"\n") + 1].splitlines())
    return [line["outcome"]["name"] for line in lines if "outcome" in line]


def results(out: Path) -> dict[str, bytes]:
    """Return the files; the moment at which a run began is taken out."""
    with (out / NAME).open("rb") as journal:
        created = json.loads(journal.readline())["created"]
    day = f"{created[:4]}-{created[4:6]}-{created[6:8]}"
    found = (path for path in out.rglob("*") if path.is_file() and path.name != NAME)
    return {
        path.relative_to(out).as_posix(): path.read_bytes().replace(created.encode(), b"").replace(day.encode(), b"")
        for path in found
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", action="store_true")
    parser.add_argument("--kill", type=int, default=0, metavar="TIMES")
    parser.add_argument("--part", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        folder, out, half, halves = options.part
        one_after_another(Path(folder), Path(out), int(half), int(halves))
    elif options.size:
        one_size(options.size)
    elif options.sizes:
        sizes()
    else:
        folder = Path(tempfile.mkdtemp())
        try:
            make_pairs(folder, options.pairs, options.rows)
            killed(folder, options.kill) if options.kill else throughput(folder, options.workers, options.rounds)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
