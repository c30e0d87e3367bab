"""Read two texts and tell whether they can be original and translation of each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from enregard import documents
from enregard.documents import Document, Role
from enregard.errors import InputError
from enregard.language import in_name, primary

Where = Path | str
"""Where a text is: a file, or the address of a web page."""


def read_pair(
    source: Where, target: Where, languages: tuple[str, str] = ("", ""), encoding: str = ""
) -> tuple[Document, Document]:
    """Read the original and its translation.

    `languages` are codes that the user gave, or empty. Raises InputError if a text cannot be read, if both are the
    same, if a language is not what was said, or if the two seem to be swapped.
    """
    found = tuple(_read(where, "", encoding) for where in (source, target))
    texts = tuple(
        _in_language(document, where, language, encoding)
        for document, where, language in zip(found, (source, target), languages, strict=True)
    )
    left, right = texts
    if source == target or is_same_text(left, right):
        raise InputError(
            "{source} and {target} are the same text. Give the original first and its translation second.",
            source=source,
            target=target,
        )
    _refuse_swapped((left, right), languages, (found[0].language, found[1].language))
    _refuse_same_language((left, right))
    return left, right


def _read(where: Where, language: str, encoding: str) -> Document:
    if isinstance(where, Path):
        return documents.read(where, language, encoding)
    from enregard.documents import web

    return web.read(where)


def _in_language(document: Document, where: Where, language: str, encoding: str) -> Document:
    """Return a text in the language that the user gave; a page is not fetched again for it."""
    if not language or language == document.language:
        return document
    return _read(where, language, encoding) if isinstance(where, Path) else replace(document, language=language)


def is_same_text(one: Document, other: Document) -> bool:
    """Tell whether two documents say the same, paragraph by paragraph."""
    return [p.text for p in one.paragraphs] == [p.text for p in other.paragraphs]


def seems_swapped(source: Document, target: Document) -> bool:
    """Tell whether the first of two texts says of itself that it is a translation, and the second does not."""
    return _is_translation(source) and not _is_translation(target)


def _refuse_swapped(texts: tuple[Document, Document], given: tuple[str, str], found: tuple[str, str]) -> None:
    """Refuse two texts whose languages are the other way round than the user or their names say."""
    names = texts[0].name, texts[1].name
    said = tuple(primary(code) or in_name(name) for code, name in zip(given, names, strict=True))
    swapped = all(said) and said == found[::-1] and said[0] != said[1]
    if swapped or (not any(given) and seems_swapped(*texts)):
        raise InputError(
            "{source} seems to be the translation and {target} the original. Give the original first; "
            "if this order is meant, name both languages (--from {first} --to {second}).",
            source=names[0],
            target=names[1],
            first=found[0],
            second=found[1],
        )


def _is_translation(document: Document) -> bool:
    """Tell whether a text says of itself that it is a translation."""
    notes = (
        p.text.casefold() for p in document.paragraphs if p.role is Role.FURNITURE and p.reason == "note on the text"
    )
    return any("traduction" in note or "translation" in note for note in notes)


def _refuse_same_language(texts: tuple[Document, Document]) -> None:
    if primary(texts[0].language) == primary(texts[1].language):
        raise InputError(
            "{source} and {target} are both in the language “{language}”. If that is wrong, name the languages "
            "(--from en --to fr).",
            source=texts[0].name,
            target=texts[1].name,
            language=texts[0].language,
        )
