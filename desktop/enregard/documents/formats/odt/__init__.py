"""OpenDocument texts: packed (.odt) and flat (.fodt)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from enregard.documents.formats import flow
from enregard.documents.formats.odt.names import full, tag, value
from enregard.documents.formats.odt.story import Story
from enregard.documents.formats.odt.styles import Styles
from enregard.documents.model import Paragraph, Parsed
from enregard.documents.safe.archive import Archive, open_archive, protected
from enregard.documents.safe.xml import parse, stream
from enregard.errors import InputError
from enregard.files import reason

_SECTIONS = tuple(
    full(f"office:{name}") for name in ("meta", "styles", "automatic-styles", "master-styles", "text")
)  # fmt: skip
_PROPERTIES = {
    "dc:title": "title",
    "meta:initial-creator": "author",
    "meta:creation-date": "date",
    "dc:date": "date",
    "dc:creator": "author",
    "dc:language": "language",
}
_MANIFEST = "META-INF/manifest.xml"
_PACKED = frozenset({"content.xml", "encrypted-package"})
_PIECE = 1 << 16


def read(path: Path) -> Parsed:
    """Read an OpenDocument text. Raises InputError if it is none, damaged, protected or too large."""
    reader = _Reader(path)
    paragraphs = list(reader.flat() if _is_flat(path) else reader.packed())
    if not reader.met:
        raise InputError(
            "{path} is no OpenDocument text, or its text cannot be found. Open it in its program and save it as .odt.",
            path=path,
        )
    story, said = reader.story, reader.said
    paragraphs += story.notes()
    return Parsed(
        paragraphs=tuple(paragraphs),
        remarks=flow.remarks(story.counts),
        language=max(story.languages, key=story.languages.__getitem__, default="") or said.get("language", ""),
        title=said.get("title", ""),
        author=said.get("author", ""),
        date=said.get("date", "")[:10],
    )


class _Reader:
    """What is gathered from the sections of a document, which stand in one file or in three."""

    def __init__(self, path: Path) -> None:
        self.met = False
        self.said: dict[str, str] = {}
        self._styles = Styles()
        self.story = Story(self._styles)
        self._path = path

    def flat(self) -> Iterator[Paragraph]:
        """Yield the paragraphs of a flat file."""
        yield from self._sections(_pieces(self._path), "")

    def packed(self) -> Iterator[Paragraph]:
        """Yield the paragraphs of a packed file."""
        with open_archive(self._path) as archive:
            _check_password(archive)
            for part in ("meta.xml", "styles.xml", "content.xml"):
                if part in archive:
                    yield from self._sections(archive.pieces(part), part)

    def _sections(self, pieces: Iterable[bytes], part: str) -> Iterator[Paragraph]:
        for element in flow.bounded(stream(pieces, self._path, part, _SECTIONS), self._path):
            match tag(element.getparent()):
                case "office:text":
                    self.met = True
                    yield from self.story.block(element)
                case "office:styles":
                    self._styles.add(element)
                case "office:automatic-styles" if part != "styles.xml":  # those are of headers and footers
                    self._styles.add(element)
                case "office:master-styles":
                    self.story.counts["headers"] += sum(map(_says_something, element))
                case "office:meta":
                    self._note(_PROPERTIES.get(tag(element), ""), " ".join((element.text or "").split()))

    def _note(self, name: str, said: str) -> None:
        """Take down what the file says of itself, the first time."""
        if name and said:
            self.said.setdefault(name, said)


def _says_something(element: Any) -> bool:
    """Tell whether a part of a page's style is a header or a footer with a text."""
    around = tag(element).startswith(("style:header", "style:footer")) and value(element, "style:display") != "false"
    return around and any(text.strip() for text in element.itertext())


def _check_password(archive: Archive) -> None:
    """Refuse a document that is encrypted: its parts look like damage."""
    if _MANIFEST not in archive:
        return
    for entry in parse(archive.read(_MANIFEST), archive.path, _MANIFEST):
        name = value(entry, "manifest:full-path")
        if name in _PACKED and any(tag(inner) == "manifest:encryption-data" for inner in entry):
            raise protected(archive.path)


def _is_flat(path: Path) -> bool:
    """Tell whether a file is no archive but XML. What cannot be opened is left to the archive's reader."""
    try:
        with path.open("rb") as file:
            return file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    except OSError:
        return False


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield a file piece by piece."""
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
