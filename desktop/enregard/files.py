"""Where resources and user data lie, and how a file is written so that it is never half there."""

import os
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import platformdirs

from enregard.errors import OutputError

_LEFT_BEHIND = re.compile(r"\..+\.\d+-\d+\.part(?:-journal|\.dated)?", re.DOTALL)

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


@cache
def _shipped(name: str) -> Path:
    """Find a folder that comes with the program: in the checkout, or inside the installed package."""
    beside = _CHECKOUT / name
    return beside if (_CHECKOUT / "pyproject.toml").is_file() and beside.is_dir() else _PACKAGE / "data" / name


def resource(*parts: str) -> Path:
    """Return the path of a resource, such as `resource("report", "report.html")`."""
    return _shipped("resources").joinpath(*parts)


def corpus(*parts: str) -> Path:
    """Return the path of a text of the corpus, such as `corpus("statement.fr.txt")`."""
    return _shipped("corpus").joinpath(*parts)


def user_cache() -> Path:
    """Return the folder for what can be made again, such as machine translations; ENREGARD_CACHE names another."""
    return Path(os.environ.get("ENREGARD_CACHE") or platformdirs.user_cache_dir("enregard", appauthor=False))


def user_data() -> Path:
    """Return the folder for what belongs to the user and is no project."""
    return Path(platformdirs.user_data_dir("enregard", appauthor=False))


def reason(error: OSError) -> str:
    """Say in words why the system refused, such as "No space left on device"."""
    return error.strerror or str(error)


def make_folder(folder: Path) -> Path:
    """Make a folder that results will go to, and prove that a file can be written in it.

    Raises OutputError with the system's reason.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            "Nothing can be written in the folder {folder} ({reason}). Choose another folder.",
            folder=folder,
            reason=reason(error),
        ) from error
    return folder


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Yield a path beside `path` to write to; put it in place of `path` when the block ends well.

    The old file stays whole until the new one is on disk. A link stays a link. Raises OutputError with the
    system's reason, and for what is no ordinary file, such as a folder or a device.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise OutputError("{path} is no ordinary file. Give the name of a file.", path=path)
    beside = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        yield beside
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.replace(path)
    except OSError as error:
        raise OutputError(
            "{path} could not be written ({reason}). What was there before is unchanged. "
            "Make room or choose another place, then try again.",
            path=path,
            reason=reason(error),
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Take away what `atomic_write` was writing in a folder, and in those in it, when it was killed.

    Nobody may be writing there any more.
    """
    for path in folder.rglob(".*"):
        if _LEFT_BEHIND.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, whole or not at all."""
    with atomic_write(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
