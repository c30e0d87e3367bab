"""A place in the texts: a sentence of a row's cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint

from enregard.project import Side


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, or an empty cell: the id of the row, its side, and the number of the sentence from 0."""

    row: int
    side: Side
    sentence: int


PlaceAt = Callable[[QPoint], Place | None]
"""Gives the place at a point of the page."""
