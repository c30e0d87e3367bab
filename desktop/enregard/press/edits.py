"""Telling words that a quotation puts into the statement's wording, leaves out of it, or exchanges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enregard.check import Severity, Span
from enregard.check.families import limits
from enregard.press.difference import Difference
from enregard.press.meant import borne_out
from enregard.press.witness import Witnesses
from enregard.press.wording import Compared, Word
from enregard.text import Sentence


def edits(beside: Compared, text: str, held: Witnesses) -> Iterator[Difference]:
    """Yield telling words that were put into the official wording, or left out of it without a mark."""
    for edit in beside.edits:
        mine = [word for word in edit.mine if word.telling]
        theirs = [word for word in edit.theirs if word.telling]
        if mine and not theirs:
            span = _span(mine)
            if not borne_out(text[slice(*span)], held.others):
                said = Sentence("“{here}” is put in: no text of the statement has it.", {"here": text[slice(*span)]})
                yield Difference("added words", Severity.WARNING, said, (span,))
        elif theirs and not edit.mine:
            span = _span(edit.theirs)
            wording = held.mine.text[slice(*span)]
            if not held.others or borne_out(wording, held.others):
                said = Sentence("“{there}” is left out, and nothing marks that.", {"there": wording})
                yield Difference("words left out", Severity.WARNING, said, (), (span,))
        elif mine and theirs:
            yield from _exchanged(_span(edit.mine), _span(edit.theirs), text, held)


def _span(words: Sequence[Word]) -> Span:
    return words[0].start, words[-1].end


def _exchanged(mine: Span, theirs: Span, text: str, held: Witnesses) -> Iterator[Difference]:
    """Yield a limit or quantifier that stands in the place of another one: "all" for "some"."""
    language = held.mine.language
    here, there = _limits(text[slice(*mine)], language), _limits(held.mine.text[slice(*theirs)], language)
    agreed = all(there & _limits(each.text, each.language) for each in held.others)
    if here and there and not here & there and agreed:
        facts = {"here": text[slice(*mine)], "there": held.mine.text[slice(*theirs)]}
        yield Difference(
            "limits",
            Severity.WARNING,
            Sentence("The article has “{here}” where the statement has “{there}”.", facts),
            (mine,),
            (theirs,),
        )


def _limits(text: str, language: str) -> set[str]:
    """Return the limits of a text; "some" may be "about" or a part."""
    return {"part" if cue.sense == "about" else cue.sense for cue in limits.read(text, language)}
