"""From any encoding to UTF-8, as a stream. UTF-8 passes through as it is: what is wrong is found when it is read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from itertools import chain

from enregard.errors import InputError
from enregard.text import Sentence

LIES = "The file says that it is in {declared}, but it is in {encoding}; it was read so."
UNDECLARED = "The file is not in UTF-8 and does not say what it is in; it was read as {encoding}."
REPLACED = "Bytes that stand for no character in {encoding} were replaced by “\ufffd”, here and perhaps further on."

Complain = Callable[[int, Sentence], None]
"""Told the line and what was mended there."""

_BAD = re.compile("\ufffd+")
_GOOD = re.compile("[^\0-\x7f\ufffd]")
_SAMPLE = 1 << 18
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.\-]{1,40})["']""")
_KNOWN = re.compile(r"(utf-(8|16|32)|cp\d+|iso8859|koi8|mac|shift_jis|euc_|gb|big5|iso2022|hz|tis|ptcp|kz|johab|ascii)")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def utf8(pieces: Iterator[bytes], wanted: str, complain: Complain) -> tuple[str, Iterator[bytes]]:
    """Return the encoding of a file, and its bytes as UTF-8 without a byte order mark.

    `wanted` is the encoding that the user names for what is not UTF-8. Raises InputError if there is none of this name.
    """
    first: list[bytes] = []
    while sum(map(len, first)) < _SAMPLE and (piece := next(pieces, b"")):
        first.append(piece)
    sample = b"".join(first)
    encoding = _encoding(sample, wanted, complain)
    pieces = chain(first, pieces)
    if encoding == "utf-8":
        return encoding, _without_mark(pieces)
    return encoding, _transcoded(pieces, encoding, complain)


def _encoding(sample: bytes, wanted: str, complain: Complain) -> str:
    """Return what a file is in: what its first bytes show, then what its text shows, then what it says of itself."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    wanted = _looked_up(wanted) if wanted else ""
    found = _DECLARED.match(sample)
    declared = _of_name(found[1].decode("ascii", "replace") if found else "")
    if _is_utf8(sample):
        if declared not in {"", "utf-8"}:
            complain(1, Sentence(LIES, {"declared": declared, "encoding": "utf-8"}))
        return "utf-8"
    if sample.isascii():
        return wanted or declared or "utf-8"
    encoding = wanted or (declared if declared != "utf-8" else "") or "windows-1252"
    if encoding not in {wanted, declared}:
        template = LIES if declared else UNDECLARED
        complain(1, Sentence(template, {"declared": declared, "encoding": encoding}))
    return encoding


def _of_name(name: str) -> str:
    """Return the encoding to read with where a file declares one, nothing where it cannot be that one.

    Latin-1 is read as windows-1252, which it nearly always is; a file of 16 bits was recognised before.
    """
    try:
        known = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    if known in {"iso8859-1", "cp1252"}:
        return "windows-1252"
    return "" if not _KNOWN.match(known) or known.startswith(("utf-16", "utf-32")) or known == "ascii" else known


def _looked_up(name: str) -> str:
    """Return the encoding that the user names. Raises InputError if there is none of this name."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        known = ""
    if not _KNOWN.match(known):
        raise InputError("There is no encoding named {encoding}.", encoding=name)
    if known in {"utf-16", "utf-32"}:
        return f"{known}-le"  # without a mark the others are refused; little-endian is the usual one
    return "utf-8" if known.startswith("utf-8") else name


def _is_utf8(sample: bytes) -> bool:
    """Tell whether there are characters beyond ASCII and most of them are good UTF-8: single bytes may be wrong."""
    if sample.isascii():
        return False
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    bad = len(_BAD.findall(text))
    return len(_GOOD.findall(text)) >= bad


def _without_mark(pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield next(pieces, b"").removeprefix(codecs.BOM_UTF8)
    yield from pieces


def _transcoded(pieces: Iterator[bytes], encoding: str, complain: Complain) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    mark = "\ufeff"
    for piece in chain(pieces, (b"",)):
        state = decoder.getstate()
        try:
            text = decoder.decode(piece, not piece)
        except UnicodeDecodeError as error:
            complain(line + piece[: error.start].count(b"\n"), Sentence(REPLACED, {"encoding": encoding}))
            decoder.errors = "replace"
            decoder.setstate(state)
            text = decoder.decode(piece, not piece)
        line += text.count("\n")
        yield text.removeprefix(mark).encode("utf-8", "replace")
        mark = "" if text else mark
