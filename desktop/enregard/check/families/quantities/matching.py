"""Which quantities of two texts are the same, which contradict each other, and which one side has alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from enregard.check.families.quantities import units
from enregard.check.families.quantities.quantity import Form, Kind, Quantity, Value


class Conflict(Enum):
    """In what two quantities contradict each other."""

    VALUE = "value"
    CURRENCY = "currency"
    UNIT = "unit"
    PERCENT = "percent"
    """One is a percentage, the other is not."""


@dataclass(slots=True)
class Differences:
    """What two texts differ in: pairs that contradict each other, and what only one of them has."""

    conflicts: list[tuple[Quantity, Quantity, Conflict]] = field(default_factory=list)
    lost: list[Quantity] = field(default_factory=list)
    added: list[Quantity] = field(default_factory=list)


_COUNTS = frozenset(
    {Kind.NUMBER, Kind.ORDINAL, Kind.FRACTION, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DAY, Kind.YEAR, Kind.VAGUE}
)
_FAMILY = dict.fromkeys(_COUNTS, Kind.NUMBER)
_FAR = 10.0


def differences(a: Sequence[Quantity], b: Sequence[Quantity]) -> Differences:
    """Return what of two texts' quantities has no counterpart on the other side, and what contradicts it."""
    found = Differences()
    a, b = _mended(a, b), _mended(b, a)
    left, right = list(a), list(b)
    for alike in (_written_alike, _identical, _equal, _converted):
        _pair_off(left, right, alike, found)
    left, right = _without_parts(left, b), _without_parts(right, a)
    _contradict(left, right, found)
    found.lost = [each for each in left if not _said(each, b)]
    found.added = [each for each in right if not _said(each, a)]
    return found


def _mended(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """Take a broken number for two where the other side has both: "Group 1 18 teams"."""
    result: list[Quantity] = []
    for each in mine:
        parts = each.values[1:] if each.kind is Kind.BROKEN else ()
        if parts and all(any(same_value((part,), other.values) for other in theirs) for part in parts):
            result += [replace(each, kind=Kind.NUMBER, values=(part,)) for part in parts]
        else:
            result.append(each)
    return result


def _pair_off(
    left: list[Quantity], right: list[Quantity], alike: Callable[[Quantity, Quantity], bool], found: Differences
) -> None:
    """Take out of both sides what is alike; equal values of other units are conflicts."""
    for one in list(left):
        other = next((each for each in right if alike(one, each)), None)
        if other:
            left.remove(one)
            right.remove(other)
            if conflict := _units_conflict(one, other):
                found.conflicts.append((one, other, conflict))


def _written_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are the same in all, and both stand in figures or both in words."""
    return one.form is other.form and _identical(one, other)


def _identical(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are the same in value, kind and unit."""
    return one.kind is other.kind and one.units == other.units and same_value(one.values, other.values)


def _equal(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities have the same value, whatever they count; a month is no number."""
    if Kind.BROKEN in (one.kind, other.kind):
        return one.kind is other.kind and one.value == other.value
    alike = _FAMILY.get(one.kind, one.kind) is _FAMILY.get(other.kind, other.kind)
    dates = {one.kind, other.kind} <= {Kind.NUMBER, Kind.YEAR, Kind.DECADE}
    return (alike or dates) and same_value(one.values, other.values)


def _converted(one: Quantity, other: Quantity) -> bool:
    """Tell whether one quantity is the other in another unit: a half and 50 %, 5 p.m. and 17 h, miles and km."""
    x, y = one.value, other.value
    if not (isinstance(x, float) and isinstance(y, float)):
        return False
    kinds = {one.kind, other.kind}
    if Kind.TIME in kinds and kinds <= {Kind.TIME, Kind.MEASURE, Kind.NUMBER}:
        return _same_hour(one, other) or _same_hour(other, one)
    if Kind.PERCENT in kinds and (Kind.FRACTION in kinds or Form.HINT in (one.form, other.form)):
        return abs(x - 100 * y) < 1 or abs(y - 100 * x) < 1
    if one.units == other.units == (units.DEGREES,):
        return units.same_degrees(x, y)
    return any(
        mine != theirs and units.same_measure(x, mine, y, theirs) for mine in one.units for theirs in other.units
    )


def _same_hour(time: Quantity, hours: Quantity) -> bool:
    if time.kind is not Kind.TIME or not (hours.kind is Kind.NUMBER or "h" in hours.units):
        return False
    said = hours.value
    return isinstance(said, float) and any(value in time.values for value in (60 * said, 60 * said + 720))


def same_value(mine: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Tell whether two quantities have a reading in common."""
    return any(_close(one, other) for one in mine for other in theirs)


def _close(one: Value, other: Value) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def _units_conflict(one: Quantity, other: Quantity) -> Conflict | None:
    """Return what contradicts itself in two quantities of the same value."""
    percent = [each.kind is Kind.PERCENT for each in (one, other)]
    if any(percent) and not all(percent) and Kind.FRACTION not in (one.kind, other.kind):
        return None if units.POINTS in (*one.units, *other.units) else Conflict.PERCENT
    if not one.units or not other.units or set(one.units) & set(other.units):
        return None
    if one.units[0] in units.MONEY and other.units[0] in units.MONEY:
        return Conflict.CURRENCY
    return Conflict.UNIT if _same_dimension(one, other) and not _converted(one, other) else None


def _same_dimension(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may measure the same thing."""
    return any(units.same_dimension(mine, theirs) for mine in one.units for theirs in other.units)


def _without_parts(mine: list[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """Leave out what another measure that was found says with it: 6 feet 2, 45 miles (72 km)."""
    return [each for each in mine if each.form > Form.HINT and not any(_converted(each, other) for other in theirs)]


def _said(one: Quantity, others: Sequence[Quantity]) -> bool:
    """Tell whether the other side has a quantity anyway, though it matches another one."""
    return any(_equal(one, other) for other in others)


def _contradict(left: list[Quantity], right: list[Quantity], found: Differences) -> None:
    """Pair off what can only be meant to be the same, the likest first."""
    pairs = sorted(
        (distance, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (distance := _distance(one, other, i, j)) < _FAR
    )
    mine: set[int] = set()
    theirs: set[int] = set()
    for _, i, j in pairs:
        if i not in mine and j not in theirs:
            mine.add(i)
            theirs.add(j)
            found.conflicts.append((left[i], right[j], Conflict.VALUE))
    left[:] = [each for i, each in enumerate(left) if i not in mine]
    right[:] = [each for j, each in enumerate(right) if j not in theirs]


def _distance(one: Quantity, other: Quantity, i: int, j: int) -> float:
    """Return how unlikely two quantities are to be meant for the same; a distance that is far rules it out."""
    if Kind.BROKEN in (one.kind, other.kind):
        return 0.0
    if one.kind is Kind.CODE or other.kind is Kind.CODE:
        return 0.0 if one.kind is other.kind and _letters(one) == _letters(other) else _FAR
    if Kind.TIME in (one.kind, other.kind):
        hours = one.kind is other.kind or "h" in (*one.units, *other.units)
        return 0.0 if hours else _FAR
    same_family = _FAMILY.get(one.kind, one.kind) is _FAMILY.get(other.kind, other.kind)
    dates = {one.kind, other.kind} <= {Kind.NUMBER, Kind.YEAR, Kind.DECADE}
    if not (same_family or dates):
        return _FAR
    if Kind.VAGUE in (one.kind, other.kind) and one.kind is not other.kind:
        return _FAR
    if one.kind is not other.kind and max(one.form, other.form) <= Form.SMALL:
        return _FAR
    if one.units and other.units and one.kind is other.kind is Kind.MEASURE and not _same_dimension(one, other):
        return _FAR
    off = abs(i - j) * 0.5 + abs(one.form - other.form) * 0.5
    return off + (one.kind is not other.kind) * 2 + (one.units != other.units) * 1


def _letters(code: Quantity) -> str:
    return "".join(letter for letter in str(code.value) if letter.isalpha())
