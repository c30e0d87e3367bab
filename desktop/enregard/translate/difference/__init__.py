"""Which words of two texts in one language differ: what a reader wants to see, not what a computer compares."""

from enregard.translate.difference.comparing import differences
from enregard.translate.difference.pieces import Kind, Piece
from enregard.translate.difference.taking import taken_over

__all__ = ["Kind", "Piece", "differences", "taken_over"]
