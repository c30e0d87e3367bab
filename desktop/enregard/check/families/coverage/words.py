"""The telling words of a text, each with its place: what a translation must account for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from enregard.text import plain

_LAST = 40  # characters, which hold the last word
_STEM = 6  # letters; endings say little
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[\u00a0\u202f\u2009 ., ]\d{3})*(?:[.,]\d+)?")
_SEPARATORS = re.compile(r"\D")
_SILENT = {
    "en": "a about above after again against all almost also although always am an and another any are around as at "
    "away back be because been before being between both but by came can could did do does doing done down during "
    "each either else even ever every few for from get gets getting go goes going gone got had has have having he "
    "her here hers him his how however i if in into is it its itself just last let like made make makes making "
    "many may me might more most much must my next no nor not now of off on once one only onto or other our out "
    "over own per put rather said same say saying says see she should since so some still such take than that the "
    "their them then there these they thing things this those though through to told too toward towards two under "
    "until up upon us used very was way we well were what when where whether which while who whom whose why will "
    "with within without would yes yet you your s t d ll re ve m mr mrs ms",
    "fr": "a à afin ai aient ainsi ait alors après as au aucun aucune aujourd aussi autre autres aux avaient avait "
    "avant avec avez avoir avons ayant bien c car ce ceci cela celle celles celui cependant certains ces cet "
    "cette ceux chaque chez comme comment contre d dans de déjà depuis dernier dernière des dès deux devrait dit "
    "dire disait doit doivent donc dont du durant elle elles en encore entre environ es est et étaient était "
    "étant été être eu eux fait fais faire faisait faut fois font fut hui il ils j je jusqu jusque l la là "
    "laquelle le lequel les lesquels leur leurs lors lorsqu lorsque lui m ma mais même mêmes me mes mieux mis moi "
    "moins mon n ne ni non nos notre nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus "
    "plusieurs plutôt pour pourrait pourtant pris puis puisque qu quand que quel quelle quelles quelqu quelque "
    "quelques quels qui quoi s sa sans sauf se selon sera seraient serait ses seulement si soit son sont sont "
    "sous sur ta tandis tant te tel telle tels tes toi ton tous tout toute toutefois toutes très trop tu un une "
    "va vais vers veut voici voilà vont vos votre vous vu y ça chose choses cours dès lors prendre mettre donne "
    "donner",
}
_UNFINISHED = {  # words that end no sentence
    "en": "the an of and or my our your their its who whose whom which than from",
    "fr": "le la les l une des du de d au aux et ou mais que qu qui dont leur leurs son sa ses notre nos votre vos mon "
    "ma mes cet cette ces par dans chez vers à afin",
}
_ALL_UNFINISHED = {language: frozenset(text.split()) for language, text in _UNFINISHED.items()}
_ALL_SILENT = {language: frozenset(text.split()) for language, text in _SILENT.items()}
LANGUAGES = frozenset(_SILENT)
"""The languages whose telling words are known from the others."""


class Word(NamedTuple):
    """A telling word: what of it is compared, and where it stands."""

    stem: str
    start: int
    stop: int
    named: bool
    """Whether it is written like a name, or a number."""


def stem(word: str) -> str:
    """Return the beginning of a word without accents, which its forms share; of a number its digits."""
    return _SEPARATORS.sub("", word) if word[0].isdigit() else plain(word)[:_STEM]


@lru_cache(maxsize=4096)
def telling(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of a text that say something by themselves."""
    return tuple(
        Word(told, found.start(), found.end(), not found[0][0].islower())
        for found in _WORD.finditer(text)
        if (told := _told(found[0], language))
    )


@lru_cache(maxsize=50_000)
def _told(word: str, language: str) -> str:
    """Return the stem of a word; nothing if it says nothing by itself."""
    return "" if len(word) < 2 or word.lower() in _ALL_SILENT[language] else stem(word)


def unfinished(text: str, language: str) -> re.Match[str] | None:
    """Return the last word of a text if it wants another behind it, such as "the"."""
    *_, last = (None, *_WORD.finditer(text, max(0, len(text) - _LAST)))
    return last if last and last[0].lower() in _ALL_UNFINISHED[language] else None


def little(text: str, language: str) -> float:
    """Return the share of a text's words that are little ones of a language: a third where it is in that."""
    words = _lower(text)
    return sum(map(_ALL_SILENT[language].__contains__, words)) / max(1, len(words))


@lru_cache(maxsize=16)
def _lower(text: str) -> list[str]:
    return _WORD.findall(text.lower())
