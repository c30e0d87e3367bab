"""The names of OpenDocument with their usual prefixes: `tag(element)` is "text:p"."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_NAMESPACES = {
    **{name: _OASIS.format(name) for name in ("office", "style", "text", "table", "meta", "manifest")},
    "draw": _OASIS.format("drawing"),
    "fo": _OASIS.format("xsl-fo-compatible"),
    "svg": _OASIS.format("svg-compatible"),
    "dc": "http://purl.org/dc/elements/1.1/",
}
_PREFIXES = {namespace: prefix for prefix, namespace in _NAMESPACES.items()}


@lru_cache(256)
def full(name: str) -> str:
    """Return a name as lxml has it: "text:p" is "{urn:...:text:1.0}p"."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def tag(element: Any) -> str:
    """Return an element's name with its usual prefix, or without one if the namespace is another."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(4096)
def _short(name: str) -> str:
    namespace, _, local = name.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else local


def value(element: Any, name: str) -> str:
    """Return an attribute ("text:style-name"), or nothing."""
    return str(element.get(full(name), ""))
