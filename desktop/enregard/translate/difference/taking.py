"""Taking a piece of one text over into the other, with the spaces that it needs there."""

from __future__ import annotations

import regex

from enregard.translate.difference.forms import UNSPACED
from enregard.translate.difference.pieces import Piece

_LETTER = rf"[[\p{{L}}\p{{N}}\p{{M}}]--[{UNSPACED}]]"
_WORD_BEHIND = regex.compile(rf"{_LETTER}$|[%°€$£)\]»”,;:!?…]$|(?<!\.)\.$", regex.V1)
_WORD_AHEAD = regex.compile(rf"^(?:{_LETTER}|[(\[«“])", regex.V1)
_HOLDS_ON = regex.compile(rf"(?:{_LETTER}['’]|[(\[“])$", regex.V1)
"""What is followed by no space: an elided word, an opening mark."""
_JOINS = regex.compile(r"^(?:[.,)\]”…]|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b)", regex.V1 | regex.IGNORECASE)
"""What has no space before it: a closing mark, a contraction."""
_LAST_SPACE, _FIRST_SPACE = regex.compile(r"[ \u00a0\u202f]+$"), regex.compile(r"^[ \u00a0\u202f]+")


def taken_over(piece: Piece, second: str) -> str:
    """Return the second text with a piece of the first put in where it faces it.

    A capital stays at the beginning of the text.
    """
    text = piece.text.strip()
    before, after = second[: piece.facing[0]], second[piece.facing[1] :]
    if not before.strip() and second[len(before) : len(before) + 1].isupper():
        text = text[:1].upper() + text[1:]
    return _put(_put(before, text), after)


def _put(before: str, after: str) -> str:
    """Join two parts of a text."""
    if _JOINS.match(after):
        return f"{_LAST_SPACE.sub('', before) or before}{after}"
    if _HOLDS_ON.search(before):
        return f"{before}{_FIRST_SPACE.sub('', after)}"
    if _WORD_BEHIND.search(before) and _WORD_AHEAD.match(after):
        return f"{before} {after}"
    return before + after
