"""Texts with inline codes as XLIFF 1.2 has them."""

from __future__ import annotations

from enregard.exchange.units import Code, CodeKind, Variant
from enregard.exchange.xliff.codes import Placed, placed
from enregard.exchange.xliff.escapes import attributes, text_12
from enregard.exchange.xliff.types import ctype, mark_12


def marked_up(variant: Variant, *, markup: bool) -> str:
    """Return what stands in a source or a target."""
    if not (markup and variant.content):
        return text_12(variant.text)
    return "".join(text_12(part) if isinstance(part, str) else _code(part) for part in placed(variant.content))


def _code(each: Placed) -> str:
    """Return a code: `g` for a pair without native codes, else the element that each half has."""
    code, name, other, nested = each
    match code.kind:
        case CodeKind.ALONE:
            kind = ctype(code.type, placeholder=True)
            return _element("ph" if _is_native(code) else "x", code, [("id", name), ("ctype", kind)])
        case CodeKind.BEGIN | CodeKind.END:
            position = "open" if code.kind is CodeKind.BEGIN else "close"
            kind = ctype(code.type, placeholder=False)
            return _element("it", code, [("id", name), ("pos", position), ("ctype", kind)])
        case CodeKind.MARK:
            about = [("mtype", mark_12(code.type)), ("comment", code.data)]  # mid is for segments
            return f"<mrk{attributes(about)}>" if nested else ""
        case CodeKind.UNMARK:
            return "</mrk>" if nested else ""
    is_first = code.kind is CodeKind.OPEN
    kind = ctype(code.type, placeholder=False) if is_first else ""
    if _is_native(code) or (other and _is_native(other)):
        return _element("bpt" if is_first else "ept", code, [("id", name), ("rid", name), ("ctype", kind)])
    if nested:
        return f"<g{attributes([('id', name), ('ctype', kind)])}>" if is_first else "</g>"
    return _element("bx" if is_first else "ex", code, [("id", name), ("rid", name), ("ctype", kind)])


def _is_native(code: Code) -> bool:
    """Tell whether a code brings something along that only some elements can hold."""
    return bool(code.data or code.inner)


def _element(tag: str, code: Code, about: list[tuple[str, str]]) -> str:
    if not _is_native(code):
        return f"<{tag}{attributes(about)}/>"
    inner = "".join(f"<sub>{text_12(text)}</sub>" for text in code.inner)
    return f"<{tag}{attributes(about)}>{text_12(code.data)}{inner}</{tag}>"
