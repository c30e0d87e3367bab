"""Where the caret can go: from a place in a text to another, by character, word, line or end."""

from __future__ import annotations

from enregard.segments import Segment
from enregard.segments import starts as starts_of


def by_character(text: str, offset: int, step: int) -> int:
    """Return the next place in a direction, or the same at the end of the text."""
    return min(len(text), max(0, offset + step))


def by_word(text: str, offset: int, step: int) -> int:
    """Return the next beginning of a word in a direction, or the end of the text."""
    offset = by_character(text, offset, step)
    while 0 < offset < len(text) and not (text[offset - 1].isspace() and not text[offset].isspace()):
        offset += step
    return offset


def line_of(cell: tuple[Segment, ...], offset: int) -> tuple[int, int]:
    """Return the sentence of a cell in which the caret stands, and before which of its characters; both from 0."""
    starts = starts_of(cell)
    number = max((k for k, start in enumerate(starts) if start <= offset), default=0)
    return number, offset - starts[number] if starts else 0
