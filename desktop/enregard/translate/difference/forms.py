"""What stays of a word when case, typography and inflection do not count, and how much the word weighs."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import regex

from enregard.translate.difference.numerals import readings
from enregard.translate.difference.vocabulary import ARTICLE, AUXILIARIES, GROUPS, SMALL_WORDS

CONTENT, SMALL, CHARACTER, MARK = 2.0, 0.6, 0.8, 0.3
"""What words weigh: one that carries meaning, one that serves grammar, one of a script without spaces, a mark."""

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Scripts that put no spaces between words."""

_FOLDED = str.maketrans(
    dict.fromkeys("’‘ʼ′＇", "'")
    | dict.fromkeys("‐‑‒–—―−－", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
    | {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "…": "..."}
)
_QUOTE = regex.compile(r"[«»‹›„“”‟‚‘’\"']|``|''")
_INVERTED = regex.compile(r"(?<=\p{L})(?:-t)?-(?:ils?|elles?|on|nous|vous|je|tu|ce|moi|toi|les?|la|lui|leur|y|en)$")
_KANA = regex.compile(r"[\p{Hiragana}]")
_UNSPACED = regex.compile(rf"[{UNSPACED}]")
_SHORT = 3  # letters: of a language without a list, words so short are held for small ones
_COMMON = 4  # letters: so many at least have two forms of a word in common where there is no stemmer

_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
_ONE_AT_A_TIME = threading.Lock()  # a stemmer keeps the word that it works on in itself


@dataclass(frozen=True, slots=True)
class Form:
    """A word as it is compared: `key` without case and typography, `bare` without accents as well.

    Words that share a lemma are forms of one word. A small word serves grammar; it and a mark alone say little.
    """

    key: str
    bare: str
    lemmas: frozenset[str]
    weight: float

    @property
    def is_mark(self) -> bool:
        """Tell whether it is no word."""
        return self.weight == MARK

    @property
    def is_small(self) -> bool:
        """Tell whether it is a small word."""
        return self.weight == SMALL

    @property
    def is_article(self) -> bool:
        """Tell whether it is an article and nothing else."""
        return ARTICLE in self.lemmas and len(self.lemmas) == 2

    @property
    def is_auxiliary(self) -> bool:
        """Tell whether it helps other verbs to their tenses."""
        return not self.lemmas.isdisjoint(AUXILIARIES)


@lru_cache(maxsize=100_000)
def form(word: str, language: str) -> Form:
    """Return what is compared of a word or a mark."""
    key = _folded(word).casefold()
    bare = _without_accents(key)
    if numbers := readings(key, language):
        return Form(numbers[0], numbers[0], frozenset(numbers), CONTENT)
    if not any(c.isalnum() for c in key):
        return Form(key, key, frozenset({key}), MARK)
    if _UNSPACED.match(key):
        return Form(key, key, frozenset({key}), SMALL if _KANA.match(key) else CHARACTER)
    if language == "fr" and (verb := _INVERTED.sub("", key)) != key:  # dit-il
        return replace(form(verb, language), key=key, bare=bare)
    known = _groups(language).get(key, frozenset())
    if known or _is_small(key, bare, language):
        return Form(key, bare, known | {key}, SMALL)
    return Form(key, bare, frozenset(_lemmas(key, language)) | {bare}, CONTENT)


def _folded(word: str) -> str:
    """Return a word or a mark with one kind of apostrophe, quotation mark, dash and ligature."""
    if word.isascii():
        return '"' if word == "'" else word
    if _QUOTE.fullmatch(word):
        return '"'
    # Of a raised figure a plain one would be another number: 10² is not 102.
    whole = "".join(c if unicodedata.category(c) == "No" else unicodedata.normalize("NFKC", c) for c in word)
    return unicodedata.normalize("NFC", whole.translate(_FOLDED))


def _without_accents(key: str) -> str:
    if key.isascii():
        return key
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def _is_small(key: str, bare: str, language: str) -> bool:
    if language in SMALL_WORDS:
        return key in _small_words(language)
    return len(bare) <= _SHORT and bare.isalpha()


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(SMALL_WORDS[language].split())


@cache
def _groups(language: str) -> dict[str, frozenset[str]]:
    """Return the lemmas of the small words of a language that have several forms; no word ends with a space."""
    lemmas: dict[str, frozenset[str]] = {}
    for lemma, forms in GROUPS.get(language, {}).items():
        for word in forms.split():
            lemmas[word] = lemmas.get(word, frozenset()) | {f"{lemma} "}
    return lemmas


def _lemmas(key: str, language: str) -> list[str]:
    """Return the stem of a word, or all beginnings that forms of it could have in common."""
    if language in _STEMMERS:
        # The French stemmer holds the plural "venus" for another word than "venues".
        singular = [key[:-1]] if language == "fr" and len(key) > _COMMON and key.endswith("s") else []
        return [_without_accents(_stem(word, language)) for word in (key, *singular)]
    least = max(_COMMON, -(-len(key) * 2 // 3))
    return [f"{_without_accents(key[:end])}-" for end in range(least, len(key) + 1)]


def _stem(word: str, language: str) -> str:
    with _ONE_AT_A_TIME:
        return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(_STEMMERS[language])
