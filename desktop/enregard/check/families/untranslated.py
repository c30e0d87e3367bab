"""A sentence that was left in the original's language."""

import re
from collections.abc import Iterator

from enregard.check.finding import Check, Found, Pair, Severity
from enregard.language import narrowed

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 4
_SAME = 0.7


def _find(pair: Pair) -> Iterator[Found]:
    words = [word.lower() for word in _WORD.findall(pair.target)]
    if len(words) < _FEW or pair.languages[0] == pair.languages[1]:
        return
    original = {word.lower() for word in _WORD.findall(pair.source)}
    shared = sum(word in original for word in words) / len(words)
    foreign = len(words) >= 2 * _FEW and narrowed(pair.languages)(pair.target) == pair.languages[0]
    if shared >= _SAME or foreign:
        yield Found("The sentence seems not to be translated.", target=((0, len(pair.target)),))


CHECK = Check(
    "untranslated",
    "Untranslated",
    "A sentence stands in the translation in the original's language.",
    "Translate it.",
    Severity.ERROR,
    _find,
)
