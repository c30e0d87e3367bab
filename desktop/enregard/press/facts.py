"""The names and figures of several articles side by side, and where they contradict each other or the statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from enregard.check import Span
from enregard.check.families import names
from enregard.check.families.names.forms import groups_of, key
from enregard.press.counted import Counted, contradict, counted, same_thing
from enregard.press.model import Article, Statement
from enregard.text import Sentence

_SURNAME = 4  # letters of a name that stands for the whole
STATEMENT = -1
"""The number of the statement among the texts; articles count from 0."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names something: the number of the text, the place in its file, the wording there."""

    text: int
    at: Span
    wording: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, or a figure with what it counts, and where it is mentioned; `contradicted` says by what, if at all."""

    kind: str
    value: str
    mentions: tuple[Mention, ...]
    contradicted: Sentence | None = None


def table(articles: Sequence[Article], statement: Statement | None = None) -> list[Fact]:
    """Return the figures of articles and of a statement, then their names; those that most texts have come first."""
    texts = list(_texts(articles, statement))
    return [*_in_order(_figures(texts)), *_in_order(_names(texts))]


@dataclass(frozen=True, slots=True)
class _Piece:
    text: int
    wording: str
    start: int
    language: str


def _texts(articles: Sequence[Article], statement: Statement | None) -> Iterator[_Piece]:
    """Yield the sentences of all texts; the statement's official text first."""
    for line in statement.lines if statement else ():
        if statement and line.official:
            yield _Piece(STATEMENT, line.official, line.official_at[0], statement.languages[1])
    for number, article in enumerate(articles):
        for sentence in article.sentences:
            yield _Piece(number, sentence.text, sentence.start, article.language)


def _in_order(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: -len({each.text for each in fact.mentions}))


def _figures(texts: Sequence[_Piece]) -> list[Fact]:
    """Return the figures: what has the same value and counts the same thing is one."""
    found = [(piece.text, each) for piece in texts for each in counted(piece.wording, piece.start, piece.language)]
    groups: list[list[tuple[int, Counted]]] = []
    for text, each in found:
        group = next((group for group in groups if _same_figure(group[0][1], each)), None)
        if group is None:
            groups.append([(text, each)])
        else:
            group.append((text, each))
    facts = [
        Fact("figure", group[0][1].wording, tuple(Mention(text, each.at, each.wording) for text, each in group))
        for group in groups
    ]
    for i, j in combinations(range(len(groups)), 2):
        if _contradict(groups[i], groups[j]):
            facts[i] = _contradicted(facts[i], facts[j])
            facts[j] = _contradicted(facts[j], facts[i])
    return facts


def _same_figure(one: Counted, other: Counted) -> bool:
    alone = one.units == other.units and one.kind is other.kind and one.value == other.value
    return alone and (same_thing(one, other) or (bool(one.units) and not one.what and not other.what))


def _contradict(mine: Sequence[tuple[int, Counted]], theirs: Sequence[tuple[int, Counted]]) -> bool:
    """Tell whether figures of different texts say otherwise of the same thing."""
    return any(
        one_text != other_text and (contradict(one, other) or _limited_alike(one, other))
        for one_text, one in mine
        for other_text, other in theirs
    )


def _limited_alike(one: Counted, other: Counted) -> bool:
    """Tell whether both are limits of one thing: "jusqu'à 10 000 soldats" and "jusqu'à 12 000 soldats"."""
    within = max(one.value, other.value) < 10 * max(1.0, min(one.value, other.value))
    return same_thing(one, other) and one.value != other.value and one.limit == other.limit != "" and within


def _contradicted(fact: Fact, other: Fact) -> Fact:
    said = Sentence(
        "Another text has “{there}” where this one has “{here}”.", {"here": fact.value, "there": other.value}
    )
    return replace(fact, contradicted=fact.contradicted or said)


def _names(texts: Sequence[_Piece]) -> list[Fact]:
    """Return the names: those that may stand for each other letter by letter or by a surname are one."""
    groups: dict[str, list[Mention]] = {}
    for piece in texts:
        for name in names.read(piece.wording, piece.language):
            if name.sure:
                at = (piece.start + name.span[0], piece.start + name.span[1])
                groups.setdefault(_group_of(name.text, groups), []).append(Mention(piece.text, at, name.text))
    return [Fact("name", value, tuple(mentions)) for value, mentions in groups.items()]


def _group_of(name: str, groups: dict[str, list[Mention]]) -> str:
    """Return the name under which another one is entered: "Rutte" under "Mark Rutte", if that was met before."""
    if name in groups:
        return name
    return next((each for each in groups if _is_of_same(name, each)), name)


def _is_of_same(one: str, other: str) -> bool:
    """Tell whether two names are one in other letters or capitals, or one is the other's last word."""
    left, right = one.split(), other.split()
    if len(left) != len(right) and min(len(left), len(right)) > 1:
        return False
    ends = left[-1:] + right[-1:] if min(len(left), len(right)) == 1 else [one, other]
    surname = len(left) == len(right) or (len(ends[0]) >= _SURNAME and not groups_of(ends[0]))
    return surname and key(ends[0]) == key(ends[1])
