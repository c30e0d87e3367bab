"""Which abbreviation stands at a place in a text: what a user means who says "never end a sentence after this"."""

from __future__ import annotations

import re

_MOST = 24
_WORD = re.compile(r"\S+")
_OPENING, _CLOSING = "«“„‘\"'([{\u00a0\u202f", "»”’\"')]},;:\u00a0\u202f"


def abbreviation_at(text: str, offset: int) -> str:
    """Return the word with a full stop at the caret, or before it where only spaces stand between; empty if none is."""
    before = [match for match in _WORD.finditer(text) if match.start() <= offset]
    if not before:
        return ""
    here = before[-1]
    words = (here, before[-2]) if offset == here.start() and len(before) > 1 else (here,)
    return next((found for found in (_bare(match[0]) for match in words) if found), "")


def _bare(word: str) -> str:
    """Return a word without the marks around it if it ends with a full stop and is short enough; else nothing."""
    bare = word.lstrip(_OPENING).rstrip(_CLOSING)
    stops = bare.endswith(".") and not bare.endswith("..")
    return bare if stops and len(bare) <= _MOST and any(sign.isalpha() for sign in bare) else ""
