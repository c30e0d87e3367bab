"""`enregard demo`: the whole job on the statement."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from enregard.cli.telling import steps, tell
from enregard.cli.window import has_display
from enregard.errors import DisplayError


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("demo", help="do the whole job on the statement")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="where the results go (default: out)"
    )
    parser.add_argument("--window", action="store_true", help="open the window on it, where there is a display")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.window and has_display():
        try:
            from enregard.ui.application import run

            return run(None, options.out)
        except (ImportError, DisplayError) as error:
            print(f"{error}\nDoing the same without a window.", file=sys.stderr)
    from enregard.jobs.work import demo

    print("The statement of 28 October 2024, French against English, without a window.")
    tell(demo(options.out, steps()))
    return 0
