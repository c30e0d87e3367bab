"""A cache of translations on disk, so that nothing is translated twice. It can be deleted at any time.

A translation is found by a digest of engine, version, languages and text. What engines say is kept slab by slab: work
that is stopped is not lost. Files of translations (`Memory`) are not kept: they are on disk themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from time import monotonic, time

from enregard.errors import OutputError
from enregard.files import reason, user_cache
from enregard.progress import Progress, silent
from enregard.translate.engine import Engine
from enregard.translate.memory import Memory

LIMIT = 500_000_000
"""Bytes that the cache may take on disk; then the translations that were not used for longest go."""

_VERSION = 2  # of the table; a file of another version is started anew
_TABLE = (
    "create table translation (key blob primary key, translation text not null, used integer not null) "
    "strict, without rowid",
    "create index use on translation (used)",
    f"pragma user_version = {_VERSION}",
)
_PATIENCE = 1  # seconds for another process that writes
_ASKED = 500  # keys in one question
_DAY = 24 * 60 * 60
_FIRST, _LARGEST = 64, 2048  # sentences in a slab
_SHORT, _LONG = 4, 12  # seconds: shorter slabs grow, longer ones shrink; so much work is lost when it is stopped
_KEPT = 0.8  # of the limit, when some must go
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def translate(
    engine: Engine, sentences: Sequence[str], progress: Progress = silent, path: Path | None = None
) -> list[str]:
    """Translate sentences, asking the engine only for what the cache does not have.

    Without a cache that can be written the engine does all the work, and nothing is kept.
    """
    if isinstance(engine, Memory):
        return engine.translate(sentences, progress)
    path = path or _place()
    texts = list(dict.fromkeys(sentences))
    wanted = dict(zip(texts, _keys(engine, texts), strict=True))
    known = _known(path, [*wanted.values()])
    missing = [text for text, key in wanted.items() if key not in known]
    for slab, found in _asked(engine, missing, progress, len(wanted) - len(missing), len(wanted)):
        new = {wanted[text]: translation for text, translation in zip(slab, found, strict=True)}
        _keep(path, new)
        known |= new
    progress(len(wanted), len(wanted))
    return [known[wanted[text]] for text in sentences]


def size(path: Path | None = None) -> int:
    """Return how many bytes the cache takes on disk."""
    return sum(part.stat().st_size for part in _files(path or _place()) if part.is_file())


def empty(path: Path | None = None) -> None:
    """Forget all translations. Raises OutputError if the file cannot be changed."""
    path = path or _place()
    if not path.exists():
        return
    try:
        with _opened(path) as database:
            with database:
                database.execute("delete from translation")
            database.execute("vacuum")
    except (sqlite3.Error, OSError) as error:
        try:
            _remove(path)
        except OSError:
            why = reason(error) if isinstance(error, OSError) else error
            raise OutputError(
                "The translations in {path} cannot be removed ({reason}).", path=path, reason=why
            ) from error


def _place() -> Path:
    return user_cache() / "translations.sqlite"


def _files(path: Path) -> list[Path]:
    return [path, path.with_name(f"{path.name}-journal")]


def _keys(engine: Engine, texts: Sequence[str]) -> Iterator[bytes]:
    """Yield what each text is found by."""
    start = blake2b(digest_size=16)
    for part in (engine.name, engine.version, *engine.pair):
        start.update(f"{part}\0".encode())
    for text in texts:
        digest = start.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        yield digest.digest()


def _asked(
    engine: Engine, texts: Sequence[str], progress: Progress, before: int, total: int
) -> Iterator[tuple[Sequence[str], list[str]]]:
    """Ask the engine slab by slab, each as long as some seconds of work; yield what it says."""
    start, length = 0, _FIRST
    while start < len(texts):
        slab = texts[start : start + length]

        def so_far(done: int, of: int, start: int = start, slab: Sequence[str] = slab) -> None:
            progress(before + start + done * len(slab) // max(1, of), total)

        began = monotonic()
        yield slab, engine.translate(slab, so_far)
        start += length
        length = _next_length(length, monotonic() - began)


def _next_length(length: int, seconds: float) -> int:
    """Return how long a slab shall be after one that took so many seconds."""
    if seconds < _SHORT:
        return min(_LARGEST, 2 * length)
    return max(_FIRST, length // 2) if seconds > _LONG else length


# The file


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the cache; make it if it is not there. Raises sqlite3.Error or OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=_PATIENCE)) as database:
        if _version(database) != _VERSION:
            _make(database)
        yield database


def _make(database: sqlite3.Connection) -> None:
    """Make the table, unless another process is quicker."""
    database.execute("pragma auto_vacuum = incremental")
    database.execute("begin immediate")
    with database:
        if _version(database) == _VERSION:
            return
        if database.execute("select count(*) from sqlite_master").fetchone()[0]:
            raise _OtherVersionError
        for statement in _TABLE:
            database.execute(statement)


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("pragma user_version").fetchone()[0])


class _OtherVersionError(sqlite3.Error):
    """The file is of another version of the program."""


@contextmanager
def _forgiving(path: Path) -> Iterator[None]:
    """Go on without the cache where it fails: it costs time, not work. A file that is of no use is removed."""
    try:
        yield
    except OSError:
        return
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
        if code in _BROKEN or isinstance(error, _OtherVersionError):
            with suppress(OSError):
                _remove(path)


def _remove(path: Path) -> None:
    for part in _files(path):
        part.unlink(missing_ok=True)


def _known(path: Path, keys: Sequence[bytes]) -> dict[bytes, str]:
    """Return the translations that are there, and note that they were used."""
    known: dict[bytes, str] = {}
    with _forgiving(path), _opened(path) as database:
        now, stale = int(time()), []
        for start in range(0, len(keys), _ASKED):
            some = keys[start : start + _ASKED]
            marks = ", ".join("?" * len(some))
            query = f"select key, translation, used from translation where key in ({marks})"  # noqa: S608 - marks only
            for key, translation, used in database.execute(query, some):
                known[key] = translation
                if used < now - _DAY:
                    stale.append((now, key))
        with database:
            database.executemany("update translation set used = ? where key = ?", stale)
    return known


def _keep(path: Path, found: dict[bytes, str]) -> None:
    """Keep translations, and stay within the limit."""
    with _forgiving(path), _opened(path) as database:
        with database:
            rows = [(key, translation, int(time())) for key, translation in found.items()]
            database.executemany("insert or replace into translation values (?, ?, ?)", rows)
        if path.stat().st_size > LIMIT:
            _make_room(database)


def _make_room(database: sqlite3.Connection) -> None:
    """Let go what was not used for longest, a tenth at a time."""
    count = database.execute("select count(*) from translation").fetchone()[0]
    while count and _bytes(database) > _KEPT * LIMIT:
        with database:
            oldest = "(select key from translation order by used limit ?)"
            gone = database.execute(f"delete from translation where key in {oldest}", (1 + count // 10,))  # noqa: S608
        count -= gone.rowcount
    database.execute("pragma incremental_vacuum").fetchall()


def _bytes(database: sqlite3.Connection) -> int:
    """Return how many bytes the translations take."""
    pages, free, length = (
        database.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * length)
