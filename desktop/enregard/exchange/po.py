"""Gettext's files of messages (PO), in. A message with plural forms is a unit for each of its forms.

Read line by line, by ourselves: polib holds a whole file in memory and gives up at the first line that it does not
understand; translate-toolkit does the same and is a hundred times the size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from enregard.documents.encoding import check_name
from enregard.errors import InputError
from enregard.exchange.formats import Carries, Format, Reading, Units
from enregard.exchange.problems import Problems
from enregard.exchange.tables.decoding import encoding_of, lines_of
from enregard.exchange.tables.opened import Opened, lost, size_of, unreadable
from enregard.exchange.units import Header, Unit, Variant
from enregard.exchange.xliff.reading import completed
from enregard.language import primary
from enregard.project import Status

_USUAL = "en"
"""The language of messages where a file does not say it: gettext's manual asks for English."""

_LONGEST = 1 << 25  # characters of a message
_CHARSET = re.compile(rb"charset=([\w.:-]{1,40})")
_FIELD = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?)\s*)?"((?:[^"\\]++|\\.)*+)"\s*')
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


@dataclass(slots=True)
class _Message:
    """A message as it is read, or a comment without one."""

    line: int
    comments: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    size: int = 0
    damage: str = ""

    def text(self, name: str) -> str:
        """Return a field, unescaped."""
        return _ESCAPE.sub(_character, "".join(self.fields.get(name, ())))

    def forms(self) -> list[str]:
        """Return the translations, in the order of their numbers."""
        numbered = sorted((int(name[7:-1]), name) for name in self.fields if name.startswith("msgstr["))
        return [self.text(name) for _, name in numbered] or [self.text("msgstr")]


def open_units(path: Path, reading: Reading) -> Units:
    """Open a PO file (see `formats.Read`). Raises InputError."""
    problems = Problems()
    try:
        encoding = _encoding(path, reading)
        messages = _messages(lines_of(path, encoding, reading.progress))
        first = next(messages, None)
    except OSError as error:
        raise unreadable(path, error) from error
    header = _header(first, reading.languages)
    units = _units(chain([first] if first else [], messages), path, header, problems)
    return Opened(path, header, units, problems, encoding)


def _encoding(path: Path, reading: Reading) -> str:
    """Return the encoding that a file names in its header, or else that of any text."""
    size_of(path)
    with path.open("rb") as file:
        start = file.read(1 << 14)
    found = _CHARSET.search(start)
    if found and not reading.encoding and b"\0" not in start:
        name = found[1].decode()
        try:
            check_name(name)
        except InputError:  # "CHARSET", as in a template
            pass
        else:
            return "utf-8-sig" if name.lower() in ("utf-8", "utf8", "ascii", "us-ascii") else name
    return encoding_of(path, reading)


def _header(first: _Message | None, wanted: tuple[str, str]) -> Header:
    """Return what the message without an original says of the file."""
    said: dict[str, str] = {}
    if first and not first.text("msgid"):
        lines = (line.partition(":") for line in first.text("msgstr").split("\n"))
        said = {name.strip().lower(): value.strip() for name, _, value in lines}
    source, target = completed((said.get("x-source-language", ""), said.get("language", "")), wanted)
    if not source and primary(target) != _USUAL:
        source = _USUAL
    return Header(source, target, said.get("x-generator", ""))


def _messages(lines: Iterator[str]) -> Iterator[_Message]:
    """Yield the messages of a file: each ends before a line that is empty, or that cannot belong to it any more."""
    message = _Message(1)
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        is_new = text.startswith(("#", "msgctxt", "msgid")) and "msgstr" in message.last
        if not text or is_new or (text.startswith("msgid ") and "msgid" in message.fields):
            if message.fields or message.damage:
                yield message
            message = _Message(number)
        _take(message, text, number)
    if message.fields or message.damage:
        yield message


def _take(message: _Message, text: str, number: int) -> None:
    """Take up a line of a message; what is obsolete, and what the original was before, is passed over."""
    message.size += len(text)
    if message.size > _LONGEST:
        message.damage = "it is too long"
        message.comments, message.fields = [], {}
    elif text.startswith("#"):
        if not text.startswith(("#~", "#|")):
            message.comments.append(text)
    elif text:
        if not message.fields and not message.damage:
            message.line = number
        found = _FIELD.fullmatch(text)
        name = (found[1] or message.last) if found else ""
        if found and name and (not found[1] or name not in message.fields):
            message.fields.setdefault(name, []).append(found[2])
            message.last = name
        else:
            message.damage = message.damage or f"line {number} is no part of a message"


def _units(messages: Iterator[_Message], path: Path, header: Header, problems: Problems) -> Iterator[Unit]:
    for message in messages:
        if not message.damage and not ({"msgid"} <= message.fields.keys() and "msgstr" in message.last):
            message.damage = "it has no original or no translation"
        if message.damage:
            problems.add(lost(path, message.line, "A message was skipped: {reason}.", reason=message.damage))
        elif message.text("msgid"):
            yield from _forms(message, header)


def _forms(message: _Message, header: Header) -> Iterator[Unit]:
    """Yield the forms of a message: the first translates the singular, the others the plural."""
    translations = message.forms()
    pairs = [(message.text("msgid"), translations[0])]
    if "msgid_plural" in message.fields:
        pairs += [(message.text("msgid_plural"), form) for form in translations[1:] or translations]
    flags = {flag.strip() for line in message.comments if line.startswith("#,") for flag in line[2:].split(",")}
    remarks = ("\n".join(_comments(message, mark)) for mark in ("# ", "#."))
    notes = tuple(remark for remark in remarks if remark)
    props = [("x-context", message.text("msgctxt"))] if "msgctxt" in message.fields else []
    props += [("x-reference", reference) for reference in _comments(message, "#:")]
    for source, target in pairs:
        yield Unit(
            (Variant(header.source_language, source), Variant(header.target_language, target)),
            status=Status.DOUBTFUL if "fuzzy" in flags else Status.OPEN,
            notes=notes,
            props=tuple(props),
            source_language=header.source_language,
            line=message.line,
        )


def _comments(message: _Message, mark: str) -> Iterator[str]:
    """Yield the comments of one kind; those of a translator have a space or nothing behind their mark."""
    for comment in message.comments:
        if f"{comment} "[:2] == mark:
            yield comment[2:].removeprefix(" ") if mark != "# " else comment[2:]


def _character(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _ESCAPED.get(code, code)


FORMAT = Format(
    "po",
    "Gettext (PO)",
    (".po", ".pot"),
    frozenset({Carries.STATUS, Carries.NOTES, Carries.PROPS, Carries.BREAKS, Carries.SPACES}),
    open_units,
)
