"""Where the characters of a file stand in a document of the window, and back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from enregard.project.articles import Span


@dataclass(slots=True)
class Places:
    """Pieces of a file in the order in which they are shown. Qt counts UTF-16 units, the file characters."""

    _offsets: list[int] = field(default_factory=list)
    _positions: list[int] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)

    def add(self, offset: int, text: str, position: int) -> None:
        """Say that a piece of the file stands at a position of the document; the pieces come in order."""
        self._offsets.append(offset)
        self._positions.append(position)
        self._texts.append(text)

    def position(self, offset: int) -> int:
        """Return where a character of the file is shown; what is not shown is where the piece before it ends."""
        piece = max(0, bisect_right(self._offsets, offset) - 1)
        if not self._texts:
            return 0
        within = min(max(0, offset - self._offsets[piece]), len(self._texts[piece]))
        return self._positions[piece] + units(self._texts[piece][:within])

    def offset(self, position: int) -> int:
        """Return which character of the file stands at a position of the document."""
        piece = max(0, bisect_right(self._positions, position) - 1)
        if not self._texts:
            return 0
        return self._offsets[piece] + characters(self._texts[piece], position - self._positions[piece])

    def shown(self, span: Span) -> Span:
        """Return where a span of the file is shown."""
        return self.position(span[0]), self.position(span[1])


def units(text: str) -> int:
    """Return how long a text is as Qt counts."""
    return len(_encoded(text)) // 2


def characters(text: str, count: int) -> int:
    """Return how many characters the first units of a text are."""
    return len(_encoded(text)[: 2 * max(0, count)].decode("utf-16-le", "surrogatepass"))


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
