"""XML, whoever wrote it: no entities, no DTD that is fetched, no network, and a bound on what is held in memory.

libxml2 refuses by itself what is nested more than 256 deep and texts over 10 MB.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from enregard.errors import InputError

_PIECE = 1 << 16
_TOO_MUCH = ("XML_PARSE_HUGE", "too long", "Excessive depth", "too deep")
"""What libxml2 says where it stops because of a bound of its own."""

_MOST_NODES = 600_000
"""Elements and signs of equality (of attributes and namespaces, mostly) held at a time: at most some 250 MB."""


def parse(data: bytes, path: Path, part: str = "") -> Any:
    """Return the root element of an XML file, or of a `part` of one. Raises InputError if it is malformed or unsafe."""
    reader = _Reader(path, part)
    for _ in reader.events(data[k : k + _PIECE] for k in range(0, len(data), _PIECE)):
        pass
    return reader.root


def stream(pieces: Iterable[bytes], path: Path, part: str, parents: Collection[str]) -> Iterator[Any]:
    """Yield each child of the elements that are named in `parents`, complete, and forget it afterwards.

    Names are as lxml has them, "{namespace}name"; a parent inside such a child is no parent. Raises InputError as
    `parse` does.
    """
    reader = _Reader(path, part)
    depth = 0
    open_parent = 0  # the depth of the parent whose children are yielded
    for event, element in reader.events(pieces):
        if event == "start":
            depth += 1
            if not open_parent and element.tag in parents:
                open_parent = depth
        else:
            if open_parent and depth == open_parent + 1:
                yield element
                reader.forget(element)
            elif depth == open_parent:
                open_parent = 0
            depth -= 1


class _Reader:
    """A hardened parser that is fed piece by piece and counts what it holds."""

    def __init__(self, path: Path, part: str) -> None:
        from lxml import etree

        self.root: Any = None
        self._path = path
        self._where = f"{path} ({part})" if part else str(path)
        self._held = 0
        self._malformed = etree.XMLSyntaxError
        self._parser = etree.XMLPullParser(
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )

    def events(self, pieces: Iterable[bytes]) -> Iterator[tuple[str, Any]]:
        """Feed the parser; yield ("start" or "end", element). Raises InputError if the XML is malformed or unsafe."""
        try:
            for piece in pieces:
                self._held += piece.count(b"=")
                self._parser.feed(piece)
                for event in self._parser.read_events():
                    self._look_at(*event)
                    yield event
                if self._held > _MOST_NODES:
                    raise self._too_large()
            self._parser.close()
            for event in self._parser.read_events():  # of a file so short that the parser has waited
                self._look_at(*event)
                yield event
        except self._malformed as error:
            if any(word in error.msg for word in _TOO_MUCH):
                raise self._too_large() from error
            raise InputError(
                "{where} is no sound XML (line {line}: {reason}). Save the document anew in its program.",
                where=self._where,
                line=error.position[0],
                reason=error.msg.partition(", line ")[0].strip(),
            ) from error

    def forget(self, element: Any) -> None:
        """Free an element that has been read, and what stands before it."""
        element.clear()
        parent = element.getparent()
        while element.getprevious() is not None:
            del parent[0]
        self._held = 0

    def _look_at(self, event: str, element: Any) -> None:
        """Count an element that begins; look at the declarations before the first one."""
        if event == "end":
            return
        if self.root is None:
            self.root = element
            self._check_declarations(element)
        self._held += 1

    def _check_declarations(self, root: Any) -> None:
        """Refuse entities that the file declares: what they stand for may be huge, or another file."""
        declared = root.getroottree().docinfo.internalDTD
        if declared is not None and any(True for _ in declared.iterentities()):
            raise InputError(
                "{where} was refused: it declares XML entities, which can hide harm and which no program writes "
                "into such a file. Save the document anew in its program.",
                where=self._where,
            )

    def _too_large(self) -> InputError:
        return InputError(
            "{where} was refused: a single part of it is too large, or nested too deep, to be held in memory. "
            "Divide the document first.",
            where=self._where,
        )
