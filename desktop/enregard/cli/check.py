"""`enregard check`: findings on projects, bilingual files or two texts, as text, JSON or a report."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.telling import steps
from enregard.errors import InputError

if TYPE_CHECKING:
    from enregard.check import Choice
    from enregard.jobs.checking import Checked

_LEVELS = ("fewer", "usual", "more", "all")


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "check",
        help="check translations against their originals",
        description="Check projects, TMX, XLIFF and two-column files as they stand, or a text and its translation.",
        epilog="examples:\n  enregard check original.en.txt translation.fr.txt\n"
        "  enregard check memory.tmx review.enregard --level all -o findings.json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="what is to be checked")
    parser.add_argument("--format", choices=("text", "json", "html"), help="how to say it (default: as -o has it)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it (default: on the screen)")
    parser.add_argument("--level", choices=_LEVELS, default="usual", help="how many findings (default: usual)")
    parser.add_argument("--only", default="", metavar="CHECK,...", help="only these checks")
    parser.add_argument("--without", default="", metavar="CHECK,...", help="all but these checks")
    parser.add_argument("--glossary", type=Path, metavar="FILE", help="terms to hold to: TBX, CSV or XLSX")
    parser.add_argument("--from", dest="source_language", default="", metavar="CODE", help="the original's language")
    parser.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translation's language")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of texts that are not UTF-8")
    parser.add_argument(
        "--fail-on",
        choices=("hint", "warning", "error"),
        metavar="LEVEL",
        help="exit with status 1 if there are findings of this level (hint, warning, error) or above",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from enregard.check import Severity
    from enregard.jobs.checking import are_two_texts, check_files
    from enregard.jobs.work import refuse_output

    style = options.format or _format_of(options.output)
    if style == "html" and (not options.output or len(options.files) > 1 + are_two_texts(options.files)):
        raise InputError("A report is of one project or one pair, and needs a name: -o report.html.")
    if options.output:
        refuse_output(options.output, tuple(options.files))
    checked = check_files(
        options.files,
        languages=(options.source_language, options.target_language),
        encoding=options.encoding,
        glossary=options.glossary,
        choice=_choice(options),
        progress=steps()("Checking"),
    )
    _give(checked, style, options.output)
    level = Severity[options.fail_on.upper()] if options.fail_on else None
    found = (finding for each in checked for finding in each.findings)
    return int(level is not None and any(finding.check.severity >= level for finding in found))


def _choice(options: argparse.Namespace) -> Choice:
    """Return which findings are wanted. Raises InputError for a check that there is not."""
    from enregard.check import CHECKS, Choice, Level

    names = {each.name for each in CHECKS}
    only, without = (set(filter(None, said.split(","))) for said in (options.only, options.without))
    for name in (only | without) - names:
        raise InputError("There is no check “{name}”. There are: {names}.", name=name, names=", ".join(sorted(names)))
    off = without | (names - only if only else set())
    return Choice(Level(_LEVELS.index(options.level) + 1), off=frozenset(off))


def _format_of(output: Path | None) -> str:
    suffix = output.suffix.lower() if output else ""
    return {".json": "json", ".html": "html", ".htm": "html"}.get(suffix, "text")


def _give(checked: Sequence[Checked], style: str, output: Path | None) -> None:
    """Write what was found to a file, or print it."""
    from enregard.exchange import findings, report
    from enregard.files import write_text
    from enregard.score import Comparison

    if style == "html" and output:
        (one,) = checked
        report.write(one.project, Comparison(), one.findings, output)
    else:
        said = (
            findings.as_json((each.name, each.project, each.findings) for each in checked)
            if style == "json"
            else "\n".join(findings.as_text(each.name, each.project, each.findings) for each in checked)
        )
        if output:
            write_text(output, said)
        else:
            print(said, end="")
    if output:
        print("Results:", f"  {output}", sep="\n")
