"""Which language a text is in, by py3langid (97 languages; codes of ISO 639-1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from copy import copy
from functools import cache
from typing import Any

Identifier = Callable[[str], str]

_IN_NAME = re.compile(r"[._-]([a-z]{2})(?:[_-][A-Za-z]{2})?(?=\.[a-z0-9]+$|$)")
_TAG = re.compile(
    r"(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?"
)
_SAMPLE = 20_000
_SURE = 0.99
_NO_LANGUAGE = frozenset({"zxx", "und"})
_SHORT = 60  # characters
_COMMON = (
    *("ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko"),
    *("lt", "lv", "no", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh"),
)
"""Languages that are translated most."""


@cache
def _model(languages: tuple[str, ...]) -> Any:
    """Return the identifier, narrowed to some languages if any are given. It is loaded once: that takes a second."""
    if languages:
        # A copy shares the tables; narrowing gives it smaller ones of its own.
        model = copy(_model(()))
        model.set_languages(list(languages))
        return model
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str, likely: str = "") -> str:
    """Return the code of the language that a text is in; `likely`, if one is given, where the text leaves a doubt."""
    language = str(_model(()).classify(text[:_SAMPLE])[0])
    if language in _NO_LANGUAGE or (len(text) < _SHORT and language not in _COMMON):
        # Of a few words, one of a hundred languages is likely to look more like them than the right one.
        language = str(_model(_COMMON).classify(text[:_SAMPLE])[0])
    if likely in {"", language} or likely not in _model(()).labels:
        return language
    # Only between the two: many languages share the doubt on a short text.
    language, probability = _model(tuple(sorted((language, likely)))).classify(text[:_SAMPLE])
    return str(language) if probability >= _SURE else likely


def narrowed(languages: Iterable[str]) -> Identifier:
    """Return a function that tells which of a few languages a short text is in."""
    known = set(_model(()).labels)
    choice = tuple(sorted({code[:2] for code in languages} & known))
    if len(choice) < 2:
        return lambda _text: next(iter(choice), "")
    return lambda text: str(_model(choice).classify(text)[0])


def in_name(name: str) -> str:
    """Return the language code that a file's name gives ("statement.fr.txt"), or nothing."""
    found = _IN_NAME.search(name)
    return found[1] if found else ""


def is_code(code: str) -> bool:
    """Tell whether a word is a language's code, perhaps with a region: "fr", "pt-BR"."""
    return primary(code) in _model(()).labels


def is_tag(code: str) -> bool:
    """Tell whether a code has the form of a language tag (BCP 47): "fr", "fr-FR", "zh-Hant-TW"."""
    return bool(_TAG.fullmatch(code))


def primary(code: str) -> str:
    """Return a code without its region, in lower case: "fr-FR" is "fr"."""
    return re.split(r"[-_]", code)[0].lower()
