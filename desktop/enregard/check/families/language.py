"""A translation that stands in a language which nobody asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check.families.coverage.words import LANGUAGES, little
from enregard.check.finding import Check, Found, Level, Pair, Severity
from enregard.language import detect, narrowed

_WORD = re.compile(r"[^\W\d_]+")
_FEW, _MANY = 6, 10  # words that are no names: fewer tell no language
# Little words that neither English nor French has. The identifier of languages takes a second to load: it is asked only
# where there are some of these, or letters of another script.
_FOREIGN = frozenset(
    re.findall(
        r"\w+",
        "der das und ist nicht mit von für auf eine auch wird haben werden  los del por una más pero está "
        "como sus ha fue han al  che di gli della è con per sono nel alla dei anche più delle  os uma não com "
        "para dos mais foi ao pelo são em  het een van niet met zijn voor wordt ook door aan maar  nie się "
        "jest że przez jako oraz och att som för inte ",
    )
)
_SOME, _SHARE = 3, 0.12  # of these, different ones, and their share in the words
_LAST_LATIN = "ɏ"


def small_words(text: str) -> list[str]:
    """Return the words that are not written like names."""
    return [word for word in _WORD.findall(text) if not word[0].isupper()]


def like_original(pair: Pair) -> bool:
    """Tell whether the translation is rather in the original's language than in its own."""
    here, there = pair.languages
    if LANGUAGES.issuperset(pair.languages):
        return little(pair.target, here) > little(pair.target, there)
    return narrowed(pair.languages)(pair.target) == here


def _suspect(text: str) -> bool:
    """Tell whether a text that should be English or French shows signs of another language."""
    words = _WORD.findall(text.lower())
    strange = [word for word in words if word in _FOREIGN or word[0] > _LAST_LATIN]
    return len(set(strange)) >= _SOME and len(strange) >= _SHARE * len(words)


def _find(pair: Pair) -> Iterator[Found]:
    words, expected = small_words(pair.target), pair.languages[1]
    if len(words) < _FEW or (expected in LANGUAGES and not _suspect(pair.target)):
        return
    language = detect(pair.target, expected)
    if language not in pair.languages:
        yield Found(
            "The translation seems to be in another language (code: {language}).",
            {"language": language},
            target=((0, len(pair.target)),),
            level=Level.USUAL if len(words) >= _MANY else Level.MORE,
            settles=True,
        )


CHECK = Check(
    "language",
    "Language",
    "A sentence in a third language was pasted or left there by mistake.",
    "Put the right translation in its place.",
    Severity.ERROR,
    _find,
)
