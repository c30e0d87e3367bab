"""Small things about text that several steps share."""

import unicodedata


def plain(text: str) -> str:
    """Return a text without accents, in lower case."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
