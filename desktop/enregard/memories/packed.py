"""Units as an index keeps them: JSON without what is empty. Inline markup is not kept; it belongs to its file."""

from __future__ import annotations

import json
from typing import Any

from enregard.exchange.units import UNSTAMPED, Stamps, Unit, Variant
from enregard.project import Status

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(unit: Unit) -> bytes:
    """Write a unit. Half a character, which no file should hold, is kept as it is."""
    content: dict[str, Any] = {"v": [_variant(each) for each in unit.variants]}
    if unit.status is not Status.OPEN:
        content["status"] = unit.status
    if unit.probability is not None:
        content["probability"] = unit.probability
    if unit.stamps != UNSTAMPED:
        content["stamps"] = unit.stamps
    for name in ("id", "notes", "props", "source_language", "line"):
        if value := getattr(unit, name):
            content[name] = value
    return _write(content).encode("utf-8", "surrogatepass")


def unpacked(content: bytes) -> Unit:
    """Read a unit."""
    kept = json.loads(content.decode("utf-8", "surrogatepass"))
    return Unit(
        tuple(_read(*each) for each in kept["v"]),
        kept.get("id", ""),
        Status(kept.get("status", Status.OPEN)),
        kept.get("probability"),
        tuple(kept.get("notes", ())),
        tuple((kind, value) for kind, value in kept.get("props", ())),
        Stamps(*kept.get("stamps", ())),
        kept.get("source_language", ""),
        kept.get("line", 0),
    )


def _variant(variant: Variant) -> list[Any]:
    if variant.notes or variant.props or variant.stamps != UNSTAMPED:
        return [variant.language, variant.text, variant.notes, variant.props, variant.stamps]
    return [variant.language, variant.text]


def _read(language: str, text: str, notes: Any = (), props: Any = (), stamps: Any = ()) -> Variant:
    props = tuple((kind, value) for kind, value in props)
    return Variant(language, text, notes=tuple(notes), props=props, stamps=Stamps(*stamps))
