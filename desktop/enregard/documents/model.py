"""What a text is once it has been read: paragraphs, each with its role and its place in the file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Role(StrEnum):
    """What a paragraph is in its text."""

    TEXT = "text"
    HEADING = "heading"  # inside the text: aligned like a sentence
    TITLE = "title"  # before the text begins: kept, but not aligned by itself
    FURNITURE = "furniture"  # of the page and not of the text: dates, share buttons, credits, menus


LEFT_OUT = frozenset({Role.TITLE, Role.FURNITURE})
"""The roles that stay unaligned unless the user aligns them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `start` is its offset in the file, in characters; `reason` says why it is left out."""

    text: str
    start: int
    role: Role = Role.TEXT
    reason: str = ""

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

    def note(self, language: str) -> str:
        """Return the note in a language, or in English, or nothing."""
        notes = dict(self.notes)
        return notes.get(language, notes.get("en", ""))


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: its language (a code such as "fr"), its paragraphs in order, its origin."""

    name: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    path: Path | None = None
    encoding: str = "utf-8"
    origin: Origin = Origin()

    @property
    def title(self) -> str:
        """Return the title block as one line."""
        return " ".join(p.text for p in self.paragraphs if p.role is Role.TITLE)
