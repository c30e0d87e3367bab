"""HTML in: tables with two columns of text, as a stream; one of ours to the letter, others as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from lxml import etree

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units
from enregard.exchange.tables.decoding import encoding_of, pieces_of
from enregard.exchange.tables.page_out import MARK
from enregard.exchange.tables.pairs import whole
from enregard.exchange.tables.reading import open_tables
from enregard.progress import Progress

_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr"})
_LEFT_OUT = frozenset({"script", "style", "template", "noscript", "head", "svg", "select", "textarea"})
_MOST_COLUMNS = 256
_MOST_CHARACTERS = 1 << 24
_DEEPEST = 256
_SPACE = re.compile(r"[ \t\r\n\f]+")


def open_units(path: Path, reading: Reading) -> Units:
    """Open a page to read the units in its tables. Raises InputError."""
    encoding = encoding_of(path, reading)
    rows = _rows(path, encoding, reading.progress)
    tables = (((number, cells) for _, number, cells in table) for _, table in groupby(rows, key=lambda each: each[0]))
    return open_tables(path, tables, reading, encoding=encoding)


def _rows(path: Path, encoding: str, progress: Progress) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the rows of tables, each with the number of its table and its own."""
    target: Any = _Target(path)
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=False)
    try:
        for piece in pieces_of(path, encoding, progress):
            parser.feed(piece.encode("utf-8", "replace"))
            yield from target.taken()
        parser.close()
    except etree.LxmlError as error:
        raise InputError("{path} is no HTML page that can be read ({reason}).", path=path, reason=error) from error
    yield from target.taken()


class _Table:
    """A table that is being read: its number, and the row and the cell that are open."""

    def __init__(self, number: int, *, own: bool) -> None:
        self.number = number
        self.own = own
        self.rows = 0
        self.cells: list[str] = []
        self.pieces: list[str] | None = None

    def close_cell(self) -> None:
        """Take the open cell into the row."""
        if self.pieces is None:
            return
        text = "".join(self.pieces)
        self.cells.append(text if self.own else re.sub(r" ?\n[ \n]*", "\n", text).strip(" \n"))
        self.pieces = None


class _Target:
    """What the parser calls: takes the rows of tables together; the innermost open table has the text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tables: list[_Table] = []
        self._count = 0
        self._left_out = 0  # how deep in an element that is no text
        self._sign = 0  # how deep in one that stands for a character
        self._size = 0
        self._rows: list[tuple[int, int, list[str]]] = []

    def taken(self) -> list[tuple[int, int, list[str]]]:
        """Return the rows that are complete, once."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, tag: Any, attrib: Mapping[Any, Any]) -> None:
        """Take the beginning of an element."""
        table = self._tables[-1] if self._tables else None
        if self._left_out or self._sign:
            self._left_out += tag in _LEFT_OUT
            self._sign += bool(self._sign) and tag == "span"
        elif tag in _LEFT_OUT:
            self._left_out = 1
        elif tag == "table":
            if len(self._tables) < _DEEPEST:
                self._count += 1
                self._tables.append(_Table(self._count, own=attrib.get("class") == MARK))
        elif table is None:
            return
        elif tag == "tr":
            self._end_row(table)
        elif tag in ("td", "th"):
            table.close_cell()
            table.pieces = [] if len(table.cells) < _MOST_COLUMNS else None
        elif table.own and (character := _character(attrib.get("data-character"))):
            self._add(character)
            self._sign = 1
        elif not table.own and tag in _BREAKS:
            self._add("\n")

    def end(self, tag: Any) -> None:
        """Take the end of an element."""
        table = self._tables[-1] if self._tables else None
        if self._left_out or self._sign:
            self._left_out -= bool(self._left_out) and tag in _LEFT_OUT
            self._sign -= bool(self._sign) and tag == "span"
        elif table is None:
            return
        elif tag == "table":
            self._end_row(table)
            self._tables.pop()
        elif tag == "tr":
            self._end_row(table)
        elif tag in ("td", "th"):
            table.close_cell()
        elif not table.own and tag in _BREAKS and tag != "br":
            self._add("\n")

    def data(self, data: Any) -> None:
        """Take a text, or a part of one."""
        if self._tables and not (self._left_out or self._sign):
            self._add(data if self._tables[-1].own else _SPACE.sub(" ", data))

    def close(self) -> None:
        """Take the end of the page."""
        while self._tables:
            self._end_row(self._tables[-1])
            self._tables.pop()

    def _add(self, text: str) -> None:
        pieces = self._tables[-1].pieces
        if pieces is not None:
            pieces.append(text)
            self._size += len(text) + 1
            if self._size > _MOST_CHARACTERS:
                raise InputError(
                    "{path} was refused: a row of a table is longer than 16 million characters.", path=self._path
                )

    def _end_row(self, table: _Table) -> None:
        table.close_cell()
        if table.cells:
            table.rows += 1
            self._rows.append((table.number, table.rows, table.cells))
            table.cells = []
            self._size = sum(len(piece) for each in self._tables for piece in each.pieces or ())


def _character(number: str | None) -> str:
    """Return the character of a number in hexadecimal digits, nothing if it is none."""
    try:
        return whole(chr(int(number or "", 16)))
    except (ValueError, OverflowError):
        return ""
