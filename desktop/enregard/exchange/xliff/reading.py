"""XLIFF files in: 1.0 to 1.2 and 2.0 to 2.1, and what Trados, memoQ and Phrase make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from enregard.exchange.formats import Reading, Units
from enregard.exchange.problems import Problems
from enregard.exchange.tables.opened import Opened, lost, unreadable
from enregard.exchange.units import Header, Unit
from enregard.exchange.xliff import unit2, unit12
from enregard.exchange.xliff.capturing import UNITS
from enregard.exchange.xliff.characters import as_utf8, xml_encoding
from enregard.exchange.xliff.nodes import Attributes, Found
from enregard.exchange.xliff.recovering import Recovering
from enregard.language import primary

_CODES = (("source-language", "target-language"), ("srcLang", "trgLang"))
Pair = tuple[str, str]


def open_units(path: Path, reading: Reading) -> Units:
    """Open an XLIFF file (see `formats.Read`). Raises InputError."""
    problems = Problems()
    try:
        encoding = xml_encoding(path, reading)
        found = iter(Recovering(as_utf8(path, encoding, reading, problems), path, problems))
        ahead = list(_until_unit(found))
    except OSError as error:
        raise unreadable(path, error) from error
    units = _units(chain(ahead, found), path, problems, reading.languages)
    return Opened(path, _header(ahead, reading.languages), units, problems, encoding)


def _until_unit(found: Iterator[Found]) -> Iterator[Found]:
    for each in found:
        yield each
        if each.node.name in UNITS:
            return


def _header(ahead: Iterable[Found], wanted: Pair) -> Header:
    """Return what is said before the first unit."""
    named: Pair = ("", "")
    header = Header()
    for node, within in ahead:
        if node.name in ("xliff", "file"):
            named = named if any(named) else _named(within)
            if (original := node.get("original")) and not header.props:
                header = header._replace(props=(("x-source-document", original),))
        elif node.name == "note" and (text := node.text()):
            header = header._replace(notes=(*header.notes, text))
        elif node.name == "tool":
            header = header._replace(
                tool=node.get("tool-name") or node.get("tool-id"), version=node.get("tool-version")
            )
    source, target = completed(named, wanted)
    return header._replace(source_language=source, target_language=target)


def _units(found: Iterable[Found], path: Path, problems: Problems, wanted: Pair) -> Iterator[Unit]:
    around: dict[str, Attributes] = {}
    languages = ("", "")
    for node, within in found:
        if node.name in UNITS:
            if within is not around:
                around, languages = within, completed(_named(within), wanted)
            units = list((unit12 if node.name == "trans-unit" else unit2).units_of(node, languages))
            yield from units
            if not units and not node.child("ignorable"):
                problems.add(lost(path, node.line, "A unit was skipped: it has no source text."))


def _named(within: dict[str, Attributes]) -> Pair:
    """Return the languages that the elements around a unit name."""
    for element in ("file", "xliff"):
        for source, target in _CODES:
            attributes = within.get(element, {})
            if source in attributes or target in attributes:
                return attributes.get(source, ""), attributes.get(target, "")
    return "", ""


def completed(named: Pair, wanted: Pair) -> Pair:
    """Return the languages of a file. One that names a single language is believed to have the other that is wanted."""
    for pair in (wanted, wanted[::-1]):
        if all(primary(name) in ("", primary(want)) for name, want in zip(named, pair, strict=True)):
            return named[0] or pair[0], named[1] or pair[1]
    return named
