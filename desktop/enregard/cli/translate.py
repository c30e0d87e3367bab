"""`enregard translate`: a text by machine, offline."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.cli.telling import steps
from enregard.errors import EngineError, InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from enregard.documents import Document
    from enregard.segments import Segment
    from enregard.translate import Engine


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "translate",
        help="translate a text by machine, offline",
        epilog="examples:\n  enregard translate original.en.txt --to fr -o machine.fr.txt\n"
        "  enregard translate --from en --to fr --engines",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the text")
    parser.add_argument("--to", required=True, metavar="CODE", help='the language to translate into, such as "fr"')
    parser.add_argument("--from", dest="source", default="", metavar="CODE", help="the text's language")
    parser.add_argument("--engine", default="", metavar="NAME", help="the engine, or how its name begins")
    parser.add_argument("--engines", action="store_true", help="list the engines that are installed for the languages")
    parser.add_argument("--quick", action="store_true", help="sooner, and not quite as good")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the translation goes (default: here)")
    parser.add_argument(
        "--format",
        choices=("text", "tsv", "tmx"),
        default="text",
        help="the text, paragraph by paragraph; sentences and a tab between; or a translation memory (default: text)",
    )
    parser.add_argument("--encoding", default="", metavar="NAME", help="the encoding of a text that is not UTF-8")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    """Translate, or list the engines."""
    from enregard.documents import read
    from enregard.jobs.work import refuse_output

    if options.file is None and not (options.engines and options.source):
        raise InputError(
            "Name the text to translate; or both languages with --engines, as: --from en --to fr --engines."
        )
    if options.output and not options.engines:
        refuse_output(options.output, (options.file,))
    document = read(options.file, options.source, options.encoding) if options.file else None
    found = _engines(document.language if document else options.source, options.to, quick=options.quick)
    if options.engines or document is None:
        for engine in found:
            print(engine.name, engine.version, engine.caution, sep="\t")
        return 0
    if options.format == "tmx" and not options.output:
        raise InputError("A translation memory goes into a file: name it with -o.")
    _translate(document, _chosen(found, options.engine), options)
    return 0


def _engines(source: str, target: str, *, quick: bool) -> list[Engine]:
    """Return the engines for a direction. Raises EngineError if there is none, or nothing to translate."""
    from enregard.language import primary
    from enregard.translate import engines, how_to_get_one

    if primary(source) == primary(target):
        raise InputError(
            "The text is in the language “{language}” already. If that is wrong, name it (--from en).", language=source
        )
    found = engines(source, target, quick=quick)
    if not found:
        sentence = how_to_get_one(source, target)
        raise EngineError(sentence.template, **sentence.facts)
    return found


def _chosen(found: Sequence[Engine], name: str) -> Engine:
    """Return the engine of a name, the best if none is given."""
    for engine in found:
        if engine.name.casefold().startswith(name.casefold()):
            return engine
    names = ", ".join(f"“{engine.name}”" for engine in found)
    raise EngineError("There is no engine “{name}” for these languages. There is: {names}.", name=name, names=names)


def _translate(document: Document, engine: Engine, options: argparse.Namespace) -> None:
    """Translate a document and write it; say what cannot be trusted of it."""
    from enregard.files import write_text
    from enregard.segments import split
    from enregard.translate import cache

    segments = split(document)
    texts = cache.translate(engine, [segment.text for segment in segments], steps()("Translating"))
    if options.format == "tmx":
        _write_memory(document, segments, texts, options)
    else:
        said = _columns(segments, texts) if options.format == "tsv" else _paragraphs(segments, texts)
        if options.output:
            write_text(options.output, said)
        else:
            sys.stdout.write(said)
    _tell_doubts(engine, segments, texts)


def _columns(segments: Sequence[Segment], texts: Sequence[str]) -> str:
    """Return sentences and translations, a pair a line."""
    lines = ((segment.text, text) for segment, text in zip(segments, texts, strict=True))
    return "".join(f"{_on_a_line(source)}\t{_on_a_line(text)}\n" for source, text in lines)


def _on_a_line(text: str) -> str:
    """Return a text without what would end a column or a line; its no-break spaces stay."""
    return re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]+", " ", text)


def _paragraphs(segments: Sequence[Segment], texts: Sequence[str]) -> str:
    """Return the translation, a paragraph a line and an empty line between."""
    from enregard.segments import joined_texts

    paragraphs: dict[int, list[str]] = {}
    for segment, text in zip(segments, texts, strict=True):
        paragraphs.setdefault(segment.paragraph, []).append(text)
    return "\n\n".join(map(joined_texts, paragraphs.values())) + "\n"


def _write_memory(
    document: Document, segments: Sequence[Segment], texts: Sequence[str], options: argparse.Namespace
) -> None:
    """Write a translation memory of what was translated."""
    from enregard.documents import Document
    from enregard.exchange import tmx
    from enregard.project import Project, Row
    from enregard.segments import Segment

    rows = [
        Row(number, (segment,), (Segment(segment.name, text, segment.paragraph, 0),))
        for number, (segment, text) in enumerate(zip(segments, texts, strict=True), start=1)
        if text
    ]
    target = Document(options.output.name, options.to, ())
    tmx.write(Project(document, target, rows), options.output)


def _tell_doubts(engine: Engine, segments: Sequence[Segment], texts: Sequence[str]) -> None:
    """Say on the side what the engine is worth, and which sentences are unreliable."""
    from enregard.translate.sanity import doubts

    if engine.caution:
        print(engine.caution, file=sys.stderr)
    for segment, text in zip(segments, texts, strict=True):
        for doubt in doubts(segment.text, text, engine.pair):
            print(f"Unreliable, sentence {segment.name}: {doubt}", file=sys.stderr)
