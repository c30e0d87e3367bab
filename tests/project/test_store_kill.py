"""A few rounds of `tests/bench/kill.py`, which kills the program in the middle of edits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_ten_kills_lose_no_edit() -> None:
    program = Path(__file__).parents[1] / "bench" / "kill.py"
    done = subprocess.run([sys.executable, program, "10"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "10 rounds" in done.stdout
    assert "0 rounds with a loss" in done.stdout
