"""Tables: rows of a region that have pieces beneath each other, taken cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from enregard.documents.formats.pdf.lines import Line, glue
from enregard.documents.formats.pdf.model import Fragment

_FEWEST = 2  # rows of a table
_APART = 1.2
"""How many times the narrowest distance of lines divides two rows of a table whose cells have several lines."""


def runs(lines: Sequence[Line], rules: Sequence[float] = ()) -> Iterator[tuple[bool, list[Line]]]:
    """Yield the lines in runs, each with whether it is a table. `rules` are where lines are drawn."""
    start = k = 0
    while k < len(lines):
        end = _end_of_table(lines, k, rules)
        if sum(len(line.pieces) > 1 for line in lines[k:end]) >= _FEWEST:
            if start < k:
                yield False, list(lines[start:k])
            yield True, list(lines[k:end])
            start = k = end
        else:
            k = max(k + 1, end)
    if start < len(lines):
        yield False, list(lines[start:])


def _end_of_table(lines: Sequence[Line], start: int, rules: Sequence[float]) -> int:
    """Return where the rows end that are aligned with the one at `start`; `start` itself if it has one piece."""
    if len(lines[start].pieces) < 2:
        return start
    end, last = start + 1, lines[start]
    while end < len(lines):
        line = lines[end]
        if len(line.pieces) > 1 and _aligned(last, line):
            last = line
        elif not (_continues(last, lines[end - 1], line) or _in_one_box(lines[end - 1], line, rules)):
            break
        end += 1
    while _starts_at_margin(last, lines[end - 1]) and not _in_one_box(lines[end - 2], lines[end - 1], rules):
        end -= 1
    return end


def _aligned(one: Line, other: Line) -> bool:
    """Tell whether most pieces of two rows stand beneath each other; the first ones do so in every text."""
    few, many = sorted((one.pieces[1:], other.pieces[1:]), key=len)
    return sum(any(_beneath(piece, each) for each in many) for piece in few) > 0.6 * len(few)


def _beneath(one: Fragment, other: Fragment) -> bool:
    """Tell whether two pieces begin, end or are centred beneath each other."""
    near = 0.3 * max(one.size, other.size)
    centres = (one.left + one.right) / 2 - (other.left + other.right) / 2
    return abs(one.left - other.left) < near or abs(one.right - other.right) < near or abs(centres) < near


def _continues(row: Line, above: Line, line: Line) -> bool:
    """Tell whether a line of one piece goes on with a cell of the row above it."""
    if len(line.pieces) > 1 or above.base - line.base > 1.5 * line.size:
        return False
    return any(abs(line.left - piece.left) < 0.3 * line.size for piece in row.pieces[1:])


def _in_one_box(above: Line, line: Line, rules: Sequence[float]) -> bool:
    """Tell whether lines are drawn above two lines and beneath them, and none between."""
    outside = any(rule > above.base for rule in rules) and any(rule < line.base for rule in rules)
    return outside and not any(line.base < rule < above.base for rule in rules)


def _starts_at_margin(row: Line, line: Line) -> bool:
    return line is not row and len(line.pieces) < 2 and abs(row.left - line.left) < 0.3 * line.size


def cells(rows: Sequence[Line], rules: Sequence[float] = ()) -> Iterator[str]:
    """Yield the cells of a table row by row, those of several lines joined. `rules` are where lines are drawn."""
    columns = _columns(rows)
    for row in _ruled(rows, rules) or _rows(rows):
        parts: dict[int, str] = {}
        for line in row:
            for piece in line.pieces:
                k = _column(piece, columns)
                parts[k] = f"{parts[k]}{glue(parts[k], piece.text)}{piece.text}" if k in parts else piece.text
        yield from (parts[k] for k in sorted(parts))


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """Return where the columns lie: where pieces of the rows with most of them overlap."""
    most = max(len(row.pieces) for row in rows)
    found: list[tuple[float, float]] = []
    pieces = [piece for row in rows if len(row.pieces) == most for piece in row.pieces]
    for piece in sorted(pieces, key=lambda each: each.left):
        if found and piece.left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], piece.right)
        else:
            found.append((piece.left, piece.right))
    return found


def _column(piece: Fragment, columns: Sequence[tuple[float, float]]) -> int:
    """Return which column a piece lies in, or is nearest to."""
    return max(range(len(columns)), key=lambda k: min(piece.right, columns[k][1]) - max(piece.left, columns[k][0]))


def _ruled(lines: Sequence[Line], rules: Sequence[float]) -> list[list[Line]]:
    """Return the rows of a table between the lines that are drawn across it; none if too few are."""
    inside = [rule for rule in rules if lines[-1].base < rule < lines[0].base]
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(sum(rule > line.base for rule in inside), []).append(line)
    return list(rows.values()) if len(rows) > 1 else []


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the rows of a table, which are further apart than the lines of a cell."""
    gaps = [above.base - below.base for above, below in pairwise(lines)]
    narrow = _APART * min(gaps)
    wrapped = max(gaps) > narrow and any(len(line.pieces) < len(_columns(lines)) for line in lines)
    row = [lines[0]]
    for gap, line in zip(gaps, lines[1:], strict=True):
        if wrapped and gap <= narrow:
            row.append(line)
        else:
            yield row
            row = [line]
    yield row
