"""Names that a passage gives in the place of others, or spells otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from enregard.check import Severity, Span
from enregard.check.families import names
from enregard.press.difference import Difference
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import Compared, Edit
from enregard.text import Sentence

_TITLE = re.compile(r"^(?:M\.?|Mme|MM\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+")


def named(passage: str, held: Witnesses, beside: Compared, wider: str) -> Iterator[Difference]:
    """Yield names that stand in the place of others, or are misspelt.

    `wider` is all that the statement says and is called: who stands there is no stranger, but may be in a wrong place.
    """
    language = held.mine.language
    mine = [each for each in names.read(passage, language) if each.sure]
    theirs = [each for each in names.read(held.mine.text, language) if _within(each.span, beside.stretch)]
    lost = [each for each in theirs if each.sure and not named_in(each.text, passage, language)]
    for name in mine:
        if any(named_in(name.text, each.text, each.language) for each in held.all):
            continue
        slip = next((each for each in theirs if names.near(name.text, each.text)), None)
        if slip:
            yield _misspelt(name.text, slip.text, name.span, slip.span)
        elif lost and not named_in(name.text, wider, language):
            yield _exchanged(name.text, lost[0].text, name.span, lost[0].span)
    for edit in beside.edits:
        here = next((each for each in mine if _is_all(each.span, edit, 0)), None)
        there = next((each for each in lost if _is_all(each.span, edit, 1)), None)
        if here and there and not names.same(here.text, there.text) and _agreed(there.text, held.others):
            yield _exchanged(here.text, there.text, here.span, there.span)


def _within(span: Span, part: Span) -> bool:
    return part[0] <= span[0] < part[1]


def _is_all(name: Span, edit: Edit, side: int) -> bool:
    """Tell whether a name is all that tells something on one side of an edit."""
    telling = [word for word in (edit.mine, edit.theirs)[side] if word.telling]
    return bool(telling) and all(name[0] <= word.start and word.end <= name[1] for word in telling)


def _agreed(name: str, others: tuple[Witness, ...]) -> bool:
    """Tell whether all other texts name somebody or something, too."""
    return all(named_in(name, each.text, each.language) for each in others)


def _misspelt(mine: str, theirs: str, here: Span, there: Span) -> Difference:
    said = Sentence("The name {here} is spelt {there} in the statement.", {"here": mine, "there": theirs})
    return Difference("name", Severity.WARNING, said, (here,), (there,))


def _exchanged(mine: str, theirs: str, here: Span, there: Span) -> Difference:
    facts = {"here": mine, "there": theirs}
    said = Sentence("The article names {here} where the statement names {there}.", facts)
    return Difference("name", Severity.ERROR, said, (here,), (there,))


def named_in(name: str, text: str, language: str) -> bool:
    """Tell whether a text names somebody or something, in whatever form."""
    name = _TITLE.sub("", name)
    if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text.lower()) or any(
        names.same(name, each) for each in _names_in(text, language)
    ):
        return True
    return names.same(name, text)


@lru_cache(maxsize=512)
def _names_in(text: str, language: str) -> tuple[str, ...]:
    return tuple(_TITLE.sub("", each.text) for each in names.read(text, language))
