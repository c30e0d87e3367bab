"""Excel workbooks out, as a stream: every text is a text and never a formula, whatever it begins with."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from enregard.errors import OutputError
from enregard.exchange.formats import Writing
from enregard.exchange.tables.columns import NOTES, PROBABILITY, STAMPS, STATUS, UNIT, Table
from enregard.exchange.tables.dated import date
from enregard.exchange.tables.directions import is_right_to_left
from enregard.exchange.tables.escapes import escaped
from enregard.exchange.tables.opened import refuse_macros
from enregard.exchange.units import Header, Unit
from enregard.files import atomic_write

_MOST_CHARACTERS, _MOST_ROWS = 32_767, 1_048_576
_WIDTHS = {UNIT: 8.0, STATUS: 11.0, PROBABILITY: 11.0, NOTES: 30.0} | dict.fromkeys(STAMPS, 18.0)
_TEXT_WIDTH = 60.0


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units to a sheet; return how many. Raises OutputError, also for what a sheet cannot hold."""
    from openpyxl import Workbook
    from openpyxl.utils.exceptions import WorkbookAlreadySaved
    from openpyxl.writer.excel import ExcelWriter

    refuse_macros(path, ".xlsx")
    table = Table(units, header, writing)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("En regard")
    try:
        with atomic_write(path) as beside:
            _set_up(sheet, table.names)
            make = _Cells(sheet, table)
            sheet.append(make.head())
            for number, row in enumerate(table, start=2):
                _check(path, number, row, table.names)
                sheet.append(make.row(row))
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as packed:
                ExcelWriter(book, packed).save()
            date(beside, header.stamps.created)
    finally:
        # What was written for nothing lies in a temporary file.
        with suppress(WorkbookAlreadySaved):
            sheet.close()
    return table.pairs.count


def _check(path: Path, number: int, row: Sequence[str], names: Sequence[str]) -> None:
    """Refuse what Excel would cut."""
    if number > _MOST_ROWS:
        raise OutputError(
            "{path} was not written: a sheet of Excel holds {most} rows. Write CSV or TMX, or fewer rows.",
            path=path,
            most=_MOST_ROWS,
        )
    for name, text in zip(names, row, strict=True):
        # Excel counts in UTF-16. What is escaped counts as it is written, to be sure.
        if len(text) > _MOST_CHARACTERS // 7 and len(escaped(text).encode("utf-16-le")) // 2 > _MOST_CHARACTERS:
            raise OutputError(
                "{path} was not written: row {row} has a text of {length} characters in the column “{name}”, and a "
                "cell of Excel holds {most}. Write CSV or TMX instead.",
                path=path,
                row=number - 1,
                length=len(text),
                name=name,
                most=_MOST_CHARACTERS,
            )


def _set_up(sheet: Any, names: Sequence[str]) -> None:
    """Give columns their width, and keep the names in sight."""
    from openpyxl.utils import get_column_letter

    for number, name in enumerate(names, start=1):
        width = _TEXT_WIDTH if number in (2, 3) else _WIDTHS[name]
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"


class _Cells:
    """Makes the cells of rows."""

    def __init__(self, sheet: Any, table: Table) -> None:
        from openpyxl.styles import Alignment

        self._sheet = sheet
        self._names = table.names
        ways = [0, *(2 if is_right_to_left(language) else 1 for language in table.pairs.languages)]
        usual = Alignment(vertical="top", wrap_text=True)
        texts = [Alignment(vertical="top", wrap_text=True, readingOrder=way) for way in ways]
        self._alignments = [texts[at] if at < len(texts) else usual for at in range(len(table.names))]

    def head(self) -> list[Any]:
        """Return the names above the columns."""
        from openpyxl.styles import Font

        cells = [self._text(name, at) for at, name in enumerate(self._names)]
        for cell in cells:
            cell.font = Font(bold=True)
        return cells

    def row(self, texts: Sequence[str]) -> list[Any]:
        """Return a row of cells."""
        return [self._text(text, at) for at, text in enumerate(texts)]

    def _text(self, text: str, at: int) -> Any:
        from openpyxl.cell import WriteOnlyCell

        if not text:
            return None
        if self._names[at] == PROBABILITY and text != PROBABILITY and float(f"{float(text):.16g}") == float(text):
            # A number, unless it has more digits than openpyxl writes.
            return WriteOnlyCell(self._sheet, float(text))
        cell = WriteOnlyCell(self._sheet, escaped(text))
        # Not a formula, and none either when somebody goes into the cell and out again.
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@", "'"))
        cell.alignment = self._alignments[at]
        return cell
