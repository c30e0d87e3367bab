"""The aligner: which sentences of a translation face which of its original, and how sure that is."""

from enregard.align.aligner import align
from enregard.align.model import Alignment, Bead, Moved
from enregard.align.texts.glossary import Glossary

__all__ = ["Alignment", "Bead", "Glossary", "Moved", "align"]
