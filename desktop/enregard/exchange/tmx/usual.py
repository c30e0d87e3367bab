"""Units of the usual shape, read by one pattern: faster than a parser, and nearly all units are of it.

The pattern takes less than XML allows, and nothing that XML does not: what it does not take is left to the parser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from enregard.exchange.tmx.making import Attributes, kept_of, stamps_of, unit_of
from enregard.exchange.units import Stamps, Unit, Variant

_SPACE = rb"[ \t\n]*+"
_ATTRIBUTES = rb"""((?:[ \t\n]++[a-z][a-zA-Z.:\-]*+="[^"<&\x00-\x1f]*+")*+)[ \t\n]*+"""
_TEXT = rb"([^<&\x00-\x08\x0b-\x1f]*+(?:&(?:amp|lt|gt|quot|apos);[^<&\x00-\x08\x0b-\x1f]*+)*+)"
_SAID = rb"<(prop|note)" + _ATTRIBUTES + rb">" + _TEXT + rb"</"
_VARIANT = rb"<tuv" + _ATTRIBUTES + rb">" + _SPACE + rb"<seg>" + _TEXT + rb"</seg>"


def _uncaptured(pattern: bytes) -> bytes:
    return re.sub(rb"(?<!\\)\((?!\?)", rb"(?:", pattern)


_UNIT = re.compile(
    _SPACE
    + rb"(<tu"
    + _ATTRIBUTES
    + rb">)"
    + _SPACE
    + rb"((?:<(?P<field>prop|note)"
    + _uncaptured(_ATTRIBUTES + rb">" + _TEXT)
    + rb"</(?P=field)>"
    + _SPACE
    + rb")*+)((?:"
    + _uncaptured(_VARIANT)
    + _SPACE
    + rb"</tuv>"
    + _SPACE
    + rb")++)</tu>"
)
_SAIDS, _VARIANTS = re.compile(_SAID), re.compile(_VARIANT)
_ATTRIBUTE = re.compile(r"""([\w.:\-]++)="([^"]*+)""")
_UNUSUAL = b"]]>", b"\xef\xbf\xbe", b"\xef\xbf\xbf"
"""What a text of XML must not hold, beside what the pattern excludes."""


class Usual(NamedTuple):
    """The units that were read; `end` is where the first one begins that is not of this shape, or the end."""

    units: list[Unit]
    end: int
    line: int


def read(data: bytes, line: int) -> Usual:
    """Read units as long as they are of the usual shape."""
    units: list[Unit] = []
    at = counted = 0
    if any(each in data for each in _UNUSUAL):
        return Usual(units, at, line)
    known: dict[bytes, Named] = {}
    while found := _UNIT.match(data, at):
        start = found.start(1)
        line += data.count(b"\n", counted, start)
        counted = start
        try:
            units.append(_unit(found, line, known))
        except ValueError:  # bytes that are no UTF-8, an attribute that stands twice, a text without a language
            return Usual(units, at, line - data.count(b"\n", at, start))
        at = found.end()
    return Usual(units, at, line + data.count(b"\n", counted, at))


def _unit(found: re.Match[bytes], line: int, known: dict[bytes, Named]) -> Unit:
    _, attributes, said, _, texts = found.groups()
    notes: list[str] = []
    props: list[tuple[str, str]] = []
    for field, named, text in _SAIDS.findall(said) if said else ():
        if field == b"note":
            notes.append(_text(text))
        else:
            kind = (known.get(named) or known.setdefault(named, _named(named))).kind
            props.append((kind, _text(text)))
    variants = []
    for named, text in _VARIANTS.findall(texts):
        language, _, stamps, own = known.get(named) or known.setdefault(named, _named(named))
        if not language:
            raise ValueError
        variants.append(Variant(language, _text(text), (), (), own, stamps))
    return unit_of(_attributes(attributes), variants, notes, props, line)


class Named(NamedTuple):
    """What the attributes of a text or of a property say: they are the same ones again and again."""

    language: str
    kind: str
    stamps: Stamps
    props: tuple[tuple[str, str], ...]


def _named(text: bytes) -> Named:
    attributes = _attributes(text)
    language = (attributes.get("xml:lang") or attributes.get("lang", "")).strip()
    return Named(language, attributes.get("type", ""), stamps_of(attributes), tuple(kept_of(attributes)))


def _attributes(text: bytes) -> Attributes:
    """Return attributes by name. Raises ValueError if one stands twice."""
    if not text:
        return {}
    found = _ATTRIBUTE.findall(text.decode())
    attributes = dict(found)
    if len(attributes) != len(found):
        raise ValueError
    return attributes


def _text(text: bytes) -> str:
    plain = text.decode()
    if "&" not in plain:
        return plain
    plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    return plain.replace("&amp;", "&")
