"""Sentences: a document's paragraphs split by SRX rules into segments with lasting names."""

from enregard.segments.model import Segment, joined
from enregard.segments.splitter import split, split_text

__all__ = ["Segment", "joined", "split", "split_text"]
