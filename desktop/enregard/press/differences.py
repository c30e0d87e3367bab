"""Differences between a passage of an article and the statement that neither of the statement's texts bears out.

A passage is held against the text in its own language first. What differs there is dropped again if the original (or
what a machine makes of it) has it like the passage: the article has then translated anew, and rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check import Severity, Span
from enregard.check.families import names, quantities
from enregard.check.families.quantities import Form, Kind, Quantity
from enregard.press.difference import Difference
from enregard.press.opposites import opposed
from enregard.press.turns import turns
from enregard.press.witness import Witness, Witnesses
from enregard.text import Sentence


def differences(passage: str, held: Witnesses, part: Span, wider: str = "", *, near: bool = True) -> list[Difference]:
    """Return the differences of a passage, the gravest first.

    `part` is what it covers of `held.mine`; `wider` all that the statement says, for names that stand elsewhere in it.
    `near` tells that it says what that part says, in whatever words.
    """
    found = [
        *_figures(passage, held),
        *_names(passage, held, part, wider),
        *_turned(passage, held, part),
        *turns(passage, held, part, near=near),
    ]
    told = {(each.kind, each.theirs or each.mine): each for each in found}  # two readers may find the same
    return sorted(told.values(), key=lambda each: -each.severity)


_TITLE = re.compile(r"^(?:M\.?|Mme|MM\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+")
_NOT_HELD = frozenset({Kind.ORDINAL, Kind.VAGUE, Kind.BROKEN, Kind.WEEKDAY})


def _figures(passage: str, held: Witnesses) -> Iterator[Difference]:
    """Yield the figures that no text has."""
    language = held.mine.language
    said = quantities.read(passage, language)
    if not said:
        return
    compared = [quantities.differences(quantities.read(each.text, each.language), said) for each in held.all]
    foreign = [{each.span for each in d.added} | {pair[1].span for pair in d.conflicts} for d in compared]
    everywhere = set.intersection(*foreign)
    for theirs, mine, _ in compared[0].conflicts:
        if mine.span in everywhere and mine.kind is theirs.kind and _is_plain(mine) and _is_plain(theirs):
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


def _names(passage: str, held: Witnesses, part: Span, wider: str) -> Iterator[Difference]:
    """Yield names that stand in the place of others, or are misspelt."""
    language = held.mine.language
    mine = names.read(passage, language)
    theirs = [name for name in names.read(held.mine.text, language) if part[0] <= name.span[0] < part[1]]
    lost = [each for each in theirs if each.sure and not _named_in(each.text, passage, language)]
    for name in mine:
        if not name.sure or any(_named_in(name.text, each.text, each.language) for each in held.all):
            continue
        slip = next((each for each in theirs if names.near(name.text, each.text)), None)
        if slip:
            facts = {"here": name.text, "there": slip.text}
            said = Sentence("The name {here} is spelt {there} in the statement.", facts)
            yield Difference("name", Severity.WARNING, said, (name.span,), (slip.span,))
        elif lost and not _named_in(name.text, wider, language):
            facts = {"here": name.text, "there": lost[0].text}
            said = Sentence("The article names {here} where the statement names {there}.", facts)
            yield Difference("name", Severity.ERROR, said, (name.span,), (lost[0].span,))


def _named_in(name: str, text: str, language: str) -> bool:
    """Tell whether a text names somebody or something, in whatever form."""
    name = _TITLE.sub("", name)
    if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text.lower()) or any(
        names.same(name, _TITLE.sub("", each.text)) for each in names.read(text, language)
    ):
        return True
    return names.same(name, text)


def _turned(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield words that say the contrary of what all texts say."""
    there = Witness(held.mine.text[slice(*part)], held.mine.language)
    for mine, theirs in opposed(passage, there.text, there.language, held.others):
        facts = {"here": passage[slice(*mine)], "there": there.text[slice(*theirs)]}
        said = Sentence("“{here}” is the contrary of “{there}” in the statement.", facts)
        yield Difference("sense", Severity.ERROR, said, (mine,), ((theirs[0] + part[0], theirs[1] + part[0]),))
