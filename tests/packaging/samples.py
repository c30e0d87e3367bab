"""A text as a file of every kind that is read: what the frozen program is tried on."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from textwrap import wrap

Paragraphs = Sequence[str]

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>'
    "<dc:title>A text</dc:title><dc:language>{}</dc:language></metadata><manifest>"
    '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="one"/></spine></package>'
)
_LINES_OF_A_PAGE = 60


def write(folder: Path, stem: str, language: str, paragraphs: Paragraphs) -> list[Path]:
    """Write a text in each kind as STEM.LANGUAGE.KIND; return the files."""
    made = []
    for kind, writer in _WRITERS.items():
        path = folder / f"{stem}.{language}.{kind}"
        writer(path, language, paragraphs)
        made.append(path)
    return made


def _docx(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    from docx import Document

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))


def _odt(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    names = f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"'
    content = f"<office:text>{body}</office:text>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body>{content}</office:body></office:document-content>",
        )


def _epub(path: Path, language: str, paragraphs: Paragraphs) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", _BOOK.format(language))
        archive.writestr("one.xhtml", _page(language, paragraphs, ' xmlns="http://www.w3.org/1999/xhtml"'))


def _html(path: Path, language: str, paragraphs: Paragraphs) -> None:
    path.write_text("<!DOCTYPE html>" + _page(language, paragraphs), encoding="utf-8")


def _page(language: str, paragraphs: Paragraphs, names: str = "") -> str:
    body = "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs)
    head = '<meta charset="utf-8"/><title>A text</title>'
    return f'<html lang="{language}"{names}><head>{head}</head><body>{body}</body></html>'


def _rtf(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    def sign(each: str) -> str:
        return each if each.isascii() else f"\\u{ord(each)}?"

    body = "\n".join("".join(map(sign, text)) + "\\par" for text in paragraphs)
    path.write_text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n" + body + "}", encoding="ascii")


def _plain(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def _srt(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    cues = (
        f"{number + 1}\n00:{number:02}:00,000 --> 00:{number:02}:50,000\n{text}" for number, text in _dated(paragraphs)
    )
    path.write_text("\n\n".join(cues) + "\n", encoding="utf-8")


def _vtt(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    cues = (f"00:{number:02}:00.000 --> 00:{number:02}:50.000\n{text}" for number, text in _dated(paragraphs))
    path.write_text("\n\n".join(["WEBVTT", *cues]) + "\n", encoding="utf-8")


def _dated(paragraphs: Paragraphs) -> list[tuple[int, str]]:
    return list(enumerate(paragraphs))


def _pdf(path: Path, _language: str, paragraphs: Paragraphs) -> None:
    """Set a text in Helvetica, sixty lines a page, a line left free between paragraphs."""
    lines = [line for text in paragraphs for line in [*wrap(text, 90), ""]]
    pages = [lines[start : start + _LINES_OF_A_PAGE] for start in range(0, len(lines), _LINES_OF_A_PAGE)]
    numbers = [4 + 2 * place for place in range(len(pages))]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{each} 0 R' for each in numbers)}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in zip(numbers, pages, strict=True):
        content = b"BT /F 10 Tf 12 TL 50 780 Td\n" + b"".join(_shown(line) for line in page) + b"ET"
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            + f"/Contents {number + 1} 0 R>>".encode(),
            f"<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream",
        ]
    path.write_bytes(_assembled(objects))


def _shown(line: str) -> bytes:
    text = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"(" + text.encode("cp1252", "replace") + b") Tj T*\n"


def _assembled(objects: Sequence[bytes]) -> bytes:
    """Return numbered objects as a PDF with its table of places."""
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


_WRITERS: dict[str, Callable[[Path, str, Paragraphs], None]] = {
    "docx": _docx,
    "odt": _odt,
    "epub": _epub,
    "html": _html,
    "rtf": _rtf,
    "md": _plain,
    "txt": _plain,
    "srt": _srt,
    "vtt": _vtt,
    "pdf": _pdf,
}
KINDS = tuple(_WRITERS)
