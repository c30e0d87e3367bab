"""What a translator knows already: a termbase or a memory, as evidence on words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from enregard.align.texts.written import beginning, words
from enregard.text import plain

_LONGEST = 100  # words of a term or of a sentence; what is longer tells nothing about single words
_LIKELY = 0.5  # Dice's coefficient from which two words are taken for translations


class Glossary:
    """Words that are translations of each other, learned from pairs of terms or of sentences.

    A word of a term stands for a word of its translation as far as the two occur together and not apart (Dice's
    coefficient), so that terms of several words and whole sentences of a memory serve as well as single words.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        every = ((words(source), words(target)) for source, target in pairs)
        found = [pair for pair in every if max(map(len, pair)) <= _LONGEST]
        sources, targets = (Counter(chain.from_iterable(pair[side] for pair in found)) for side in (0, 1))
        together = Counter(
            (x, y) for source, target in found for x in source for y in target if _may_be(sources[x], targets[y])
        )
        self._translations: dict[str, set[str]] = {}
        for (x, y), count in together.items():
            if _dice(count, sources[x], targets[y]) >= _LIKELY:
                self._translations.setdefault(x, set()).add(y)

    def translations(self, word: str) -> frozenset[str]:
        """Return the words that a source word, in lower case, may be translated by."""
        return frozenset(self._translations.get(word, ()))

    def terms(self, text: str) -> set[str]:
        """Return the words that the translation of a source text may hold, as `written.terms` gives them."""
        return {beginning(plain(other)) for word in words(text) for other in self.translations(word)}


def _dice(together: int, one: int, other: int) -> float:
    return 2 * together / (one + other)


def _may_be(one: int, other: int) -> bool:
    """Tell whether two words that occur so often can be likely translations: most pairs of words can't."""
    return _dice(min(one, other), one, other) >= _LIKELY


NO_GLOSSARY = Glossary()
"""Nothing is known."""
