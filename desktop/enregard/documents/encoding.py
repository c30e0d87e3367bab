"""From bytes to characters, without guessing behind the user's back."""

import codecs
from pathlib import Path

from enregard.errors import EncodingError, InputError
from enregard.files import reason

_LARGEST = 256 * 1024 * 1024
_WESTERN = frozenset("àáâäãåçèéêëìíîïñòóôöõøùúûüýÿœæßÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒÆ«»‹›“”„‘’‚–—…•°§€£©®™·\u00a0ªº²³½¼¾±×÷¿¡")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: Path) -> bytes:
    """Read a whole file. Raises InputError if it is missing, a folder, empty, huge or unreadable."""
    if path.is_dir():
        raise InputError("{path} is a folder. Give the file of a text in it.", path=path)
    try:
        if path.is_char_device() or path.is_block_device():
            raise InputError("{path} is a device and no file. Give the file of a text.", path=path)
        if path.stat().st_size > _LARGEST:
            raise InputError("{path} is larger than 256 MB. Divide it first.", path=path)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("There is no file {path}. Check the name and the folder.", path=path) from error
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
    if not data.strip():
        raise InputError("{path} is empty: there is no text in it.", path=path)
    return data


def decode(data: bytes, path: Path, encoding: str = "") -> tuple[str, str]:
    """Return a text and its encoding: UTF-8, with or without its mark, or else `encoding` if one is given.

    Raises EncodingError with a suggestion if that fails, InputError if the file is no text at all.
    """
    suggestion = _suggestion(data)
    if suggestion == "utf-8":
        return data.decode("utf-8-sig"), "utf-8"
    if suggestion == "binary" and not encoding:
        raise InputError(
            "{path} is no text file: it holds binary data. Save the document as plain text (UTF-8) first.",
            path=path,
        )
    try:
        text = data.decode(encoding or "utf-8")
    except LookupError as error:
        raise InputError("There is no encoding named {encoding}.", encoding=encoding) from error
    except UnicodeDecodeError as error:
        raise _not_in(encoding, path, suggestion, error.start + 1) from error
    if "\0" in text:
        raise _not_in(encoding, path, suggestion, 1 + data.index(0))
    return text.removeprefix("\ufeff"), encoding


def _not_in(encoding: str, path: Path, suggestion: str, byte: int) -> EncodingError:
    """Say where a text is not in an encoding, and in which it seems to be."""
    return EncodingError(
        "{path} is not in {encoding}: byte {byte} does not fit. It looks like {suggestion}. "
        "Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.",
        path=path,
        encoding=encoding or "UTF-8",
        byte=byte,
        suggestion=suggestion,
    )


def _suggestion(data: bytes) -> str:
    """Name the likely encoding, or "binary" where no text can be seen."""
    if data.startswith(_UTF16_MARKS):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if b"\0" not in data:
            return "utf-8"
    if b"\0" in data[:4096]:
        return _sixteen_bits(data[:4096])
    if _control_share(data[:4096]) > 0.02:
        return "binary"
    if _western(data):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else "windows-1252"


def _western(data: bytes) -> bool:
    """Tell whether a text reads well in windows-1252: every sign beyond ASCII is one that western texts use."""
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    return all(c in _WESTERN for c in text if ord(c) > 127)


def _sixteen_bits(start: bytes) -> str:
    """Tell UTF-16 without a mark from binary data: in UTF-16 the null bytes stand on one side only."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    if odd > 8 * even and odd > len(start) / 8:
        return "utf-16-le"
    if even > 8 * odd and even > len(start) / 8:
        return "utf-16-be"
    return "binary"


def _control_share(start: bytes) -> float:
    """Return the share of control characters that no text uses."""
    return sum(byte < 32 and byte not in b"\t\n\r\x0c\x1b" for byte in start) / len(start)
