"""`enregard align`: two texts into a translation memory and a report."""

from __future__ import annotations

import argparse
import re
from pathlib import Path, PurePosixPath
from typing import Any

from enregard.cli.telling import steps, tell


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "align",
        help="align two texts into a translation memory",
        epilog="examples:\n  enregard align original.en.docx translation.fr.pdf -o memory.tmx --report report.html\n"
        "  enregard align https://example.org/en/page https://example.org/fr/page -o review.enregard",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("source", type=_where, metavar="SOURCE", help="the original: a file or the address of a page")
    parser.add_argument("target", type=_where, metavar="TARGET", help="its translation: a file or an address")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the memory, a project or any bilingual file (default: TARGET's name with .tmx, here)",
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE.html", help="a report with machine translation, scores and findings"
    )
    parser.add_argument(
        "--compare",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a file of translations made elsewhere (TMX, XLIFF, two columns) to hold against; may be given again",
    )
    parser.add_argument(
        "--from",
        dest="source_language",
        default="",
        metavar="CODE",
        help='the original\'s language, such as "en" or "en-GB"',
    )
    parser.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translation's language")
    parser.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help="a termbase (a pair a line, with a tab between) or a TMX, as evidence for the aligner",
    )
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a text that is not UTF-8")
    parser.add_argument(
        "--fail-on",
        choices=("hint", "warning", "error"),
        metavar="LEVEL",
        help="exit with status 1 if there are findings of this level (hint, warning, error) or above",
    )
    parser.set_defaults(run=_run)


def _where(word: str) -> Path | str:
    """Return a file, or the address of a page as it stands."""
    return word if word.startswith(("http://", "https://")) else Path(word)


def _memory_of(target: Path | str) -> Path:
    """Return the name of a translation's memory, for the folder that the command is called in."""
    place = target if isinstance(target, Path) else PurePosixPath(re.split("[?#]", target)[0])
    return Path(f"{place.stem or 'memory'}.tmx")


def _run(options: argparse.Namespace) -> int:
    from enregard.check import Severity
    from enregard.jobs.work import align_files

    memory = options.output or _memory_of(options.target)
    done = align_files(
        options.source,
        options.target,
        memory,
        options.report,
        encoding=options.encoding,
        glossary=options.glossary,
        languages=(options.source_language, options.target_language),
        against=options.compare,
        steps=steps(),
    )
    tell(done)
    level = Severity[options.fail_on.upper()] if options.fail_on else None
    return int(level is not None and any(finding.check.severity >= level for finding in done.findings))
