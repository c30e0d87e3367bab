"""The aligner: which sentences of a translation face which of its original, and how sure that is."""

from enregard.align.aligner import align
from enregard.align.model import Alignment, Bead

__all__ = ["Alignment", "Bead", "align"]
