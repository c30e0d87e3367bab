"""One memory of all pairs: theirs, one after the other, as a stream."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from enregard.exchange import registry, tmx
from enregard.exchange.formats import Reading
from enregard.exchange.units import Header, Stamps, Unit
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Outcome
from enregard.jobs.batch.task import PARTS


def memory_of(outcome: Outcome) -> str:
    """Return the memory of a pair, relative to the folder for results."""
    return next(name for name in reversed(outcome.files) if name.endswith(".tmx"))


def merge(names: Sequence[str], out: str, name: str, created: str) -> None:
    """Write one memory of many, in their order, into their folder. Raises InputError or OutputError."""
    with places.fetched(places.below(out, names[0])) as first:
        languages = tmx.open_units(Path(first), Reading()).header
    header = Header(languages.source_language, languages.target_language, stamps=Stamps(created=created))
    with places.writing(out) as here:
        registry.write_units(here / name, _units(names, out), header, chosen=tmx.FORMAT)


def _units(names: Sequence[str], out: str) -> Iterator[Unit]:
    number = 0
    for name in names:
        with places.fetched(places.below(out, name)) as path:
            memory = tmx.open_units(Path(path), Reading())
            pair = ("x-pair", name.removeprefix(f"{PARTS}/").removesuffix(".tmx"))
            for unit in memory:
                number += 1
                source = unit.source_language or memory.header.source_language
                yield unit._replace(id=str(number), source_language=source, props=(*unit.props, pair))


def remove_parts(out: str) -> None:
    """Take away the memories that were there only to be merged."""
    if not places.is_address(out):
        shutil.rmtree(Path(out, PARTS), ignore_errors=True)
