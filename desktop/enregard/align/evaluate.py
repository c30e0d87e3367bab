"""Measure aligners on texts that were aligned by hand.

A folder holds documents NAME.src, NAME.tgt (a sentence a line) and NAME.gold (a bead a line, [source lines]:[target
lines] from 0, such as [0,1]:[2] or []:[5]). A row is printed for each folder and system, over all documents together:

  strict P R F1  precision: the share of predicted beads that the gold has exactly; recall: the share of gold beads with
                 both sides that are predicted exactly; F1: their harmonic mean
  lax P R F1     the same, where a bead also counts if one of its source sentences is linked with one of its target
                 sentences on the other side
  CPU s, wall s  seconds for all documents, in a process of its own (and its children) with an empty cache; imports do
                 not count, loading a model does
  MB             peak memory above what the process had before aligning; of hunalign, that of its process, where
                 anything below some 30 MB shows as that (the peak of the process that starts it)
  AUC            how often a bead that is exactly right has a higher confidence than one that is not; 0.5 is chance
  ECE            expected calibration error: how far confidence and share of right beads lie apart, in 10 bins

A bead with an empty side and several sentences counts as one for each sentence. "-": the system gives no confidence,
all its beads are right (or wrong), or the operating system does not tell.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.align.trial.gold import Folder, read_folder, write_beads
from enregard.align.trial.measure import Cost
from enregard.align.trial.scoring import Score, figures
from enregard.align.trial.systems import CONFIDENT, SYSTEMS, Languages, Run, available, hunalign_program, run
from enregard.errors import EnRegardError, InputError
from enregard.files import make_folder

HEADER = (
    f"{'folder':16} {'system':15} strict P     R    F1   lax P     R    F1"
    f" {'CPU s':>8} {'wall s':>8} {'MB':>7} {'AUC':>6} {'ECE':>6}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of a system on a folder; None where there is nothing to tell."""

    folder: str
    system: str
    strict: Score
    lax: Score
    cost: Cost
    auc: float | None
    calibration_error: float | None

    def __str__(self) -> str:
        scores = "   ".join(f"{s.precision:5.3f} {s.recall:5.3f} {s.f1:5.3f}" for s in (self.strict, self.lax))
        costs = f"{_cell(self.cost.cpu, 8, 2)} {_cell(self.cost.wall, 8, 2)} {_cell(self.cost.memory, 7, 1)}"
        trust = f"{_cell(self.auc, 6, 3)} {_cell(self.calibration_error, 6, 3)}"
        return f"{self.folder:16} {self.system:15}    {scores} {costs} {trust}"


def _cell(value: float | None, width: int, digits: int) -> str:
    return f"{'-':>{width}}" if value is None else f"{value:{width}.{digits}f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rows as they come; return the exit status: 0, or 2 if something can't be read, written or run."""
    options = _parser().parse_args(arguments)
    try:
        folders = read_folders(options.folders)
        print(HEADER)
        for row in evaluate(folders, options.system, tuple(options.languages), options.predictions):
            print(row, flush=True)
    except EnRegardError as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m enregard.align.evaluate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a folder of documents")
    parser.add_argument(
        "--system", action="append", choices=SYSTEMS, help="may be given again (default: all that can run here)"
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="DIR",
        help="write the beads to DIR/SYSTEM/FOLDER/NAME.align, or of a single system and folder to DIR/NAME.align",
    )
    parser.add_argument(
        "--languages", nargs=2, default=("", ""), metavar="CODE", help="what the texts are in, such as: en fr"
    )
    return parser


def read_folders(paths: Sequence[Path]) -> list[Folder]:
    """Read folders of different names. Raises InputError for what can't be read, and if two have the same name."""
    folders = [read_folder(path) for path in paths]
    names = [folder.name for folder in folders]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise InputError("Two folders are called {name}; their rows could not be told apart.", name=twice)
    return folders


def evaluate(
    folders: Sequence[Folder],
    systems: Sequence[str] | None = None,
    languages: Languages = ("", ""),
    predictions: Path | None = None,
) -> Iterator[Row]:
    """Yield a row for each folder and system (by default all that can run here), as soon as it is there.

    Raises AlignerError if a system is not there or fails, OutputError if predictions can't be written.
    """
    systems = list(dict.fromkeys(systems or available()))
    if "hunalign-binary" in systems:
        hunalign_program()  # said before minutes of work, not after
    single = len(folders) == len(systems) == 1
    for folder in folders:
        for system in systems:
            done = run(system, folder.documents, languages)
            if predictions:
                place = make_folder(predictions if single else predictions / system / folder.name)
                for document, beads in zip(folder.documents, done.beads, strict=True):
                    write_beads(place / f"{document.name}.align", beads)
            yield _row(folder, system, done)


def _row(folder: Folder, system: str, done: Run) -> Row:
    found = figures(done.beads, [document.gold for document in folder.documents])
    trust = (found.auc, found.calibration_error) if system in CONFIDENT else (None, None)
    return Row(folder.name, system, found.strict, found.lax, done.cost, *trust)


if __name__ == "__main__":
    sys.exit(main())
