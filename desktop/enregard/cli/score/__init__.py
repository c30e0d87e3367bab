"""`enregard score`: how near a text is to one or several references, as the sacrebleu command says it.

Files are texts with a sentence a line, all with as many lines; or memories and tables (TMX, XLIFF, two columns), whose
rows are matched by their original. The figures, their intervals (--confidence), their p-values (--with) and their
signatures are those of the sacrebleu command on the same lines.

`--format json` gives one object. A FIGURE has the keys of sacrebleu's own JSON, unrounded; the last two are there with
--confidence and --with only:

    {"hypothesis": NAME, "references": [NAME, ...], "language": CODE, "rows": COUNT, "left_out": COUNT,
     "figures": [FIGURE, ...],
     "second": NAME,                                              with --with, as is the next
     "paired": [{"name": METRIC, "figures": [FIGURE, FIGURE], "p_value": NUMBER, "said": SENTENCE}, ...],
     "by_row": [{"row": NUMBER, "figures": [FIGURE, ...]}, ...],  with --rows
     "said": SENTENCE, "cautions": [SENTENCE, ...]}
    FIGURE: {"name": METRIC, "score": NUMBER, "signature": TEXT, "confidence_mean": NUMBER, "confidence_var": NUMBER}

`--format csv` gives a line for each figure; `row` is empty where it is that of the whole text.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import Any

from enregard.cli.telling import steps
from enregard.progress import Progress

_METRICS = {"bleu": "BLEU", "chrf": "chrF", "chrf++": "chrF++", "ter": "TER"}


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "score",
        help="hold a text against one or several references: BLEU, chrF, chrF++, TER",
        description="Hold a text against one or several references, with the figures and signatures of sacrebleu.",
        epilog="examples:\n  enregard score machine.fr.txt official.fr.txt second.fr.txt --confidence\n"
        "  enregard score one.fr.txt official.fr.txt --with other.fr.txt --format json\n"
        "  enregard score machine.tmx official.tmx --from en --to fr --rows -o rows.csv --format csv",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("hypothesis", type=Path, metavar="HYPOTHESIS", help="the text to be measured")
    parser.add_argument("references", type=Path, nargs="+", metavar="REFERENCE", help="what it is held against")
    parser.add_argument(
        "--with", dest="second", type=Path, metavar="SECOND_HYPOTHESIS",
        help="another text, held against the same references: is the difference more than chance?",
    )  # fmt: skip
    parser.add_argument(
        "--metrics", nargs="+", choices=list(_METRICS), default=list(_METRICS), metavar="METRIC",
        help=f"which figures: {', '.join(_METRICS)} (default: all)",
    )  # fmt: skip
    parser.add_argument(
        "--language", default="", metavar="CODE",
        help="the language of the texts, which decides what BLEU takes for a word (default: from the files' names)",
    )  # fmt: skip
    parser.add_argument("--confidence", action="store_true", help="with 95 %% intervals, by bootstrap")
    parser.add_argument("--rows", action="store_true", help="also for each row (chrF, chrF++, TER)")
    parser.add_argument(
        "--from",
        dest="source_language",
        default="",
        metavar="CODE",
        help="for TMX and the like: the original's language",
    )
    parser.add_argument(
        "--to", dest="target_language", default="", metavar="CODE", help="and the translations' language"
    )
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of texts that are not UTF-8")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="(default: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to a file instead of the terminal")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from enregard.cli.score import output
    from enregard.cli.score.job import score
    from enregard.files import write_text

    scored = score(
        options.hypothesis,
        options.references,
        options.second,
        metrics=[name for key, name in _METRICS.items() if key in options.metrics],
        language=options.language,
        pair=(options.source_language, options.target_language),
        encoding=options.encoding,
        confidence=options.confidence,
        rows=options.rows,
        progress=_percent(steps()("Scoring, %:")),
    )
    text = {"csv": output.as_csv, "json": output.as_json, "text": output.as_text}[options.format](scored)
    if options.output:
        write_text(options.output, text)
        return 0
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)
    return 0


def _percent(progress: Progress) -> Progress:
    """Return a progress that counts to 100."""
    return lambda done, total: progress(100 * done // total, 100)
