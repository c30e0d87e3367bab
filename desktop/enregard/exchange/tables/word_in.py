"""Word documents in: tables with two columns of text, read as a stream; tracked changes as if they were accepted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from enregard.documents.safe.archive import open_archive, protected
from enregard.documents.safe.xml import parse, stream
from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units
from enregard.exchange.tables.escapes import unescaped
from enregard.exchange.tables.opened import size_of, told
from enregard.exchange.tables.reading import Row, open_tables

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_USUAL = "word/document.xml"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "tcPr", "instrText", "delText"})
_MOST_COLUMNS = 63  # those of Word


def open_units(path: Path, reading: Reading) -> Units:
    """Open a document to read the units in its tables. Raises InputError."""
    size_of(path)
    with path.open("rb") as file:
        if file.read(8).startswith(_OLE):
            if path.suffix.lower() == ".doc":
                raise InputError("{path} is a document of Word 97-2003. Save it as .docx and read that.", path=path)
            raise protected(path)
    return open_tables(path, _tables(path, reading), reading, mend=unescaped)


def _tables(path: Path, reading: Reading) -> Iterator[Iterator[Row]]:
    """Yield the rows of each table of the document; one inside another is a part of its cell."""
    with open_archive(path) as archive:
        part = _USUAL
        if part not in archive:
            # Few programs call it otherwise; its relations tell.
            root = parse(archive.read("_rels/.rels"), path, "_rels/.rels")
            targets = (each.get("Target") or "" for each in root.iter("{*}Relationship") if _is_main(each))
            part = next(targets, part).lstrip("/")
        pieces = told(archive.pieces(part), reading.progress, 0)
        children = stream(pieces, path, part, [f"{{{space}}}tbl" for space in _MAIN])
        rows = ((child.getparent(), child) for child in children if _name(child) == "tr")
        for _, table in groupby(rows, key=lambda each: each[0]):
            yield ((number, _cells(row)) for number, (_, row) in enumerate(table, start=1))


def _is_main(relation: Any) -> bool:
    return str(relation.get("Type")).endswith("/officeDocument")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _cells(row: Any) -> list[str]:
    """Return the texts of a row; a cell over several columns has the first of them."""
    if _is_deleted(row):
        return []
    cells: list[str] = []
    for cell in _cells_in(row):
        cells.append("\n".join(_paragraphs(cell)))
        span = next((str(each.get(f"{{{_namespace(each)}}}val")) for each in cell.iterfind("{*}tcPr/{*}gridSpan")), "1")
        cells += [""] * (int(span) - 1 if span in _SPANS else 0)
    return cells[:_MOST_COLUMNS]


_SPANS = frozenset(map(str, range(1, _MOST_COLUMNS + 1)))


def _namespace(element: Any) -> str:
    return str(element.tag).rpartition("}")[0][1:]


def _is_deleted(row: Any) -> bool:
    return row.find("{*}trPr/{*}del") is not None


def _cells_in(element: Any) -> Iterator[Any]:
    """Yield the cells of a row, also those that stand in content controls."""
    for child in element:
        if _name(child) == "tc":
            yield child
        elif _name(child) not in ("trPr", "tblPrEx", "sdtPr"):
            yield from _cells_in(child)


def _paragraphs(cell: Any) -> Iterator[str]:
    """Yield the paragraphs of a cell; one whose end was deleted goes on in the next."""
    text = ""
    for paragraph in _inside(cell):
        text += "".join(_pieces(paragraph))
        if paragraph.find("{*}pPr/{*}rPr/{*}del") is None:
            yield text
            text = ""
    if text:
        yield text


def _inside(element: Any) -> Iterator[Any]:
    """Yield the paragraphs in an element, those of a text box behind the one that it is anchored in, and once only."""
    for child in element:
        if _name(child) == "p":
            yield child
        if _name(child) not in _LEFT_OUT:
            yield from _inside(child)


def _pieces(element: Any) -> Iterator[str]:
    """Yield the text of a paragraph piece by piece."""
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name not in _LEFT_OUT and name != "p":
            yield from _pieces(child)
