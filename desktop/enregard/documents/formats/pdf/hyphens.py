"""Words that were divided at the end of a line: which hyphens are the word's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

_HYPHENS = "-\u2010\u00ad"
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)[-\u2010\u00ad]+$")
_FIRST = re.compile(r"([^\W\d_]+)")
_WORDS = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_COMMONER = 1.5
"""Tens by which a compound's parts must be commoner than the word without its hyphen, for the hyphen to stay."""
_KNOWN = 2.5

Joiner = Callable[[str, str], str]


def joiner(texts: Iterable[str], language: str) -> Joiner:
    """Return a function that joins a line that ends with a hyphen to the one behind it.

    The text's own words decide, as they stand amid its lines; then how common the word is with and without.
    """
    known = Counter(word.casefold() for text in texts for word in _WORDS.findall(text)[1:-1])
    return lambda before, after: _join(before, after, known, language)


def ends_divided(text: str) -> bool:
    """Tell whether a line ends with a hyphen behind a letter or figure: not with a dash."""
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum()


def _join(before: str, after: str, known: Counter[str], language: str) -> str:
    last, first = _LAST.search(before), _FIRST.match(after)
    if before.endswith("\u00ad"):
        return before.rstrip("\u00ad") + after
    if last and first and not _keeps(last[1], first[1], known, language):
        return before.rstrip(_HYPHENS) + after
    return before + after


def _keeps(last: str, first: str, known: Counter[str], language: str) -> bool:
    """Tell whether the hyphen between two parts is the word's own."""
    if first[0].isupper() and not (last.isupper() and first.isupper() and len(first) > 1):
        return True
    part, joined = re.split("['’]", last)[-1], f"{last}{first}".casefold()
    with_hyphen, without = known[f"{last}-{first}".casefold()], known[joined]
    if with_hyphen != without:
        return with_hyphen > without
    frequency = _frequencies(language)
    word = frequency(joined)
    if not word:
        word = frequency(f"{part}{first}".casefold())
    parts = min(frequency(part.casefold()), frequency(first.casefold()))
    return parts >= _KNOWN and parts > word + _COMMONER


@cache
def _frequencies(language: str) -> Callable[[str], float]:
    """Return a function that says how common a word is, as the power of ten in a billion; 0 where it is not known."""
    from wordfreq import available_languages, zipf_frequency

    if language not in available_languages() or language in ("ja", "zh", "ko"):
        return lambda _word: 0.0
    return lambda word: float(zipf_frequency(word, language))


def hyphenated(texts: Sequence[str]) -> int:
    """Return how many lines end with a divided word."""
    return sum(map(ends_divided, texts))
