"""From lines to blocks: paragraphs, headings and items as they were set, over columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from enregard.documents.formats.pdf import tables
from enregard.documents.formats.pdf.columns import AT_MARGIN, Region
from enregard.documents.formats.pdf.hyphens import ends_divided
from enregard.documents.formats.pdf.lines import Line, bullet, number
from enregard.documents.model import Kind

_ENDS_SENTENCE = re.compile(r"[.!?…:。！？][\"'»”’)\]\s⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_SAME_SIZE = 0.08
_HEADING = 1.15
_APART = 1.3  # of the usual distance between lines
_INDENT, _MOST_INDENT = 0.7, 6.0  # of a letter's height


@dataclass(frozen=True, slots=True)
class Style:
    """How most of a document is set: the size of its letters, and the distance of its lines in sizes."""

    size: float
    pitch: float


@dataclass(slots=True)
class Block:
    """Lines that belong together; a cell of a table has its text, and no lines."""

    lines: list[Line]
    region: Region
    page: int
    kind: Kind = Kind.PARAGRAPH
    text: str = ""
    pages: set[int] = field(default_factory=set)

    @property
    def size(self) -> float:
        """Return the size of its letters."""
        return self.lines[0].size if self.lines else 0.0

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(line.bold for line in self.lines)


def style_of(pages: Iterable[Sequence[Line]]) -> Style:
    """Return how most of a document is set."""
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
        for above, below in pairwise(lines):
            if abs(above.size - below.size) < _SAME_SIZE * below.size:
                pitches[round((above.base - below.base) / below.size, 1)] += 1
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    usual = [pitch for pitch, _count in pitches.most_common() if 0.9 <= pitch <= 2.6]
    return Style(max(size, 1.0), usual[0] if usual else 1.2)


def blocks(regions: Iterable[Region], style: Style) -> list[Block]:
    """Return the blocks of a document's regions, which are in reading order."""
    result: list[Block] = []
    for region in regions:
        found = list(_of_region(region, style))
        if result and found and _goes_on(result[-1], found[0], style):
            result[-1].lines.extend(found.pop(0).lines)
            result[-1].region = region
        result.extend(found)
    return result


def _of_region(region: Region, style: Style) -> Iterable[Block]:
    for is_table, lines in tables.runs(region.lines, region.rules):
        if is_table:
            page = lines[0].page
            yield from (Block([], region, page, Kind.CELL, text) for text in tables.cells(lines, region.rules))
        else:
            yield from _of_lines(lines, region, style)


def _of_lines(lines: Sequence[Line], region: Region, style: Style) -> Iterable[Block]:
    block: Block | None = None
    for k, line in enumerate(lines):
        following = lines[k + 1] if k + 1 < len(lines) else None
        if block and not _begins(block, line, following, region, style):
            block.lines.append(line)
            continue
        if block:
            yield block
        block = Block([line], region, line.page, Kind.ITEM if _is_item(line) else Kind.PARAGRAPH)
    if block:
        yield block


def _is_item(line: Line) -> bool:
    return bool(bullet(line.text))


def _begins(block: Block, line: Line, following: Line | None, region: Region, style: Style) -> bool:
    """Tell whether a line begins a block of its own behind another one."""
    above = block.lines[-1]
    if _other_style(above, line) or not 0 < above.base - line.base <= _APART * style.pitch * line.size:
        return True
    if ends_divided(above.text):
        return False
    if bullet(line.text) or (
        number(line.text) and (_ends(above) or number(block.lines[0].text) or _fits(above, line, region))
    ):
        return True
    if is_large(line, style):
        return False
    return _is_indented(block, line, following, region) or _fits(above, line, region)


def is_large(line: Line, style: Style) -> bool:
    """Tell whether a line is larger than the text."""
    return line.size >= _HEADING * style.size


def _other_style(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > _SAME_SIZE * max(one.size, other.size) or one.bold != other.bold


def _ends(line: Line) -> bool:
    return bool(_ENDS_SENTENCE.search(line.text))


def _is_indented(block: Block, line: Line, following: Line | None, region: Region) -> bool:
    """Tell whether a line stands in as first lines do, or out again behind a block that stands in."""
    em = line.size
    above = block.lines[-1]
    if line.left - above.left > _INDENT * em:
        hangs = bool(bullet(block.lines[0].text) or number(block.lines[0].text))
        stands_out = following is None or following.left < line.left - 0.5 * em or _ends(above)
        return not hangs and line.left - region.left < _MOST_INDENT * em and stands_out
    if above.left - line.left > _INDENT * em:
        return len(block.lines) > 1
    indented = line.left - region.left > _INDENT * em
    return indented and len(block.lines) == 1 and following is not None and following.left < line.left - 0.5 * em


def _fits(above: Line, line: Line, region: Region) -> bool:
    """Tell whether the first word of a line would have fitted on the line above: so that was the end of something."""
    if region.justified and _ends(above):
        return region.right - above.right > AT_MARGIN
    word = line.text.split(maxsplit=1)[0]
    width = (line.pieces[0].right - line.pieces[0].left) * len(word) / max(1, len(line.pieces[0].text))
    left_over = region.right - above.right - 0.25 * line.size - width
    return left_over > (0.3 * line.size if _ends(above) else max(line.size, 0.2 * (region.right - region.left)))


def _goes_on(block: Block, other: Block, style: Style) -> bool:
    """Tell whether a block is the rest of another one, which the end of a column or page divides."""
    if not (block.lines and other.lines) or _other_style(block.lines[-1], other.lines[0]):
        return False
    last, first = block.lines[-1], other.lines[0]
    if bullet(first.text):
        return False
    if ends_divided(last.text) or is_large(last, style):
        return True
    second = other.lines[1] if len(other.lines) > 1 else None
    if second and first.left - second.left > _INDENT * first.size:
        return False
    full = not _fits(last, first, block.region)
    return full if _ends(last) else full or first.text[:1].islower()
