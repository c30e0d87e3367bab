"""Read two texts and tell whether they can be original and translation of each other."""

from __future__ import annotations

from pathlib import Path

from enregard import documents
from enregard.documents import Document, Role
from enregard.errors import InputError
from enregard.language import in_name, primary


def read_pair(
    source: Path, target: Path, languages: tuple[str, str] = ("", ""), encoding: str = ""
) -> tuple[Document, Document]:
    """Read the original and its translation.

    `languages` are codes that the user gave, or empty. Raises InputError if a file cannot be read, if both are the
    same, if a language is not what was said, or if the two seem to be swapped.
    """
    texts = documents.read(source, languages[0], encoding), documents.read(target, languages[1], encoding)
    if source.samefile(target) or [p.text for p in texts[0].paragraphs] == [p.text for p in texts[1].paragraphs]:
        raise InputError(
            "{source} and {target} are the same text. Give the original first and its translation second.",
            source=source,
            target=target,
        )
    found = tuple(documents.read(path, "", encoding).language for path in (source, target))
    _refuse_swapped(texts, languages, (found[0], found[1]))
    _refuse_same_language(texts)
    return texts


def _refuse_swapped(texts: tuple[Document, Document], given: tuple[str, str], found: tuple[str, str]) -> None:
    """Refuse two texts whose languages are the other way round than the user or their names say."""
    names = texts[0].name, texts[1].name
    said = tuple(primary(code) or in_name(name) for code, name in zip(given, names, strict=True))
    swapped = all(said) and said == found[::-1] and said[0] != said[1]
    if swapped or (not any(given) and _is_translation(texts[0]) and not _is_translation(texts[1])):
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
