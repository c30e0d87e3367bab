"""The projects that were open last, and how far each was, in the user's settings."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

MOST = 12
_SETTING = "recent"


@dataclass(frozen=True, slots=True)
class Recent:
    """A project as it was when it was last open; `accepted` of `rows` rows were accepted, if that is known."""

    path: Path
    when: datetime
    languages: tuple[str, str] = ("", "")
    accepted: int = 0
    rows: int = 0

    @property
    def name(self) -> str:
        """Return the project's name."""
        return self.path.stem

    @property
    def missing(self) -> bool:
        """Tell whether the file is no longer where it was."""
        with suppress(OSError):
            return not self.path.is_file()
        return True


def projects() -> list[Recent]:
    """Return the projects, the last one first. Settings that cannot be read count as empty."""
    try:
        return [_read(facts) for facts in json.loads(str(QSettings().value(_SETTING, "[]")))][:MOST]
    except (ValueError, TypeError, KeyError):
        return []


def add(path: Path, languages: tuple[str, str] = ("", ""), accepted: int = 0, rows: int = 0) -> None:
    """Put a project first, as it is now. The same file under another name is the same project."""
    now = Recent(path.absolute(), datetime.now(UTC), languages, accepted, rows)
    _write([now, *_without(path)])


def remove(path: Path) -> None:
    """Forget a project; its file stays."""
    _write(_without(path))


def _without(path: Path) -> list[Recent]:
    return [each for each in projects() if not _same(each.path, path.absolute())]


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file; of files that are gone, whether they are called the same."""
    with suppress(OSError):
        return one.samefile(other)
    return one == other


def _read(facts: dict[str, Any]) -> Recent:
    source, target = facts["languages"]
    when = datetime.fromisoformat(facts["when"])
    return Recent(Path(facts["path"]), when, (str(source), str(target)), int(facts["accepted"]), int(facts["rows"]))


def _write(recent: list[Recent]) -> None:
    facts = [
        {
            "path": str(each.path),
            "when": each.when.isoformat(),
            "languages": each.languages,
            "accepted": each.accepted,
            "rows": each.rows,
        }
        for each in recent[:MOST]
    ]
    QSettings().setValue(_SETTING, json.dumps(facts, ensure_ascii=False))
