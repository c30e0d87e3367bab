"""Measure the checks: many rows cold and warm, one changed row, and an article read against a statement.

`python tests/bench/checks.py [FOLDER] [--rows 1000]`

FOLDER holds `clean.tsv` (columns en and fr, a head line); without it the rows are the statement's again and again. Each
text has a number before it, another one in each pass, so that nothing that is kept of whole texts helps. Cold is the
first pass, which loads lists of words and the encoder too; warm is the best of three later ones. A changed row is
checked by itself. The article says a hundred sentences of a statement of a hundred rows; what is kept of the statement
is kept before. Figures are seconds of the processor, since other programs may be running, and leave out the collection
of garbage, for which the window has a time of its own; the goals are those of the design.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from enregard import documents, files
from enregard.check.checks import CHECKS, found_in
from enregard.check.context import Context, Texts
from enregard.check.finding import Check, Pair
from enregard.check.glossary import built_in
from enregard.press import article, reading
from enregard.press import statement as statements
from enregard.project import Project, Row, Side
from enregard.project.build import build

LANGUAGES = "en", "fr"
SENTENCES = 100
BATCH = 256


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rows", type=int, default=1000)
    chosen = parser.parse_args()
    gc.disable()
    project = statement()
    rows = lines(chosen.folder / "clean.tsv") if chosen.folder else [texts_of(row) for row in project.aligned]
    for said in many(rows, chosen.rows):
        print(said, flush=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ["ENREGARD_CACHE"] = place  # what is measured shall not touch the user's
        print(pressed(project), flush=True)
    return 0


def statement() -> Project:
    source, target = (documents.read(files.corpus(f"statement.{code}.txt")) for code in LANGUAGES)
    return build(source, target, quick=True).project


def texts_of(row: Row) -> Texts:
    return row.text(Side.SOURCE), row.text(Side.TARGET)


def lines(path: Path) -> list[Texts]:
    cells = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(source, target) for source, target in cells]


def many(rows: Sequence[Texts], count: int) -> Iterator[str]:
    """Measure a pass over all rows, check by check, cold and warm; then each row by itself."""
    cold, *later = (by_check(pairs(rows, count, number)) for number in range(4))
    warm = {name: min(taken[name] for taken in later) for name in cold}
    yield f"{'rows a second':<56}{'cold':>10}{'warm':>10}"
    for name, taken in warm.items():
        yield f"{name:<56}{count / cold[name]:10.0f}{count / taken:10.0f}"
    yield line(f"{count} rows, cold", sum(cold.values()), "s")
    yield line(f"{count} rows, warm", sum(warm.values()), "s", 2 * count / 1000)
    single = sorted(1000 * spent(partial(alone, pair)) for pair in pairs(rows, count, 4))
    yield line("a changed row, p50", statistics.median(single), "ms")
    yield line("a changed row, p99", single[int(0.99 * len(single))], "ms")
    yield line("a changed row, the slowest", single[-1], "ms", 20)


def pairs(rows: Sequence[Texts], count: int, number: int) -> list[Pair]:
    """Return so many pairs; those of another pass have other numbers."""
    texts = []
    for k, (source, target) in enumerate(islice(cycle(rows), count), start=number * count):
        label = f"{k // 60}.{k % 60}"  # of few words, as what is said of a word may be kept
        texts.append((f"{label} {source}", f"{label} {target}"))
    context = Context.of(texts, built_in(LANGUAGES))
    return [Pair(*both, LANGUAGES, context.ratio, None, context, counted=True) for both in texts]


def by_check(asked: Sequence[Pair]) -> dict[str, float]:
    """Return the seconds that each check takes; like the program, all of them read some rows before the next."""
    taken = dict.fromkeys([each.name for each in CHECKS], 0.0)
    for start in range(0, len(asked), BATCH):
        for each in CHECKS:
            taken[each.name] += spent(partial(read, each, asked[start : start + BATCH]))
    return taken


def read(check: Check, asked: Sequence[Pair]) -> None:
    if check.prepare:
        check.prepare(asked)
    for pair in asked:
        list(check.find(pair))


def alone(pair: Pair) -> None:
    list(found_in([pair]))


def pressed(project: Project) -> str:
    """Measure how long it takes to read an article; what is kept of the statement is kept before."""
    said = [row for row in project.aligned if row.source and row.target]
    rows = [numbered(row, k) for k, row in enumerate(islice(cycle(said), SENTENCES), start=1)]
    grown = replace(project, rows=rows)
    sentences = [f"« {row.text(Side.TARGET)} », a déclaré le secrétaire général." for row in rows[: SENTENCES // 2]]
    sentences += [f"{row.text(Side.TARGET)}" for row in rows[SENTENCES // 2 :]]
    first, again = ("\n\n".join(sentences), "\n\n".join(sentences[::-1]))
    reading.read(article.from_document(documents.from_text(first, "first.fr.txt", "fr")), statements.of_project(grown))
    copy = article.from_document(documents.from_text(again, "again.fr.txt", "fr"))
    what = f"an article of {len(copy.sentences)} sentences against {len(rows)} rows"
    return line(what, spent(lambda: reading.read(copy, statements.of_project(grown))), "s", 2)


def numbered(row: Row, number: int) -> Row:
    for side in Side:
        cell = [replace(each, text=each.text.replace(" ", f" {number} ", 1)) for each in row.cell(side)]
        row = row.with_cell(side, tuple(cell))
    return replace(row, id=number)


def spent(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return time.process_time() - started


def line(what: str, value: float, unit: str, goal: float | None = None) -> str:
    said = f"{what:56} {value:9.2f} {unit:2}"
    return f"{said}   goal {goal:g}{'' if value <= goal else '   MISSED'}" if goal else said


if __name__ == "__main__":
    sys.exit(main())
