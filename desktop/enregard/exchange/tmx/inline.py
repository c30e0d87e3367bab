"""Inline markup: bpt, ept, ph, it, ut, hi and sub as codes, and codes as these elements again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from enregard.exchange.tmx.escapes import attribute, escape
from enregard.exchange.units import Code, CodeKind, Content

_NATIVE = {"bpt": CodeKind.OPEN, "ept": CodeKind.CLOSE, "ph": CodeKind.ALONE, "ut": CodeKind.ALONE}
"""Elements whose text is a code of the original file. `it` is another: its `pos` says what it does."""
_SPECIAL = "hi"
_TEXT = {"sub", _SPECIAL}
"""Elements that hold text even inside a code."""


class Inline:
    """The content of a segment, read element by element."""

    def __init__(self) -> None:
        self.depth = 0
        self._parts: list[str | Code] = []
        self._open: list[tuple[str, Mapping[str, str]]] = []
        self._code = 0  # the depth of the code that is open
        self._data: list[str] = []
        self._inner: list[list[str]] = []
        self._marks = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        self.depth += 1
        self._open.append((tag, attributes))
        if self._code:
            if tag == "sub":
                self._inner.append([])
        elif tag in _NATIVE or tag == "it":
            self._code = self.depth
            self._data, self._inner = [], []
        elif tag == _SPECIAL:
            self._marks += 1
            self._open[-1] = tag, {**attributes, "i": str(self._marks)}
            self._parts.append(_code(CodeKind.MARK, self._open[-1][1]))
        elif tag != "sub":
            self._parts.append(Code(CodeKind.OPEN, f"{tag}{self.depth}", f"<{tag}>"))

    def end(self) -> None:
        """End the element that was begun last."""
        tag, attributes = self._open.pop()
        if self._code == self.depth:
            kind = _NATIVE.get(tag) or (CodeKind.END if attributes.get("pos") == "end" else CodeKind.BEGIN)
            inner = tuple("".join(texts) for texts in self._inner)
            self._parts.append(_code(kind, attributes, "".join(self._data), inner))
            self._code = 0
        elif not self._code and tag == _SPECIAL:
            self._parts.append(Code(CodeKind.UNMARK, attributes["i"]))
        elif not self._code and tag != "sub":
            self._parts.append(Code(CodeKind.CLOSE, f"{tag}{self.depth}", f"</{tag}>"))
        self.depth -= 1

    def text(self, text: str) -> None:
        """Take up what stands between two elements."""
        if not text:
            return
        if not self._code:
            self._parts.append(text)
            return
        self._data.append(text)
        if self._inner and self._open[-1][0] in _TEXT:
            self._inner[-1].append(text)

    def content(self) -> Content:
        """Return what was read."""
        return tuple(self._parts)


def _code(kind: CodeKind, attributes: Mapping[str, str], data: str = "", inner: tuple[str, ...] = ()) -> Code:
    return Code(kind, attributes.get("i", ""), data, attributes.get("type", ""), attributes.get("x", ""), inner)


# Out


def markup(content: Content) -> str:
    """Return a content as XML. What has no partner in it is written as `it`; `hi` is closed where it must be."""
    written: list[str] = []
    pairs = _pairs(content)
    marks = 0
    for position, part in enumerate(content):
        if isinstance(part, str):
            written.append(escape(part))
        elif part.kind is CodeKind.MARK:
            marks += 1
            written.append(f"<hi{_attributes(part)}>")
        elif part.kind is CodeKind.UNMARK:
            written.append("</hi>" if marks else "")
            marks = max(marks - 1, 0)
        else:
            written.append(_element(part, pairs.get(position, "")))
    return "".join(written) + "</hi>" * marks


def _pairs(content: Content) -> dict[int, str]:
    """Return the number of each opening and closing code that has a partner, by position."""
    taken = Counter(p.id for p in content if isinstance(p, Code) and p.kind is CodeKind.OPEN)
    waiting: dict[str, list[int]] = {}
    pairs: dict[int, str] = {}
    free = 1
    for position, part in enumerate(content):
        if not isinstance(part, Code):
            continue
        if part.kind is CodeKind.OPEN:
            waiting.setdefault(part.id, []).append(position)
        elif part.kind is CodeKind.CLOSE and waiting.get(part.id):
            number = part.id
            if taken[number] > 1 or not number.isdecimal():
                while str(free) in taken:
                    free += 1
                number, free = str(free), free + 1
            pairs[position] = pairs[waiting[part.id].pop()] = number
    return pairs


def _element(code: Code, number: str) -> str:
    """Return a code as an element; `number` is that of its pair, empty if it stands alone."""
    data = _data(code)
    if code.kind is CodeKind.ALONE:
        return f"<ph{_attributes(code)}>{data}</ph>"
    if number and code.kind is CodeKind.OPEN:
        return f'<bpt i="{number}"{_attributes(code)}>{data}</bpt>'
    if number:
        return f'<ept i="{number}">{data}</ept>'
    place = "begin" if code.kind in {CodeKind.OPEN, CodeKind.BEGIN} else "end"
    return f'<it pos="{place}"{_attributes(code)}>{data}</it>'


def _attributes(code: Code) -> str:
    return "".join(f' {name}="{attribute(value)}"' for name, value in (("x", code.match), ("type", code.type)) if value)


def _data(code: Code) -> str:
    """Return the native code, with the texts inside it where they stand in it."""
    written: list[str] = []
    at = 0
    for text in code.inner:
        place = code.data.find(text, at) if text else -1
        if place >= 0:
            written += [escape(code.data[at:place]), f"<sub>{escape(text)}</sub>"]
            at = place + len(text)
    return "".join(written) + escape(code.data[at:])
