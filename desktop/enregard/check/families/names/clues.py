"""What tells that a name was lost or replaced by another: clues of a row and its text, weighed by a logistic score."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Set
from functools import lru_cache

from enregard.check.context import words_of
from enregard.check.families.names.pairing import Side, beginning
from enregard.check.families.names.words import Word, bare, frequency
from enregard.check.finding import Pair

Clues = dict[str, float]

_VERBS = {"fr": "a|ont|est|sont|était|étaient|avait|avaient", "en": "has|have|is|are|was|were|had|will|would"}
# Places where a word is missing before a stop, and where two words clash for want of one between them.
_GAPS = {
    "fr": re.compile(
        r"\s[,.](?![.\d])|\b(?:de|du|des|à|au|aux|par|pour|dans|avec|chez|entre|contre|le|la|les|et|que|un|une|M\.|Mme)"
        r"\s*(?:[,.;)»]|$)|\b[dl]['’]\s*(?:[,.;:!?)»]|$|\s)|«\s*[,.»]",
    ),
    "en": re.compile(r"\s[,.](?![.\d])|\b(?:of|the|a|an|from|by|and|for|between|against|Mr|Mrs)\.?\s*(?:[,.;:!?)”]|$)"),
}
_CLASHES = {
    "fr": re.compile(
        r"^\W*[a-zà-ÿ]|\b(?:de|du|des|au|aux|le|les|chez|entre|contre|M\.|Mme)\s+"
        rf"(?:{_VERBS['fr']}|et|ou|à|par|pour|dans|qui|que|avec|aux?|lors|depuis|contre|and|of)\b"
        rf"|\bque\s+(?:{_VERBS['fr']})\b|\bà\s+(?:dans|où|et|sur)\b|\b(?:M\.|Mme|Mr)\s+[a-zà-ÿ]"
    ),
    "en": re.compile(
        r"^\W*[a-z]|\b(?:of|the|from|with|by|between|against|Mrs?\.?)\s+"
        rf"(?:{_VERBS['en']}|and|of|to|by|for|in|with)\b|\bMrs?\.?\s+[a-z]"
    ),
}
_POSSESSIVES = ("'s", "’s")  # often turned into "son" or "sa"
_MANY = 6  # rows with a name that is at home in the text
_WHOLE = 0.6  # of the words have a capital: a title
# Fitted by logistic regression to sound pairs, and to the same with names taken out or exchanged.
LOST: Mapping[str, float] = {
    "one": 1.86,
    "kept": 1.24,
    "loyal": 2.35,
    "known": -0.67,
    "foreign": 1.07,
    "common": -0.4,
    "possessive": -0.4,
    "ordinary": -0.21,
    "first": -1.54,
    "gap": 2.96,
    "clash": 2.06,
    "others": -0.33,
    "strange": -0.61,
    "part": 1.58,
    "beside": -0.6,
    "capitals": -1.81,
    "cognate": -1.77,
    "title": -0.52,
}
REPLACED: Mapping[str, float] = {
    "one": 5.43,
    "kept": 0.88,
    "loyal": 2.54,
    "known": -0.38,
    "foreign": 0.21,
    "common": -0.87,
    "possessive": -0.35,
    "ordinary": -0.55,
    "first": -1.12,
    "strange": -0.37,
    "part": 0.5,
    "beside": -0.21,
    "capitals": -2.55,
    "cognate": -2.49,
}
BY: Mapping[str, float] = {
    "foreign": -1.09,
    "common": -0.31,
    "known": 2.75,
    "kept": -1.63,
    "first": -0.53,
    "part": 0.32,
}
BOTH: Mapping[str, float] = {"apart": -2.52, "neighbour": 1.64}
"""For a name that was replaced: what its clues weigh, those of the name in its place, and those of the two together."""


@lru_cache(maxsize=256)
def _counted(kind: str, language: str, text: str) -> float:
    patterns = _GAPS if kind == "gap" else _CLASHES
    return min(2.0, len(patterns[language].findall(text)))


def of_lost(pair: Pair, source: Side, target: Side) -> dict[int, Clues]:
    """Return the clues that the target misses each of those names of the source that it has in no form."""
    if not source.lone:
        return {}
    row = {
        "gap": _counted("gap", target.language, target.text),
        "clash": _counted("clash", target.language, target.text),
        "others": float(min(3, len(source.lone) - 1)),
        "strange": float(min(2, sum(not target.words[each].first for each in target.lone))),
        "title": float(_is_title(source)),
    }
    beginnings = {beginning(each) for each in target.words}
    return {at: row | _of_name(pair, at, source, target, beginnings) for at in source.lone}


def _of_name(pair: Pair, at: int, source: Side, target: Side, beginnings: Set[str]) -> Clues:
    word = source.words[at]
    kept, known = _rows(pair, 1, word.text), _rows(pair, 0, word.text)
    return {
        "one": 1.0,
        "kept": math.log1p(min(kept, _MANY)),
        "loyal": min(1.0, (kept + 0.5) / (known + 1.0)),
        "known": math.log1p(min(known, _MANY)),
        "foreign": frequency(word.text, target.language) - frequency(word.text, source.language),
        "common": frequency(word.text, source.language),
        "possessive": float(source.text[word.end : word.end + 2] in _POSSESSIVES),
        "ordinary": float(pair.context.rows_with(0, word.text.lower()) > 0),
        "first": float(word.first),
        "part": float(source.kept(at - 1) or source.kept(at + 1)),
        "beside": float(at - 1 in source.lone or at + 1 in source.lone),
        "capitals": float(word.text.isupper()),
        "cognate": float(bool(beginning(word)) and beginning(word) in beginnings),
    }


def of_other(pair: Pair, by: int, target: Side) -> Clues:
    """Return the clues that a name of the target stands in the place of another."""
    word = target.words[by]
    known, kept = _rows(pair, 0, word.text), _rows(pair, 1, word.text)
    return {
        "foreign": frequency(word.text, target.language) - frequency(word.text, pair.languages[0]),
        "common": frequency(word.text, target.language),
        "known": math.log1p(min(known, _MANY)),
        "kept": math.log1p(min(kept, _MANY)),
        "first": float(word.first),
        "part": float(target.kept(by - 1) or target.kept(by + 1)),
    }


def of_both(at: int, by: int, source: Side, target: Side) -> Clues:
    """Return the clues that a name of the target stands in the place of one of the source."""
    return {
        "apart": abs(_position(source, source.words[at]) - _position(target, target.words[by])),
        "neighbour": float(_neighbours(source, at, target, by)),
    }


def score(clues: Clues, weights: Mapping[str, float]) -> float:
    """Return how much clues say, in logits."""
    return sum(weight * clues[name] for name, weight in weights.items())


def _rows(pair: Pair, side: int, word: str) -> int:
    """Count the other rows with a name, with an elided word before it or a possessive behind it too."""
    forms = (f"l’{word}", f"d’{word}", f"{word}'s", f"{word}’s")
    mine = words_of((pair.source, pair.target)[side])
    own = pair.counted and not mine.isdisjoint((word, *forms))
    rows = pair.context.rows_with
    return max(0, rows(side, word) - own) + sum(rows(side, form) for form in forms)


def _position(side: Side, word: Word) -> float:
    return (word.start + word.end) / 2 / max(1, len(side.text))


def _is_title(side: Side) -> bool:
    return sum(word.text[0].isupper() for word in side.words) > _WHOLE * len(side.words)


def _neighbours(source: Side, at: int, target: Side, by: int) -> bool:
    """Tell whether the names stand beside the same name."""
    for step in (-1, 1):
        if source.kept(at + step):
            beside = bare(source.words[at + step].text)
            for other in (by - 1, by + 1):
                if target.kept(other) and bare(target.words[other].text) == beside:
                    return True
    return False
