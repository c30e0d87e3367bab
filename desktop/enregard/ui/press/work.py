"""What is done beside the window: articles are read against the statement, as the user corrected it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from enregard.press.model import Article, Link, Reading, Remark, Statement
from enregard.progress import Progress
from enregard.project import Project
from enregard.project.articles import DismissedRemark, HandLink, KeptArticle, Span

HAND = 1.0
"""How sure a link by hand is."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: the statement, the readings by the articles' numbers, the facts of all of them together.

    The facts count the articles in the order of `numbers`.
    """

    statement: Statement
    readings: Mapping[int, Reading]
    numbers: tuple[int, ...]
    facts: Sequence[object]


def reading_of(
    project: Project, machine: Mapping[int, str], articles: Mapping[int, KeptArticle], known: Mapping[int, Reading]
) -> Callable[[Progress], Read]:
    """Return the work that reads articles; what is known of some of them holds."""

    def work(progress: Progress) -> Read:
        # Imported when it is needed: the window is there sooner.
        from enregard.press import facts, reading
        from enregard.press.statement import of_project

        statement = of_project(project, machine)
        readings: dict[int, Reading] = {}
        for done, (number, kept) in enumerate(articles.items()):
            progress(done, len(articles))
            readings[number] = known.get(number) or reading.read(
                article_of(kept), statement, links_of(kept, statement), draws=kept.draws
            )
        table = facts.table([each.article for each in readings.values()], statement)
        progress(len(articles), len(articles))
        return Read(statement, readings, tuple(readings), table)

    return work


def article_of(kept: KeptArticle) -> Article:
    """Return an article as it is read; the user's word goes before what the text tells of itself."""
    from enregard.press import article

    origin = kept.document.origin
    told = replace(origin, source=kept.source or origin.source, date=kept.date or origin.date)
    found = article.from_document(replace(kept.document, origin=told))
    document = replace(found.document, name=kept.name or kept.document.name)
    return replace(found, document=document, source=kept.source or found.source, author=kept.author or found.author)


def links_of(kept: KeptArticle, statement: Statement) -> tuple[Link, ...]:
    """Return the links that the user made, with the lines that stand at their places now."""
    return tuple(_link(each, statement) for each in kept.links)


def _link(made: HandLink, statement: Statement) -> Link:
    lines = tuple(
        number
        for number, line in enumerate(statement.lines)
        if any(overlap(line.original_at, place) for place in made.original)
    )
    parts = tuple(statement.lines[number].official_at for number in lines)
    return Link(made.at, lines, HAND, parts, by_hand=True)


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans have a character in common."""
    return max(one[0], other[0]) < min(one[1], other[1])


def is_dismissed(remark: Remark, dismissed: Sequence[DismissedRemark]) -> bool:
    """Tell whether a remark is one that shall not be raised again."""
    return any((each.kind, each.at) == (remark.kind, remark.at) for each in dismissed)


def without_dismissed(reading: Reading, dismissed: Sequence[DismissedRemark]) -> Reading:
    """Return a reading without the remarks that were dismissed."""

    def left(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
        return tuple(each for each in remarks if not is_dismissed(each, dismissed))

    quotations = tuple(replace(each, remarks=left(each.remarks)) for each in reading.quotations)
    return replace(reading, quotations=quotations, remarks=left(reading.remarks))
