"""Read the records that are left in a damaged SQLite file, page by page, whatever leads to them or not.

The file format is described at https://sqlite.org/fileformat2.html; only the leaves of tables are read here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

Value = None | int | float | str | bytes

_TABLE_LEAF = 13
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def records(data: bytes) -> Iterator[tuple[int, list[Value]]]:
    """Yield each record that is whole, with its row number."""
    size = _page_size(data)
    for start in range(0, len(data), size):
        header = 100 if start == 0 else start
        if data[header : header + 1] != bytes([_TABLE_LEAF]):
            continue
        cells = int.from_bytes(data[header + 3 : header + 5], "big")
        for pointer in range(header + 8, header + 8 + 2 * cells, 2):
            at = start + int.from_bytes(data[pointer : pointer + 2], "big")
            try:
                yield _record(data, at, size)
            except (IndexError, ValueError, struct.error):
                continue


def _page_size(data: bytes) -> int:
    """Return the size of a page as the file says it, or else as it usually is."""
    size = int.from_bytes(data[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else 4096


def _record(data: bytes, at: int, size: int) -> tuple[int, list[Value]]:
    length, at = _varint(data, at)
    row, at = _varint(data, at)
    return row, list(_values(_payload(data, at, length, size)))


def _payload(data: bytes, at: int, length: int, size: int) -> bytes:
    """Return the content of a cell; what does not fit into its page goes on in others, each naming the next."""
    least = (size - 12) * 32 // 255 - 23
    local = least + (length - least) % (size - 4)
    if length <= size - 35:
        local = length
    elif local > size - 35:
        local = least
    parts = [data[at : at + local]]
    at, missing = at + local, length - local
    while missing > 0:
        at = (int.from_bytes(_bytes(data, at, 4), "big") - 1) * size
        if at <= 0:
            raise ValueError
        parts.append(data[at + 4 : at + min(size, missing + 4)])
        missing -= size - 4
    payload = b"".join(parts)
    return _bytes(payload, 0, length)


def _values(payload: bytes) -> Iterator[Value]:
    """Yield the values of a record: their kinds stand first, then what they are."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        value, at = _value(payload, at, kind)
        yield value


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    """Return a value and where the next one begins."""
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    if kind == 7:
        return struct.unpack(">d", _bytes(payload, at, 8))[0], at + 8
    length = _INTEGERS.get(kind) or (kind - 12) // 2
    content = _bytes(payload, at, length)
    if kind in _INTEGERS:
        return int.from_bytes(content, "big", signed=True), at + length
    return (content.decode("utf-8") if kind % 2 else content), at + length


def _bytes(data: bytes, at: int, length: int) -> bytes:
    """Return some bytes, all of them."""
    found = data[at : at + length]
    if length < 0 or len(found) != length:
        raise ValueError
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where what follows begins."""
    number = 0
    for k in range(8):
        byte = data[at + k]
        number = number << 7 | byte & 127
        if byte < 128:
            return number, at + k + 1
    return number << 8 | data[at + 8], at + 9
