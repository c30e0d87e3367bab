"""Rich Text Format (.rtf), as Word, WordPad, LibreOffice and their like write it."""

from __future__ import annotations

import mmap
from pathlib import Path

from enregard.documents.formats import flow
from enregard.documents.formats.rtf.reader import Reader, TooLargeError
from enregard.documents.formats.rtf.tokens import Tokens
from enregard.documents.model import Parsed
from enregard.errors import InputError
from enregard.files import reason

_START = b"{\\rtf"
_MARK = b"\xef\xbb\xbf"


def read(path: Path) -> Parsed:
    """Read an RTF document; damage is tolerated. Raises InputError if it is none, or too large."""
    try:
        with path.open("rb") as file:
            if not file.read(64).removeprefix(_MARK).lstrip().startswith(_START):
                raise InputError(
                    "{path} is no RTF document. Open it in its program and save it as .rtf or .docx.", path=path
                )
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _read(data, path)
    except FileNotFoundError as error:
        raise InputError("There is no file {path}. Check the name and the folder.", path=path) from error
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def _read(data: mmap.mmap, path: Path) -> Parsed:
    reader = Reader(Tokens(data, data.find(_START)))
    try:
        paragraphs = reader.read()
    except TooLargeError as error:
        raise InputError(
            "{path} was refused: it holds more text or markup than a document does. Divide it first.", path=path
        ) from error
    return Parsed(
        paragraphs=tuple(paragraphs),
        remarks=flow.remarks(reader.counts),
        language=reader.language,
        title=reader.said.get("title", ""),
        author=reader.said.get("author", ""),
        date=reader.date,
        encoding=reader.usual,
    )
