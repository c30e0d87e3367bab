"""Words that turn the meaning of a passage: it denies or strengthens where no text does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enregard.check import Severity, Span
from enregard.check.families import emphasis, negation
from enregard.check.families.cues import Cue, any_of, overlap, vocabulary
from enregard.press.difference import Difference
from enregard.press.meant import borne_out
from enregard.press.opposites import contraries
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import alike, words
from enregard.text import Sentence

_CONTRAST = re.compile(r"[^.!?]*\b(?:mais|but|rather|plutôt)\b")
"""What follows a denial that says what is the case instead: who tells only that leaves nothing out."""
_REACH = 45  # characters in which what is denied begins
_STILL = re.compile(r"encore|toujours|désormais|still|yet", re.IGNORECASE)
_STRONG = re.compile(
    r"\b(?:flagrant|écrasant|dramati|catastrophi|effroyabl|terribl|historiqu|scandaleu|spectaculair|radical"
    r"|overwhelming|blatant|dramatic|catastrophic|terribl|historic|outrageous)\w*",
    re.IGNORECASE,
)
"""Words that strengthen, and that the families of checks leave to the translator."""
_GREAT = re.compile(r"\bgrande? (?:ampleur|envergure|échelle)\b|\b(?:large|full)[- ]scale\b", re.IGNORECASE)
_FREE = frozenset({"strong_significant", "strong_clear", "weak_slightly", "weak_limited"})
_OWN_WORDS = 0.5  # share of the official wording below which a passage is put in other words
_SAME_WORD = 0.62  # likeness in meaning of words that strengthen in the same way


def denied(passage: str, held: Witnesses, part: Span, *, near: bool, kept: float) -> Iterator[Difference]:
    """Yield what a passage denies and no text does, or all texts deny and it does not.

    `kept` is how much of its wording is that of `held.mine`.
    """
    text, language = held.mine.text, held.mine.language
    here, there = negation.read(passage, language), negation.read(text, language)
    elsewhere = [negation.read(each.text, each.language) for each in held.others]
    contrary = contraries(passage, text, language) if here else []
    mine = [cue.span for cue in here if cue.sense == "denied" and not any(_denies(cue, each) for each in contrary)]
    if (
        any(_echoed(span, passage, text) for span in mine)
        and _shared_only(there, text, passage, kept)
        and not any(c.sense == "denied" for cues in elsewhere for c in cues)
    ):
        said = Sentence(
            "The article denies something (“{here}”) that the statement does not deny.",
            {"here": _wording(passage, mine)},
        )
        yield Difference("negation", Severity.ERROR, said, tuple(mine))
    theirs = [cue.span for cue in there if cue.sense == "denied" and overlap(cue.span, part)]
    theirs = [span for span in theirs if _echoed(span, text, passage) and not _instead(text, span, part)]
    if theirs and near and _shared_only(here, passage, text, kept) and all(elsewhere):
        facts = {"there": _wording(text, theirs)}
        said = Sentence("The statement denies something (“{there}”); the article does not.", facts)
        yield Difference("negation", Severity.ERROR, said, (), tuple(theirs))


def _denies(cue: Cue, word: Span) -> bool:
    return cue.span[0] <= word[0] < cue.span[1] + _REACH


def _instead(text: str, denial: Span, part: Span) -> bool:
    """Tell whether a denial is followed by what is the case instead, and a passage goes as far as that."""
    found = _CONTRAST.match(text, denial[1])
    return found is not None and part[1] > found.end()


def _echoed(cue: Span, text: str, other: str) -> bool:
    """Tell whether the other text has any of the words that a negation denies."""
    denied = [word.form for word in words(text) if word.telling and cue[0] <= word.start < cue[1] + _REACH]
    return any(alike(word, each.form) for word in denied for each in words(other) if each.telling)


def _shared_only(cues: Sequence[Cue], text: str, other: str, kept: float) -> bool:
    """Tell whether a text denies nothing, but by words that the other text has, too.

    Where the wording is the same, words that only may stand for a negation ("henceforth") stand for none.
    """
    return all(
        cue.sense != "denied"
        and (
            cue.within(text).lower() in other.lower()
            or _STILL.fullmatch(cue.within(text))
            or (kept >= _OWN_WORDS and _is_slight(cue, text))
        )
        for cue in cues
    )


def _is_slight(cue: Cue, text: str) -> bool:
    return any(
        re.fullmatch(any_of(lists["slight"]), cue.within(text).lower()) for lists in vocabulary("negation").values()
    )


def strengthened(passage: str, held: Witnesses, kept: float) -> Iterator[Difference]:
    """Yield words that strengthen or weaken, and that no text has in any form; an adverb has no other form.

    Those that translators add freely weigh little where the passage is put in other words.
    """
    known = {cue.sense for each in held.all for cue in emphasis.read(each.text, each.language)}
    plain = [_without(emphasis.read(each.text, each.language), each) for each in held.all]
    if any(_GREAT.search(each.text) for each in held.all):
        known |= {"strong_massive", "strong_significant"}
    for cue in _strong(passage, held.mine.language):
        wording = cue.within(passage)
        if cue.sense in known:
            continue
        if wording.endswith("ment") or not borne_out(wording, plain, _SAME_WORD):
            said = Sentence("No text of the statement has “{here}”: it makes it stronger or weaker.", {"here": wording})
            slight = cue.sense in _FREE and kept < _OWN_WORDS
            yield Difference("emphasis", Severity.HINT if slight else Severity.WARNING, said, (cue.span,))


def _strong(text: str, language: str) -> list[Cue]:
    known = emphasis.read(text, language)
    more = [Cue("emphasis", "strong", found.span()) for found in _STRONG.finditer(text)]
    return known + [cue for cue in more if not any(overlap(cue.span, each.span) for each in known)]


def _without(cues: Sequence[Cue], witness: Witness) -> Witness:
    """Return a text without some words of it."""
    text = witness.text
    for cue in cues:
        text = text[: cue.span[0]] + " " * (cue.span[1] - cue.span[0]) + text[cue.span[1] :]
    return Witness(text, witness.language)


def _wording(text: str, spans: Sequence[Span]) -> str:
    return ", ".join(text[a:b] for a, b in spans)
