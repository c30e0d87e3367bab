"""Measure the aligner: how right it is on texts aligned by hand, and what it costs by length. Draw both.

`python tests/bench/aligner.py [--sizes 100 1000 10000 100000] [--out DIR] [FOLDER...]`

Accuracy is measured on the folders (see `python -m enregard.align.evaluate --help`); without one, only the cost is.
Cost is measured on texts of so many source sentences, made by repeating the folders' documents, or the statement. Each
size has a process of its own that begins with an empty cache; the program's own memory is what it holds after its
imports and after aligning two sentences, model included. Then, in this order:

  first pass  without embeddings
  all         with embeddings, none of them cached
  again       after a row in the middle was put right (a sentence more) and fixed, vectors cached
  memory      the most that any of these held above the program's own

Pictures go to DIR (default: out/bench), if matplotlib is there.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard import documents, files
from enregard.align import Bead, align
from enregard.align.evaluate import HEADER, Row, evaluate, read_folders
from enregard.align.trial.gold import Folder
from enregard.align.trial.measure import Cost, Meter, in_fresh_process
from enregard.errors import AlignerError, EnRegardError
from enregard.segments import split

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Texts = tuple[list[str], list[str]]

COLOURS = {
    "ours": "#1f5a7a",
    "ours-quick": "#7fb0c9",
    "galechurch": "#c9b68a",
    "hunalign-binary": "#a98467",
}
STYLE: dict[Any, object] = {
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#888888",
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#e6e6e6",
    "legend.frameon": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "enregard",  # the same figures give the same file
}


@dataclass(frozen=True, slots=True)
class Scaling:
    """What a text of `size` source sentences costs; `memory` in MB above the program's own, None on Windows."""

    size: int
    first: Cost
    all: Cost
    again: Cost
    memory: float | None

    def __str__(self) -> str:
        steps = (self.first, self.all, self.again)
        seconds = "".join(f" {_figure(step.cpu):>9} {_figure(step.wall):>9}" for step in steps)
        return f"{self.size:9}{seconds} {_figure(self.memory):>9}"


SCALING_HEADER = "\n".join(
    (
        " " * 9 + "".join(f" {name:>19}" for name in ("first pass", "all", "again")),
        "sentences" + f" {'CPU s':>9} {'wall s':>9}" * 3 + f" {'MB':>9}",
    )
)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables as they come, then draw them; return the exit status."""
    options = _parser().parse_args(arguments)
    languages = tuple(options.languages) if options.folders else ("en", "fr")
    try:
        out = files.make_folder(options.out)
        folders = read_folders(options.folders)
        rows = accuracy(folders, languages)
        curve = scaling(options.sizes, folders, languages)
        # Drawn only now: a process that is started takes over the peak of the one that starts it.
        draw(rows, curve, out)
    except EnRegardError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="a folder of texts aligned by hand")
    parser.add_argument(
        "--sizes",
        nargs="+",
        type=_size,
        default=[100, 1_000, 10_000, 100_000],
        metavar="N",
        help="source sentences (default: 100 1000 10000 100000)",
    )
    parser.add_argument("--out", type=Path, default=Path("out/bench"), metavar="DIR", help="where pictures go")
    parser.add_argument(
        "--languages", nargs=2, default=("", ""), metavar="CODE", help="what the folders are in, such as: en fr"
    )
    return parser


def _size(text: str) -> int:
    size = int(text)
    if size < 2:
        raise argparse.ArgumentTypeError("a text has 2 sentences at least")
    return size


def accuracy(folders: Sequence[Folder], languages: tuple[str, str]) -> list[Row]:
    if not folders:
        return []
    print(HEADER)
    rows = []
    for row in evaluate(folders, languages=languages):
        print(row, flush=True)
        rows.append(row)
    print()
    return rows


def scaling(sizes: Sequence[int], folders: Sequence[Folder], languages: tuple[str, str]) -> list[Scaling]:
    """Measure the sizes from small to large, as far as memory goes."""
    texts = _texts(folders)
    print(SCALING_HEADER)
    curve = []
    for size in sorted(set(sizes)):
        try:
            curve.append(in_fresh_process(measure, size, *grown(texts, size), languages))
        except AlignerError as error:
            print(f"{size:9} {error}", flush=True)
            break
        print(curve[-1], flush=True)
    return curve


def _texts(folders: Sequence[Folder]) -> Texts:
    """Return all documents of the folders one after the other, or the statement."""
    if folders:
        every = [document for folder in folders for document in folder.documents]
        return [s for one in every for s in one.source], [s for one in every for s in one.target]
    source, target = (
        [segment.text for segment in split(documents.read(files.corpus(name))) if not segment.left_out]
        for name in ("statement.en.txt", "statement.fr.txt")
    )
    return source, target


def grown(texts: Texts, size: int) -> Texts:
    """Repeat two texts until the source has `size` sentences and the target its share.

    A sentence that comes twice in a text is taken once; each round weaves its number into all of its sentences, the
    same on both sides, so that no two of a text are the same and the number still says what belongs together.
    """
    once = [list(dict.fromkeys(sentence for sentence in text if sentence.strip())) for text in texts]
    lengths = size, max(1, round(size * len(once[1]) / len(once[0])))
    source, target = (
        list(islice((_woven(sentence, number) for number in count(1) for sentence in text), length))
        for text, length in zip(once, lengths, strict=True)
    )
    return source, target


def _woven(sentence: str, number: int) -> str:
    """Put a number behind the first word."""
    first, _, rest = sentence.partition(" ")
    return f"{first} {number} {rest}".rstrip()


def measure(size: int, source: list[str], target: list[str], languages: tuple[str, str]) -> Scaling:
    """Align two texts three times, in this process."""
    align(source[:2], target[:2], languages=languages)
    whole = step = Meter()
    align(source, target, languages=languages, quick=True)
    first = step.read()

    step = Meter()
    beads = align(source, target, languages=languages).beads
    full = step.read()

    middle = beads[len(beads) // 2 :]
    found = next((bead for bead in middle if all(bead.shape)), middle[0])
    # What the user put right: the next sentence of the original belongs to it too.
    fixed = Bead((found.source[0], min(size, found.source[1] + 1)), found.target)
    step = Meter()
    align(source, target, languages=languages, fixed=[fixed])
    return Scaling(size, first, full, step.read(), whole.read().memory)


def draw(rows: Sequence[Row], curve: Sequence[Scaling], out: Path) -> None:
    """Draw what there is to draw, as SVG, and say where it lies."""
    if not find_spec("matplotlib"):
        print("No pictures: matplotlib is not installed.")
        return
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update(STYLE)
    pictures = []
    if rows:
        pictures.append(draw_accuracy(rows, out / "accuracy.svg"))
    if curve and all(one.memory is not None for one in curve):
        pictures.append(draw_scaling(curve, out / "scaling.svg"))
    print("Pictures:", *(f"  {path}" for path in pictures), sep="\n")


def draw_accuracy(rows: Sequence[Row], path: Path) -> Path:
    """Draw strict F1 as a group of bars for each folder, a bar for each system."""
    from matplotlib import pyplot

    folders = list(dict.fromkeys(row.folder for row in rows))
    systems = list(dict.fromkeys(row.system for row in rows))
    width = 0.8 / len(systems)
    figure, axes = pyplot.subplots(figsize=(2.5 + 0.55 * len(rows), 4), layout="constrained")
    for k, system in enumerate(systems):
        values = [row.strict.f1 for row in rows if row.system == system]
        places = [place + (k - (len(systems) - 1) / 2) * width for place in range(len(folders))]
        bars = axes.bar(places, values, width * 0.92, label=system, color=COLOURS[system])
        axes.bar_label(bars, fmt="%.3f", fontsize=8, padding=1)
    axes.set(xticks=range(len(folders)), xticklabels=folders, ylim=(0, 1.05), ylabel="strict F1")
    axes.set_title("Beads exactly as aligned by hand", loc="left")
    axes.grid(visible=False, axis="x")
    axes.tick_params(axis="x", length=0)
    figure.legend(loc="outside lower center", ncols=len(systems))
    _save(figure, path)
    return path


def draw_scaling(curve: Sequence[Scaling], path: Path) -> Path:
    """Draw CPU seconds and peak memory by size, both on logarithmic scales."""
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 4), layout="constrained")
    sizes = [one.size for one in curve]
    steps = {
        "all": ([one.all for one in curve], COLOURS["ours"], "o"),
        "again, one row fixed": ([one.again for one in curve], "#b5651d", "s"),
        "first pass": ([one.first for one in curve], COLOURS["ours-quick"], "^"),
    }
    for label, (costs, colour, marker) in steps.items():
        # Less than a hundredth of a second is beneath what the system counts.
        left.plot(sizes, [max(0.01, cost.cpu or 0) for cost in costs], color=colour, marker=marker, label=label)
    right.plot(sizes, [max(0.1, one.memory or 0) for one in curve], color=COLOURS["ours"], marker="o")
    figure.legend(loc="outside lower left", ncols=len(steps))
    for axes, title in ((left, "CPU seconds"), (right, "Peak memory above the program's own, MB")):
        _logarithmic(axes, sizes)
        axes.set_title(title, loc="left")
    _save(figure, path)
    return path


def _logarithmic(axes: Axes, sizes: Sequence[int]) -> None:
    """Scale both axes: a mark at each size, whole decades upwards, plain numbers instead of powers."""
    lowest, highest = axes.dataLim.intervaly
    axes.set_ylim(10 ** math.floor(math.log10(lowest)), 10 ** math.ceil(math.log10(highest * 1.01)))
    axes.set(xscale="log", yscale="log", xlabel="sentences of the original")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter(lambda value, _position: f"{value:,.10g}")


def _save(figure: Figure, path: Path) -> None:
    with files.atomic_write(path) as beside:
        figure.savefig(beside, format="svg", facecolor="white", metadata={"Date": None})


if __name__ == "__main__":
    sys.exit(main())
