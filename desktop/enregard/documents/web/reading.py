"""What a page or a document in HTML says: its main text, or all of it, as paragraphs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from enregard.documents.model import Kind, Paragraph, Parsed, Role
from enregard.documents.web import page
from enregard.documents.web.about import about
from enregard.documents.web.decoding import decode
from enregard.documents.web.flow import Block, flow
from enregard.documents.web.tags import without_pictures
from enregard.documents.web.tree import remarks, tree


def main_text(data: bytes, name: str, encoding: str = "") -> Parsed:
    """Return the main text of a web page. Raises InputError if it is too large or there is nothing in it."""
    return _parsed(data, name, encoding, page_only=True)


def file_text(data: bytes, name: str, encoding: str = "") -> Parsed:
    """Return the text of a file: the main text of a saved web page, all of a document. Raises InputError likewise."""
    return _parsed(data, name, encoding)


def whole_text(root: Any, left: Counter[str]) -> list[Block]:
    """Return all blocks of a document that are shown; `left` counts what is not."""
    body = root.find("body")
    return list(flow(body if body is not None else root, lambda _element: "", left))


def _parsed(data: bytes, name: str, encoding: str, *, page_only: bool = False) -> Parsed:
    text, encoding, damaged = decode(without_pictures(data), encoding)
    root = tree(text, name)
    said, left = about(root), Counter[str]()
    blocks = page.main_text(root, said, left) if page_only or page.is_page(root) else []
    if not blocks and not page_only:
        left.clear()
        blocks = whole_text(root, left)
    found = [each.paragraph for each in blocks]
    return Parsed(
        ordered(titled(_dated(found) if page_only else found)),
        remarks(left, damaged, encoding),
        language=said.language,
        title=said.title,
        author=said.author,
        date=said.date,
        encoding=encoding,
    )


def titled(found: Sequence[Paragraph]) -> list[Paragraph]:
    """Return paragraphs with those headings as titles that stand before the text and are no heading right above it."""
    front = next((k for k, each in enumerate(found) if each.role is not Role.HEADING), len(found))
    if front == len(found):
        return list(found)
    return [
        replace(each, role=Role.TITLE) if k < front and (k == 0 or not _is_running(found[front])) else each
        for k, each in enumerate(found)
    ]


def _dated(found: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs of a page without lists before its text: what stands there are dates and the like."""
    first = next((k for k, each in enumerate(found) if each.role is Role.TEXT and _is_running(each)), 0)
    return [replace(each, kind=Kind.PARAGRAPH) if k < first else each for k, each in enumerate(found)]


def _is_running(paragraph: Paragraph) -> bool:
    return paragraph.text.rstrip("\"'»”’)] \xa0").endswith((".", "!", "?", "…", ":"))


def ordered(found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return paragraphs with the notes after the text, numbered."""
    notes = [each for each in found if each.kind is Kind.NOTE]
    text = [each for each in found if each.kind is not Kind.NOTE]
    return (*text, *(replace(each, place=f"footnote {k}") for k, each in enumerate(notes, 1)))
