"""Sentences: a document's paragraphs split by SRX rules into segments with lasting names."""

from enregard.segments.model import BY_HAND, Segment, joined, joined_texts, starts
from enregard.segments.ruleset import STANDARD, Abbreviation, Layer, Rule, Ruleset
from enregard.segments.splitter import split, split_text

__all__ = [
    "BY_HAND",
    "STANDARD",
    "Abbreviation",
    "Layer",
    "Rule",
    "Ruleset",
    "Segment",
    "joined",
    "joined_texts",
    "split",
    "split_text",
    "starts",
]
