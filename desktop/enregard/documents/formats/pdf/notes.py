"""Footnotes: small lines at the foot of a page or column that begin with a number, taken apart from the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from enregard.documents.formats.pdf.columns import Region
from enregard.documents.formats.pdf.lines import Line

_SMALL = 0.93  # of the text's size
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(r"(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*|(?P<plain>\d{1,3})[.)]?\s+|(?P<sign>[*†‡§]{1,3})\s*")
_REFERENCE = re.compile(r"(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[\w.,;:!?»”’)])[*†‡]{1,3}(?!\w)")


@dataclass(slots=True)
class Notes:
    """The notes of a document, each as its lines and the page that it begins on."""

    found: list[list[Line]] = field(default_factory=list)
    marks: dict[int, set[str]] = field(default_factory=dict)
    """What the notes of each page are numbered with."""


def take_apart(pages: Sequence[Sequence[Region]], body: float) -> tuple[list[list[Region]], Notes]:
    """Return the regions without their footnotes, and these."""
    notes = Notes()
    kept = [[_without(region, regions, body, notes) for region in regions] for regions in pages]
    return [[region for region in regions if region.lines] for regions in kept], notes


def _without(region: Region, page: Sequence[Region], body: float, notes: Notes) -> Region:
    start = len(region.lines)
    while start and region.lines[start - 1].size < _SMALL * body:
        start -= 1
    small = region.lines[start:]
    if not small or not _has_text_above(small[0], page, body):
        return region
    first = next((k for k, line in enumerate(small) if _MARK.match(line.text)), None)
    if first is None:
        return region
    if first and not (notes.found and notes.found[-1][-1].page == small[0].page - 1):
        return region
    if first:  # what is left of the last page's note
        notes.found[-1].extend(small[:first])
    for line in small[first:]:
        if mark := _mark(line.text):
            notes.marks.setdefault(line.page, set()).add(mark)
            notes.found.append([line])
        else:
            notes.found[-1].append(line)
    return replace(region, lines=region.lines[:start])


def _has_text_above(line: Line, page: Sequence[Region], body: float) -> bool:
    return any(other.base > line.base and other.size >= _SMALL * body for region in page for other in region.lines)


def _mark(text: str) -> str:
    found = _MARK.match(text)
    return found[0].strip().rstrip(".)").translate(_RAISED) if found else ""


def unmarked(text: str) -> str:
    """Return the text of a note without its number."""
    return _MARK.sub("", text, count=1) if _MARK.match(text) else text


def without_references(line: Line, marks: set[str]) -> Line:
    """Return a line without the raised numbers that point to notes; other raised figures stay."""
    pieces = (
        piece._replace(
            text=_REFERENCE.sub(lambda found: "" if found[0].translate(_RAISED) in marks else found[0], piece.text)
        )
        for piece in line.pieces
    )
    return replace(line, pieces=tuple(pieces))
