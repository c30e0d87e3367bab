"""Stretches of two texts that answer to each other, put together so that a reader sees phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from enregard.translate.difference.path import Pair
from enregard.translate.difference.pieces import Kind
from enregard.translate.difference.words import Word

Range = tuple[int, int]
_SMALL_ENDS = 2  # words that a stretch leaves off at most


@dataclass(frozen=True, slots=True)
class Block:
    """Words of the first text and of the second that answer to each other; of one of them there may be none."""

    kind: Kind
    first: Range
    second: Range

    @property
    def is_one_sided(self) -> bool:
        """Tell whether one text has nothing here."""
        return self.first[0] == self.first[1] or self.second[0] == self.second[1]

    def joined(self, later: Block, kind: Kind) -> Block:
        """Return this block and the next as one."""
        return Block(kind, (self.first[0], later.first[1]), (self.second[0], later.second[1]))


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of both texts."""

    first: Sequence[Word]
    second: Sequence[Word]

    def of(self, block: Block) -> tuple[Sequence[Word], Sequence[Word]]:
        """Return the words of a block."""
        return self.first[slice(*block.first)], self.second[slice(*block.second)]


def blocks(texts: Texts, path: Sequence[Pair]) -> list[Block]:
    """Return the blocks of a way through both texts, in order."""
    return list(_united(_in_phrases(texts, _raw(texts, path))))


def _raw(texts: Texts, path: Sequence[Pair]) -> Iterator[Block]:
    """Return a block for each pair and for each stretch without pairs."""
    respaced = _respaced(texts, path)
    i = j = 0
    for pair in path:
        if (i, j) != (pair.first, pair.second):
            yield Block(Kind.DIFFERENT, (i, pair.first), (j, pair.second))
        kind = Kind.TYPOGRAPHY if pair.kind is Kind.SAME and pair.first in respaced else pair.kind
        i, j = pair.first + 1, pair.second + 1
        yield Block(kind, (pair.first, i), (pair.second, j))
    if i < len(texts.first) or j < len(texts.second):
        yield Block(Kind.DIFFERENT, (i, len(texts.first)), (j, len(texts.second)))


def _respaced(texts: Texts, path: Sequence[Pair]) -> set[int]:
    """Return the words of the first text that have another space between them than in the second."""
    return {
        k
        for one, two in pairwise(path)
        if (one.first + 1, one.second + 1) == (two.first, two.second)
        and texts.first[two.first].space != texts.second[two.second].space
        for k in (one.first, two.first)
    }


def _in_phrases(texts: Texts, raw: Iterable[Block]) -> list[Block]:
    """Judge stretches with the small words beside them: "de la" and "du" differ lightly, "le pays" and "la nation" not.

    Small words go with what follows them. So a stretch takes in those before it, and leaves off those at its end.
    """
    done: list[Block] = []
    for block in raw:
        if block.kind is Kind.DIFFERENT:
            start = len(done)
            while start and _is_small_change(texts, done[start - 1]):
                start -= 1
            done[start:] = _judged(texts, done[start:], block)
        elif done and done[-1].kind is Kind.DIFFERENT and _is_small_change(texts, block):
            both = done[-1].joined(block, Kind.INFLECTED)
            done[-1:] = [both] if is_light(*texts.of(both)) else [done[-1], block]
        else:
            done.append(block)
    return done


def _judged(texts: Texts, before: list[Block], block: Block) -> list[Block]:
    """Return what becomes of a stretch and of the small words that differ lightly before it."""
    whole = before[0].joined(block, Kind.INFLECTED) if before else replace(block, kind=Kind.INFLECTED)
    if is_light(*texts.of(whole)):
        return [whole]
    if is_light(*texts.of(block)):
        return [*before, replace(block, kind=Kind.INFLECTED)]
    if block.is_one_sided:
        return [*before, block]
    return _without_small_end(texts, replace(whole, kind=Kind.DIFFERENT))


def _without_small_end(texts: Texts, block: Block) -> list[Block]:
    """Return a stretch and, apart, the small words at its end that differ lightly, as many as there are."""
    (i, end), (j, other) = block.first, block.second
    for first in range(max(i + 1, end - _SMALL_ENDS), end):
        for second in range(max(j + 1, other - _SMALL_ENDS), other):
            small = Block(Kind.INFLECTED, (first, end), (second, other))
            if _is_small_change(texts, small) and is_light(*texts.of(small)):
                return [Block(Kind.DIFFERENT, (i, first), (j, second)), small]
    return [block]


def _is_small_change(texts: Texts, block: Block) -> bool:
    return (
        block.kind is Kind.INFLECTED
        and not block.is_one_sided
        and all(word.form.is_small for side in texts.of(block) for word in side)
    )


def is_light(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Tell whether words differ lightly: in marks, articles, contractions, tenses, or in spaces and hyphens."""
    mine, theirs = ([word for word in side if not word.form.is_mark] for side in (first, second))
    if all(word.form.is_article for word in (*mine, *theirs)) or _squeezed(mine) == _squeezed(theirs):
        return True
    if not all(word.form.is_small for word in (*mine, *theirs)):
        return False
    alike = [any(_is_form_of_one(word, others) for word in side) for side, others in ((mine, theirs), (theirs, mine))]
    return all(alike) and all(
        word.form.is_article or word.form.is_auxiliary or _is_form_of_one(word, others)
        for side, others in ((mine, theirs), (theirs, mine))
        for word in side
    )


def _squeezed(words: Iterable[Word]) -> str:
    """Return the letters of words; the point of a number stays in it."""
    keys = [word.form.key for word in words]
    return "".join(key if key[:1].isdigit() else "".join(filter(str.isalnum, key)) for key in keys)


def _is_form_of_one(word: Word, others: Iterable[Word]) -> bool:
    return any(not word.form.lemmas.isdisjoint(other.form.lemmas) for other in others)


def _united(phrases: Iterable[Block]) -> Iterator[Block]:
    """Join neighbours of one kind where both texts go on."""
    last: Block | None = None
    for block in phrases:
        if last and last.kind is block.kind and block.first[0] == last.first[1] and block.second[0] == last.second[1]:
            last = last.joined(block, block.kind)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
