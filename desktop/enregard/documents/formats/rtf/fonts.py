"""Which characters the bytes of an RTF text are: that depends on the font they are set in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache

from enregard.documents.formats.symbols import in_font

_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
"""The code page of a font's character set."""
_SIGNS = 2  # the character set of fonts whose letters are signs
_MACINTOSH = {10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2", 10081: "mac_turkish"}
_WESTERN = "cp1252"


@cache
def codec(page: int) -> str:
    """Return Python's name of a code page; the western one for a page that nobody knows."""
    name = _MACINTOSH.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name if 0 < page < 100_000 else _WESTERN
    except LookupError:
        return _WESTERN


@dataclass(slots=True)
class Font:
    """A font of the table: its name, and its character set or code page where it names one."""

    name: str = ""
    charset: int | None = None
    page: int | None = None

    def decode(self, data: bytes, usual: str) -> str:
        """Return the characters of bytes that are set in this font; `usual` is the document's own encoding."""
        if self.charset == _SIGNS:
            return "".join(in_font(self.name, 0xF000 + byte) for byte in data)
        page = self.page or _CHARSETS.get(self.charset if self.charset is not None else -1)
        return data.decode(codec(page) if page else usual, "replace")

    def character(self, number: int) -> str:
        """Return the character of a number that the word u gives."""
        number %= 0x10000 if number < 0 else 0x110000
        return in_font(self.name, number) if 0xF000 <= number < 0xF100 else chr(number)
