"""Web pages as texts: fetched only when the user asks for one, their main text without what stands around it."""

from enregard.documents.model import Document, Origin, Parsed
from enregard.documents.reader import from_parsed
from enregard.documents.web.fetch import Page, get
from enregard.documents.web.reading import main_text
from enregard.errors import InputError

__all__ = ["Page", "get", "read", "read_page"]


def read(address: str) -> Document:
    """Fetch a page and return its text. Raises InputError if it cannot be had, is no page or has no text."""
    page = get(address.strip())
    parsed = read_page(page.data, page.address, page.encoding)
    return from_parsed(parsed, page.address, origin=Origin(source=page.address))


def read_page(html: bytes, address: str, encoding: str = "") -> Parsed:
    """Return the main text of a page. `encoding` is what its server says of it. Raises InputError if it has no text."""
    parsed = main_text(html, address, encoding)
    if not any(c.isalnum() for each in parsed.paragraphs for c in each.text):
        raise InputError(
            "No text was found on the page {address}. Copy it from the browser and paste it.", address=address
        )
    return parsed
