"""What is looked for in an XLIFF file, taken up as the parser tells of it: units, notes, tools; all else is let go."""

from __future__ import annotations

from collections.abc import Callable
from html.entities import html5
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from enregard.errors import InputError
from enregard.exchange.xliff.nodes import Attributes, Found, Node

UNITS = frozenset({"trans-unit", "unit"})

_ANNOUNCED = frozenset({"xliff", "file"})  # as they begin
_CAPTURED = UNITS | {"note", "tool"}  # as a whole
_DEEPEST = 256
_MOST_NODES = 100_000
_LONGEST_TEXT = 1 << 25  # characters of a unit
_OUTERMOST = {"file": 1, "header": 2, "body": 2}  # how many elements stand around them


class Place(NamedTuple):
    """Where a parser is: the byte and the line, as it counts them."""

    byte: int
    line: int


class DamageError(Exception):
    """What is well-formed, but can't be meant so. Its place must be kept: expat reads on for a while."""

    def __init__(self, reason: str, place: Place) -> None:
        super().__init__(reason)
        self.place = place


class _Open(NamedTuple):
    """An element around the units; `within` is what is said of those in it."""

    raw: str
    attributes: Attributes
    within: dict[str, Attributes]
    foreign: bool


class Capture:
    """The handlers of a parser, and what they have found; `where` tells the place of the parser.

    They raise InputError if the file is no XLIFF or unsafe, DamageError if a unit cannot be taken up.
    """

    def __init__(self, path: Path, where: Callable[[], Place]) -> None:
        self.is_begun = False
        self._path = path
        self._where = where
        self._found: list[Found] = []
        self._open: list[_Open] = []
        self._nodes: list[Node] = []  # of the element that is being captured, the innermost last
        self._count = self._length = 0
        self._prefix = self._namespace = ""  # of the root
        self._declaring = "xmlns"  # what such elements declare it with

    def taken(self) -> list[Found]:
        """Return what was found since the last call."""
        found, self._found = self._found, []
        return found

    # Where the parser is

    @property
    def is_ended(self) -> bool:
        """Whether the end of the whole has been read."""
        return self.is_begun and not (self._open or self._nodes)

    @property
    def unit(self) -> Node | None:
        """The unit that is being read."""
        return self._nodes[0] if self._nodes and self._nodes[0].name in UNITS else None

    def around(self) -> str:
        """Return the start tags of the elements that are open around the units."""
        return "".join(f"<{each.raw}{_written(each.attributes)}>" for each in self._open)

    def drop(self) -> None:
        """Give up what is being captured."""
        self._nodes = []

    def close_before(self, name: str) -> None:
        """Take as ended what cannot stand around an element that begins."""
        del self._open[_OUTERMOST.get(name, len(self._open)) :]

    def close_inside(self, raw: str) -> bool:
        """Take as ended what stands inside an open element; tell whether there is such a one."""
        depth = next((k for k in reversed(range(len(self._open))) if self._open[k].raw == raw), -1)
        if depth >= 0:
            del self._open[depth + 1 :]
        return depth >= 0

    # What the parser tells

    def on_start(self, raw: str, attributes: Attributes) -> None:
        """Take up an element."""
        if len(self._open) + len(self._nodes) >= _DEEPEST:
            raise self._damage("elements are nested too deep") if self._nodes else self._refusal()
        if not self._open:
            self._begin(raw, attributes)
        name, foreign = self._named(raw, attributes)
        if self._nodes:
            self._inside(name, attributes)
        elif name in _CAPTURED:
            self._count = self._length = 0
            self._nodes.append(Node(name, attributes, self._where().line))
        else:
            within = {**(self._open[-1].within if self._open else {}), name: attributes}
            self._open.append(_Open(raw, attributes, within, foreign))
            if name in _ANNOUNCED:
                self._found.append(Found(Node(name, attributes, self._where().line), within))

    def on_end(self, _raw: str) -> None:
        """Take up the end of an element."""
        if not self._nodes:
            self._open.pop()
            return
        node = self._nodes.pop()
        if not self._nodes:
            self._found.append(Found(node, self._open[-1].within if self._open else {}))

    def on_text(self, text: str) -> None:
        """Take up a piece of text."""
        if self._nodes:
            self._length += len(text)
            if self._length > _LONGEST_TEXT:
                raise self._damage("it is too long")
            self._nodes[-1].parts.append(text)

    def on_entity(self, name: str, _is_parameter: bool) -> None:
        """Take an entity that the file does not declare for that of HTML."""
        if self._nodes:
            if f"{name};" not in html5:
                raise self._damage(f"undefined entity {name[:40]}")
            self.on_text(html5[f"{name};"])

    def on_declaration(self, *_facts: object) -> None:
        """Refuse a file that declares entities."""
        raise InputError(
            "{path} was refused: it declares XML entities, which can hide harm and which no program writes into such "
            "a file. Save the file anew in its program.",
            path=self._path,
        )

    def _begin(self, raw: str, attributes: Attributes) -> None:
        """Look at the root: which namespace is XLIFF's own."""
        prefix, _, local = raw.rpartition(":")
        if local != "xliff":
            raise InputError(
                "{path} is no XLIFF file: it begins with <{name}>. Look whether it is the right file.",
                path=self._path,
                name=raw[:40],
            )
        self.is_begun = True
        self._prefix = prefix
        self._declaring = f"xmlns:{prefix}" if prefix else "xmlns"
        self._namespace = attributes.get(self._declaring, "")

    def _damage(self, reason: str) -> DamageError:
        return DamageError(reason, self._where())

    def _refusal(self) -> InputError:
        return InputError(
            "{path} was refused: in line {line}, its elements are nested too deep. Save the file anew in its program.",
            path=self._path,
            line=self._where().line,
        )

    def _inside(self, name: str, attributes: Attributes) -> None:
        """Take up an element inside the one that is captured; a character that XML forbids as what it is."""
        if name in UNITS:
            raise self._damage("its end tag is missing")
        node = Node(name, attributes)
        if name == "cp":
            self.on_text(_character(node.get("hex")))
        else:
            self._count += 1
            self._nodes[-1].parts.append(node)
        if self._count > _MOST_NODES:
            raise self._damage("it has more than 100,000 elements")
        self._nodes.append(node)

    def _named(self, raw: str, attributes: Attributes) -> tuple[str, bool]:
        """Return the name of an element, and whether it is foreign: no part of XLIFF itself."""
        prefix, _, local = raw.rpartition(":")
        foreign = (
            prefix != self._prefix
            or bool(self._open and self._open[-1].foreign)
            or attributes.get(self._declaring, self._namespace) != self._namespace
        )
        return (f"{prefix}:{local}" if foreign else local), foreign


def _written(attributes: Attributes) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())


def _character(code: str) -> str:
    """Return the character of a hexadecimal number."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
