"""What holds inside a group of an RTF file, and where its text goes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from enregard.documents.formats import flow
from enregard.documents.model import Kind, Paragraph, Role

_HEADING = re.compile(r"(heading [1-9]|title|subtitle)", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc [1-9]|table of figures)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BODY_LEVEL = 9


@dataclass(slots=True)
class Style:
    """A paragraph style: its name (Word's own are English everywhere), its outline level, whether it makes items."""

    name: str = ""
    level: int = _BODY_LEVEL
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The properties of a paragraph."""

    style: int = 0
    level: int = _BODY_LEVEL
    listed: bool = False
    celled: bool = False


class Words:
    """Text that is no part of the story: a name, a title, a field's instruction, a header."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.pieces: list[str] = []

    def write(self, text: str) -> None:
        """Take text."""
        self.pieces.append(text)

    @property
    def text(self) -> str:
        """Return what was written, white space made one."""
        return " ".join("".join(self.pieces).split())


class Story(Words):
    """A text of paragraphs: the document's, a note's, a text box's."""

    def __init__(self, name: str, kind: Kind = Kind.PARAGRAPH) -> None:
        super().__init__(name)
        self.kind = kind
        self.paragraphs: list[Paragraph] = []
        self.boxes: list[Paragraph] = []

    def end(self, layout: Layout, style: Style) -> None:
        """End a paragraph; text boxes that are anchored in it follow it."""
        text = _whole("".join(self.pieces))
        self.pieces.clear()
        if text.strip():
            self.paragraphs += self._made(text, layout, style)
        self.paragraphs += self.boxes
        self.boxes.clear()

    def _made(self, text: str, layout: Layout, style: Style) -> list[Paragraph]:
        heading = min(layout.level, style.level) < _BODY_LEVEL or bool(_HEADING.fullmatch(style.name))
        kind = self.kind
        if layout.celled and kind is not Kind.NOTE:
            kind = Kind.CELL
        elif kind is Kind.PARAGRAPH and not heading and (layout.listed or style.listed):
            kind = Kind.ITEM
        if _CONTENTS.fullmatch(style.name):
            return list(flow.paragraphs(text, Role.FURNITURE, kind, reason=flow.CONTENTS))
        return list(flow.paragraphs(text, Role.HEADING if heading else Role.TEXT, kind))


@dataclass(slots=True)
class State:
    """What a group begins with is what held around it, and ends with it."""

    sink: Words
    layout: Layout = Layout()
    font: int = -1
    language: int = 0
    fallback: int = 1  # how many bytes after a \\u stand for the same character
    hidden: bool = False
    deleted: bool = False

    def inner(self) -> State:
        """Return the state of a group that begins here."""
        return State(self.sink, self.layout, self.font, self.language, self.fallback, self.hidden, self.deleted)


def _whole(text: str) -> str:
    """Put the halves of characters together that were given one by one; drop what has no other half, and controls."""
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _CONTROLS.sub("", text)
