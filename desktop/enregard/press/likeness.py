"""How much a passage says what it was linked to: in meaning, and by the telling words that both share."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.press.similar import vectors_of
from enregard.press.witness import Witnesses
from enregard.press.wording import Compared, coverage

_SAME = 0.5  # likeness in meaning from which it is the same said in other words
_NEAR = 0.62  # and from which nothing of it should be missing
_SHARED = 0.5  # share of the telling words


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a passage is like the statement there."""

    meaning: float
    shared: float

    @property
    def near(self) -> bool:
        """Tell whether it says so nearly the same that something left out of it is missing."""
        return self.meaning >= _NEAR or self.shared >= _SHARED

    @property
    def same(self) -> bool:
        """Tell the same in other words from the sense loosely told."""
        return self.near or self.meaning >= _SAME


def likeness(text: str, held: Witnesses, beside: Compared) -> Likeness:
    """Return how much a passage is like some texts, the nearest of them."""
    texts = [held.mine.text[slice(*beside.stretch)], *(each.text for each in held.all)]
    vectors = vectors_of([text, *texts])
    shared = coverage(text, [each.text for each in held.all if each.language == held.mine.language])
    return Likeness(float((vectors[1:] @ vectors[0]).max()), shared)
