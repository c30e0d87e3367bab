"""Excel workbooks in: the sheets with two columns of text, read as a stream.

Read by ourselves and not by openpyxl, which holds a whole row and all texts of a book in memory, however many it says
there are. Texts that cells share are kept in a temporary file.
"""

from __future__ import annotations

import re
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from enregard.documents.safe.archive import Archive, open_archive, protected
from enregard.documents.safe.xml import parse, stream
from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units
from enregard.exchange.tables.cells import Styles, shown
from enregard.exchange.tables.escapes import unescaped
from enregard.exchange.tables.opened import size_of, told
from enregard.exchange.tables.reading import Row, open_tables

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
_MOST_COLUMNS = 256
_MOST_ROWS = 1 << 20
_MOST_TEXTS = 8 * _MOST_ROWS
_MOST_EMPTY = 10_000  # of these texts: they are said to be different, so that one is enough
_IN_MEMORY = 1 << 24
_PART = 1 << 24  # bytes of the parts that are read as a whole
_LETTERS = re.compile("[A-Z]{1,3}")


def open_units(path: Path, reading: Reading) -> Units:
    """Open a workbook to read its units. Raises InputError."""
    _refuse_old(path)
    return open_tables(path, _sheets(path, reading), reading)


def _refuse_old(path: Path) -> None:
    """Refuse a workbook of before 2007, or one with a password: both are files of another kind."""
    size_of(path)
    with path.open("rb") as file:
        if not file.read(8).startswith(_OLE):
            return
    if path.suffix.lower() == ".xls":
        raise InputError(
            "{path} is a workbook of Excel 97-2003. Save it as .xlsx, or as CSV, and read that file.", path=path
        )
    raise protected(path)


def _sheets(path: Path, reading: Reading) -> Iterator[Iterator[Row]]:
    """Yield the rows of each sheet, in the order of the book."""
    with open_archive(path) as archive, _texts_of(archive, reading) as texts:
        styles = _styles(archive)
        for part in _parts(archive):
            yield _rows(archive, part, texts, styles, reading)


# Parts


def _parts(archive: Archive) -> list[str]:
    """Return the names of the parts that are sheets, in the order of the book."""
    book = _main_part(archive)
    root = parse(archive.read(book, _PART), archive.path, book)
    related = _related(archive, book)
    names = (
        next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "") for sheet in _all(root, "sheet")
    )
    return [related[name] for name in names if name in related and related[name] in archive]


def _main_part(archive: Archive) -> str:
    """Return the name of the part that is the book."""
    usual = "xl/workbook.xml"
    if usual in archive:
        return usual
    found = (name for name in archive.names() if name.endswith("workbook.xml"))
    return next(found, usual)


def _related(archive: Archive, part: str) -> dict[str, str]:
    """Return the parts that a part refers to, by the names that it has for them."""
    at = PurePosixPath(part)
    relations = str(at.with_name("_rels") / f"{at.name}.rels")
    root = parse(archive.read(relations, _PART), archive.path, relations)
    return {
        str(each.get("Id")): _inside(at.parent, str(each.get("Target") or "")) for each in _all(root, "Relationship")
    }


def _inside(folder: PurePosixPath, target: str) -> str:
    """Return the name of a part that is named from another's folder."""
    steps: list[str] = []
    for step in (*(() if target.startswith("/") else folder.parts), *target.split("/")):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _all(root: Any, name: str) -> Iterator[Any]:
    yield from root.iter(f"{{*}}{name}")


def _styles(archive: Archive) -> Styles:
    part = "xl/styles.xml"
    return Styles.of(parse(archive.read(part, _PART), archive.path, part)) if part in archive else Styles()


# Texts that cells share


class _Texts:
    """Texts by number, in a file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._ends = array("Q", [0])

        self.empty = 0

    def add(self, text: str) -> None:
        """Take one up."""
        self.empty += not text
        data = text.encode("utf-8", "surrogatepass")
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> str:
        start, end = self._ends[number], self._ends[number + 1]
        self._file.seek(start)
        return self._file.read(end - start).decode("utf-8", "surrogatepass")


@contextmanager
def _texts_of(archive: Archive, reading: Reading) -> Iterator[_Texts]:
    part = "xl/sharedStrings.xml"
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        texts = _Texts(file)
        if part in archive:
            pieces = told(archive.pieces(part), reading.progress, 0)
            for item in stream(pieces, archive.path, part, [f"{{{space}}}sst" for space in _MAIN]):
                texts.add(_text(item))
                if len(texts) > _MOST_TEXTS or texts.empty > _MOST_EMPTY:
                    raise _too_many(archive.path)
        yield texts


def _too_many(path: Path) -> InputError:
    return InputError(
        "{path} was refused: it has more rows or texts than a sheet of Excel can have. Save it anew in its program.",
        path=path,
    )


def _text(item: Any) -> str:
    """Return a text with all its runs, without the readings that stand above Japanese ones."""
    runs = (child for child in item if not child.tag.endswith("}rPh"))
    pieces = (text.text or "" for run in runs for text in _all(run, "t"))
    return unescaped("".join(pieces))


# Rows


def _rows(archive: Archive, part: str, texts: _Texts, styles: Styles, reading: Reading) -> Iterator[Row]:
    """Yield the rows of a sheet that are not empty, each with its number."""
    pieces = told(archive.pieces(part), reading.progress, 0)
    number = 0
    rows = stream(pieces, archive.path, part, [f"{{{space}}}sheetData" for space in _MAIN])
    for count, row in enumerate(rows, start=1):
        if count > _MOST_ROWS:
            raise _too_many(archive.path)
        number = _number(row.get("r"), number + 1)
        cells: list[str] = []
        for cell in row:
            at = _column(cell.get("r"), len(cells))
            if at < _MOST_COLUMNS:
                cells += [""] * (at + 1 - len(cells))
                cells[at] = _value(cell, texts, styles)
        if any(cells):
            yield number, cells


def _number(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 8 else otherwise


def _column(reference: str | None, otherwise: int) -> int:
    """Return the number of a column from 0: that of "C7" is 2."""
    found = _LETTERS.match(reference or "")
    if not found:
        return otherwise
    number = 0
    for letter in found[0]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: Any, texts: _Texts, styles: Styles) -> str:
    """Return what a cell shows; of a formula what it came to."""
    kind = cell.get("t") or "n"
    if kind == "inlineStr":
        return "".join(map(_text, _all(cell, "is")))
    value = next((str(each.text or "") for each in _all(cell, "v")), "")
    if kind == "s":
        at = _number(value.strip(), -1)
        return texts[at] if 0 <= at < len(texts) else ""
    if kind == "str":
        return unescaped(value)
    if kind == "b":
        return "TRUE" if value.strip() == "1" else "FALSE"
    return shown(value, styles.kind(cell.get("s"))) if kind == "n" else value
