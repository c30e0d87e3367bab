"""Build the sdist and, from it, the wheel; check both, and run the demo from the wheel alone.

`python packaging/wheel.py OUT`: both stay in OUT. The tools are installed into an environment of their own.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "packaging" / "requirements-build.txt"
_WANTED = ("build", "hatchling", "twine")


def main(out: Path) -> None:
    """Build, check, weigh, try."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("enregard-*.whl"), *out.glob("enregard-*.tar.gz")):
        old.unlink()
    with tempfile.TemporaryDirectory() as place:
        python = _environment(Path(place) / "environment")
        subprocess.run(
            [python, "-m", "build", "--no-isolation", "--outdir", out, ROOT], check=True, capture_output=True
        )
        (wheel,), (sdist,) = out.glob("enregard-*.whl"), out.glob("enregard-*.tar.gz")
        subprocess.run([python, "-m", "twine", "check", "--strict", sdist, wheel], check=True)
        _tell(sdist, wheel)
        subprocess.run([sys.executable, ROOT / "packaging" / "try_wheel.py", place], check=True)
        _refuse_differences(wheel, next(Path(place).glob("enregard-*.whl")))


def _environment(folder: Path) -> Path:
    """Make an environment with the pinned tools; return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pins = [line for line in TOOLS.read_text(encoding="utf-8").split() if line.startswith(_WANTED)]
    subprocess.run([python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *pins], check=True)
    return python


def _tell(sdist: Path, wheel: Path) -> None:
    """Print what was made, how large it is, and how many files it holds."""
    with tarfile.open(sdist) as tar, zipfile.ZipFile(wheel) as archive:
        counted = {sdist: sum(entry.isfile() for entry in tar), wheel: len(archive.namelist())}
    for path, files in counted.items():
        print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB, {files} files")


def _refuse_differences(from_sdist: Path, from_checkout: Path) -> None:
    """End with an error if the sdist lacks something that the checkout has."""
    with zipfile.ZipFile(from_sdist) as one, zipfile.ZipFile(from_checkout) as other:
        missing = sorted(set(one.namelist()) ^ set(other.namelist()))
    if missing:
        sys.exit(f"The wheels made from the sdist and from the checkout differ: {', '.join(missing[:10])}")
    print("The wheel made from the sdist holds the same files as that made from the checkout.")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
