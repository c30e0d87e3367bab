"""Which columns of a table are texts: by their names, or else by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard.exchange.tables.columns import ABOUT, SOURCE, TARGET, UNIT, Layout
from enregard.exchange.tables.names import meaning
from enregard.language import detect, narrowed, primary

SAMPLE = 200
"""Rows by which a table is judged."""

_HEADS = 10  # rows among which names are sought, below a title
_MOST = 256  # columns that are looked at

Rows = Sequence[Sequence[str]]


def find(rows: Rows, wanted: tuple[str, str]) -> Layout | None:
    """Return the layout of a table by its first rows, None if it has no two columns of text.

    `wanted` are the languages that the user named; names above the columns are believed before them.
    """
    found = named(rows) or _seen(rows)
    return found and replace(found, texts=_languages(found.texts, rows[found.head :], wanted))


def is_own(head: Sequence[str]) -> bool:
    """Tell whether these are names that we wrote above a table."""
    return len(head) > 2 and head[0] == UNIT and all(name in ABOUT for name in head[3:])


def named(rows: Rows) -> Layout | None:
    """Return the layout that names above the columns tell; above them a title may stand."""
    for number, row in enumerate(rows[:_HEADS], start=1):
        if is_own(row):
            texts = (1, "" if row[1] == SOURCE else row[1]), (2, "" if row[2] == TARGET else row[2])
            about = {name: at for at, name in enumerate(row) if at not in (1, 2)}
            return Layout(texts, about, number, own=True, width=len(row))
        found, about = _roles(row[:_MOST])
        if found:
            return Layout(tuple(found), about, number, width=len(row))
        if sum(bool(cell.strip()) for cell in row) > 1:
            return None
    return None


def _roles(row: Sequence[str]) -> tuple[list[tuple[int, str]], dict[str, int]]:
    """Return the columns of texts, with the languages that are named, and those of what else is known."""
    meanings = [meaning(cell) for cell in row]
    sides = {role: at for at, (role, _) in reversed(list(enumerate(meanings))) if role in (SOURCE, TARGET)}
    languages: dict[str, int] = {}
    for at, (_, language) in enumerate(meanings):
        if language:
            languages.setdefault(language.lower(), at)
    texts = sorted({*languages.values(), *sides.values()})
    if len(texts) > 2 and meanings[texts[0]][0] == UNIT:
        # Before two others "id" and "no" are numbers rather than Indonesian and Norwegian.
        texts = texts[1:]
    if len(sides) == 2:
        texts = [sides[SOURCE], sides[TARGET]]
    about = {role: at for at, (role, _) in reversed(list(enumerate(meanings))) if role and at not in texts}
    return ([(at, meanings[at][1]) for at in texts] if len(texts) > 1 else []), about


def _seen(rows: Rows) -> Layout | None:
    """Return the layout of a table without names: its two columns with the most words, by letters and variety."""
    width = max((len(row) for row in rows), default=0)
    weights = {at: _weight([row[at] for row in rows if at < len(row)]) for at in range(min(width, _MOST))}
    fullest = sorted(sorted(at for at in weights if weights[at]), key=lambda at: -weights[at])[:2]
    if len(fullest) < 2:
        return None
    usual = max({len(row) for row in rows}, key=[len(row) for row in rows].count)
    return Layout(tuple((at, "") for at in sorted(fullest)), {}, width=usual)


def _weight(cells: Sequence[str]) -> float:
    filled = [cell for cell in cells if cell.strip()]
    letters = sum(sum(map(str.isalpha, cell[:1000])) for cell in filled)
    return letters * len(set(filled)) / len(filled) if filled else 0.0


def _languages(texts: Sequence[tuple[int, str]], rows: Rows, wanted: tuple[str, str]) -> tuple[tuple[int, str], ...]:
    """Return columns of text with their languages: those that are named, or wanted, or else seen."""
    if all(language for _, language in texts):
        return tuple(texts)
    samples = [" ".join(row[at] for row in rows[:SAMPLE] if at < len(row)) for at, _ in texts[:2]]
    found = tell(samples[0], samples[1], wanted)
    return tuple(
        (at, language or seen) for (at, language), seen in zip(texts, (*found, *[""] * len(texts)), strict=False)
    )


def tell(first: str, second: str, wanted: tuple[str, str]) -> tuple[str, str]:
    """Return the languages of two texts: those that are wanted, in their order, or else those that are seen.

    Empty if they seem to be in one language.
    """
    if all(wanted):
        language_of = narrowed(wanted)
        codes = primary(wanted[0]), primary(wanted[1])
        turned = first.strip() and second.strip() and (language_of(first), language_of(second)) == codes[::-1]
        return wanted[::-1] if turned and codes[0] != codes[1] else wanted
    if not (first.strip() and second.strip()):
        return wanted
    found = detect(first, primary(wanted[0])), detect(second, primary(wanted[1]))
    if found[0] == found[1]:
        return "", ""
    return wanted[0] or found[0], wanted[1] or found[1]
