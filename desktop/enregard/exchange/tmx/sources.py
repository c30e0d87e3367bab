"""A memory as it lies on the disk: plain, gzipped, or one or several in a zip archive. Nothing is taken on trust."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from enregard.documents.safe.archive import open_archive
from enregard.errors import InputError
from enregard.files import reason

Tell = Callable[[int], None]
"""Told how many bytes of the file were read; may raise Cancelled."""
Damaged = Callable[[str], None]
"""Told why a compressed file cannot be unpacked further; what came before is sound."""

_PIECE = 1 << 16
_PACKED = 1 << 14
_RATIO = 200
"""How many times its size a compressed memory may be: real ones are 5 to 30 times."""
_ALWAYS = 1 << 26
"""Bytes that may come out of any compressed file, whatever its ratio."""
_ENDLESS = 1 << 50
_SHRINKS = 8
"""An archive does not say how far it has been read; a memory in it is about so many times as long."""


def parts(path: Path, tell: Tell, damaged: Damaged) -> Generator[tuple[Path, Iterator[bytes]], None, None]:
    """Yield each memory of a file: what to call it, and its bytes in pieces. Raises InputError."""
    with _opened(path) as file:
        start = file.read(4)
        file.seek(0)
        if start.startswith(b"PK"):
            yield from _archived(path, tell)
        else:
            yield (
                path,
                _inflated(path, file, tell, damaged) if start.startswith(b"\x1f\x8b") else _plain(path, file, tell),
            )


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path.is_dir():
        raise InputError("{path} is a folder. Give the file of a text in it.", path=path)
    if path.exists() and not path.is_file():
        raise InputError("{path} is no ordinary file. Give the name of a file.", path=path)
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError("There is no file {path}. Check the name and the folder.", path=path) from error
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def _plain(path: Path, file: BinaryIO, tell: Tell) -> Iterator[bytes]:
    if not path.stat().st_size:
        raise InputError("{path} is empty: there is no text in it.", path=path)
    while piece := file.read(_PIECE):
        yield piece
        tell(file.tell())


def _inflated(path: Path, file: BinaryIO, tell: Tell, damaged: Damaged) -> Iterator[bytes]:
    """Yield what gzip packed, member by member, up to where it is damaged; refuse what is far longer than its file."""
    came = 0
    inflate = _inflater()
    packed = file.read(_PACKED)
    while packed:
        try:
            piece = inflate.decompress(packed, _PIECE)
        except zlib.error as error:
            damaged(str(error))
            return
        packed = inflate.unconsumed_tail
        came += len(piece)
        if came > max(_ALWAYS, _RATIO * file.tell()):
            raise InputError(
                "{path} was refused: unpacked, it is more than {ratio} times as long, which no translation memory is. "
                "If it can be trusted, unpack it first.",
                path=path,
                ratio=_RATIO,
            )
        if piece:
            yield piece
        if inflate.eof:
            packed = inflate.unused_data.lstrip(b"\0") or file.read(_PACKED)
            inflate = _inflater() if packed.startswith(b"\x1f") else inflate
            if inflate.eof:
                return
        packed = packed or file.read(_PACKED)
        tell(file.tell())
    if not inflate.eof:
        damaged("the compressed file ends too soon")


def _inflater() -> zlib._Decompress:
    return zlib.decompressobj(16 + zlib.MAX_WBITS)


def _archived(path: Path, tell: Tell) -> Iterator[tuple[Path, Iterator[bytes]]]:
    with open_archive(path, _ENDLESS) as archive:
        names = [name for name in archive.names() if not Path(name).name.startswith("._")]
        memories = [name for name in names if name.lower().endswith((".tmx", ".xml"))]
        if not memories:
            raise InputError("{path} holds no translation memory (TMX). Unpack it and see what is in it.", path=path)
        came = 0
        size = path.stat().st_size

        def counted(pieces: Iterator[bytes]) -> Iterator[bytes]:
            nonlocal came
            for piece in pieces:
                came += len(piece)
                yield piece
                tell(min(came // _SHRINKS, size))

        for name in memories:
            shown = path if len(memories) == 1 else path / name.encode("unicode_escape").decode()[:80]
            yield shown, counted(archive.pieces(name, _ENDLESS))
