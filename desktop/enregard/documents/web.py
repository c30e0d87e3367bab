"""A web page as a text: fetched only when the user asks for it, its main text without what stands around it."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from enregard.documents.model import Document, Origin
from enregard.documents.reader import from_text
from enregard.errors import InputError

_LARGEST = 20 * 1024 * 1024
_TIME_OUT = 20  # seconds
_AROUND = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "svg",
    "figure",
)
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "dd", "dt", "pre"})


def read(address: str) -> Document:
    """Fetch a page and return its text. Raises InputError if it cannot be had, is no page or has no text."""
    if urlsplit(address).scheme not in {"http", "https"}:
        raise InputError(
            "{address} is no address of a web page: it must begin with http:// or https://.", address=address
        )
    html = _fetch(address)
    text = "\n\n".join(_main_text(html))
    if not text.strip():
        raise InputError(
            "No text was found on the page {address}. Copy it from the browser and paste it.", address=address
        )
    return from_text(text, address, origin=Origin(source=address))


def _fetch(address: str) -> bytes:
    """Return what is at an address."""
    request = urllib.request.Request(address, headers={"User-Agent": "En regard", "Accept": "text/html"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=_TIME_OUT) as answer:  # noqa: S310 - http and https only
            kind = answer.headers.get_content_type()
            data: bytes = answer.read(_LARGEST + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        said = getattr(error, "reason", error)
        raise InputError("The page {address} could not be fetched ({reason}).", address=address, reason=said) from error
    if kind not in {"text/html", "application/xhtml+xml"}:
        raise InputError("{address} is no web page but {kind}.", address=address, kind=kind)
    if len(data) > _LARGEST:
        raise InputError("The page {address} is larger than 20 MB.", address=address)
    return data


def _main_text(html: bytes) -> Iterator[str]:
    """Yield the blocks of the article, or of the page if it marks none."""
    from lxml import html as reader

    tree: Any = reader.document_fromstring(html, parser=reader.HTMLParser(no_network=True))
    for name in _AROUND:
        for element in tree.findall(f".//{name}"):
            element.drop_tree()
    roots = tree.findall(".//article") or tree.findall(".//main") or [tree]
    for root in roots:
        yield from (text for block in _outermost(root) if (text := " ".join(block.text_content().split())))


def _outermost(element: Any) -> Iterator[Any]:
    """Yield the blocks of text that lie in no other one."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        else:
            yield from _outermost(child)
