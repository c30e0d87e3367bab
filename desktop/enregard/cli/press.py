"""`enregard press`: articles held against a statement, as text, JSON or a report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.telling import steps
from enregard.errors import InputError

if TYPE_CHECKING:
    from enregard.check import Severity
    from enregard.press.copies import Press
    from enregard.press.model import Judgement, Reading, Remark

_FORMATS = ("text", "json", "html", "docx")


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "press",
        help="hold press copies against a statement",
        description="Tell which articles draw on a statement, what they quote of it, and where they part from it.",
        epilog="example:\n  enregard press statement.fr.txt --original statement.en.txt --article report.txt "
        "-o report.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("statement", type=Path, metavar="STATEMENT", help="the official translation, a text file")
    parser.add_argument("--original", type=Path, required=True, metavar="FILE", help="what it is a translation of")
    parser.add_argument(
        "--article",
        type=Path,
        action="append",
        required=True,
        nargs="+",
        metavar="FILE",
        help="an article, a text file; several may be given",
    )
    parser.add_argument(
        "--format", choices=_FORMATS, help="how to say it (default: as the name of -o has it, or else text)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it (default: on the screen)")
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
    from enregard.jobs.press import read_press
    from enregard.jobs.work import refuse_output

    paths = [path for some in options.article for path in some]
    style = options.format or _format_of(options.output)
    if style == "docx" and not options.output:
        raise InputError("A DOCX can't be shown on the screen. Name the file: -o report.docx.")
    if options.output:
        refuse_output(options.output, (options.statement, options.original, *paths))
    press = read_press(
        options.statement,
        options.original,
        paths,
        languages=(options.source_language, options.target_language),
        encoding=options.encoding,
        progress=steps()("Reading"),
    )
    _give(press, style, options.output)
    return int(bool(options.fail_on) and _worst(press) >= Severity[options.fail_on.upper()])


def _format_of(output: Path | None) -> str:
    suffix = output.suffix.lower().lstrip(".") if output else ""
    return {"json": "json", "html": "html", "htm": "html", "docx": "docx"}.get(suffix, "text")


def _give(press: Press, style: str, output: Path | None) -> None:
    """Write what was found to a file, or print it."""
    from enregard.files import write_text

    if style == "docx" and output:
        from enregard.exchange.press_report import docx

        docx.write(press, output)
    else:
        said = _said(press, style)
        if output:
            write_text(output, said)
        else:
            print(said, end="")
    if output:
        print("Results:", f"  {output}", sep="\n")


def _said(press: Press, style: str) -> str:
    if style == "json":
        from enregard.exchange.press_json import as_json

        texts = press.project.source, press.project.target
        return as_json(press.statement, texts, press.readings, press.facts)
    if style == "html":
        from enregard.exchange.press_report import html

        return html.rendered(press)
    return "\n".join(_as_text(each) for each in press.readings)


def _worst(press: Press) -> Severity | int:
    return max((remark.severity for each in press.readings for remark in each.remarks), default=0)


def _as_text(reading: Reading) -> str:
    """Return what is said of an article as lines."""
    article = reading.article
    about = ", ".join(filter(None, [article.source, article.date.day.isoformat() if article.date else ""]))
    lines = [f"{article.name}" + (f" ({about})" if about else "")]
    lines.append(("  draws on the statement. " if reading.drawn.draws else "  does not draw on the statement. ")
                 + str(reading.drawn.why))  # fmt: skip
    if reading.drawn.draws:
        lines += [line for each in reading.quotations for line in _of_quotation(each)]
    lines += [_of_remark(each, reading) for each in reading.remarks]
    return "\n".join(lines) + "\n"


def _of_quotation(judged: Judgement) -> list[str]:
    reasons = " ".join(map(str, judged.reasons))
    return [f"  “{judged.quotation.text}”", f"    {judged.verdict}. {reasons}".rstrip()]


def _of_remark(remark: Remark, reading: Reading) -> str:
    line = _line_of(remark.at[0][0], reading) if remark.at else 1
    return f"  {remark.severity.word}, paragraph {line}, {remark.kind}: {remark.said}"


def _line_of(offset: int, reading: Reading) -> int:
    """Return the paragraph that an offset lies in, from 1; articles of the press have one a line."""
    starts = [paragraph.start for paragraph in reading.article.document.paragraphs]
    return max(1, sum(start <= offset for start in starts))
