"""The body of an OpenDocument text as paragraphs in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from enregard.documents.formats import flow
from enregard.documents.formats.odt.inline import Inline
from enregard.documents.formats.odt.names import full, tag, value
from enregard.documents.formats.odt.styles import Styles
from enregard.documents.model import Kind, Paragraph, Role

_LISTS = frozenset({"text:list", "text:numbered-paragraph"})
_CONTAINERS = frozenset(
    {
        "text:list-item", "text:list-header", "text:section", "text:index-body", "text:index-title",
        "text:alphabetical-index", "text:bibliography", "text:user-index", "table:table-header-rows",
        "table:table-rows", "table:table-row-group", "table:table-row", "table:table-cell", "draw:text-box",
    }
)  # fmt: skip
_CONTENTS = frozenset({"text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index"})
_CHANGES = frozenset({"text:insertion", "text:deletion"})
_APART = frozenset({Kind.CELL, Kind.NOTE, Kind.BOX})
"""Kinds that a list inside does not change."""


class Story:
    """A reader of blocks. `counts` and `languages` tell what was met; notes are kept until they are asked for."""

    def __init__(self, styles: Styles) -> None:
        self.counts: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self._styles = styles
        self._inline = Inline(styles, self.counts, self.languages)
        self._notes: dict[str, list[list[Paragraph]]] = {"footnote": [], "endnote": []}
        self._contents = False

    def notes(self) -> Iterator[Paragraph]:
        """Yield the footnotes and then the endnotes that were met."""
        for notes in self._notes.values():
            for note in notes:
                yield from note

    def block(self, element: Any, kind: Kind = Kind.PARAGRAPH, place: str = "") -> Iterator[Paragraph]:
        """Yield the paragraphs of a paragraph, a list, a table, a section, a drawing."""
        name = tag(element)
        if self._unseen(element):
            self.counts["hidden"] += sum(len(text.strip()) for text in element.itertext())
        elif name in {"text:p", "text:h"}:
            yield from self._paragraph(element, kind, place)
        elif name in _LISTS:
            yield from self._blocks(element, kind if kind in _APART else Kind.ITEM, place)
        elif name == "table:table":
            yield from self._blocks(element, kind if kind is Kind.NOTE else Kind.CELL, place)
        elif name in _CONTENTS:
            self._contents = True
            yield from self._blocks(element.find(full("text:index-body")), kind, place)
            self._contents = False
        elif name == "text:tracked-changes":
            self.counts["changes"] += sum(any(tag(change) in _CHANGES for change in region) for region in element)
        elif name in _CONTAINERS:
            yield from self._blocks(element, kind, place)
        elif name == "draw:object":
            self.counts["embedded"] += 1
        elif name.startswith("draw:"):
            yield from self._blocks(element, kind if kind is Kind.NOTE else Kind.BOX, place)

    def _blocks(self, elements: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        for element in () if elements is None else elements:
            yield from self.block(element, kind, place)

    def _paragraph(self, element: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        line = self._inline.read(element)
        if line.text.strip():
            yield from self._made(line.text, element, kind, place)
        for note in line.notes:
            self._note(note)
        yield from self._blocks(line.boxes, kind, place)

    def _made(self, text: str, element: Any, kind: Kind, place: str) -> Iterator[Paragraph]:
        if self._contents:
            return flow.paragraphs(text, Role.FURNITURE, kind, place, flow.CONTENTS)
        heading = tag(element) == "text:h" or self._styles.heading(value(element, "text:style-name"))
        kind = Kind.PARAGRAPH if heading and kind is Kind.ITEM else kind
        return flow.paragraphs(text, Role.HEADING if heading else Role.TEXT, kind, place)

    def _note(self, note: Any) -> None:
        """Read a note and keep it for the end, numbered as it is met."""
        name = "endnote" if value(note, "text:note-class") == "endnote" else "footnote"
        body = note.find(full("text:note-body"))
        kept = self._notes[name]
        paragraphs: list[Paragraph] = []
        kept.append(paragraphs)
        paragraphs += self._blocks(body, Kind.NOTE, f"{name} {len(kept)}")

    def _unseen(self, element: Any) -> bool:
        """Tell whether a section or a row of a table is hidden."""
        return value(element, "text:display") == "none" or value(element, "table:visibility") in {"collapse", "filter"}
