"""Scores by sacrebleu: each figure with the signature that reproduces it, and what it can and cannot say."""

from enregard.score.compare import Comparison, Direction, compare
from enregard.score.metrics import Figure, cautions, of_document, of_row

__all__ = ["Comparison", "Direction", "Figure", "cautions", "compare", "of_document", "of_row"]
