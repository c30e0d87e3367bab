"""The tokens of RTF: groups, control words, control signs, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from mmap import mmap

from enregard.documents.formats.rtf.words import ACTIONS, ENTERED, SIGNS

_KNOWN = "|".join(sorted(name for name in (*ACTIONS, *SIGNS, *ENTERED, "bin") if name.isalpha())).encode()
_TOKEN = re.compile(
    rb"(\{)"
    rb"|(\})"
    # Words that do nothing, unless they say whether a group is skipped.
    rb"|(?:(?<!\\\*)\\(?!(?:%b)(?![a-zA-Z]))[a-zA-Z]{1,32}(?:-?\d{1,10})? ?|[\r\n]){1,20000}"
    rb"|((?:\\u-?\d{1,7}(?: ?\?|\\'[0-9a-fA-F]{2})){1,10000})"
    rb"|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    rb"|((?:\\'[0-9a-fA-F]{2}){1,20000})"
    rb"|\\([^a-zA-Z])"
    rb"|([^\\{}\r\n]{1,65536})"
    rb"|\\" % _KNOWN
)
_BRACE = re.compile(rb"[{}\\](?:(?<=\\)(?:[{}\\]|bin(\d{1,10}) ?))?")


class Token(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    NUMBERED = auto()  # characters given by their numbers, each with one byte for old readers
    WORD = auto()
    TEXT = auto()


_KINDS = (None, Token.OPEN, Token.CLOSE, Token.NUMBERED, Token.WORD, Token.WORD, Token.TEXT, Token.WORD, Token.TEXT)
"""The kinds of the groups of the expression."""


class Tokens:
    """The tokens of a file, one after the other; a group can be skipped without looking at what is in it."""

    def __init__(self, data: bytes | mmap, start: int = 0) -> None:
        self._data = data
        self._at = start

    def __iter__(self) -> Iterator[tuple[Token, bytes, int | None]]:
        """Yield kind, bytes and number. Escaped bytes come as text, signs as words, binary data not at all."""
        while match := _TOKEN.match(self._data, self._at):
            self._at = match.end()
            kind = _KINDS[match.lastindex or 0]
            if kind is None:
                continue
            data = match[match.lastindex or 0]
            number = None
            if kind is Token.WORD and match[4]:
                data, number = match[4], None if match[5] is None else int(match[5])
            if data == b"bin" and kind is Token.WORD:
                self._at += max(0, number or 0)
            elif kind is Token.TEXT and match[6]:
                yield kind, bytes.fromhex(data.replace(b"\\'", b"").decode("ascii")), None
            else:
                yield kind, data, number

    def skip(self) -> None:
        """Go to the end of the group that is open, so that the next token closes it."""
        depth = 0
        while match := _BRACE.search(self._data, self._at):
            depth += {b"{": 1, b"}": -1}.get(match[0], 0)
            if depth < 0:
                self._at = match.start()
                return
            self._at = match.end() + int(match[1] or 0)
        self._at = len(self._data)
