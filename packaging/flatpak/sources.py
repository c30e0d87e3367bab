"""Gather what the Flatpak is built from: `python3.12 packaging/flatpak/sources.py OUT`.

The manifest builds without a network. Into OUT go the wheels that `packaging/requirements.txt` pins, fetched by pip
from wherever pip is set up to look; a list of them with their sums, wheels.json; the newest commit, source.tar; and
the manifest.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MANIFEST = HERE / "alt.enregard.EnRegard.yml"
RUNTIME = (3, 12)
"""The Python of the runtime that the manifest names; wheels fit one version."""


def main(out: Path) -> None:
    """Fill a folder."""
    if sys.version_info[:2] != RUNTIME:
        sys.exit(f"The runtime has Python {RUNTIME[0]}.{RUNTIME[1]}; start this with the same version.")
    wheels = out / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "download", "--no-deps"]
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / "packaging" / "requirements.txt")]
    subprocess.run([*pip, *pinned, "--dest", str(wheels)], check=True)
    (out / "wheels.json").write_text(json.dumps(listed(wheels), indent=1) + "\n", encoding="utf-8")
    archive = ["git", "-C", str(ROOT), "archive", "--format=tar", f"--output={out / 'source.tar'}", "HEAD"]
    subprocess.run(archive, check=True)
    shutil.copy(MANIFEST, out)
    size = sum(path.stat().st_size for path in wheels.iterdir()) / 1e6
    print(f"{len([*wheels.iterdir()])} wheels, {size:.0f} MB. Now: flatpak-builder --user build {out / MANIFEST.name}")


def listed(wheels: Path) -> list[dict[str, str]]:
    """Return the wheels of a folder as sources of a manifest that lies beside it."""
    return [
        {
            "type": "file",
            "path": f"{wheels.name}/{path.name}",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "dest": "wheels",
        }
        for path in sorted(wheels.glob("*.whl"))
    ]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3.12 packaging/flatpak/sources.py OUT")
    main(Path(sys.argv[1]).resolve())
