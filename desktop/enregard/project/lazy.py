"""Sequences that are decoded where they are looked at, so that a long text opens at once."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
from typing import Any, Generic, SupportsIndex, TypeVar, overload

from enregard.documents import LEFT_OUT, Paragraph
from enregard.project import serial
from enregard.project.rows import Row

T = TypeVar("T")
Kept = str | bytes | int
"""What stands for an item that was not looked at yet: its JSON, packed or not, or its number in the file."""


_KEPT = (str, bytes, int)


class Lazy(MutableSequence[T], Generic[T]):
    """A list whose items are decoded when they are first looked at. No item may itself be `Kept`."""

    def __init__(self, items: Iterable[T | Kept], decoded: Callable[[Any], T]) -> None:
        self._items: list[Any] = list(items)
        self._decoded = decoded
        self._whole = False  # nothing is left to be decoded; what comes later comes decoded

    def decode(self, start: int = 0, stop: int | None = None) -> None:
        """Decode the items of a range now, as from `start` to `stop` in idle time."""
        for k in range(len(self._items))[start:stop]:
            self._item(k)
        self._whole |= not start and stop is None

    def copy(self) -> Lazy[T]:
        """Return a list of the same items, decoded as far as these are."""
        same = type(self)(self._items, self._decoded)
        same._whole = self._whole
        return same

    __copy__ = copy

    def __len__(self) -> int:
        return len(self._items)

    def _item(self, k: int) -> T:
        item = self._items[k]
        if isinstance(item, _KEPT):
            item = self._items[k] = self._decoded(item)
        found: T = item
        return found

    @overload
    def __getitem__(self, key: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> list[T]: ...
    def __getitem__(self, key: SupportsIndex | slice) -> T | list[T]:
        if isinstance(key, slice):
            return self._items[key] if self._whole else [self._item(k) for k in range(len(self._items))[key]]
        return self._item(key.__index__())

    def __setitem__(self, key: Any, value: Any) -> None:
        self._items[key] = value

    def __delitem__(self, key: SupportsIndex | slice) -> None:
        del self._items[key]

    def insert(self, index: int, value: T) -> None:
        """Insert an item before another."""
        self._items.insert(index, value)

    def clear(self) -> None:
        """Remove all items, without a look at them."""
        self._items.clear()

    def __iter__(self) -> Iterator[T]:
        return iter(self._items) if self._whole else map(self._item, range(len(self._items)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        alike = other._items if isinstance(other, Lazy) and other._decoded == self._decoded else other
        # Two that nobody has looked at are compared as they are kept.
        return all(
            mine == its or self[k] == other[k] for k, (mine, its) in enumerate(zip(self._items, alike, strict=True))
        )

    __hash__ = None  # type: ignore[assignment]


class Rows(Lazy[Row]):
    """The rows of a project."""

    def __init__(self, items: Iterable[Row | str], decoded: Callable[[str], Row] = serial.row_from_json) -> None:
        super().__init__(items, decoded)

    def left_out(self) -> set[int]:
        """Return the positions of the rows that are left out; only what may be one is decoded."""
        return {k for k, item in enumerate(self._items) if _may_be_left_out(item) and self._item(k).left_out}


_LEFT_OUT = tuple(f'"{role.value}"' for role in LEFT_OUT)


def _may_be_left_out(item: Row | str) -> bool:
    """Tell whether a row may be left out. Inside a JSON text a quotation mark is escaped, so few others say yes."""
    return not isinstance(item, str) or any(role in item for role in _LEFT_OUT)


BLOCK = 64
"""So many paragraphs are kept together, packed: they are seldom looked at, and would take a third of the memory."""


def blocks(paragraphs: Sequence[Paragraph]) -> Iterator[bytes]:
    """Yield paragraphs as they are kept, block by block."""
    for start in range(0, len(paragraphs), BLOCK):
        yield packed(paragraphs[start : start + BLOCK])


def packed(paragraphs: Sequence[Paragraph]) -> bytes:
    """Return some paragraphs as a block."""
    return zlib.compress(serial.paragraphs_to_json(paragraphs).encode(), level=1)


def unpacked(block: bytes) -> list[Paragraph]:
    """Return the paragraphs of a block."""
    return serial.paragraphs_from_json(zlib.decompress(block).decode())


class Paragraphs(Sequence[Paragraph]):
    """The paragraphs of a document, out of their blocks; equal to a tuple of the same paragraphs."""

    def __init__(self, kept: Iterable[bytes]) -> None:
        self._blocks = Lazy[list[Paragraph]](kept, unpacked)

    def __len__(self) -> int:
        full = len(self._blocks) - 1
        return full * BLOCK + len(self._blocks[full]) if full >= 0 else 0

    @overload
    def __getitem__(self, key: SupportsIndex) -> Paragraph: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Paragraph, ...]: ...
    def __getitem__(self, key: SupportsIndex | slice) -> Paragraph | tuple[Paragraph, ...]:
        if isinstance(key, slice):
            return tuple(self[k] for k in range(len(self))[key])
        k = range(len(self))[key]
        return self._blocks[k // BLOCK][k % BLOCK]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
