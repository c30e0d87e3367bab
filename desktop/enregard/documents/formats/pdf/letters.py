"""The letters of a page where they stand, as PDFium tells them. Only the process of `taking` comes here."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from enregard.documents.formats.pdf.model import MOST_LETTERS, Rule

_HALF_PI = 1.5707963
_LINE_ENDS, _HYPHENS = frozenset({0x0A, 0x0D}), frozenset({0x02, 0xFFFE})
_MADE = frozenset({0x20, *_LINE_ENDS})
"""What PDFium puts in itself."""
_LIGATURES = range(0xFB00, 0xFB07)
_BOLD = (b"Bold", b"bold", b"Black", b"Heavy")
_BOLD_WEIGHT = 600
_MOST_DRAWN, _SHORTEST, _THICKEST = 3000, 15.0, 3.0

pdfium.FPDFText_GetTextObject.restype = ctypes.c_void_p  # two of them are compared for each letter


class Letter(NamedTuple):
    """A letter where it stands, with the page turned by `angle` so that its line runs to the right.

    One that was `made` is no letter of the file: PDFium tells where words and lines end.
    """

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    angle: int
    made: bool


def letters(page: Any, text: Any) -> Iterator[Letter]:
    """Yield the letters that stand on a page, in the order of the file.

    The calls for each letter are what reading a PDF costs; what those of one text object share is asked once.
    """
    frame = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, frame)
    edges = frame.left, frame.right, frame.bottom, frame.top
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    shared: object = None
    nominal, bold, angle, unknown = 1.0, False, 0, False
    for place in range(min(pdfium.FPDFText_CountChars(text), MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(text, place)
        made = code in _MADE and pdfium.FPDFText_IsGenerated(text, place) == 1
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        inside = edges[0] <= x.value <= edges[1] and edges[2] <= y.value <= edges[3]
        if not inside or (code in _LINE_ENDS and not made):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, place, box)
        owner = pdfium.FPDFText_GetTextObject(text, place)
        if owner is None or owner != shared:
            shared, (nominal, bold, angle, unknown) = owner, _shared(text, place)
        sign = "\ufffd" if unknown else _sign(code)
        left, right, base, high = _upright(box, x.value, y.value, angle)
        if not math.isfinite(left + right + high + nominal):
            continue
        size = nominal if 0.4 * nominal <= high <= 3 * nominal else max(high, 0.1)  # the page may be scaled
        yield Letter(sign, left, right, base, size, bold, angle, made)


def rules(page: Any) -> Iterator[Rule]:
    """Yield the lines that are drawn across a page, and the upper and lower edges of its boxes."""
    left, foot, right, top = (ctypes.c_float() for _ in range(4))
    for place in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_DRAWN)):
        drawn = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(drawn, left, foot, right, top)
        if _SHORTEST < right.value - left.value < math.inf and math.isfinite(top.value - foot.value):
            bases = {round(foot.value, 1), round(top.value, 1)} if top.value - foot.value > _THICKEST else {top.value}
            yield from (Rule(left.value, right.value, base) for base in bases)


def _shared(text: Any, place: int) -> tuple[float, bool, int, bool]:
    """Return what the letters of a text object share: size, boldness, angle, and whether they are unknown."""
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, place, name, 100, flags)
    heavy = pdfium.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT
    return (
        float(pdfium.FPDFText_GetFontSize(text, place)),
        heavy or any(word in name.value for word in _BOLD),
        round(pdfium.FPDFText_GetCharAngle(text, place) / _HALF_PI) % 4 * 90,
        pdfium.FPDFText_HasUnicodeMapError(text, place) == 1,
    )


def _upright(box: Any, x: float, y: float, angle: int) -> tuple[float, float, float, float]:
    """Return left, right, base line and height of a letter, with the page turned so that its line runs to the right."""
    match angle:
        case 0:
            return box.left, box.right, y, box.top - box.bottom
        case 90:
            return -box.top, -box.bottom, x, box.right - box.left
        case 180:
            return -box.right, -box.left, -y, box.top - box.bottom
    return box.bottom, box.top, -x, box.right - box.left


def _sign(code: int) -> str:
    """Return a letter; PDFium has codes of its own for a hyphen at a line's end."""
    if code in _HYPHENS:
        return "-"
    if not code or 0xE000 <= code <= 0xF8FF or code > 0x10FFFF:
        return "\ufffd"
    return unicodedata.normalize("NFKC", chr(code)) if code in _LIGATURES else chr(code)
