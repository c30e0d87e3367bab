"""Text as XML, and what becomes of characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[\w.-]+", re.ASCII)


def text_12(text: str) -> str:
    """Return a text as that of an element; characters that XML forbids are left out."""
    return _escaped(_FORBIDDEN.sub("", text))


def text_2(text: str) -> str:
    """Return a text as that of an element of XLIFF 2, which has its own way to hold what XML forbids."""
    return _FORBIDDEN.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', _escaped(text))


def attributes(pairs: Iterable[tuple[str, str]]) -> str:
    """Return attributes as they stand in a tag; those without a value are left out."""
    return "".join(f' {name}="{_value(value)}"' for name, value in pairs if value)


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of something in XML, an NMTOKEN."""
    return bool(_NAME.fullmatch(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _value(text: str) -> str:
    return text_12(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
