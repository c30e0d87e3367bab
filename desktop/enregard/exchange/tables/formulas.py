"""Texts that a spreadsheet would run when it opens a CSV file: written so that it does not, and read back unchanged.

Such a text begins with =, +, - or @ (also in their wide forms), perhaps behind spaces, or with a tab or a line break.
It gets an apostrophe before it, and so does one that begins with apostrophes before such a sign, so that the
first apostrophe of such a text can always be taken away again.
"""

from __future__ import annotations

import re

_RUN = re.compile("'*(?:\\s*[=+@\uff1d\uff0b\uff0d\uff20\u2212-]|[\t\r\n])")


def disarmed(text: str) -> str:
    """Return a text as it is written."""
    return f"'{text}" if _RUN.match(text) else text


def rearmed(written: str) -> str:
    """Return the text that was written so."""
    return written[1:] if written.startswith("'") and _RUN.match(written, 1) else written
