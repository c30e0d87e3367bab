"""What a column of the panel shows: a text, and under it what each engine makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.score import Figure
from enregard.translate.difference import Kind, Piece
from enregard.ui.rows.differing import DIFFERING, bounds

Range = tuple[int, int]
"""Characters of a text, half open."""


@dataclass(frozen=True, slots=True)
class Block:
    """A caption and a text. `pieces` are those of the text if it is held against the one above; else there are none.

    `facing` are the pieces of the text above, held against this one. `warning` says why the text is evidence for
    nothing; a block without a text is a remark.
    """

    caption: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    facing: tuple[Piece, ...] = ()
    warning: str = ""
    tip: str = ""
    language: str = ""
    figures: tuple[Figure, ...] = ()

    @property
    def copied(self) -> str:
        """Return it as it is copied: each figure with its signature on a line of its own, separated by tabs."""
        made = ("\t".join((figure.metric, f"{figure.value:.1f}", figure.signature)) for figure in self.figures)
        return "\n".join(line for line in (self.caption, self.warning, self.text, *made) if line)

    @property
    def phrases(self) -> list[Piece]:
        """Return the phrases that differ, in order."""
        return [piece for piece in self.pieces if piece.kind in DIFFERING and piece.text.strip()]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A phrase of an engine's text, by the numbers of its block and of the phrase in it, both from 0."""

    block: int
    phrase: int


def texts_at(blocks: Sequence[Block], chosen: Chosen) -> dict[int, list[Range]]:
    """Return what stands at the place of a phrase in the other blocks: characters of each, by the block's number.

    The first block holds the text that all others are held against; by way of it they face each other. An empty range
    is a place where nothing stands.
    """
    piece = blocks[chosen.block].phrases[chosen.phrase]
    found = {0: [piece.facing]}
    for number, block in enumerate(blocks[1:], start=1):
        if number != chosen.block and block.pieces:
            found[number] = _facing(block, piece.facing)
    return found


def _facing(block: Block, place: Range) -> list[Range]:
    """Return the characters of a block that face some characters of the first, as one range."""
    found = [
        part
        for piece in block.pieces
        if piece.kind is not Kind.MOVED and _touch(piece.facing, place) and (part := _part(piece, place))
    ]
    return [(min(start for start, _ in found), max(end for _, end in found))] if found else []


def _part(piece: Piece, place: Range) -> Range | None:
    """Return what of a piece faces some characters: all of a phrase; of words that are the same, the same words."""
    start, end = bounds(piece)
    if piece.kind in DIFFERING:
        return start, end
    before, behind = piece.facing
    if end - start != behind - before:
        return None
    return start + max(0, place[0] - before), end - max(0, behind - place[1])


def _touch(one: Range, other: Range) -> bool:
    """Tell whether two ranges share a character; a place where nothing stands must lie inside the other."""
    if one[0] == one[1] and other[0] == other[1]:
        return one == other
    return one[0] < other[1] and other[0] < one[1]


def next_phrase(blocks: Sequence[Block], now: Chosen | None, step: int) -> Chosen | None:
    """Return the next phrase in a direction, in the same block; without one, the first of the first block with any."""
    if now is None:
        return next((Chosen(k, 0) for k, block in enumerate(blocks) if k and block.phrases), None)
    wanted = now.phrase + step
    return Chosen(now.block, wanted) if 0 <= wanted < len(blocks[now.block].phrases) else now


def next_block(blocks: Sequence[Block], now: Chosen | None, step: int) -> Chosen | None:
    """Return the phrase of the next block with any, in a direction, that stands nearest in the text above both."""
    others = [k for k, block in enumerate(blocks) if k and block.phrases]
    if now is None or now.block not in others:
        return next_phrase(blocks, None, step)
    at = others.index(now.block) + step
    if not 0 <= at < len(others):
        return now
    place = blocks[now.block].phrases[now.phrase].facing[0]
    phrases = blocks[others[at]].phrases
    return Chosen(others[at], min(range(len(phrases)), key=lambda k: abs(phrases[k].facing[0] - place)))


def still_there(blocks: Sequence[Block], chosen: Chosen | None) -> Chosen | None:
    """Return a phrase that was chosen before the blocks were made anew, or the nearest that there is now."""
    if chosen is None or chosen.block >= len(blocks) or not blocks[chosen.block].phrases:
        return None
    return Chosen(chosen.block, min(chosen.phrase, len(blocks[chosen.block].phrases) - 1))
