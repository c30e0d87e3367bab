"""Electronic books (EPUB 2 and 3): their chapters in reading order, notes apart, without the table of contents."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from enregard.documents.model import Paragraph, Parsed
from enregard.documents.safe import xml
from enregard.documents.safe.archive import Archive, open_archive
from enregard.documents.web.decoding import decode
from enregard.documents.web.flow import roles
from enregard.documents.web.reading import ordered, whole_text
from enregard.documents.web.tree import HIDDEN, remarks, tree
from enregard.errors import InputError
from enregard.language import is_code, primary
from enregard.text import Sentence

_LARGEST = 64 * 1024 * 1024  # bytes of text; pictures are not read
_MOST = 100_000  # paragraphs
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")  # obfuscated, and no text
_PAGES = {"application/xhtml+xml", "text/html", "text/x-oeb1-document"}
_CONTENTS = {"toc", "landmarks", "page-list", "loi", "lot"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A file of the book; one that is not linear is no part of its reading order."""

    part: str
    is_linear: bool
    is_contents: bool


def read(path: Path) -> Parsed:
    """Read a book. Raises InputError if it is no book, damaged, encrypted or too large."""
    found: list[Paragraph] = []
    with open_archive(path, _LARGEST) as archive:
        _refuse_encrypted(archive, path)
        place = _package_part(archive, path)
        package = xml.parse(archive.read(place), path, place)
        said = _about(package)
        left = Counter[str]()
        for chapter in _chapters(package, place):
            found += _read(chapter, archive, path, left)
            if len(found) > _MOST:
                raise InputError(
                    "{path} is too large for one text: more than 100,000 paragraphs. Divide it.", path=path
                )
    if not any(c.isalnum() for each in found for c in each.text):
        raise InputError(
            "No text was found in {path}: its pages may be pictures. Read it with a program for character recognition.",
            path=path,
        )
    return Parsed(ordered(found), _remarks(left), **said)


def _remarks(left: Counter[str]) -> tuple[Sentence, ...]:
    said = list(remarks(left, 0, ""))
    if left["missing"]:
        said.append(
            Sentence(
                "Chapters that the book names are not in it: {count}. Its text has gaps.", {"count": left["missing"]}
            )
        )
    if left["contents"]:
        said.append(Sentence("The table of contents was left out."))
    if left["aside"]:
        said.append(Sentence("Parts outside the reading order were left out: {count}.", {"count": left["aside"]}))
    return tuple(said)


def _elements(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name, in whatever namespace."""
    yield from root.iter(f"{{*}}{name}")


def _refuse_encrypted(archive: Archive, path: Path) -> None:
    """Refuse a book whose text is encrypted; fonts may be."""
    if _ENCRYPTION not in archive:
        return
    for method in _elements(xml.parse(archive.read(_ENCRYPTION), path, _ENCRYPTION), "EncryptionMethod"):
        if method.get("Algorithm") not in _FONTS:
            raise InputError(
                "{path} is protected against copying (DRM), and cannot be read. Ask whoever published it for the text.",
                path=path,
            )


def _package_part(archive: Archive, path: Path) -> str:
    """Return the name of the part that says what the book is made of."""
    container = xml.parse(archive.read(_CONTAINER), path, _CONTAINER)
    place = next((each.get("full-path", "") for each in _elements(container, "rootfile")), "")
    return _part("", place)


def _part(beside: str, reference: str) -> str:
    """Return the name in the archive of what is referred to in another part."""
    place = posixpath.join(posixpath.dirname(beside), unquote(reference.partition("#")[0]))
    return posixpath.normpath(place).lstrip("/")


def _about(package: Any) -> dict[str, str]:
    """Return what a book says of itself."""

    def said(name: str) -> list[str]:
        return [text for each in _elements(package, name) if (text := " ".join("".join(each.itertext()).split()))]

    language = primary(next(iter(said("language")), ""))
    date = next(iter(said("date")), "")
    return {
        "title": next(iter(said("title")), "")[:500],
        "author": ", ".join(dict.fromkeys(said("creator")))[:500],
        "date": (found[0] if (found := _DAY.match(date)) else date)[:40],
        "language": language if is_code(language) else "",
    }


def _chapters(package: Any, place: str) -> Iterator[_Chapter]:
    """Yield the chapters as the spine has them, each once."""
    items = {item.get("id"): item for item in _elements(package, "item")}
    seen = set()
    for reference in _elements(package, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or (part := _part(place, item.get("href", ""))) in seen:
            continue
        seen.add(part)
        is_contents = "nav" in item.get("properties", "").split()
        yield _Chapter(part, reference.get("linear", "yes").lower() != "no", is_contents)


def _read(chapter: _Chapter, archive: Archive, path: Path, left: Counter[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a chapter. Of one outside the reading order, notes are read."""
    if chapter.part not in archive:
        left["missing"] += 1
        return
    text, _, _ = decode(archive.read(chapter.part))
    if not text.strip():
        return
    root = tree(text, f"{path} ({chapter.part})")
    for contents in [each for each in root.iter("nav") if roles(each) & _CONTENTS or chapter.is_contents]:
        left["contents"] += 1
        contents.set("hidden", "")
    hidden = Counter[str]()
    found = [each.paragraph for each in whole_text(root, hidden)]
    left[HIDDEN] += hidden[HIDDEN] - len([each for each in root.iter("nav") if each.get("hidden") == ""])
    notes = [each for each in found if each.kind == "note"]
    if chapter.is_linear:
        yield from (replace(each, place=chapter.part) for each in found)
    else:
        left["aside"] += len(found) > len(notes)
        yield from notes
