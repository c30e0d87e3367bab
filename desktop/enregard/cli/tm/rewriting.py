"""`enregard tm merge` and `enregard tm dedupe`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.telling import steps
from enregard.cli.tm.shared import add_languages, count_of, tell_problems
from enregard.errors import InputError

if TYPE_CHECKING:
    from enregard.memories.manage.filters import Filter
    from enregard.memories.manage.rewrite import Figures
    from enregard.project import Status


def add(commands: Any) -> None:
    """Add the commands."""
    _add_rewriting(commands, "merge", "write several memories into one", "all")
    _add_rewriting(commands, "dedupe", "write a memory without units that say the same", "first")


def _add_rewriting(commands: Any, name: str, does: str, keep: str) -> None:
    parser = commands.add_parser(name, help=does, description=f"{does.capitalize()}. The inputs stay as they are.")
    parser.add_argument("files", type=Path, nargs="+" if name == "merge" else 1, metavar="MEMORY")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="what is to be written")
    choices = ("all", "first", "newest", "joined") if name == "merge" else ("first", "newest", "joined")
    parser.add_argument(
        "--keep",
        choices=choices,
        default=keep,
        help=f"which of units that say the same; joined is the first with the notes of all (default: {keep})",
    )
    parser.add_argument("--rename", action="append", default=[], metavar="OLD=NEW", help="change a language's code")
    parser.add_argument("--no-empty", action="store_true", help="drop units with an empty side")
    parser.add_argument("--no-copies", action="store_true", help="drop units whose translation is the original")
    parser.add_argument("--same-numbers", action="store_true", help="drop units whose numbers differ")
    parser.add_argument("--shortest", type=count_of, default=0, metavar="N", help="drop units with a shorter side")
    parser.add_argument("--longest", type=count_of, default=0, metavar="N", help="drop units with a longer side")
    parser.add_argument(
        "--max-ratio", type=float, default=0.0, metavar="R", help="drop units with an R times longer side"
    )
    parser.add_argument("--since", default="", metavar="YYYYMMDD", help="drop units that were last changed before")
    parser.add_argument("--until", default="", metavar="YYYYMMDD", help="drop units that were last changed after")
    parser.add_argument("--status", action="append", default=[], metavar="STATUS", help="only accepted, open ... units")
    parser.add_argument("--holding", default="", metavar="REGEX", help="only units in which it is found")
    parser.add_argument("--without", default="", metavar="REGEX", help="only units in which it is not found")
    add_languages(parser)
    parser.set_defaults(run=_rewrite)


def _rewrite(options: argparse.Namespace) -> int:
    from enregard.jobs.work import refuse_output
    from enregard.memories.manage.rewrite import Keep, Plan, rewrite

    refuse_output(options.output, tuple(options.files))
    plan = Plan(
        (options.source_language, options.target_language),
        tuple(_renaming(each) for each in options.rename),
        _filter(options),
        Keep(options.keep),
        options.encoding,
    )
    _tell(rewrite(options.files, options.output, plan, steps()("Reading")), options.output)
    return 0


def _filter(options: argparse.Namespace) -> Filter:
    from enregard.memories.manage.filters import Filter
    from enregard.project import Status

    return Filter(
        shortest=options.shortest,
        longest=options.longest,
        ratio=options.max_ratio,
        empty=not options.no_empty,
        copies=not options.no_copies,
        numbers=not options.same_numbers,
        statuses=frozenset(_status(each) for each in options.status) or frozenset(Status),
        since=options.since,
        until=options.until,
        holding=options.holding,
        without=options.without,
    )


def _status(name: str) -> Status:
    from enregard.project import Status

    if name not in set(Status):
        raise InputError("There is no status “{name}”. There are: {names}.", name=name, names=", ".join(Status))
    return Status(name)


def _renaming(text: str) -> tuple[str, str]:
    old, sign, new = text.partition("=")
    if not (old and sign and new):
        raise InputError("“{text}” does not say which code becomes which: write en=en-GB.", text=text)
    return old, new


def _tell(figures: Figures, output: Path) -> None:
    print(f"Units read: {figures.read}; written: {figures.written}.")
    for reason, count in figures.dropped.most_common():
        print(f"Dropped: {count}. {reason}")
    print(*figures.lost, sep="\n", end="\n" if figures.lost else "")
    tell_problems(figures.problems, sys.stderr.write)
    print("Results:", f"  {output}", sep="\n")
