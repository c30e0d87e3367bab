"""Text as XML. What XML cannot hold is left out; all white space comes back as it was."""

from __future__ import annotations

import re

PROLOG = "<?xml version='1.0' encoding='UTF-8'?>\n"

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_CODE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_UNKNOWN = "und"
"""The code of a language that is not known."""


def clean(text: str) -> str:
    """Return a text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def escape(text: str) -> str:
    """Return a text as the text of an element."""
    text = _FORBIDDEN.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def attribute(text: str) -> str:
    """Return a text as the value of an attribute between double quotation marks."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def language_code(code: str) -> str:
    """Return a language's code as XML wants it: "fr-CA" for "fr_CA"."""
    code = code.strip().replace("_", "-")
    return code if _CODE.fullmatch(code) else _UNKNOWN
