"""`enregard open`: the window."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path
from typing import Any

from enregard.errors import DisplayError


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "open", help="open a project, a bilingual file or a text in the window, or the statement (the default)"
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="FILE")
    parser.set_defaults(run=_run)


def has_display() -> bool:
    """Tell whether a window can be shown."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform.system() != "Linux" or any(os.environ.get(name) for name in names)


def _run(options: argparse.Namespace) -> int:
    from enregard.files import user_data

    if not has_display():
        print(
            "enregard: there is no display. Without a window: enregard demo, or enregard align (see --help).",
            file=sys.stderr,
        )
        return 2
    try:
        from enregard.ui.application import run
    except ImportError as error:
        raise DisplayError("The window cannot be opened ({reason}).", reason=error) from error

    return run(options.project, user_data() / "example", start_page=True)
