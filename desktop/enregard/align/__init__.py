"""The aligner: which sentences of a translation face which of its original, and how sure that is."""

from enregard.align.aligner import align
from enregard.align.model import Alignment, Bead, Moved
from enregard.align.texts.glossary import NO_GLOSSARY, Glossary

__all__ = ["NO_GLOSSARY", "Alignment", "Bead", "Glossary", "Moved", "align"]
