"""A model tried out in a process of its own (`loading`), which may die of it.

A hostile file can make CTranslate2 take all memory or end the process that loads it; neither must be the window's.
Where the system lets a process limit its memory, the trial does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from enregard import files
from enregard.errors import ModelError
from enregard.translate.models.line import TICK
from enregard.translate.models.model import UnusableError

PATIENCE = 120.0
"""Seconds that a model may take to load; a large one on a slow machine takes ten."""

_LOADING = "enregard.translate.models.loading"
_PACKAGE = Path(__file__).resolve().parents[3]


def try_out(folder: Path, pair: tuple[str, str], heed: Callable[[], object]) -> None:
    """Try a model out. Raises UnusableError with the reason if it does not load or fails, and what `heed` raises.

    Raises ModelError if no process can be started.
    """
    started = monotonic()
    with _started(folder, pair) as trial:
        try:
            while _runs(trial):
                heed()
                if monotonic() - started > PATIENCE:
                    raise UnusableError("The model {name} was refused: it does not load in time.", name=folder.name)
        finally:
            trial.kill()
        said = trial.stdout.read() if trial.stdout else ""
    if trial.returncode:
        reason = said.strip().splitlines()[-1:] or [f"status {trial.returncode}"]
        raise UnusableError(
            "The model {name} was refused: it cannot be loaded ({reason}).", name=folder.name, reason=reason[0][:300]
        )


def _runs(trial: subprocess.Popen[str]) -> bool:
    """Wait a moment; tell whether the trial still runs."""
    try:
        trial.wait(TICK)
    except subprocess.TimeoutExpired:
        return True
    return False


def _started(folder: Path, pair: tuple[str, str]) -> subprocess.Popen[str]:
    """Start the trial; nothing of the folder where the user is gets imported."""
    paths = [str(_PACKAGE), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", _LOADING, str(folder), *pair],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "ORT_DISABLE_TELEMETRY": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ModelError(
            "No process can be started that tries the model {name} out ({reason}). Nothing was installed. Close other "
            "programs, then try again.",
            name=folder.name,
            reason=files.reason(error),
        ) from error
