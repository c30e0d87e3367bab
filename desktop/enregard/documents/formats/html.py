"""HTML files: the main text of a web page that was saved, all of a document that was written as HTML."""

from pathlib import Path

from enregard.documents.encoding import read_bytes
from enregard.documents.model import Parsed
from enregard.documents.web.reading import file_text


def read(path: Path) -> Parsed:
    """Read an HTML file. Raises InputError if it is missing, empty or too large."""
    return parse(read_bytes(path), str(path))


def parse(data: bytes, name: str, encoding: str = "") -> Parsed:
    """Return the text of an HTML file; `encoding` is the one that the user chose. Raises InputError as `read` does."""
    return file_text(data, name, encoding)
