"""Measure the checks: what they find of planted errors, and how often they raise a false alarm.

    python -m enregard.check.evaluate FOLDER [--json FILE] [--half odd|even] [--show CHECK] [--missed ERROR]

FOLDER holds `clean.tsv` (columns en and fr, a head line: sound pairs in the order of their texts) and `planted.tsv`
(error, line, en, fr: the pair of that line of `clean.tsv`, from 1, with one error in its translation).
The sound pairs are read as one project, with the glossary that comes along. A planted error is put into its row, the
row is checked, and the error is taken out again:
just what happens when a translator edits a row.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from enregard.check.checks import CHECKS, found_in
from enregard.check.context import Context, Texts
from enregard.check.finding import Check, Found, Level, Pair
from enregard.check.glossary import built_in
from enregard.check.rates import Rates, keep, place
from enregard.errors import EnRegardError, InputError, OutputError
from enregard.files import write_text

Findings = list[tuple[Check, Found]]


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair with an error that was put into its translation; `line` counts from 1."""

    error: str
    line: int
    texts: Texts


@dataclass(slots=True)
class Measured:
    """What was found in sound pairs, and in those with an error."""

    languages: tuple[str, str]
    clean: list[tuple[int, Texts, Findings]] = field(default_factory=list)
    planted: list[tuple[Planted, Findings]] = field(default_factory=list)

    def false_alarms(self, level: Level, check: str = "") -> float:
        """Return the share of sound pairs that a check (any, if none is named) raises an alarm on."""
        return _share([_raised(found, level, check) for _, _, found in self.clean])

    def found(self, level: Level) -> dict[str, float]:
        """Return the share of pairs with an alarm, by the error that was planted."""
        by_error: dict[str, list[bool]] = defaultdict(list)
        for planted, found in self.planted:
            by_error[planted.error].append(_raised(found, level))
        return {error: _share(raised) for error, raised in sorted(by_error.items())}


def _raised(findings: Findings, level: Level, check: str = "") -> bool:
    return any(found.level <= level and check in ("", each.name) for each, found in findings)


def _share(raised: Sequence[bool]) -> float:
    return sum(raised) / len(raised) if raised else 0.0


def measure(folder: Path, half: str = "") -> Measured:
    """Run all checks over a folder; `half` takes the odd or the even lines only. Raises InputError."""
    languages, clean = _clean(folder / "clean.tsv")
    planted = [each for each in _planted(folder / "planted.tsv", len(clean)) if _in_half(each.line, half)]
    context = Context.of(clean, built_in(languages))
    measured = Measured(languages)
    numbered = [(line, texts) for line, texts in enumerate(clean, start=1) if _in_half(line, half)]
    pairs = [_pair(texts, languages, context) for _, texts in numbered]
    measured.clean = [(*at, found) for at, found in zip(numbered, found_in(pairs), strict=True)]
    measured.planted = list(zip(planted, _with_errors(planted, clean, languages, context), strict=True))
    return measured


def _with_errors(
    planted: Sequence[Planted], clean: Sequence[Texts], languages: tuple[str, str], context: Context
) -> Iterator[Findings]:
    """Yield what is found where a row is edited so that it has its error."""
    findings = found_in([_pair(each.texts, languages, context) for each in planted])
    for each in planted:
        before = clean[each.line - 1]
        context.exchange([before], [each.texts])
        yield next(findings)
        context.exchange([each.texts], [before])


def _pair(texts: Texts, languages: tuple[str, str], context: Context) -> Pair:
    return Pair(*texts, languages, context.ratio, None, context, counted=True)


def _in_half(line: int, half: str) -> bool:
    return not half or (line % 2 == 1) == (half == "odd")


def _clean(path: Path) -> tuple[tuple[str, str], list[Texts]]:
    head, *lines = _lines(path, 2)
    return (head[0], head[1]), [(source, target) for source, target in lines]


def _planted(path: Path, lines: int) -> list[Planted]:
    found = []
    for number, (error, line, *texts) in enumerate(_lines(path, 4)[1:], start=2):
        if not (line.isdecimal() and 1 <= int(line) <= lines):
            raise InputError(
                "{path}, line {number}: there is no line {line} in clean.tsv.", path=path, number=number, line=line
            )
        found.append(Planted(error, int(line), (texts[0], texts[1])))
    return found


def _lines(path: Path, columns: int) -> list[list[str]]:
    """Read a table, its head first; fields are as they stand between tabs."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader((line.rstrip("\r\n") for line in file), delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=error) from error
    for number, line in enumerate(lines, start=1):
        if len(line) != columns:
            raise InputError(
                "{path}, line {number}: {columns} columns are expected, {found} stand there.",
                path=path,
                number=number,
                columns=columns,
                found=len(line),
            )
    if len(lines) < 2:
        raise InputError("{path} holds no lines below its head.", path=path)
    return lines


def rates(measured: Measured, of: str) -> Rates:
    """Return what the program shows."""
    return Rates(
        len(measured.clean),
        of,
        {each.name: _by_level(measured, each.name) for each in CHECKS},
        _by_level(measured),
    )


def _by_level(measured: Measured, check: str = "") -> dict[str, float]:
    return {str(int(level)): round(measured.false_alarms(level, check), 4) for level in Level}


def _print(measured: Measured, seconds: float) -> None:
    pairs = len(measured.clean)
    print(f"{pairs} sound pairs, {len(measured.planted)} with an error, {seconds:.1f} s")
    print(
        f"\nFalse alarms on sound pairs, in per cent\n{'check':<28}"
        + "".join(f"{each.name.lower():>8}" for each in Level)
    )
    for name in [*(each.name for each in CHECKS), ""]:
        shares = "".join(f"{100 * measured.false_alarms(level, name):8.2f}" for level in Level)
        print(f"{name or 'all together':<28}{shares}")
    print(f"\nFound, as a share\n{'error':<34}{'pairs':>6}" + "".join(f"{each.name.lower():>8}" for each in Level))
    by_level = [measured.found(level) for level in Level]
    for error in by_level[0]:
        count = sum(planted.error == error for planted, _ in measured.planted)
        print(f"{error:<34}{count:>6}" + "".join(f"{found[error]:8.2f}" for found in by_level))


def _show(measured: Measured, check: str, level: Level) -> None:
    """Print the false alarms of a check."""
    for line, texts, findings in measured.clean:
        for each, found in findings:
            if each.name == check and found.level <= level:
                print(
                    f"\n{line} [{found.level.name}] {found.template.format(**found.facts)}\n  {texts[0]}\n  {texts[1]}"
                )


def _missed(measured: Measured, error: str, level: Level) -> None:
    """Print the pairs with an error in which nothing was found."""
    for planted, findings in measured.planted:
        if planted.error == error and not _raised(findings, level):
            print(f"\n{planted.line}\n  {planted.texts[0]}\n  {planted.texts[1]}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write the rates that the program shows; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m enregard.check.evaluate", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder with clean.tsv and planted.tsv")
    parser.add_argument("--json", type=Path, help="write false alarms and what was found, at the usual level")
    parser.add_argument("--of", default="", help="what is measured on, in words, to be shown beside the rates")
    parser.add_argument("--half", choices=("odd", "even"), default="", help="only these lines; no rates are written")
    parser.add_argument("--show", default="", metavar="CHECK", help="print the false alarms of a check")
    parser.add_argument("--missed", default="", metavar="ERROR", help="print the pairs in which an error was missed")
    parser.add_argument("--level", type=int, choices=list(map(int, Level)), default=int(Level.USUAL))
    parser.add_argument("--keep", action="store_true", help="keep the rates as they are")
    chosen = parser.parse_args(arguments)
    try:
        _run(chosen)
    except EnRegardError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(chosen: argparse.Namespace) -> None:
    started = time.perf_counter()
    measured = measure(chosen.folder, chosen.half)
    level = Level(chosen.level)
    if chosen.show:
        _show(measured, chosen.show, level)
    if chosen.missed:
        _missed(measured, chosen.missed, level)
    _print(measured, time.perf_counter() - started)
    if chosen.json:
        write_text(chosen.json, json.dumps(_as_json(measured), indent=1) + "\n")
    if not (chosen.half or chosen.keep):
        _write(rates(measured, chosen.of or f"{len(measured.clean)} pairs, {'-'.join(measured.languages)}"))


def _as_json(measured: Measured) -> dict[str, dict[str, float]]:
    alarms = {each.name: measured.false_alarms(Level.USUAL, each.name) for each in CHECKS}
    return {
        "false_alarms": {**alarms, "all": measured.false_alarms(Level.USUAL)},
        "found": measured.found(Level.USUAL),
    }


def _write(found: Rates) -> None:
    """Write the rates, or say why they stay as they are."""
    try:
        keep(found)
    except OutputError as error:
        print(f"The rates that the program shows stay as they are: {error}")
    else:
        print(f"\nThe program shows these rates from now on ({place()}).")


if __name__ == "__main__":
    sys.exit(main())
