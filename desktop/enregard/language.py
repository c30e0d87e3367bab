"""Which language a text is in, by py3langid (97 languages; codes of ISO 639-1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

Identifier = Callable[[str], str]

_IN_NAME = re.compile(r"[._-]([a-z]{2})(?:[_-][A-Za-z]{2})?(?=\.[a-z0-9]+$|$)")
_SAMPLE = 20_000
_SURE = 0.99


@cache
def _model(languages: tuple[str, ...]) -> Any:
    """Load the identifier, narrowed to some languages if any are given."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if languages:
        model.set_languages(list(languages))
    return model


def detect(text: str, likely: str = "") -> str:
    """Return the code of the language that a text is in; `likely`, if one is given, where the text leaves a doubt."""
    language = str(_model(()).classify(text[:_SAMPLE])[0])
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


def primary(code: str) -> str:
    """Return a code without its region, in lower case: "fr-FR" is "fr"."""
    return re.split(r"[-_]", code)[0].lower()
