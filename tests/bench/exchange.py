"""Measure reading and writing a large memory, beside lxml's bare parse and translate-toolkit on the same file.

`python tests/bench/exchange.py [UNITS] [--file FILE] [--no-toolkit]`: a memory of 1,000,000 units, about 500 MB, is
made from a seed, in a folder that is removed afterwards. Each step runs in a process of its own, so that its peak is
its own. Speeds are compared by processor time, which depends less on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from enregard.errors import Cancelled
from enregard.exchange import tmx
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.units import Header, Stamps, Unit, Variant
from enregard.project import Status

UNITS = 1_000_000
_LETTERS = {"en": "etaoinshrdlucmfwypvbgk", "fr": "esaitnrulodcpméèàvqfbgh"}
_STAMPS = Stamps("20241028T091500Z", "anna", "20241029T101500Z", "anna")


def sentences(language: str, words: random.Random) -> Iterator[str]:
    """Yield sentences of 3 to 45 words without end; often used words are short."""
    letters = _LETTERS[language]
    known = ["".join(words.choices(letters, k=2 + k % 11)) for k in range(4000)]
    weights = [1 / (k + 10) for k in range(4000)]
    while True:
        text = words.choices(known, weights, k=min(45, 3 + int(words.expovariate(1 / 16))))
        yield f"{' '.join(text).capitalize()}."


def units(count: int) -> Iterator[Unit]:
    """Yield units from a seed."""
    english, french = (sentences(language, random.Random(language)) for language in ("en", "fr"))
    for k in range(count):
        pair = Variant("en", next(english)), Variant("fr", next(french))
        yield Unit(pair, str(k), Status.ACCEPTED, 0.987, stamps=_STAMPS)


def make(path: Path, count: int) -> int:
    return tmx.write_units(path, units(count), Header("en", "fr"), Writing())


def read(path: Path, _beside: Path) -> dict[str, float]:
    gaps = _Gaps()
    count = sum(1 for _ in tmx.open_units(path, Reading(progress=gaps.tell)))
    return {"units": count, "longest gap between progress (ms)": gaps.longest * 1000}


def write(path: Path, beside: Path) -> dict[str, float]:
    """Hold 10,000 units of the memory and write them again and again: what is measured is the writing."""
    held = []
    for unit in tmx.open_units(path, Reading()):
        held.append(unit)
        if len(held) == 10_000:
            break
    rounds = max(1, path.stat().st_size // 5_000_000)
    started, worked = time.perf_counter(), time.process_time()
    count = tmx.write_units(beside, (unit for _ in range(rounds) for unit in held), Header("en", "fr"), Writing())
    return {"units": count, "seconds": time.perf_counter() - started, "processor": time.process_time() - worked}


def convert(path: Path, beside: Path) -> dict[str, float]:
    opened = tmx.open_units(path, Reading())
    return {"units": tmx.write_units(beside, opened, opened.header, Writing())}


def cancel(path: Path, _beside: Path) -> dict[str, float]:
    """Cancel in the middle; return how long it took to stop."""
    half = path.stat().st_size // 2
    asked = [0.0]

    def tell(done: int, _total: int) -> None:
        if asked[0] and time.perf_counter() > asked[0]:
            raise Cancelled
        if done > half and not asked[0]:
            asked[0] = time.perf_counter()

    count = 0
    try:
        for _ in tmx.open_units(path, Reading(progress=tell)):
            count += 1
    except Cancelled:
        return {"units": count, "time to cancel (ms)": (time.perf_counter() - asked[0]) * 1000}
    return {"units": count}


def lxml(path: Path, _beside: Path) -> dict[str, float]:
    from lxml import etree

    count = 0
    for _, element in etree.iterparse(path, tag="tu"):
        element.clear()
        count += 1
    return {"units": count}


def lxml_freed(path: Path, _beside: Path) -> dict[str, float]:
    """As above, but with the empty elements taken away too, so that the memory stays bounded."""
    from lxml import etree

    count = 0
    for _, element in etree.iterparse(path, tag="tu"):
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
        count += 1
    return {"units": count}


def toolkit(path: Path, _beside: Path) -> dict[str, float]:
    from translate.storage.tmx import tmxfile

    with path.open("rb") as file:
        found = tmxfile(file, "en", "fr").units
    return {"units": sum(1 for unit in found if unit.source and unit.target)}


class _Gaps:
    """Keeps the longest time between two calls."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()

    def tell(self, _done: int, _total: int) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


STEPS: dict[str, tuple[str, Callable[[Path, Path], dict[str, float]]]] = {
    "lxml": ("lxml's iterparse, elements cleared", lxml),
    "lxml_freed": ("lxml's iterparse, elements freed", lxml_freed),
    "read": ("read", read),
    "write": ("write", write),
    "convert": ("read and write", convert),
    "cancel": ("cancel in the middle", cancel),
    "toolkit": ("translate-toolkit reads", toolkit),
}


def measure(name: str, path: Path, beside: Path) -> None:
    """Run a step in this process and print what it took."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, worked = time.perf_counter(), time.process_time()
    found = STEPS[name][1](path, beside)
    found.setdefault("seconds", time.perf_counter() - started)
    found.setdefault("processor", time.process_time() - worked)
    found["peak (MB)"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found["peak before (MB)"] = before / 1024
    print(json.dumps(found))


def show(name: str, found: dict[str, float], base: float) -> float:
    """Print a line; return units a second of processor time."""
    speed = found["units"] / found["processor"]
    rate = found["units"] / found["seconds"]
    text = f"{STEPS[name][0]:36} {found['units']:>10,.0f} units {found['seconds']:7.1f} s {rate:>10,.0f} units/s"
    more = "".join(
        f"   {key} {value:,.0f}" for key, value in found.items() if key.startswith(("peak (", "longest", "time"))
    )
    print(text + (f" {speed / base:5.2f} of lxml" if base else "") + more, flush=True)
    return speed


def main(arguments: list[str]) -> None:
    """Make a memory, measure each step on it, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("units", type=int, nargs="?", default=UNITS)
    parser.add_argument("--file", type=Path, help="a memory that is there, instead of one that is made")
    parser.add_argument("--no-toolkit", action="store_true", help="leave translate-toolkit out: it needs gigabytes")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--beside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.step:
        measure(options.step, options.file, options.beside)
        return
    with tempfile.TemporaryDirectory(prefix="enregard_bench") as folder:
        path = options.file or Path(folder) / "memory.tmx"
        if not options.file:
            print(f"{make(path, options.units):,} units made, {path.stat().st_size / 1e6:,.0f} MB", flush=True)
        base = 0.0
        for name in STEPS:
            if name == "toolkit" and (options.no_toolkit or find_spec("translate") is None):
                print("translate-toolkit was left out: it is not installed, or not wanted")
                continue
            beside = Path(folder) / "written.tmx"
            command = [sys.executable, __file__, "--step", name, "--file", str(path), "--beside", str(beside)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            beside.unlink(missing_ok=True)
            if done.returncode:
                print(f"{STEPS[name][0]}: failed ({done.stderr.strip().splitlines()[-1:] or done.returncode})")
                continue
            speed = show(name, json.loads(done.stdout), base)
            base = base or speed


if __name__ == "__main__":
    main(sys.argv[1:])
