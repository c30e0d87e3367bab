"""What a translator knows already: a termbase or a memory, as evidence on words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from enregard.align.texts.written import beginning, words
from enregard.text import plain

_LIKELY = 0.5  # Dice's coefficient from which two words are taken for translations


class Glossary:
    """Words that are translations of each other, learned from pairs of terms or of sentences.

    A word of a term stands for a word of its translation as far as the two occur together and not apart (Dice's
    coefficient), so that terms of several words and whole sentences of a memory serve as well as single words.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        together: Counter[tuple[str, str]] = Counter()
        alone: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for pair in pairs:
            source, target = (words(text) for text in pair)
            together.update((x, y) for x in source for y in target)
            alone[0].update(source)
            alone[1].update(target)
        self._translations: dict[str, set[str]] = {}
        for (x, y), count in together.items():
            if 2 * count / (alone[0][x] + alone[1][y]) >= _LIKELY:
                self._translations.setdefault(x, set()).add(y)

    def __bool__(self) -> bool:
        return bool(self._translations)

    def translations(self, word: str) -> frozenset[str]:
        """Return the words that a source word, in lower case, may be translated by."""
        return frozenset(self._translations.get(word, ()))

    def terms(self, text: str) -> set[str]:
        """Return the words that the translation of a source text may hold, as `written.terms` gives them."""
        if not self._translations:
            return set()
        return {beginning(plain(other)) for word in words(text) for other in self.translations(word)}


NO_GLOSSARY = Glossary()
"""Nothing is known."""
