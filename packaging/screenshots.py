"""Take pictures of the window, under Xvfb where there is no display.

`make screenshots`, or `python packaging/screenshots.py [FOLDER]`: the pictures of the README.
`python packaging/screenshots.py --all FOLDER`: every scene, every dialog, in every look, to be looked at one by one.
`python packaging/screenshots.py --manual FOLDER`: those of the manual, for `packaging/manual.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

if __name__ == "__main__":
    hidden = sys.platform == "linux" and not os.environ.get("DISPLAY") and shutil.which("xvfb-run")
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"] if hidden else []
    command = [*screen, sys.executable, "-m", "scenes", *sys.argv[1:]]
    sys.exit(subprocess.run(command, env={**os.environ, "PYTHONPATH": str(HERE)}, check=False).returncode)
