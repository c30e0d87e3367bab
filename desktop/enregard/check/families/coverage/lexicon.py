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
_NOTHING: frozenset[str] = frozenset()


def covered(stems: Iterable[str], others: Iterable[str], languages: tuple[str, str]) -> frozenset[str]:
    """Return those stems of a text that the stems of its partner account for; `languages` are of the one, the other."""
    there = frozenset(others)
    beginnings = {word[:_COGNATE] for word in there if len(word) >= _COGNATE}
    links = _links(languages[0])
    said = _said(there, links) if languages[0] == languages[1] else there
    return frozenset(
        word
        for word in stems
        if word in there or word[:_COGNATE] in beginnings or not links.get(word, _NOTHING).isdisjoint(said)
    )


def counterparts(stem: str, others: Iterable[str], languages: tuple[str, str]) -> frozenset[str]:
    """Return those stems of its partner that account for a stem."""
    return covered(others, (stem,), (languages[1], languages[0]))


def _said(stems: Iterable[str], links: _Links) -> frozenset[str]:
    """Return what stems may stand for: two of one language may stand for each other if they share some of it."""
    return _NOTHING.union(*(links.get(stem, _NOTHING) for stem in stems))


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
