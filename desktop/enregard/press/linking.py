"""Which sentences of a statement a passage of an article comes from: several, one, part of one, or none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from enregard.check import Span
from enregard.press.model import Line, Link, Statement
from enregard.press.similar import Comparison, Floats, compare

_BIAS, _SCORE, _MARGIN, _MEANING = -4.18, 1.5, 11.7, 3.9
"""A logistic regression: how like the best line is, how much more than the next one, how near in meaning."""
_ALIKE = 0.75  # of a passage so like two lines the one says nothing against the other
_LEAST = 0.22  # confidence below which a passage is linked to nothing
_MOST_LINES = 4
_LEAST_ALONE = 0.16  # what a further line must be like the passage by itself
_LEAST_GAIN = 0.02  # what it must add to the likeness
_LEAST_NEW = 0.12  # and how much of the passage's words must stand there and in no line chosen before


def link(passages: Sequence[tuple[Span, str]], statement: Statement, by_hand: Sequence[Link] = ()) -> tuple[Link, ...]:
    """Return a link for each passage (its place in the article's file, its text), in order.

    A link by hand stays in the place of what would be found.
    """
    kept = {each.at: each for each in by_hand}
    open_ = [(at, text) for at, text in passages if at not in kept]
    found = dict(zip((at for at, _ in open_), _links(open_, statement), strict=True))
    return tuple(kept.get(at) or found[at] for at, _ in passages)


def _links(passages: Sequence[tuple[Span, str]], statement: Statement) -> Iterator[Link]:
    if not passages or not statement.lines:
        yield from (Link(at) for at, _ in passages)
        return
    comparison = compare([text for _, text in passages], statement)
    best, which = comparison.of_lines(len(statement.lines))
    for number, (at, _) in enumerate(passages):
        chosen = chosen_for(comparison, number, best[number], which[number].tolist())
        sure = confidence(comparison, number, best[number], chosen)
        if sure < _LEAST:
            yield Link(at, confidence=sure)
            continue
        lines = tuple(comparison.stretches[k].line for k in chosen)
        yield Link(at, lines, sure, tuple(_part(comparison, k, statement) for k in chosen))


def confidence(comparison: Comparison, passage: int, best: Floats, chosen: Sequence[int]) -> float:
    """Return how sure it is (0 to 1) that a passage comes from the stretches that were chosen for it.

    `best` are the scores of the lines; those that were not chosen speak against the link as far as they are near.
    """
    lines = [comparison.stretches[k].line for k in chosen]
    first = float(best[lines[0]])
    rival = max((float(score) for line, score in enumerate(best) if line not in lines), default=0.0)
    margin = first if first >= _ALIKE else first - rival
    meaning = float(comparison.meaning[passage, chosen].max())
    return 1 / (1 + math.exp(-(_BIAS + _SCORE * first + _MARGIN * margin + _MEANING * meaning)))


def chosen_for(comparison: Comparison, passage: int, best: Floats, which: Sequence[int]) -> list[int]:
    """Return the stretches that a passage is put together from, the nearest first: one, and others that add to it."""
    order = best.argsort()[::-1].tolist()
    chosen = [which[order[0]]]
    likeness = comparison.together(passage, chosen)
    rivals = [which[line] for line in order[1 : 2 * _MOST_LINES] if best[line] >= _LEAST_ALONE]
    while rivals and len(chosen) < _MOST_LINES:
        rivals = [rival for rival in rivals if comparison.new_words(passage, chosen, rival) >= _LEAST_NEW]
        together = [comparison.together(passage, [*chosen, rival]) for rival in rivals]
        gain, rival = max(zip(together, rivals, strict=True), default=(0.0, 0))
        if gain < likeness + _LEAST_GAIN:
            break
        chosen.append(rival)
        rivals.remove(rival)
        likeness = gain
    return chosen


def _part(comparison: Comparison, stretch: int, statement: Statement) -> Span:
    """Return the place of a stretch in the official text's file; all of the line where it is not known closer."""
    found = comparison.stretches[stretch]
    line: Line = statement.lines[found.line]
    start, end = line.official_at
    is_official = comparison.language == statement.languages[1] and end - start == len(line.official)
    return (start + found.at[0], start + found.at[1]) if is_official and found.at[1] else line.official_at
