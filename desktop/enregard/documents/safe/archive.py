"""Zip archives, whatever they hold: bytes are counted as they come out, and nothing is ever written to the disk.

What an archive says of itself (sizes, number of files, where they lie) is not believed.
"""

from __future__ import annotations

import io
import mmap
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from enregard.errors import InputError
from enregard.files import reason

MOST = 512 * 1024 * 1024
"""Bytes that may come out of one archive altogether."""
LARGEST = 64 * 1024 * 1024
"""Bytes that one file of an archive may have when it is read as a whole."""

_RATIO = 200
"""How many times its size an archive may hold: documents have 5 to 30, sheets of equal cells 100."""
_ALWAYS = 32 * 1024 * 1024
"""Bytes that may come out of any archive, whatever its ratio."""
_DIRECTORY = 4 * 1024 * 1024  # bytes: some 50,000 files
_PIECE = 1 << 18
_ENCRYPTED = 0x1
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a zip file that is none may raise."""


class Archive:
    """An open zip archive. One budget holds for all that is read from it."""

    def __init__(self, path: Path, opened: zipfile.ZipFile, budget: int) -> None:
        self.path = path
        self._opened = opened
        self._left = min(budget, max(_ALWAYS, _RATIO * path.stat().st_size))

    def __contains__(self, name: str) -> bool:
        return name in self._opened.NameToInfo

    def names(self) -> list[str]:
        """Return the names of the files in it, as they stand there: they are no paths to write to."""
        # Not `is_dir`, which fails where a name is empty.
        return [entry.filename for entry in self._opened.infolist() if not entry.filename.endswith("/")]

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        """Return a file of it. Raises InputError if it is missing, damaged, encrypted or over `limit` bytes."""
        read = bytearray()
        for piece in self.pieces(name, limit):
            read += piece
        return bytes(read)

    def pieces(self, name: str, limit: int = MOST) -> Iterator[bytes]:
        """Yield a file of the archive piece by piece. Raises InputError as `read` does."""
        entry = self._entry(name)
        try:
            with self._opened.open(entry) as packed:
                while piece := packed.read(_PIECE):
                    limit -= len(piece)
                    self._count(name, len(piece), limit)
                    yield piece
        except (OSError, *_DAMAGE) as error:
            raise InputError(
                "{path} is damaged: the part {part} of it cannot be unpacked ({reason}). Fetch or save the file anew.",
                path=self.path,
                part=_shown(name),
                reason=error,
            ) from error

    def verify(self) -> None:
        """Unpack everything once and keep nothing, so that a library that believes archives can be given this one.

        Raises InputError as `read` does.
        """
        for name in self.names():
            for _ in self.pieces(name):
                pass

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = self._opened.NameToInfo.get(name)
        if entry is None:
            raise InputError(
                "{path} is not complete: the part {part} is missing. Save the document anew in its program.",
                path=self.path,
                part=_shown(name),
            )
        if entry.flag_bits & _ENCRYPTED:
            raise protected(self.path)
        if entry.compress_type not in _METHODS:
            raise InputError(
                "{path} cannot be read: the part {part} is packed in an unusual way. Save the document anew in its "
                "program.",
                path=self.path,
                part=_shown(name),
            )
        return entry

    def _count(self, name: str, size: int, left_of_file: int) -> None:
        """Take bytes from the budget; refuse the archive if there are none left."""
        self._left -= size
        if self._left < 0 or left_of_file < 0:
            raise InputError(
                "{path} was refused: unpacked, it is far larger than a document is (the part {part}). "
                "If it can be trusted, save a part of it in a file of its own.",
                path=self.path,
                part=_shown(name),
            )


@contextmanager
def open_archive(path: Path, budget: int = MOST) -> Iterator[Archive]:
    """Open a zip archive for reading. Raises InputError if there is none, or if it cannot be read."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(_Careful(path))
            _check_age(path, file)
            opened = stack.enter_context(zipfile.ZipFile(file))
        except FileNotFoundError as error:
            raise InputError("There is no file {path}. Check the name and the folder.", path=path) from error
        except (_OutsideError, *_DAMAGE) as error:
            raise _damaged(path, error) from error
        except OSError as error:
            raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
        yield Archive(path, opened, budget)


def _check_age(path: Path, file: io.FileIO) -> None:
    """Refuse the container that Office used before zip archives, and still uses for documents with a password."""
    if file.read(len(_OLE)) != _OLE:
        return
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find("EncryptedPackage".encode("utf-16-le")) >= 0:
            raise protected(path)
    raise InputError(
        "{path} is a document of Word, Excel or PowerPoint in the format of before 2007. Open it in its program or in "
        "LibreOffice, save it in the present format (.docx, .xlsx), and read that file.",
        path=path,
    )


def protected(path: Path) -> InputError:
    """Return what is said of a document with a password."""
    return InputError(
        "{path} is protected by a password. Open it in its program, save it without a password, and read that file.",
        path=path,
    )


def _damaged(path: Path, error: Exception) -> InputError:
    return InputError(
        "{path} is no sound document: it is damaged or cut short ({reason}). Fetch or save the file anew.",
        path=path,
        reason=error,
    )


class _OutsideError(OSError):
    """A place that a file does not have."""


class _Careful(io.FileIO):
    """A file that never reads more than a little at once, whatever size an archive claims that its directory has."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return at most the size of the largest directory that is taken."""
        most = size if size is not None and 0 <= size < _DIRECTORY else _DIRECTORY
        return super().read(most) or b""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place; one outside the file is the archive's fault, not the disk's."""
        try:
            return super().seek(offset, whence)
        except (OSError, OverflowError) as error:
            raise _OutsideError("a part lies outside the file") from error


def _shown(name: str) -> str:
    """Return the name of a part so that it can be shown: short, and of signs that print."""
    return name.encode("unicode_escape").decode()[:80]
