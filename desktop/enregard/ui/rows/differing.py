"""How words that differ are set off: by a background, or by an underline of their own shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCharFormat

from enregard.translate.difference import Kind, Piece
from enregard.ui import theme
from enregard.ui.rows.cell_layout import Mark

DIFFERING = (Kind.DIFFERENT, Kind.INFLECTED, Kind.MOVED)
"""What is set off, and can be taken over."""
_LINES = QTextCharFormat.UnderlineStyle


def marks(pieces: Sequence[Piece]) -> Iterator[Mark]:
    """Yield what is set off in a text: other words, other forms of a word, words that stand elsewhere.

    Spaces at the ends of a piece are not set off.
    """
    colors = theme.current()
    # In high contrast a background alone does not stand out enough.
    line = colors.color("warn") if colors in (theme.CONTRAST_LIGHT, theme.CONTRAST_DARK) else None
    looks = {
        Kind.DIFFERENT: (colors.color("mark"), line, _LINES.SingleUnderline),
        Kind.INFLECTED: (None, colors.color("warn"), _LINES.DotLine),
        Kind.MOVED: (None, colors.color("accent"), _LINES.DashUnderline),
    }
    for piece in pieces:
        if piece.kind in looks and piece.text.strip():
            start, end = bounds(piece)
            background, underline, shape = looks[piece.kind]
            yield Mark(start, end, background, underline, shape)


def bounds(piece: Piece) -> tuple[int, int]:
    """Return where the words of a piece begin and end in its text, the spaces around them left out."""
    start = piece.start + len(piece.text) - len(piece.text.lstrip())
    return start, max(start, piece.end - len(piece.text) + len(piece.text.rstrip()))
