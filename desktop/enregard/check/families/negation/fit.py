"""Fit what the clues of a negation weigh, on sound pairs with negations put in and taken out.

    python -m enregard.check.families.negation.fit FOLDER [--half odd|even] [--free FOLDER...] [--close FOLDER...]

FOLDER holds `clean.tsv` (columns en and fr, a head line); the others hold texts of another kind that are translated
freely or closely, aligned by hand (NAME.src, NAME.tgt, NAME.gold). They count less, and have an intercept of their own.
The levels are set by the odds of those sound pairs of FOLDER, and of those freely translated, that were not fitted
(cross-validation): the word lists were made with texts like FOLDER before one's eyes, which are thus too easy.
They were then raised by hand in the file, so that all checks together keep to two false alarms in a hundred sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from enregard.check.families.coverage.side import sides
from enregard.check.families.negation.clues import Clues, Known, clues
from enregard.check.families.negation.pairing import unanswered
from enregard.check.families.negation.reading import denied
from enregard.check.families.negation.score import NAME, scored
from enregard.check.finding import Level
from enregard.files import resource, write_text

Texts = tuple[str, str]
_LANGUAGES = ("en", "fr")
_FOLDS, _REPEATS = 10, 2
_DECAY = 5.0
_OTHER = 0.5  # what a pair of the other folders counts
_SHORTEST, _LONGEST = 15, 400  # characters
_STEPS = 25  # of Newton's method
_ALARMS = {Level.SURE: 0.0005, Level.USUAL: 0.002, Level.MORE: 0.007, Level.ALL: 0.02}
"""The share of sound pairs on which a negation of each language may raise an alarm."""
_VERB = {
    "fr": re.compile(
        r"(?<![\w’'-])(est|sont|a|ont|était|étaient|avait|avaient|sera|seront|serait|seraient|aura|auront|aurait|"
        r"auraient|doit|doivent|devait|devra|devront|devrait|devraient|peut|peuvent|pouvait|pourra|pourrait|pourraient|"
        r"fait|font|va|vont|veut|veulent|suis|sommes|avons|ai|\w{3,}(?:aient|eront|eraient|ait|era|èrent))(?![\w’'-])"
        r"|\b(?:il|elle|on|je|nous|qui)\s(?!(?:ne|se|me|te|les?|la|lui|leur|en|y|a|est)\b)(\w{3,})(?![\w’'-])"
    ),
    "en": re.compile(
        r"\b(is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do)\b(?!\s+not|n['’]t)"
    ),
}
_NEGATED = {
    "fr": re.compile(r"\b(?:ne\s|n['’])((?:\w+['’])?\w+)\s(?:(\w+)\s)?(?:pas|jamais|plus|aucune?)\s"),
    "en": re.compile(r"(\w+)(?:n['’]t|\snot)\b|\b(?:never|no)\s()"),
}
_PUT = {"en": (*["not"] * 5, "never"), "fr": (*["pas"] * 5, "jamais")}
_OPPOSITES = {
    "en": re.compile(r"\b(?=able\b|aware\b|clear\b|known\b|likely\b)"),
    "fr": re.compile(r"\b(?=possibles?\b)"),
}
_PREFIX = {"en": "un", "fr": "im"}
_OPPOSED = 0.5  # of the texts with such a word are made to deny by it
_VOWELS = "aeiouyàâéèêëîïôûœh"


class Example(NamedTuple):
    """What is known of a negation without an answer, whether it was planted, and in which pair."""

    clues: Clues
    wrong: bool
    pair: int


def _denying(text: str, language: str, random_: random.Random) -> str | None:
    """Put a negation around, or behind, a verb of a text, or make it deny by a word: "unclear"."""
    if (affirmed := _OPPOSITES[language].search(text)) and random_.random() < _OPPOSED:
        return f"{text[: affirmed.start()]}{_PREFIX[language]}{text[affirmed.start() :]}"
    verbs = list(_VERB[language].finditer(text))
    if not verbs:
        return None
    verb = random_.choice(verbs)
    start, end = verb.span(verb.lastindex or 0)
    if language == "en":
        return f"{text[:end]} {random_.choice(_PUT['en'])}{text[end:]}"
    ne = "n’" if text[start].lower() in _VOWELS else "ne "
    return f"{text[:start]}{ne}{text[start:end]} {random_.choice(_PUT['fr'])}{text[end:]}"


def _affirming(text: str, language: str, random_: random.Random) -> str | None:
    """Take a negation out of a text."""
    found = list(_NEGATED[language].finditer(text))
    if not found:
        return None
    one = random_.choice(found)
    kept = [each for each in one.groups() if each]
    return text[: one.start()] + " ".join(kept) + (" " if language == "fr" else "") + text[one.end() :]


def _read(texts: Texts) -> tuple[Known, Known]:
    one, other = sides(texts, ("en", "fr"))
    return Known(one, denied(one.text, "en")), Known(other, denied(other.text, "fr"))


def _lone(texts: Texts, side: int) -> list[tuple[str, Clues]]:
    """Return the negations of a side that are not answered, with their wording."""
    known = _read(texts)
    mine, other = known[side], known[1 - side]
    return [(cue.within(mine.text), clues(cue, mine, other)) for cue in unanswered(mine, other)]


def _examples(texts: Texts, side: int, pair: int, random_: random.Random) -> Iterator[Example]:
    """Yield the negations of a side that a sound pair leaves without an answer, and those that are planted."""
    language, other = _LANGUAGES[side], _LANGUAGES[1 - side]
    sound = _lone(texts, side)
    for _, known in sound:
        yield Example(known, wrong=False, pair=pair)
    for _ in range(_REPEATS):
        added = _denying(texts[side], language, random_)
        removed = _affirming(texts[1 - side], other, random_)
        for changed, at in ((added, side), (removed, 1 - side)):
            if changed:
                planted = (changed, texts[1]) if at == 0 else (texts[0], changed)
                before = [wording for wording, _ in sound]
                for wording, known in _lone(planted, side):
                    if wording not in before:
                        yield Example(known, wrong=True, pair=pair)


def _fit(examples: Sequence[Example], press: int) -> dict[str, float]:
    """Return the weights: a logistic regression; pairs from `press` on are of another kind."""
    names = sorted({name for each in examples for name in each.clues})
    values = np.array(
        [[each.clues.get(name, 0.0) for name in names] + [float(each.pair >= press)] for each in examples]
    )
    wrong = np.array([each.wrong for each in examples])
    counts = np.where([each.pair >= press for each in examples], _OTHER, 1.0)
    # Sound and planted weigh the same.
    for kind in (True, False):
        counts[wrong == kind] *= len(examples) / 2 / max(1e-9, counts[wrong == kind].sum())
    counts *= sum(not each.wrong for each in examples) * 2 / len(examples)
    weights = _regression(values, wrong, counts)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights[:-1], strict=True)}


def _regression(values: NDArray[Any], wrong: NDArray[Any], counts: NDArray[Any]) -> NDArray[Any]:
    """Return the weights of a ridge logistic regression, by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (counts * (wrong - likely)) - _DECAY * weights
        bend = (values * (counts * likely * (1 - likely))[:, None]).T @ values + _DECAY * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def _levels(examples: Sequence[Example], press: int, held: int) -> dict[str, float]:
    """Return the least odds at each level, by what the first sound pairs get from weights not fitted to them."""
    odds = [-np.inf] * held
    for fold in range(_FOLDS):
        weights = _fit([each for each in examples if each.pair >= held or each.pair % _FOLDS != fold], press)
        for each in examples:
            if each.pair < held and each.pair % _FOLDS == fold and not each.wrong:
                odds[each.pair] = max(odds[each.pair], scored(weights, each.clues))
    odds.sort(reverse=True)
    ranks = {level: share * held for level, share in _ALARMS.items()}
    return {
        str(int(level)): round(float(np.interp(rank, np.arange(held) + 0.5, odds)), 2) for level, rank in ranks.items()
    }


def _clean(folder: Path, half: str) -> list[Texts]:
    lines = (folder / "clean.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = [line.split("\t") for k, line in enumerate(lines) if not half or (k % 2 == 0) == (half == "odd")]
    return [(one, other) for one, other in pairs]


def _aligned(folder: Path) -> Iterator[Texts]:
    """Yield the pairs of one sentence each, unless they are very long."""
    for gold in sorted(folder.glob("*.gold")):
        sides = [gold.with_suffix(suffix).read_text(encoding="utf-8").splitlines() for suffix in (".src", ".tgt")]
        for bead in gold.read_text(encoding="utf-8").splitlines():
            one, other = (json.loads(each) for each in bead.split(":"))
            if len(one) == len(other) == 1:
                texts = sides[0][one[0]], sides[1][other[0]]
                if all(_SHORTEST < len(text) < _LONGEST for text in texts):
                    yield texts


def fit(folder: Path, half: str, free: Sequence[Path], close: Sequence[Path]) -> dict[str, Any]:
    """Return what is to be kept."""
    clean = _clean(folder, half)
    freely, closely = ([each for other in folders for each in _aligned(other)] for folders in (free, close))
    press, held = len(clean), len(clean) + len(freely)
    random_ = random.Random(1)  # noqa: S311
    kept = {}
    for side, language in enumerate(_LANGUAGES):
        texts = enumerate([*clean, *freely, *closely])
        examples = [each for number, pair in texts for each in _examples(pair, side, number, random_)]
        kept[language] = {"weights": _fit(examples, press), "levels": _levels(examples, press, held)}
    return {"of": f"{press} pairs of FOLDER, {len(freely)} free, {len(closely)} close", "languages": kept}


def main() -> None:
    """Fit, and keep the weights."""
    parser = argparse.ArgumentParser(
        prog="enregard.check.families.negation.fit", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even"), default="")
    parser.add_argument("--free", type=Path, nargs="*", default=[])
    parser.add_argument("--close", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    kept = fit(arguments.folder, arguments.half, arguments.free, arguments.close)
    write_text(resource("checks") / NAME, json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
