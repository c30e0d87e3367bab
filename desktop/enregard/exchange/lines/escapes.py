r"""A text on one line, so that the same text can be made of it again.

A backslash is doubled; "\n" is a line break, "\s" a space at either end, "\#" a number sign at the beginning, and
"\u0001" any other character that editors break lines at, drop, or do not show. An empty text is "\e".
"""

from __future__ import annotations

import re

_SIGNS = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}
_TEXTS = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "s": " ", "#": "#", "e": ""}
_UNFIT = re.compile(r"^[\s#]|\s$|" "[\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([nrt\\s#e]))")


def escaped(text: str) -> str:
    """Return a text on one line."""
    return _UNFIT.sub(_sign, text) or "\\e"


def _sign(found: re.Match[str]) -> str:
    sign = found[0]
    return {" ": "\\s", "#": "\\#"}.get(sign) or _SIGNS.get(sign) or f"\\u{ord(sign):04x}"


def unescaped(line: str) -> str:
    """Return the text that a line stands for; what is no escape stays as it is."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _TEXTS[found[2]], line)
