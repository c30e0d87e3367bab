"""Texts set as PDF pages, as books, reports and magazines are: columns, margins, divided words, running lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT, BOLD = "Times-Roman", "Times-Bold"
VOWELS = frozenset("aeiouyéèêà")


@dataclass(frozen=True)
class Layout:
    """How a text is set; lengths in points."""

    columns: int = 1
    size: float = 10.0
    pitch: float = 12.0
    width: float = 420.0
    height: float = 400.0
    margin: float = 50.0
    gutter: float = 20.0
    indent: float = 0.0
    apart: float = 6.0
    """Space between paragraphs."""
    justified: bool = True
    divided: bool = True
    """Words are divided at the end of lines."""
    header: Callable[[int], str] | None = None
    footer: Callable[[int], str] | None = None
    rotation: int = 0


def divisions(word: str) -> Iterator[int]:
    """Yield where a word may be divided, the last place first: at its hyphen, or between a vowel and a consonant."""
    for k in range(len(word) - 3, 2, -1):
        inner = word[: k + 1]
        if word[k - 1] == "-" and word[: k - 1].isalpha():
            yield k
        if inner.isalpha() and word[k - 1] in VOWELS and word[k] not in VOWELS and word[k + 1 : k + 2].isalpha():
            yield k


def broken(text: str, layout: Layout, width: float, font: str = FONT, size: float = 0.0) -> list[str]:
    """Return the lines of a paragraph."""
    size = size or layout.size
    lines: list[str] = []
    line, words = "", text.split(" ")
    indent = layout.indent
    while words:
        word = words.pop(0)
        room = width - (indent if not lines else 0)
        if stringWidth(f"{line} {word}".strip(), font, size) <= room:
            line = f"{line} {word}".strip()
            continue
        for k in divisions(word) if layout.divided else ():
            head = word[:k] if word[k - 1] == "-" else f"{word[:k]}-"
            if stringWidth(f"{line} {head}".strip(), font, size) <= room:
                line, word = f"{line} {head}".strip(), word[k:]
                break
        lines.append(line)
        line = word
    return [*lines, line]


class Press:
    """Sets lines on pages, column after column."""

    def __init__(self, path: Path, layout: Layout) -> None:
        self.layout, self.canvas = layout, Canvas(str(path), pagesize=(layout.width, layout.height))
        self.page = self.column = 0
        self.top = self.y = layout.height - layout.margin
        self._begin()

    @property
    def column_width(self) -> float:
        layout = self.layout
        return (layout.width - 2 * layout.margin - (layout.columns - 1) * layout.gutter) / layout.columns

    @property
    def left(self) -> float:
        return self.layout.margin + self.column * (self.column_width + self.layout.gutter)

    def _begin(self) -> None:
        self.page += 1
        layout, canvas = self.layout, self.canvas
        canvas.setPageRotation(layout.rotation)
        canvas.setFont(FONT, 8)
        if layout.header:
            canvas.drawString(layout.margin, layout.height - 25, layout.header(self.page))
        if layout.footer:
            canvas.drawCentredString(layout.width / 2, 22, layout.footer(self.page))

    def next_column(self) -> None:
        self.column += 1
        if self.column == self.layout.columns:
            self.canvas.showPage()
            self.column, self.top = 0, self.layout.height - self.layout.margin
            self._begin()
        self.y = self.top

    def line(self, text: str, left: float, width: float = 0.0, font: str = FONT, size: float = 0.0) -> None:
        """Set a line; one with a width is spread to it."""
        size = size or self.layout.size
        self.canvas.setFont(font, size)
        spaces = text.count(" ")
        spread = (width - stringWidth(text, font, size)) / spaces if width and spaces else 0.0
        self.canvas.drawString(left, self.y, text, wordSpace=spread)

    def paragraph(self, text: str) -> None:
        layout = self.layout
        lines = broken(text, layout, self.column_width)
        for k, line in enumerate(lines):
            if self.y < layout.margin:
                self.next_column()
            indent = 0.0 if k else layout.indent
            spread = self.column_width - indent if layout.justified and k < len(lines) - 1 else 0.0
            self.line(line, self.left + indent, spread)
            self.y -= layout.pitch
        self.y -= layout.apart

    def across(self, text: str, size: float, font: str = BOLD) -> None:
        """Set a heading across all columns; these begin below it."""
        layout = self.layout
        for line in broken(text, Layout(divided=False), layout.width - 2 * layout.margin, font, size):
            self.line(line, layout.margin, font=font, size=size)
            self.y -= 1.2 * size
        self.y -= size
        self.top = self.y

    def close(self) -> None:
        self.canvas.showPage()
        self.canvas.save()


def typeset(path: Path, paragraphs: Sequence[str], layout: Layout, title: str = "") -> Path:
    """Set paragraphs and return the PDF."""
    press = Press(path, layout)
    if title:
        press.across(title, 18)
    for paragraph in paragraphs:
        press.paragraph(paragraph)
    press.close()
    return path
