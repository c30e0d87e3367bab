"""What the commands on memories share: options, how files are read, and how problems are told."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from enregard.cli.telling import steps

if TYPE_CHECKING:
    from enregard.exchange.formats import Reading
    from enregard.exchange.problems import Problems

TOLD = 20
"""Problems, or inconsistencies, that are told on the screen."""


def add_languages(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which languages are meant, and in which encoding."""
    parser.add_argument("--from", dest="source_language", default="", metavar="CODE", help="the original's language")
    parser.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translation's language")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a file that does not say it")


def count_of(text: str) -> int:
    """Read a number from 1. Raises ArgumentTypeError for any other."""
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{value} is less than 1")
    return value


def reading(options: argparse.Namespace, step: str) -> Reading:
    """Return how files are read; `step` is shown while they are."""
    from enregard.exchange.formats import Reading

    return Reading((options.source_language, options.target_language), options.encoding, steps()(step))


def tell_problems(problems: Problems, write: Callable[[str], object], most: int | None = TOLD) -> None:
    """Write problems, a line each, and how many more there are."""
    for problem in problems.listed[:most]:
        write(f"{problem}\n")
    more = problems.lost + problems.mended - len(problems.listed[:most])
    if more > 0:
        write(f"... and {more} more\n")
