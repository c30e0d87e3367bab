"""Word documents (.docx, .docm), transitional and strict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from enregard.documents.formats import flow
from enregard.documents.formats.docx.names import NAMESPACES, tag, value
from enregard.documents.formats.docx.package import no_document, properties, related, text_part
from enregard.documents.formats.docx.story import Story
from enregard.documents.formats.docx.styles import Styles
from enregard.documents.model import Kind, Paragraph, Parsed
from enregard.documents.safe.archive import Archive, open_archive
from enregard.documents.safe.xml import parse, stream

_BODIES = tuple(f"{{{namespace}}}body" for namespace in NAMESPACES)
_NOTES = tuple(f"{{{namespace}}}{kind}s" for namespace in NAMESPACES for kind in ("footnote", "endnote"))


def read(path: Path) -> Parsed:
    """Read a Word document. Raises InputError if it is none, damaged, protected or too large."""
    with open_archive(path) as archive:
        main = text_part(archive)
        parts = _parts(archive, main)
        said = properties(archive)
        story = Story(_styles(archive, parts.get("styles", [])))
        paragraphs = [*_body(archive, main, story), *_notes(archive, parts, story)]
        story.counts["headers"] = sum(
            _has_text(archive, name) for kind in ("header", "footer") for name in parts.get(kind, [])
        )
    return Parsed(
        paragraphs=tuple(paragraphs),
        remarks=flow.remarks(story.counts),
        language=max(story.languages, key=story.languages.__getitem__, default="") or said.get("language", ""),
        title=said.get("title", ""),
        author=said.get("author", ""),
        date=said.get("date", ""),
    )


def _parts(archive: Archive, main: str) -> dict[str, list[str]]:
    """Return the names of the parts that belong to the text, by their kind."""
    parts: dict[str, list[str]] = {}
    for kind, name in related(archive, main):
        if name in archive:
            parts.setdefault(kind, []).append(name)
    return parts


def _styles(archive: Archive, names: list[str]) -> Styles:
    return Styles(parse(archive.read(names[0]), archive.path, names[0]) if names else None)


def _body(archive: Archive, main: str, story: Story) -> Iterator[Paragraph]:
    """Yield the paragraphs of the text. Raises InputError if there is no body."""
    met = False
    for block in flow.bounded(stream(archive.pieces(main), archive.path, main, _BODIES), archive.path):
        met = True
        yield from story.block(block)
    if not met:
        raise no_document(archive.path)


def _notes(archive: Archive, parts: dict[str, list[str]], story: Story) -> Iterator[Paragraph]:
    """Yield the footnotes and endnotes in the order in which the text refers to them."""
    referred = dict.fromkeys(story.notes)
    notes: dict[tuple[str, str], list[Paragraph]] = {}
    for kind in ("footnote", "endnote"):
        for name in parts.get(f"{kind}s", [])[:1]:
            for note in stream(archive.pieces(name), archive.path, name, _NOTES):
                if (kind, value(note, "id")) in referred:
                    notes[kind, value(note, "id")] = list(story.blocks(note, Kind.NOTE))
    numbers: Counter[str] = Counter()
    for kind, name in referred:
        numbers[kind] += 1
        yield from (replace(p, place=f"{kind} {numbers[kind]}") for p in notes.get((kind, name), []))


def _has_text(archive: Archive, name: str) -> bool:
    """Tell whether a header or footer says anything."""
    root = parse(archive.read(name), archive.path, name)
    return any((element.text or "").strip() for element in root.iter() if tag(element) == "w:t")
