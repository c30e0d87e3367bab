"""Build the wheel and run the demo from it alone, away from the checkout, to see that all it needs is inside.

`python packaging/try_wheel.py FOLDER`; the wheel stays in FOLDER.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(folder: Path) -> None:
    """Build, unpack beside, run."""
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)], check=True
    )
    (wheel,) = folder.glob("enregard-*.whl")
    place = folder / "installed"
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--target", str(place), str(wheel)], check=True)
    code = (
        "import sys, enregard, enregard.cli as c; print(enregard.__file__); sys.exit(c.main(['demo', '--out', 'out']))"
    )
    environment = os.environ | {"PYTHONPATH": str(place)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    if str(place) not in done.stdout:
        sys.exit("The demo did not run from the wheel.")
    print(f"{wheel.name}: {wheel.stat().st_size / 1024:.0f} KB; the demo ran from it alone.")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
