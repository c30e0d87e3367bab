"""Elements of an XLIFF file, as they are read: as few as a unit has, and gone with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

Attributes = dict[str, str]


@dataclass(slots=True)
class Node:
    """An element. `name` is without a prefix if it is XLIFF's own, else as it stands: "sdl:seg"."""

    name: str
    attributes: Attributes
    line: int = 0
    parts: list[Node | str] = field(default_factory=list)

    def get(self, attribute: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(attribute, "")

    def children(self, *names: str) -> Iterator[Node]:
        """Yield the elements in it that have one of the names, those of any name if none is given."""
        return (part for part in self.parts if isinstance(part, Node) and (not names or part.name in names))

    def child(self, name: str) -> Node | None:
        """Return the first element of a name in it."""
        return next(self.children(name), None)

    def all(self, name: str) -> Iterator[Node]:
        """Yield the elements of a name anywhere in it, in order, but none inside another."""
        for child in self.children():
            if child.name == name:
                yield child
            else:
                yield from child.all(name)

    def text(self) -> str:
        """Return its text and that of all elements in it."""
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)


class Found(NamedTuple):
    """An element that was looked for, with the attributes of the elements around it, by their names."""

    node: Node
    within: dict[str, Attributes]
