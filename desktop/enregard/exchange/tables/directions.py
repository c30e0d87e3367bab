"""Which way a language is written."""

from functools import cache

from enregard.language import primary

_CODES = "ar arc az-arab ckb dv fa he iw ks ku-arab pa-arab ps sd syr ug ur yi"
_RIGHT_TO_LEFT = frozenset(_CODES.split())


@cache
def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    code = language.lower().replace("_", "-")
    return primary(code) in _RIGHT_TO_LEFT or "-".join(code.split("-")[:2]) in _RIGHT_TO_LEFT
