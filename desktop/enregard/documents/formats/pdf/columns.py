"""The regions of a page in reading order: columns side by side, and what goes across them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from enregard.documents.formats.pdf.lines import Line, lines
from enregard.documents.formats.pdf.model import Fragment, Rule

_DEEPEST = 4  # columns within columns
_MOST = 3000  # pieces of a page whose columns are sought: a newspaper's has half of that
_FEWEST = 4  # lines of a column
_GAP = 0.5  # of a letter's height between columns
_ALIGNED = 2.5  # points that beginnings of lines may differ
_MOST_EDGES = 12
_FULL, _MOSTLY = 0.7, 0.5
AT_MARGIN = 1.2  # points
_LETTERS = 12
"""Letters of a column's line, on average: fewer are cells of a table."""


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that follow each other, and between which margins they were set."""

    lines: tuple[Line, ...]
    left: float
    right: float
    justified: bool = False
    """Most lines end at the right margin: one that does not is the last of its paragraph."""
    rules: tuple[float, ...] = ()
    """Where lines are drawn across it."""


def regions(fragments: Sequence[Fragment], page: int, rules: Sequence[Rule] = ()) -> list[Region]:
    """Return the regions of a page in the order in which they are read."""
    depth = _DEEPEST if len(fragments) <= _MOST else 0
    return [_region(part, page, rules) for part in _parts(fragments, page, depth) if part]


def _region(fragments: Sequence[Fragment], page: int, rules: Sequence[Rule]) -> Region:
    found = lines(fragments, page)
    often = Counter(round(line.left) for line in found)
    left = min((each for each, count in often.items() if count > 1), default=min(often))
    rights = sorted(line.right for line in found)
    right = rights[-2] if len(rights) > 5 and rights[-1] - rights[-2] > 20 else rights[-1]
    at_margin = sum(abs(each - right) < AT_MARGIN for each in rights)
    drawn = tuple(rule.base for rule in rules if rule.left < right and rule.right > left)
    return Region(tuple(found), left, right, at_margin >= max(3, _MOSTLY * len(found)), drawn)


def _parts(fragments: Sequence[Fragment], page: int, depth: int) -> Iterator[Sequence[Fragment]]:
    """Yield the parts of an area: whole if it has no columns, or band by band."""
    edge = _gutter(fragments, page) if depth else None
    if edge is None:
        yield fragments
        return
    for band, across in _bands(fragments, edge):
        if across:
            yield from _parts(band, page, depth - 1) if len(band) < len(fragments) else [band]
        else:
            yield from _parts([each for each in band if _side(each, edge) < 0], page, depth - 1)
            yield from _parts([each for each in band if _side(each, edge) > 0], page, depth - 1)


def _side(fragment: Fragment, edge: float) -> int:
    """Tell on which side of a column's left edge a fragment stands: -1, 1, or 0 across it."""
    if fragment.left >= edge - _ALIGNED:
        return 1
    return -1 if fragment.right <= edge - _GAP * fragment.size else 0


def _bands(fragments: Sequence[Fragment], edge: float) -> Iterator[tuple[list[Fragment], bool]]:
    """Yield, from top to bottom, what goes across the columns and what stands in them between."""
    across = sorted((each for each in fragments if _side(each, edge) == 0), key=lambda each: -each.base)
    beside = sorted((each for each in fragments if _side(each, edge) != 0), key=lambda each: -each.base)
    start = 0
    waiting: list[Fragment] = []
    for each in across:
        end = start
        while end < len(beside) and beside[end].base > each.base + 0.3 * each.size:
            end += 1
        if end > start:
            if waiting:
                yield waiting, True
                waiting = []
            yield beside[start:end], False
            start = end
        waiting.append(each)
    if waiting:
        yield waiting, True
    if start < len(beside):
        yield beside[start:], False


def _gutter(fragments: Sequence[Fragment], page: int) -> float | None:
    """Return the left edge of a column that has another one at its left, or None if there is none."""
    often = Counter(round(each.left) for each in fragments)
    edges = [edge for edge, count in often.most_common(_MOST_EDGES) if count >= _FEWEST // 2]
    found: list[tuple[int, int]] = []
    for edge in edges:
        sides = [_side(each, edge) for each in fragments]
        before = [each for each, side in zip(fragments, sides, strict=True) if side < 0]
        behind = [each for each, side in zip(fragments, sides, strict=True) if side > 0]
        if _is_text(before, page) and _is_text(behind, page) and _face(before, behind):
            found.append((sides.count(0), edge))
    return min(found)[1] if found else None


def _face(before: Sequence[Fragment], behind: Sequence[Fragment]) -> bool:
    """Tell whether two columns stand beside each other for some lines."""
    top = min(max(each.base for each in side) for side in (before, behind))
    foot = max(min(each.base for each in side) for side in (before, behind))
    return top - foot > _FEWEST / 2 * before[0].size


def _is_text(fragments: Sequence[Fragment], page: int) -> bool:
    """Tell whether fragments are lines of text in one column or several, and not the cells of a table."""
    found = [lines(part, page) for part in _beside(fragments)]
    columns = [part for part in found if len(part) >= _FEWEST]
    return bool(columns) and all(map(_fills, columns))


def _beside(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return fragments column by column, as far as they leave a gap that runs through all of them."""
    parts: list[list[Fragment]] = []
    end = 0.0
    for fragment in sorted(fragments, key=lambda each: each.left):
        if not parts or fragment.left > end:
            parts.append([])
            end = fragment.right
        parts[-1].append(fragment)
        end = max(end, fragment.right)
    return parts


def _fills(column: Sequence[Line]) -> bool:
    """Tell whether lines fill their column, as those of a text do."""
    if median(len(line.text) for line in column) < _LETTERS:
        return False
    widths = sorted(line.right - line.left for line in column)
    full = widths[int(0.9 * (len(widths) - 1))]
    return sum(width >= _FULL * full for width in widths) >= _MOSTLY * len(widths)
