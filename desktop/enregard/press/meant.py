"""Whether other texts have words that mean the same as some words of a passage."""

from __future__ import annotations

from collections.abc import Iterable

from enregard.press.similar import vectors_of
from enregard.press.witness import Witness
from enregard.press.wording import words

_MEANT = 0.42  # likeness of two words, in one language or in two, that may stand for each other


def borne_out(wording: str, others: Iterable[Witness]) -> bool:
    """Tell whether one of some texts has a word that means about the same."""
    candidates = {each.text[word.start : word.end] for each in others for word in words(each.text) if word.telling}
    if not candidates:
        return False
    vectors = vectors_of([wording, *sorted(candidates)])
    return bool((vectors[1:] @ vectors[0]).max() >= _MEANT)
