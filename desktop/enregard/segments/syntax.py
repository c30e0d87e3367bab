"""Regular expressions as SRX files have them, of Java, ICU and .NET, in the dialect of the `regex` module."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Any

import regex

_TOKEN = regex.compile(
    r"""\\Q(?P<quoted>.*?)(?:\\E|\Z)
    | \\x\{(?P<code>[0-9A-Fa-f]{1,6})\}
    | \\c(?P<control>[A-Za-z@\[\]^_\\])
    | \\(?P<kind>[pP])\{(?P<property>\^?[\w \-]+)\}
    | \\(?P<escaped>.)
    | \(\?(?P<flags>[a-zA-Z]+)(?P<more>-[a-zA-Z]+)?(?P<end>[:)])
    | (?P<minus>-)\[\^?\]?
    | (?P<open>\[\^?\]?)
    | (?P<close>\])""",
    regex.VERBOSE | regex.DOTALL | regex.V1,
)
_ESCAPES = {
    "h": r"\p{H}",
    "H": r"\P{H}",
    "v": r"\p{V}",
    "V": r"\P{V}",
    "z": r"\Z",
    "Z": r"(?=\n?\Z)",
    "e": r"\x1B",
    "/": "/",
}
_MEANINGLESS = "Ud"
"""Flags of Java for what is always so here: all classes know Unicode."""


@lru_cache(1 << 14)
def compiled(pattern: str) -> Any:
    """Return a regular expression. Raises `regex.error`."""
    return regex.compile(translated(pattern), regex.V1)


def translated(pattern: str) -> str:
    """Return a regular expression of another dialect in ours; what is none stays as it is."""
    written: list[str] = []
    end = depth = 0
    for token in _TOKEN.finditer(pattern):
        written.append(pattern[end : token.start()])
        end = token.end()
        text = token[0]
        if token["close"]:
            depth = max(0, depth - 1)
        elif token["minus"] and depth:  # [a-z-[aeiou]]: without these letters
            text = f"-{text}"
            depth += 1
        elif token["minus"] or token["open"]:
            depth += 1
        else:
            text = _written(token)
        written.append(text)
    return "".join((*written, pattern[end:]))


def _written(token: Any) -> str:
    """Return what stands for something that a dialect has and ours has not, or has otherwise."""
    found = token.groupdict()
    if found["quoted"] is not None:
        return str(regex.escape(found["quoted"]))
    if found["code"]:
        number = int(found["code"], 16)
        return f"\\U{number:08x}" if number <= 0x10FFFF else str(token[0])
    if found["control"]:
        return f"\\x{ord(found['control'].upper()) ^ 64:02x}"
    if found["property"]:
        return f"\\{found['kind']}{{{_property(found['property'])}}}"
    if found["escaped"]:
        return _ESCAPES.get(found["escaped"], str(token[0]))
    return _flags(found["flags"], found["more"] or "", found["end"])


def _flags(on: str, off: str, end: str) -> str:
    """Return flags without those that mean nothing here."""
    on, off = ("".join(flag for flag in flags if flag not in _MEANINGLESS) for flags in (on, off))
    off = "" if off == "-" else off
    if not on and not off:
        return "(?:" if end == ":" else ""
    return f"(?{on}{off}{end}"


@lru_cache(1 << 10)
def _property(name: str) -> str:
    """Return the name under which ours knows a property of characters; the same if under none."""
    negation = "^" if name.startswith("^") else ""
    bare = name.removeprefix("^")
    names = (bare, *(bare.removeprefix(prefix) for prefix in ("Is", "In", "java") if bare.startswith(prefix)))
    for way, each in product(("{}", "block={}"), names):
        try:
            regex.compile(rf"\p{{{way.format(each)}}}", regex.V1)
        except regex.error:
            continue
        return negation + way.format(each)
    return name
