"""Units made of XML: what stands in a piece of a memory, read event by event, so that nothing is held but its texts.

The parser is given elements only, never a DTD: there are no entities to expand and nothing to fetch.
"""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple
from xml.parsers import expat

from enregard.exchange.tmx.inline import Inline
from enregard.exchange.tmx.making import Attributes, kept_of, stamps_of, unit_of
from enregard.exchange.units import Code, Content, Unit, Variant, plain
from enregard.text import Sentence

NO_TEXT = "The unit holds no text; it was left out."
NO_LANGUAGE = "A text of the unit has no language; the text was left out."
NO_SEGMENT = "A text of the unit is missing: there is no segment."
SEVERAL = "A text of the unit has several segments; they were joined."


class Remark(NamedTuple):
    """What is wrong in a line of a file, and whether something was lost by it."""

    line: int
    reason: Sentence
    lost: bool = True


_BEFORE, _AFTER = b"<r>", b"</r>"
_FIELDS = frozenset({"prop", "note"})
_WHOLES = frozenset({"tu", "header"})


class Reader:
    """Reads a piece of XML: `units` are those that were read, `remarks` what is wrong with some.

    Of a header, `attributes`, `notes` and `props` are kept, and in `entities` what it says of characters of its own.
    """

    def __init__(self, line: int) -> None:
        self.units: list[Unit] = []
        self.remarks: list[Remark] = []
        self.attributes: Attributes = {}
        self.notes: list[str] = []
        self.props: list[tuple[str, str]] = []
        self.entities: dict[str, str] = {}
        self._data = b""
        self._at = 0
        self._begun = line
        self._parser = expat.ParserCreate("utf-8")
        self._field = ""  # the element that is open and holds text
        self._type = ""
        self._depth = 0  # of elements open in it
        self._text: list[str] = []
        self._inline: Inline | None = None
        self._segments: list[tuple[str, Content]] = []
        self._variant: Attributes | None = None
        self._variant_notes: list[str] = []
        self._variant_props: list[tuple[str, str]] = []
        self._variants: list[Variant] = []

    def read(self, data: bytes) -> None:
        """Read it. Raises expat.ExpatError if it is no sound XML; what was read before that is there."""
        self._data = data
        parser = self._parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        try:
            parser.Parse(_BEFORE, False)  # noqa: FBT003 - positional only
            parser.Parse(data, False)  # noqa: FBT003
            parser.Parse(_AFTER, True)  # noqa: FBT003
        finally:
            # The parser holds this object: nothing would free them until garbage is collected.
            parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._field:
            self._depth += 1
            if self._field == "seg":
                self._flushed().start(name.rpartition(":")[2], attributes)
            return
        if name == "seg":
            self._field = name
            self._text.clear()
        elif name == "tuv":
            self._variant = attributes
            self._segments, self._variant_notes, self._variant_props = [], [], []
        elif name in _FIELDS:
            self._field, self._type = name, attributes.get("type", "")
            self._text.clear()
        elif name in _WHOLES:
            self.attributes = attributes
            self._begin()
            self._variants, self.notes, self.props = [], [], []
        elif name == "map":
            self._map(attributes)
        elif ":" in name:
            self._start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        if self._depth:
            self._depth -= 1
            if self._field == "seg":
                self._flushed().end()
        elif self._field:
            if self._field == "seg" and self._inline is None:
                self._segments.append(("".join(self._text), ()))
            else:
                self._take("".join(self._text))
            self._field = ""
        elif name == "tuv":
            self._end_variant()
        elif name == "tu":
            self._end_unit()
        elif ":" in name:
            self._end(name.rpartition(":")[2])

    def _begin(self) -> None:
        """Note the line of the unit that begins: counting is faster than asking the parser, which does so too."""
        at = self._parser.CurrentByteIndex - len(_BEFORE)
        self._begun += self._data.count(b"\n", self._at, at)
        self._at = at

    def _flushed(self) -> Inline:
        """Hand the text that came to the content of the segment, and return that."""
        self._inline = self._inline or Inline()
        self._inline.text("".join(self._text))
        self._text.clear()
        return self._inline

    def _take(self, text: str) -> None:
        """Take up the text of a segment, a note or a property."""
        inside = self._variant is not None
        if self._field == "seg":
            content = self._flushed().content()
            self._segments.append((plain(content), content))
            self._inline = None
        elif self._field == "note":
            (self._variant_notes if inside else self.notes).append(text)
        else:
            (self._variant_props if inside else self.props).append((self._type, text))

    def _end_variant(self) -> None:
        attributes = self._variant or {}
        self._variant = None
        language = (attributes.get("xml:lang") or attributes.get("lang", "")).strip()
        if not language:
            self._remark(NO_LANGUAGE, lost=True)
            return
        if len(self._segments) == 1:
            text, content = self._segments[0]
        else:
            self._remark(SEVERAL if self._segments else NO_SEGMENT)
            text, content = _joined(self._segments)
        if len(attributes) == 1 and not (self._variant_notes or self._variant_props):
            self._variants.append(Variant(language, text, content))
            return
        notes, props = tuple(self._variant_notes), (*self._variant_props, *kept_of(attributes))
        self._variants.append(Variant(language, text, content, notes, props, stamps_of(attributes)))

    def _end_unit(self) -> None:
        if not self._variants:
            self._remark(NO_TEXT, lost=True)
            return
        self.units.append(unit_of(self.attributes, self._variants, self.notes, self.props, self._begun))
        self._variants = []

    def _map(self, attributes: Attributes) -> None:
        """Learn what a character that the user made stands for: `ent` is a name for it, `unicode` its number."""
        with suppress(ValueError, OverflowError):
            character = chr(int(attributes.get("unicode", "").lower().replace("#x", "0x", 1).removeprefix("0x"), 16))
            self.entities[attributes.get("ent", "")] = character

    def _remark(self, template: str, *, lost: bool = False) -> None:
        self.remarks.append(Remark(self._begun, Sentence(template), lost))


def _joined(segments: list[tuple[str, Content]]) -> tuple[str, Content]:
    """Return several segments as one, with a space between."""
    text = " ".join(text for text, _ in segments)
    if not any(content for _, content in segments):
        return text, ()
    content: list[str | Code] = []
    for number, (each, own) in enumerate(segments):
        content += [" "] * bool(number) + list(own or (each,) * bool(each))
    return text, tuple(content)
