"""Whether other texts have words that mean the same as some words of a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from enregard.press.similar import vectors_of
from enregard.press.witness import Witness
from enregard.press.wording import words

_MEANT = 0.42  # likeness of two words, in one language or in two, that may stand for each other
_LEAST = 4  # letters of a word that means something by itself


def borne_out(wording: str, others: Iterable[Witness], least: float = _MEANT) -> bool:
    """Tell whether one of some texts has a word, or two in a row, that mean about the same."""
    candidates = {each for witness in others for each in _candidates(witness.text)}
    if not candidates:
        return False
    vectors = vectors_of([wording, *sorted(candidates)])
    return bool((vectors[1:] @ vectors[0]).max() >= least)


def _candidates(text: str) -> Iterator[str]:
    telling = [word for word in words(text) if word.telling and word.end - word.start >= _LEAST]
    yield from (text[word.start : word.end] for word in telling)
    yield from (text[one.start : other.end] for one, other in pairwise(telling) if other.start - one.end < 5)
