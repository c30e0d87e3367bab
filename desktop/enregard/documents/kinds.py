"""The kinds of files that a text can be read from, and how a file is known: by what is in it, then by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from enregard.documents.encoding import check_file, recognised
from enregard.documents.model import Parsed
from enregard.errors import InputError
from enregard.files import reason

_HEAD = 4096
_BILINGUAL = frozenset(
    {".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".po", ".pot", ".tbx", ".xlsx", ".csv", ".tsv"}
)
_MARKUP = re.compile(r"<(?!\?|!--)(?:!doctype\s+)?(?:\w+:)?(\w+)(?:[-\s>/:]|$)", re.IGNORECASE)
_SUBTITLES = re.compile(r"(?:\d+\s*\n)?(?:\d+:)?\d\d:\d\d[,.]\d\d\d\s*-->")


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file. `suffixes` are lower-case, the usual one first; `packed` files are no text as they lie there.

    `read` is given the path and the encoding that the user has chosen, if any, for what does not say its own.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str], Parsed] | None = None
    packed: bool = False


def _docx(path: Path, _encoding: str) -> Parsed:
    from enregard.documents.formats import docx

    return docx.read(path)


def _odt(path: Path, _encoding: str) -> Parsed:
    from enregard.documents.formats import odt

    return odt.read(path)


def _rtf(path: Path, _encoding: str) -> Parsed:
    from enregard.documents.formats import rtf

    return rtf.read(path)


def _html(path: Path, encoding: str) -> Parsed:
    from enregard.documents.encoding import read_bytes
    from enregard.documents.formats import html

    return html.parse(read_bytes(path), str(path), encoding) if encoding else html.read(path)


def _markdown(path: Path, encoding: str) -> Parsed:
    from enregard.documents.formats import markdown

    return markdown.read(path, encoding)


def _epub(path: Path, _encoding: str) -> Parsed:
    from enregard.documents.formats import epub

    return epub.read(path)


def _pdf(path: Path, _encoding: str) -> Parsed:
    from enregard.documents.formats import pdf

    return pdf.read(path)


def _subtitles(path: Path, encoding: str) -> Parsed:
    from enregard.documents.formats import subtitles

    return subtitles.read(path, encoding)


TEXT = FileKind("txt", "Plain text", (".txt", ".text"))
DOCX = FileKind("docx", "Word document", (".docx", ".docm", ".dotx", ".dotm"), _docx, packed=True)
ODT = FileKind("odt", "OpenDocument text", (".odt", ".ott", ".fodt"), _odt, packed=True)
RTF = FileKind("rtf", "Rich text", (".rtf",), _rtf)
HTML = FileKind("html", "Web page", (".html", ".htm", ".xhtml"), _html)
MARKDOWN = FileKind("md", "Markdown", (".md", ".markdown"), _markdown)
EPUB = FileKind("epub", "E-book (EPUB)", (".epub",), _epub, packed=True)
PDF = FileKind("pdf", "PDF", (".pdf",), _pdf, packed=True)
SRT = FileKind("srt", "Subtitles (SubRip)", (".srt",), _subtitles)
VTT = FileKind("vtt", "Subtitles (WebVTT)", (".vtt",), _subtitles)


def formats() -> tuple[FileKind, ...]:
    """Return the kinds of files that a text can be read from, for dialogs, the command and the manual."""
    return (TEXT, DOCX, ODT, RTF, PDF, HTML, MARKDOWN, EPUB, SRT, VTT)


def kind_of(path: Path) -> FileKind:
    """Return the kind of a file. Raises InputError if it cannot be read, or holds no text but something else."""
    check_file(path)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
    return _by_magic(path, head) or _by_text(path, head)


def _by_magic(path: Path, head: bytes) -> FileKind | None:
    """Return the kind of a file that is no text as it lies there."""
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(path)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return DOCX  # its reader says whether it is an old Word document or one with a password
    if head.startswith(b"SQLite format 3\0"):
        raise InputError("{path} is a project or a database and no text. Open it as a project.", path=path)
    for marks, what in _OTHER:
        if head.startswith(marks):
            _refuse(path, what)
    return None


_OTHER: tuple[tuple[tuple[bytes, ...], str], ...] = (
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"), "picture"),
    ((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"), "archive"),
)


def _refuse(path: Path, what: str) -> NoReturn:
    if what == "picture":
        raise InputError(
            "{path} is a picture. Let a program for character recognition (OCR) read it, then give its text.", path=path
        )
    raise InputError("{path} is a compressed archive. Unpack it and give the text in it.", path=path)


def _packed(path: Path) -> FileKind:
    """Return the kind of a zip archive by what is in it. Raises InputError if it is no text."""
    from enregard.documents.safe.archive import open_archive

    with open_archive(path) as archive:
        names = frozenset(archive.names())
        kind = archive.read("mimetype", 1000).decode("latin-1") if "mimetype" in names else ""
    if "epub" in kind or ("META-INF/container.xml" in names and "content.xml" not in names):
        return EPUB
    if "opendocument.text" in kind or (not kind and "content.xml" in names):
        return ODT
    if "[Content_Types].xml" in names:
        return _of_office(path, names)
    if kind:
        raise InputError("{path} is no text but a sheet, a presentation or a drawing. Save it as a text.", path=path)
    _refuse(path, "archive")


def _of_office(path: Path, names: frozenset[str]) -> FileKind:
    if any(name.startswith("xl/") for name in names):
        _open_instead(path)
    if any(name.startswith("ppt/") for name in names):
        raise InputError("{path} is a presentation. Save its text as a Word document or as PDF.", path=path)
    return DOCX


def _open_instead(path: Path) -> NoReturn:
    raise InputError(
        "{path} holds originals with their translations and is no single text. Open it as a bilingual file.", path=path
    )


def _by_text(path: Path, head: bytes) -> FileKind:
    """Return the kind of a text by how it begins, or else by its name."""
    suffix = path.suffix.lower()
    named = next((kind for kind in formats() if suffix in kind.suffixes), TEXT)
    encodings = recognised(head)
    if not encodings:
        return named
    begin = head.decode(encodings[0], "replace").lstrip("\ufeff \t\r\n")
    if found := _by_beginning(path, begin):
        return found
    if suffix in _BILINGUAL:
        _open_instead(path)
    if named.packed and begin:
        raise InputError(
            "{path} is a plain text, although its name ends in {suffix}. Give it the ending .txt, then read it again.",
            path=path,
            suffix=path.suffix,
        )
    return named


def _by_beginning(path: Path, begin: str) -> FileKind | None:
    if begin.startswith("{\\rtf"):
        return RTF
    if re.match(r"WEBVTT(?:\s|$)", begin):
        return VTT
    if _SUBTITLES.match(begin.replace("\r", "\n")):
        return SRT
    root = _MARKUP.search(begin) if begin.startswith("<") else None
    match root and root[1].lower():
        case "html":
            return HTML
        case "document" if "opendocument" in begin:
            return ODT
        case "tmx" | "xliff" | "tbx" | "martif":
            _open_instead(path)
    return None
