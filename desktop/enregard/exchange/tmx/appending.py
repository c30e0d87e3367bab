"""Add to a memory that is there: what it holds is copied as it stands, but for its encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from enregard.errors import InputError, OutputError
from enregard.exchange.formats import Reading
from enregard.exchange.tmx import decoding, sources
from enregard.exchange.tmx.escapes import PROLOG, language_code
from enregard.exchange.tmx.reading import Memory
from enregard.language import primary

_DECLARATION = re.compile(rb"^\s*<\?xml.{0,200}?\?>\s*", re.DOTALL)
_BODY_END = re.compile(rb"</body\s*>\s*</tmx\s*>|<body\s*/>\s*</tmx\s*>")
_TAIL = 1 << 16
"""Bytes at the end of a memory in which its body must end."""


def begun(path: Path, stream: IO[bytes], source: str) -> str:
    """Copy a memory up to where its body ends; return the source language that it declares, or nothing.

    Raises InputError if it is none or damaged, OutputError if its originals are in another language than `source`.
    """
    declared = Memory(path, Reading()).header.source_language
    if declared and source and primary(declared) != primary(source):
        raise OutputError(
            "{path} holds originals in “{declared}”; those to be added are in “{source}”. "
            "Write them to a file of their own.",
            path=path,
            declared=declared,
            source=source,
        )
    for piece in _copied(path):
        stream.write(piece)
    return language_code(declared) if declared else ""


def _copied(path: Path) -> Iterator[bytes]:
    """Yield a memory in UTF-8, without its end."""
    tail = b""
    first = True
    for piece in _pieces(path):
        held = tail + piece
        if first:
            held = PROLOG.encode() + _DECLARATION.sub(b"", held, count=1)
            first = False
        yield held[:-_TAIL]
        tail = held[-_TAIL:]
    ends = list(_BODY_END.finditer(tail))
    if not ends:
        raise _unfinished(path)
    yield tail[: ends[-1].start()]
    if ends[-1][0].startswith(b"<body"):
        yield b"<body>\n"


def _pieces(path: Path) -> Iterator[bytes]:
    def damaged(_reason: str) -> None:
        raise _unfinished(path)

    parts = sources.parts(path, lambda _done: None, damaged)
    for name, pieces in parts:
        if name != path:
            raise OutputError(
                "{path} holds several memories: nothing can be added to it. Unpack it, and add to one of them.",
                path=path,
            )
        yield from decoding.utf8(pieces, "", lambda _line, _reason: None)[1]


def _unfinished(path: Path) -> InputError:
    return InputError(
        "{path} has no sound end: nothing can be added to it. Convert it to a new memory first, and add to that one.",
        path=path,
    )
