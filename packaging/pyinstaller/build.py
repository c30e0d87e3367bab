"""Build the frozen program in a clean environment, and say what it weighs.

`python packaging/pyinstaller/build.py OUT [--pack]`: the folder OUT/enregard (on macOS also OUT/En regard.app), and
with --pack, which takes minutes, its archive.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import venv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
PINNED = HERE.parent / "requirements.txt"
TOOLS = HERE.parent / "requirements-build.txt"
_MB = 1 << 20


def main(out: Path, *, pack: bool) -> None:
    """Make the environment, build, weigh, pack."""
    out.mkdir(parents=True, exist_ok=True)
    python = _environment(out / "environment")
    left_out = _built(python, out)
    folder = out / "enregard"
    if sys.platform == "linux":
        left_out += _stripped(folder)
    program = folder / ("enregard.exe" if sys.platform == "win32" else "enregard")
    said = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    sizes = dict(_sizes(folder))
    size = sum(sizes.values())
    print(f"{said}, Python {platform.python_version()}, {_version(python, 'PySide6_Essentials')}, "
          f"{_version(python, 'pyinstaller')}, {platform.system()} {platform.machine()}")  # fmt: skip
    print(f"Size: {(size + left_out) / _MB:.0f} MB as collected, {size / _MB:.0f} MB without what is not used.")
    parts: Counter[str] = Counter()
    for name, weight in sizes.items():
        parts[_part(name)] += weight
    for name, weight in parts.most_common(5):
        print(f"  {weight / _MB:6.1f} MB  {name}")
    if not pack:
        return
    archive = _packed(folder, out / f"enregard-{said.split()[-1]}-{platform.system()}-{platform.machine()}".lower())
    print(f"{archive}: {archive.stat().st_size / _MB:.0f} MB")


def _environment(folder: Path) -> Path:
    """Make an environment with the pinned libraries and PyInstaller; return its Python."""
    venv.create(folder, clear=True, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", str(PINNED)], check=True)
    subprocess.run([*pip, *_pins("pyinstaller")], check=True)
    return python


def _pins(beginning: str) -> list[str]:
    """Return the pinned tools whose names begin so."""
    return [line for line in TOOLS.read_text(encoding="utf-8").split() if line.startswith(beginning)]


def _built(python: Path, out: Path) -> int:
    """Run PyInstaller; return how many bytes were left out."""
    weighed = out / "left-out.json"
    command: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", out, "--workpath", out / "work", HERE / "enregard.spec"]
    environment = os.environ | {"ENREGARD_WEIGHED": str(weighed)}
    subprocess.run(command, check=True, env=environment)
    weights: dict[str, int] = json.loads(weighed.read_text(encoding="utf-8"))
    return sum(weights.values())


def _stripped(folder: Path) -> int:
    """Take symbols for debugging out of extension modules and Python itself; return how many bytes they were.

    What auditwheel put into a folder of its own stays: it moved parts of these files, which strip may not survive.
    """
    saved = 0
    for path in folder.rglob("*.so*"):
        size = 0 if path.is_symlink() or ".libs" in str(path) else path.stat().st_size
        if size > _MB:
            subprocess.run(["strip", "--strip-unneeded", path], check=True)
            saved += size - path.stat().st_size
    return saved


def _version(python: Path, name: str) -> str:
    code = f"from importlib.metadata import version; print('{name}', version('{name}'))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield each file of the program with its size; a link weighs nothing."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.stat().st_size


def _part(name: str) -> str:
    """Return what a file is a part of: a package with its libraries, or the libraries of Python and the system."""
    inner = name.removeprefix("_internal/")
    if "/" in inner:
        return inner.split("/")[0].removesuffix(".libs")
    return "libraries of Python and the system" if inner != name else "the program and its modules"


def _packed(folder: Path, path: Path) -> Path:
    """Pack the folder beside it; return the archive."""
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(path), "zip", folder.parent, folder.name))
    inner = folder.parent / "En regard.app" if sys.platform == "darwin" else folder
    archive = path.with_name(path.name + ".tar.xz")
    with tarfile.open(archive, "w:xz") as tar:
        tar.add(inner, inner.name, filter=_of_nobody)
    return archive


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), pack="--pack" in sys.argv[2:])
