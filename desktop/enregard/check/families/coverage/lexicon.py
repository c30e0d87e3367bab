"""Which words of English and French may stand for each other; a generous list, which proves nothing by itself."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from enregard.files import resource

NAME = "words.en-fr.gz"
_COGNATE = 4  # letters that names and learned words share at their beginning
_Links = Mapping[str, frozenset[str]]


def covered(stems: Iterable[str], others: Iterable[str], languages: tuple[str, str]) -> frozenset[str]:
    """Return those stems of a text that the stems of its partner account for; `languages` are of the one, the other."""
    there = frozenset(others)
    beginnings = {word[:_COGNATE] for word in there if len(word) >= _COGNATE}
    reached = _reached(there, languages)
    return frozenset(word for word in stems if word in there or word[:_COGNATE] in beginnings or word in reached)


def counterparts(stem: str, others: Iterable[str], languages: tuple[str, str]) -> frozenset[str]:
    """Return those stems of its partner that account for a stem."""
    return covered(others, (stem,), (languages[1], languages[0]))


def _reached(stems: frozenset[str], languages: tuple[str, str]) -> frozenset[str]:
    """Return what the stems of a text may stand for in the language of the other."""
    mine, theirs = languages
    if mine == theirs:
        pivots = _links(theirs)
        back = _links("fr" if theirs == "en" else "en")
        return frozenset(word for stem in stems for pivot in pivots.get(stem, ()) for word in back.get(pivot, ()))
    links = _links(theirs)
    return frozenset(word for stem in stems for word in links.get(stem, ()))


@cache
def _links(language: str) -> _Links:
    """Return for each stem of a language those of the other that it may stand for."""
    english: dict[str, frozenset[str]] = {}
    french: dict[str, set[str]] = defaultdict(set)
    with gzip.open(resource("checks", NAME), "rt", encoding="utf-8") as lines:
        for line in lines:
            word, *others = line.split()
            english[word] = frozenset(others)
            for other in others:
                french[other].add(word)
    return english if language == "en" else {word: frozenset(others) for word, others in french.items()}
