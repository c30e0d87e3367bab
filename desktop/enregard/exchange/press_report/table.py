"""The table of names and figures across the statement and all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from enregard.exchange.press_report.words import Tr, capital, said
from enregard.press.facts import Fact, Mention


@dataclass(frozen=True, slots=True)
class Known:
    """A name or a figure: how each text words it (nothing, if it does not), and what contradicts it."""

    kind: str
    value: str
    wordings: tuple[str, ...]
    contradicted: str


@dataclass(frozen=True, slots=True)
class Alone:
    """The names and figures that only one text has, and none contradicts."""

    number: int
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Names and figures; `texts` are the numbers of those that have any; 0 is the statement."""

    texts: tuple[int, ...]
    shared: tuple[Known, ...]
    alone: tuple[Alone, ...]


def table(facts: Iterable[Fact], tr: Tr) -> Table:
    """Return the table: what is contradicted first, then what several texts have."""
    facts = list(facts)
    texts = sorted({mention.text for fact in facts for mention in fact.mentions})
    shared = [fact for fact in facts if fact.contradicted or _is_shared(fact)]
    shared.sort(key=lambda fact: fact.contradicted is None)
    alone = [fact for fact in facts if not (fact.contradicted or _is_shared(fact))]
    return Table(
        tuple(text + 1 for text in texts),
        tuple(_known(each, texts, tr) for each in shared),
        tuple(filter(lambda each: each.wordings, (_alone(alone, text) for text in texts))),
    )


def _is_shared(fact: Fact) -> bool:
    return len({mention.text for mention in fact.mentions}) > 1


def _known(fact: Fact, texts: Sequence[int], tr: Tr) -> Known:
    wordings = tuple(_wordings([each for each in fact.mentions if each.text == text]) for text in texts)
    contradicted = said(fact.contradicted, tr) if fact.contradicted else ""
    return Known(capital(tr(fact.kind)), fact.value, wordings, contradicted)


def _alone(facts: Sequence[Fact], text: int) -> Alone:
    mine = [fact.mentions for fact in facts if fact.mentions[0].text == text]
    return Alone(text + 1, tuple(_wordings(mentions) for mentions in mine))


def _wordings(mentions: Sequence[Mention]) -> str:
    """Return how a text words something, with how often."""
    counts = Counter(mention.wording for mention in mentions)
    return ", ".join(wording if count == 1 else f"{wording} ×{count}" for wording, count in counts.most_common())
