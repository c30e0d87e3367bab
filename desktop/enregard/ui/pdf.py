"""PDF: a page set by Qt, written whole or not at all; and rows as a bilingual page."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from enregard.exchange.formats import Carries, Format, Writing
from enregard.exchange.units import Header, Unit, Variant
from enregard.files import atomic_write
from enregard.language import primary
from enregard.project import Status
from enregard.ui import theme

_POINTS, _MARGIN = 9.5, 15  # of the text; of the pages, in millimetres
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi"}
_STATUS = {Status.ACCEPTED: "✓", Status.DOUBTFUL: "?", Status.REJECTED: "✗", Status.OPEN: ""}
_STYLE = """
body { color: #222222; }
h1 { font-size: large; margin-bottom: 2px; }
p.about { color: #555555; margin-top: 0; margin-bottom: 12px; }
th { text-align: left; color: #555555; font-weight: normal; padding: 4px 8px; }
td { padding: 5px 8px; vertical-align: top; }
"""


def print_page(page: str, font: QFont, path: Path, *, landscape: bool = True) -> None:
    """Print a page of HTML into a PDF file, whole or not at all. Raises OutputError."""
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setHtml(page)
    printed = QBuffer()
    printed.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(printed)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if landscape:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)
    with atomic_write(path) as beside:
        beside.write_bytes(printed.data().data())  # QPdfWriter itself is silent about a full disk


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units as a bilingual page; return how many. Raises OutputError.

    Without a window it makes an application that shows nothing.
    """
    application = QGuiApplication.instance() or _offscreen()
    rows: list[str] = []
    languages = header.source_language, header.target_language
    for unit in units:
        if not rows:
            languages = unit.variants[0].language, unit.variants[-1].language
        rows.append(_row(unit, writing))
        writing.progress(len(rows), 0)
    languages = writing.languages[0] or languages[0], writing.languages[1] or languages[1]
    print_page(_page(rows, languages, header, path.stem), theme.reading_font(_POINTS), path)
    del application
    return len(rows)


def _offscreen() -> QGuiApplication:
    return QGuiApplication(["enregard", "-platform", "offscreen"])


def _page(rows: list[str], languages: tuple[str, str], header: Header, title: str) -> str:
    about = " · ".join(value for _, value in header.props)
    return (
        f"<html><head><title>{html.escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{html.escape(title)}</h1><p class='about'>{html.escape(about)}</p>"
        "<table width='100%' cellspacing='0' border='0'><thead><tr><th width='5%'></th>"
        f"<th width='47%'>{html.escape(languages[0])}</th><th width='47%'>{html.escape(languages[1])}</th></tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></body></html>"
    )


def _row(unit: Unit, writing: Writing) -> str:
    cells = "".join(_cell(variant) for variant in unit.variants[:2])
    status = _STATUS[unit.status] if writing.status else ""
    notes = "<br>".join(html.escape(note) for note in unit.notes) if writing.notes else ""
    more = f"<tr><td></td><td colspan='2'><i>{notes}</i></td></tr>" if notes else ""
    return f"<tr><td>{html.escape(unit.id)} {status}</td>{cells}</tr>{more}"


def _cell(variant: Variant) -> str:
    turned = " dir='rtl' align='right'" if primary(variant.language) in _RIGHT_TO_LEFT else ""
    return f"<td{turned}>{html.escape(variant.text).replace(chr(10), '<br>')}</td>"


FORMAT = Format(
    "pdf",
    "PDF",
    (".pdf",),
    frozenset({Carries.STATUS, Carries.NOTES, Carries.LANGUAGES, Carries.HALVES, Carries.BREAKS}),
    write=write_units,
)
