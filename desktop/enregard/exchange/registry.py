"""Which bilingual format a file is in, and the one door through which all of them are read and written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from enregard.documents.encoding import check_kind
from enregard.errors import InputError, OutputError
from enregard.exchange.formats import Format, Reading, Units, Writing
from enregard.exchange.units import Header, Unit
from enregard.files import reason

_START = 4096  # bytes by which a format is told
_ENDINGS = (".gz", ".zip")
"""What may stand behind a suffix: the file is compressed."""


def formats() -> tuple[Format, ...]:
    """Return all formats, those that translators ask for most first. Their modules are imported now."""
    from enregard.exchange import lines, po, tables, tmx, xliff

    return (
        tmx.FORMAT,
        xliff.FORMAT_21,
        xliff.FORMAT_12,
        xliff.FORMAT_TOOLS,
        tables.XLSX,
        tables.CSV,
        tables.TSV,
        tables.DOCX,
        tables.HTML,
        lines.TEXT,
        lines.MOSES,
        lines.HUNALIGN,
        po.FORMAT,
    )


def readable() -> tuple[Format, ...]:
    """Return the formats that can be read."""
    return tuple(each for each in formats() if each.read)


def writable() -> tuple[Format, ...]:
    """Return the formats that can be written."""
    return tuple(each for each in formats() if each.write)


def named(name: str) -> Format:
    """Return the format of a name, as the command takes it. Raises InputError."""
    found = next((each for each in formats() if each.name == name), None)
    if found is None:
        names = ", ".join(each.name for each in formats())
        raise InputError("There is no format “{name}”. There are: {names}.", name=name, names=names)
    return found


def suffix_of(path: Path) -> str:
    """Return the suffix of a name in lower case, that before `.gz` or `.zip` where there is one."""
    name = Path(path.name.lower())
    return Path(name.stem).suffix if name.suffix in _ENDINGS and Path(name.stem).suffix else name.suffix


def for_reading(path: Path) -> Format:
    """Return the format that a file is in: by its name, or by how it begins. Raises InputError where none reads it."""
    if path.exists():
        check_kind(path)
    found = _by_suffix(path, readable()) or _by_content(path)
    if path.suffix.lower() in _ENDINGS and found is not named("tmx"):
        raise InputError(
            "{path} is compressed. Of compressed files only translation memories (TMX) are read; unpack it first.",
            path=path,
        )
    return found


def reads(path: Path) -> bool:
    """Tell whether a name is that of a bilingual file."""
    return _by_suffix(path, readable()) is not None


def for_writing(path: Path) -> Format:
    """Return the format that a name asks for. Raises OutputError where none can be written under it."""
    found = _by_suffix(path, writable())
    if found is None:
        suffixes = ", ".join(dict.fromkeys(each.suffixes[0] for each in writable()))
        raise OutputError(
            "{path}: its ending does not say in which format to write. Give it one of these: {suffixes}.",
            path=path,
            suffixes=suffixes,
        )
    if path.suffix.lower() in _ENDINGS and found is not named("tmx"):
        raise OutputError(
            "{path}: of compressed files only translation memories (TMX) are written. Leave out the last ending.",
            path=path,
        )
    return found


def _by_suffix(path: Path, known: Iterable[Format]) -> Format | None:
    suffix = suffix_of(path)
    return next((each for each in known if suffix in each.suffixes), None)


def _by_content(path: Path) -> Format:
    """Return the format of a file whose name says nothing: XML tells itself, other text is taken for columns."""
    try:
        with path.open("rb") as file:
            start = file.read(_START).replace(b"\0", b"").lower()
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error
    for name, sign in (("tmx", b"<tmx"), ("xliff", b"<xliff")):
        if sign in start:
            return named(name)
    if start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith((b"<", b"pk\x03", b"%pdf", b"{\\rtf")):
        raise _unknown(path)
    return named("text")


def _unknown(path: Path) -> InputError:
    suffixes = ", ".join(sorted({suffix for each in readable() for suffix in each.suffixes}))
    return InputError(
        "{path} is no bilingual file that can be read. These can: {suffixes}.", path=path, suffixes=suffixes
    )


def open_units(path: Path, reading: Reading | None = None, chosen: Format | None = None) -> Units:
    """Open a bilingual file to read its units (see `formats.Read`). Raises InputError."""
    read = (chosen or for_reading(path)).read
    assert read is not None  # noqa: S101 - `for_reading` gives those only
    return read(path, reading or Reading())


def write_units(
    path: Path, units: Iterable[Unit], header: Header, writing: Writing | None = None, chosen: Format | None = None
) -> int:
    """Write units to a file and return how many were written (see `formats.Write`). Raises OutputError."""
    write = (chosen or for_writing(path)).write
    assert write is not None  # noqa: S101 - `for_writing` gives those only
    return write(path, units, header, writing or Writing())
