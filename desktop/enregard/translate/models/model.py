"""What a model is: installed in a folder, offered by an index, or described by its own metadata."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from enregard.errors import ModelError
from enregard.text import Sentence

KIND = "translate"
"""What Argos calls a package that translates; there are others, such as those that find sentences."""

_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}")
_LONGEST_NAME = 100
_LARGEST_METADATA = 1_000_000


class UnusableError(ModelError):
    """What an address or a file gives is of no use; another address may give something better."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model that is installed, or a folder that should hold one."""

    folder: Path
    pair: tuple[str, str]
    names: tuple[str, str]
    version: str
    size: int
    """Bytes on the disk."""
    sha256: str
    """Of the package that it came from; empty if it is not known."""
    problem: Sentence | None = None
    """Why it cannot be used."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that an index offers."""

    pair: tuple[str, str]
    names: tuple[str, str]
    version: str
    links: tuple[str, ...]
    size: int | None
    kind: str = KIND
    sha256: str = ""
    """Empty where the index does not tell it, as Argos's own."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the metadata of a package say of it."""

    pair: tuple[str, str]
    names: tuple[str, str]
    version: str
    kind: str

    @property
    def folder(self) -> str:
        """Return the name that Argos gives the package's folder, such as "translate-en_fr-1_9"."""
        return f"translate-{'_'.join(self.pair)}-{re.sub(r'[^0-9A-Za-z]', '_', self.version)}"


def described(metadata: Any) -> Description:
    """Return what metadata say. Raises ValueError, which names the key that is wanting or wrong."""
    metadata = metadata if isinstance(metadata, dict) else {}
    pair = _text(metadata, "from_code", _CODE), _text(metadata, "to_code", _CODE)
    version = _text(metadata, "package_version", _VERSION)
    names = _name(metadata, "from_name") or pair[0], _name(metadata, "to_name") or pair[1]
    return Description(pair, names, version, str(metadata.get("type", KIND)))


def read_metadata(folder: Path) -> Description:
    """Return what the metadata of a package's folder say. Raises UnusableError with what is wrong with them."""
    path = folder / "metadata.json"
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_METADATA)
    except OSError as error:
        raise UnusableError("{name} is no model: it has no metadata.json.", name=folder.name) from error
    try:
        metadata = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnusableError("{name} is no model: its metadata.json is no JSON.", name=folder.name) from error
    try:
        return described(metadata)
    except ValueError as error:
        raise UnusableError(
            "{name} is no model that can be used: its metadata.json has no proper “{key}”.", name=folder.name, key=error
        ) from error


def as_numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that compare as versions do: 1.10 is newer than 1.9."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))


def _text(metadata: dict[str, Any], key: str, shape: re.Pattern[str]) -> str:
    """Return a value that must be there and have a shape."""
    value = metadata.get(key)
    text = str(value) if isinstance(value, str | int | float) else ""
    if not shape.fullmatch(text):
        raise ValueError(key)
    return text


def _name(metadata: dict[str, Any], key: str) -> str:
    """Return a name for people: one line, not too long, nothing that cannot be seen."""
    value = metadata.get(key)
    text = value if isinstance(value, str) else ""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:_LONGEST_NAME]).split())
