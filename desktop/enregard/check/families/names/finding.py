"""What is found in the names of a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, product

from enregard.check.families.names.clues import BOTH, BY, LOST, REPLACED, Clues, of_both, of_lost, of_other, score
from enregard.check.families.names.forms import groups_of, near
from enregard.check.families.names.pairing import Side, sides
from enregard.check.families.names.words import Word, frequency
from enregard.check.finding import Found, Level, Pair

LANGUAGES = frozenset({"en", "fr"})
_UNKNOWN = 1.0  # a word that is met less often is no word of a language
_OTHER_WORD = 1.0  # how much better known, each in its language, two words are that only look alike
_ORDINARY = 3.0  # a word that is met more often may stand for many things
_FUSED = 4  # letters of a name, at least, that another word has run into
_SMALL = {
    "fr": frozenset(
        ["a", "à", "au", "aux", "de", "des", "du", "en", "est", "et", "la", "le", "les", "ont", "ou", "que", "qui"]
    ),
    "en": frozenset(
        ["a", "and", "as", "at", "by", "for", "had", "has", "in", "is", "of", "on", "or", "that", "the", "to", "was"]
    ),
}
_NO_LEVEL = Level.ALL + 1
_COMMON = 5.3  # how often a word is met from which on it says little as a name
_LEVELS_LOST = ((4.5, Level.SURE), (3.1, Level.USUAL), (2.4, Level.MORE), (1.4, Level.ALL))
_LEVELS_REPLACED = ((6.0, Level.SURE), (4.0, Level.USUAL), (1.6, Level.MORE), (0.5, Level.ALL))


def find(pair: Pair) -> Iterator[Found]:
    """Yield names that are misspelt, fused, replaced or missing; each name at most once."""
    if pair.endless or not LANGUAGES.issuperset(pair.languages):
        return
    source, target = sides(pair)
    here: dict[int, Level] = {}
    there: dict[int, Level] = {}
    clues = of_lost(pair, source, target)
    for at, by, found in chain(_misspelt(pair, source, target), _replaced(pair, source, target, clues)):
        if at not in here and by not in there:
            here[at] = there[by] = found.level
            yield found
    for at in source.lone:
        lost = _lost(source.words[at], clues[at])
        if lost and lost.level < here.get(at, _NO_LEVEL):
            yield lost
    left = [target.words[by] for by in target.lone if by not in there]
    yield from _two_spellings(pair, left)
    if not source.lone:
        yield from _added(pair, left)


Hit = tuple[int, int, Found]


def _misspelt(pair: Pair, source: Side, target: Side) -> Iterator[Hit]:
    """Yield names that the translation spells otherwise, or that have run into the next word."""
    if not target.lone:
        return
    again = _again(source, target)
    names = [
        (at, name) for at, name in enumerate(source.words) if name.capital and (at in source.lone or name.text in again)
    ]
    for by, (at, name) in product(target.lone, names):
        like = target.words[by]
        facts = {"here": name.text, "there": like.text}
        spans = (name.span,), (like.span,)
        if _fused(name, like, target.language):
            template = "The name {here} seems to have run into the next word in the translation: {there}."
            yield at, by, Found(template, facts, *spans, level=Level.USUAL)
        elif near(name.text, like.text) and (level := _slip(pair, name, like)):
            yield at, by, Found("The translation spells the name {here} otherwise: {there}.", facts, *spans, level)


def _again(source: Side, target: Side) -> set[str]:
    """Return the names that the source has more often than the target, where they stand too."""
    here, there = (Counter(word.text for word in side.words if word.capital) for side in (source, target))
    return {name for name, times in here.items() if times > there.get(name, 0) > 0}


def _fused(name: Word, like: Word, language: str) -> bool:
    """Tell whether a word is a name and a few letters more that are a word by themselves ("Ruttea")."""
    rest = like.text[len(name.text) :]
    return (
        len(name.text) >= _FUSED
        and like.text.startswith(name.text)
        and rest in _SMALL[language]
        and frequency(like.text, language) < _UNKNOWN
    )


def _slip(pair: Pair, name: Word, like: Word) -> Level | None:
    """Tell how surely a word that looks like a name is the name, misspelt, and not its like in the other language."""
    if frequency(name.text, pair.languages[0]) >= _COMMON:
        return Level.MORE  # a word like any other, though it stands in a name: it may be meant otherwise
    here, there = pair.languages
    strange = max(frequency(like.text, here), frequency(like.text, there))
    if strange < _UNKNOWN and (pair.others_with(1, name.text) or not pair.others_with(1, like.text)):
        return Level.SURE if pair.others_with(1, name.text) else Level.USUAL
    alike = (
        frequency(like.text, there)
        - frequency(name.text, there)
        + frequency(name.text, here)
        - frequency(like.text, here)
    )
    if alike < _OTHER_WORD and pair.others_with(1, name.text) >= pair.others_with(1, like.text):
        return Level.USUAL
    return Level.ALL if like.capital and not like.first and alike < 2 * _OTHER_WORD else None


def _replaced(pair: Pair, source: Side, target: Side, clues: Mapping[int, Clues]) -> Iterator[Hit]:
    """Yield names in whose place another may stand, the likeliest first."""
    if not source.lone:
        return
    lost = {at: score(clues[at], REPLACED) for at in source.lone}
    others = {by: score(of_other(pair, by, target), BY) for by in target.lone}
    scored = (
        (lost[at] + others[by] + score(of_both(at, by, source, target), BOTH), at, by)
        for at, by in product(source.lone, target.lone)
    )
    for points, at, by in sorted(scored, reverse=True):
        name, other = source.words[at], target.words[by]
        if level := _level(points, _LEVELS_REPLACED, name):
            facts = {"here": name.text, "there": other.text}
            template = "The original names {here}; the translation names {there}."
            yield at, by, Found(template, facts, (name.span,), (other.span,), level)


def _lost(name: Word, clues: Clues) -> Found | None:
    level = _level(score(clues, LOST), _LEVELS_LOST, name)
    if not level:
        return None
    return Found("The name {here} is missing in the translation.", {"here": name.text}, (name.span,), (), level)


def _added(pair: Pair, left: list[Word]) -> Iterator[Found]:
    """Yield names that the source has not, nor anything that they may stand for."""
    for word in left:
        rare = max(frequency(word.text, language) for language in pair.languages) < _ORDINARY
        if rare and not word.first and not groups_of(word.text):
            template = "The translation names {there}; the original does not."
            yield Found(template, {"there": word.text}, (), (word.span,), Level.ALL)


def _two_spellings(pair: Pair, left: list[Word]) -> Iterator[Found]:
    """Yield names that no list knows and that the rest of the translation spells otherwise."""
    for word in left:
        if word.first or frequency(word.text, pair.languages[1]) >= _UNKNOWN or pair.others_with(1, word.text):
            continue
        usual = next(
            (
                each
                for each in pair.context.words_like(1, word.text)
                if near(each, word.text) and pair.others_with(1, each) > 1
            ),
            None,
        )
        if usual:
            facts = {"here": usual, "there": word.text}
            template = "The translation spells a name {there} here, and {here} elsewhere."
            yield Found(template, facts, (), (word.span,), Level.USUAL)


def _level(points: float, levels: tuple[tuple[float, Level], ...], name: Word) -> Level | None:
    """Return how sure a score is; an acronym that the table lacks may well be written out."""
    level = next((level for least, level in levels if points >= least), None)
    return max(level, Level.MORE) if level and name.text.isupper() else level
