"""Words that turn the meaning of a passage: denied, possible, limited, strengthened where all texts have it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enregard.check import Check, Found, Level, Pair, Severity, Span
from enregard.check.families import emphasis, limits, modality, negation
from enregard.check.families.cues import Cue
from enregard.press.difference import Difference
from enregard.press.meant import borne_out
from enregard.press.witness import Witness, Witnesses
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
        negation.CHECK,
        Severity.ERROR,
        Level.MORE,
        "The article denies something (“{here}”) that the statement does not deny.",
        "The statement denies something (“{there}”); the article does not.",
        "The article has “{here}” where the statement has “{there}”: one denies what the other says.",
    ),
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
    _Turn(
        emphasis.CHECK,
        Severity.WARNING,
        Level.MORE,
        "The article makes it stronger or weaker: neither text of the statement has “{here}”.",
        "The article leaves out “{there}”, which the statement has.",
        "The article has “{here}” where the statement has “{there}”: it is stronger or weaker.",
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
            if turn.check is emphasis.CHECK and not _is_weighty(way, found, passage, held):
                continue
            if (near or way == "added") and all(_agree(way, {_way(each) for each in other}) for other in others):
                yield _difference(turn, way, found, passage, held.mine.text, start)
    if near:
        yield from _surer(passage, held, part)


def _asked(turn: _Turn, witness: Witness, text: str, passage: str, held: Witnesses) -> list[Found]:
    """Return what a family finds in a passage against a text."""
    return list(turn.check.find(Pair(text, passage, (witness.language, held.mine.language))))


def _is_weighty(way: str, found: Found, passage: str, held: Witnesses) -> bool:
    """Tell whether no text has another word of the same weight; an adverb that strengthens has none."""
    wording = _wording(passage, found.target)
    return way == "added" and (wording.endswith("ment") or not borne_out(wording, held.all))


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


_LEFT_OPEN = frozenset({"reported", "hearsay", "likely", "remote", "perhaps", "possible"})
_OPEN = _LEFT_OPEN | {"able", "hypothetical", "conditional", "advisable"}
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
