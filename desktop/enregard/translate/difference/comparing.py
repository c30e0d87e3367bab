"""Two texts, divided into pieces that differ and pieces that do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from enregard.language import primary
from enregard.translate.difference.blocks import Block, Texts, blocks
from enregard.translate.difference.moves import with_moves
from enregard.translate.difference.path import best_path, pairs
from enregard.translate.difference.pieces import Kind, Piece
from enregard.translate.difference.words import Word, words

_ALIKE = {Kind.SAME, Kind.TYPOGRAPHY}


def differences(first: str, second: str, language: str = "") -> tuple[list[Piece], list[Piece]]:
    """Divide two texts in one language into pieces that both have and pieces that differ; joined, they are the texts.

    What only one text has, the other has no piece for. Two texts exchanged give the same pieces exchanged.
    """
    if second < first:  # of ways that are equally good the same one is found whichever text comes first
        theirs, mine = differences(second, first, language)
        return mine, theirs
    language = primary(language)
    texts = Texts(words(first, language), words(second, language))
    candidates = pairs(texts.first, texts.second)
    path = best_path(candidates, len(texts.first), len(texts.second))
    found = with_moves(texts, blocks(texts, path), candidates)
    mirrored = [Block(block.kind, block.second, block.first) for block in found]
    return _pieces(first, texts.first, texts.second, found), _pieces(second, texts.second, texts.first, mirrored)


def _pieces(text: str, mine: Sequence[Word], theirs: Sequence[Word], found: Iterable[Block]) -> list[Piece]:
    """Return the pieces of one text."""
    pieces = []
    for block in sorted(found, key=lambda block: block.first):
        if block.first[0] < block.first[1]:
            start, end = mine[block.first[0]].start, mine[block.first[1] - 1].end
            pieces.append(Piece(text[start:end], block.kind, start, end, _characters(theirs, *block.second)))
    return list(_with_spaces(text, pieces))


def _characters(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """Return the characters of words; of none, the place behind the word before."""
    if start < end:
        return words[start].start, words[end - 1].end
    place = words[start - 1].end if start else 0
    return place, place


def _with_spaces(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Give the spaces between pieces to those that do not differ; where both do, the space is a piece itself."""
    at, facing = 0, 0
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].start if number + 1 < len(pieces) else len(text)
        if piece.kind in _ALIKE:
            yield Piece(text[at:following], piece.kind, at, following, piece.facing)
            at = following
        else:
            if at < piece.start:
                yield Piece(text[at : piece.start], Kind.SAME, at, piece.start, (facing, facing))
            yield piece
            at = piece.end
        facing = piece.facing[1]
    if at < len(text):
        yield Piece(text[at:], Kind.SAME, at, len(text), (facing, facing))
