"""All checks, and how they are run over rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from enregard.check.chosen import EVERYTHING, USUAL, Choice
from enregard.check.context import Context, Term, Texts
from enregard.check.families import (
    consistency,
    coverage,
    emphasis,
    ending,
    false_friends,
    language,
    length,
    limits,
    misaligned,
    missing,
    modality,
    moved,
    names,
    negation,
    quantities,
    quotation,
    repetition,
    spelling,
    terminology,
    typography,
    untranslated,
)
from enregard.check.finding import Check, Finding, Found, Pair
from enregard.check.glossary import built_in
from enregard.elsewhere import said_in
from enregard.language import primary
from enregard.project import Project, Row, Side

CHECKS: tuple[Check, ...] = (
    missing.CHECK,
    moved.CHECK,
    misaligned.CHECK,
    untranslated.CHECK,
    language.CHECK,
    coverage.CHECK,
    quantities.CHECK,
    names.CHECK,
    negation.CHECK,
    modality.CHECK,
    limits.CHECK,
    quotation.CHECK,
    ending.CHECK,
    spelling.CHECK,
    repetition.CHECK,
    typography.CHECK,
    length.CHECK,
    emphasis.CHECK,
    terminology.CHECK,
    false_friends.CHECK,
    consistency.CHECK,
)
"""The checks, the gravest first."""

_OF_ONE_SIDE = frozenset({missing.CHECK.name, moved.CHECK.name})
_BATCH = 256  # pairs that are prepared at once


def check(
    project: Project, rows: Iterable[Row] | None = None, context: Context | None = None, choice: Choice = USUAL
) -> list[Finding]:
    """Return the findings on rows (all of the project's if none are given) that are wanted, in the order of the rows.

    `context` is the `context_of` the project, if it is known.
    """
    context = context_of(project) if context is None else context
    found = everything(project, project.rows if rows is None else rows, context, choice)
    return [each for _, on_row in groupby(found, key=lambda each: each.row) for each in choice.of(on_row)]


def everything(project: Project, rows: Iterable[Row], context: Context, choice: Choice = EVERYTHING) -> list[Finding]:
    """Return all findings on rows, in their order, as far as a choice does not turn checks off."""
    languages = primary(project.source.language), primary(project.target.language)
    rows = [row for row in rows if not row.left_out]
    findings = []
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        pairs = [_pair(row, languages, context) for row in batch]
        for row, found in zip(batch, found_in(pairs, choice), strict=True):
            findings += [Finding(row.id, each, what) for each, what in found]
    return findings


def found_in(pairs: Sequence[Pair], choice: Choice = EVERYTHING) -> Iterator[list[tuple[Check, Found]]]:
    """Yield for each of some pairs what the checks find in it."""
    checks = [each for each in CHECKS if choice.may_take(each)]
    whole = [pair for pair in pairs if pair.source and pair.target]
    for each in checks:
        if each.prepare:
            each.prepare(whole)
    for pair in pairs:
        yield [(each, found) for each in checks for found in _asked(each, pair) if choice.takes(each, found)]


def _asked(each: Check, pair: Pair) -> Iterator[Found]:
    """Ask a check; where a side is missing, nothing else can be asked."""
    if (pair.source and pair.target) or each.name in _OF_ONE_SIDE:
        yield from each.find(pair)


def context_of(project: Project, terms: Sequence[Term] | None = None) -> Context:
    """Return what the rows of a project say together; without `terms` the glossary that comes along is used."""
    languages = primary(project.source.language), primary(project.target.language)
    terms = built_in(languages) if terms is None else terms
    return Context.of((texts for row in project.rows if (texts := texts_of(row))), terms)


def texts_of(row: Row) -> Texts | None:
    """Return what the context counts of a row; None for titles and furniture."""
    return None if row.left_out else (row.text(Side.SOURCE), row.text(Side.TARGET))


def _pair(row: Row, languages: tuple[str, str], context: Context) -> Pair:
    source, target = row.text(Side.SOURCE), row.text(Side.TARGET)
    return Pair(source, target, languages, context.ratio, said_in(row.reasons), context, counted=True)
