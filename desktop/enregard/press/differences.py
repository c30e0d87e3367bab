"""Differences between a passage of an article and the statement that neither of the statement's texts bears out.

A passage is held against the text in its own language first. What differs there is dropped again if the original (or
what a machine makes of it) has it like the passage: the article has then translated anew, and rightly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enregard.check import Severity, Span
from enregard.check.families import negation, quantities
from enregard.check.families.cues import overlap
from enregard.check.families.quantities import Form, Kind, Quantity
from enregard.press.amounts import amounts
from enregard.press.certainty import certainty
from enregard.press.difference import Difference
from enregard.press.edits import edits
from enregard.press.naming import named
from enregard.press.opposites import opposed
from enregard.press.turns import denied, strengthened
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import Compared
from enregard.text import Sentence

_NOT_HELD = frozenset({Kind.ORDINAL, Kind.BROKEN, Kind.WEEKDAY})
_REACH = 30  # characters from a negation to what it denies
_OTHER_MAGNITUDE = 8  # times
_NEARLY = 0.75  # share of the official wording from which single words put in or left out are named


def differences(
    passage: str, held: Witnesses, beside: Compared, wider: str = "", *, near: bool = True, told: bool = False
) -> list[Difference]:
    """Return the differences of a passage, the gravest first.

    `beside` is how its wording compares to `held.mine`; `wider` all that the statement says, for names that stand
    elsewhere in it. `near` tells that it says what the statement says there, in whatever words; `told`, that it is
    indirect speech.
    """
    part = beside.stretch
    found = [
        *_figures(passage, held),
        *named(passage, held, beside, wider),
        *_turned(passage, held, part),
        *denied(passage, held, part, near=near, kept=beside.kept),
        *amounts(passage, held, beside, near=near),
        *certainty(passage, held, part, near=near, told=told),
        *(strengthened(passage, held, beside.kept) if near else ()),
        *(edits(beside, passage, held) if beside.kept >= _NEARLY and not told else ()),
    ]
    return sorted(_once(found), key=lambda each: -each.severity)


def _once(found: Iterable[Difference]) -> Iterator[Difference]:
    """Yield differences, those in the same words once: what comes first says most."""
    known: list[Difference] = []
    for each in found:
        if not any(_meet(each.mine, other.mine) or _meet(each.theirs, other.theirs) for other in known):
            known.append(each)
            yield each


def _meet(one: Iterable[Span], other: Iterable[Span]) -> bool:
    there = list(other)
    return any(overlap(a, b) for a in one for b in there)


def _figures(passage: str, held: Witnesses) -> Iterator[Difference]:
    """Yield the figures that no text has."""
    said = quantities.read(passage, held.mine.language)
    if not said:
        return
    compared = [quantities.differences(quantities.read(each.text, each.language), said) for each in held.all]
    foreign = [{each.span for each in d.added} | {pair[1].span for pair in d.conflicts} for d in compared]
    everywhere = set.intersection(*foreign)
    for theirs, mine, _ in compared[0].conflicts:
        alike = mine.kind is theirs.kind and not _vaguely_same(mine, theirs)
        if alike and mine.span in everywhere and _is_plain(mine) and _is_plain(theirs):
            facts = {"here": passage[slice(*mine.span)], "there": held.mine.text[slice(*theirs.span)]}
            yield Difference(
                "number",
                Severity.ERROR,
                Sentence("The article has {here} where the statement has {there}.", facts),
                (mine.span,),
                (theirs.span,),
            )


def _is_plain(quantity: Quantity) -> bool:
    """Tell whether it is meant as a number: neither a place in a row nor "one"."""
    return quantity.form is not Form.HINT and quantity.kind not in _NOT_HELD and quantity.value != 1


def _vaguely_same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two orders of magnitude are about the same: dozens and tens, but not thousands and millions."""
    if one.kind is not Kind.VAGUE or not (isinstance(one.value, float) and isinstance(other.value, float)):
        return False
    return max(one.value, other.value) < _OTHER_MAGNITUDE * min(one.value, other.value)


def _turned(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield words that say the contrary of what all texts say."""
    there = Witness(held.mine.text[slice(*part)], held.mine.language)
    denials = [cue.span[0] for cue in negation.read(passage, there.language) if cue.sense == "denied"]
    for mine, theirs in opposed(passage, there.text, there.language, held.others):
        if any(mine[0] - _REACH <= start <= mine[0] for start in denials):
            continue  # not closed is open
        facts = {"here": passage[slice(*mine)], "there": there.text[slice(*theirs)]}
        said = Sentence("“{here}” is the contrary of “{there}” in the statement.", facts)
        yield Difference("sense", Severity.ERROR, said, (mine,), ((theirs[0] + part[0], theirs[1] + part[0]),))
