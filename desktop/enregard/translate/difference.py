"""Which words of two texts in one language differ: what a reader wants to see, not what a computer compares."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from enregard.text import plain

_WORD = re.compile(r"\w+(?:[\u00a0\u202f.,]\d+)*|[^\w\s]+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"})

Piece = tuple[str, bool]
"""A run of text, and whether its words stand in the other text too, in the same order."""


def differences(first: str, second: str) -> tuple[list[Piece], list[Piece]]:
    """Divide two texts into runs that both have and runs that one has. Case, accents and typography do not count."""
    words = [_words(text) for text in (first, second)]
    matcher = SequenceMatcher(None, [w[2] for w in words[0]], [w[2] for w in words[1]], autojunk=False)
    blocks = matcher.get_matching_blocks()
    same = {k for block in blocks for k in range(block.a, block.a + block.size)}
    same_second = {k for block in blocks for k in range(block.b, block.b + block.size)}
    return _pieces(first, words[0], same), _pieces(second, words[1], same_second)


def _words(text: str) -> list[tuple[int, int, str]]:
    """Return the words and marks of a text with their places, and what is compared of them."""
    return [(*found.span(), plain(found[0].translate(_TYPOGRAPHY))) for found in _WORD.finditer(text)]


def _pieces(text: str, words: list[tuple[int, int, str]], same: set[int]) -> list[Piece]:
    """Join neighbouring words of one kind; a mark that differs breaks no run; spaces go with what is before."""
    pieces: list[Piece] = []
    start = 0
    for k, (_, _, compared) in enumerate(words):
        end = words[k + 1][0] if k + 1 < len(words) else len(text)
        is_same = k in same or not any(c.isalnum() for c in compared)
        if pieces and pieces[-1][1] == is_same:
            pieces[-1] = (pieces[-1][0] + text[start:end], is_same)
        else:
            pieces.append((text[start:end], is_same))
        start = end
    return pieces or [(text, True)]
