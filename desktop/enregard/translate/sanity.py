"""Where a machine translation is unreliable: empty, looping, not translated, cut short, without a number.

What has doubts is shown with them, counts in no score and is evidence for nothing. So each doubt must be certain: of
1,000 good translations no more than ten may have one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from enregard.language import detect, narrowed, primary
from enregard.text import Sentence, plain
from enregard.translate import numerals

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_TOKEN = re.compile(rf"{_WORD.pattern}|([^\w\s])\1*")
_LETTERS = re.compile(r"[^\W\d_]+")
_DENSE = {"zh": 0.35, "ja": 0.5, "ko": 0.55, "th": 0.9, "he": 0.8, "ar": 0.85, "fa": 0.85}
"""How long a text is in a language where English needs 1."""
_SLACK = 30  # characters that a translation may be longer for nothing
_LONGER, _SHORTER = 2.2, 0.4
_AGAIN = (
    0,
    3,
    2,
    2,
    2,
    2,
)  # by the words of a phrase: how often it must follow itself to be a loop; once if it is longer
_LONGEST_LOOP = 60
_PHRASE, _OFTEN = 3, 3  # words of a phrase; times that it may stand in a sentence for nothing
_FEW, _MANY = 4, 8  # words by which a copy can be told, and one among which may be names only
_COPIED = 0.75
_TELLING = 40  # letters by which a language can be told


def doubts(text: str, machine: str, pair: tuple[str, str]) -> list[Sentence]:
    """Return why a machine translation of a sentence is unreliable; nothing if it is not."""
    return [Sentence(template, dict(facts)) for template, facts in _doubts(text, machine, pair)]


@lru_cache(maxsize=1 << 15)  # whatever is edited, all rows are asked for again
def _doubts(text: str, machine: str, pair: tuple[str, str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the templates of the doubts and their facts."""
    if not _WORD.search(text):
        return ()
    if not _WORD.search(machine):
        return (("It is empty.", ()),)
    found = [*_of_words(text, machine, primary(pair[0]), primary(pair[1])), *_of_length(text, machine, pair)]
    lost = dict.fromkeys(numerals.lost(text, machine, primary(pair[1])))
    return (
        *((template, ()) for template in found),
        *(("The number {number} is missing.", (("number", number),)) for number in lost),
    )


def _of_words(text: str, machine: str, source: str, target: str) -> Iterator[str]:
    """Yield what is wrong with the words."""
    if _repeats(machine, text):
        yield "It repeats itself."
    if source == target:
        return
    if _is_untranslated(text, machine, source, target):
        yield "It is left untranslated."
    elif _is_foreign(text, machine, source, target):
        yield "It is in another language."


def _of_length(text: str, machine: str, pair: tuple[str, str]) -> Iterator[str]:
    """Yield what is wrong with the length, for what the languages need."""
    expected = len(text) * _DENSE.get(primary(pair[1]), 1) / _DENSE.get(primary(pair[0]), 1)
    if len(machine) > _LONGER * expected + _SLACK:
        yield "It is far too long."
    if len(machine) < _SHORTER * (expected - _SLACK):
        yield "It is far too short."


def _repeats(machine: str, text: str) -> bool:
    """Tell whether words follow themselves again and again, or a phrase comes too often, and not so in the original."""
    if _looped(machine) > 2 * _looped(text):
        return True
    return _most_often(machine) > max(_OFTEN, 1 + 2 * _most_often(text))


def _looped(text: str) -> int:
    """Return how many words and marks of a text only say again what stands right before them."""
    words = [found[0] for found in _TOKEN.finditer(text.lower())]
    most = 0
    for length in range(1, min(_LONGEST_LOOP, len(words) // 2) + 1):
        wanted = length * (_AGAIN[length] if length < len(_AGAIN) else 1)
        run = 0
        for k in range(len(words) - length):
            run = run + 1 if words[k] == words[k + length] else 0
            most = max(most, run if run >= wanted else 0)
    return most


def _most_often(text: str) -> int:
    """Return how many times the commonest phrase of three words stands in a text."""
    words = [word.lower() for word in _WORD.findall(text)]
    phrases = Counter(tuple(words[k : k + _PHRASE]) for k in range(len(words) - _PHRASE + 1))
    return max(phrases.values(), default=0)


def _is_untranslated(text: str, machine: str, source: str, target: str) -> bool:
    """Tell whether most words are the original's; names and numbers, which stay the same, are not counted."""
    copy, letters = _LETTERS.findall(machine), _LETTERS.findall(text)
    if copy == letters and len(copy) >= _MANY:
        return narrowed((source, target))(machine.lower()) == source
    names = {plain(word) for word in _names(text)}
    words = [word for word in map(plain, copy) if word not in names and len(word) > 1]
    original = set(map(plain, letters))
    copied = sum(word in original for word in words)
    if len(words) < _FEW or copied < _COPIED * len(words):
        return False
    return len(words) < 2 * _FEW or narrowed((source, target))(machine.lower()) == source


def _names(text: str) -> list[str]:
    """Return the words with a capital that do not begin the text."""
    return [word for word in _LETTERS.findall(text)[1:] if word[0].isupper()]


def _is_foreign(text: str, machine: str, source: str, target: str) -> bool:
    """Tell whether a text is not in the language that it should be in, though the original is in its own.

    It must seem so with its names and without.
    """
    said, bare = " ".join(_LETTERS.findall(machine)), _without_names(machine)
    if len(said) < _TELLING or len(bare) < _TELLING // 2:
        return False
    return target not in (detect(said, target), detect(bare, target)) and detect(_without_names(text), source) == source


def _without_names(text: str) -> str:
    names = set(_names(text))
    return " ".join(word for word in _LETTERS.findall(text) if word not in names)
