"""The aligners that are measured, each a function from two texts to beads."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

from enregard.align import Bead, align
from enregard.align.trial.galechurch import align_by_length
from enregard.align.trial.gold import Document
from enregard.align.trial.measure import Cost, Meter, in_fresh_process
from enregard.errors import AlignerError

Languages = tuple[str, str]
Beads = Sequence[Bead]


def _ours(source: Sequence[str], target: Sequence[str], languages: Languages) -> Beads:
    return align(source, target, languages=languages).beads


def _ours_quick(source: Sequence[str], target: Sequence[str], languages: Languages) -> Beads:
    return align(source, target, languages=languages, quick=True).beads


def _gale_church(source: Sequence[str], target: Sequence[str], languages: Languages) -> Beads:  # noqa: ARG001
    return align_by_length(source, target)


def _hunalign(source: Sequence[str], target: Sequence[str], languages: Languages) -> Beads:  # noqa: ARG001
    """Run hunalign with an empty dictionary, from which its second pass (`-realign`) builds one of its own."""
    with tempfile.TemporaryDirectory(prefix="enregard-") as place:
        dictionary, *texts = (Path(place) / name for name in ("empty.dic", "source", "target"))
        dictionary.touch()
        for path, sentences in zip(texts, (source, target), strict=True):
            path.write_text("".join(f"{_words(sentence)}\n" for sentence in sentences), encoding="utf-8", newline="\n")
        done = subprocess.run(
            [hunalign_program(), "-utf", "-realign", str(dictionary), *map(str, texts)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it does not say why"])[-1]
        raise AlignerError("hunalign ended with status {status}: {last}", status=done.returncode, last=last)
    return ladder_beads(done.stdout)


def _words(sentence: str) -> str:
    """Return the words and marks of a sentence with spaces between, as hunalign wants them."""
    return " ".join(re.findall(r"\w+|[^\w\s]", sentence))


def hunalign_program() -> str:
    """Return the path of hunalign. Raises AlignerError if there is none."""
    program = shutil.which("hunalign")
    if not program:
        raise AlignerError("There is no program hunalign on the PATH. Install it, or leave hunalign-binary out.")
    return program


def ladder_beads(ladder: str) -> list[Bead]:
    """Read hunalign's ladder: a line is a node (source and target sentences before it), a bead lies between two."""
    try:
        nodes = [(int(line.split()[0]), int(line.split()[1])) for line in ladder.splitlines() if line.strip()]
    except (ValueError, IndexError) as error:
        raise AlignerError("What hunalign printed is no ladder; is it another program of that name?") from error
    return [Bead((i0, i1), (j0, j1)) for (i0, j0), (i1, j1) in pairwise(nodes)]


SYSTEMS: dict[str, Callable[[Sequence[str], Sequence[str], Languages], Beads]] = {
    "ours": _ours,
    "ours-quick": _ours_quick,
    "galechurch": _gale_church,
    "hunalign-binary": _hunalign,
}
CONFIDENT = ("ours", "ours-quick")
"""The systems whose beads have a probability."""


def available() -> list[str]:
    """Return the systems that can run here."""
    return [name for name in SYSTEMS if name != "hunalign-binary" or shutil.which("hunalign")]


@dataclass(frozen=True, slots=True)
class Run:
    """What a system made of some documents, the beads of each, and what that cost."""

    beads: tuple[tuple[Bead, ...], ...]
    cost: Cost


def run(system: str, documents: Sequence[Document], languages: Languages) -> Run:
    """Align documents in a process of their own. Raises AlignerError if the system fails or gives impossible beads."""
    if system == "hunalign-binary":
        hunalign_program()
    done = in_fresh_process(_align_all, system, [(one.source, one.target) for one in documents], languages)
    for document, beads in zip(documents, done.beads, strict=True):
        check_order(system, document, beads)
    return done


def _align_all(system: str, texts: list[tuple[tuple[str, ...], tuple[str, ...]]], languages: Languages) -> Run:
    meter = Meter()
    beads = tuple(tuple(SYSTEMS[system](source, target, languages)) for source, target in texts)
    return Run(beads, meter.read())


def check_order(system: str, document: Document, beads: Beads) -> None:
    """Raise AlignerError unless the beads hold every sentence of the document exactly once, in order."""
    for sentences, ranges in (
        (document.source, [bead.source for bead in beads]),
        (document.target, [bead.target for bead in beads]),
    ):
        if list(chain.from_iterable(range(*one) for one in ranges)) != list(range(len(sentences))):
            raise AlignerError(
                "{system} gave beads for {name} that leave sentences out, repeat them or reach beyond the texts.",
                system=system,
                name=document.name,
            )
