"""`enregard batch`: any number of pairs, on all cores or on many machines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from enregard.errors import Cancelled, InputError

if TYPE_CHECKING:
    from enregard.jobs.batch.run import Execute, Finished, Standing

_OFTEN = 0.2  # seconds between two states of the line on a terminal
_SELDOM = 30.0  # ... and between two lines in a file


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "batch",
        help="align any number of pairs, on all cores or on many machines",
        description="Align pairs of texts: of two folders, paired by name; of one folder, paired by the languages in "
        "their names (report.en.docx and report.fr.docx) or folders (en/report.txt and fr/report.txt); or of a "
        "manifest, a CSV with the columns source and target, and if you like name, from and to. A run that was stopped "
        "or killed goes on where it was when it is started again.",
        epilog="examples:\n  enregard batch english french --out results\n"
        "  enregard batch texts --from en --to fr --out results --merge --check\n"
        "  enregard batch pairs.csv --out results --formats project,xlsx --report\n"
        "  enregard batch pairs.csv --out /shared/results --cluster tcp://laptop:8786",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("given", type=Path, nargs="+", metavar="FOLDER|MANIFEST", help="one or two folders, or a CSV")
    parser.add_argument("--out", required=True, metavar="DIR", help="the folder for results, or its address (s3://...)")
    parser.add_argument("--from", dest="source_language", default="", metavar="CODE", help="the originals' language")
    parser.add_argument("--to", dest="target_language", default="", metavar="CODE", help="the translations' language")
    _add_wishes(parser)
    _add_means(parser)
    parser.set_defaults(run=_run)


def _add_wishes(parser: argparse.ArgumentParser) -> None:
    wishes = parser.add_argument_group("what is made")
    wishes.add_argument(
        "--formats",
        default="",
        metavar="A,B",
        help="what is written of each pair: project, tmx, xlsx... (see enregard convert --formats; default: tmx, or "
        "nothing with --merge)",
    )
    wishes.add_argument("--merge", action="store_true", help="one memory of all pairs too (all.tmx)")
    wishes.add_argument("--check", action="store_true", help="look for mistranslations and count them")
    wishes.add_argument(
        "--compare", "--score", action="store_true", help="hold each pair against machine translation, and score it"
    )
    wishes.add_argument("--report", action="store_true", help="a report of each pair, with all of that (HTML)")
    wishes.add_argument(
        "--glossary", type=Path, metavar="FILE", help="a termbase or a TMX, as evidence for the aligner"
    )
    wishes.add_argument("--encoding", default="", metavar="NAME", help="the encoding of texts that are not UTF-8")
    wishes.add_argument("--quick", action="store_true", help="align faster and less well: by lengths and signs only")


def _add_means(parser: argparse.ArgumentParser) -> None:
    means = parser.add_argument_group("how it is done")
    means.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: a core each)")
    means.add_argument(
        "--memory",
        type=float,
        default=0.0,
        metavar="GB",
        help="what all processes may take together (default: three quarters of what is free)",
    )
    means.add_argument("--cluster", default="", metavar="ADDRESS", help="do it on a Dask cluster: tcp://host:8786")
    means.add_argument("--journal", type=Path, metavar="FILE", help="where to keep the journal (default: in DIR)")
    means.add_argument("--retry", action="store_true", help="try pairs again that failed in an earlier run")


def _run(options: argparse.Namespace) -> int:
    from enregard.jobs.batch.model import Plan
    from enregard.jobs.batch.pairs import listed
    from enregard.jobs.batch.run import now, run

    if len(options.given) > 2:
        raise InputError("Give one folder, two folders, or a manifest.")
    if options.workers < 0 or options.memory < 0:
        raise InputError("--workers and --memory cannot be less than nothing.")
    listing = listed(options.given, (options.source_language, options.target_language))
    for remark in listing.remarks:
        print(remark, file=sys.stderr)
    formats = [name.strip() for name in options.formats.split(",") if name.strip()]
    plan = Plan(
        tuple(formats or ([] if options.merge else ["tmx"])),
        *(options.merge, options.compare, options.check, options.report, options.encoding),
        str(options.glossary.absolute()) if options.glossary else "",
        options.quick,
        now(),
    )
    line = _Line()
    try:
        finished = run(
            listing.pairs, plan, options.out, _execute(options), line.tell, journal=options.journal, retry=options.retry
        )
    except (KeyboardInterrupt, Cancelled):
        line.end()
        print("Stopped. What is done is kept: the same command goes on where it was.", file=sys.stderr)
        return 130
    finally:
        line.end()
    _tell(finished, options.out)
    return int(any(outcome.error for outcome in finished.outcomes))


def _execute(options: argparse.Namespace) -> Execute:
    """Return what does the pairs: the processes of this machine, or a cluster."""
    if options.cluster:
        from enregard.jobs.batch import cluster

        return cluster.outcomes_on(options.cluster)
    from enregard.jobs.batch import pool

    return pool.outcomes_here(pool.usual(options.workers, int(options.memory * 2**30)))


class _Line:
    """Says how far a batch is: on one line of a terminal, or now and then in a file; and what failed, at once."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._told = float("-inf")
        self._length = 0

    def tell(self, standing: Standing) -> None:
        """Take up where a batch stands."""
        last = standing.last
        if last and last.error:
            self._print(f"{last.name}: {last.error}", "\n")
            self._told = float("-inf")
        if monotonic() - self._told >= (_OFTEN if self._terminal else _SELDOM) or standing.done == standing.total:
            self._told = monotonic()
            self._print(_said(standing), "" if self._terminal else "\n")

    def _print(self, text: str, end: str) -> None:
        start = "\r" if self._terminal else ""
        print(f"{start}{text:{self._length}}", end=end, file=sys.stderr, flush=True)
        self._length = 0 if end else len(text)

    def end(self) -> None:
        """End the line."""
        if self._length:
            print(file=sys.stderr)
        self._length = 0


def _said(standing: Standing) -> str:
    said = f"{standing.done} of {standing.total} pairs"
    if standing.failed:
        said += f", {standing.failed} failed"
    if standing.left and standing.done < standing.total:
        said += f", {_duration(standing.left)} left"
    return said


def _duration(seconds: float) -> str:
    """Say a time roughly: "50 s", "4 min", "2 h 10 min", "3 d 4 h"."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if minutes < 90:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 36:
        return f"{hours} h {minutes} min"
    return "{} d {} h".format(*divmod(hours, 24))


def _tell(finished: Finished, out: str) -> None:
    well = [outcome for outcome in finished.outcomes if not outcome.error]
    rows, to_check = sum(each.rows for each in well), sum(each.to_check for each in well)
    print(f"{len(well)} of {len(finished.outcomes)} pairs aligned: {rows} rows, {to_check} to check.")
    if finished.again:
        print(f"Done by an earlier run: {finished.again}.")
    print(
        "Results:",
        *(f"  {Path(out, name) if '://' not in out else f'{out}/{name}'}" for name in finished.files),
        sep="\n",
    )
