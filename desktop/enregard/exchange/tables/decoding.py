"""Text files of any size and encoding, line by line."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from enregard.documents.encoding import recognised
from enregard.errors import EncodingError, InputError
from enregard.exchange.formats import Reading
from enregard.exchange.tables.opened import size_of, unreadable
from enregard.progress import Progress

LONGEST = 1 << 24
"""Characters of a line; what is longer is no table and no list of sentences."""

_PIECE, _SMALL = 1 << 20, 1 << 16
_MOST_NULS = 8  # one byte of so many may be null in UTF-8; of UTF-16, half of them are
_STEP = 1000  # lines between two words on how far it is
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path, reading: Reading, *, may_be_empty: bool = False) -> str:
    """Return the encoding of a text file: as it is marked, named by the user, UTF-8, or else the likely one.

    Raises InputError if it is no text, cannot be read, or is empty and may not be.
    """
    if not size_of(path) and not may_be_empty:
        raise InputError("{path} is empty: there is nothing in it to read.", path=path)
    try:
        with path.open("rb") as file:
            start = file.read(4)
            marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), "")
            if marked or reading.encoding:
                return marked or _known(reading.encoding)
            file.seek(0)
            return _unmarked(path, file)
    except OSError as error:
        raise unreadable(path, error) from error


def _known(encoding: str) -> str:
    """Return the name of an encoding if it is one of texts."""
    try:
        info = codecs.lookup(encoding)
        "".encode(info.name)
    except (LookupError, UnicodeError, ValueError) as error:
        raise InputError("There is no encoding named {encoding}.", encoding=encoding) from error
    return info.name


def _unmarked(path: Path, file: BinaryIO) -> str:
    """Return the encoding of a file that does not say it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    first = True
    while piece := file.read(_PIECE):
        if first and piece.count(0) > len(piece) // _MOST_NULS:
            return _likely(path, piece)
        first = False
        try:
            decoder.decode(piece)
        except UnicodeDecodeError:
            return _likely(path, piece[: piece.rfind(b"\n") + 1] or piece)
    return "utf-8"


def _likely(path: Path, sample: bytes) -> str:
    found = next(iter(recognised(sample)), "")
    if not found:
        raise InputError(
            "{path} is no text file: it holds binary data. Save it as text (UTF-8) first, and try again.", path=path
        )
    return found


def lines_of(path: Path, encoding: str, progress: Progress) -> Iterator[str]:
    """Yield the lines of a file with their ends, which only LF, CR LF and CR are.

    Raises InputError for a line that no table has, EncodingError for bytes that do not fit.
    """
    return _read(path, encoding, progress, lambda text: _line(path, text), _STEP)


def pieces_of(path: Path, encoding: str, progress: Progress) -> Iterator[str]:
    """Yield a file piece by piece. Raises EncodingError for bytes that do not fit."""
    return _read(path, encoding, progress, lambda text: text.read(_SMALL), 1)


def _line(path: Path, text: TextIO) -> str:
    line = text.readline(LONGEST)
    if len(line) < LONGEST:
        return line
    raise InputError(
        "{path} has a line of more than 16 million characters. That is no row of a table: look whether the file has "
        "line breaks.",
        path=path,
    )


def _read(path: Path, encoding: str, progress: Progress, take: Callable[[TextIO], str], step: int) -> Iterator[str]:
    """Yield what `take` takes of a text, without the mark of its encoding."""
    size = size_of(path)
    number = 0
    try:
        with path.open("rb") as file, io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            while piece := take(text):
                if number % step == 0:
                    progress(min(file.tell(), size), size)
                number += 1
                yield piece.removeprefix("\ufeff") if number == 1 else piece
    except UnicodeError as error:
        raise _misfit(path, encoding) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _misfit(path: Path, encoding: str) -> EncodingError:
    """Say that a text is not in its encoding, and which it may be in."""
    with path.open("rb") as file:
        suggestion = next(iter(recognised(file.read(_PIECE))), "windows-1252")
    return EncodingError(
        "{path} is not in {encoding}: some of its bytes do not fit. It may be in {suggestion}. "
        "Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.",
        path=path,
        encoding=encoding,
        suggestion=suggestion,
    )
