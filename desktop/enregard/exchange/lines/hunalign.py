"""hunalign's output: a ladder with its two texts, or the two texts with the quality behind ("-text").

A ladder has three columns divided by tabs: the number of the first sentence on either side, and the quality. A rung
goes to the next one; the last tells where the texts end. "name.ladder" belongs to two files with a sentence a line,
"name.en.snt" and "name.fr.snt"; other usual endings are .sen, .raw and .txt, or none. "name.en-fr.en.snt" tells which
is the first; otherwise their numbers of lines do, or else the alphabet. Lines "<p>" are the borders of
paragraphs and no text. With "-text" several sentences have " ~~~ " between.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.lines.beside import (
    chosen,
    file_codes,
    languages_beside,
    one_line,
    sentences,
    write_beside,
)
from enregard.exchange.problems import Problems
from enregard.exchange.tables.decoding import encoding_of
from enregard.exchange.tables.layout import SAMPLE, tell
from enregard.exchange.tables.opened import Opened, beginning, lost
from enregard.exchange.tables.pairs import Pair, Pairs
from enregard.exchange.units import Header, Unit, Variant

ENDING = ".snt"
QUALITY = "x-hunalign-quality"
"""The property that has hunalign's quality: no probability, since it has no bounds."""

_ENDINGS = (ENDING, ".sen", ".raw", ".txt", "")
_RUNG = re.compile(r"(\d{1,9})\t(\d{1,9})\t(\S*)\s*")
_BETWEEN = re.compile(r" ?~~~ ?")
_PARAGRAPH = "<p>"

Rung = tuple[int, int, str]


def open_units(path: Path, reading: Reading) -> Units:
    """Open a ladder, or a text of hunalign's, to read its units. Raises InputError."""
    encoding = encoding_of(path, reading)
    lines = sentences(path, encoding, reading.progress)
    head = beginning(lines, SAMPLE, len)
    every = chain(head, lines)
    if head and all(_RUNG.fullmatch(line) for line in head):
        return _of_ladder(path, every, reading)
    if sum(line.count("\t") == 2 for line in head) * 2 > len(head):
        return _of_text(path, head, every, reading, encoding)
    raise InputError(
        "{path} is no file of hunalign's: a line there has three columns with tabs between, two numbers or two texts, "
        "and the quality.",
        path=path,
    )


# The text form


def _of_text(path: Path, head: list[str], lines: Iterable[str], reading: Reading, encoding: str) -> Opened:
    fields = [line.split("\t") for line in head]
    first, second = (" ".join(each[at] for each in fields if len(each) > 1) for at in (0, 1))
    pair = tell(first, second, reading.languages)
    problems = Problems()
    return Opened(path, Header(*pair), _texts(path, pair, lines, problems), problems, encoding)


def _texts(path: Path, pair: tuple[str, str], lines: Iterable[str], problems: Problems) -> Iterator[Unit]:
    for number, line in enumerate(lines, start=1):
        fields = line.split("\t")
        if len(fields) != 3:
            if line:
                problems.add(lost(path, number, "The line has {found} columns and not 3.", found=len(fields)))
            continue
        unit = _unit(pair, [_joined(_BETWEEN.split(text)) for text in fields[:2]], fields[2], number)
        if unit:
            yield unit


def _joined(texts: Iterable[str]) -> str:
    return " ".join(text for text in texts if text and text != _PARAGRAPH)


def _unit(pair: tuple[str, str], texts: list[str], quality: str, line: int) -> Unit | None:
    if not any(texts):
        return None
    variants = tuple(Variant(code, text) for code, text in zip(pair, texts, strict=True))
    return Unit(variants, props=((QUALITY, quality),) if quality else (), line=line)


# The ladder


def _of_ladder(path: Path, lines: Iterable[str], reading: Reading) -> Opened:
    found = languages_beside(path.parent, path.stem, _ENDINGS)
    pair = chosen(found, reading)
    if pair is None:
        raise InputError(
            "{path} is a ladder: it has numbers of sentences only. The two texts must stand beside it, a sentence a "
            "line, and be called {stem}.en.snt and {stem}.fr.snt, or with other language codes ({count} were found).",
            path=path,
            stem=path.stem,
            count=len(found),
        )
    encodings = {code: encoding_of(found[code], reading, may_be_empty=True) for code in pair}

    def text(code: str) -> Iterator[str]:
        return sentences(found[code], encodings[code], reading.progress)

    # Names seldom tell which text is the ladder's first; how many lines they have does.
    lengths = {code: sum(1 for _ in text(code)) for code in pair}
    first, second = _last(path, reading)
    if first != second and (lengths[pair[0]], lengths[pair[1]]) == (second, first):
        pair = pair[1], pair[0]
    units = _climbed(path, pair, lines, [text(code) for code in pair])
    return Opened(path, Header(*pair), units, encoding=encodings[pair[0]])


def _last(path: Path, reading: Reading) -> tuple[int, int]:
    """Return the numbers of a ladder's last rung."""
    rungs = _rungs(path, sentences(path, encoding_of(path, reading), reading.progress))
    last = next(iter(deque(rungs, maxlen=1)), (0, 0, ""))
    return last[0], last[1]


def _climbed(path: Path, pair: tuple[str, str], lines: Iterable[str], texts: list[Iterator[str]]) -> Iterator[Unit]:
    """Yield the sentences between each rung and the next. Raises InputError if they go down, or past the texts."""
    for number, (rung, after) in enumerate(pairwise(_rungs(path, lines)), start=1):
        sides = []
        for at, steps in enumerate((after[0] - rung[0], after[1] - rung[1])):
            taken = list(islice(texts[at], max(0, min(steps, _MOST_STEPS))))
            if len(taken) != steps:
                raise InputError(
                    "{path} does not fit its texts: line {line} asks for sentence {sentence} of “{language}”, which is "
                    "not there. Make the ladder anew from these texts.",
                    path=path,
                    line=number + 1,
                    sentence=after[at],
                    language=pair[at],
                )
            sides.append(_joined(taken))
        unit = _unit(pair, sides, rung[2], number)
        if unit:
            yield unit


_MOST_STEPS = 10_000  # sentences in a rung


def _rungs(path: Path, lines: Iterable[str]) -> Iterator[Rung]:
    for number, line in enumerate(lines, start=1):
        found = _RUNG.fullmatch(line)
        if found:
            yield int(found[1]), int(found[2]), found[3]
        elif line.strip():
            raise InputError(
                "{path} is damaged: line {line} is no rung of a ladder. Make it anew.", path=path, line=number
            )


# Out


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units as a ladder with its two texts beside it; return how many. Raises OutputError."""
    pairs = Pairs(units, header, writing)
    codes = file_codes(pairs.languages)
    texts = [path.with_name(f"{path.stem}.{codes[0]}-{codes[1]}.{code}{ENDING}") for code in codes]
    write_beside([path, *texts], _rows(pairs))
    return pairs.count


def _rows(pairs: Iterable[Pair]) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield rungs with their sentences; an empty text is no sentence."""
    source_count = target_count = 0
    for unit, source, target in pairs:
        quality = dict(unit.props).get(QUALITY) or ("0" if unit.probability is None else f"{unit.probability:g}")
        lines = [one_line(each.text) or None for each in (source, target)]
        yield f"{source_count}\t{target_count}\t{one_line(quality)}", lines[0], lines[1]
        source_count += lines[0] is not None
        target_count += lines[1] is not None
    yield f"{source_count}\t{target_count}\t0", None, None
