"""Measure machine translation: our engine beside the bare CTranslate2 call, cancelling, and the window meanwhile.

`python tests/bench/translation.py [--sentences 1000] [--window]`

The model is as large as real ones (6 and 6 layers, width 512, 32,000 pieces, int8) and its weights are random. It ends
every translation after 24 tokens by itself, so that both sides decode with the options of the engine and to equal
lengths. All sides get the same sentences, in turn; ours takes the pieces apart and puts them together again, the bare
call gets them ready. Ours is measured by itself and on the way that the program takes: as a comparison of a project
whose rows are these sentences, with an empty cache, up to the moment when all is translated and shown. Without a
screen the window is drawn offscreen.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import ctranslate2
from tests.bench.large_model import PAIR, TOKENS, install, sentences

from enregard.documents import from_text
from enregard.errors import Cancelled
from enregard.project import Project, Row
from enregard.score import compare
from enregard.score.compare import Comparison
from enregard.segments import Segment
from enregard.translate import argos, cache, loaded
from enregard.translate.batches import decoding

SHARES = 4  # both sides take turns, so that what else the machine does meets both
BATCHES = (8, 16, 32)  # the bare call is held against us at its best
TICK = 5  # milliseconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--window", action="store_true", help="also measure the window while it compares")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        # What is measured shall touch no folder, setting or cache of the user's.
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = place
        packages = Path(place) / "packages"
        os.environ["ARGOS_PACKAGES_DIR"] = str(packages)
        model = install(packages)
        texts = sentences(chosen.sentences)
        for line in chain(throughput(model, texts), cancelling(texts)):
            print(line, flush=True)
        for line in window_answers(Path(place), packages) if chosen.window else ():
            print(line, flush=True)
    return 0


def throughput(model: Path, texts: list[str]) -> Iterator[str]:
    """Measure both sides, at beam 1 and beam 4."""
    ready = loaded.load(model, PAIR)
    tokens = [ready.tokenizer.encode(text) for text in texts]
    assert {len(each) for each in tokens} == {TOKENS}
    bare = ctranslate2.Translator(str(model / "model"), compute_type="int8", inter_threads=ready.cores, intra_threads=1)
    yield f"{len(texts)} sentences of {TOKENS} tokens, {ready.cores} cores; sentences/s"
    for beam in (argos.QUICK, argos.BEST):
        (engine,) = argos.find(*PAIR, quick=beam == argos.QUICK)
        options = decoding(beam, TOKENS)
        sides: dict[str, Callable[[slice], object]] = {
            f"bare, batches of {size}": partial(translated, bare, tokens, size, options) for size in BATCHES
        }
        sides["ours"] = partial(ours, engine, texts)
        sides["ours, as a comparison"] = partial(compared, engine, texts)
        spent = in_turn(sides, len(texts))
        for name, seconds in spent.items():
            yield line(f"beam {beam}, {name}", len(texts) / seconds, "/s")
        best = min(seconds for name, seconds in spent.items() if name.startswith("bare"))
        for name in ("ours", "ours, as a comparison"):
            yield line(f"beam {beam}, {name}, against the best bare call", 100 * best / spent[name], "%", 90)


def translated(bare: Any, tokens: list[list[str]], size: int, options: dict[str, Any], share: slice) -> None:
    answers = bare.translate_batch(tokens[share], max_batch_size=size, **options)
    assert {len(answer.hypotheses[0]) for answer in answers} == {TOKENS}


def ours(engine: argos.Argos, texts: list[str], share: slice) -> None:
    assert all(engine.translate(texts[share]))


def compared(engine: argos.Argos, texts: list[str], share: slice) -> None:
    """Translate as `compare` does, by the cache and in slabs; the scores that follow are no part of it."""
    rows = [
        Row(number, (Segment(str(number), text, number, 0),), (Segment(str(number), text, number, 0),))
        for number, text in enumerate(texts[share], start=1)
    ]
    project = Project(from_text("a", "a.en.txt", "en"), from_text("a", "a.fr.txt", "fr"), rows)
    cache.empty()

    def told(comparison: Comparison) -> None:
        (direction,) = comparison.forward
        if len(direction.said) == len(rows):
            raise Cancelled

    with suppress(Cancelled):
        compare(project, forward=[engine], back=[], told=told)
        raise AssertionError("not all was translated")


def in_turn(sides: dict[str, Callable[[slice], object]], count: int) -> dict[str, float]:
    """Return the seconds that each side takes for all sentences, share by share, each time another one first."""
    spent = dict.fromkeys(sides, 0.0)
    for act in sides.values():
        act(slice(0, 8))  # what is only done once is no part of it
    for number in range(SHARES):
        share = slice(number * count // SHARES, (number + 1) * count // SHARES)
        for name in [*sides][number % len(sides) :] + [*sides][: number % len(sides)]:
            started = time.perf_counter()
            sides[name](share)
            spent[name] += time.perf_counter() - started
    return spent


def cancelling(texts: list[str]) -> Iterator[str]:
    """Measure how long a translation still takes that is stopped when a twentieth is done."""
    for beam in (argos.QUICK, argos.BEST):
        (engine,) = argos.find(*PAIR, quick=beam == argos.QUICK)
        stopped = 0.0

        def stop(done: int, total: int) -> None:
            nonlocal stopped
            if done * 20 >= total:
                stopped = time.perf_counter()
                raise Cancelled

        try:
            engine.translate(texts, stop)
        except Cancelled:
            returned = time.perf_counter()
        translator = loaded.load(engine.folder, engine.codes).translator
        while translator.num_active_batches or translator.num_queued_batches:
            time.sleep(0.001)
        yield line(f"beam {beam}, cancelled: until it returns", returned - stopped, "s", 1)
        yield line(f"beam {beam}, cancelled: until the cores rest", time.perf_counter() - stopped, "s", 1)


def window_answers(place: Path, packages: Path) -> Iterator[str]:
    """Measure how late the window answers at the latest, at rest and while it compares the statement."""
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings, QTimer

    from enregard.ui import application
    from enregard.ui.main_window import MainWindow

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place))
    os.environ["ARGOS_PACKAGES_DIR"] = str(place / "none")
    app = application.make()
    collector = application.Collector(app)
    window = MainWindow()
    window.resize(1280, 860)
    window.show()
    window.begin(None, place)
    machine = window.session.machine

    def until(done: Callable[[], bool]) -> None:
        while not done():
            app.processEvents()
            time.sleep(0.0005)

    def slowest(done: Callable[[], bool]) -> float:
        gaps, last = [0.0], time.perf_counter()

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            gaps.append(1000 * (now - last) - TICK)
            last = now

        timer = QTimer(window)
        timer.timeout.connect(tick)
        timer.start(TICK)
        until(done)
        timer.deleteLater()
        return max(gaps)

    until(lambda: machine.is_made and window.session.worker.current is None)
    end = time.perf_counter() + 3
    yield line("the window's slowest answer, at rest", slowest(lambda: time.perf_counter() > end), "ms")
    os.environ["ARGOS_PACKAGES_DIR"] = str(packages)
    started = time.perf_counter()
    machine.begin_anew()
    late = slowest(lambda: machine.is_made)
    assert machine.comparison
    assert machine.comparison.forward, "the model was not asked"
    yield line("the statement compared", time.perf_counter() - started, "s")
    yield line("the window's slowest answer meanwhile", late, "ms", 50)
    window.close()
    del collector


def line(what: str, value: float, unit: str, goal: float | None = None) -> str:
    """Return a line of the table; a goal of a share is to be reached, any other not to be passed."""
    said = f"{what:56} {value:9.2f} {unit:2}"
    if goal is None:
        return said
    met = value >= goal if unit == "%" else value <= goal
    return f"{said}   goal {goal:g}{'' if met else '   MISSED'}"


if __name__ == "__main__":
    sys.exit(main())
