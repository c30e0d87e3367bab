"""How much passages of an article are like stretches of a statement: in words, in letters and in meaning.

A stretch is a sentence of the statement or some of its clauses in a row, so that a short quotation finds the few
words it comes from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from enregard.check import Span
from enregard.language import narrowed
from enregard.press.model import Statement
from enregard.translate.difference.words import words

Floats = NDArray[np.float32]

_CLAUSE = re.compile(
    r"[,;:]\s+|\s+[–—-]\s+|\s*[()]\s*|\s+(?=(?:et|mais|and|but|qui|which|that|ainsi que)\s)", re.IGNORECASE
)
_LEAST_WORDS, _LEAST_JOINED = 3, 5  # of a clause; of one that only a word such as "and" divides from the next
_MOST_CLAUSES = 8  # of a sentence; what is beyond goes with the last
_MARKS = " \u00a0\u202f,;:–—-("
_GRAM = 4
_GREETING = re.compile(
    r"\W*(?:bonjour|bonsoir|merci|mesdames|chers?|chères?"
    r"|hello|good (?:morning|afternoon|evening)|thank|thanks|ladies|dear)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 3  # that carry meaning, in a line that only greets or thanks
_SHORT, _LEAST_SHARED = 8, 2  # words of a passage that is looked for inside a stretch, and how many must stand there
_WORTH = 0.85
_MOST_TEXTS = 20_000  # vectors of 1 KB each


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line, or all of it: its place in the line's text in the language of the passages, and that text."""

    line: int
    at: Span
    text: str


@dataclass(frozen=True)
class Comparison:
    """Passages against the stretches of a statement: three matrices (passages, stretches) of likenesses from 0 to 1."""

    passages: Sequence[str]
    language: str
    stretches: Sequence[Stretch]
    words: Floats
    letters: Floats
    meaning: Floats
    terms: tuple[Floats, Floats]
    """What the words of passages and stretches weigh, before they are brought to one length."""
    vectors: tuple[Floats, Floats]

    @cached_property
    def scores(self) -> Floats:
        """Return the mean of the three (passages, stretches)."""
        mean: Floats = (self.words + self.letters + np.maximum(self.meaning, 0)) / np.float32(3)
        return mean

    def of_lines(self, lines: int) -> tuple[Floats, NDArray[np.int64]]:
        """Return for each passage and line the best score of a stretch of the line, and which stretch it is."""
        best = np.zeros((len(self.passages), lines), np.float32)
        which = np.zeros(best.shape, np.int64)
        owner = np.array([stretch.line for stretch in self.stretches])
        for line in range(lines):
            columns = np.flatnonzero(owner == line)
            if len(columns):
                chosen = self.scores[:, columns].argmax(axis=1)
                which[:, line] = columns[chosen]
                best[:, line] = self.scores[np.arange(len(self.passages)), which[:, line]]
        return best, which

    def together(self, passage: int, chosen: Sequence[int]) -> float:
        """Return how much a passage is like several stretches taken as one text, in words and meaning."""
        mine, theirs = self.terms[0][passage], self.terms[1][list(chosen)].sum(axis=0)
        meant = self.vectors[1][list(chosen)].sum(axis=0)
        return (_cosine(mine, theirs) + max(0.0, _cosine(self.vectors[0][passage], meant))) / 2

    def new_words(self, passage: int, chosen: Sequence[int], rival: int) -> float:
        """Return which share of a passage's words stands in one more stretch and in none of those chosen."""
        mine, theirs = self.terms[0][passage], self.terms[1]
        new = (theirs[rival] > 0) & ~(theirs[list(chosen)] > 0).any(axis=0)
        return float(mine[new].sum() / max(1e-9, float(mine.sum())))


def compare(passages: Sequence[str], statement: Statement) -> Comparison:
    """Compare passages with a statement, whose side in their language counts for the words."""
    language = language_of(passages, statement)
    own = 0 if language == statement.languages[0] != statement.languages[1] else 1
    sides = [(line.original, line.official) for line in statement.lines]
    stretches = [
        stretch for number, line in enumerate(sides) for stretch in _stretches(number, line[own], line[1 - own])
    ]
    terms = _weighed([_terms(text, language) for text in passages], [_terms(s.text, language) for s in stretches])
    letters = _weighed([_grams(text) for text in passages], [_grams(s.text) for s in stretches])
    vectors = vectors_of([*passages, *(s.text for s in stretches)])
    mine, theirs = vectors[: len(passages)], vectors[len(passages) :]
    told = np.array([not _only_greets(each.text, language) for each in stretches], np.float32)
    others = [[line[1 - own] for line in sides], [line.machine for line in statement.lines]]
    return Comparison(
        passages,
        language,
        stretches,
        words=np.maximum(_cosines(*terms), _contained(*terms)) * told,
        letters=_cosines(*letters) * told,
        meaning=np.maximum(mine @ theirs.T, _across(mine, stretches, others)) * told,
        terms=terms,
        vectors=(mine, theirs),
    )


def _only_greets(text: str, language: str) -> bool:
    """Tell whether a stretch greets or thanks and says nothing else: what every text may say."""
    return bool(_GREETING.match(text)) and len(content(text, language)) < _FEW_WORDS


def language_of(texts: Sequence[str], statement: Statement) -> str:
    """Return the language of some texts, among those of the statement."""
    if statement.languages[0] == statement.languages[1]:
        return statement.languages[1]
    return narrowed(statement.languages)(" ".join(texts)[:20_000]) or statement.languages[1]


def _stretches(line: int, text: str, other: str) -> list[Stretch]:
    """Return the stretches of a line; where it lacks a side, the other as a whole, which has no place in this one."""
    if not text.strip():
        return [Stretch(line, (0, 0), other)]
    return [Stretch(line, at, text[slice(*at)]) for at in stretches_of(text)]


def stretches_of(text: str) -> list[Span]:
    """Return the places of a sentence and of all its runs of clauses, the sentence first."""
    if not text.strip():
        return []
    borders = [0]
    for cut in _CLAUSE.finditer(text):
        least = _LEAST_WORDS if cut[0].strip() else _LEAST_JOINED
        if min(len(text[borders[-1] : cut.start()].split()), len(text[cut.end() :].split())) >= least:
            borders.append(cut.end())
    borders = [*borders[:_MOST_CLAUSES], len(text)]
    whole = (0, len(text))
    runs = [(a, b) for i, a in enumerate(borders) for b in borders[i + 1 :] if (a, b) != whole]
    return [whole, *((a, a + len(text[a:b].rstrip(_MARKS))) for a, b in runs)]


@lru_cache(maxsize=20_000)
def content(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, each by its stem, in order."""
    return tuple(
        min(word.form.lemmas, key=lambda lemma: (len(lemma), lemma))
        for word in words(text, language)
        if not (word.form.is_mark or word.form.is_small)
    )


def _terms(text: str, language: str) -> Counter[str]:
    return Counter(content(text, language))


@lru_cache(maxsize=20_000)
def _grams(text: str) -> Counter[str]:
    """Return the runs of four letters within words, with a space at both ends of each."""
    padded = (f" {word} " for word in re.findall(r"\w+", text.casefold()))
    return Counter(word[k : k + _GRAM] for word in padded for k in range(max(1, len(word) - _GRAM + 1)))


def _weighed(mine: Sequence[Counter[str]], theirs: Sequence[Counter[str]]) -> tuple[Floats, Floats]:
    """Return what the terms of texts weigh: the rarer in all of them, the more (inverse document frequency)."""
    every = [*mine, *theirs]
    documents = Counter(term for terms in every for term in terms)
    number = {term: k for k, term in enumerate(documents)}
    weights = np.array([np.log1p(len(every) / count) for count in documents.values()], np.float32)
    matrix = np.zeros((len(every), max(1, len(number))), np.float32)
    rows = np.repeat(np.arange(len(every)), [len(terms) for terms in every])
    columns = np.array([number[term] for terms in every for term in terms], np.int64)
    counts = np.array([count for terms in every for count in terms.values()], np.float32)
    matrix[rows, columns] = weights[columns] * (1 + np.log(counts))
    return matrix[: len(mine)], matrix[len(mine) :]


def _cosines(mine: Floats, theirs: Floats) -> Floats:
    product: Floats = _unit(mine) @ _unit(theirs).T
    return product


def _unit(matrix: Floats) -> Floats:
    unit: Floats = matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return unit


def _cosine(one: Floats, other: Floats) -> float:
    return float(one @ other / max(1e-9, float(np.linalg.norm(one) * np.linalg.norm(other))))


def _contained(mine: Floats, theirs: Floats) -> Floats:
    """Return for short passages how much of them stands in a stretch, be that as long as it may.

    A short passage whose words all stand there counts nearly as much as one that is like all of the stretch.
    """
    here, there = (mine > 0).astype(np.float32), (theirs > 0).astype(np.float32)
    held = (mine @ there.T) / np.maximum(mine.sum(axis=1, keepdims=True), 1e-9)
    held[(here @ there.T) < _LEAST_SHARED] = 0
    held[here.sum(axis=1) > _SHORT] = 0
    contained: Floats = _WORTH * held * held
    return contained


def _across(vectors: Floats, stretches: Sequence[Stretch], versions: Sequence[Sequence[str]]) -> Floats:
    """Return how much passages mean what other versions of whole lines say, in whatever language; 0 for parts."""
    across = np.zeros((len(vectors), len(stretches)), np.float32)
    columns = [column for column, stretch in enumerate(stretches) if _is_whole(stretch, stretches, column)]
    for version in versions:
        texts = [version[stretches[column].line] for column in columns]
        there = [k for k, text in enumerate(texts) if text.strip()]
        if there:
            likeness = vectors @ vectors_of([texts[k] for k in there]).T
            chosen = [columns[k] for k in there]
            across[:, chosen] = np.maximum(across[:, chosen], likeness)
    return across


def _is_whole(stretch: Stretch, stretches: Sequence[Stretch], column: int) -> bool:
    """Tell whether a stretch is all of its line: that comes first."""
    return column == 0 or stretches[column - 1].line != stretch.line


_KNOWN: dict[str, Floats] = {}


def vectors_of(texts: Sequence[str]) -> Floats:
    """Return the vectors of meaning (texts, 512) of texts, each computed once."""
    from enregard.align.meaning.embeddings import UniversalSentenceEncoder

    known = {text: vector for text in texts if (vector := _KNOWN.get(text)) is not None}
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    if missing:
        found = dict(zip(missing, np.asarray(UniversalSentenceEncoder().runs(missing)[0]), strict=True))
        if len(_KNOWN) + len(found) > _MOST_TEXTS:
            _KNOWN.clear()
        _KNOWN.update(found)
        known |= found
    return np.array([known[text] for text in texts], np.float32).reshape(len(texts), -1)
