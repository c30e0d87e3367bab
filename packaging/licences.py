"""Collect the licences of all that is shipped into `resources/licences/third-party.json`, which the About box shows.

`python packaging/licences.py` reads the distributions that `packaging/requirements.txt` pins, where it runs, and what
`packaging/licences.toml` adds. It stops at a licence that it does not know: read it first, then say what it is in
that file.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
COLLECTED = ROOT / "resources" / "licences" / "third-party.json"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_TEXT = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z0-9.-]+")


@dataclass(frozen=True)
class Part:
    """Something that is shipped: its name, version, licence (SPDX), what it is, and the licence's texts."""

    name: str
    version: str
    licence: str
    about: str
    texts: tuple[str, ...]


def notes() -> dict[str, Any]:
    """Return what is written by hand."""
    return tomllib.loads((ROOT / "packaging" / "licences.toml").read_text("utf-8"))


def pinned() -> dict[str, list[str]]:
    """Return the versions that are pinned, by name; some have two, for different Pythons."""
    found: dict[str, list[str]] = {}
    for name, version in _PINNED.findall((ROOT / "packaging" / "requirements.txt").read_text("utf-8")):
        found.setdefault(name, []).append(version)
    return found


def collect() -> list[Part]:
    """Return all that is shipped. Raises SystemExit where something is not known."""
    said = notes()
    names = [name for name in pinned() if name not in said["only_to_build"]]
    parts = [_part(name, said["expressions"]) for name in names]
    parts += [Part(each["name"], "", each["licence"], each["about"], ()) for each in said["besides"]]
    unknown = [
        f"{part.name}: {part.licence or 'says nothing'}" for part in parts if not _accepted(part, said["accepted"])
    ]
    if unknown:
        sys.exit("Read these licences, then say in packaging/licences.toml what they are:\n  " + "\n  ".join(unknown))
    return sorted(parts, key=lambda part: part.name.casefold())


def _part(name: str, expressions: dict[str, str]) -> Part:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        sys.exit(f"{name} is pinned, but not installed here. Set up first: make test.")
    said = found.metadata.json
    licence = expressions.get(name) or said.get("license_expression") or said.get("license") or ""
    return Part(str(said["name"]), found.version, str(licence), str(said.get("summary") or ""), _texts(found))


def _texts(found: Distribution) -> tuple[str, ...]:
    """Return the texts of licences that a distribution brings, each once."""
    files = [file for file in found.files or () if ".dist-info" in str(file) and _is_text(file)]
    texts = (_decoded(Path(str(file.locate())).read_bytes()) for file in sorted(files, key=str))
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def _is_text(file: PackagePath) -> bool:
    return bool(_TEXT.search(file.name)) or ("licenses" in file.parts and file.suffix in ("", ".txt", ".md"))


def _accepted(part: Part, accepted: list[str]) -> bool:
    """Tell whether each licence of an expression is one that goes into this program."""
    words = [word for word in _WORD.findall(part.licence) if word not in ("AND", "OR", "WITH")]
    if " OR " in part.licence and "AND" not in part.licence:
        return any(word in accepted for word in words)
    return bool(words) and all(word in accepted for word in words)


def as_json(parts: list[Part]) -> str:
    """Return parts as the program reads them; a text that several share stands once."""
    texts = list(dict.fromkeys(text for part in parts for text in part.texts))
    places = {text: place for place, text in enumerate(texts)}
    listed = [
        {
            "name": part.name,
            "version": part.version,
            "licence": part.licence,
            "about": part.about,
            "texts": [places[text] for text in part.texts],
        }
        for part in parts
    ]
    return json.dumps({"parts": listed, "texts": texts}, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> None:
    """Collect and write."""
    parts = collect()
    COLLECTED.parent.mkdir(parents=True, exist_ok=True)
    COLLECTED.write_text(as_json(parts), encoding="utf-8", newline="\n")
    size = COLLECTED.stat().st_size / 1024
    print(f"{len(parts)} parts, {size:.0f} KB: {COLLECTED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
