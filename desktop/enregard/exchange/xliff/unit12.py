"""The units of XLIFF 1.2: a `trans-unit`, whole or segment by segment."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.exchange.units import Unit, Variant
from enregard.exchange.xliff.beside import SOURCE, TARGET, UNIT, Fact, with_facts, with_notes
from enregard.exchange.xliff.inline import content_of
from enregard.exchange.xliff.nodes import Attributes, Node
from enregard.exchange.xliff.states import status_12
from enregard.exchange.xliff.types import word_of

_NONE: Attributes = {}


def units_of(node: Node, languages: tuple[str, str]) -> Iterator[Unit]:
    """Yield the segments of a unit, or itself if it has none; nothing if it has no source.

    What is said of the unit is said of its first segment.
    """
    source, target = node.child("source"), node.child("target")
    if source is None:
        return
    name = node.get("id")
    segments = _segments(node, source, target)
    said = {seg.get("id"): seg.attributes for seg in node.all("sdl:seg")} if segments else {}
    attributes = target.attributes if target else _NONE
    pairs = segments or {"": (source, target)}
    for count, (mid, (first, second)) in enumerate(pairs.items()):
        unit = Unit(
            (_variant(first, source, languages[0]), _variant(second, target, languages[1])),
            f"{name}:{mid}" if len(pairs) > 1 else name,
            status_12(node.attributes, attributes, said.get(mid, _NONE)),
            source_language=languages[0],
            line=node.line,
        )
        yield unit if count else with_notes(with_facts(unit, _facts(node)), _notes(node))


def _variant(text: Node | None, of: Node | None, language: str) -> Variant:
    """Return the text of a source, a target or a segment of one, empty if it is missing."""
    language = (of.get("xml:lang") if of else "") or language
    return Variant(language, *content_of(text)) if text else Variant(language, "")


def _segments(node: Node, source: Node, target: Node | None) -> dict[str, tuple[Node | None, Node | None]]:
    """Return the segments of both sides by their names; none if the unit is not divided, or only on one side."""
    divided = _marked(node.child("seg-source") or source)
    translated = _marked(target) if target else {}
    if target and target.text().strip() and not divided.keys() & translated.keys():
        return {}
    return {mid: (divided.get(mid), translated.get(mid)) for mid in {**divided, **translated}}


def _marked(element: Node) -> dict[str, Node]:
    return {mark.get("mid"): mark for mark in _all_marks(element)}


def _all_marks(element: Node) -> Iterator[Node]:
    """Yield the segments that are marked in an element, in order."""
    for child in element.children():
        if child.name == "mrk" and child.get("mtype") == "seg":
            yield child
        else:
            yield from _all_marks(child)


def _notes(node: Node) -> Iterator[tuple[str, str]]:
    """Yield what each note is about, and its text with its author."""
    for note in node.children("note"):
        author, text = note.get("from"), note.text()
        yield note.get("annotates"), f"{author}: {text}" if author and text else text


def _facts(node: Node) -> Iterator[Fact]:
    """Yield what stands in the contexts of a unit."""
    for group in node.children("context-group"):
        of = {"x-enregard-source": SOURCE, "x-enregard-target": TARGET}.get(group.get("purpose"), UNIT)
        for context in group.children("context"):
            yield Fact(of, word_of(context.get("context-type")), context.text())
