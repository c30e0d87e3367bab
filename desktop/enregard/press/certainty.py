"""How sure a passage is: certain of what all texts leave open, in doubt of what all say, done where it must be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enregard.check import Severity, Span
from enregard.check.families import modality
from enregard.check.families.cues import Cue, overlap
from enregard.press.difference import Difference
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import alike, words
from enregard.text import Sentence

_LEFT_OPEN = frozenset({"reported", "hearsay", "likely", "remote", "perhaps", "advisable"})
_DOUBT = _LEFT_OPEN - {"advisable"}
_MUST = frozenset({"necessary", "obliged", "advisable"})
_MAY_BE = frozenset({"possible", "remote", "perhaps"})
_WEAKLY = frozenset({"possible", "able", "hypothetical", "conditional"})
_OPEN_TOO = re.compile(
    r"\b(?:se peu\w+|chances?|risqu\w+|il arrive|aurai\w+|serai\w+|likely|chance|risk\w*)\b", re.IGNORECASE
)
_LEAD = 30  # characters before what a passage covers in which a verb may stand that it puts behind
_MAY_HAVE = re.compile(r"\b(?:may|might|could)\s+(?:well\s+)?have\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)
_HEARSAY = re.compile(r"\b(?:aurai(?:s|t|ent)|serai(?:s|t|ent))\b", re.IGNORECASE)
"""Conditionals in which the French press gives what is not certain."""
_FUTURE = re.compile(
    r"\b\w{2,}r(?:a|ont|ai|as|ons|ez)\b|\b(?:va|vont|will|shall|doi\w+|devr\w+|must|need\w*)\b", re.IGNORECASE
)
_NEXT = re.compile(r"\W*(?:[^\W\d]+\W+){0,2}?([^\W\d_]{4,}(?:er|ir|re))\b")
_PAST = re.compile(r"\b(?:a|ont|avons|ai|est|sont)\s+(?:été\s+)?(?:\w+ment\s+)?$")


def certainty(passage: str, held: Witnesses, part: Span, *, near: bool, told: bool = False) -> Iterator[Difference]:
    """Yield where a passage is surer or less sure than all texts.

    `told` tells that it is indirect speech, in which a French future becomes a conditional.
    """
    if near:
        yield from _surer(passage, held, part)
        yield from _must(passage, held, part)
        yield from _done(passage, held)
    yield from _doubted(passage, held, told=told)


def _surer(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield what all texts leave open and a passage says for certain: "we will" for "we could"."""
    language = held.mine.language
    if _OPEN_TOO.search(passage) or _senses(passage, language) & (_LEFT_OPEN | _WEAKLY):
        return
    others = [_senses(each.text, each.language) for each in held.others]
    past = any(_MAY_HAVE.search(each.text) for each in held.others)
    there = [
        cue
        for cue in _modal(held.mine.text, language)
        if overlap(cue.span, part) and (cue.sense in _LEFT_OPEN or (past and cue.within(held.mine.text) == "pu"))
    ]
    if there and all(each & (_LEFT_OPEN | _WEAKLY) for each in others):
        yield _difference(
            "The statement leaves it open (“{there}”); the article says it for certain.", held.mine, there
        )


def _strongly(witness: Witness) -> bool:
    """Tell whether a text leaves something open in a word that means nothing else: "may", not "can"."""
    return bool(_MAY.search(witness.text) or _senses(witness.text, witness.language) & _LEFT_OPEN)


def _doubted(passage: str, held: Witnesses, *, told: bool) -> Iterator[Difference]:
    """Yield what a passage leaves open and no text does: "could confirm" for "can confirm"."""
    language = held.mine.language
    cues = [cue for cue in _modal(passage, language) if cue.sense in _DOUBT - {"hearsay"}]
    if not told:
        cues += [Cue("modality", "conditional", found.span()) for found in _HEARSAY.finditer(passage)]
    excused = _LEFT_OPEN | {"hypothetical", "conditional"} | (_WEAKLY | {"firm"} if told else frozenset())
    known = any(
        _senses(each.text, each.language) & excused or _strongly(each) or _OPEN_TOO.search(each.text)
        for each in held.all
    )
    if cues and not known:
        spans = tuple(cue.span for cue in cues)
        facts = {"here": ", ".join(passage[a:b] for a, b in spans)}
        said = Sentence("The article leaves it open (“{here}”); the statement says it for certain.", facts)
        yield Difference("modality", Severity.WARNING, said, spans)


def _must(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield what all texts say may be, and a passage says must be."""
    led = part[0] - _LEAD, part[1]
    language = held.mine.language
    mine = [cue for cue in _modal(passage, language) if cue.sense in _MUST - {"advisable"}]
    senses = [_senses(each.text, each.language) for each in held.all]
    theirs = [cue for cue in _modal(held.mine.text, language) if cue.sense in _MAY_BE and overlap(cue.span, led)]
    if mine and theirs and all(each & _MAY_BE and not each & _MUST for each in senses):
        spans = tuple(cue.span for cue in mine)
        facts = {"here": mine[0].within(passage), "there": theirs[0].within(held.mine.text)}
        said = Sentence("The article has “{here}” where the statement has “{there}”: what may be need not be.", facts)
        yield Difference("modality", Severity.WARNING, said, spans, (theirs[0].span,))


def _done(passage: str, held: Witnesses) -> Iterator[Difference]:
    """Yield what all texts say must or should be done, and a passage tells as done."""
    language = held.mine.language
    if _senses(passage, language) & _MUST or _FUTURE.search(passage):
        return
    for cue in _modal(held.mine.text, language):
        if cue.sense not in _MUST:
            continue
        verb = _NEXT.match(held.mine.text, cue.span[1])
        done = verb and any(
            alike(word.form, verb[1].lower()) and _PAST.search(passage[: word.start]) for word in words(passage)
        )
        if done and all(_senses(each.text, each.language) & _MUST for each in held.others):
            yield _difference(
                "The statement says that it must be done (“{there}”); the article tells it as done.", held.mine, [cue]
            )


def _difference(template: str, mine: Witness, there: Sequence[Cue]) -> Difference:
    spans = tuple(cue.span for cue in there)
    facts = {"there": ", ".join(mine.text[a:b] for a, b in spans)}
    return Difference("modality", Severity.WARNING, Sentence(template, facts), (), spans)


def _senses(text: str, language: str) -> set[str]:
    return {cue.sense for cue in _modal(text, language)}


def _modal(text: str, language: str) -> list[Cue]:
    return [cue for cue in modality.read(text, language) if cue.kind == "modality"]
