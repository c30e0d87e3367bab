"""A cache of translations on disk, so that nothing is translated twice. It can be deleted at any time.

A translation is found by a digest of engine, version, languages and text. What engines say is kept as it comes: work
that is stopped is not lost. Files of translations (`Memory`) are not kept: they are on disk themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from time import monotonic, time

from enregard.errors import OutputError
from enregard.files import reason, user_cache
from enregard.progress import Progress, silent
from enregard.translate.batches import DECODING
from enregard.translate.engine import Engine, Listener
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
_WRITE = 2  # seconds between writing what has come
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
    if missing:
        before = len(wanted) - len(missing)

        def so_far(done: int, total: int) -> None:
            progress(before + done * len(missing) // max(1, total), len(wanted))

        known |= _asked(engine, {text: wanted[text] for text in missing}, so_far, path)
    progress(len(wanted), len(wanted))
    return [known[wanted[text]] for text in sentences]


def size(path: Path | None = None) -> int:
    """Return how many bytes the cache takes on disk, 0 if it holds no translation."""
    path = path or _place()
    if not path.is_file():
        return 0
    with suppress(sqlite3.Error, OSError), _opened(path) as database:
        if not database.execute("select 1 from translation limit 1").fetchone():
            return 0
    return sum(part.stat().st_size for part in _files(path) if part.is_file())


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
    for part in (engine.name, engine.version, *engine.pair, str(DECODING)):
        start.update(f"{part}\0".encode("utf-8", "surrogatepass"))
    for text in texts:
        digest = start.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        yield digest.digest()


def _asked(engine: Engine, wanted: dict[str, bytes], progress: Progress, path: Path) -> dict[bytes, str]:
    """Ask the engine for texts; return what it says, and keep it as it comes, to the point where it is stopped."""
    texts, keys = [*wanted], [*wanted.values()]
    coming = _Coming(path)
    try:
        said = engine.translate(texts, Listener(progress, lambda number, text: coming.take(keys[number], text)))
        found = dict(zip(keys, said, strict=True))
        coming.unwritten |= {key: text for key, text in found.items() if key not in coming.seen}
    finally:
        coming.write()
    return found


@dataclass(slots=True)
class _Coming:
    """Translations that come one by one, and are written every few seconds."""

    path: Path
    seen: set[bytes] = field(default_factory=set)
    unwritten: dict[bytes, str] = field(default_factory=dict)
    next: float = field(default_factory=lambda: monotonic() + _WRITE)

    def take(self, key: bytes, translation: str) -> None:
        """Take a translation; write if the last time is long enough ago."""
        self.seen.add(key)
        self.unwritten[key] = translation
        if monotonic() >= self.next:
            self.write()

    def write(self) -> None:
        """Write what has come since the last time."""
        if self.unwritten:
            _keep(self.path, self.unwritten)
        self.unwritten = {}
        self.next = monotonic() + _WRITE


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
            rows = [(key, translation, int(time())) for key, translation in found.items() if _is_text(translation)]
            database.executemany("insert or replace into translation values (?, ?, ?)", rows)
        if path.stat().st_size > LIMIT:
            _make_room(database)


def _is_text(translation: str) -> bool:
    """Tell whether a translation can be written: half a character, which a damaged model may say, cannot."""
    try:
        translation.encode()
    except UnicodeEncodeError:
        return False
    return True


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
