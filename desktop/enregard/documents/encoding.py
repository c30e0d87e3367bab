"""From bytes to characters, without guessing behind the user's back."""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from enregard.errors import EncodingError, InputError
from enregard.files import reason

USUAL = (
    *("utf-8", "windows-1252", "utf-16", "iso-8859-15", "mac-roman", "cp850"),
    *("windows-1250", "iso-8859-2", "windows-1257", "windows-1254", "windows-1253", "iso-8859-7"),
    *("windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "cp866", "mac-cyrillic"),
    *("windows-1255", "windows-1256", "windows-1258"),
    *("shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr", "cp874"),
    *("utf-16-le", "utf-16-be", "utf-32"),
)
"""The encodings to choose from, by how likely a translator meets them."""

_LARGEST = 256 * 1024 * 1024
_SAMPLE = 1 << 18
_WESTERN = frozenset("àáâäãåçèéêëìíîïñòóôöõøùúûüÿœæßÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒÆ«»‹›“”„‘’‚–—…•°§€£©®™·\u00a0ªº²³½¼¾±×÷¿¡")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_OF_FILES = frozenset({"utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"})
"""Encodings of Python's that can hide one text in another, or that no text file is in."""
_DECLARED = re.compile(
    rb"""coding[:=][ \t]*([-\w.]{2,40})|<meta[^>]{1,200}?charset\s*=\s*["']?\s*([-\w.:]{2,40})"""
    rb"""|<\?xml[^>]{1,200}?encoding\s*=\s*["']([-\w.:]{2,40})""",
    re.IGNORECASE,
)
_NEAR, _NEARER, _TIE = 0.75, 0.85, 0.98
"""How near to the detector's first choice windows-1252 must be to be taken instead: in a western language, in any, and
where it has signs that western texts seldom use, as Turkish has when it is read so."""
_OF_THE_WEST = frozenset({"en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "ca"})
_SEVEN_BITS_JAPANESE = re.compile(rb"\x1b\$[@B].+?\x1b\([BJ]", re.DOTALL)


def read_bytes(path: Path) -> bytes:
    """Read a whole file. Raises InputError if it is missing, a folder, empty, huge or unreadable."""
    check_file(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
    if not data.strip():
        raise InputError("{path} is empty: there is no text in it.", path=path)
    return data


def check_kind(path: Path) -> None:
    """Raise InputError if a path is a folder, or a device or a pipe, from which it could be read for ever."""
    if path.is_dir():
        raise InputError("{path} is a folder. Give the file of a text in it.", path=path)
    try:
        if path.exists() and not path.is_file():
            raise InputError("{path} is a device and no file. Give the file of a text.", path=path)
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def check_file(path: Path) -> None:
    """Raise InputError if a path is no file that can be read as a whole: missing, a folder, a device, huge."""
    check_kind(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError("{path} is larger than 256 MB. Divide it first.", path=path)
    except FileNotFoundError as error:
        raise InputError("There is no file {path}. Check the name and the folder.", path=path) from error
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def decode(data: bytes, path: Path, encoding: str = "") -> tuple[str, str]:
    """Return a text and its encoding: UTF-8, with or without its mark, or else `encoding` if one is given.

    Raises EncodingError with a suggestion if that fails, InputError if the file is no text at all or there is no such
    encoding.
    """
    check_name(encoding)
    if _is_utf8(data):
        return data.decode("utf-8-sig"), "utf-8"
    suggestion = next(iter(recognised(data)), "")
    if not suggestion and not encoding:
        raise InputError(
            "{path} is no text file: it holds binary data. Save the document as plain text (UTF-8) first.",
            path=path,
        )
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeError as error:
        raise _not_in(encoding, path, suggestion, getattr(error, "start", 0) + 1) from error
    if "\0" in text:
        raise _not_in(encoding, path, suggestion, 1 + data.index(0))
    return text.removeprefix("\ufeff"), encoding


_OTHER_LETTERS = re.compile("[\u0370-\u052f]")
_MIXED = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def check_name(encoding: str) -> None:
    """Raise InputError if there is no encoding of that name, or none that text files are in; empty is none."""
    if not encoding:
        return
    try:
        known = codecs.lookup(encoding).name.replace("_", "-") not in _NOT_OF_FILES
        b"a".decode(encoding, "replace")  # what is no encoding of texts, such as base64, says so
    except (LookupError, ValueError):
        known = False
    if not known:
        raise InputError("There is no encoding named {encoding}.", encoding=encoding)


def recognised(data: bytes, language: str = "") -> tuple[str, ...]:
    """Return the encodings that a text is likely to be in, best first; none if it is no text.

    What is certain stands alone: a mark at its beginning, or UTF-8 that holds. `language` helps with short texts.
    """
    if certain := _certain(data):
        return (certain,)
    if b"\0" in data[:4096] or _control_share(data[:4096]) > 0.02:
        return ()
    return tuple(dict.fromkeys(_likely(data[:_SAMPLE], language)))


def declared(data: bytes) -> str:
    """Return the encoding that a text itself names in its first kilobyte and that its bytes fit, or nothing.

    HTML, XML and editors' "coding:" say it; what is called Latin-1 is windows-1252, as browsers have it.
    """
    found = _DECLARED.search(data[:1024])
    name = next(filter(None, found.groups()), b"").decode("ascii", "replace").lower() if found else ""
    try:
        check_name(name)
        name = "windows-1252" if name and codecs.lookup(name).name in ("iso8859-1", "ascii") else name
        return name if name and _fits(data[:_SAMPLE], name) else ""
    except InputError:
        return ""


def _certain(data: bytes) -> str:
    """Return the encoding that cannot be another one: by its mark, by what UTF-8 forbids, by where null bytes stand."""
    if marked := next((name for mark, name in _MARKS if data.startswith(mark)), ""):
        return marked
    if _is_utf8(data):
        return "utf-8"
    return _wide(data[:4096]) if b"\0" in data[:4096] else ""


def _is_utf8(data: bytes) -> bool:
    """Tell whether a text is UTF-8; Japanese in seven bits looks like it, and null bytes mean another one."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data and not _SEVEN_BITS_JAPANESE.search(data[:4096])


def _wide(start: bytes) -> str:
    """Tell UTF-16 and UTF-32 without a mark from binary data: their null bytes stand on one side only."""
    counts = [start[k::4].count(0) for k in range(4)]
    even, odd, quarter = counts[0] + counts[2], counts[1] + counts[3], len(start) / 4
    if min(counts[1:3]) > 0.9 * quarter:
        if counts[3] > 0.9 * quarter > 8 * counts[0]:
            return "utf-32-le"
        if counts[0] > 0.9 * quarter > 8 * counts[3]:
            return "utf-32-be"
    if odd > 8 * even and odd > len(start) / 8:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd and even > len(start) / 8 else ""


def _likely(sample: bytes, language: str) -> Iterator[str]:
    """Yield the likely encodings of a text of which nothing is certain."""
    if named := declared(sample):
        yield named
    if _SEVEN_BITS_JAPANESE.search(sample):
        yield "iso-2022-jp"
    found = _detected(sample)
    share = found.get("windows-1252", 0) / (max(found.values()) or 1)
    if _western(sample) and share >= (_NEAR if language[:2] in _OF_THE_WEST else _NEARER):
        yield "windows-1252"
    elif share > _TIE:
        yield from (name for name in found if name != "windows-1252" and found[name] > _TIE * max(found.values()))
    yield from found


def _detected(sample: bytes) -> dict[str, float]:
    """Return the encodings that the detector holds for possible, best first, and how sure it is of each."""
    from chardet import detect_all

    found: dict[str, float] = {}
    for each in detect_all(sample, ignore_threshold=True, include_encodings=USUAL):
        name = _usual_names().get(codecs.lookup(each["encoding"] or "ascii").name, "")
        if name and _fits(sample, name) and not _mixes(sample.decode(name, "ignore")):
            found.setdefault(name, each["confidence"])
    return found or {"windows-1252": 0.0}


def _mixes(text: str) -> bool:
    """Tell whether Greek or Cyrillic letters stand inside Latin words, as where "été" is taken for Cyrillic."""
    return 2 * len(_MIXED.findall(text)) > len(_OTHER_LETTERS.findall(text))


@cache
def _usual_names() -> dict[str, str]:
    """Return our names of encodings by Python's."""
    return {codecs.lookup(name).name: name for name in USUAL}


def _fits(sample: bytes, encoding: str) -> bool:
    """Tell whether bytes can be read in an encoding; the last letter may be cut in two."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except (UnicodeError, LookupError):
        return False
    return True


def _western(data: bytes) -> bool:
    """Tell whether a text reads well in windows-1252: every sign beyond ASCII is one that western texts use."""
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    return all(c in _WESTERN for c in text if ord(c) > 127)


def _control_share(start: bytes) -> float:
    """Return the share of control characters that no text uses."""
    return sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in start) / max(1, len(start))


def _not_in(encoding: str, path: Path, suggestion: str, byte: int) -> EncodingError:
    """Say where a text is not in an encoding, and in which it seems to be."""
    return EncodingError(
        "{path} is not in {encoding}: byte {byte} does not fit. It looks like {suggestion}. "
        "Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.",
        path=path,
        encoding=encoding or "UTF-8",
        byte=byte,
        suggestion=suggestion or "binary data",
    )
