"""Parts of a Word document: tables whose head is repeated, and words in their language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from enregard.exchange.press_report.model import Term
from enregard.exchange.press_report.passages import Passage

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

Part = str | Passage | Term | None
"""A paragraph of a cell: words in the language of the report, a passage in its own, or a term, which stands out."""
Row = Sequence[Sequence[Part]]
"""A row of a table: the paragraphs of each cell."""

_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # for XML
_LIT, _HEAD = "FBE9C3", "F3F1EC"


def table(document: Document, names: Sequence[str], rows: Sequence[Row], widths: Sequence[float]) -> None:
    """Write a table; its head is repeated on each page, and no row is torn by the end of one."""
    from docx.shared import Cm

    table = document.add_table(rows=1 + len(rows), cols=len(names), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    head, *body = table.rows
    _head(head, names)
    for made, row in zip(body, rows, strict=True):
        for cell, parts in zip(made.cells, row, strict=True):
            _fill(cell, parts)
    for made in table.rows:
        _tell(made._tr.get_or_add_trPr(), "w:cantSplit")
        for cell, width in zip(made.cells, widths, strict=True):
            cell.width = Cm(width)
    document.add_paragraph()


def _head(row: _Row, names: Sequence[str]) -> None:
    _tell(row._tr.get_or_add_trPr(), "w:tblHeader")
    for cell, name in zip(row.cells, names, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
        _tell(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=_HEAD)


def _fill(cell: _Cell, parts: Sequence[Part]) -> None:
    """Write paragraphs into a cell."""
    for number, part in enumerate(parts):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        if isinstance(part, Term):
            paragraph.add_run(f"{part.shape} {part.word}".strip()).bold = True
        elif isinstance(part, Passage):
            _show(paragraph, part)
        else:
            paragraph.add_run(fit(part or "–"))


def _show(paragraph: Paragraph, passage: Passage) -> None:
    """Write a passage in its language."""
    for piece in passage.pieces:
        say(paragraph, piece.text, passage.language, lit=piece.lit)


def say(paragraph: Paragraph, text: str, language: str, *, lit: bool = False) -> None:
    """Write words in a language; those that are meant stand out in bold on a tint."""
    run = paragraph.add_run(fit(text))
    run.bold = lit or None
    properties = run._r.get_or_add_rPr()
    if lit:
        _tell(properties, "w:shd", val="clear", color="auto", fill=_LIT)
    speak(properties, language)


def speak(properties: Any, language: str) -> None:
    """Say in which language some words are, for the spelling."""
    _tell(properties, "w:lang", val={"fr": "fr-FR", "en": "en-GB"}.get(language, language))


def _tell(properties: Any, name: str, **values: str) -> None:
    """Add an element to properties; some have to stand in an order that is kept by whoever calls."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    properties.append(element)


def fit(text: str) -> str:
    """Return a text without what XML can't hold."""
    return _UNFIT.sub(" ", text)
