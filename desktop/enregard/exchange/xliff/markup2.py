"""Texts with inline codes as XLIFF 2 has them; native codes stand apart from the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from enregard.exchange.units import CodeKind, Variant
from enregard.exchange.xliff.codes import Placed, placed
from enregard.exchange.xliff.escapes import attributes, text_2
from enregard.exchange.xliff.types import mark_2, subtypes


@dataclass(slots=True)
class Originals:
    """The native codes of a unit, each kept once under a name."""

    names: dict[str, str] = field(default_factory=dict)

    def name(self, data: str) -> str:
        """Return the name of a native code, or nothing if there is none."""
        return self.names.setdefault(data, f"d{len(self.names) + 1}") if data else ""

    def element(self) -> str:
        """Return the element that holds them, or nothing."""
        data = "".join(f'<data id="{name}">{text_2(code)}</data>' for code, name in self.names.items())
        return f"<originalData>{data}</originalData>" if data else ""


def marked_up(variant: Variant, originals: Originals, *, markup: bool) -> str:
    """Return what stands in a source or a target."""
    if not (markup and variant.content):
        return text_2(variant.text)
    return "".join(
        text_2(part) if isinstance(part, str) else _code(part, originals) for part in placed(variant.content)
    )


def _code(each: Placed, originals: Originals) -> str:
    code, name, other, nested = each
    first, last = subtypes(code.type)
    kind = [("type", first), ("subType", last)]
    data = ("dataRef", originals.name(code.data))
    match code.kind:
        case CodeKind.ALONE:
            return f"<ph{attributes([('id', name), data, *kind])}/>"
        case CodeKind.BEGIN:
            return f"<sc{attributes([('id', name), data, ('isolated', 'yes'), *kind])}/>"
        case CodeKind.END:
            return f"<ec{attributes([('id', name), data, ('isolated', 'yes'), *kind])}/>"
        case CodeKind.MARK:
            return f"<{'mrk' if nested else 'sm'}{_about(each)}{'' if nested else '/'}>"
        case CodeKind.UNMARK:
            return "</mrk>" if nested else f"<em{attributes([('startRef', name)])}/>"
        case CodeKind.CLOSE:
            return "</pc>" if nested else f"<ec{attributes([('startRef', name), data])}/>"
    if not nested:
        return f"<sc{attributes([('id', name), data, *kind])}/>"
    ends = [("dataRefStart", data[1]), ("dataRefEnd", originals.name(other.data if other else ""))]
    return f"<pc{attributes([('id', name), *ends, *kind])}>"


def _about(mark: Placed) -> str:
    code = mark.code
    return attributes([("id", mark.name), ("type", mark_2(code.type) if code.type else ""), ("value", code.data)])
