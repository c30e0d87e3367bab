"""Lines of a page: fragments on the same base line, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from enregard.documents.formats.pdf.model import Fragment

_ON_A_LINE = 0.35  # of a letter's height that base lines may differ
_WIDE, _WIDEST = 1.0, 6.0
_ALIKE = 1.4  # times that the spaces of a line may differ which was spread to the margin
_BULLET = re.compile(r"[•▪■◦‣●○∙·◾▸►➢✓❖\uf0b7\ufffd-](?=\s|$)")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])(?=\s|$)|[–—](?=\s|$)")
_CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_FEW_LETTERS, _MOST_INITIALS = 2, 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line; its pieces are more than one where there are wide gaps in it."""

    pieces: tuple[Fragment, ...]
    page: int

    @property
    def text(self) -> str:
        """Return the words of the whole line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Return where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Return where it ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def base(self) -> float:
        """Return its base line."""
        return self._longest.base

    @property
    def size(self) -> float:
        """Return the height of most of its letters."""
        return self._longest.size

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(piece.bold for piece in self.pieces)

    @property
    def _longest(self) -> Fragment:
        return max(self.pieces, key=lambda piece: len(piece.text))


def lines(fragments: Iterable[Fragment], page: int) -> list[Line]:
    """Return the lines that fragments make, from the top of the page to its foot."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda each: -each.base):
        if rows and _beside(rows[-1][0], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [Line(tuple(_joined(sorted(row, key=lambda each: each.left))), page) for row in rows]


def _beside(first: Fragment, other: Fragment) -> bool:
    return first.base - other.base < _ON_A_LINE * max(first.size, other.size)


def _joined(row: Sequence[Fragment]) -> Iterator[Fragment]:
    """Join the pieces of a line that stand close together, a bullet with what it marks, a line that was spread."""
    stretched = _is_stretched(row)
    current = row[0]
    for piece in row[1:]:
        near = piece.left - current.right < _WIDE * max(piece.size, current.size)
        if near or stretched or (current is row[0] and is_marker(current.text)):
            current = _one(current, piece)
        else:
            yield current
            current = piece
    yield current


def _one(before: Fragment, after: Fragment) -> Fragment:
    """Return two pieces as one."""
    gap = after.left - before.right
    between = "" if gap < 0.1 * after.size else " "
    longer = max(before, after, key=lambda each: len(each.text))
    return Fragment(
        f"{before.text}{between}{after.text}",
        before.left,
        max(before.right, after.right),
        longer.base,
        longer.size,
        before.bold and after.bold,
        max(gap, before.space, after.space),
    )


def _is_stretched(row: Sequence[Fragment]) -> bool:
    """Tell whether a line was spread to the margin: all its spaces are about as wide."""
    spaces = [after.left - before.right for before, after in pairwise(row)]
    spaces += [piece.space for piece in row if " " in piece.text]
    return len(spaces) > 1 and max(spaces) < _ALIKE * min(spaces) and max(spaces) < _WIDEST * row[0].size


def is_marker(text: str) -> bool:
    """Tell whether a text is nothing but what a list's item begins with."""
    return bool(_BULLET.fullmatch(text) or _NUMBER.fullmatch(text))


def bullet(text: str) -> str:
    """Return the bullet that a line begins with, or nothing."""
    found = _BULLET.match(text)
    return found[0] if found else ""


def number(text: str) -> str:
    """Return the number, letter or dash of a list that a line begins with, or nothing."""
    found = _NUMBER.match(text)
    return found[0] if found else ""


def glue(before: str, after: str) -> str:
    """Return what stands between two lines of a paragraph: a space, but none in scripts without."""
    return "" if _CJK.match(before[-1:]) and _CJK.match(after[:1]) else " "


def with_initials(fragments: Sequence[Fragment], body: float) -> list[Fragment]:
    """Put each initial that is set over several lines before the line that it begins."""
    initials = [k for k, each in enumerate(fragments) if _may_be_initial(each, body)][:_MOST_INITIALS]
    result = dict(enumerate(fragments))
    for k in initials:
        initial = fragments[k]
        beside = [j for j, each in result.items() if j != k and _is_beside_initial(initial, each)]
        if len(beside) < 2:
            continue
        del result[k]
        for j in beside:
            result[j] = result[j]._replace(left=initial.left)
        first = max(beside, key=lambda j: result[j].base)
        result[first] = result[first]._replace(text=f"{initial.text}{result[first].text}")
    return list(result.values())


def _may_be_initial(fragment: Fragment, body: float) -> bool:
    return len(fragment.text) <= _FEW_LETTERS and fragment.text.isalpha() and fragment.size > 1.8 * body


def _is_beside_initial(initial: Fragment, other: Fragment) -> bool:
    overlaps = initial.base - 0.3 * other.size < other.base < initial.base + initial.size
    return overlaps and -0.3 * other.size < other.left - initial.right < 1.5 * other.size
