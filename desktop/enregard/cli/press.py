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
    from enregard.press.facts import Fact
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
    parser.add_argument(
        "--compare",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a file of machine translations (TMX, XLIFF, two columns) that may bear articles out; may be given again",
    )
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
    if not style:
        raise InputError(
            "{path} has no ending that is known: .txt, .json, .html or .docx. Or give --format; a PDF is the window's.",
            path=options.output,
        )
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
        against=options.compare,
        progress=steps()("Reading"),
    )
    _give(press, style, options.output)
    return int(bool(options.fail_on) and _worst(press) >= Severity[options.fail_on.upper()])


def _format_of(output: Path | None) -> str:
    suffix = output.suffix.lower().lstrip(".") if output else ""
    known = {"": "text", "txt": "text", "json": "json", "html": "html", "htm": "html", "docx": "docx"}
    return known.get(suffix, "")


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
    return "\n".join([*map(_as_text, press.readings), *_contradictions(press)])


def _worst(press: Press) -> Severity | int:
    return max((remark.severity for each in press.readings for remark in each.remarks), default=0)


def _as_text(reading: Reading) -> str:
    """Return what is said of an article as lines."""
    article, drawn = reading.article, reading.drawn
    about = ", ".join(filter(None, [article.source, article.date.day.isoformat() if article.date else ""]))
    draws = "draws on the statement" if drawn.draws else "does not draw on the statement"
    lines = [f"{article.name} ({about})" if about else article.name, f"  {draws}. {drawn.why}"]
    if drawn.draws:
        lines += [line for each in reading.quotations for line in _of_quotation(each)]
    lines += [line for each in reading.remarks for line in _of_remark(each, reading)]
    return "\n".join(lines) + "\n"


def _of_quotation(judged: Judgement) -> list[str]:
    reasons = " ".join(map(str, judged.reasons))
    return [f"  “{judged.quotation.text}”", f"    {judged.verdict}. {reasons}".rstrip()]


def _of_remark(remark: Remark, reading: Reading) -> list[str]:
    from enregard.exchange.press_report.passages import paragraph_of

    place = f"paragraph {paragraph_of(reading.article, remark.at)}"
    lines = [f"  {remark.severity.word}, {place}, {remark.kind}: {remark.said}"]
    return [*lines, f"    proposed: {remark.proposed}"] if remark.proposed else lines


def _contradictions(press: Press) -> list[str]:
    """Return the figures and names on which texts contradict each other, as one block of lines."""
    found = [f"  {fact.kind}, {_texts(fact, press)}: {fact.contradicted}" for fact in press.facts if fact.contradicted]
    return ["\n".join(["contradictions", *found]) + "\n"] if found else []


def _texts(fact: Fact, press: Press) -> str:
    """Return the names of the texts that mention something."""
    names = [*(each.article.name for each in press.readings), press.project.target.name]  # -1 is the statement
    return ", ".join(dict.fromkeys(names[each.text] for each in fact.mentions))
