"""The report on the press has a word for every kind of remark that is raised."""

import ast
from collections.abc import Iterator
from pathlib import Path

from enregard.exchange.press_report.words import KINDS
from enregard.press import edits

_RAISED_BY = {"Remark", "Difference", "_Pattern", "_remark"}  # their first argument is the kind
_OTHERWISE = "_kind"  # the last argument of this one is


def raised() -> Iterator[str]:
    """Yield the kinds that the modules of the press write out."""
    for path in Path(edits.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                name = node.func.id
                kind = node.args[0] if name in _RAISED_BY else node.args[-1] if name == _OTHERWISE else None
                if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                    yield kind.value
    yield from (kind for kind, _ in edits._KINDS)


def test_every_kind_of_remark_has_its_word() -> None:
    kinds = set(raised())
    assert {"number", "added words", "limits", "grammar"} <= kinds
    assert sorted(kinds - set(KINDS)) == []


def test_the_words_stand_in_order_and_once() -> None:
    assert list(KINDS) == sorted(set(KINDS))
