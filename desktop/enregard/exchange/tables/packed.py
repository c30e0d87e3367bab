"""Several texts in one cell, for people to read and for us to tell apart again.

A note on the unit stands first, as it is. A line that begins with a single "|" begins another; behind it stands the
language if it is about the text in that language. A line of a note that begins with "|" itself has one more.
"""

from __future__ import annotations

from collections.abc import Iterable

Entry = tuple[str, str]
"""A language, or nothing for the unit as a whole, and a text."""

_MARK = "|"


def pack(entries: Iterable[Entry]) -> str:
    """Return texts as one; those that are empty are left out."""
    packed: list[str] = []
    for language, text in entries:
        if text:
            if packed or language:
                packed.append(f"{_MARK} {language}".rstrip())
            packed += [_MARK + line if line.startswith(_MARK) else line for line in text.split("\n")]
    return "\n".join(packed)


def unpack(packed: str) -> list[Entry]:
    """Return the texts that `pack` made one of."""
    entries: list[tuple[str, list[str]]] = [("", [])]
    for line in packed.split("\n"):
        if line.startswith(_MARK) and not line.startswith(_MARK * 2):
            entries.append((line[1:].strip(), []))
        else:
            entries[-1][1].append(line[1:] if line.startswith(_MARK) else line)
    return [(language, text) for language, lines in entries if (text := "\n".join(lines))]
