"""Read a text, from a file of any kind or as it was pasted: the one way in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from enregard.documents import furniture
from enregard.documents.encoding import check_name, decode, read_bytes
from enregard.documents.kinds import FileKind, formats, kind_of
from enregard.documents.model import Document, Kind, Origin, Paragraph, Parsed, Role
from enregard.documents.origin import origin_of
from enregard.documents.paragraphs import paragraphs
from enregard.errors import EnRegardError, InputError
from enregard.language import Identifier, detect, in_name, is_code, narrowed, primary

__all__ = ["FileKind", "formats", "from_parsed", "from_text", "read"]

_BROKEN = re.compile("[\0\ud800-\udfff]")
_RUNNING = frozenset({Kind.PARAGRAPH})


def read(path: Path, language: str = "", encoding: str = "") -> Document:
    """Read a text from a file. `language` ("fr") is found out where not given.

    `encoding` is for a text that is not UTF-8 and does not say its own. Raises InputError if it is no file, no text,
    empty, damaged, or not in the encoding.
    """
    check_name(encoding)
    kind = kind_of(path)
    if kind.read is None:
        text, encoding = decode(read_bytes(path), path, encoding)
        return from_text(text, path.name, language, path=path, encoding=encoding, origin=origin_of(path))
    try:
        parsed = kind.read(path, encoding)
    except EnRegardError:
        raise
    except Exception as error:  # whatever a hostile file does to a library, the user gets a sentence
        raise InputError(
            "{path} cannot be read as {kind}: something in it is not as it should be ({reason}). Save it anew in its "
            "program, or copy its text and paste it.",
            path=path,
            kind=kind.title,
            reason=type(error).__name__,
        ) from error
    return from_parsed(parsed, path.name, language, path=path, origin=origin_of(path))


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
    text = _BROKEN.sub("\ufffd", text)  # pasted text may hold half letters
    _check_words(text, name)
    language = language or detect(text, in_name(name))
    pieces = furniture.mark(list(paragraphs(text)), _language_of(text, language), language)
    return Document(name, language, tuple(pieces), path, encoding, origin or Origin())


def from_parsed(
    parsed: Parsed, name: str, language: str = "", *, path: Path | None = None, origin: Origin | None = None
) -> Document:
    """Make a document of what a format's reader gives. Raises InputError if it has no words."""
    pieces = list(_counted(parsed.paragraphs))
    text = "\n".join(piece.text for piece in pieces)
    _check_words(text, name)
    language = language or detect(text, in_name(name) or _claimed(parsed))
    marked = _marked(pieces, _language_of(text, language), language)
    known = origin or Origin()
    origin = replace(
        known, title=known.title or parsed.title, author=known.author or parsed.author, date=known.date or parsed.date
    )
    return Document(name, language, tuple(marked), path, parsed.encoding, origin, parsed.remarks)


def _check_words(text: str, name: str) -> None:
    if not any(c.isalnum() for c in text):
        raise InputError("{name} holds no words: there is nothing in it to work on.", name=name)


def _claimed(parsed: Parsed) -> str:
    """Return the language that a file says it is in, if it is a language; programs often write their own there."""
    return primary(parsed.language) if is_code(parsed.language) else ""


def _counted(pieces: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs that hold something, each with its place in the text that they make."""
    start = 0
    for piece in pieces:
        if text := _BROKEN.sub("\ufffd", piece.text).strip():
            yield replace(piece, text=text, start=start)
            start += len(text) + 1


def _marked(pieces: list[Paragraph], language_of: Identifier, language: str) -> list[Paragraph]:
    """Seek furniture in running text; what a reader has said of a paragraph stays.

    A file that marks its title leaves none to be guessed.
    """
    running = [k for k, piece in enumerate(pieces) if piece.kind in _RUNNING]
    titled = any(pieces[k].role is Role.TITLE for k in running)
    marked = list(pieces)
    for k, guess in zip(running, furniture.mark([pieces[k] for k in running], language_of, language), strict=True):
        if pieces[k].role is Role.TEXT and not (titled and guess.role is Role.TITLE):
            marked[k] = guess
    return marked


def _language_of(text: str, language: str) -> Identifier:
    """Return a function that tells the language of a line, among those that a page is likely to mix."""
    return narrowed((language, "en", detect(text)))
