"""Make the Debian package: `python3.11 packaging/debian/build.py OUT` makes OUT/enregard_VERSION_ARCH.deb.

Debian 12 has Python 3.11 but no PySide6: the package brings its libraries along, as wheels that
`packaging/requirements.txt` pins by hash, and keeps them to itself. The same commit gives the same bytes; dates are
SOURCE_DATE_EPOCH's, or the commit's. DEBFULLNAME and DEBEMAIL name who answers for the package.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from email.parser import Parser
from email.utils import formatdate
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "linux")]

prune, set_up, shared = map(import_module, ("prune", "set_up", "shared"))

REVISION = "1"
"""Counts the packages of one version of the program."""

TOOLS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "readelf": "binutils"}
_OPTIONAL = ("libqgtk3.so",)  # loads where the desktop has GTK already


def main(out: Path) -> Path:
    """Build the package and print what it is."""
    _refuse_what_lacks()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="enregard-deb-") as place:
        root = Path(place) / "root"
        library = root / "usr" / "lib" / "enregard"
        install_libraries(library, Path(place))
        before = prune.size(library)
        prune.prune(library)
        print(f"Libraries: {before:.0f} MB as installed, {prune.size(library):.0f} MB pruned")
        print("Largest:   " + ", ".join(f"{name} {mb:.0f} MB" for name, mb in prune.largest(library, 5)))
        shared.install(root / "usr")
        write_documents(root / "usr" / "share" / "doc" / "enregard", library)
        _copy(HERE / "lintian-overrides", root / "usr" / "share" / "lintian" / "overrides" / "enregard")
        _settle(root)
        write_control(root, dependencies(library, Path(place)))
        package = out / f"enregard_{version()}_{architecture()}.deb"
        _pack(root, package)
        print(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB, {prune.size(root):.0f} MB installed")
    return package


def version() -> str:
    """Return the package's version."""
    return f"{shared.version()}-{REVISION}"


def architecture() -> str:
    """Return what Debian calls this machine's architecture."""
    return _told("dpkg", "--print-architecture").strip()


def maintainer() -> str:
    """Return who answers for the package."""
    name = os.environ.get("DEBFULLNAME", "En regard")
    return f"{name} <{os.environ.get('DEBEMAIL', 'enregard@enregard.alt')}>"


def install_libraries(folder: Path, place: Path) -> None:
    """Install the pinned wheels and the project's own into a folder."""
    pip = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check"]
    target = ["install", "--no-compile", "--no-deps", "--no-warn-script-location", "--target", str(folder)]
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r", str(set_up.REQUIREMENTS["run"])]
    subprocess.run([*pip, *target, *pinned], check=True)
    built = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(place), str(shared.ROOT)]
    helped = {**os.environ, "PYTHONPATH": str(folder), "SOURCE_DATE_EPOCH": str(shared.epoch())}
    subprocess.run([*pip, *built], check=True, env=helped)
    (wheel,) = place.glob("enregard-*.whl")
    subprocess.run([*pip, *target, str(wheel)], check=True)


def dependencies(library: Path, place: Path) -> list[str]:
    """Return the packages of the system that are needed: Python's, those of linked libraries, those opened by name."""
    (place / "debian").mkdir()
    (place / "debian" / "control").write_text(
        "Source: enregard\n\nPackage: enregard\nArchitecture: any\n", encoding="utf-8"
    )
    root = library.parents[2]
    (root / "DEBIAN").mkdir(exist_ok=True)  # tells where the package begins, so that its own libraries are found
    binaries = sorted(path for path in library.rglob("*.so*") if path.is_file() and path.name not in _OPTIONAL)
    folders = sorted({f"-l{path.parent}" for path in binaries})
    answer = _told(
        "dpkg-shlibdeps", "-O", f"-S{root}", "--ignore-missing-info", *folders, *map(str, binaries), cwd=place
    )
    linked = answer.partition("shlibs:Depends=")[2].strip().split(", ")
    named = {each.split()[0] for each in linked}
    opened = sorted({*set_up.LIBRARIES.values()} - named)
    return ["python3 (>= 3.11~)", "python3 (<< 3.12~)", *linked, *opened]


def write_documents(folder: Path, library: Path) -> None:
    """Write the copyright and the changes, the program's and the package's."""
    folder.mkdir(parents=True)
    _fill(HERE / "copyright.in", folder / "copyright", LIBRARIES="\n".join(_licences(library)))
    changes = (shared.ROOT / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    ours = folder / "changelog.Debian"
    _fill(HERE / "changelog.in", ours, UPSTREAM=shared.version(), DATE=formatdate(shared.epoch()))
    ours.with_suffix(".Debian.gz").write_bytes(gzip.compress(ours.read_bytes(), mtime=0))
    ours.unlink()


def _licences(library: Path) -> list[str]:
    """Return a line for each library: its name, version, licence, and where its metadata lies."""
    lines = []
    for metadata in sorted({*library.glob("*.dist-info")} - {*library.glob("enregard-*")}):
        about = Parser().parsestr((metadata / "METADATA").read_text(encoding="utf-8"))
        classified = [each.split(" :: ")[-1] for each in about.get_all("Classifier", []) if each.startswith("Licen")]
        said = (about["License-Expression"] or " / ".join(classified) or about["License"] or "see its folder").strip()
        lines.append(f"{about['Name']} {about['Version']}: {said.splitlines()[0]}\n  {metadata.name}")
    return lines


def write_control(root: Path, depends: list[str]) -> None:
    """Write what dpkg reads: the package's data, its scripts, the sums of its files."""
    folder = root / "DEBIAN"
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file())
    kilobytes = sum(-(-path.stat().st_size // 1024) for path in files)
    _fill(
        HERE / "control.in",
        folder / "control",
        ARCHITECTURE=architecture(),
        SIZE=str(kilobytes),
        DEPENDS=", ".join(depends),
    )
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files)  # noqa: S324
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in ("postinst", "prerm"):
        _copy(HERE / script, folder / script).chmod(0o755)


def _fill(template: Path, target: Path, **facts: str) -> None:
    """Write a template with its facts in their places."""
    text = template.read_text(encoding="utf-8")
    for name, fact in {"VERSION": version(), "MAINTAINER": maintainer(), **facts}.items():
        text = text.replace(f"@{name}@", fact)
    target.write_text(text, encoding="utf-8")


def _settle(root: Path) -> None:
    """Give files the rights that Debian wants; libraries and modules are not started by themselves."""
    for path in root.rglob("*"):
        started = path.is_dir() or path.parent == root / "usr" / "bin"
        path.chmod(0o755 if started else 0o644)
    root.chmod(0o755)


def _pack(root: Path, package: Path) -> None:
    """Pack a tree so that the same tree gives the same bytes."""
    at = shared.epoch()
    for path in (root, *root.rglob("*")):
        os.utime(path, (at, at))
    part = package.with_suffix(".part")
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=2", "--build", str(root), str(part)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(at)})
    part.replace(package)


def _copy(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, target))


def _told(*command: str, cwd: Path | None = None) -> str:
    """Run a command and return what it says; end with its complaint where it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout


def _refuse_what_lacks() -> None:
    """End with a sentence where this machine cannot build the package."""
    if sys.version_info[:2] != (3, 11):
        sys.exit("The package is for Debian 12, whose Python is 3.11: start this with python3.11.")
    if lacking := sorted({package for tool, package in TOOLS.items() if not shutil.which(tool)}):
        sys.exit(f"Tools are missing. Install them, then try again: apt-get install {' '.join(lacking)}")
    if libraries := set_up.missing_libraries():
        sys.exit(
            f"To tell which packages the libraries need, these must be installed here too: {', '.join(libraries)}. "
            "“make run” installs them."
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3.11 packaging/debian/build.py OUT")
    started = time.monotonic()
    main(Path(sys.argv[1]).resolve())
    print(f"{time.monotonic() - started:.0f} s")
