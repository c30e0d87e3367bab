"""`enregard convert`: a bilingual file or a project in another format. Nothing is asked."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.telling import steps
from enregard.errors import InputError, OutputError

if TYPE_CHECKING:
    from enregard.exchange.formats import Format
    from enregard.jobs.exchanging import Converted


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "convert",
        help="turn a bilingual file or a project into another format",
        description="Read a bilingual file or a project and write it in the format that the name of OUT asks for: "
        "a translation memory, a sheet, a document, a project; or a glossary as TBX. A file with more than two "
        "languages gives its header's source and the first other one, unless OUT can hold them all.",
        epilog="examples:\n  enregard convert memory.tmx review.enregard\n"
        "  enregard convert review.enregard memory.tmx --rows accepted --to fr-FR\n"
        "  enregard convert terms.xlsx memory.xlf --from en --to fr\n"
        "  enregard convert terms.csv terms.tbx --from en --to fr\n  enregard convert --formats",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="IN",
        help="a bilingual file or a project; name.moses stands for the Moses pair name.en and name.fr",
    )
    parser.add_argument("output", type=Path, nargs="?", metavar="OUT", help="what is to be written")
    parser.add_argument("--from", dest="source_language", default="", metavar="CODE", help="the original's language")
    parser.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translation's language")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a file that does not say it")
    parser.add_argument(
        "--rows",
        choices=("accepted", "kept", "all"),
        help="of a project: accepted rows, all with both sides that were not rejected (kept), or all (default: kept)",
    )
    parser.add_argument(
        "--minimum",
        type=float,
        default=0.0,
        metavar="P",
        help="of a project: only rows of this probability, 0 to 1, and those that were decided on",
    )
    parser.add_argument("--no-markup", action="store_true", help="drop inline markup")
    parser.add_argument("--no-notes", action="store_true", help="drop notes")
    parser.add_argument("--merge", action="store_true", help="of a project: rows with the same two texts go out as one")
    parser.add_argument("--format", default="", metavar="NAME", help="write this format, whatever OUT is called")
    parser.add_argument("--append", action="store_true", help="add to a TMX that is there already")
    parser.add_argument("--problems", type=Path, metavar="FILE", help="where to list what could not be read")
    parser.add_argument("--formats", action="store_true", help="list the formats, then end")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from enregard.exchange import registry

    if options.formats:
        for form in registry.formats():
            print(_line(form))
        return 0
    if not (options.source and options.output):
        raise InputError("Give the file to read and the name of the file to write: enregard convert IN OUT.")
    if not 0 <= options.minimum <= 1:
        raise InputError("A probability lies between 0 and 1; {value} does not.", value=options.minimum)
    _refuse(options)
    if options.output.suffix.lower() == ".tbx" and not options.format:
        return _convert_glossary(options)
    _tell(_converted(options), options.problems)
    return 0


def _refuse(options: argparse.Namespace) -> None:
    """Refuse, before any work, what would be passed over in silence or written over something."""
    from enregard.jobs.work import refuse_output
    from enregard.project.store import SUFFIX

    if (options.rows or options.minimum or options.merge) and options.source.suffix.lower() != SUFFIX:
        raise InputError(
            "{path} is no project: --rows, --minimum and --merge choose among the rows of one. Convert it into a "
            "project first.",
            path=options.source,
        )
    if options.problems:
        refuse_output(options.problems, (options.source,))
        if options.problems.resolve() == options.output.resolve():
            raise OutputError(
                "{path} cannot hold both the units and the problems. Give two names.", path=options.output
            )


def _convert_glossary(options: argparse.Namespace) -> int:
    """Write a glossary, a table or a TBX, as TBX."""
    from enregard.check import glossary
    from enregard.exchange import tbx
    from enregard.jobs.work import refuse_output

    languages = options.source_language, options.target_language
    if not all(languages):
        raise InputError("Name the languages of the glossary (--from en --to fr).")
    refuse_output(options.output, (options.source,))
    count = tbx.write(glossary.read(options.source, languages), options.output, languages)
    print(f"Terms written: {count}.", "Results:", f"  {options.output}", sep="\n")
    return 0


def _converted(options: argparse.Namespace) -> Converted:
    from enregard.exchange.formats import Reading, Writing
    from enregard.exchange.rows import Choice, Which
    from enregard.jobs.exchanging import convert

    languages = options.source_language, options.target_language
    return convert(
        options.source,
        options.output,
        Reading(languages, options.encoding, steps()("Reading")),
        Writing(languages, markup=not options.no_markup, notes=not options.no_notes, append=options.append),
        Choice(Which(options.rows or "kept"), options.minimum, options.merge),
        _format(options),
    )


def _format(options: argparse.Namespace) -> Format | None:
    """Return the format to write, None for that of the name."""
    from enregard.exchange import registry

    if options.format:
        form = registry.named(options.format)
        if not form.write:
            raise InputError("The format “{name}” can be read, but not written.", name=form.name)
        return form
    return _pdf() if options.output.suffix.lower() == ".pdf" else None


def _pdf() -> Format:
    """Return how PDF is written: by Qt, which the core does not know."""
    from enregard.ui.pdf import FORMAT

    return FORMAT


def _line(form: Format) -> str:
    """Say of a format what it is called, how its files end, and whether it is read or written."""
    does = ", ".join(word for word, can in (("read", form.read), ("written", form.write)) if can)
    return f"{form.name:12} {' '.join(form.suffixes):30} {form.title} ({does})"


def _tell(done: Converted, problems: Path | None) -> None:
    """Print what was written, lost and not read."""
    for remark in done.remarks:
        print(remark)
    for problem in list(done.problems)[:10]:
        print(problem, file=sys.stderr)
    if done.problems:
        print(f"Could not be read: {done.problems.lost}; mended: {done.problems.mended}.", file=sys.stderr)
    if problems:
        done.problems.write(problems)
    print(f"Units written: {done.units}.", "Results:", f"  {done.path}", sep="\n")
