"""A PDF's letters by way of a process of its own (`taking`), which may die of the file or run out of time or memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from enregard.documents.formats.pdf.model import Fragment, Page, Rule, Status, Taken
from enregard.errors import InputError
from enregard.files import reason

_TAKING = "enregard.documents.formats.pdf.taking"
_PACKAGE = Path(__file__).resolve().parents[4]
_PATIENCE = 600.0
"""Seconds for all pages, should the process not end itself as it does otherwise."""
_LONGEST = 64 << 20
"""Bytes that a page, as it is told, may have."""


def take(path: Path) -> Taken:
    """Return what stands on the pages of a PDF. Raises InputError with what is wrong with it."""
    pages: list[Page] = []
    with _started(path) as process:
        watch = threading.Timer(_PATIENCE, process.kill)
        watch.start()
        try:
            for said in _lines(process.stdout):
                if "status" in said:
                    return _whole(path, said, pages)
                pages.append(_page(len(pages) + 1, said))
        finally:
            watch.cancel()
            process.kill()
    raise InputError(
        "{path} cannot be read: its page {page} takes too long or too much memory. Print the other pages to a PDF of "
        "their own, or copy the text from the program that shows it.",
        path=path,
        page=len(pages) + 1,
    )


def _started(path: Path) -> subprocess.Popen[bytes]:
    """Start the process; nothing of the folder where the user is gets imported."""
    paths = [str(_PACKAGE), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", _TAKING, str(path.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise InputError(
            "{path} cannot be read: no process can be started that takes its text ({reason}). Close other programs, "
            "then try again.",
            path=path,
            reason=reason(error),
        ) from error


def _lines(told: IO[bytes] | None) -> Iterator[dict[str, Any]]:
    """Yield what the process says until it ends; a line that was cut short by its death says nothing."""
    while told and (line := told.readline(_LONGEST)).endswith(b"\n"):
        with suppress(json.JSONDecodeError):
            yield json.loads(line)


def _page(number: int, said: dict[str, Any]) -> Page:
    return Page(
        number,
        tuple(Fragment(*each) for each in said["fragments"]),
        tuple(Rule(*each) for each in said.get("rules", ())),
        tuple(said.get("turned", ())),
        said.get("unknown", 0),
        said.get("image", False),
        said.get("broken", False),
    )


def _whole(path: Path, said: dict[str, str], pages: list[Page]) -> Taken:
    """Return what was taken if the file was read to its end. Raises InputError."""
    match said["status"]:
        case Status.LOCKED:
            raise InputError(
                "{path} is protected by a password. Open it in its program, save it without a password, and read that "
                "file.",
                path=path,
            )
        case Status.DAMAGED:
            raise InputError(
                "{path} is no sound PDF: it is damaged or cut short. Fetch it anew, or print it to a new PDF.",
                path=path,
            )
        case Status.HUGE:
            raise InputError(
                "{path} is larger than a book is. Print the pages that are needed to a PDF of their own.", path=path
            )
    return Taken(tuple(pages), said["title"], said["author"], said["creationdate"], said["language"])
