"""What a text is once it has been read: paragraphs, each with its role and its place in the file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from enregard.text import Sentence


class Role(StrEnum):
    """What a paragraph is in its text."""

    TEXT = "text"
    HEADING = "heading"  # inside the text: aligned like a sentence
    TITLE = "title"  # before the text begins: kept, but not aligned by itself
    FURNITURE = "furniture"  # of the page and not of the text: dates, share buttons, credits, menus


class Kind(StrEnum):
    """Where in its file's structure a paragraph stands."""

    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table, in reading order
    NOTE = "note"  # a footnote or endnote; notes come after the text
    BOX = "box"  # a text box; boxes come after the paragraph that they are anchored in
    CUE = "cue"  # a subtitle


LEFT_OUT = frozenset({Role.TITLE, Role.FURNITURE})
"""The roles that stay unaligned unless the user aligns them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `start` is its offset in the file, in characters; `reason` says why it is left out.

    In a file that is no plain text, `start` counts in the text that was taken out of it, paragraph by paragraph with
    a line break between. `place` says where it stands, in words of the file: "page 3", "00:01:02,500".
    """

    text: str
    start: int
    role: Role = Role.TEXT
    reason: str = ""
    kind: Kind = Kind.PARAGRAPH
    place: str = ""

    @property
    def end(self) -> int:
        """Return the offset behind the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from, and what its reader must know of it, by language ("en", "fr")."""

    source: str = ""
    date: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    author: str = ""
    title: str = ""

    def note(self, language: str) -> str:
        """Return the note in a language, or in English, or nothing."""
        notes = dict(self.notes)
        return notes.get(language, notes.get("en", ""))


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: its language (a code such as "fr"), its paragraphs in order, its origin.

    `remarks` say what was left out of it, or changed, and why ("Comments were left out: 3.").
    """

    name: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    path: Path | None = None
    encoding: str = "utf-8"
    origin: Origin = Origin()
    remarks: tuple[Sentence, ...] = ()

    @property
    def title(self) -> str:
        """Return the title block as one line."""
        return " ".join(p.text for p in self.paragraphs if p.role is Role.TITLE)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format's reader gives: paragraphs in reading order, and what the file says of itself, empty if nothing.

    Their `start` need not be right: `reader` counts it. A paragraph that the format knows to be no running text has its
    role already; for the others furniture is sought as in a plain text.
    """

    paragraphs: tuple[Paragraph, ...]
    remarks: tuple[Sentence, ...] = ()
    language: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    encoding: str = "utf-8"
