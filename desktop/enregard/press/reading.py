"""All that is said of an article, in one go: whether it draws on the statement, links, verdicts, remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enregard.press import copying, linking, own, quotations, verdict
from enregard.press.model import Article, Drawn, Judgement, Link, Quotation, Reading, Remark, Statement, Verdict
from enregard.text import Sentence

_NOT_HELD = Sentence("The article does not draw on this statement: the quotation was not held against it.")


def read(article: Article, statement: Statement, by_hand: Sequence[Link] = (), *, draws: bool | None = None) -> Reading:
    """Read an article against a statement.

    `by_hand` are links that the user made; `draws` is the user's word on whether it draws on the statement at all.
    """
    quoted = quotations.read(article)
    drawn = copying.draws_on(article, statement)
    if draws is not None and draws != drawn.draws:
        drawn = Drawn(draws, _SAID_BY_HAND[draws], drawn.sentences)
    errors = own.errors(article, statement if drawn.draws else None, quoted)
    if not drawn.draws:
        judged = tuple(Judgement(each, Link(each.at), Verdict.ABSENT, (_NOT_HELD,)) for each in quoted)
        return Reading(article, drawn, (), judged, _in_order(errors))
    links = linking.link([(_span(each.start, each.text), each.text) for each in article.sentences], statement, by_hand)
    of_quotations = linking.link([(each.at, each.text) for each in quoted], statement, by_hand)
    judged = tuple(
        verdict.judge(each, link, statement, article) for each, link in zip(quoted, of_quotations, strict=True)
    )
    remarks = [*errors, *_differences(article, links, judged, statement)]
    return Reading(article, drawn, (*links, *of_quotations), judged, _in_order(remarks))


_SAID_BY_HAND = {
    True: Sentence("You have said that it draws on the statement."),
    False: Sentence("You have said that it does not draw on the statement."),
}


def _span(start: int, text: str) -> tuple[int, int]:
    return start, start + len(text)


def _differences(
    article: Article, links: Sequence[Link], judged: Sequence[Judgement], statement: Statement
) -> Iterator[Remark]:
    """Yield the differences from the statement: of quotations, and of what is reported outside of them."""
    for each in judged:
        yield from each.remarks
    quoted = [each.quotation for each in judged]
    for sentence, link in zip(article.sentences, links, strict=True):
        for remark in verdict.sentence_remarks(sentence, link, statement, article):
            if not _is_inside(remark, quoted):
                yield remark


def _is_inside(remark: Remark, quoted: Sequence[Quotation]) -> bool:
    """Tell whether a remark speaks of quoted words: those have been judged."""
    return any(each.at[0] <= a and b <= each.at[1] for a, b in remark.at for each in quoted)


def _in_order(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """Return remarks in the order of the article, and what is said twice of a place once."""
    known: dict[tuple[str, tuple[tuple[int, int], ...]], Remark] = {}
    for each in sorted(remarks, key=lambda remark: (remark.at[:1], -remark.severity)):
        known.setdefault((each.kind, each.at), each)
    return tuple(known.values())
