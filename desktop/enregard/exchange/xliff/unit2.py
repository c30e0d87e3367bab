"""The units of XLIFF 2: the segments of a `unit`."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.exchange.units import Unit, Variant
from enregard.exchange.xliff.beside import Fact, with_facts, with_notes
from enregard.exchange.xliff.inline import Data, content_of
from enregard.exchange.xliff.nodes import Node
from enregard.exchange.xliff.states import status_2

CATEGORY = "enregard"
"""Of the metadata that are ours; those of others say nothing that a row could show."""


def units_of(node: Node, languages: tuple[str, str]) -> Iterator[Unit]:
    """Yield the segments of a unit that have a source. What is said of the unit is said of its first segment.

    What can be ignored between them, mostly spaces, is.
    """
    data = _data(node)
    segments = [segment for segment in node.children("segment") if segment.child("source")]
    for count, segment in enumerate(segments):
        name = node.get("id")
        unit = Unit(
            (_variant(segment, "source", languages[0], data), _variant(segment, "target", languages[1], data)),
            f"{name}:{segment.get('id') or count + 1}" if len(segments) > 1 else name,
            status_2(segment.attributes),
            source_language=languages[0],
            line=node.line,
        )
        yield unit if count else with_notes(with_facts(unit, _facts(node)), _notes(node))


def _data(node: Node) -> Data:
    """Return the native codes of a unit."""
    original = node.child("originalData")
    return {each.get("id"): each.text() for each in original.children("data")} if original else {}


def _variant(segment: Node, side: str, language: str, data: Data) -> Variant:
    text = segment.child(side)
    return Variant(text.get("xml:lang") or language, *content_of(text, data)) if text else Variant(language, "")


def _notes(node: Node) -> Iterator[tuple[str, str]]:
    """Yield what each note is about, and its text."""
    around = node.child("notes")
    for note in around.children("note") if around else ():
        yield note.get("appliesTo"), note.text()


def _facts(node: Node) -> Iterator[Fact]:
    """Yield what stands in our own metadata of a unit."""
    metadata = node.child("mda:metadata")
    for group in metadata.children("mda:metaGroup") if metadata else ():
        if group.get("category") == CATEGORY:
            for meta in group.children("mda:meta"):
                yield Fact(group.get("appliesTo"), meta.get("type"), meta.text())
