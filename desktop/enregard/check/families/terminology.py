"""A term that the glossary has another translation for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from enregard.check.context import Term
from enregard.check.finding import Check, Found, Level, Pair, Severity, Span
from enregard.stems import stems

_Stems = tuple[str, ...]


class _Glossary:
    """The terms of a glossary by the first stem of the original, the longest first."""

    def __init__(self, terms: Sequence[Term], languages: tuple[str, str]) -> None:
        self._language = languages[1]
        self._by_first: dict[str, list[tuple[_Stems, Term]]] = defaultdict(list)
        for term in terms:
            key = _key(term.source, languages[0])
            if key:
                self._by_first[key[0]].append((key, term))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def terms_in(self, words: Sequence[tuple[str, int, int]]) -> Iterator[tuple[Term, Span]]:
        """Yield the terms of a text, the longest where several begin at a word, and none inside another."""
        at = 0
        while at < len(words):
            found = next((e for e in self._by_first.get(words[at][0], ()) if _stands_at(e[0], words, at)), None)
            if found:
                key, term = found
                yield term, (words[at][1], words[at + len(key) - 1][2])
            at += len(found[0]) if found else 1


_latest: list[tuple[Sequence[Term], tuple[str, str], _Glossary]] = []


def _glossary(terms: Sequence[Term], languages: tuple[str, str]) -> _Glossary:
    """Return a glossary made ready; that of the last row is likely the next row's."""
    for known, of, glossary in _latest:
        if known is terms and of == languages:
            return glossary
    glossary = _Glossary(terms, languages)
    _latest[:] = [(terms, languages, glossary)]
    return glossary


@lru_cache(10_000)
def _key(text: str, language: str) -> _Stems:
    return tuple(word for word, _, _ in stems(text, language))


def _stands_at(key: _Stems, words: Sequence[tuple[str, int, int]], at: int) -> bool:
    return len(words) - at >= len(key) and all(words[at + k][0] == word for k, word in enumerate(key))


def _place(text: str, words: Sequence[tuple[str, int, int]], language: str) -> Span | None:
    """Return where a term stands in a text, in any of its forms."""
    key = _key(text, language)
    for at in range(len(words) - len(key) + 1 if key else 0):
        if _stands_at(key, words, at):
            return words[at][1], words[at + len(key) - 1][2]
    return None


def _find(pair: Pair) -> Iterator[Found]:
    terms = pair.context.terms
    if not terms or pair.languages[0] == pair.languages[1]:
        return
    glossary = _glossary(terms, pair.languages)
    source, target = (stems(text, lang) for text, lang in zip((pair.source, pair.target), pair.languages, strict=True))
    for term, span in glossary.terms_in(source):
        yield from _judged(term, span, pair, target)


def _judged(term: Term, span: Span, pair: Pair, target: Sequence[tuple[str, int, int]]) -> Iterator[Found]:
    """Say what is wrong with the translation of a term, if anything is."""
    language = pair.languages[1]
    facts = {"term": pair.source[slice(*span)], "wanted": " / ".join(term.targets)}
    if any(_place(each, target, language) for each in term.targets):
        return
    for each in term.forbidden:
        if place := _place(each, target, language):
            template = "The glossary has “{wanted}” for “{term}”, and forbids “{said}”."
            yield Found(template, facts | {"said": pair.target[slice(*place)]}, (span,), (place,), Level.SURE)
            return
    if term.targets:
        yield Found("The glossary has “{wanted}” for “{term}”; the translation has not.", facts, (span,))


CHECK = Check(
    "terminology",
    "Terminology",
    "Readers and memories rely on one name for one thing.",
    "Use the glossary’s term, or dismiss the finding for this wording if the sentence needs another.",
    Severity.WARNING,
    _find,
)
