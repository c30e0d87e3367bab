"""Read a memory as a stream: what is sound at the speed of the parser, what is not unit by unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from enregard.errors import InputError
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problem, Problems
from enregard.exchange.tmx import cutting, decoding, sources
from enregard.exchange.tmx.cutting import LARGEST, Piece
from enregard.exchange.tmx.elements import Reader, Remark
from enregard.exchange.tmx.making import ANY, stamps_of
from enregard.exchange.tmx.mending import mend
from enregard.exchange.units import Header, Unit
from enregard.text import Sentence

NOT_TMX = (
    "{path} is no translation memory: there is no “<tmx>” near its beginning. "
    "Choose the file that your program exported as TMX."
)
UNSOUND = "The unit is no sound XML ({reason}); it was left out."
NO_BEGINNING = "The unit has no beginning; it was left out."
NO_END = "The unit has no end; it was left out."
TOO_LARGE = "The unit is too large to be held in memory (over {size} MB, or too many parts); it was left out."
CUT_OFF = "The file ends in the middle of a unit: it was cut off, and what came after is missing."
UNFINISHED = "The file has no end (“</tmx>” is missing): it may have been cut off."
DAMAGED = "The file is damaged or cut off ({reason}); what comes before that was read."
NO_HEADER = "The header is no sound XML ({reason}); the units were read without it."

Say = Callable[[Remark], None]

_ROOT = re.compile(rb"<(?:[\w.\-]{1,64}:)?tmx[\s>]")
_END = re.compile(rb"</(?:[\w.\-]{1,64}:)?tmx\s{0,64}>")
_HEADER = re.compile(rb"<(?:[\w.\-]{1,64}:)?header(?=[\s/>])")
_SEGMENT = b"<seg"
_MENDABLE = 1 << 22
"""Bytes of the largest unit that is mended: one that is larger and broken is no accident."""


class Memory:
    """A memory that is being read (see `formats.Units`)."""

    def __init__(self, path: Path, reading: Reading) -> None:
        self.problems = Problems()
        self.languages: dict[str, int] = {}
        self._path = path
        self._reading = reading
        with closing(sources.parts(path, _unheard, _unheard)) as parts:
            shown, pieces = next(parts)
            begun = _begin(shown, pieces, reading.encoding, _unheard)
        self.header, self.encoding = begun.header, begun.encoding

    def __iter__(self) -> Iterator[Unit]:
        size = self._path.stat().st_size if self._path.is_file() else 0
        shown = self._path

        def tell(done: int) -> None:
            self._reading.progress(done, size)

        def say(remark: Remark) -> None:
            self.problems.add(Problem(shown, *remark))

        def damaged(reason: str) -> None:
            say(Remark(0, Sentence(DAMAGED, {"reason": reason})))

        for number, (name, pieces) in enumerate(sources.parts(self._path, tell, damaged)):
            shown = name
            try:
                for units in _units(_begin(shown, pieces, self._reading.encoding, say), say):
                    self._count(units)
                    yield from units
            except InputError as error:
                if not number:
                    raise
                say(Remark(0, Sentence(error.template, error.facts)))
        tell(size)

    def _count(self, units: list[Unit]) -> None:
        counts = self.languages
        for unit in units:
            for variant in unit.variants:
                counts[variant.language] = counts.get(variant.language, 0) + 1


def _unheard(*_said: object) -> None:
    """Say it to nobody."""


# The beginning


class _Begun(NamedTuple):
    """A memory whose head was read; `pieces` are what follows, from a line on."""

    header: Header
    encoding: str
    entities: Mapping[str, str]
    pieces: Iterator[bytes]
    line: int


def _begin(shown: Path, pieces: Iterator[bytes], wanted: str, say: Say) -> _Begun:
    """Read the head of a memory. Raises InputError if it is none."""
    encoding, pieces = decoding.utf8(pieces, wanted, lambda line, reason: say(Remark(line, reason, lost=False)))
    head = cutting.head(pieces)
    before = cutting.bare(head.before)
    # A unit may be found in a piece of a memory, too, of which the beginning is missing.
    if not (_ROOT.search(before) or (head.found and cutting.starts(head.behind[:999]))):
        raise InputError(NOT_TMX, path=shown)
    reader = _header(before, say)
    behind = head.behind if head.found else head.before
    return _Begun(_header_of(reader), encoding, reader.entities, chain((behind,), pieces), head.line)


def _header(before: bytes, say: Say) -> Reader:
    """Read the header that stands before the units, if there is one."""
    found = _HEADER.search(before)
    if found is None:
        return Reader(1)
    data, line = before[found.start() :], 1 + before.count(b"\n", 0, found.start())
    read = _parsed(data, line)
    if isinstance(read, Reader):
        return read
    mended = mend(data, {})
    again = _parsed(mended.data, line)
    if isinstance(again, Reader):
        for reason in mended.reasons:
            say(Remark(line, reason, lost=False))
        return again
    say(Remark(line, Sentence(NO_HEADER, {"reason": _reason(read)})))
    return Reader(1)


def _header_of(reader: Reader) -> Header:
    get = reader.attributes.get
    source = get("srclang", "").strip()
    return Header(
        "" if source == ANY else source,
        tool=get("creationtool", ""),
        version=get("creationtoolversion", ""),
        notes=tuple(reader.notes),
        props=tuple(reader.props),
        stamps=stamps_of(reader.attributes),
    )


def _parsed(data: bytes, line: int) -> Reader | expat.ExpatError:
    reader = Reader(line)
    try:
        reader.read(data)
    except expat.ExpatError as error:
        return error
    return reader


def _reason(error: expat.ExpatError) -> str:
    return expat.ErrorString(error.code)


# The units


def _units(begun: _Begun, say: Say) -> Iterator[list[Unit]]:
    """Yield the units of a memory, some hundred at a time."""
    for piece in cutting.units(begun.pieces, begun.line):
        if piece.lost:
            say(Remark(piece.lost, Sentence(TOO_LARGE, {"size": LARGEST >> 20})))
        if piece.rest:
            _look_at_the_end(piece, say)
        else:
            yield from _read(piece, begun.entities, say)


def _read(piece: Piece, entities: Mapping[str, str], say: Say) -> Iterator[list[Unit]]:
    """Yield the units of a piece; if it is not sound as a whole, one by one."""
    read = None if cutting.is_huge(piece.data) else _parsed(piece.data, piece.line)
    if isinstance(read, Reader):
        yield _said(read, say)
    elif _SEGMENT in piece.data or cutting.starts(piece.data):
        for unit in cutting.singly(piece):
            yield _read_alone(unit, entities, say)


def _said(reader: Reader, say: Say) -> list[Unit]:
    for remark in reader.remarks:
        say(remark)
    return reader.units


def _read_alone(unit: Piece, entities: Mapping[str, str], say: Say) -> list[Unit]:
    """Return a unit that is perhaps not sound: as it is, or mended, or only what comes after one that has no end."""
    data = cutting.bare(unit.data)
    if cutting.is_huge(data):
        say(Remark(unit.line, Sentence(TOO_LARGE, {"size": LARGEST >> 20})))
        return []
    read = _parsed(data, unit.line)
    if isinstance(read, Reader):
        return _said(read, say)
    starts = cutting.starts(data)
    if not starts:
        if _SEGMENT in data:
            say(Remark(unit.line, Sentence(NO_BEGINNING)))
        return []
    line = unit.line
    for number, (first, last) in enumerate(pairwise([0, *starts])):
        part = data[first:last]
        if number or _SEGMENT in part:  # but for what stands between units, such as the head of another file
            say(Remark(line, Sentence(NO_END)))
        line += part.count(b"\n")
    return _mended(Piece(data[starts[-1] :], line), entities, say)


def _mended(unit: Piece, entities: Mapping[str, str], say: Say) -> list[Unit]:
    """Return a unit, mended if need be. One that cannot be mended is said."""
    read = _parsed(unit.data, unit.line)
    for foreign in (False, True):
        if isinstance(read, Reader) or len(unit.data) > _MENDABLE:
            break
        mended = mend(unit.data, entities, foreign=foreign)
        again = _parsed(mended.data, unit.line)
        if isinstance(again, Reader):
            for reason in mended.reasons:
                say(Remark(unit.line, reason, lost=False))
            read = again
    if isinstance(read, Reader):
        return _said(read, say)
    say(Remark(unit.line, Sentence(UNSOUND, {"reason": _reason(read)})))
    return []


def _look_at_the_end(rest: Piece, say: Say) -> None:
    """Say if a file ends too soon, or with units that have no end."""
    data = cutting.bare(rest.data)
    starts = cutting.starts(data)
    ended = bool(_END.search(data))
    line, at = rest.line, 0
    for start in starts:
        line, at = line + data.count(b"\n", at, start), start
        cut_off = start == starts[-1] and not ended
        say(Remark(line, Sentence(CUT_OFF if cut_off else NO_END)))
    if not (starts or ended or rest.lost):
        say(Remark(line + data.count(b"\n", at), Sentence(UNFINISHED), lost=False))
