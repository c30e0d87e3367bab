"""The command line: arguments to jobs, errors to sentences and exit statuses. A module for each command."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from enregard import __version__
from enregard.cli import align, batch, check, convert, demo, models, press, score, tm, translate, window
from enregard.errors import Cancelled, EnRegardError

EXAMPLES = """examples:
  enregard                                      open the window on the statement of 28 October 2024
  enregard review.enregard                      open a project
  enregard demo --out results                   the whole job on the statement, without a window
  enregard align original.en.txt translation.fr.txt -o memory.tmx --report report.html
  enregard batch english french --out results    all texts of two folders, on all cores
  enregard check memory.tmx                     where translations part from their originals
  enregard convert memory.tmx review.enregard    a bilingual file as a project, or in another format
  enregard tm search memory.tmx artillery        where words stand in memories, and what faces them
  enregard press statement.fr.txt --original statement.en.txt --article report.txt
  enregard models list                          which models of machine translation are installed
  enregard translate original.en.txt --to fr    machine translation, offline
  enregard score machine.fr.txt translation.fr.txt

exit status: 0 well done, 1 findings at or above the level of --fail-on, 2 bad input or nothing could be written
"""

COMMANDS = (window, demo, align, batch, check, press, convert, tm, models, translate, score)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    _write_whatever_comes()
    options = _parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        return int(options.run(options))
    except Cancelled:
        return 130
    except EnRegardError as error:
        print(f"enregard: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nenregard: stopped; nothing was left half-written.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _write_whatever_comes() -> None:
    """Give a terminal or a pipe the number of a character that it cannot encode, rather than end with an error.

    The encoding stays the system's or PYTHONIOENCODING's; files that are named with -o are UTF-8.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parse(arguments: list[str]) -> argparse.Namespace:
    """Read the arguments; a project's name alone opens it."""
    parser, names = _parser()
    if not arguments or arguments[0] not in {*names, "-h", "--help", "--version"}:
        arguments = ["open", *arguments]
    return parser.parse_args(arguments)


def _parser() -> tuple[argparse.ArgumentParser, list[str]]:
    """Return the parser and the names of its commands."""
    parser = argparse.ArgumentParser(
        "enregard",
        description="Align a translation with its original, compare it, check it, export it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"En regard {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return parser, list(commands.choices)
