"""Inline codes on their way out: which belong together, which enclose each other, what each is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from enregard.exchange.units import Code, CodeKind, Content
from enregard.exchange.xliff.escapes import is_name

_FIRST = {CodeKind.OPEN: CodeKind.CLOSE, CodeKind.MARK: CodeKind.UNMARK}
_LAST = {last: first for first, last in _FIRST.items()}
_ALONE = {CodeKind.OPEN: CodeKind.BEGIN, CodeKind.CLOSE: CodeKind.END}
_DEEPEST = 40


class Placed(NamedTuple):
    """A code with its name in the file and the code that it makes a pair with.

    Nested pairs enclose others or stand beside them; the others overlap.
    """

    code: Code
    name: str
    other: Code | None = None
    nested: bool = False


def placed(content: Content) -> Iterator[str | Placed]:
    """Yield texts and codes in order; half a pair is said to stand alone, half a mark is left out."""
    others, overlapping = _pairs(content)
    names: dict[int, str] = {}
    used: set[str] = set()
    depth = 0
    for at, part in enumerate(content):
        if isinstance(part, str):
            yield part
            continue
        other = others.get(at)
        if other is None:
            if part.kind not in (CodeKind.MARK, CodeKind.UNMARK):
                yield Placed(part._replace(kind=_ALONE.get(part.kind, part.kind)), _name(part, used))
            continue
        first = min(at, other)
        if first == at:
            names[at] = _name(part, used)
            if first not in overlapping:
                depth += 1
                if depth > _DEEPEST:
                    overlapping.add(first)
                    depth -= 1
        elif first not in overlapping:
            depth -= 1
        half = content[other]
        yield Placed(part, names[first], half if isinstance(half, Code) else None, first not in overlapping)


def _pairs(content: Content) -> tuple[dict[int, int], set[int]]:
    """Return for each half of a pair where the other is, and the first halves of those that overlap others."""
    others: dict[int, int] = {}
    overlapping: set[int] = set()
    waiting: dict[tuple[CodeKind, str], list[int]] = {}
    stack: list[int] = []
    for at, part in enumerate(content):
        if isinstance(part, str):
            continue
        if part.kind in _FIRST:
            waiting.setdefault((part.kind, part.id), []).append(at)
            stack.append(at)
        elif part.kind in _LAST and (open_ones := waiting.get((_LAST[part.kind], part.id))):
            first = open_ones.pop()
            others[first], others[at] = at, first
            while stack and stack[-1] in others and stack[-1] != first:
                stack.pop()
            if stack and stack[-1] == first:
                stack.pop()
            else:
                overlapping.add(first)
    return others, overlapping


def _name(code: Code, used: set[str]) -> str:
    """Return a name that no other code of the text has: its own, where it has one."""
    name = code.match or code.id
    if not is_name(name) or name in used:
        number = len(used) + 1
        while f"c{number}" in used:
            number += 1
        name = f"c{number}"
    used.add(name)
    return name
