"""Where files lie: paths, and addresses of files elsewhere (`s3://...`, `sftp://...`) by fsspec, which is an extra."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from enregard.errors import InputError, OutputError
from enregard.files import make_folder


def is_address(place: str) -> bool:
    """Tell whether a place is an address rather than a path."""
    return "://" in place


def is_page(place: str) -> bool:
    """Tell whether a place is the address of a web page, which `documents.web` reads."""
    return place.startswith(("http://", "https://"))


def below(place: str, name: str) -> str:
    """Return a place in a folder; `name` has "/" between its parts."""
    return f"{place.rstrip('/')}/{name}" if is_address(place) else str(Path(place, name))


@contextmanager
def fetched(place: str) -> Iterator[Path | str]:
    """Yield a file as a path to read from, for as long as the block lasts; the address of a page stays one.

    Raises InputError if it cannot be had.
    """
    if is_page(place) or not is_address(place):
        yield place if is_page(place) else Path(place)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, PurePosixPath(place).name)
        try:
            _files_of(place).get_file(place, str(path))
        except (OSError, ValueError, ImportError) as error:
            raise InputError("{path} can't be read ({reason}).", path=place, reason=error) from error
        yield path


@contextmanager
def writing(place: str) -> Iterator[Path]:
    """Yield a folder to write results into; they are at `place` once the block has ended well. Raises OutputError."""
    if not is_address(place):
        yield make_folder(Path(place))
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                _put(path, below(place, path.relative_to(folder).as_posix()))


def _put(path: Path, address: str) -> None:
    """Write a file to an address: whole, as stores of objects do, or where files can be renamed under another name."""
    try:
        files = _files_of(address)
        files.makedirs(address.rpartition("/")[0], exist_ok=True)
        beside = f"{address}.part"
        files.put_file(str(path), beside)
        files.mv(beside, address)
    except (OSError, ValueError, ImportError) as error:
        raise OutputError(
            "{path} could not be written ({reason}). Make room or choose another place, then start again.",
            path=address,
            reason=error,
        ) from error


def exists(place: str) -> bool:
    """Tell whether a file is there; of one that cannot be reached this is unknown, which counts as no."""
    if not is_address(place):
        return Path(place).is_file()
    try:
        return bool(_files_of(place).exists(place))
    except (OSError, ValueError, ImportError):
        return False


def _files_of(address: str) -> Any:
    """Return what reads and writes addresses of a kind. Raises ImportError or ValueError if nothing does."""
    from fsspec.core import url_to_fs

    return url_to_fs(address)[0]
