"""Words without their endings, so that the forms of one word are alike."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from enregard.language import primary
from enregard.text import plain

_WORD = re.compile(r"[^\W_]+")
_LANGUAGES = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "pt": "portuguese",
              "nl": "dutch", "sv": "swedish", "da": "danish", "no": "norwegian", "fi": "finnish", "ru": "russian",
              "ro": "romanian", "hu": "hungarian", "tr": "turkish", "ar": "arabic"}  # fmt: skip
_MOST = 100_000  # words whose stem is kept


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    name = _LANGUAGES.get(language)
    return snowballstemmer.stemmer(name) if name else None


@lru_cache(_MOST)
def stem(word: str, language: str) -> str:
    """Return a word without case, accents and ending; `language` is a code. Where none is known, the word whole."""
    stemmer = _stemmer(primary(language))
    return plain(str(stemmer.stemWord(word.lower()))) if stemmer else plain(word)


def stems(text: str, language: str) -> list[tuple[str, int, int]]:
    """Return the stems of the words of a text, in order, each with the place of its word."""
    return [(stem(word[0], language), word.start(), word.end()) for word in _WORD.finditer(text)]
