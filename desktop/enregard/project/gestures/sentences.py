"""Gestures on the sentences of one side: to the next row and back, cut, joined, edited, left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from enregard.project.change import Change, alike
from enregard.project.gestures.cells import (
    Cell,
    NewId,
    cut_cell,
    left_out,
    neighbour,
    new_row,
    note_of,
    sentence_at,
    with_cell,
)
from enregard.project.rows import Row, Side
from enregard.segments import Segment, starts

# Spaces that do not break are wanted, and so are line breaks inside a sentence, which memories have.
_SPACES = re.compile(r"[ \t]+")


def push_down(rows: Sequence[Row], at: int, side: Side, offset: int, new_id: NewId) -> Change | None:
    """Move the text behind the caret to the next row; from the beginning of a cell, all of it."""
    upper, lower = cut_cell(rows[at].cell(side), offset)
    if not lower:
        return None
    end = neighbour(rows, at, 1)
    if end is None:
        above = with_cell(rows[at], side, upper)
        return Change(at, (rows[at],), (above, new_row(new_id(), side, lower)), "Move text down")
    return _changed(rows, {at: upper, end: lower + rows[end].cell(side)}, side, "Move text down")


def pull_up(rows: Sequence[Row], at: int, side: Side, offset: int) -> Change | None:
    """Move the text before the caret to the row above; from the beginning of a cell, all of it."""
    cell, before = rows[at].cell(side), neighbour(rows, at, -1)
    upper, lower = cut_cell(cell, offset) if offset else (cell, ())
    if before is None or not upper:
        return None
    return _changed(rows, {before: rows[before].cell(side) + upper, at: lower}, side, "Move text up")


def first_up(rows: Sequence[Row], at: int, side: Side) -> Change | None:
    """Move the first sentence to the row above."""
    before = neighbour(rows, at, -1)
    return None if before is None else move_sentence(rows, at, side, 0, before)


def last_down(rows: Sequence[Row], at: int, side: Side, new_id: NewId) -> Change | None:
    """Move the last sentence to the row below."""
    cell = rows[at].cell(side)
    return push_down(rows, at, side, starts(cell)[-1], new_id) if cell else None


def move_sentence(rows: Sequence[Row], at: int, side: Side, number: int, to: int) -> Change | None:
    """Move a sentence to another row: behind what stands there if that is above, before it if it is below."""
    cell = rows[at].cell(side)
    if to == at or not 0 <= to < len(rows) or number >= len(cell) or rows[to].left_out != rows[at].left_out:
        return None
    moved, there = (cell[number],), rows[to].cell(side)
    cells = {at: cell[:number] + cell[number + 1 :], to: there + moved if to < at else moved + there}
    return _changed(rows, cells, side, "Move a sentence")


def shift_down(rows: Sequence[Row], at: int, side: Side, new_id: NewId) -> Change | None:
    """Leave this cell empty and move every text of this side below it one row down, up to the next place that is free.

    Rows that were decided on stay: before them a row is inserted.
    """
    if rows[at].left_out or rows[at].decided_on or not rows[at].cell(side):
        return None
    places, free = _run(rows, at, side)
    cells = [(), *(rows[k].cell(side) for k in places)]
    new = {k: with_cell(rows[k], side, cell) for k, cell in zip(places, cells, strict=False)}
    end = places[-1]
    added: tuple[Row, ...] = ()
    if free is None:
        added = (new_row(new_id(), side, cells[-1]),)
    else:
        new[free], end = with_cell(rows[free], side, cells[-1]), free
    changed = tuple(new.get(k, rows[k]) for k in range(at, end + 1))
    return Change(at, tuple(rows[at : end + 1]), (*changed, *added), "Shift texts down")


def shift_up(rows: Sequence[Row], at: int, side: Side) -> Change | None:
    """Move this text to the row above, and every text of this side below it one row up, as far as they follow."""
    before = neighbour(rows, at, -1)
    if before is None or rows[at].left_out or rows[at].decided_on or not rows[at].cell(side):
        return None
    places, _ = _run(rows, at, side)
    cells = {before: rows[before].cell(side) + rows[at].cell(side)}
    cells |= {k: rows[following].cell(side) for k, following in pairwise(places)}
    return _changed(rows, cells | {places[-1]: ()}, side, "Shift texts up")


def _run(rows: Sequence[Row], at: int, side: Side) -> tuple[list[int], int | None]:
    """Return the rows from one on whose cells follow each other, and the free place behind them if there is one."""
    places = [at]
    for k in range(at + 1, len(rows)):
        if rows[k].left_out:
            continue
        if rows[k].decided_on:
            return places, None
        if not rows[k].cell(side):
            return places, k
        places.append(k)
    return places, None


def split_sentence(rows: Sequence[Row], at: int, side: Side, offset: int) -> Change | None:
    """Split the sentence in which the caret stands; both halves stay in the row."""
    upper, lower = cut_cell(rows[at].cell(side), offset)
    if not upper or not lower or upper + lower == rows[at].cell(side):
        return None
    return _changed(rows, {at: upper + lower}, side, "Split a sentence")


def join_sentences(rows: Sequence[Row], at: int, side: Side, offset: int) -> Change | None:
    """Join the sentence in which the caret stands with the next one of the row, the last with the one before."""
    cell = rows[at].cell(side)
    if len(cell) < 2:
        return None
    k = min(sentence_at(cell, offset), len(cell) - 2)
    joined = (*cell[:k], cell[k].with_next(cell[k + 1]), *cell[k + 2 :])
    return _changed(rows, {at: joined}, side, "Join sentences")


def edit(rows: Sequence[Row], at: int, side: Side, lines: Sequence[str], new_id: NewId) -> Change | None:
    """Write the sentences of a cell anew, a line each; the first wording is kept, and what was decided on the row.

    A line more is a sentence that was split; one less, two that were joined; sentences whose lines are gone
    altogether are left out, and can be restored. In an empty cell the lines become sentences of their own.
    """
    row = rows[at]
    cell, lines = row.cell(side), [_SPACES.sub(" ", line).strip(" ") for line in lines if line.strip()]
    if lines == [segment.text for segment in cell]:
        return None
    if not cell:
        return Change(at, (row,), (row.with_cell(side, _written(rows, at, side, lines, new_id)),), "Edit text")
    texts = [segment.text for segment in cell]
    start = alike(texts, lines)
    if start == len(texts):  # lines were only added: they are cut from the last sentence
        start -= 1
    end = min(alike(texts[start:][::-1], lines[start:][::-1]), len(texts) - start - 1)
    old, new = cell[start : len(cell) - end], lines[start : len(lines) - end]
    kept = (*cell[:start], *_rewritten(old, new), *cell[len(cell) - end :])
    gone = [] if new else left_out(old, side, new_id)
    return Change(at, (row,), (row.with_cell(side, kept), *gone), "Edit text")


def _written(rows: Sequence[Row], at: int, side: Side, lines: Sequence[str], new_id: NewId) -> Cell:
    """Return sentences that stand in no file: they come behind the last one before them on this side."""
    before = (segment for place in range(at - 1, -1, -1) for segment in reversed(rows[place].cell(side)))
    last = next(before, None)
    paragraph, start = (last.paragraph, last.start + len(last.text)) if last else (0, 0)
    return tuple(Segment(f"w{new_id()}", line, paragraph, start) for line in lines)


def _rewritten(old: Cell, new: Sequence[str]) -> Cell:
    """Return sentences with other texts: surplus sentences are joined to the last, surplus texts cut from it."""
    if not new:
        return ()
    shared = min(len(old), len(new)) - 1
    first = tuple(segment.edited(text) for segment, text in zip(old[:shared], new[:shared], strict=True))
    last = old[shared]
    for following in old[shared + 1 :]:
        last = last.with_next(following)
    rest = new[shared:]
    if len(rest) == 1:
        return (*first, last.edited(rest[0]))
    return (*first, *(replace(last.edited(text), name=f"{last.name}.{k}") for k, text in enumerate(rest, 1)))


def take_out(rows: Sequence[Row], at: int, side: Side, offset: int, new_id: NewId) -> Change | None:
    """Leave the sentence in which the caret stands out of the text; it can be restored."""
    row, cell = rows[at], rows[at].cell(side)
    if row.left_out or not cell:
        return None
    k = sentence_at(cell, offset)
    gone = left_out(cell[k : k + 1], side, new_id)
    rest = with_cell(row, side, cell[:k] + cell[k + 1 :])
    kept = (rest,) if rest.source or rest.target else ()
    return Change(at, (row,), (*kept, *gone), "Leave a sentence out")


def _changed(rows: Sequence[Row], cells: dict[int, Cell], side: Side, label: str) -> Change:
    """Return the change that puts other texts into some cells; a row that is empty then goes, its note stays."""
    first, last = min(cells), max(cells)
    old = tuple(rows[first : last + 1])
    new = [with_cell(rows[k], side, cells[k]) if k in cells else rows[k] for k in range(first, last + 1)]
    empty = [row for k, row in enumerate(new, start=first) if k in cells and not row.source and not row.target]
    new = [row for row in new if row not in empty]
    if empty and new:
        new[0] = replace(new[0], note=note_of(new[0], *empty), bookmark=new[0].bookmark or empty[0].bookmark)
    return Change(first, old, tuple(new), label)
