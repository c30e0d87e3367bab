"""Invented articles, as web pages have them, against what a careful reader says of them."""

from __future__ import annotations

import pytest

from enregard.press import copying, linking, own, quotations
from enregard.press.model import Quotation
from tests.press.pages import PAGES, Page, numbers, statement

_LINKED, _LEFT_ALONE = 0.85, 0.85  # shares of sentences that are linked rightly, and rightly to nothing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_drawn_or_not_and_its_day(page: Page) -> None:
    read = page.read()
    drawn = copying.draws_on(read, statement(page.statement))
    assert drawn.draws == page.draws, drawn.why
    assert (str(read.date.day) if read.date else "") == page.date


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_quotations(page: Page) -> None:
    text = page.path.read_text(encoding="utf-8")
    found = quotations.read(page.read())
    assert [_words(each, text) for each in found] == [words for words, _, _ in page.quotations]
    for each, (words, speaker, verb) in zip(found, page.quotations, strict=True):
        assert speaker in each.reporting.speaker, words
        assert verb in each.reporting.verb, words


def _words(quotation: Quotation, text: str) -> str:
    return "|".join(text[a:b] for a, b in quotation.parts)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_errors_of_their_own(page: Page) -> None:
    text = page.path.read_text(encoding="utf-8")
    read = page.read()
    found = own.errors(read, statement(page.statement) if page.draws else None, quotations.read(read))
    for kind, words in page.errors:
        start = text.index(words)
        end = start + len(words)
        hits = [each for each in found if any(a <= end and b >= start for a, b in each.at)]
        assert hits, (kind, words)
        found = [each for each in found if each not in hits]
    assert not [str(each.said) for each in found]


def test_links() -> None:
    right, wrong, alone, strayed = 0, 0, 0, 0
    for page in PAGES:
        if not page.draws:
            continue
        sentences = page.read().sentences
        links = linking.link(
            [((each.start, each.start + len(each.text)), each.text) for each in sentences], statement(page.statement)
        )
        for words, meant in page.links:
            at = next(k for k, each in enumerate(sentences) if words in each.text)
            found = numbers(page.statement, links[at].parts)
            if meant:
                right, wrong = (right + 1, wrong) if found & set(meant) else (right, wrong + 1)
            else:
                alone, strayed = (alone + 1, strayed) if not found else (alone, strayed + 1)
    assert right >= _LINKED * (right + wrong)
    assert alone >= _LEFT_ALONE * (alone + strayed)
