"""Names that are the same in another form, and names that are nearly the same."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache

from enregard.check.families.names.words import bare, words
from enregard.files import resource
from enregard.text import plain

# English and French write Russian, Ukrainian or Arabic names each by its own sounds; both are brought to one form.
_TRANSLITERATIONS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"^(?:ie|ye|e)", "e"),
        (r"shch|chtch|tch|sch|sh|ch", "x"),
        (r"zh|j+", "j"),
        (r"kh|gh", "h"),
        (r"ou|oo|w(?=u)", "u"),
        (r"gu(?=[ei])", "g"),
        (r"ck|qu|q|c(?![eiy])", "k"),
        (r"ph", "f"),
        (r"ff$|w", "v"),
        (r"(?<=[oe])v$|f$", "v"),
        (r"tz|ts", "z"),
        (r"ss", "s"),
        (r"(?:yy|iy|yi|ii|ij|y|i)(?![a-z])", "i"),
        (r"(?<!i)y", "i"),
        (r"(?<=in)e$", ""),
    )
)
_MARKS = "-‐‑"
_Phrase = tuple[tuple[str, ...], int]
"""The words of a name of several, and the number of its group."""


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """Return the form that all transliterations of a name into English and French share."""
    form = plain(word)
    for pattern, by in _TRANSLITERATIONS:
        form = pattern.sub(by, form)
    return form


@cache
def _table() -> tuple[dict[str, frozenset[int]], dict[str, list[_Phrase]]]:
    """Return the groups of single words, and the phrases of several by their first word."""
    lists = tomllib.loads(resource("checks", "names.toml").read_text(encoding="utf-8"))
    single: dict[str, set[int]] = {}
    phrases: dict[str, list[_Phrase]] = {}
    groups = [line for lines in lists.values() for line in lines]
    for number, line in enumerate(groups):
        for entry in re.split(r"[,=]", line):
            parts = tuple(bare(word.text) for word in words(entry.strip()))
            if len(parts) == 1:
                single.setdefault(parts[0], set()).add(number)
            elif parts:
                phrases.setdefault(parts[0], []).append((parts, number))
    return {word: frozenset(numbers) for word, numbers in single.items()}, phrases


@lru_cache(maxsize=1 << 15)
def groups_of(word: str) -> frozenset[int]:
    """Return the groups of names that a word stands in."""
    single, _ = _table()
    found = single.get(bare(word), frozenset())
    return found.union(*(single.get(bare(part), ()) for part in _parts(word))) if "-" in word else found


@lru_cache(maxsize=2048)
def groups_in(text: str) -> dict[int, tuple[int, ...]]:
    """Return the groups that are named in a text, by single words and by phrases, with the places of their words."""
    found = words(text)
    places: dict[int, tuple[int, ...]] = {}
    for at, word in enumerate(found):
        groups, phrases = _begun(word.text)
        for number in groups:
            places[number] = (*places.get(number, ()), at)
        for parts, number in phrases:
            if tuple(bare(each.text) for each in found[at : at + len(parts)]) == parts:
                places[number] = (*places.get(number, ()), *range(at, at + len(parts)))
    return places


@lru_cache(maxsize=1 << 15)
def _begun(word: str) -> tuple[frozenset[int], Sequence[_Phrase]]:
    """Return the groups that a word stands in, and the phrases that may begin with it."""
    return groups_of(word), _table()[1].get(bare(word), ())


def _parts(word: str) -> list[str]:
    return re.split(f"[{_MARKS}]", word)


@lru_cache(maxsize=1 << 15)
def shapes(word: str) -> frozenset[str]:
    """Return the forms by which a word is known again: as a whole and, of a compound, by its parts."""
    parts = _parts(word)
    known = [word, *(part for part in parts if len(part) > 2)] if len(parts) > 1 else [word]
    # Only names are transliterated.
    return frozenset(
        form for each in known for form in ((bare(each), key(each)) if each[0].isupper() else (bare(each),))
    )


def same(a: str, b: str) -> bool:
    """Tell whether two names may stand for each other: a transliteration, an exonym, a people for its country."""
    left, right = words(a), words(b)
    shared = set().union(*(shapes(word.text) for word in left)) & set().union(*(shapes(word.text) for word in right))
    return bool(shared) or bool(groups_in(a).keys() & groups_in(b).keys())


def near(a: str, b: str) -> bool:
    """Tell whether one name may be the other, misspelt: at most two letters off, one in a short name."""
    short = min(len(a), len(b))
    allowed = 1 if short < 6 else 2
    if short < 3 or abs(len(a) - len(b)) > allowed:
        return False
    off = _off(a.lower(), b.lower(), allowed)
    if off > allowed or (off == 2 and a[0].lower() != b[0].lower()):
        return False
    return not same(a, b)


def _off(a: str, b: str, most: int) -> int:
    """Return how many letters apart two words are; more than `most` if it is more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=most)
