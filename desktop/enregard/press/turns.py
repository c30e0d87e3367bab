"""Words that turn the meaning of a passage: it denies, leaves open, limits or strengthens where no text does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enregard.check import Check, Found, Level, Pair, Severity, Span
from enregard.check.families import emphasis, limits, modality, negation
from enregard.check.families.cues import Cue, overlap
from enregard.press.difference import Difference
from enregard.press.meant import borne_out
from enregard.press.witness import Witness, Witnesses
from enregard.press.wording import alike, words
from enregard.text import Sentence


@dataclass(frozen=True, slots=True)
class _Turn:
    """A family of checks that reads words which turn the meaning, and what is said of what it finds."""

    check: Check
    severity: Severity
    level: Level
    added: str
    lost: str
    changed: str


_TURNS = (
    _Turn(
        modality.CHECK,
        Severity.WARNING,
        Level.MORE,
        "The article has “{here}”; the statement is surer of it.",
        "The statement has “{there}”, which the article leaves out: it is surer than the statement.",
        "The article has “{here}” where the statement has “{there}”: what may, must or would be is not what is.",
    ),
    _Turn(
        limits.CHECK,
        Severity.WARNING,
        Level.MORE,
        "The article limits (“{here}”) what the statement does not limit.",
        "The statement limits what it says (“{there}”); the article does not.",
        "The article has “{here}” where the statement has “{there}”: they do not say how many in the same way.",
    ),
)


def turns(passage: str, held: Witnesses, part: Span, *, near: bool) -> Iterator[Difference]:
    """Yield what the families of negation, modality, limits and emphasis find against all texts alike.

    What a text has and a passage has not is lost only if the passage says the rest: if it is near.
    """
    start, end = part
    for turn in _TURNS:
        whole, *others = (_asked(turn, each, each.text, passage, held) for each in held.all)
        ways = {_way(each) for each in whole}
        for found in _asked(turn, held.mine, held.mine.text[start:end], passage, held):
            if found.level > turn.level:
                continue
            way = _way(found)
            if way == "added" and not ways & {"added", "changed"}:
                continue
            if (near or way == "added") and all(_agree(way, {_way(each) for each in other}) for other in others):
                yield _difference(turn, way, found, passage, held.mine.text, start)
    yield from _denied(passage, held, part, near=near)
    if near:
        yield from _surer(passage, held, part)
        yield from _strengthened(passage, held)


def _asked(turn: _Turn, witness: Witness, text: str, passage: str, held: Witnesses) -> list[Found]:
    """Return what a family finds in a passage against a text."""
    return list(turn.check.find(Pair(text, passage, (witness.language, held.mine.language))))


def _way(found: Found) -> str:
    if found.source and found.target:
        return "changed"
    return "lost" if found.source else "added"


def _agree(way: str, others: set[str]) -> bool:
    """Tell whether another text has the same difference."""
    return way in others or "changed" in others or (way == "changed" and bool(others))


def _difference(turn: _Turn, way: str, found: Found, passage: str, text: str, start: int) -> Difference:
    theirs = tuple((a + start, b + start) for a, b in found.source)
    facts = {"here": _wording(passage, found.target), "there": _wording(text, theirs)}
    template = {"added": turn.added, "lost": turn.lost, "changed": turn.changed}[way]
    return Difference(turn.check.name, turn.severity, Sentence(template, facts), found.target, theirs)


def _wording(text: str, spans: Sequence[Span]) -> str:
    return ", ".join(text[a:b] for a, b in spans)


def _denied(passage: str, held: Witnesses, part: Span, *, near: bool) -> Iterator[Difference]:
    """Yield what a passage denies and no text does, or all texts deny and it does not."""
    text, language = held.mine.text, held.mine.language
    here, there = negation.read(passage, language), negation.read(text, language)
    elsewhere = [negation.read(each.text, each.language) for each in held.others]
    mine = [cue.span for cue in here if cue.sense == "denied"]
    echoed = any(_echoed(span, passage, text) for span in mine)
    if (
        echoed
        and _shared_only(there, text, passage)
        and not any(c.sense == "denied" for cues in elsewhere for c in cues)
    ):
        said = Sentence(
            "The article denies something (“{here}”) that the statement does not deny.",
            {"here": _wording(passage, mine)},
        )
        yield Difference("negation", Severity.ERROR, said, tuple(mine))
    theirs = [cue.span for cue in there if cue.sense == "denied" and overlap(cue.span, part)]
    theirs = [span for span in theirs if _echoed(span, text, passage) and not _CONTRAST.match(text, span[1])]
    if theirs and near and _shared_only(here, passage, text) and all(elsewhere):
        facts = {"there": _wording(text, theirs)}
        said = Sentence("The statement denies something (“{there}”); the article does not.", facts)
        yield Difference("negation", Severity.ERROR, said, (), tuple(theirs))


_CONTRAST = re.compile(r"[^.!?]*\b(?:mais|but|rather|plutôt)\b")
"""What follows a denial that says what is the case instead: who tells only that leaves nothing out."""
_REACH = 45  # characters in which what is denied begins


def _echoed(cue: Span, text: str, other: str) -> bool:
    """Tell whether the other text has any of the words that a negation denies."""
    denied = [word.form for word in words(text) if word.telling and cue[0] <= word.start < cue[1] + _REACH]
    return any(alike(word, each.form) for word in denied for each in words(other) if each.telling)


def _shared_only(cues: Sequence[Cue], text: str, other: str) -> bool:
    """Tell whether a text denies nothing, but by words that the other text has, too."""
    return all(cue.sense != "denied" and cue.within(text).lower() in other.lower() for cue in cues)


def _strengthened(passage: str, held: Witnesses) -> Iterator[Difference]:
    """Yield words that strengthen or weaken, and that no text has in any form; an adverb has no other form."""
    known = {cue.sense for each in held.all for cue in emphasis.read(each.text, each.language)}
    for cue in emphasis.read(passage, held.mine.language):
        wording = cue.within(passage)
        if cue.sense not in known and (wording.endswith("ment") or not borne_out(wording, held.all)):
            said = Sentence("No text of the statement has “{here}”: it makes it stronger or weaker.", {"here": wording})
            yield Difference("emphasis", Severity.WARNING, said, (cue.span,))


_LEFT_OPEN = frozenset({"reported", "hearsay", "likely", "remote", "perhaps", "possible", "advisable"})
_OPEN = _LEFT_OPEN | {"able", "hypothetical", "conditional"}
_OPEN_TOO = re.compile(
    r"\b(?:se peu\w+|chances?|risqu\w+|il arrive|aurai\w+|serai\w+|likely|chance|risk\w*)\b", re.IGNORECASE
)


def _surer(passage: str, held: Witnesses, part: Span) -> Iterator[Difference]:
    """Yield what all texts leave open and a passage says for certain: "we will" for "we could"."""
    language = held.mine.language
    if _OPEN_TOO.search(passage) or any(cue.sense in _OPEN for cue in _modal(passage, language)):
        return
    there = [cue for cue in _modal(held.mine.text[slice(*part)], language) if cue.sense in _LEFT_OPEN]
    borne_out = all(any(cue.sense in _OPEN for cue in _modal(each.text, each.language)) for each in held.others)
    if there and borne_out:
        spans = tuple((a + part[0], b + part[0]) for a, b in (cue.span for cue in there))
        said = Sentence(
            "The statement leaves it open (“{there}”); the article says it for certain.",
            {"there": _wording(held.mine.text, spans)},
        )
        yield Difference("modality", Severity.WARNING, said, (), spans)


def _modal(text: str, language: str) -> list[Cue]:
    return [cue for cue in modality.read(text, language) if cue.kind == "modality"]
