"""A package unpacked so that it can do no harm, whoever made it.

Argos's packages are zip files with one folder. What its directory says is checked before anything is written: names,
kinds, sizes. What really comes out is counted, and written only below an empty folder, only into files that are new.
"""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

from enregard import files
from enregard.errors import ModelError
from enregard.progress import Progress
from enregard.translate.models.model import UnusableError

LARGEST = 8_000_000_000
"""Bytes that a package may unpack to."""

_MOST_FILES = 2000
_RATIO = 50
"""How many times its size a package may unpack to. Weights hardly shrink: models have 1 to 3."""
_ALWAYS = 10_000_000
"""Bytes that every package may unpack to, whatever its ratio."""
_PIECE = 1 << 20
_DIRECTORY = 1 << 21  # bytes of names: more than so many files need
_ENCRYPTED = 0x1
_LONGEST_NAME = 200  # bytes
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a zip file that is none may raise."""
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_NO_NAME = re.compile(r'[\x00-\x1f\x7f<>:"|?*]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
"""What no file can be called on one system or another, or what means something else there."""


def unpack(package: Path, folder: Path, progress: Progress, name: str) -> Path:
    """Unpack a package into an empty folder and return the one folder that it holds; `name` is what users call it.

    Raises UnusableError with the reason for which it is refused, and ModelError if the disk will not have it.
    """
    with closing(_unpacked(package, folder, name)) as steps:
        for done, total in steps:
            progress(done, total)
    (top,) = folder.iterdir()
    return top


def _unpacked(package: Path, folder: Path, name: str) -> Generator[tuple[int, int], None, None]:
    """Unpack a package; yield how many bytes have come out, and how many will."""
    try:
        with _Careful(package) as file, zipfile.ZipFile(file) as opened:
            entries = opened.infolist()
            _check(entries, package.stat().st_size, name)
            total = sum(entry.file_size for entry in entries)
            done = 0
            for entry in entries:
                for size in _write(opened, entry, _place(entry, folder)):
                    done += size
                    yield done, total
    except (_OutsideError, *_DAMAGE) as error:
        raise UnusableError(
            "{name} is no package of a model, or it is damaged or cut short ({reason}). Fetch it anew.",
            name=name,
            reason=error,
        ) from error
    except OSError as error:
        raise ModelError(
            "The package cannot be unpacked in {folder} ({reason}). Nothing was installed. Make room there, then try "
            "again.",
            folder=folder,
            reason=files.reason(error),
        ) from error


def _place(entry: zipfile.ZipInfo, folder: Path) -> Path:
    """Return where an entry is written. Whatever was overlooked before, it lies below the folder."""
    path = (folder / entry.filename).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise zipfile.BadZipFile(f"{entry.filename} lies outside")
    return path


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> Iterator[int]:
    """Write an entry to a new file, piece by piece onto the disk itself; yield the size of each piece."""
    if entry.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with opened.open(entry) as packed, path.open("xb") as file:
        while piece := packed.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise zipfile.BadZipFile(f"{entry.filename} is larger than it says")
            file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            yield len(piece)
    if left:
        raise zipfile.BadZipFile(f"{entry.filename} is smaller than it says")


class _OutsideError(OSError):
    """A place that a file does not have."""


class _Careful(io.FileIO):
    """A file that never reads more than a little at once, whatever size a hostile package claims its directory has."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return at most the size of the largest directory that is taken."""
        most = size if size is not None and 0 <= size < _DIRECTORY else _DIRECTORY
        return super().read(most) or b""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place; one outside the file is the package's fault, not the disk's."""
        try:
            return super().seek(offset, whence)
        except OSError as error:
            raise _OutsideError("an entry lies outside the file") from error


def _path(entry: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(entry.filename)


def _check(entries: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    """Raise UnusableError if anything in a package's directory is not as it must be."""
    for entry in entries:
        _check_names(entry, name)
        _check_kind(entry, name)
    _check_twice(entries, name)
    if len({_path(entry).parts[0] for entry in entries}) != 1 or all(len(_path(entry).parts) == 1 for entry in entries):
        raise UnusableError("{name} was refused: it does not hold one folder, as models do.", name=name)
    size = sum(entry.file_size for entry in entries)
    if size > LARGEST or size > max(_ALWAYS, _RATIO * packed) or len(entries) > _MOST_FILES:
        raise UnusableError(
            "{name} was refused: it would unpack to far more than models do ({size} MB in {count} files).",
            name=name,
            size=size // 1_000_000,
            count=len(entries),
        )


def _check_names(entry: zipfile.ZipInfo, package: str) -> None:
    """Check the name that the directory has and the one that is used, which an extra field may change."""
    for name in (entry.orig_filename, entry.filename):
        _check_name(name, package)
    if entry.orig_filename != entry.filename:
        raise UnusableError(
            "{name} was refused: {file} in it has a second name.", name=package, file=_shown(entry.orig_filename)
        )


def _shown(name: str) -> str:
    return name.encode("unicode_escape").decode()[:_LONGEST_NAME]


def _check_name(name: str, package: str) -> None:
    """Refuse a name that leads out of the folder, here or on another system."""
    facts = {"name": package, "file": _shown(name)}
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        raise UnusableError("{name} was refused: it holds the absolute path {file}.", **facts)
    parts = name.removesuffix("/").split("/")
    if ".." in parts or "\\" in name:
        raise UnusableError("{name} was refused: the path {file} in it leads out of its folder.", **facts)
    if any(
        not part or len(part.encode("utf-8", "surrogatepass")) > _LONGEST_NAME or _NO_NAME.search(part)
        for part in parts
    ):
        raise UnusableError("{name} was refused: {file} in it is no proper name of a file.", **facts)


def _check_kind(entry: zipfile.ZipInfo, package: str) -> None:
    """Refuse what is neither a file nor a folder, and what cannot be read."""
    facts = {"name": package, "file": entry.filename}
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise UnusableError("{name} was refused: {file} in it is a symbolic link.", **facts)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise UnusableError("{name} was refused: {file} in it is no ordinary file.", **facts)
    if entry.flag_bits & _ENCRYPTED:
        raise UnusableError("{name} was refused: {file} in it is encrypted.", **facts)
    if entry.compress_type not in _METHODS:
        raise UnusableError("{name} was refused: {file} in it is packed in a way that models are not.", **facts)


def _check_twice(entries: list[zipfile.ZipInfo], package: str) -> None:
    """Refuse two entries that are one file on some system, and a file that others lie in."""
    seen: set[str] = set()
    files_ = {_folded(_path(entry)) for entry in entries if not entry.is_dir()}
    for entry in entries:
        name = _folded(_path(entry))
        if name in seen or not files_.isdisjoint(_folded(parent) for parent in _path(entry).parents):
            raise UnusableError("{name} was refused: {file} is in it twice.", name=package, file=entry.filename)
        seen.add(name)


def _folded(path: PurePosixPath) -> str:
    """Return a path as a system reads it that takes large and small letters for the same."""
    return unicodedata.normalize("NFC", str(path)).casefold()
