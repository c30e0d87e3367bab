"""Telling words that a quotation puts into the statement's wording, leaves out of it, or exchanges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enregard.check import Severity, Span
from enregard.check.families import emphasis, limits, modality, negation
from enregard.press.difference import Difference
from enregard.press.meant import borne_out
from enregard.press.witness import Witnesses
from enregard.press.wording import Compared, Word, alike, words
from enregard.text import Sentence

_ALL_BUT = 0.9  # share of a quotation in the official wording from which what it leaves out is missing
_STOP = re.compile(r"[.!?]\s")
_PLAIN = frozenset(
    {"entre", "chez", "vers", "bien", "deja", "ainsi", "encore", "desormais", "alors", "between", "among"}
)
"""Words that may be left out, or put in, and nothing is said otherwise."""
_KINDS = (
    ("limits", limits.read),
    ("emphasis", emphasis.read),
    ("modality", modality.read),
    ("negation", negation.read),
)


def edits(beside: Compared, text: str, held: Witnesses) -> Iterator[Difference]:
    """Yield telling words that were put into the official wording, or left out of it without a mark."""
    theirs_all = [word.form for word in words(held.mine.text[slice(*beside.stretch)])]
    mine_all = [word.form for word in words(text)]
    for edit in beside.edits:
        mine = [word for word in edit.mine if _tells(word, theirs_all)]
        theirs = [word for word in edit.theirs if _tells(word, mine_all)]
        if mine and not theirs:
            yield from _put_in(_span(mine), text, held)
        elif theirs and not edit.mine and beside.kept >= _ALL_BUT:
            yield from _left_out(_span(edit.theirs), held)


def _tells(word: Word, others: Sequence[str]) -> bool:
    """Tell whether a word says something, and was not only moved."""
    return word.telling and word.form not in _PLAIN and not any(alike(word.form, other) for other in others)


def _span(words: Sequence[Word]) -> Span:
    return words[0].start, words[-1].end


def _put_in(span: Span, text: str, held: Witnesses) -> Iterator[Difference]:
    wording = text[slice(*span)]
    if not borne_out(wording, held.others):
        said = Sentence("“{here}” is put in: no text of the statement has it.", {"here": wording})
        yield Difference(_kind(wording, held.mine.language, "added words"), Severity.WARNING, said, (span,))


def _left_out(span: Span, held: Witnesses) -> Iterator[Difference]:
    wording = held.mine.text[slice(*span)]
    if not _STOP.search(wording) and (not held.others or borne_out(wording, held.others)):
        said = Sentence("“{there}” is left out, and nothing marks that.", {"there": wording})
        yield Difference(_kind(wording, held.mine.language, "words left out"), Severity.WARNING, said, (), (span,))


def _kind(wording: str, language: str, otherwise: str) -> str:
    """Return what words are about: a limit, a word that strengthens, or just words."""
    if len(wording.split()) > 3:
        return otherwise
    return next((kind for kind, read in _KINDS if read(wording, language)), otherwise)
