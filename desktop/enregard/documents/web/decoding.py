"""Which characters the bytes of a page stand for: by its mark, by what the server or the page says, by what fits."""

import codecs
import re

from enregard.documents.encoding import recognised

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})|<\?xml\b[^>]{0,99}?encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes among which a page says its encoding
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932", "gb2312": "gb18030",
            "gbk": "gb18030", "euc_kr": "cp949", "tis-620": "cp874"}  # fmt: skip
"""What browsers take an encoding for: the larger one that came of it."""
_KNOWN = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|cp125\d|cp(?:866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-?\w+|gb18030|big5(?:hkscs)?|euc_jp|iso2022_jp"
)
_FEW = 1000  # one character in so many may be damaged before a declaration is not believed


def decode(data: bytes, encoding: str = "") -> tuple[str, str, int]:
    """Return a page's text, its encoding, and how many places of it are not in that encoding (they are shown as �).

    `encoding` is what the server or the user says of it. Nothing is refused.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], marked)
    said = [name for name in (_named(encoding), _declared(data)) if name]
    # What holds as UTF-8 is UTF-8, whoever says something else; but other encodings may be in ASCII altogether.
    sure = [] if b"\0" in data or "iso2022_jp" in said else ["utf-8"]
    for name in [*sure, *said]:
        try:
            return data.decode(name), name, 0
        except UnicodeDecodeError:
            continue
    for name in said:
        text, _, damaged = _replaced(data, name)
        if damaged * _FEW <= len(text):
            return text, name, damaged
    return _replaced(data, next(filter(None, map(_named, recognised(data))), "cp1252"))


def _replaced(data: bytes, encoding: str) -> tuple[str, str, int]:
    text = data.decode(encoding, errors="replace")
    return text, encoding, text.count("\ufffd")


def _declared(data: bytes) -> str:
    """Return the encoding that a page says itself. What can say so in ASCII is not in UTF-16."""
    found = _DECLARED.search(data[:_HEAD])
    name = _named((found[1] or found[2]).decode("ascii")) if found else ""
    return "utf-8" if name.startswith("utf-16") else name


def _named(name: str) -> str:
    """Return Python's name for the encoding that browsers take a name for, or nothing if there is none."""
    try:
        known = codecs.lookup(name.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    known = _READ_AS.get(known, known)
    return known if _KNOWN.fullmatch(known) else ""
