"""Why a bead is doubtful, in sentences that a translator can check at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

import numpy as np

from enregard.align.model import Bead, Moved, Range
from enregard.align.pair import Pair
from enregard.align.texts.written import written_numbers
from enregard.elsewhere import ORIGINAL, TRANSLATION
from enregard.text import Sentence

DOUBTFUL = 0.9
"""Below this probability a bead gets its reasons."""
_MOST = 3
_KNOWN_BY = 60  # characters
_OFF = 0.55  # logarithm of the factor from which two lengths do not fit
_FAR = 0.2  # nearness above chance below which nothing shows that two passages say the same

LENGTH = "The lengths do not fit: {source} and {target} characters."
NUMBER_GONE = "The number {number} of the original is missing in the translation."
NUMBER_NEW = "The number {number} of the translation is missing in the original."
FAR = "Nothing shows that the two say the same."
NO_TRANSLATION = "Nothing in the translation near it says the same."
NO_ORIGINAL = "Nothing in the original near it says the same."
NEXT_ORIGINAL = "The next sentence of the original may belong to it."
LAST_ORIGINAL = "The sentence of the original before it may belong to it."
NEXT_TRANSLATION = "The next sentence of the translation may belong to it."
LAST_TRANSLATION = "The sentence of the translation before it may belong to it."
TOO_MUCH = "A part of it may stand by itself or belong to a neighbour."
MAY_HAVE_PARTNER = "A sentence near it fits nearly as well as none."


def reasons(pair: Pair, bead: Bead, rivals: Sequence[Bead]) -> tuple[Sentence, ...]:
    """Return what speaks against a bead, the weightiest first; `rivals` might be instead."""
    if all(bead.shape):
        found = [*_numbers(pair, bead), *_meaning(pair, bead), *_length(pair, bead)]
        found += [Sentence(_of_rival(bead, rival)) for rival in rivals]
    else:
        alone = NO_TRANSLATION if bead.shape[0] else NO_ORIGINAL
        found = [Sentence(MAY_HAVE_PARTNER if rivals else alone)]
    return tuple({str(reason): reason for reason in found}.values())[:_MOST]


def elsewhere(pair: Pair, bead: Bead, moved: Sequence[Moved]) -> Sentence | None:
    """Return where a sentence without a partner stands in truth, if it belongs to a passage that was moved."""
    for passage in moved:
        for partner in passage.beads:
            if bead.shape[0] and _within(bead.source, partner.source):
                return Sentence(TRANSLATION, {"text": beginning(pair.texts[1][partner.target[0]])})
            if bead.shape[1] and _within(bead.target, partner.target):
                return Sentence(ORIGINAL, {"text": beginning(pair.texts[0][partner.source[0]])})
    return None


def beginning(text: str) -> str:
    """Return enough of a sentence to know it by."""
    return shorten(text, _KNOWN_BY, placeholder="...")


def _numbers(pair: Pair, bead: Bead) -> list[Sentence]:
    x, y = (
        written_numbers(" ".join(t[slice(*r)])) for t, r in zip(pair.texts, (bead.source, bead.target), strict=True)
    )
    gone = [Sentence(NUMBER_GONE, {"number": x[key]}) for key in x if key not in y]
    return gone[:1] or [Sentence(NUMBER_NEW, {"number": y[key]}) for key in y if key not in x][:1]


def _meaning(pair: Pair, bead: Bead) -> list[Sentence]:
    near = pair.similar(slice(*bead.source), slice(*bead.target))
    return [Sentence(FAR)] if near.max() < _FAR else []


def _length(pair: Pair, bead: Bead) -> list[Sentence]:
    x, y = (
        float(side.lengths[slice(*r)].sum()) for side, r in zip(pair.sides, (bead.source, bead.target), strict=True)
    )
    off = abs(np.log((x + 10) / (y * pair.background.ratio + 10)))
    return [Sentence(LENGTH, {"source": int(x), "target": int(y)})] if off > _OFF else []


def _of_rival(bead: Bead, rival: Bead) -> str:
    """Say what another bead would do: take a neighbour in, or leave a part out."""
    if rival.source[1] > bead.source[1]:
        return NEXT_ORIGINAL
    if rival.source[0] < bead.source[0]:
        return LAST_ORIGINAL
    if rival.target[1] > bead.target[1]:
        return NEXT_TRANSLATION
    if rival.target[0] < bead.target[0]:
        return LAST_TRANSLATION
    return TOO_MUCH


def _within(one: Range, other: Range) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]
