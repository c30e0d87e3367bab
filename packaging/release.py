"""Make a release: version, changelog, tag, artifacts with their sums, a list of parts (SBOM), and a note.

    python packaging/release.py 1.2.0 --out dist --dry-run      # say what would be done
    python packaging/release.py 1.2.0 --out dist                # do it; nothing is pushed
    python packaging/release.py 1.2.0 --out dist --only wheel   # an artifact again, of the version that is tagged

The version stands in `desktop/enregard/__init__.py` and nowhere else. What is new must stand in CHANGELOG.md under
"Unreleased". Each step can be run again: one that is done is passed over.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION_FILE = Path("desktop", "enregard", "__init__.py")
CHANGELOG = Path("CHANGELOG.md")
ARTIFACTS = {
    "wheel": ("packaging/wheel.py",),
    "frozen": ("packaging/pyinstaller/build.py", "--pack"),
    "deb": ("packaging/debian/build.py",),
    "manual": ("packaging/manual.py", "--pack"),
}
"""What makes an artifact in a folder: a script, and what it needs to be told besides."""
SBOM, SUMS, NOTE = "enregard-{version}.cdx.json", "SHA256SUMS", "release-note.md"
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_NUMBERED = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?")
_UNRELEASED = "## Unreleased\n"


class Refused(Exception):  # noqa: N818 - it is no mistake of the program's
    """The release cannot be made; the sentence says why."""


def number(version: str) -> tuple[int, int, int, str, int]:
    """Return a version in a form that can be compared. Raises Refused if it is none."""
    found = _NUMBERED.fullmatch(version)
    if not found:
        raise Refused(f"{version} is no version. Write it as 1.2.0, or 1.2.0rc1.")
    major, minor, patch, stage, count = found.groups()
    return int(major), int(minor), int(patch), stage or "z", int(count or 0)


# What stands in files


def version_of(root: Path) -> str:
    """Return the version of a checkout."""
    found = _VERSION.search((root / VERSION_FILE).read_text("utf-8"))
    if not found:
        raise Refused(f"{VERSION_FILE} says no version.")
    return found[1]


def set_version(root: Path, version: str) -> None:
    """Write the version into its one place."""
    path = root / VERSION_FILE
    path.write_text(_VERSION.sub(f'__version__ = "{version}"', path.read_text("utf-8")), "utf-8", newline="\n")


def news(text: str, heading: str = _UNRELEASED) -> str:
    """Return what a changelog says under a heading, without empty lines at both ends."""
    _, found, rest = text.partition(heading)
    return rest.partition("\n## ")[0].strip("\n") if found else ""


def dated(text: str, version: str, day: str) -> str:
    """Return a changelog in which what was unreleased is a version of a day."""
    return text.replace(_UNRELEASED, f"{_UNRELEASED}\n## {version} ({day})\n", 1)


# Steps


def refuse_unready(root: Path, version: str) -> None:
    """Refuse a version that is not larger, changes that are not committed, a changelog that says nothing."""
    if number(version) <= number(version_of(root)):
        raise Refused(f"{version} is not larger than {version_of(root)}, which stands in {VERSION_FILE}.")
    if changed := git(root, "status", "--porcelain"):
        raise Refused(f"There are changes that are not committed:\n{changed}\nCommit them, or put them aside.")
    if not re.search(r"^- ", news((root / CHANGELOG).read_text("utf-8")), re.MULTILINE):
        raise Refused(f"{CHANGELOG} says nothing under “Unreleased”. Say there what a user will notice.")


def prepare(root: Path, version: str) -> None:
    """Set the version, date the changelog, commit and tag."""
    set_version(root, version)
    path = root / CHANGELOG
    path.write_text(dated(path.read_text("utf-8"), version, f"{datetime.now(UTC):%Y-%m-%d}"), "utf-8", newline="\n")
    git(root, "commit", "--quiet", "--all", "--message", f"Version {version}")
    tag(root, version)


def tag(root: Path, version: str) -> None:
    """Tag the version: signed where there is a key to sign with."""
    how = "--sign" if git(root, "config", "--get", "user.signingkey", check=False) else "--annotate"
    git(root, "tag", how, f"v{version}", "--message", f"En regard {version}")


def is_tagged(root: Path, version: str) -> bool:
    """Tell whether a version is tagged already."""
    return bool(git(root, "tag", "--list", f"v{version}"))


def build(root: Path, out: Path, names: list[str]) -> None:
    """Make artifacts, each by its own command."""
    for name in names:
        script, *options = ARTIFACTS[name]
        command = [sys.executable, script, str(out), *options]
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise Refused(f"{name} was not made: see above. Mend it, then run: release.py ... --only {name}")


def write_sbom(root: Path, out: Path, version: str) -> Path:
    """Write what the program is made of as CycloneDX, by its own tool, which holds it against the schema."""
    path = out / SBOM.format(version=version)
    requirements = root / "packaging" / "requirements.txt"
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", str(requirements), "--output-reproducible"]
    made = subprocess.run(
        [*command, "--pyproject", str(root / "pyproject.toml"), "--mc-type", "application", "-o", str(path)],
        check=False,
        capture_output=True,
        text=True,
    )
    if made.returncode:
        raise Refused(f"The list of parts was not made (pip install cyclonedx-bom): {made.stderr.strip()}")
    content = json.loads(path.read_text("utf-8"))
    content["metadata"]["component"]["version"] = version
    path.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", "utf-8", newline="\n")
    return path


def write_sums(out: Path) -> Path:
    """Write the sha256 of each file of a folder, as sha256sum -c reads it."""
    files = sorted(path for path in out.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (out / SUMS).write_text("".join(lines), "utf-8", newline="\n")
    return out / SUMS


def write_note(root: Path, out: Path, version: str) -> Path:
    """Write what is new, for those who announce it."""
    text = (root / CHANGELOG).read_text("utf-8")
    heading = next((line for line in text.splitlines(keepends=True) if line.startswith(f"## {version} ")), "")
    (out / NOTE).write_text(f"# En regard {version}\n\n{news(text, heading)}\n", "utf-8", newline="\n")
    return out / NOTE


def git(root: Path, *words: str, check: bool = True) -> str:
    """Run git; return what it says. Raises Refused with its words if it fails."""
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)
    if check and done.returncode:
        raise Refused(f"git {words[0]} failed: {done.stderr.strip()}")
    return done.stdout.rstrip()


# All of them


def release(root: Path, version: str, out: Path, only: list[str], *, dry: bool, tell: Callable[[str], None]) -> None:
    """Make a release. Raises Refused."""
    number(version)
    names = only or list(ARTIFACTS)
    if is_tagged(root, version):
        tell(f"v{version} is tagged already.")
        if version_of(root) != version:
            raise Refused(f"Check out v{version} first: this is {version_of(root)}.")
    else:
        refuse_unready(root, version)
        tell(f"{VERSION_FILE}: {version_of(root)} > {version}; {CHANGELOG} dated; committed and tagged v{version}.")
        if not dry:
            prepare(root, version)
    tell(f"In {out}: {', '.join(names)}, {SBOM.format(version=version)}, {NOTE}, {SUMS}.")
    if dry:
        return
    out.mkdir(parents=True, exist_ok=True)
    build(root, out, names)
    write_sbom(root, out, version)
    write_note(root, out, version)
    write_sums(out)
    for path in sorted(out.iterdir()):
        if path.is_file():
            tell(f"  {path.name}: {path.stat().st_size / 2**20:.1f} MB")
    tell(f"Nothing was pushed. When all is well: git push origin HEAD v{version}")


def main() -> None:
    """Read the arguments and make the release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--only", action="append", choices=list(ARTIFACTS), default=[])
    parser.add_argument("--dry-run", action="store_true")
    options = parser.parse_args()
    try:
        release(ROOT, options.version, options.out.resolve(), options.only, dry=options.dry_run, tell=print)
    except Refused as refused:
        sys.exit(f"release: {refused}")


if __name__ == "__main__":
    main()
