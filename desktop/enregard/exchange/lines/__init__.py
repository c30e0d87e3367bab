"""Formats of a sentence a line: aligned text, Moses pairs of files, hunalign's ladders."""

from enregard.exchange.lines.formats import HUNALIGN, MOSES, TEXT

__all__ = ["HUNALIGN", "MOSES", "TEXT"]
