"""`enregard tm stats` and `enregard tm validate`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.tm.shared import TOLD, add_languages, reading, tell_problems

if TYPE_CHECKING:
    from enregard.exchange.problems import Problems
    from enregard.memories.manage.statistics import Statistics


def add(commands: Any) -> None:
    """Add the commands."""
    _add_stats(commands)
    _add_validate(commands)


def _add_stats(commands: Any) -> None:
    parser = commands.add_parser("stats", help="say what a memory holds", description="Say what memories hold.")
    parser.add_argument("files", type=Path, nargs="+", metavar="MEMORY")
    parser.add_argument("--json", action="store_true", help="as JSON")
    add_languages(parser)
    parser.set_defaults(run=_stats)


def _add_validate(commands: Any) -> None:
    parser = commands.add_parser(
        "validate",
        help="say what is wrong with a memory",
        description="Name each fault with its file and line. Exit with status 1 if there is one.",
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="MEMORY")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write the list")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a file that does not say it")
    parser.set_defaults(run=_validate, source_language="", target_language="")


def _stats(options: argparse.Namespace) -> int:
    from enregard.memories.manage.statistics import statistics

    told = [statistics(path, reading(options, f"Reading {path.name}")) for path in options.files]
    if options.json:
        print(json.dumps({"files": [_figures(each) for each in told]}, ensure_ascii=False, indent=1))
    else:
        for each in told:
            print(*_lines(each), sep="\n")
    return 0


def _lines(told: Statistics) -> Iterable[str]:
    yield f"{told.path}: {told.units} units, {' > '.join(told.pair)}"
    yield f"  made by {told.tool or 'a tool that does not say so'}, {told.encoding}"
    for code, volume in told.volumes.items():
        at = f", the longest at line {volume.longest_line}" if volume.longest_line else ""
        yield (
            f"  {code:8} {volume.texts} texts, {volume.words} words, {volume.characters} characters, "
            f"longest {volume.longest}{at}"
        )
    yield f"  duplicates {told.duplicates}, originals with several translations {told.inconsistent}"
    yield f"  with an empty text {told.empty}, translation is the original {told.copies}"
    if told.oldest:
        yield f"  dates {told.oldest} to {told.newest}"
    if told.people:
        yield "  by " + ", ".join(f"{name} ({count})" for name, count in told.people.most_common(10))
    for each in told.inconsistencies[:TOLD]:
        yield f"  {each.source}"
        yield from (f"    {count} × {target}" for target, count in each.targets)
    if told.problems:
        yield f"  could not be read: {told.problems.lost}; mended: {told.problems.mended}"


def _figures(told: Statistics) -> dict[str, Any]:
    return {each.name: getattr(told, each.name) for each in fields(told)} | {
        "path": str(told.path),
        "volumes": {code: asdict(volume) for code, volume in told.volumes.items()},
        "inconsistencies": [each._asdict() for each in told.inconsistencies],
        "problems": {"lost": told.problems.lost, "mended": told.problems.mended},
    }


def _validate(options: argparse.Namespace) -> int:
    from enregard.exchange.problems import Problems
    from enregard.memories.manage.validate import validate

    found = Problems()
    for path in options.files:
        found = _together(found, validate(path, reading(options, f"Reading {path.name}")))
    if options.output:
        found.write(options.output)
        print("Results:", f"  {options.output}", sep="\n")
    else:
        tell_problems(found, sys.stdout.write, most=None)
    print(f"Faults: {found.lost + found.mended}; units that could not be read: {found.lost}.")
    return int(bool(found))


def _together(one: Problems, other: Problems) -> Problems:
    one.listed += other.listed
    one.lost += other.lost
    one.mended += other.mended
    return one
