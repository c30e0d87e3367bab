"""The frozen program's entry: the command line, and our own modules as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from enregard import __version__
from tests.packaging import samples
from tests.packaging.loading import PACKAGING

_SPY = """import os
def main():
    print(os.environ.get("LD_LIBRARY_PATH", ""), os.environ["PYINSTALLER_RESET_ENVIRONMENT"], sep="\\n")
"""
DESKTOP = PACKAGING.parent / "desktop"


def entered(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PACKAGING / "pyinstaller" / "entry.py"), *map(str, arguments)]
    given = os.environ | {"PYTHONPATH": str(DESKTOP), "QT_QPA_PLATFORM": "offscreen"} | environment
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False)


def test_it_is_the_command_line() -> None:
    assert entered("--version").stdout == f"En regard {__version__}\n"


def test_a_module_of_ours_runs_with_its_arguments(tmp_path: Path) -> None:
    paths = {path.suffix: path for path in samples.write(tmp_path, "text", "en", ["One paragraph."])}
    done = entered("-P", "-m", "enregard.documents.formats.pdf.taking", paths[".pdf"])
    assert "One paragraph." in done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize("module", ["http.server", "enregardx", "json.tool"])
def test_no_other_module_runs(module: str) -> None:
    assert entered("-P", "-m", module).returncode == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this variable")
@pytest.mark.parametrize("before", ["/own/libraries", ""])
def test_programs_started_from_here_find_the_systems_libraries(tmp_path: Path, before: str) -> None:
    spy = tmp_path / "enregard" / "cli"
    spy.mkdir(parents=True)
    (spy.parent / "__init__.py").touch()
    (spy / "__init__.py").write_text(_SPY)
    done = entered(PYTHONPATH=str(tmp_path), LD_LIBRARY_PATH="/of/the/program", LD_LIBRARY_PATH_ORIG=before)
    assert done.stdout.splitlines() == [before, "1"]
