"""What XLIFF has no place for: probability, who and when, properties. XLIFF 2 keeps them as metadata, 1.2 as context.

Ours have names of their own; all others are properties, of the unit or of one of its texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enregard.exchange.formats import Writing
from enregard.exchange.units import UNSTAMPED, Stamps, Unit, Variant

UNIT, SOURCE, TARGET = "", "source", "target"

_OURS = "x-enregard-"
_ID = f"{_OURS}id"
_PROBABILITY = f"{_OURS}probability"
_STAMPS = {f"{_OURS}{name.replace('_', '-')}": name for name in Stamps._fields}


class Fact(NamedTuple):
    """Something that is said of a unit, or of its `source` or `target`."""

    of: str
    kind: str
    value: str


def facts_of(unit: Unit, source: Variant, target: Variant, writing: Writing, number: str) -> Iterator[Fact]:
    """Yield what is to be written beside the texts of a unit; `number` is what it is called in the file."""
    if unit.id not in ("", number):
        yield Fact(UNIT, _ID, unit.id)
    if writing.status and unit.probability is not None:
        yield Fact(UNIT, _PROBABILITY, repr(float(unit.probability)))
    for of, stamps, props in (
        (UNIT, unit.stamps, unit.props),
        (SOURCE, source.stamps, source.props),
        (TARGET, target.stamps, target.props),
    ):
        if writing.stamps:
            yield from (Fact(of, kind, value) for kind, value in zip(_STAMPS, stamps, strict=True) if value)
        yield from (Fact(of, kind, value) for kind, value in props if kind)


def with_facts(unit: Unit, facts: Iterable[Fact]) -> Unit:
    """Return a unit of two texts with what was said beside it."""
    facts = tuple(facts)
    if not facts:
        return unit
    ours = {fact.kind: fact.value for fact in facts if fact.of == UNIT}
    variants = unit.variants
    if any(fact.of for fact in facts):
        variants = tuple(
            variant._replace(props=_props(facts, of), stamps=_stamps(facts, of))
            for variant, of in zip(variants, (SOURCE, TARGET), strict=True)
        )
    return unit._replace(
        variants=variants,
        id=ours.get(_ID, unit.id),
        probability=_probability(ours.get(_PROBABILITY, "")),
        props=_props(facts, UNIT),
        stamps=_stamps(facts, UNIT),
    )


def _props(facts: Iterable[Fact], of: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (fact.kind, fact.value) for fact in facts if fact.of == of and fact.kind and not fact.kind.startswith(_OURS)
    )


def _stamps(facts: Iterable[Fact], of: str) -> Stamps:
    said = {_STAMPS[fact.kind]: fact.value for fact in facts if fact.of == of and fact.kind in _STAMPS}
    return Stamps(**said) if said else UNSTAMPED


def _probability(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 <= value <= 1 else None


def with_notes(unit: Unit, notes: Iterable[tuple[str, str]]) -> Unit:
    """Return a unit of two texts with notes, each on the unit or on one of its texts; empty ones say nothing."""
    held: dict[str, tuple[str, ...]] = {}
    for of, text in notes:
        if text:
            about = of if of in (SOURCE, TARGET) else UNIT
            held[about] = (*held.get(about, ()), text)
    if not held:
        return unit
    source, target = unit.variants
    return unit._replace(
        variants=(source._replace(notes=held.get(SOURCE, ())), target._replace(notes=held.get(TARGET, ()))),
        notes=held.get(UNIT, ()),
    )
