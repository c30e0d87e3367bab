"""Read a plain text, from a file or as it was pasted."""

from pathlib import Path

from enregard.documents import furniture
from enregard.documents.encoding import decode, read_bytes
from enregard.documents.model import Document, Origin
from enregard.documents.origin import origin_of
from enregard.documents.paragraphs import paragraphs
from enregard.errors import InputError
from enregard.language import Identifier, detect, in_name, narrowed


def read(path: Path, language: str = "", encoding: str = "") -> Document:
    """Read a text file. `language` ("fr") is found out where not given; `encoding` is for a text that is not UTF-8.

    Raises InputError if it is no file, no text, empty, or not in the encoding.
    """
    text, encoding = decode(read_bytes(path), path, encoding)
    return from_text(text, path.name, language, path=path, encoding=encoding, origin=origin_of(path))


def from_text(
    text: str,
    name: str,
    language: str = "",
    *,
    path: Path | None = None,
    encoding: str = "utf-8",
    origin: Origin | None = None,
) -> Document:
    """Make a document of a text as it stands. Raises InputError if it has no words."""
    if not any(c.isalnum() for c in text):
        raise InputError("{name} holds no words: there is nothing in it to work on.", name=name)
    language = language or detect(text, in_name(name))
    pieces = furniture.mark(list(paragraphs(text)), _language_of(text, language), language)
    return Document(name, language, tuple(pieces), path, encoding, origin or Origin())


def _language_of(text: str, language: str) -> Identifier:
    """Return a function that tells the language of a line, among those that a page is likely to mix."""
    return narrowed((language, "en", detect(text)))
