"""The check: what two texts' quantities differ in, in words, and how sure it is that this is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.check.families.quantities.matching import Conflict, differences
from enregard.check.families.quantities.quantity import Form, Kind, Quantity
from enregard.check.families.quantities.reading import read
from enregard.check.finding import Check, Found, Level, Pair, Severity

_KNOWN = frozenset({"en", "fr"})
_VALUES = {
    Kind.MONTH: "The months differ: {here} in the original, {there} in the translation.",
    Kind.WEEKDAY: "The days of the week differ: {here} in the original, {there} in the translation.",
    Kind.YEAR: "The years differ: {here} in the original, {there} in the translation.",
    Kind.DECADE: "The decades differ: {here} in the original, {there} in the translation.",
    Kind.DAY: "The days of the month differ: {here} in the original, {there} in the translation.",
    Kind.TIME: "The times of day differ: {here} in the original, {there} in the translation.",
    Kind.CODE: "The names differ in their figures: {here} in the original, {there} in the translation.",
    Kind.MONEY: "The amounts differ: {here} in the original, {there} in the translation.",
    Kind.PERCENT: "The percentages differ: {here} in the original, {there} in the translation.",
}
_SAID_OTHERWISE = frozenset({Kind.DECADE, Kind.TIME})
_NUMBERS = "The numbers differ: {here} in the original, {there} in the translation."
_OTHER = {
    Conflict.CURRENCY: "{here} in the original, {there} in the translation: another currency.",
    Conflict.UNIT: "{here} in the original, {there} in the translation: the same number in another unit.",
}


def _find(pair: Pair) -> Iterator[Found]:
    if pair.endless:
        return
    here, there = pair.languages
    source, target = (
        read(text, language, pair.context.date)
        for text, language in zip((pair.source, pair.target), pair.languages, strict=True)
    )
    if not (source or target):
        return
    found = differences(source, target)
    alone = not (found.lost or found.added) and len(found.conflicts) == 1
    known = here in _KNOWN and there in _KNOWN
    for one, other, conflict in found.conflicts:
        if conflict is Conflict.PERCENT and not known:
            continue  # "Prozent" is no sign that is known here
        facts = {"here": _words(pair.source, one), "there": _words(pair.target, other)}
        template, level = _said(one, other, conflict, alone=alone)
        yield Found(template, facts, (one.span,), (other.span,), level)
    if not known:
        return  # the other side may say it in words that are not known here
    yield from _one_sided(pair, found.lost, found.added)


def _words(text: str, quantity: Quantity) -> str:
    return text[slice(*quantity.span)]


def _said(one: Quantity, other: Quantity, conflict: Conflict, *, alone: bool) -> tuple[str, Level]:
    """Return the sentence for a contradiction and how sure it is."""
    if conflict is Conflict.PERCENT:
        lost = one.kind is Kind.PERCENT
        return (
            "{here} is a percentage in the original, {there} in the translation is none."
            if lost
            else "{there} is a percentage in the translation, {here} in the original is none."
        ), Level.USUAL
    if conflict in _OTHER:
        return _OTHER[conflict], Level.USUAL
    if other.kind is Kind.BROKEN or one.kind is Kind.BROKEN:
        return _broken(other)
    kind = Kind.TIME if other.kind is Kind.TIME else one.kind
    template = _VALUES.get(kind, _NUMBERS) if kind in {other.kind, Kind.TIME} else _NUMBERS
    return template, _level(one, other, alone=alone)


def _broken(other: Quantity) -> tuple[str, Level]:
    if other.kind is Kind.BROKEN:
        template = (
            "“{there}” in the translation is no number: its groups of figures do not fit ({here} in the original)."
        )
        return template, Level.SURE
    template = "“{here}” in the original is no number: its groups of figures do not fit ({there} in the translation)."
    return template, Level.USUAL


def _level(one: Quantity, other: Quantity, *, alone: bool) -> Level:
    """Return how sure a contradiction is: figures against figures are, small words are not."""
    forms = sorted((one.form, other.form))
    if forms[0] is Form.FIGURES:
        return Level.SURE if alone and one.kind is other.kind else Level.USUAL
    if forms[0] is Form.WORDS:
        return Level.USUAL
    same_place = alone and 1.0 not in (one.value, other.value)
    same_measure = one.kind is other.kind is Kind.MEASURE
    return Level.USUAL if forms[1] is Form.FIGURES and (same_place or same_measure) else Level.MORE


def _one_sided(pair: Pair, lost: list[Quantity], added: list[Quantity]) -> Iterator[Found]:
    """Say what only one side has."""
    for quantity in lost:
        facts = {"here": _words(pair.source, quantity)}
        template = (
            "“{here}” in the original is no number: its groups of figures do not fit."
            if quantity.kind is Kind.BROKEN
            else "The translation has nothing for {here} of the original."
        )
        yield Found(template, facts, (quantity.span,), (), _level_alone(quantity))
    for quantity in added:
        facts = {"there": _words(pair.target, quantity)}
        template = (
            "“{there}” in the translation is no number: its groups of figures do not fit."
            if quantity.kind is Kind.BROKEN
            else "The translation says {there}, which the original does not say."
        )
        # A year is often added to make a date plain.
        level = max(_level_alone(quantity), Level.MORE) if _may_be_year(quantity) else _level_alone(quantity)
        yield Found(template, facts, (), (quantity.span,), level)


def _may_be_year(quantity: Quantity) -> bool:
    return (
        quantity.kind in {Kind.NUMBER, Kind.YEAR}
        and isinstance(quantity.value, float)
        and 1000 <= quantity.value < 3000
    )


def _level_alone(quantity: Quantity) -> Level:
    """Return how sure it is that what one side has alone is wrong.

    Bare figures hardly ever stand for nothing; measures, percentages and dates are often said in other words.
    """
    if quantity.kind is Kind.BROKEN:
        return Level.SURE
    if quantity.form is not Form.FIGURES or quantity.kind in {Kind.WEEKDAY, Kind.CODE}:
        return Level.ALL
    bare = quantity.kind in {Kind.NUMBER, Kind.MONEY, Kind.YEAR}
    least = 10 if bare else 101
    large = isinstance(quantity.value, float) and quantity.value >= least and quantity.kind not in _SAID_OTHERWISE
    return Level.USUAL if large else Level.MORE


CHECK = Check(
    "quantities",
    "Numbers and dates",
    "A wrong figure is the mistranslation that does most harm and is seen least.",
    "Hold the figures, units and dates against each other.",
    Severity.ERROR,
    _find,
)
