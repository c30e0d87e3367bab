"""What kinds of inline codes are called: by us (as in XLIFF 1.2), in XLIFF 1.2 and in XLIFF 2.

Any word can be kept: one that a format does not have is written as its own, percent-encoded where it must be.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_DELIMITERS = frozenset({"bold", "italic", "underlined", "link"})
_PLACEHOLDERS = frozenset({"image", "pb", "lb"})
_OWN = re.compile(r"x-[^\s%]+")
_QUOTED = "x-%"

_SUBTYPES = {
    "bold": ("fmt", "xlf:b"),
    "italic": ("fmt", "xlf:i"),
    "underlined": ("fmt", "xlf:u"),
    "lb": ("fmt", "xlf:lb"),
    "pb": ("fmt", "xlf:pb"),
    "link": ("link", ""),
    "image": ("image", ""),
    "fmt": ("fmt", ""),
    "ui": ("ui", ""),
    "quote": ("quote", ""),
    "other": ("other", ""),
}
_WORDS = {subtype: word for word, (_, subtype) in _SUBTYPES.items() if subtype}
_MARKS_12 = frozenset({"term", "protected", "phrase", "name", "abbreviation", "datetime"})
_MARKS_2 = frozenset({"generic", "comment", "term"})
_USER_DEFINED = re.compile(r"[^\s:]+:[^\s:]+")
_SPACE = "enregard:"


def own(word: str) -> str:
    """Return a word as one of a tool's own in XLIFF 1.2: "x-" and more, without spaces."""
    return word if _OWN.fullmatch(word) else _QUOTED + quote(word, safe="", errors="replace")


def word_of(owned: str) -> str:
    """Return the word that `own` made one of."""
    return unquote(owned.removeprefix(_QUOTED)) if owned.startswith(_QUOTED) else owned


def ctype(word: str, *, placeholder: bool) -> str:
    """Return the kind of a code as XLIFF 1.2 has it; empty for none."""
    known = _PLACEHOLDERS if placeholder else _DELIMITERS
    return word if word in known or not word else own(word)


def subtypes(word: str) -> tuple[str, str]:
    """Return `type` and `subType` of a code as XLIFF 2 has them; empty for none."""
    if word in _SUBTYPES or not word:
        return _SUBTYPES.get(word, ("", ""))
    return "other", _user_defined(word)


def word_of_subtypes(kind: str, subtype: str) -> str:
    """Return the kind of a code of XLIFF 2."""
    if subtype.startswith(_SPACE):
        return unquote(subtype.removeprefix(_SPACE))
    return _WORDS.get(subtype) or subtype or kind


def mark_12(word: str) -> str:
    """Return the kind of a special part of a text as XLIFF 1.2 has it; "seg" is no such part there."""
    return word if word in _MARKS_12 else own(word)


def mark_2(word: str) -> str:
    """Return the kind of a special part of a text as XLIFF 2 has it."""
    return word if word in _MARKS_2 else _user_defined(word)


def _user_defined(word: str) -> str:
    """Return a word as a tool's own in XLIFF 2: with the tool's name before it."""
    is_one = _USER_DEFINED.fullmatch(word) and not word.startswith(("xlf:", _SPACE))
    return word if is_one else _SPACE + quote(word, safe="", errors="replace")
