"""The names of WordprocessingML, transitional and strict alike: `tag(element)` is "w:p", `value(element)` its w:val."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
NAMESPACES = tuple(name for name, prefix in _PREFIXES.items() if prefix == "w")
_OFF = frozenset({"0", "false", "off", "none"})


def tag(element: Any) -> str:
    """Return an element's name with its usual prefix, or without one if the namespace is another."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(4096)
def _short(name: str) -> str:
    namespace, _, local = name.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else local


def child(element: Any, *path: str) -> Any:
    """Return the first child of a name, its first child of the next name, and so on; None if there is none."""
    for name in path:
        for inner in () if element is None else element:
            if tag(inner) == name:
                element = inner
                break
        else:
            return None
    return element


def value(element: Any, name: str = "val") -> str:
    """Return an attribute in the namespace of its element, or nothing; of no element, nothing."""
    if element is None:
        return ""
    namespace, closed, _ = element.tag.rpartition("}")
    return str(element.get(f"{namespace}{closed}{name}", ""))


def on(element: Any) -> bool:
    """Tell whether a switch is there and not turned off."""
    return element is not None and value(element) not in _OFF


def number(text: str) -> int | None:
    """Return a whole number, or None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
