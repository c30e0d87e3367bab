"""Units made of what the elements of a memory say."""

from __future__ import annotations

from collections.abc import Sequence

from enregard.exchange.units import UNSTAMPED, Stamps, Unit, Variant
from enregard.project import Status

STATUS = "x-status"
PROBABILITY = "x-probability"
ANY = "*all*"
"""A source language that is any."""
OF_TMX = "tmx:"
"""Before the name of a property that is an attribute in TMX."""
KEPT = ("usagecount", "lastusagedate", "segtype", "datatype")
"""Attributes of a unit or a variant that say something of it: kept as properties, written as attributes."""

Attributes = dict[str, str]
Props = Sequence[tuple[str, str]]

_STATUSES = {status.value: status for status in Status}
_STAMPS = frozenset({"creationdate", "creationid", "changedate", "changeid"})
_SAID = frozenset(KEPT)


def unit_of(attributes: Attributes, variants: Sequence[Variant], notes: Sequence[str], props: Props, line: int) -> Unit:
    """Return a unit, with our own properties as what they say."""
    status, probability, others = _ours(props) if props else (Status.OPEN, None, [])
    source = attributes.get("srclang", "").strip()
    if not _SAID.isdisjoint(attributes):
        others += kept_of(attributes)
    return Unit(
        tuple(variants),
        attributes.get("tuid", ""),
        status,
        probability,
        tuple(notes),
        tuple(others),
        stamps_of(attributes),
        "" if source == ANY else source,
        line,
    )


def _ours(props: Props) -> tuple[Status, float | None, list[tuple[str, str]]]:
    """Return status and probability, as we write them, and the other properties."""
    status, probability, others = Status.OPEN, None, []
    for prop in props:
        kind, value = prop
        if kind == STATUS and value in _STATUSES:
            status = _STATUSES[value]
        elif kind == PROBABILITY and (known := _probability(value)) is not None:
            probability = known
        else:
            others.append(prop)
    return status, probability, others


def _probability(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None


def stamps_of(attributes: Attributes) -> Stamps:
    """Return who made and changed something, and when."""
    if _STAMPS.isdisjoint(attributes):
        return UNSTAMPED
    get = attributes.get
    return Stamps(get("creationdate", ""), get("creationid", ""), get("changedate", ""), get("changeid", ""))


def kept_of(attributes: Attributes) -> list[tuple[str, str]]:
    """Return what else attributes say, as properties."""
    return [(f"{OF_TMX}{name}", attributes[name]) for name in KEPT if name in attributes]
