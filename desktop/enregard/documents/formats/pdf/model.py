"""What is taken out of a PDF before anything is made of it: fragments of lines, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

MOST_PAGES = 20_000
MOST_LETTERS = 20_000_000
MOST_FRAGMENTS = 1_000_000
"""A file with more than that is refused: it would fill the memory."""


class Status(StrEnum):
    """How the reading of a file ended."""

    WHOLE = "whole"
    LOCKED = "locked"  # a password is needed
    DAMAGED = "damaged"
    HUGE = "huge"


class Fragment(NamedTuple):
    """A piece of a line, without a wide gap inside; lengths in points, `base` counts upwards from the page's foot."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    space: float = 0.0
    """The widest space between words in it."""


class Rule(NamedTuple):
    """A line that is drawn across a page, or the edge of a box."""

    left: float
    right: float
    base: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number, counted from 1, and its fragments in the order of the file.

    `turned` are texts across the page; `image` tells that there is something on it, but no text.
    """

    number: int
    fragments: tuple[Fragment, ...]
    rules: tuple[Rule, ...] = ()
    turned: tuple[str, ...] = ()
    unknown: int = 0
    image: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A file's pages and what it says of itself."""

    pages: tuple[Page, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
