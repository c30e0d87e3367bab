"""Phrases that stand in both texts, but not in the same order."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from enregard.translate.difference.blocks import Block, Range, Texts, is_light
from enregard.translate.difference.path import STRETCH, Pair
from enregard.translate.difference.pieces import Kind


def with_moves(texts: Texts, done: Sequence[Block], candidates: Sequence[Pair]) -> list[Block]:
    """Return the blocks with the phrases apart that stand in a stretch of each text, in no order of either."""
    stretches = [block for block in done if block.kind is Kind.DIFFERENT]
    moved = _moved(texts, stretches, candidates)
    if not moved:
        return list(done)
    kept = [block for block in done if block.kind is not Kind.DIFFERENT]
    return kept + moved + [part for block in stretches for part in _rest(texts, block, moved)]


def _moved(texts: Texts, stretches: Sequence[Block], candidates: Sequence[Pair]) -> list[Block]:
    """Return the phrases that moved. The heaviest are taken first; what they leave of others may have moved too."""
    free_first = {k for block in stretches for k in range(*block.first)}
    free_second = {k for block in stretches for k in range(*block.second)}

    def free(pairs: Iterable[Pair]) -> list[Pair]:
        return [pair for pair in pairs if pair.first in free_first and pair.second in free_second]

    heap = list(_runs(free(pair for pair in candidates if pair.kind is not Kind.INFLECTED)))
    heapq.heapify(heap)
    moved = []
    while heap:
        *_, run = heapq.heappop(heap)
        if len(left := free(run)) < len(run):
            for part in _runs(left):
                heapq.heappush(heap, part)
        elif _gain(run := _trimmed(texts, run)) >= STRETCH:
            moved.append(Block(Kind.MOVED, (run[0].first, run[-1].first + 1), (run[0].second, run[-1].second + 1)))
            free_first.difference_update(pair.first for pair in run)
            free_second.difference_update(pair.second for pair in run)
    return moved


def _runs(found: Iterable[Pair]) -> Iterator[tuple[float, int, int, list[Pair]]]:
    """Return the runs of pairs that follow one another in both texts and say something; the heaviest sort first."""
    ordered = sorted(found, key=lambda pair: (pair.second - pair.first, pair.first))
    start = 0
    for end in range(1, len(ordered) + 1):
        last = ordered[end - 1]
        if end < len(ordered) and (ordered[end].first, ordered[end].second) == (last.first + 1, last.second + 1):
            continue
        run = ordered[start:end]
        start = end
        if (gain := _gain(run)) >= STRETCH:
            yield -gain, run[0].first, run[0].second, run


def _gain(run: Iterable[Pair]) -> float:
    return sum(pair.gain for pair in run)


def _trimmed(texts: Texts, run: list[Pair]) -> list[Pair]:
    """Leave out marks at the ends: they did not move, others stand there."""
    start, end = 0, len(run)
    while start < end and texts.first[run[start].first].form.is_mark:
        start += 1
    while end > start and texts.first[run[end - 1].first].form.is_mark:
        end -= 1
    return run[start:end]


def _rest(texts: Texts, block: Block, moved: Sequence[Block]) -> Iterator[Block]:
    """Return what is left of a stretch without the phrases that moved, each part facing its like."""
    first = _without(block.first, [m.first for m in moved])
    second = _without(block.second, [m.second for m in moved])
    here, there = block.first[0], block.second[0]
    for mine, theirs in _side_by_side(texts, first, second):
        part = Block(Kind.DIFFERENT, mine or (here, here), theirs or (there, there))
        here, there = part.first[1], part.second[1]
        yield replace(part, kind=Kind.INFLECTED) if is_light(*texts.of(part)) else part


def _without(whole: Range, taken: Sequence[Range]) -> list[Range]:
    """Return the parts of a range that are left when others are taken out."""
    inside = sorted(part for part in taken if whole[0] <= part[0] < whole[1])
    edges = [whole[0], *(edge for part in inside for edge in part), whole[1]]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _side_by_side(
    texts: Texts, first: Sequence[Range], second: Sequence[Range]
) -> list[tuple[Range | None, Range | None]]:
    """Put parts of both texts side by side, in order, so that as much as possible stands beside as much."""
    mine, theirs = (
        [sum(words[k].form.weight for k in range(*part)) for part in parts]
        for words, parts in ((texts.first, first), (texts.second, second))
    )
    best = [[0.0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in reversed(range(len(first))):
        for j in reversed(range(len(second))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + min(mine[i], theirs[j]))
    i = j = 0
    sides: list[tuple[Range | None, Range | None]] = []
    while i < len(first) or j < len(second):
        if i < len(first) and j < len(second) and best[i][j] == best[i + 1][j + 1] + min(mine[i], theirs[j]):
            sides.append((first[i], second[j]))
            i, j = i + 1, j + 1
        elif j == len(second) or (i < len(first) and best[i][j] == best[i + 1][j]):
            sides.append((first[i], None))
            i += 1
        else:
            sides.append((None, second[j]))
            j += 1
    return sides
