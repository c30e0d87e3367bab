"""Take the text of a PDF, page by page: what `child` starts as a process of its own.

`python -m enregard.documents.formats.pdf.taking FILE` prints a line of JSON for each page and a last one for the
document (see `model`). A page that takes too long ends the process: what is wrong in a file is not the window's.
"""

from __future__ import annotations

import ctypes
import faulthandler
import json
import math
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import pypdfium2.raw as pdfium

from enregard.documents.formats.pdf.letters import letters, rules
from enregard.documents.formats.pdf.model import MOST_FRAGMENTS, MOST_LETTERS, MOST_PAGES, Status
from enregard.documents.formats.pdf.runs import fragments

_PATIENCE, _A_PAGE = 3.0, 0.1
"""Seconds of work that a file may take before its first page is read, and that each page adds."""
_SLOWER = 4.0
"""How many times longer it may take by the clock, on a machine with other work."""
_MEMORY = 384 << 20
"""Bytes that the process may have beside its file, where the system can limit them."""
_FEW_PAGES, _BYTES_OF_A_PAGE = 100, 40
"""A file that has more pages than so many, and than its bytes can hold, shows the same page again and again."""
_LONGEST_FACT = 4000
_ANGLES = (0, 90, 180, 270)


def take(path: Path, say: Callable[[object], None], done: Callable[[int], None]) -> None:
    """Hand each page and then the document to `say`; `done` is told how many pages are read."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadDocument(os.fsencode(path) if os.name != "nt" else str(path).encode(), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        say({"status": Status.LOCKED if locked else Status.DAMAGED})
        return
    pages = pdfium.FPDF_GetPageCount(document)
    most = min(MOST_PAGES, max(_FEW_PAGES, path.stat().st_size // _BYTES_OF_A_PAGE))
    signs = pieces = 0
    for number in range(min(pages, most)):
        page = _page(document, number)
        say(page)
        signs += sum(len(fragment[0]) for fragment in page["fragments"])
        pieces += len(page["fragments"])
        if signs > MOST_LETTERS or pieces > MOST_FRAGMENTS:
            say({"status": Status.HUGE})
            return
        done(number + 1)
    say({"status": Status.HUGE if pages > most else Status.WHOLE, **_facts(document)})


def _page(document: Any, number: int) -> dict[str, Any]:
    """Return the fragments of a page; one that cannot be read is empty and says so."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return {"broken": True, "fragments": []}
    text = pdfium.FPDFText_LoadPage(page)
    try:
        found = list(letters(page, text)) if text else []
        by_angle = {angle: [each for each in found if each.angle == angle] for angle in _ANGLES}
        main = max(_ANGLES, key=lambda angle: len(by_angle[angle]))
        return {
            "fragments": list(fragments(by_angle.pop(main))),
            "turned": [fragment.text for some in by_angle.values() for fragment in fragments(some)],
            "rules": [] if main else list(rules(page)),
            "unknown": sum(each.sign == "\ufffd" for each in found),
            "image": not found and pdfium.FPDFPage_CountObjects(page) > 0,
        }
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _facts(document: Any) -> dict[str, str]:
    """Return what the file says of itself."""
    facts = {name.lower(): _meta(document, name) for name in ("Title", "Author", "CreationDate")}
    size = min(pdfium.FPDFCatalog_GetLanguage(document, None, 0), _LONGEST_FACT)
    buffer = (ctypes.c_ushort * (size + 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, size)
    return {**facts, "language": _text(bytes(buffer))}


def _meta(document: Any, name: str) -> str:
    size = min(pdfium.FPDF_GetMetaText(document, name.encode(), None, 0), _LONGEST_FACT)
    buffer = ctypes.create_string_buffer(size + 2)
    pdfium.FPDF_GetMetaText(document, name.encode(), buffer, size)
    return _text(buffer.raw)


def _text(data: bytes) -> str:
    return data.decode("utf-16-le", "replace").split("\0", 1)[0]


def limit_memory(path: Path) -> None:
    """Keep this process from taking all memory, where the system can."""
    with suppress(ImportError, OSError, ValueError):  # Windows has no limits, and some systems name one and know none
        import resource

        limit = _MEMORY + path.stat().st_size
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def allow(seconds: float, started: float) -> None:
    """Let the process end itself once it has worked for so long, counted from its start, or waited much longer."""
    left = _SLOWER * seconds - (monotonic() - started)
    faulthandler.dump_traceback_later(max(left, 0.01), exit=True)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(seconds), resource.getrlimit(resource.RLIMIT_CPU)[1]))


def main(path: Path) -> None:
    """Print the pages of a file, and die if one of them takes too long."""
    started = monotonic()

    def say(said: object) -> None:
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()

    allow(_PATIENCE, started)
    take(path, say, lambda pages: allow(_PATIENCE + _A_PAGE * pages, started))
    faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    limit_memory(Path(sys.argv[1]))
    with suppress(MemoryError):
        main(Path(sys.argv[1]))
