"""A stream of XML, cut where units end, so that one that is broken costs no other.

Nothing is parsed here: only comments, CDATA sections and instructions are told from the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LARGEST = 16 * 1024 * 1024
"""Bytes of the largest unit that is read."""
_HEAD = 2 * 1024 * 1024
"""Bytes in which the units must begin."""
_MOST = 600_000
"""Tags or attributes of one unit: more would fill the memory."""

_PREFIX = rb"(?:[\w.\-]{1,64}:)?"
_CLOSINGS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_OPENINGS = rb"!--|!\[CDATA\[|\?"
_OPENING = re.compile(rb"<(?:" + _OPENINGS + rb")")
_END = b"</tu>"
_UNIT_END = re.compile(rb"<(?:" + _OPENINGS + rb"|/" + _PREFIX + rb"tu\s{0,64}>)")
_CLOSE = re.compile(rb"</" + _PREFIX + rb"tu\s{0,64}>")
_UNIT_START = re.compile(rb"<" + _PREFIX + rb"tu(?=[\s/>])")
_BODY = re.compile(
    rb"<(?:" + _OPENINGS + rb"|!DOCTYPE|" + _PREFIX + rb"(?:body(?P<tag>(?:\s[^<>]{0,999})?>)|tu(?=[\s/>])))"
)
_ATTRIBUTE = re.compile(rb"""=\s{0,8}["']""")
_NEAR = 1 << 16
"""Bytes in which the beginning of a unit is sought that is too large."""
_TOKEN = 200
"""Bytes of the longest token that is sought here."""


class Piece(NamedTuple):
    """Some whole units, or what is left at the end of a file; `line` is where it begins.

    `lost` is the line of a unit that was left out before it because it was too large, or 0.
    """

    data: bytes
    line: int
    rest: bool = False
    lost: int = 0


class Head(NamedTuple):
    """What stands before the units; `behind` was read too. Not `found`: there is no body, or not near the beginning."""

    before: bytes
    behind: bytes
    line: int
    """Where `behind` begins."""
    found: bool = True


def head(pieces: Iterator[bytes]) -> Head:
    """Read up to the units: behind the tag of the body or, where that is missing, before the first unit."""
    read = b""
    for piece in pieces:
        read += piece
        if found := _body(read):
            at = found.end() if found["tag"] else found.start()
            return Head(read[: found.start()], read[at:], 1 + read.count(b"\n", 0, at))
        if len(read) > _HEAD:
            break
    return Head(read, b"", 1, found=False)


def _body(read: bytes) -> re.Match[bytes] | None:
    """Return where the units begin, None if that cannot be seen yet."""
    seen = 0
    while seen >= 0 and (found := _BODY.search(read, seen)):
        if found[0] == b"<!DOCTYPE":
            seen = _end_of_doctype(read, found.end())
        elif found[0] in _CLOSINGS:
            seen = _behind(read, _CLOSINGS[found[0]], found.end())
        else:
            return found
    return None


def _end_of_doctype(read: bytes, start: int) -> int:
    """Return where a declaration ends, -1 if that is not there; what it declares stands in brackets."""
    at = read.find(b">", start)
    if at < 0 or b"[" not in read[start:at]:
        return at + 1 or -1
    while at >= 0 and not read[max(at - _TOKEN, 0) : at].rstrip().endswith(b"]"):
        at = read.find(b">", at + 1)
    return at + 1 or -1


def _behind(read: bytes | bytearray, closing: bytes, start: int) -> int:
    at = read.find(closing, start)
    return -1 if at < 0 else at + len(closing)


def units(pieces: Iterator[bytes], line: int) -> Iterator[Piece]:
    """Cut what follows a head: yield pieces of many whole units, at last the rest, which holds none.

    A unit that is too large is left out; what is held in memory stays small.
    """
    cutter = _Cutter(line)
    for piece in pieces:
        yield from cutter.feed(piece)
    yield from cutter.finish()


class _Cutter:
    """Holds what has come and was not given away: less than a unit."""

    def __init__(self, line: int) -> None:
        self._held = bytearray()
        self._line = line
        self._seen = 0  # up to here there is no end of a unit
        self._sought = 0  # from here on the end of the comment that begins at `_seen` is sought
        self._lost = 0  # the line of a unit that is being left out

    def feed(self, data: bytes) -> Iterator[Piece]:
        self._held += data
        while cut := self._scan():
            yield self._give(cut)
        if len(self._held) > LARGEST:
            yield from self._shrink()

    def finish(self) -> Iterator[Piece]:
        yield from self._give_singly()
        yield Piece(bytes(self._held), self._line, rest=True, lost=self._lost)

    def _scan(self) -> int:
        """Look through what came; return the end of the last whole unit, of the first one if one is being left out."""
        held = self._held
        cut = 0
        if self._lost:  # comments are looked at no more: one that nothing closes may be what is wrong
            if found := _CLOSE.search(held, self._seen):
                self._seen = found.end()
                return found.end()
        elif held.find(b"<!", self._seen) < 0 and held.find(b"<?", self._seen) < 0:
            # As nearly everywhere: the last end can be found without a look at the others.
            last = held.rfind(_END, self._seen)
            if last >= 0:
                self._seen = cut = last + len(_END)
        while not self._lost and (found := _UNIT_END.search(held, self._seen)):
            if closing := _CLOSINGS.get(found[0]):
                behind = _behind(held, closing, max(found.end(), self._sought))
                if behind < 0:
                    self._seen, self._sought = found.start(), len(held) - len(closing)
                    return cut
                self._seen = behind
            else:
                self._seen = cut = found.end()
        tail = held.rfind(b"<", max(self._seen, len(held) - _TOKEN))
        self._seen = len(held) if tail < 0 else tail
        return cut

    def _give(self, cut: int) -> Piece:
        """Give away what comes before `cut`, but for the end of a unit that is being left out."""
        data = bytes(self._held[:cut])
        piece = Piece(b"" if self._lost else data, self._line, lost=self._lost)
        self._lost = 0
        self._forget(cut)
        return piece

    def _give_singly(self) -> Iterator[Piece]:
        """Give away all whole units, taking for text what begins a comment that nothing closes."""
        given = 0
        for unit in singly(Piece(bytes(self._held), self._line)):
            given += len(unit.data)
            yield Piece(b"" if self._lost else unit.data, unit.line, lost=self._lost)
            self._lost = 0
        self._forget(given)

    def _shrink(self) -> Iterator[Piece]:
        """Forget most of what is held: a long comment between units, or else a unit that is too large."""
        opening = _OPENING.match(self._held, self._seen)
        if opening and not _UNIT_START.search(self._held, 0, opening.start()):
            begin = opening[0]
            self._forget(len(self._held) - 2)
            self._held[:0] = begin
            return
        if opening:
            yield from self._give_singly()
        if not self._lost:
            start = _UNIT_START.search(self._held, 0, _NEAR)
            self._lost = self._line + self._held.count(b"\n", 0, start.start() if start else 0)
        self._forget(len(self._held) - _TOKEN)

    def _forget(self, end: int) -> None:
        end = max(end, 0)
        self._line += self._held.count(b"\n", 0, end)
        self._seen = max(self._seen - end, 0)
        self._sought = max(self._sought - end, 0)
        del self._held[:end]


def singly(piece: Piece) -> Iterator[Piece]:
    """Yield the units of a piece one by one, each with what stands before it."""
    start, line = 0, piece.line
    seen = 0
    sought = _UNIT_END
    while found := sought.search(piece.data, seen):
        seen = found.end()
        if closing := _CLOSINGS.get(found[0]):
            behind = _behind(piece.data, closing, seen)
            if behind < 0:  # what nothing closes is text, and so may be what comes after
                sought = _CLOSE
            else:
                seen = behind
        else:
            data = piece.data[start:seen]
            yield Piece(data, line)
            start, line = seen, line + data.count(b"\n")


def starts(data: bytes) -> list[int]:
    """Return where units begin."""
    return [found.start() for found in _UNIT_START.finditer(data)]


def is_huge(data: bytes) -> bool:
    """Tell whether a unit has more parts than memory should be given to."""
    return len(data) > 1 << 20 and (data.count(b"<") > _MOST or sum(1 for _ in _ATTRIBUTE.finditer(data)) > _MOST)


def bare(data: bytes) -> bytes:
    """Return XML without comments and instructions, and with CDATA as plain text; line ends stay."""
    kept: list[bytes] = []
    at = 0
    for found in _OPENING.finditer(data):
        if found.start() < at:
            continue
        closing = _CLOSINGS[found[0]]
        behind = _behind(data, closing, found.end())
        if behind < 0:
            break
        inside = data[found.end() : behind - len(closing)]
        kept += [data[at : found.start()], _escaped(inside) if closing == b"]]>" else b"\n" * inside.count(b"\n")]
        at = behind
    return b"".join((*kept, data[at:]))


def _escaped(text: bytes) -> bytes:
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
