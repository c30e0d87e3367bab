"""Bytes of an XML file as UTF-8, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from enregard.documents.encoding import check_name
from enregard.errors import InputError
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problems
from enregard.exchange.tables.decoding import encoding_of
from enregard.exchange.tables.opened import mended, size_of, told

_PIECE = 1 << 16
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_MISFITS = re.compile("[\ud800-\udfff]")
_WIDE = re.compile("utf-?(16|32)")


def xml_encoding(path: Path, reading: Reading) -> str:
    """Return the encoding of an XML file: as it is marked or declared, else as any text's. Raises InputError."""
    size_of(path)
    with path.open("rb") as file:
        start = file.read(512)
    if marked := next((name for mark, name in _MARKS if start.startswith(mark)), ""):
        return marked
    found = _DECLARED.match(start)
    if not found:
        return encoding_of(path, reading)
    name = found[1].decode("ascii").lower()
    if _WIDE.match(name):  # the declaration could be read byte by byte, so it is not true
        return "utf-8"
    try:
        check_name(name)
    except InputError as error:
        raise InputError(
            "{path} says that it is in the encoding {encoding}, which does not exist. Save it as UTF-8.",
            path=path,
            encoding=name,
        ) from error
    return name


def as_utf8(path: Path, encoding: str, reading: Reading, problems: Problems) -> Iterator[bytes]:
    """Yield a file piece by piece. Bytes that do not fit its encoding become U+FFFD, and a problem."""
    size = size_of(path)
    errors = "surrogatepass" if _WIDE.match(encoding) else "surrogateescape"
    decoder = codecs.getincrementaldecoder("utf-8-sig" if encoding == "utf-8" else encoding)(errors)
    line = 1
    with path.open("rb") as file:
        for piece in told(iter(lambda: file.read(_PIECE), b""), reading.progress, size):
            text = _decoded(decoder, piece)
            if misfit := _MISFITS.search(text):
                where = line + text.count("\n", 0, misfit.start())
                problems.add(
                    mended(
                        path,
                        where,
                        "Bytes that do not fit the encoding {encoding} were replaced by “\ufffd”.",
                        encoding=encoding,
                    )
                )
                text = _MISFITS.sub("\ufffd", text)
            line += text.count("\n")
            yield text.encode()


def _decoded(decoder: codecs.IncrementalDecoder, piece: bytes) -> str:
    """Decode a piece; where even that fails, with what does not fit replaced."""
    try:
        return decoder.decode(piece)
    except UnicodeError:
        decoder.errors = "replace"
        return decoder.decode(piece) + "\udcff"  # a misfit, so that it is told
