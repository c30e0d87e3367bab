"""How many and how much: "all" for "some", "10 000" for "up to 10 000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from enregard.check import Severity, Span
from enregard.check.families import limits, quantities
from enregard.check.families.cues import Cue, overlap
from enregard.check.families.quantities import Form, Kind, Quantity
from enregard.press.difference import Difference
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import Compared, Edit, Word
from enregard.text import Sentence

_SIZES = frozenset({"at_least", "at_most", "more", "less", "nearly", "about"})
_FITS = {
    "more": frozenset({"more", "at_least"}),
    "at_least": frozenset({"more", "at_least"}),
    "less": frozenset({"less", "at_most", "nearly"}),
    "at_most": frozenset({"less", "at_most", "nearly"}),
    "nearly": frozenset({"less", "at_most", "nearly", "about"}),
    "about": frozenset({"nearly", "about"}),
}
"""Limits of a figure that may stand for each other."""
_SHARES = ("all", "most", "part", "few", "many")
_UNLIKE = (
    frozenset(product(_SHARES, repeat=2))
    - {(each, each) for each in _SHARES}
    - {
        ("most", "many"),
        ("many", "most"),
        ("part", "many"),
        ("many", "part"),
    }
)
_BETWEEN = re.compile(r"\s?(?:(?:l[ea]s?|d[eu]s?|une?|the|an?|of)\s|d['’])*[£$€]?", re.IGNORECASE)
_ABOUT = re.compile(r"aines?\b|\bdozens?\b", re.IGNORECASE)
"""Numbers that are about so many by themselves: "une douzaine"."""
_PART_OF = re.compile(r"\b(?:part|share) of\b|\bparts? d(?:es?\b|['’])", re.IGNORECASE)
_BEHIND = 12  # characters from a figure to a limit that follows it
_COUNTED = frozenset({Kind.NUMBER, Kind.FRACTION, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_CHANGED = "The article has “{here}” where the statement has “{there}”: they do not say how many in the same way."


def amounts(passage: str, held: Witnesses, beside: Compared, *, near: bool) -> Iterator[Difference]:
    """Yield quantifiers that became others, and limits of figures that were added, dropped or turned."""
    yield from _of_figures(passage, held)
    if near:
        yield from _shares(passage, held, beside.stretch)
        for edit in beside.edits:
            yield from _exchanged(passage, held, edit)
        yield from _all_of_some(passage, held, beside.edits)


def _shares(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield quantifiers that stand in the place of others which all texts have."""
    here, there = _quantifiers(Witness(passage, held.mine.language)), _quantifiers(held.mine)
    known = {cue.sense for each in held.all for cue in _quantifiers(each)}
    kept = {cue.sense for cue in here}
    agreed = set.intersection(*({cue.sense for cue in _quantifiers(each)} for each in held.all))
    new = [cue for cue in here if cue.sense not in known]
    lost = [cue for cue in there if cue.sense in agreed - kept and overlap(cue.span, part)]
    for mine, theirs in zip(new, lost, strict=False):
        if (theirs.sense, mine.sense) in _UNLIKE:
            yield _changed(passage, held.mine.text, mine.span, theirs.span)


def _exchanged(passage: str, held: Witnesses, edit: Edit) -> Iterator[Difference]:
    """Yield a quantifier that stands at the very place of another one."""
    mine, theirs = _quantifiers(Witness(passage, held.mine.language)), _quantifiers(held.mine)
    here = [cue for cue in mine if _inside(cue, edit.mine) and cue.sense not in _senses(theirs)]
    there = [cue for cue in theirs if _inside(cue, edit.theirs) and cue.sense not in _senses(mine)]
    agreed = all(_senses(there) <= _senses(_quantifiers(each)) for each in held.others)
    if here and there and agreed and (there[0].sense, here[0].sense) in _UNLIKE:
        yield _changed(passage, held.mine.text, here[0].span, there[0].span)


def _senses(cues: Sequence[Cue]) -> set[str]:
    return {cue.sense for cue in cues}


def _all_of_some(passage: str, held: Witnesses, edits: Sequence[Edit]) -> Iterator[Difference]:
    """Yield "all" where all texts give a share, or a figure at that very place."""
    every = [cue for cue in _quantifiers(Witness(passage, held.mine.language)) if cue.sense == "all"]
    if not every or any(cue.sense == "all" for cue in _quantifiers(held.mine)):
        return
    known = {each.value for each in _figures(Witness(passage, held.mine.language))}
    lost = [each for each in _figures(held.mine) if each.value not in known and all(_facing(each, w) for w in held.all)]
    for figure in lost:
        places = [
            cue
            for cue in every
            if figure.kind is Kind.FRACTION
            or any(_inside(cue, edit.mine) and _has(edit.theirs, figure.span) for edit in edits)
        ]
        if places:
            yield _changed(passage, held.mine.text, places[0].span, figure.span)


def _has(words: Sequence[Word], span: Span) -> bool:
    return any(overlap((word.start, word.end), span) for word in words)


def _inside(cue: Cue, words: Sequence[Word]) -> bool:
    return _has(words, cue.span)


def _changed(passage: str, text: str, here: Span, there: Span) -> Difference:
    facts = {"here": passage[slice(*here)], "there": text[slice(*there)]}
    return Difference("limits", Severity.WARNING, Sentence(_CHANGED, facts), (here,), (there,))


def _quantifiers(witness: Witness) -> list[Cue]:
    """Return the quantifiers of a text; "some" is a part where no figure follows."""
    text = witness.text
    parts = [Cue("limit", "part", found.span()) for found in _PART_OF.finditer(text)]
    return parts + [
        Cue(cue.kind, "part" if cue.sense == "about" else cue.sense, cue.span)
        for cue in limits.read(text, witness.language)
        if cue.sense in _SHARES
        or (
            cue.sense == "about"
            and cue.within(text).lower() == "some"
            and not text[cue.span[1] :].lstrip()[:1].isdigit()
        )
    ]


def _of_figures(passage: str, held: Witnesses) -> Iterator[Difference]:
    """Yield limits of figures that no text has, or that all have and the passage drops."""
    said = Witness(passage, held.mine.language)
    for quantity in _figures(said):
        facing = [_facing(quantity, each) for each in held.all]
        if not facing[0] or not all(facing):
            continue
        mine = _limit(quantity, said)
        theirs = [_limit(figure, each) for figure, each in zip(facing, held.all, strict=True) if figure]
        found = _compared(quantity, mine, facing[0], theirs)
        if found:
            template, severity, here, there = found
            facts = {"here": passage[slice(*here)], "there": held.mine.text[slice(*there)]}
            yield Difference("limits", severity, Sentence(template, facts), (here,), (there,))


def _compared(
    figure: Quantity, mine: Cue | None, facing: Quantity, theirs: list[Cue | None]
) -> tuple[str, Severity, Span, Span] | None:
    """Return what is to be said of the limits of one figure, if anything."""
    first = theirs[0]
    if mine is None:
        if first is None or None in theirs:
            return None
        slight = first.sense in ("about", "nearly")
        return _DROPPED, Severity.HINT if slight else Severity.WARNING, figure.span, _around(first.span, facing.span)
    if any(other is not None and other.sense in _FITS[mine.sense] for other in theirs):
        return None
    here, there = _around(mine.span, figure.span), _around(first.span, facing.span) if first else facing.span
    if first is None and mine.sense in ("about", "nearly"):
        return None
    return _CHANGED, Severity.WARNING, here, there


_DROPPED = "The article has “{here}” where the statement has “{there}”: the limit is left out."


def _figures(witness: Witness) -> list[Quantity]:
    return [
        each
        for each in quantities.read(witness.text, witness.language)
        if each.kind in _COUNTED
        and (each.form is not Form.HINT or each.kind is Kind.FRACTION)
        and each.value != 1
        and not _ABOUT.search(witness.text[slice(*each.span)])
    ]


def _facing(quantity: Quantity, witness: Witness) -> Quantity | None:
    """Return the same figure in another text."""
    return next((each for each in _figures(witness) if each.value == quantity.value), None)


def _limit(quantity: Quantity, witness: Witness) -> Cue | None:
    """Return what limits a figure: words before it, or behind it."""
    start, end = quantity.span
    for cue in limits.read(witness.text, witness.language):
        before = cue.sense in _SIZES and cue.span[0] < end and _BETWEEN.fullmatch(witness.text[cue.span[1] : start])
        behind = cue.sense in ("at_least", "at_most") and end <= cue.span[0] <= end + _BEHIND
        if before or behind:
            return cue
    return None


def _around(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])
