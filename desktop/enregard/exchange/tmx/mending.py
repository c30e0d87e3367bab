"""A unit that is no sound XML, made sound where what is meant is plain: stray signs, entities, characters, bytes."""

from __future__ import annotations

import codecs
import html.entities
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from enregard.exchange.tmx.cutting import bare
from enregard.exchange.tmx.escapes import clean, escape
from enregard.text import Sentence

CHARACTERS = "Characters that XML forbids were left out."
BYTES = "Bytes that are not UTF-8 were read as the characters that they seem to be in windows-1252."
ENTITIES = "Entities that XML does not know were read as the characters that they are in HTML, or as text ({names})."
SIGNS = "A “&” or a “<” that begins nothing was read as text."

_NAMES = 5
"""Entities that a sentence names."""
_KEPT = {"amp;", "lt;", "gt;", "quot;", "apos;"}
_REFERENCE = re.compile(r"&(?:#(x?)([0-9a-f]{1,8});|([a-z_][\w.\-]{0,63};)|)", re.IGNORECASE)
_STRAY = re.compile(r"<(?![a-z_/])", re.IGNORECASE)
_FOREIGN = re.compile(r"<(?!/?(?:[\w.\-]{1,64}:)?(?:tuv?|seg|prop|note|bpt|ept|ph|it|hi|ut|sub|header|ude|map)[\s/>])")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]|\xed[\xa0-\xbf][\x80-\xbf]")


@dataclass(slots=True)
class Mended:
    """Some XML, and what was done to it."""

    data: bytes
    reasons: list[Sentence] = field(default_factory=list)

    def say(self, template: str, **facts: str) -> None:
        """Say what was done, once."""
        if all(reason.template != template for reason in self.reasons):
            self.reasons.append(Sentence(template, facts))


def mend(data: bytes, entities: Mapping[str, str], *, foreign: bool = False) -> Mended:
    """Return XML with what cannot stand in it replaced; `entities` are those that the file's header explains.

    With `foreign`, tags of other vocabularies are taken for text too.
    """
    mended = Mended(data)
    text = _decoded(bare(data), mended)
    text = _references(text, entities, mended)
    stripped = clean(text)
    if stripped != text:
        mended.say(CHARACTERS)
    text, signs = (_FOREIGN if foreign else _STRAY).subn("&lt;", stripped)
    if signs:
        mended.say(SIGNS)
    mended.data = text.encode()
    return mended


def _decoded(data: bytes, mended: Mended) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        mended.say(BYTES)
        return _ASTRAL.sub(_joined, data).decode("utf-8", "enregard-western")


def _joined(found: re.Match[bytes]) -> bytes:
    """Return two surrogates that were written one by one as their character, one alone as “\ufffd”."""
    both = found[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass")
    return both.decode("utf-16", "replace").encode()


def _western(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that is not UTF-8 as windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("windows-1252", "replace"), error.start + 1


codecs.register_error("enregard-western", _western)


def _references(text: str, entities: Mapping[str, str], mended: Mended) -> str:
    """Replace references to entities that XML does not know and to characters that it forbids."""
    names: dict[str, None] = {}
    signs = characters = 0

    def replaced(found: re.Match[str]) -> str:
        nonlocal signs, characters
        hexadecimal, digits, name = found.groups()
        if digits and (hexadecimal or digits.isdecimal()):
            code = int(digits, 16 if hexadecimal else 10)
            known = chr(code) if code <= 0x10FFFF else ""
            if known and clean(known):
                return f"&#{code};"
            characters += 1
            return known if _SURROGATES.match(known) else ""
        if name in _KEPT:
            return found[0]
        if not name:
            signs += 1
            return f"&amp;{found[0][1:]}"
        names[name] = None
        known = entities.get(name[:-1]) or html.entities.html5.get(name, "")
        return escape(known) if known else f"&amp;{name}"

    text = _REFERENCE.sub(replaced, text)
    if _SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if characters:
        mended.say(CHARACTERS)
    if names:
        shown = ", ".join(f"&{name}" for name in list(names)[:_NAMES])
        mended.say(ENTITIES, names=shown)
    if signs:
        mended.say(SIGNS)
    return text
