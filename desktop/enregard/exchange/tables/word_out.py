"""Word documents out: one table on landscape pages, its head repeated, each text in its language and direction.

Frame and styles are python-docx's; the rows are written as a stream, which python-docx cannot.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from enregard.exchange.formats import Writing
from enregard.exchange.tables.columns import NOTES, PROBABILITY, STATUS, UNIT, Table
from enregard.exchange.tables.dated import date
from enregard.exchange.tables.directions import is_right_to_left
from enregard.exchange.tables.escapes import escaped
from enregard.exchange.tables.opened import refuse_macros
from enregard.exchange.units import Header, Unit
from enregard.files import atomic_write

_PART = "word/document.xml"
_HERE = "the table stands here"
_PAGE = (29.7, 21.0, 1.5)  # centimetres: width, height, margin
_WIDTHS = {UNIT: 1.4, STATUS: 2.2, PROBABILITY: 2.2, NOTES: 3.6}
_TWIPS = 567  # in a centimetre
_PIECE = 1 << 20
_HEAD = "F3F1EC"


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units to a table, a row each; return how many. Raises OutputError."""
    refuse_macros(path, ".docx")
    table = Table(units, header, writing, stamps=False)
    blank = zipfile.ZipFile(io.BytesIO(_blank()))
    before, after = _around(blank.read(_PART).decode())
    with atomic_write(path) as beside:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in blank.namelist():
                if name != _PART:
                    packed.writestr(name, blank.read(name))
            with packed.open(_PART, "w", force_zip64=True) as part:
                part.write(before.encode())
                for piece in _table(table):
                    part.write(piece.encode())
                part.write(after.encode())
        date(beside, header.stamps.created)
    return table.pairs.count


def _blank() -> bytes:
    """Return a document with nothing but a mark where the table shall stand."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    width, height, margin = map(Cm, _PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(10)
    document.core_properties.author = "En regard"
    document.core_properties.comments = ""
    document.add_paragraph(_HERE)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _around(document: str) -> tuple[str, str]:
    """Return what stands before and behind the paragraph with the mark."""
    before, after = document.split(_HERE)
    return before[: before.rindex("<w:p>")], after[after.index("</w:p>") + len("</w:p>") :]


def _table(table: Table) -> Iterator[str]:
    """Yield the table piece by piece."""
    widths = _widths(table.names)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    languages = ("", *table.pairs.languages, *[""] * len(table.names))
    yield _row(
        [_cell(name, "", width, is_head=True) for name, width in zip(table.names, widths, strict=True)], head=True
    )
    for texts in table:
        cells = zip(texts, languages, widths, strict=False)
        yield _row([_cell(text, language, width) for text, language, width in cells])
    # Word wants a paragraph behind a table.
    yield "</w:tbl><w:p/>"


def _widths(names: Sequence[str]) -> list[int]:
    """Return the widths of columns: what the others leave is for the two texts."""
    left = _PAGE[0] - 2 * _PAGE[2] - sum(_WIDTHS.get(name, 0) for at, name in enumerate(names) if at not in (1, 2))
    return [round(_TWIPS * (left / 2 if at in (1, 2) else _WIDTHS[name])) for at, name in enumerate(names)]


def _row(cells: Sequence[str], *, head: bool = False) -> str:
    """Return a row; that of the names is repeated on each page."""
    told = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{told}{''.join(cells)}</w:tr>"


def _cell(text: str, language: str, width: int, *, is_head: bool = False) -> str:
    turned = is_right_to_left(language)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{_HEAD}"/>' if is_head else ""
    bold = "<w:b/>" if is_head else ""
    code = escape(_fit(language))
    spoken = f'<w:lang w:{"bidi" if turned else "val"}="{code}"/>' if code else ""
    run = f"{bold}{'<w:rtl/>' if turned else ''}{spoken}"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"<w:p>{'<w:pPr><w:bidi/></w:pPr>' if turned else ''}"
        f"<w:r>{f'<w:rPr>{run}</w:rPr>' if run else ''}{_marked_up(text)}</w:r></w:p></w:tc>"
    )


def _marked_up(text: str) -> str:
    """Return a text as Word has it, with its tabs and line breaks."""
    plain = escape(escaped(text), quote=False)
    for sign, element in (("\t", "<w:tab/>"), ("\n", "<w:br/>")):
        plain = plain.replace(sign, f'</w:t>{element}<w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{plain}</w:t>'


def _fit(language: str) -> str:
    """Return a language code as Word takes it, nothing for what is none."""
    return (
        language.replace("_", "-")
        if language.replace("_", "-").replace("-", "").isalnum() and language.isascii()
        else ""
    )
