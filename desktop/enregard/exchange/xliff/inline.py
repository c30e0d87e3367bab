"""Texts with inline codes, as XLIFF 1.2 and 2 have them.

A code that breaks the line divides words: where nothing else does, a space stands for it in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from enregard.exchange.units import Code, CodeKind, Content, plain
from enregard.exchange.xliff.nodes import Node
from enregard.exchange.xliff.types import word_of, word_of_subtypes

Data = Mapping[str, str]
"""Native codes of a unit of XLIFF 2, by their names."""

_KINDS = {
    "bpt": CodeKind.OPEN,
    "bx": CodeKind.OPEN,
    "sc": CodeKind.OPEN,
    "ept": CodeKind.CLOSE,
    "ex": CodeKind.CLOSE,
    "ec": CodeKind.CLOSE,
    "ph": CodeKind.ALONE,
    "x": CodeKind.ALONE,
    "sm": CodeKind.MARK,
    "em": CodeKind.UNMARK,
}
_POSITIONS = {"open": CodeKind.BEGIN, "close": CodeKind.END}
_NONE: Data = {}


def content_of(element: Node, data: Data | None = None) -> tuple[str, Content]:
    """Return the text of a source, a target or a segment, and its content if there is a code in it.

    `data` are the native codes that stand apart, in XLIFF 2; None for 1.2.
    """
    if all(isinstance(part, str) for part in element.parts):
        return element.text(), ()
    content = _merged(_broken(_paired(list(_parts(element, data)))))
    return plain(content), content if any(isinstance(part, Code) for part in content) else ()


def _parts(element: Node, data: Data | None) -> Iterator[str | Code]:
    """Yield texts and codes in order; of what is none of XLIFF's, the text."""
    for part in element.parts:
        if isinstance(part, str):
            yield part
        elif part.name in _KINDS or part.name == "it":
            yield _flat(part, data)
        elif part.name in ("g", "pc"):
            first, last = _pair(part, data)
            yield first
            yield from _parts(part, data)
            yield last
        elif part.name == "mrk":
            mark = _mark(part, data is not None)
            yield mark
            yield from _parts(part, data)
            yield Code(CodeKind.UNMARK, mark.id)
        elif part.name != "cp":  # which is a character already
            yield from _parts(part, data)


def _flat(node: Node, data: Data | None) -> Code:
    """Return the code of an element that holds none of the text."""
    kind = _POSITIONS.get(node.get("pos"), CodeKind.ALONE) if node.name == "it" else _KINDS[node.name]
    if kind is CodeKind.MARK:
        return _mark(node, is_2=True)
    name = node.get("startRef") or node.get("id") if data is not None else node.get("rid") or node.get("id")
    if kind is CodeKind.UNMARK:
        return Code(kind, name)
    match = "" if kind in (CodeKind.CLOSE, CodeKind.END) else node.get("id")
    if data is not None:
        native = data.get(node.get("dataRef"), "") or node.get("disp")
        label = "" if kind is CodeKind.CLOSE else word_of_subtypes(node.get("type"), node.get("subType"))
        return Code(kind, name, native, label, match)
    own = "".join(part for part in node.parts if isinstance(part, str)) or node.get("equiv-text")
    inner = tuple(sub.text() for sub in node.children("sub"))
    return Code(kind, name, own, word_of(node.get("ctype")), match, inner)


def _pair(node: Node, data: Data | None) -> tuple[Code, Code]:
    """Return the two codes of an element that encloses text."""
    name = node.get("id")
    if data is None:
        return Code(CodeKind.OPEN, name, "", word_of(node.get("ctype")), name), Code(CodeKind.CLOSE, name)
    first, last = (data.get(node.get(f"dataRef{end}"), "") or node.get(f"disp{end}") for end in ("Start", "End"))
    label = word_of_subtypes(node.get("type"), node.get("subType"))
    return Code(CodeKind.OPEN, name, first, label, name), Code(CodeKind.CLOSE, name, last)


def _mark(node: Node, is_2: bool) -> Code:
    if is_2:
        return Code(CodeKind.MARK, node.get("id"), node.get("value"), word_of_subtypes("", node.get("type")))
    return Code(CodeKind.MARK, node.get("mid"), node.get("comment"), word_of(node.get("mtype")))


def _paired(parts: list[str | Code]) -> list[str | Code]:
    """Say of codes whose other half stands elsewhere that they begin or end something."""
    opened: dict[str, list[int]] = {}
    alone: dict[int, CodeKind] = {}
    for at, part in enumerate(parts):
        if isinstance(part, Code) and part.kind is CodeKind.OPEN:
            opened.setdefault(part.id, []).append(at)
            alone[at] = CodeKind.BEGIN
        elif isinstance(part, Code) and part.kind is CodeKind.CLOSE:
            if opened.get(part.id):
                del alone[opened[part.id].pop()]
            else:
                alone[at] = CodeKind.END
    for at, kind in alone.items():
        part = parts[at]
        if isinstance(part, Code):
            parts[at] = part._replace(kind=kind)
    return parts


def _broken(parts: list[str | Code]) -> Iterator[str | Code]:
    """Yield texts and codes, with a space behind a line break that alone divides two words."""
    before = " "
    breaks = False
    for part in parts:
        if isinstance(part, str):
            if breaks and part and not part[0].isspace():
                yield " "
            breaks, before = (False, part[-1]) if part else (breaks, before)
        elif part.type == "lb" and part.kind is CodeKind.ALONE:
            breaks = not before.isspace()
        yield part


def _merged(parts: Iterator[str | Code]) -> Content:
    """Join texts that stand beside each other."""
    merged: list[str | Code] = []
    pending: list[str] = []
    for part in parts:
        if isinstance(part, str):
            pending.append(part)
        else:
            if text := "".join(pending):
                merged.append(text)
            pending = []
            merged.append(part)
    if text := "".join(pending):
        merged.append(text)
    return tuple(merged)
