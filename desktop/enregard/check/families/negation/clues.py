"""What tells that a negation which only one side has is lost or added, and not said in other words."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from enregard.check.families.coverage.lexicon import counterparts, covered
from enregard.check.families.coverage.side import Side
from enregard.check.families.coverage.words import Word, stem
from enregard.check.families.cues import Cue
from enregard.check.families.negation.reading import implied, is_litotes, manner

Clues = Mapping[str, float]

_SMOOTH = 20  # characters added to a length, so that short texts say little
_AROUND = 30  # how many characters behind a negation what it denies may begin
_BESIDE = 40  # how many characters around a word what bears on it may stand
_NEAR = 0.12  # how far apart, as a share of the text, two words that imply a negation may be each other's translation
_STOPS = frozenset('.;:!?,—–()«»“”"')
_PREFIX = {"en": re.compile(r"\A(?:un|im|in|dis)(?=\w{3})"), "fr": re.compile(r"\A(?:im|in)(?=\w{3})")}
_DENYING = frozenset(("jamais", "rien", "personne", "point", "nul", "nulle", "nullement", "guère"))
_ASIDE = (",", "—", "–", " but", " and", " mais", " et")  # before what is denied in passing: "by day, not by night"
_COMPARES = {
    "en": re.compile(r"(?:\s\w+){0,2}?\s(?:as|so|more|yet|any|enough|that)\b"),
    "fr": re.compile(r"(?:\s\w+){0,2}?\s(?:aussi|si|plus|encore|assez|autant|tant|trop)\b"),
}
_SENSES = ("strong", "slight", "affixed")


class Known(NamedTuple):
    """A side of a pair, and the negations in so many words that it has."""

    side: Side
    denied: list[Cue]

    @property
    def text(self) -> str:
        """Return the text."""
        return self.side.text

    @property
    def language(self) -> str:
        """Return its language."""
        return self.side.languages[0]

    def place(self, word: Word) -> float:
        """Return how far into the text a word stands, from 0 to 1."""
        return (word.start + word.stop) / 2 / max(1, len(self.text))


def heads(cue: Cue, mine: Known) -> list[Word]:
    """Return the words that a negation denies, as far as its place tells: two at most."""
    start, end = cue.span
    found = []
    for word in mine.side.words:
        if word.stop <= start or _denies(word, cue, mine):
            continue
        if word.start >= end and (word.start > end + _AROUND or _STOPS.intersection(mine.text[end : word.start])):
            break
        found.append(word)
    return found[:2]


def _denies(word: Word, cue: Cue, mine: Known) -> bool:
    """Tell whether a word is part of the negation itself; French puts the verb inside it."""
    within = word.start < cue.span[1]
    return within and (mine.language == "en" or mine.text[word.start : word.stop].lower() in _DENYING)


def facing(word: Word, mine: Known, other: Known) -> Word | None:
    """Return the word of the other side that a word stands for: of several, the one at about the same place."""
    if word.stem not in mine.side.covered:
        return None
    stems = counterparts(word.stem, (each.stem for each in other.side.words), mine.side.languages)
    found = (each for each in other.side.words if each.stem in stems)
    return min(found, key=lambda each: abs(other.place(each) - mine.place(word)), default=None)


def clues(cue: Cue, mine: Known, other: Known) -> Clues:
    """Return the clues of a negation of one side that no negation of the other answers."""
    denied = heads(cue, mine)
    faced = [facing(word, mine, other) for word in denied]
    there = next((word for word in faced if word), None)
    at = (there.start + there.stop) / 2 if there else cue.place(mine.text) * len(other.text)
    return {
        "always": 1.0,
        manner(cue, mine.text, mine.language): 1.0,
        "first faced": float(bool(faced) and faced[0] is not None),
        "second faced": float(len(faced) > 1 and faced[1] is not None),
        "denies no word": float(not denied),
        "undone": float(_undone(cue, mine, other)),
        "apart": abs(at / max(1, len(other.text)) - cue.place(mine.text)),
        "litotes": float(is_litotes(cue, mine.text, mine.language)),
        "question": float("?" in mine.text[cue.span[1] :]),
        "aside": float(mine.text[: cue.span[0]].rstrip().endswith(_ASIDE)),
        "compares": float(_COMPARES[mine.language].match(mine.text, cue.span[1]) is not None),
        "twice": float(any(_distance(each, cue.span[1]) <= _BESIDE for each in _implied(mine))),
        "denies more": math.log1p(len(other.denied)),
        "more denied": math.log1p(len(mine.denied) - 1),
        "free": _unknown(mine.side.words, mine),
        "free there": _unknown(other.side.words, other),
        "free beside": _unknown([word for word in other.side.words if abs(word.start - at) <= _BESIDE], other),
        "words": math.log1p(len(mine.side.words)),
        "longer": math.log((len(mine.text) + _SMOOTH) / (len(other.text) + _SMOOTH)),
        **_excuses(cue, at, mine, other),
    }


def _undone(cue: Cue, mine: Known, other: Known) -> bool:
    """Tell whether the other side has the opposite of a word that denies by its beginning: "known" for "unknown"."""
    opposite = _PREFIX[mine.language].sub("", cue.within(mine.text).lower())
    stems = [word.stem for word in other.side.words]
    return opposite != cue.within(mine.text).lower() and bool(covered([stem(opposite)], stems, mine.side.languages))


def _excuses(cue: Cue, at: float, mine: Known, other: Known) -> Clues:
    """Return what may answer the negation on the other side: how many such words there are, and how near one is."""
    here, there = _implied(mine), _implied(other)
    about = cue.place(mine.text) * len(other.text)
    left = [each for each in there if not _answered(each, other, here, mine)]
    found = {}
    for sense in _SENSES:
        distances = [min(_distance(each, at), _distance(each, about)) for each in left if each.sense == sense]
        found[sense] = math.log1p(len(distances))
        found[f"{sense} beside"] = max((math.exp(-each / _BESIDE) for each in distances), default=0.0)
    return found


def _implied(known: Known) -> list[Cue]:
    return implied(known.text, known.language, known.denied)


def _answered(cue: Cue, mine: Known, there: Sequence[Cue], other: Known) -> bool:
    """Tell whether a word that implies a negation has its like on the other side: at its place, or by its meaning."""
    if any(each.sense == cue.sense and abs(each.place(other.text) - cue.place(mine.text)) <= _NEAR for each in there):
        return True
    words = [word for word in mine.side.words if word.start < cue.span[1] and word.stop > cue.span[0]]
    return any(
        word.start < each.span[1] and word.stop > each.span[0]
        for of_cue in words
        if (word := facing(of_cue, mine, other))
        for each in there
    )


def _distance(cue: Cue, at: float) -> float:
    return max(0.0, cue.span[0] - at, at - cue.span[1])


def _unknown(words: Sequence[Word], known: Known) -> float:
    """Return the share of words that the other side does not account for."""
    return (1 + sum(word.stem not in known.side.covered for word in words)) / (3 + len(words))
