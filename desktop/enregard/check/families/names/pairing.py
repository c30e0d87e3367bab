"""Names of a row that the other side has in no form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.check.families.names.forms import groups_in, groups_of, shapes
from enregard.check.families.names.words import Word, bare, words
from enregard.check.finding import Pair

_COGNATE = 4  # letters that a word and its like in the other language begin with
_MOST = 60  # different names of a side that are held against each other


@dataclass(frozen=True, slots=True)
class Side:
    """A text with its words, the forms they are known by, and the numbers of the words that the other side lacks."""

    text: str
    language: str
    words: tuple[Word, ...]
    lone: tuple[int, ...]

    def kept(self, at: int) -> bool:
        """Tell whether there is a name at a place among the words that the other side has too."""
        return 0 <= at < len(self.words) and self.words[at].capital and at not in self.lone


def sides(pair: Pair) -> tuple[Side, Side]:
    """Return both sides of a row."""
    source, target = words(pair.source), words(pair.target)
    return (
        Side(pair.source, pair.languages[0], source, _lone(pair.source, source, pair.target, target)),
        Side(pair.target, pair.languages[1], target, _lone(pair.target, target, pair.source, source)),
    )


def _lone(text: str, mine: tuple[Word, ...], other: str, theirs: tuple[Word, ...]) -> tuple[int, ...]:
    """Return which of my words with a capital stand in no form on the other side."""
    capitals = [at for at, word in enumerate(mine) if word.capital]
    if not capitals:
        return ()
    there = frozenset().union(*(shapes(word.text) for word in theirs))
    left = [at for at in capitals if shapes(mine[at].text).isdisjoint(there)]
    if not left:
        return ()
    groups = groups_in(other).keys()
    left = [at for at in left if not groups_of(mine[at].text) & groups]
    if not left:
        return ()
    excused = {at for number, places in groups_in(text).items() if number in groups for at in places}
    return _few([at for at in left if at not in excused], mine)


def _few(lone: Sequence[int], mine: tuple[Word, ...]) -> tuple[int, ...]:
    """Return all but those that a side without end repeats: nobody reads them, and each is held against each."""
    if len(lone) <= _MOST:
        return tuple(lone)
    first = {mine[at].text: at for at in reversed(lone)}
    return tuple(sorted(first.values())[:_MOST])


def beginning(word: Word) -> str:
    """Return how a word and its like in the other language begin ("Senate", "sénateur"); nothing of a short one."""
    start = bare(word.text)[:_COGNATE]
    return start if len(start) == _COGNATE else ""
