"""A reader of the names in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from enregard.check.families.names.forms import groups_of
from enregard.check.families.names.words import Word, frequency, words
from enregard.check.finding import Span

_ORDINARY = 3.5  # a word that is met more often is taken for no name by its capital alone
_JOINT = re.compile(r"\s+(?:(?:de|du|von|van|der|den|di|da|bin|al|el|ben)\s+)*|\s*[-‐‑]\s*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of one or more words and its place; `sure` where its capital cannot be due to something else."""

    text: str
    span: Span
    sure: bool


def read(text: str, language: str) -> list[Name]:
    """Return the names of a text in their order; "Mark Rutte" is one."""
    names: list[Name] = []
    for run in _runs(text):
        # At the beginning of a sentence an ordinary word has a capital too ("Yesterday Mark Rutte").
        kept = run[1:] if len(run) > 1 and run[0].first and _is_ordinary(run[0], language) else run
        start, end = kept[0].start, kept[-1].end
        single = kept[0].first and len(kept) == 1
        sure = not single or not _is_ordinary(kept[0], language) or _stands_elsewhere(kept[0], text)
        names.append(Name(text[start:end], (start, end), sure))
    return names


def _runs(text: str) -> list[list[Word]]:
    """Return words with a capital, those together that stand together."""
    runs: list[list[Word]] = []
    for word in words(text):
        if not word.capital:
            continue
        if runs and not word.first and _JOINT.fullmatch(text[runs[-1][-1].end : word.start]):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_ordinary(word: Word, language: str) -> bool:
    """Tell whether a word may be one of the language's ordinary words."""
    return frequency(word.text, language) >= _ORDINARY and not groups_of(word.text)


def _stands_elsewhere(word: Word, text: str) -> bool:
    return any(each.text == word.text and not each.first for each in words(text))
