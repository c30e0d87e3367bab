"""`enregard tm search`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.tm.shared import add_languages, count_of, reading
from enregard.errors import InputError

if TYPE_CHECKING:
    from enregard.memories.concordance import Found, Hit


def add(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "search",
        help="find words, with what faces them",
        description="Find units in which all words stand, those side by side first. A phrase in quotation marks is "
        "found as it stands, a word with a star by its beginning. The first search makes an index, which is kept.",
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="MEMORY", help="memories, in order")
    parser.add_argument("words", metavar="WORDS", help='what to find: word, "some words", begin*')
    parser.add_argument("--side", choices=("source", "target", "both"), default="both", help="where (default: both)")
    parser.add_argument("--exact", action="store_true", help="case, accents and typography must be the same")
    parser.add_argument("--limit", type=count_of, default=20, metavar="N", help="how many hits (default: 20)")
    parser.add_argument("--json", action="store_true", help="as JSON")
    add_languages(parser)
    parser.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> int:
    from enregard.memories import Query, open_memory, search
    from enregard.project import Side

    memories = [open_memory(path, reading(options, f"Reading {path.name}")) for path in options.files]
    languages = _languages(options, memories[0].pair)
    side = None if options.side == "both" else Side(options.side)
    found = search(memories, languages, Query(options.words, side, options.exact, options.limit))
    if options.json:
        print(json.dumps(_found(found, languages), ensure_ascii=False, indent=1))
    else:
        for hit in found.hits:
            print(*_hit(hit), sep="\n", end="\n\n")
        more = "" if found.whole else " or more"
        print(f"Units found: {found.units}{more}; shown: {len(found.hits)}.")
    return 0


def _languages(options: argparse.Namespace, pair: tuple[str, str]) -> tuple[str, str]:
    source, target = options.source_language or pair[0], options.target_language or pair[1]
    if not (source and target):
        raise InputError(
            "{path} does not tell its two languages. Name them (--from en --to fr).", path=options.files[0]
        )
    return source, target


def _hit(hit: Hit) -> Iterable[str]:
    place = f"{hit.memory.name}, line {hit.unit.line}" if hit.unit.line else hit.memory.name
    yield place + (f" ({hit.count} times)" if hit.count > 1 else "")
    yield f"  {_marked(hit.source.text, hit.source_spans)}"
    yield f"  {_marked(hit.target.text, hit.target_spans)}"
    yield from (f"  Note: {note}" for note in hit.unit.notes)


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text on one line, with brackets around what was found."""
    pieces, end = [], 0
    for start, stop in spans:
        if start >= end:
            pieces += [text[end:start], "[", text[start:stop], "]"]
            end = stop
    return " ".join("".join([*pieces, text[end:]]).split())


def _found(found: Found, languages: tuple[str, str]) -> dict[str, Any]:
    return {
        "languages": languages,
        "units": found.units,
        "counted": found.whole,
        "hits": [
            {
                "memory": str(hit.memory.path),
                "line": hit.unit.line,
                "id": hit.unit.id,
                "source": hit.source.text,
                "target": hit.target.text,
                "source_spans": hit.source_spans,
                "target_spans": hit.target_spans,
                "count": hit.count,
                "status": hit.unit.status,
                "notes": hit.unit.notes,
                **hit.unit.stamps._asdict(),
            }
            for hit in found.hits
        ],
    }
