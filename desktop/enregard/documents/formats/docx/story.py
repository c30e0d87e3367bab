"""A text of a docx file (the body, the notes) as paragraphs in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from enregard.documents.formats import flow
from enregard.documents.formats.docx.inline import Inline, is_placeholder
from enregard.documents.formats.docx.names import child, on, tag, value
from enregard.documents.formats.docx.styles import Styles
from enregard.documents.model import Kind, Paragraph, Role

_CONTAINERS = frozenset(
    {"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:Choice", "mc:Fallback"}
)


class Story:
    """A reader of blocks. `counts` and `languages` tell what was met, `notes` which notes are referred to."""

    def __init__(self, styles: Styles) -> None:
        self.counts: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self.notes: list[tuple[str, str]] = []
        self._styles = styles
        self._inline = Inline(styles, self.counts, self.languages, self.notes)
        self._joined = ""

    def block(self, element: Any, kind: Kind = Kind.PARAGRAPH, place: str = "") -> Iterator[Paragraph]:
        """Yield the paragraphs of a paragraph, a table, or what holds some."""
        match tag(element):
            case "w:p" if len(element) or self._joined:
                yield from self._paragraph(element, kind, place)
            case "w:tbl":
                yield from self.blocks(element, Kind.NOTE if kind is Kind.NOTE else Kind.CELL, place)
            case "w:tr" | "w:tc":
                if not self._dropped(element):
                    yield from self.blocks(element, kind, place)
            case "mc:AlternateContent":
                yield from self.blocks(element[:1], kind, place)
            case "w:sdt" if is_placeholder(element):
                self.counts["placeholders"] += 1
            case "w:altChunk":
                self.counts["embedded"] += 1
            case name if name in _CONTAINERS:
                yield from self.blocks(element, kind, place)

    def blocks(self, elements: Any, kind: Kind, place: str = "") -> Iterator[Paragraph]:
        """Yield the paragraphs of several blocks."""
        for element in elements:
            yield from self.block(element, kind, place)

    def _paragraph(self, element: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        properties = child(element, "w:pPr")
        style = value(child(properties, "w:pStyle"))
        text, boxes = self._inline.read(element, style)
        text = self._joined + text
        # Whose mark is gone goes on in the next paragraph, and has that one's style.
        self._joined = text if self._runs_on(properties) else ""
        if not self._joined and text.strip():
            yield from self._made(text, style, properties, kind, place)
        for box in boxes:
            yield from self._apart(box, kind, place)

    def _made(self, text: str, style: str, properties: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        if self._styles.contents(style):
            return flow.paragraphs(text, Role.FURNITURE, kind, place, flow.CONTENTS)
        heading = self._styles.heading(style, properties)
        if kind is Kind.PARAGRAPH and not heading and self._styles.listed(style, properties):
            kind = Kind.ITEM
        return flow.paragraphs(text, Role.HEADING if heading else Role.TEXT, kind, place)

    def _apart(self, box: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        """Yield the paragraphs of a text box, which know nothing of those around it."""
        joined, self._joined = self._joined, ""
        yield from self.blocks(box, Kind.NOTE if kind is Kind.NOTE else Kind.BOX, place)
        self._joined = joined

    def _runs_on(self, properties: Any) -> bool:
        """Tell whether a paragraph's mark was deleted in a tracked change, or is a style separator."""
        mark = child(properties, "w:rPr")
        deleted = child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None
        self.counts["changes"] += deleted
        return deleted or on(child(mark, "w:specVanish"))

    def _dropped(self, element: Any) -> bool:
        """Tell whether a row or a cell of a table is not seen: deleted, hidden, or covered by the one above."""
        if tag(element) == "w:tr":
            properties = child(element, "w:trPr")
            deleted = child(properties, "w:del") is not None
            covered = on(child(properties, "w:hidden"))
        else:
            properties = child(element, "w:tcPr")
            deleted = child(properties, "w:cellDel") is not None
            merge = child(properties, "w:vMerge")
            covered = merge is not None and value(merge) != "restart"
        self.counts["changes"] += deleted
        return deleted or covered
