"""Scenes of the press copies: articles beside the statement, and the facts of all of them."""

from __future__ import annotations

from enregard import documents
from enregard.files import corpus
from enregard.project.articles import KeptArticle

from .camera import Stage, wait_for

COPY = 2
"""The article that draws on the statement, by its number."""


def side_by_side(stage: Stage) -> None:
    """Show the four articles of the corpus: the one that draws on the statement, passage by passage, and another."""
    window = stage.window
    stage.open("statement")
    window.press.press_view()
    stage.settle()
    stage.take("press-none")
    for path in sorted(corpus("press").glob("*.txt")):
        window.press.articles.add(KeptArticle(documents.read(path)))
    wait_for(lambda: window.press.articles.is_read and window.session.worker.current is None)
    window.press_page.choose(COPY)
    stage.take("press")
    for _ in range(3):
        window.press_passages.next_passage()
    stage.take("press-remark")
    for _ in range(4):
        window.press_passages.next_passage()
    stage.take("press-quotation")
    window.press_page.choose(1)
    window.press_passages.next_passage()
    stage.take("press-not-a-copy")
    window.press.press_facts()
    stage.take("press-facts")
    window.press_page.tabs.setCurrentIndex(0)
    window.press.press_view()


ALL = (side_by_side,)
