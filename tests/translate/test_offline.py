"""Comparing translations and translating a text open no socket and import nothing that would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.models import install_into, sentences

from enregard.translate.models import packages_folder

ROOT = Path(__file__).parents[2]
REFUSED = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"a socket: {event} {arguments}")
sys.addaudithook(refuse)
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text of the little language, and the models for it."""
    install_into(packages_folder())
    path = tmp_path / "a.fr.txt"
    path.write_text("\n\n".join(french for french, _ in sentences()[:20]), encoding="utf-8")
    return path


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_the_hook_of_these_tests_hears_a_socket() -> None:
    assert "a socket: socket." in run(REFUSED + "import socket; socket.create_connection(('127.0.0.1', 9))").stderr


def test_comparing_opens_no_socket_and_imports_no_onnxruntime(text: Path) -> None:
    code = REFUSED + (
        "from enregard import documents, files\n"
        "from enregard.project.build import build\n"
        "from enregard.score import compare\n"
        "project = build(documents.read(files.corpus('statement.fr.txt')),\n"
        "                documents.read(files.corpus('statement.en.txt'))).project\n"
        "comparison = compare(project)\n"
        "assert [d.engine.name for d in comparison.directions].count('Argos Translate') == 2, comparison.failures\n"
        "assert all(len(d.said) == len(project.aligned) for d in comparison.directions)\n"
        "wrong = {'onnxruntime', 'argostranslate.settings', 'argostranslate.translate', 'requests', 'minisbd'}\n"
        "print(sorted(wrong & sys.modules.keys()))"
    )
    done = run(code)
    assert done.stdout == "[]\n", done.stderr


def test_translating_opens_no_socket(text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    code = REFUSED + "from enregard.cli import main; print(main(sys.argv[1:]))"
    done = run(code, "translate", text, "--to", "en", "-o", out)
    assert done.stdout == "0\n", done.stderr
    assert len(out.read_text(encoding="utf-8").split("\n\n")) == 20


@pytest.mark.parametrize("command", ["translate", "align"])
def test_the_system_sees_no_socket(text: Path, tmp_path: Path, command: str) -> None:
    """Also of what is no Python: libraries, and the programs that are started."""
    if not shutil.which("strace"):
        pytest.skip("strace is not on the PATH: what libraries and programs do was not watched (apt install strace)")
    trace = tmp_path / "trace"
    other = tmp_path / "b.en.txt"
    other.write_text("\n\n".join(english for _, english in sentences()[:20]), encoding="utf-8")
    arguments: list[object] = [text, "--to", "en"] if command == "translate" else [text, other, "--report", "r.html"]
    words = ["strace", "-f", "-e", "trace=network", "-o", trace, sys.executable, "-m", "enregard", command, *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "desktop"), "ENREGARD_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        list(map(str, words)), capture_output=True, text=True, check=False, cwd=tmp_path, env=environment
    )
    if "ptrace" in done.stderr:
        pytest.skip("the system does not let strace watch processes (ptrace): libraries and programs were not watched")
    assert done.returncode == 0, done.stderr
    calls = [
        line for line in trace.read_text(encoding="utf-8").splitlines() if re.search(r"\b(socket|connect)\(", line)
    ]
    assert [line for line in calls if "AF_UNIX" not in line] == []
