"""Put what every Linux package of En regard shares below a prefix: launcher, menu entry, icons, types, manual pages.

`python packaging/linux/shared.py PREFIX` (such as /app), for packages that are made by a build system of their own.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ID = "alt.enregard.EnRegard"
"""What software centres call the program. See the metainfo for why."""


def version() -> str:
    """Return the program's version, from the one place where it stands."""
    text = (ROOT / "desktop" / "enregard" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if not found:
        sys.exit("desktop/enregard/__init__.py names no version.")
    return found[1]


def epoch() -> int:
    """Return the second that all files of a package are dated: SOURCE_DATE_EPOCH, or that of the newest commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    return int(asked.stdout) if asked.returncode == 0 else int(time.time())


def install(prefix: Path) -> None:
    """Put everything into its place below `prefix`."""
    share = prefix / "share"
    _copy(HERE / "enregard", prefix / "bin" / "enregard").chmod(0o755)
    _copy(HERE / "enregard.desktop", share / "applications" / "enregard.desktop")
    _copy(HERE / "enregard.mime.xml", share / "mime" / "packages" / "enregard.xml")
    told = (HERE / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    _write(share / "metainfo" / f"{ID}.metainfo.xml", _filled(told).encode())
    for icon, size in icons():
        _copy(icon, share / "icons" / "hicolor" / size / "apps" / f"enregard{icon.suffix}")
    for page, language in (("enregard.1", ""), ("enregard.fr.1", "fr")):
        text = _filled((HERE / page).read_text(encoding="utf-8"))
        _write(share / "man" / language / "man1" / "enregard.1.gz", gzip.compress(text.encode(), mtime=0))


def icons() -> list[tuple[Path, str]]:
    """Return the icons that there are, and the folder of the icon theme that each belongs to."""
    folder = ROOT / "resources" / "icons"
    drawn = [(folder / "enregard.svg", "scalable")]
    by_size = {_size(path): path for path in sorted(folder.glob("enregard*.png"), reverse=True)}
    return drawn + [(path, size) for size, path in by_size.items() if size]


def _size(path: Path) -> str:
    """Return the folder for a PNG, such as "16x16"; nothing if it is not square."""
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    return f"{width}x{height}" if width == height else ""


def _filled(text: str) -> str:
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch()))
    return text.replace("@VERSION@", version()).replace("@DATE@", date)


def _copy(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, target))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    install(Path(sys.argv[1]))
