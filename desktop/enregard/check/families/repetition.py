"""A word, or a few words, that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enregard.check.finding import Check, Found, Level, Pair, Severity

_TWICE = re.compile(r"\b(?<![\-‐‑'’])([^\W\d_]++)\s+\1\b(?![\-‐‑'’])", re.IGNORECASE)
_ELIDED = re.compile(r"\b(?<![\-‐‑'’])([^\W\d_]{1,7}['’])\s?\1(?=\w)", re.IGNORECASE)
_PHRASE = re.compile(r"\b(?<![\-‐‑'’])([^\W\d_]++(?:(?:\s|['’])[^\W\d_]++){1,4})\s+\1\b(?![\-‐‑'’])", re.IGNORECASE)
_DOUBLED = {
    "en": "had that very so no do her you is was in on bye knock ha really many long far hear there now well",
    "fr": "nous vous faire fait très bien non oui si toi lui bla cha ha petit jamais trop plus presque vite",
}
"""What a language may double: "nous nous voyons", "ils ont fait fait", "he had had"."""


def _find(pair: Pair) -> Iterator[Found]:
    if pair.endless:
        return
    allowed = _DOUBLED.get(pair.languages[1], "").split()
    for pattern, template in (
        (_TWICE, "“{words}” stands twice in a row."),
        (_ELIDED, "“{words}” stands twice in a row."),
        (_PHRASE, "The words “{words}” stand twice in a row."),
    ):
        for found in pattern.finditer(pair.target):
            if not _known(found, allowed):
                level = Level.MORE if _doubles(pair.source) else Level.USUAL
                yield Found(template, {"words": found[1]}, (), (found.span(),), level)


def _known(found: re.Match[str], allowed: Sequence[str]) -> bool:
    """Tell whether a word may be doubled, or is a name: "Duran Duran"."""
    second = found[0][-len(found[1]) :]
    return found[1].lower() in allowed or (second[0].isupper() and not found[0].isupper())


def _doubles(text: str) -> bool:
    """Tell whether the original doubles words itself."""
    return bool(_TWICE.search(text))


CHECK = Check(
    "repetition",
    "Repeated word",
    "A word that stands twice in a row is mostly left over from an edit.",
    "Take one of the two out.",
    Severity.WARNING,
    _find,
    of_form=True,
)
