"""Units of the usual shape, read by one pattern: faster than a parser, and nearly all units are of it.

The pattern takes less than XML allows, and nothing that XML does not: what it does not take is left to the parser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from enregard.exchange.tmx.making import Attributes, kept_of, stamps_of, unit_of
from enregard.exchange.units import Unit, Variant

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
_ATTRIBUTE = re.compile(rb"""([\w.:\-]++)="([^"]*+)""")
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
    templates: dict[bytes, Variant] = {}
    while found := _UNIT.match(data, at):
        try:
            unit = _unit(found, line + data.count(b"\n", counted, found.start(1)), templates)
        except ValueError:  # bytes that are no UTF-8, an attribute that stands twice, a text without a language
            break
        units.append(unit)
        line, counted, at = unit.line, found.start(1), found.end()
    return Usual(units, at, line + data.count(b"\n", counted, at))


def _unit(found: re.Match[bytes], line: int, templates: dict[bytes, Variant]) -> Unit:
    _, attributes, said, _, variants = found.groups()
    notes: list[str] = []
    props: list[tuple[str, str]] = []
    for field, kind, text in _SAIDS.findall(said) if said else ():
        if field == b"note":
            notes.append(_text(text))
        else:
            props.append((_attributes(kind).get("type", ""), _text(text)))
    texts: list[Variant] = []
    for named, text in _VARIANTS.findall(variants):
        template = templates.get(named) or templates.setdefault(named, _template(_attributes(named)))
        texts.append(template._replace(text=_text(text)))
    return unit_of(_attributes(attributes), texts, notes, props, line)


def _template(attributes: Attributes) -> Variant:
    """Return what variants with the same attributes have in common. Raises ValueError if there is no language."""
    language = (attributes.get("xml:lang") or attributes.get("lang", "")).strip()
    if not language:
        raise ValueError
    return Variant(language, "", (), (), tuple(kept_of(attributes)), stamps_of(attributes))


def _attributes(text: bytes) -> Attributes:
    """Return attributes by name. Raises ValueError if one stands twice."""
    if not text:
        return {}
    found = _ATTRIBUTE.findall(text)
    attributes = {name.decode(): value.decode() for name, value in found}
    if len(attributes) != len(found):
        raise ValueError
    return attributes


def _text(text: bytes) -> str:
    plain = text.decode()
    if "&" not in plain:
        return plain
    plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    return plain.replace("&amp;", "&")
