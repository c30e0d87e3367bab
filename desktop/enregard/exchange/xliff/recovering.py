"""XLIFF part by part, even where it is damaged: what is whole comes in, what is not is named and skipped.

The standard library's expat reads it and not lxml, for it tells byte and line of an error wherever it stands, so that
reading can go on behind it; it builds no tree, sets no bound on the embedded original, and opens no other file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.parsers import expat

from enregard.errors import InputError
from enregard.exchange.problems import Problems
from enregard.exchange.tables.opened import lost
from enregard.exchange.xliff.capturing import UNITS, Capture, DamageError, Place
from enregard.exchange.xliff.nodes import Found

_LONGEST_TAG = 1 << 20  # bytes; of a comment, too
_MOST_STARTS = 20_000
_TAIL = 64  # bytes that a name of `_STRUCTURE` may have been cut in
_STRUCTURE = re.compile(
    rb"<(?P<end>/?)(?P<raw>(?:[\w.-]{1,24}:)?(?P<name>trans-unit|unit|group|header|body|file|xliff))(?=[\s/>])"
)
_LINE_END = re.compile(rb"\r\n?|\n")
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


class Recovering:
    """The units, notes and tools of an XLIFF file in UTF-8, and where `xliff` and `file` begin; iterated once.

    Raises InputError if it is no XLIFF, or cannot be read safely.
    """

    def __init__(self, pieces: Iterable[bytes], path: Path, problems: Problems) -> None:
        self._pieces = pieces
        self._path = path
        self._problems = problems
        self._capture = Capture(path, self._where)
        self._kept = b""  # what may have to be read again
        self._at, self._line = 0, 1  # where it begins: bytes from the beginning of the file, line
        self._begin, self._begin_line = 0, 1  # where the parser began
        self._prefix = 0  # bytes that it was given before: what is open there
        self._parser: expat.XMLParserType | None = None  # None while the structure is looked for
        self._starts = 0
        self._is_ended = False

    def __iter__(self) -> Iterator[Found]:
        self._start()
        for piece in self._pieces:
            self._feed(piece)
            yield from self._capture.taken()
            if self._is_ended:
                return
        self._feed(b"", final=True)
        yield from self._capture.taken()

    def _feed(self, piece: bytes, *, final: bool = False) -> None:
        """Read a piece; behind an error, go on where the structure can be seen again."""
        self._kept += piece
        data = piece
        while not self._is_ended:
            if self._parser is None:
                if not self._seek():
                    return
                data = self._kept
            parser = self._parser
            if parser is None:
                return
            try:
                parser.Parse(data, final)
            except (expat.ExpatError, DamageError) as error:
                self._damage(error, final=final)
            else:
                self._forget()
                return

    def _start(self) -> None:
        """Begin to read at what is kept, inside the elements that are open."""
        self._starts += 1
        if self._starts > _MOST_STARTS:
            self._is_ended = True
            self._problems.add(lost(self._path, self._line, "The file is damaged in too many places to be read on."))
            return
        parser = expat.ParserCreate("UTF-8")
        parser.UseForeignDTD()  # entities that a file does not declare are told, and no error
        around = self._capture.around().encode()
        parser.Parse(around)
        parser.buffer_text = True
        parser.StartElementHandler = self._capture.on_start
        parser.EndElementHandler = self._capture.on_end
        parser.CharacterDataHandler = self._capture.on_text
        parser.EntityDeclHandler = self._capture.on_declaration
        parser.SkippedEntityHandler = self._capture.on_entity
        self._begin, self._begin_line, self._prefix, self._parser = self._at, self._line, len(around), parser

    # Where it is

    def _where(self) -> Place:
        """Return the place of the parser in the file."""
        parser = self._parser
        if parser is None:
            return Place(self._at, self._line)
        byte = self._begin + parser.CurrentByteIndex - self._prefix
        return Place(byte, self._begin_line + parser.CurrentLineNumber - 1)

    def _go_to(self, place: Place) -> None:
        """Drop what stands before a place."""
        self._kept = self._kept[max(0, place.byte - self._at) :]
        self._at, self._line = max(self._at, place.byte), place.line

    def _advance(self, size: int) -> None:
        """Drop bytes from what is kept."""
        self._line += len(_LINE_END.findall(self._kept, 0, size))
        self._at += min(size, len(self._kept))
        self._kept = self._kept[size:]

    def _forget(self) -> None:
        """Keep what has not been read: a tag that is cut in two."""
        self._go_to(self._where())
        if len(self._kept) > _LONGEST_TAG:
            raise InputError(
                "{path} was refused: the tag or comment in line {line} is longer than a million characters. "
                "Save the file anew in its program.",
                path=self._path,
                line=self._line,
            )

    # Damage

    def _damage(self, error: Exception, *, final: bool) -> None:
        """Name what is lost by an error; go on from it, but not in circles."""
        self._go_to(error.place if isinstance(error, DamageError) else self._where())
        if not self._capture.is_begun:
            raise InputError(
                "{path} is no XLIFF file, or is damaged at its beginning (line {line}: {reason}).",
                path=self._path,
                line=self._line,
                reason=_reason(error),
            ) from error
        if self._capture.is_ended:
            self._is_ended = True  # what stands behind the end of the whole
            return
        self._tell(error, is_end=final and not self._kept)
        self._capture.drop()
        if self._at <= self._begin:
            self._advance(1)
        self._parser = None

    def _tell(self, error: Exception, *, is_end: bool) -> None:
        unit = self._capture.unit
        if unit:
            template = "A unit was skipped: {reason}."
        elif is_end:
            template = "The file is cut short; what stood behind this is missing."
        elif getattr(error, "code", 0) == _MISMATCH:
            return  # an end tag of what was skipped before
        else:
            template = "Something between two units was skipped: {reason}."
        line = unit.line if unit else self._line
        self._problems.add(lost(self._path, line, template, reason=_reason(error)))

    def _seek(self) -> bool:
        """Go to the next tag of the structure and begin to read there; tell whether there is one."""
        for found in _STRUCTURE.finditer(self._kept):
            name = found["name"].decode()
            if not found["end"]:
                self._capture.close_before(name)
                self._advance(found.start())
            elif name in UNITS:
                self._advance(found.end())  # the ">" behind it is text where none is looked for
            elif self._capture.close_inside(found["raw"].decode(errors="replace")):
                self._advance(found.start())
            else:
                continue
            self._start()
            return True
        self._advance(max(0, len(self._kept) - _TAIL))
        return False


def _reason(error: Exception) -> str:
    code = getattr(error, "code", 0)
    return expat.ErrorString(code) or str(error) if code else str(error)
