"""HTML made harmless before it is parsed: its tags without what no text needs and what brings parsers down.

Left out are comments, scripts, styles, and all attributes but those that say what an element is. Tags that are nested
deeper than any page needs become paragraph breaks. All of it takes one pass over the text.
"""

import re
from collections import Counter

from enregard.errors import InputError

LARGEST = 10_000_000
"""Characters that a page may have, without the pictures in it."""

_MOST_TAGS = 300_000
_DEEPEST = 250
_LONGEST_VALUE = 1000
_LONGEST_DATA = 500_000  # characters of what a page says of itself in JSON
_DATA = "application/ld+json"


def names(line: str) -> frozenset[str]:
    """Return the names in a line."""
    return frozenset(line.split())


_NAME = r"[a-zA-Z][^\s/>]*+"
_VALUE = r"""\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)"""
_ATTRIBUTES = rf"(?:[\s/]*+[^\s/>=][^\s/>=]*+(?:{_VALUE})?+|[\s/]*+=[^\s/>=]*+(?:{_VALUE})?+)*+"
_TOKEN = re.compile(
    rf"""<!--(?:-?>|.*?(?:--!?>|\Z))
    |<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)
    |<[!?][^>]*+>?
    |</(?P<end>{_NAME})[^>]*+>?
    |<(?P<raw>script|style|iframe|noembed|noframes|xmp)(?=[\s/>])(?P<of>{_ATTRIBUTES})
        (?:[\s/]*/>|[\s/]*+>(?P<inside>.*?)(?:</(?P=raw)(?=[\s/>])[^>]*+>?|\Z))
    |<(?P<start>{_NAME})(?P<with>{_ATTRIBUTES})(?P<slash>[\s/]*+)(?:>|\Z)""",
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>"'][^\s>]*+)))?+"""
)
_KEPT = names(
    "aria-hidden charset class content datetime epub:type hidden href http-equiv id itemprop itemtype lang name "
    "property rel role style type xml:lang"
)
_VOID = names("area base br col embed frame hr img input link meta param source track wbr")
_UNCLOSED = names("body dd dt head html li option p tbody td tfoot th thead tr")
_LINES = names(
    "address article aside blockquote center dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 li main nav ol p pre section "
    "table td th tr ul"
)
_BREAK = "<hr>"  # ends a paragraph and holds nothing
_PICTURE = re.compile(rb"data:[\w/+.;=-]{3,60}?;base64,[A-Za-z0-9+/=%\s]{200,}")


def without_pictures(data: bytes) -> bytes:
    """Return a page without the pictures and fonts that are written into it."""
    return _PICTURE.sub(b"", data) if len(data) > _LONGEST_DATA else data


def tame(text: str, name: str) -> str:
    """Return a page's harmless tags and its text. Raises InputError if it is larger than any text."""
    if len(text) > LARGEST or text.count("<") > _MOST_TAGS:
        raise InputError(
            "{name} is too large for one text: more than 10 million characters, or 300,000 tags. "
            "Divide it, or copy what you need and paste it.",
            name=name,
        )
    return _TOKEN.sub(_Tamer().tamed, text.replace("\0", "\ufffd"))


class _Tamer:
    """Says what becomes of each tag; keeps count of those that are open."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()
        self._depth = 0
        self._broken = -1  # where the last break stood

    def tamed(self, token: re.Match[str]) -> str:
        """Return what stands for a tag or comment."""
        if token["start"]:
            written = self._start(token["start"].lower(), token["with"], closed="/" in token["slash"])
        elif token["end"]:
            written = self._end(token["end"].lower())
        elif token["raw"]:
            written = _data(token)
        else:
            written = (token["data"] or "").replace("<", "&lt;")
        if written == _BREAK:
            written = _BREAK if token.start() > self._broken else ""  # one break is enough
            self._broken = token.end()
        return written

    def _start(self, tag: str, attributes: str, *, closed: bool) -> str:
        written = f"<{tag}{_kept(attributes)}>"
        if tag in _VOID:
            return written
        if closed:
            return f"{written}</{tag}>"
        self._open[tag] += 1
        if tag in _UNCLOSED:
            return written
        self._depth += 1
        return written if self._depth <= _DEEPEST else _break(tag)

    def _end(self, tag: str) -> str:
        if not self._open[tag]:
            return _BREAK if tag == "p" else ""
        self._open[tag] -= 1
        if tag in _UNCLOSED:
            return f"</{tag}>"
        self._depth -= 1
        return f"</{tag}>" if self._depth < _DEEPEST else _break(tag)


def _break(tag: str) -> str:
    return _BREAK if tag in _LINES else ""


def _data(token: re.Match[str]) -> str:
    """Return a script if it holds what the page says of itself."""
    inside = token["inside"] or ""
    if _DATA not in token["of"].lower() or len(inside) > _LONGEST_DATA:
        return ""
    return f'<script type="{_DATA}">{inside}</script>'


def _kept(attributes: str) -> str:
    """Return those of a tag's attributes that say what it is, each once."""
    kept: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(attributes) if attributes.strip(" /") else ():
        if (name := name.lower()) in _KEPT and name not in kept:
            kept[name] = next(filter(None, values), "")[:_LONGEST_VALUE].replace('"', "&quot;")
    return "".join(f' {name}="{value}"' for name, value in kept.items())
