"""What differences are made of: runs of a text, each with how it differs and where its counterpart stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """How a run of a text differs from the other text.

    TYPOGRAPHY is shown as SAME. INFLECTED is a light difference: other inflection, article, contraction, accent or
    punctuation. MOVED stands in the other text too, at another place.
    """

    SAME = "same"
    TYPOGRAPHY = "typography"
    MOVED = "moved"
    INFLECTED = "inflected"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text, from `start` to `end`; `facing` is what it answers to in the other text, in its characters.

    An empty range is where it would stand. A piece that differs neither begins nor ends with a space.
    """

    text: str
    kind: Kind
    start: int
    end: int
    facing: tuple[int, int]
