"""The command line: arguments to jobs, errors to sentences and exit statuses."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from enregard import __version__
from enregard.errors import Cancelled, DisplayError, EnRegardError
from enregard.progress import Progress, silent

if TYPE_CHECKING:
    from enregard.jobs.work import Done, Steps

EXAMPLES = """examples:
  enregard                                      open the window on the statement of 28 October 2024
  enregard review.enregard                      open a project
  enregard demo --out results                   the whole job on the statement, without a window
  enregard align original.en.txt translation.fr.txt -o memory.tmx --report report.html
  enregard align a.txt b.txt --from en --to fr --fail-on error

exit status: 0 well done, 1 findings at or above the level of --fail-on, 2 bad input or nothing could be written
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    options = _parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        return int(options.run(options))
    except Cancelled:
        return 130
    except EnRegardError as error:
        print(f"enregard: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nenregard: stopped; nothing was left half-written.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    """Read the arguments; a project's name alone opens it."""
    known = {"demo", "align", "open", "-h", "--help", "--version"}
    if not arguments or arguments[0] not in known:
        arguments = ["open", *arguments]
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "enregard",
        description="Align a translation with its original, compare it, check it, export it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"En regard {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    window = commands.add_parser("open", help="open a project, or the statement, in the window (the default)")
    window.add_argument("project", nargs="?", type=Path, metavar="PROJECT")
    window.set_defaults(run=_open)

    demo = commands.add_parser("demo", help="do the whole job on the statement")
    demo.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="where the results go (default: out)"
    )
    demo.add_argument("--window", action="store_true", help="open the window on it, where there is a display")
    demo.set_defaults(run=_demo)

    align = commands.add_parser(
        "align",
        help="align two texts into a translation memory",
        epilog="example:\n  enregard align original.en.txt translation.fr.txt -o memory.tmx --report report.html",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    align.add_argument("source", type=Path, metavar="SOURCE", help="the original, a text file")
    align.add_argument("target", type=Path, metavar="TARGET", help="its translation, a text file")
    align.add_argument(
        "-o", "--output", type=Path, metavar="FILE.tmx", help="the memory (default: TARGET's name with .tmx, here)"
    )
    align.add_argument(
        "--report", type=Path, metavar="FILE.html", help="a report with machine translation, scores and findings"
    )
    align.add_argument(
        "--from",
        dest="source_language",
        default="",
        metavar="CODE",
        help='the original\'s language, such as "en" or "en-GB"',
    )
    align.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translation's language")
    align.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help="a termbase (a pair a line, with a tab between) or a TMX, as evidence for the aligner",
    )
    align.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a text that is not UTF-8")
    align.add_argument(
        "--fail-on",
        choices=("hint", "warning", "error"),
        metavar="LEVEL",
        help="exit with status 1 if there are findings of this level (hint, warning, error) or above",
    )
    align.set_defaults(run=_align)
    return parser


def has_display() -> bool:
    """Tell whether a window can be shown."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform.system() != "Linux" or any(os.environ.get(name) for name in names)


def _open(options: argparse.Namespace) -> int:
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


def _demo(options: argparse.Namespace) -> int:
    if options.window and has_display():
        try:
            from enregard.ui.application import run

            return run(None, options.out)
        except (ImportError, DisplayError) as error:
            print(f"{error}\nDoing the same without a window.", file=sys.stderr)
    from enregard.jobs.work import demo

    print("The statement of 28 October 2024, French against English, without a window.")
    done = demo(options.out, _steps())
    _tell(done)
    return 0


def _align(options: argparse.Namespace) -> int:
    from enregard.check import Severity
    from enregard.jobs.work import align_files

    memory = options.output or Path(options.target.name).with_suffix(".tmx")
    done = align_files(
        options.source,
        options.target,
        memory,
        options.report,
        encoding=options.encoding,
        glossary=options.glossary,
        languages=(options.source_language, options.target_language),
        steps=_steps(),
    )
    _tell(done)
    level = Severity[options.fail_on.upper()] if options.fail_on else None
    return int(level is not None and any(finding.check.severity >= level for finding in done.findings))


def _steps() -> Steps:
    """Return how steps show themselves: a line that counts on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        return lambda _step: silent
    return _line


def _line(step: str) -> Progress:
    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{step} {done}/{total} ", end=end, file=sys.stderr, flush=True)

    return show


def _tell(done: Done) -> None:
    """Print what was done and where the results lie."""
    from enregard.score import cautions
    from enregard.translate import how_to_get_one

    project = done.project
    left_out = sum(row.left_out for row in project.rows)
    print(
        f"{project.source.language} > {project.target.language}: "
        f"{len(project.aligned)} rows aligned, {project.to_check} to check, "
        f"{left_out} left out (titles, dates, buttons)."
    )
    wants_comparison = len(done.files) > 1
    for direction in done.comparison.directions:
        print(f"{direction.engine.name} {direction.engine.version}, {' > '.join(direction.engine.pair)}:")
        for figure in direction.figures:
            print(f"  {figure.metric:7} {figure.value:6.1f}   {figure.signature}")
    if done.comparison.directions:
        print(*cautions(len(project.aligned)), *done.comparison.cautions, sep="\n")
    elif wants_comparison and not done.comparison.failures:
        print(how_to_get_one(project.source.language, project.target.language))
    for failure in done.comparison.failures:
        print(failure)
    for remark in done.remarks:
        print(remark)
    positions = {row.id: k for k, row in enumerate(project.rows, start=1)}
    for finding in done.findings:
        print(f"{finding.check.severity.word}, row {positions[finding.row]}: {finding.message}")
    print("Results:", *(f"  {path}" for path in done.files), sep="\n")
