"""`enregard tm`: translation memories searched, counted, validated, merged, freed of duplicates."""

from __future__ import annotations

import argparse
from typing import Any

from enregard.cli.tm import figures, rewriting, searching


def add(commands: Any) -> None:
    """Add the command, with commands of its own, to the parser's subcommands."""
    parser = commands.add_parser(
        "tm",
        help="search, count, validate, merge and clean translation memories",
        description="Work on translation memories: any bilingual file that can be read.",
        epilog='examples:\n  enregard tm search memory.tmx other.tmx "nuclear weapons" deter*\n'
        "  enregard tm stats memory.tmx --json\n  enregard tm validate memory.tmx\n"
        "  enregard tm merge old.tmx new.xlf -o both.tmx --keep newest\n"
        "  enregard tm dedupe memory.tmx -o clean.tmx --rename en=en-GB --no-empty --max-ratio 4",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    own = parser.add_subparsers(metavar="COMMAND", required=True)
    for module in (searching, figures, rewriting):
        module.add(own)
