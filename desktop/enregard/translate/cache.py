"""A cache of translations on disk, so that nothing is translated twice. It can be deleted at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from enregard.files import user_cache
from enregard.progress import Progress, silent
from enregard.translate.engine import Engine

_TABLE = """
create table if not exists translation (
    engine text, version text, pair text, text text, translation text not null,
    primary key (engine, version, pair, text)
) strict, without rowid
"""


def translate(
    engine: Engine, sentences: Sequence[str], progress: Progress = silent, path: Path | None = None
) -> list[str]:
    """Translate sentences, asking the engine only for what the cache does not have.

    Without a cache that can be written the engine does all the work, and nothing is kept.
    """
    wanted = list(dict.fromkeys(sentences))
    with _opened(path or user_cache() / "translations.sqlite") as database:
        known = _known(database, engine, wanted)
        missing = [text for text in wanted if text not in known]
        if missing:
            found = dict(zip(missing, engine.translate(missing, progress), strict=True))
            _keep(database, engine, found)
            known |= found
    return [known[text] for text in sentences]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the cache; one in memory if the disk will not have it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        database = _connected(str(path))
    except (sqlite3.Error, OSError):
        database = _connected(":memory:")
    with closing(database):
        yield database


def _connected(path: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=10)
    try:
        database.execute(_TABLE)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _key(engine: Engine) -> tuple[str, str, str]:
    return engine.name, engine.version, ">".join(engine.pair)


def _known(database: sqlite3.Connection, engine: Engine, texts: Sequence[str]) -> dict[str, str]:
    query = "select translation from translation where engine = ? and version = ? and pair = ? and text = ?"
    found = ((text, database.execute(query, (*_key(engine), text)).fetchone()) for text in texts)
    return {text: str(row[0]) for text, row in found if row}


def _keep(database: sqlite3.Connection, engine: Engine, found: dict[str, str]) -> None:
    rows = [(*_key(engine), text, translation) for text, translation in found.items()]
    try:
        with database:
            database.executemany("insert or replace into translation values (?, ?, ?, ?, ?)", rows)
    except sqlite3.Error:
        return  # a cache that is full or locked costs time, not work
