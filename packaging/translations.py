"""Gather the texts of the interface and make what Qt loads of their translations.

`python packaging/translations.py`: Qt's lupdate reads the window's `tr(...)`; the core knows no Qt, so its sentences
are found by their shape. Translate with Qt Linguist in `resources/i18n/enregard_fr.ts`, then run it again.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from enregard.check.rates import measured
from enregard.documents import LEFT_OUT
from enregard.documents.reader import formats as documents
from enregard.exchange.press_report import words as report_words
from enregard.exchange.registry import formats
from enregard.ui import pdf

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop" / "enregard"
FOLDER = ROOT / "resources" / "i18n"
BIN = Path(sys.executable).parent


_CHANGES = {"Change", "changed", "_changed", "_decided"}
"""What makes a change in `enregard.project`; the last text among its arguments is the change's label."""


def main(folder: Path) -> None:
    """Bring the .ts files up to date in a folder, and compile them."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        core = Path(place) / "core.py"
        lines = (f"QCoreApplication.translate('core', {text!r})" for text in sorted({*core_texts()} - {""}))
        core.write_text("\n".join(lines), encoding="utf-8")
        window = sorted(map(str, (PACKAGE / "ui").rglob("*.py")))
        for language, options in (("en", ["-pluralonly"]), ("fr", [])):
            ts = folder / f"enregard_{language}.ts"
            run("pyside6-lupdate", *window, str(core), *options, "-no-obsolete", "-locations", "none",
                "-source-language", "en", "-target-language", language, "-ts", str(ts))  # fmt: skip
            run("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def run(program: str, *arguments: str) -> None:
    """Run one of Qt's tools."""
    subprocess.run([str(BIN / program), *arguments], check=True, capture_output=True)


def core_texts() -> Iterator[str]:
    """Yield what the core says to users: sentences, and the short names of roles, reasons, checks and reports."""
    yield from (kind.title for kind in documents())
    for form in (*formats(), pdf.FORMAT):
        yield from (form.title, *form.losses)
    yield from (role.value for role in LEFT_OUT)
    yield from (*report_words.WORDS, *report_words.KINDS, measured().of)
    yield from (shown[0] for shown in (*report_words.SEVERITIES.values(), *report_words.VERDICTS.values()))
    for path in sorted(PACKAGE.rglob("*.py")):
        if {"ui", "trial", "cli"} & {*path.parts} or path.name in {"report.py", "evaluate.py", "fit.py"}:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent = {id(node) for part in ast.walk(tree) for node in _docstring(part)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
                if _is_sentence(node.value):
                    yield node.value
            else:
                yield from _short_names(node)


def _is_sentence(text: str) -> bool:
    """Tell whether a text reads like a sentence; it may begin with what it quotes or with a fact."""
    return " " in text and text.endswith((".", ".”", "?")) and (text[0].isupper() or text[0] in "{“")


def _short_names(node: ast.AST) -> Iterator[str]:
    """Yield what is no sentence: the names of checks and changes, and why something is left out."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CHANGES:
        yield from _labels(*node.args)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Check":
        yield ast.literal_eval(node.args[1])
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"label", "BY_HAND"}:
        yield from _labels(node.value)
    elif isinstance(node, ast.keyword) and node.arg == "reason":
        yield from filter(None, _labels(node.value))
    elif isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "_LINES" and node.value:
        yield from (str(ast.literal_eval(pair.elts[0])) for pair in node.value.elts)  # type: ignore[attr-defined]


def _labels(*nodes: ast.AST) -> Iterator[str]:
    """Yield what the history calls a change, among the arguments that make one."""
    for node in nodes:
        parts = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)
        yield from (p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str))


def _docstring(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the docstring of a module, class or function, and any other text that stands for itself."""
    for statement in getattr(node, "body", []) if not isinstance(node, ast.Lambda | ast.IfExp) else []:
        if isinstance(statement, ast.Expr):
            yield statement.value


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
