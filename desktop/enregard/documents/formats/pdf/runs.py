"""From letters to fragments: runs of letters on one line, without a wide gap between."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from enregard.documents.formats.pdf.letters import Letter
from enregard.documents.formats.pdf.model import Fragment

_WORD_GAP, _STRETCHED_GAP = 1.0, 3.0
"""How far the next letter may be, in letters' heights: without a space before it, and behind one of the file's own."""
_BACK = 0.3  # of a letter's height: accents stand over letters, and those of a ligature share a place
_RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_SIGNS = frozenset("0123456789*†‡§")
_NOT_BACKWARDS = "\u0590"  # before it no script runs from right to left


def fragments(letters: Sequence[Letter]) -> Iterator[Fragment]:
    """Yield the fragments that letters of one direction make, in their order."""
    runs = _by_line_ends(letters) if _is_backwards(letters) else _runs(letters)
    return (found for run in runs if (found := _fragment(run)))


def _is_backwards(letters: Sequence[Letter]) -> bool:
    """Tell whether much of a text is in a script that runs from right to left."""
    high = [letter.sign for letter in letters if letter.sign > _NOT_BACKWARDS]
    return sum(unicodedata.bidirectional(sign[0]) in ("R", "AL") for sign in high) > len(letters) / 3


def _by_line_ends(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield lines as PDFium divides them; it has put those of scripts from right to left in order."""
    for ends, line in groupby(letters, key=lambda each: each.sign in "\r\n"):
        if not ends:
            yield list(line)


def _runs(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    run: list[Letter] = []
    before: Letter | None = None
    for letter in letters:
        if letter.made:
            if run and letter.sign == " ":
                run.append(letter)
            continue
        if before and not _continues(before, letter):
            yield run
            run = []
        run.append(letter)
        before = letter
    if run:
        yield run


def _continues(before: Letter, letter: Letter) -> bool:
    """Tell whether a letter stands on the line of the one before, close behind it; raised and lowered ones do."""
    size = before.size
    if letter.size != size:
        small, size = sorted((size, letter.size))
        if small < 0.55 * size and min(before, letter, key=lambda each: each.size).sign not in _SIGNS:
            return False
    most = _STRETCHED_GAP if before.sign == " " else _WORD_GAP
    follows = before.left - _BACK * size <= letter.left <= before.right + most * size
    return follows and abs(letter.base - before.base) < 0.5 * size


def _fragment(run: list[Letter]) -> Fragment | None:
    """Return a run as a fragment; None if there is nothing to see in it."""
    seen = [letter for letter in run if not letter.made and letter.sign.strip()]
    if not seen:
        return None
    sizes = {letter.size for letter in seen}
    size = max(sizes)
    base = next(letter.base for letter in seen if letter.size > 0.8 * size)
    signs = (letter.sign if letter.size == size else _placed(letter, base, size) for letter in run)
    words = "".join(signs).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    space = max((after.left - before.right for before, after in pairwise(seen)), default=0.0)
    return Fragment(
        words,
        round(min(letter.left for letter in seen), 2),
        round(max(letter.right for letter in seen), 2),
        round(base, 2),
        round(size, 2),
        seen[0].bold and seen[-1].bold,
        round(space, 2),
    )


def _placed(letter: Letter, base: float, size: float) -> str:
    """Return a letter, a raised figure as such."""
    raised = letter.size < 0.85 * size and letter.base > base + 0.12 * size
    return _RAISED.get(letter.sign, letter.sign) if raised else letter.sign
