"""What is known of a text's origin: an `origins.toml` beside it, with a table a file."""

import tomllib
from pathlib import Path

from enregard.documents.model import Origin
from enregard.errors import InputError


def origin_of(path: Path) -> Origin:
    """Return the origin that `origins.toml` in the same folder gives for a file, or an empty one."""
    beside = path.parent / "origins.toml"
    if not beside.is_file():
        return Origin()
    try:
        table = tomllib.loads(beside.read_text(encoding="utf-8")).get(path.name, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError("{path} cannot be read as TOML: {reason}.", path=beside, reason=error) from error
    notes = tuple(sorted(table.get("note", {}).items()))
    return Origin(source=str(table.get("source", "")), date=str(table.get("date", "")), notes=notes)
