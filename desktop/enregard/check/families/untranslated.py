"""A sentence, or a part of one, that was left in the original's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from enregard.check.context import alike
from enregard.check.families.language import like_original, small_words
from enregard.check.families.names.words import frequency
from enregard.check.finding import Check, Found, Level, Pair, Severity, Span

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)?")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^)]*\)")
_FEW, _MANY = 3, 8
_SAME = 0.7  # of the words
_SOME, _SEVERAL = 2, 4  # everyday words that tell a text that was left as it is: in a sentence, in a title
_OFTEN, _RARER = 4.3, 1.0  # how often an everyday word is met, and how much less so in the other language
_PART = 5  # words in a row, most of them no names


def _find(pair: Pair) -> Iterator[Found]:
    if pair.languages[0] == pair.languages[1]:
        return
    words = list(_WORD.finditer(pair.target))
    original = [word.lower() for word in _WORD.findall(pair.source)]
    known = frozenset(original)
    count = sum(found[0].lower() in known for found in words)
    shared = count / max(1, len(words))
    if shared < _SAME and count >= _PART and (part := _part(pair, words, original)):
        yield Found("“{words}” was left in the original's language.", {"words": pair.target[slice(*part)]}, (), (part,))
    elif len(words) >= _FEW and (level := _whole(pair, shared)):
        yield Found(
            "The sentence seems not to be translated.", target=((0, len(pair.target)),), level=level, settles=True
        )


def _whole(pair: Pair, shared: float) -> Level | None:
    """Tell how surely the whole sentence is not translated. Names and titles stay as they are."""
    small = small_words(pair.target)
    if shared < _SAME:
        return Level.USUAL if len(small) >= _MANY and like_original(pair) else None
    if len(small) >= 2 and like_original(pair):
        return Level.SURE
    least = _SOME if len(small) >= 2 else _SEVERAL
    if alike(pair.source) == alike(pair.target) and _everyday(pair) >= least:
        return Level.USUAL
    # What the original says in the translation's language, such as a motto, need not be translated.
    return Level.MORE if len(small) >= 2 else Level.ALL


def _everyday(pair: Pair) -> int:
    """Count the everyday words of the original's language that are none of the translation's: titles have them, too."""
    here, there = pair.languages
    words = {word.lower() for word in _WORD.findall(pair.target)}
    often = (word for word in words if frequency(word, here) >= _OFTEN)
    return sum(frequency(word, here) - frequency(word, there) >= _RARER for word in often)


def _part(pair: Pair, words: Sequence[re.Match[str]], original: Sequence[str]) -> Span | None:
    """Return the words in a row, outside quotation marks, that both sides share and that are mostly no names."""
    text = [found[0].lower() for found in words]
    common = SequenceMatcher(None, original, text, autojunk=False).find_longest_match()
    run = words[common.b : common.b + common.size]
    if sum(found[0].islower() for found in run) < _PART:
        return None
    span = run[0].start(), run[-1].end()
    quoted = any(a <= span[0] and span[1] <= b for a, b in (found.span() for found in _QUOTED.finditer(pair.target)))
    return None if quoted else span


CHECK = Check(
    "untranslated",
    "Untranslated",
    "A sentence stands in the translation in the original's language.",
    "Translate it.",
    Severity.ERROR,
    _find,
)
