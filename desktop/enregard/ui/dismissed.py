"""Where dismissals are kept: those of a project in its file, those for all projects in the user's folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from enregard.check import Finding
from enregard.check.dismissals import Dismissal, Dismissals, Scope
from enregard.errors import InputError
from enregard.files import make_folder, user_data, write_text
from enregard.project import Row
from enregard.project.store import Store

DISMISSALS = "dismissals"
"""The name under which a project keeps them."""


class Dismissed:
    """What was dismissed in the project that is open, and in all projects. It is on disk before it counts."""

    def __init__(self) -> None:
        self._store: Store | None = None
        self.here, self.everywhere = Dismissals(), Dismissals()

    def read(self, store: Store | None) -> None:
        """Read what was dismissed in a project, or in none, and in all projects."""
        self._store = store
        self.here = Dismissals.from_json(store.get(DISMISSALS)) if store else Dismissals()
        self.everywhere = Dismissals()
        self.everywhere = _read()

    def __len__(self) -> int:
        return len(self.here) + len(self.everywhere)

    def of(self, finding: Finding, row: Row) -> Dismissal | None:
        """Return what hides a finding on a row, if anything does."""
        return self.here.of(finding, row) or self.everywhere.of(finding, row)

    def add(self, made: Sequence[Dismissal], *, everywhere: bool = False) -> None:
        """Keep dismissals. Raises EnRegardError, and then none of them counts."""
        self._change(lambda kept: _add(kept, made), everywhere=everywhere)

    def take_back(self, made: Sequence[Dismissal], *, everywhere: bool = False) -> None:
        """Let something be raised again. Raises EnRegardError, and then all stays as it is."""
        self._change(lambda kept: _take_back(kept, made), everywhere=everywhere)

    def exchange(self, old: Dismissal, new: Dismissal, *, everywhere: bool = False) -> None:
        """Put one dismissal in the place of another. Raises EnRegardError."""

        def change(kept: Dismissals) -> None:
            _take_back(kept, [old])
            kept.add(new)

        self._change(change, everywhere=everywhere)

    def move(self, made: Sequence[Dismissal], *, everywhere: bool) -> None:
        """Let dismissals hold for all projects, or for this one only. Raises EnRegardError."""
        self.add(made, everywhere=everywhere)
        self.take_back(made, everywhere=not everywhere)

    def _change(self, change: Callable[[Dismissals], object], *, everywhere: bool) -> None:
        """Change a copy, keep it, and only then let it count; another window may have written the user's file."""
        changed = _read() if everywhere else Dismissals(self.here)
        change(changed)
        if everywhere:
            make_folder(place().parent)
            write_text(place(), changed.to_json())
            self.everywhere = changed
        elif self._store:
            self._store.keep(DISMISSALS, changed.to_json())
            self.here = changed


def may_hold_everywhere(made: Dismissal) -> bool:
    """Tell whether a dismissal can hold for all projects: one finding is of one text."""
    return made.scope is not Scope.ONE


def place() -> Path:
    """Return where the dismissals for all projects lie."""
    return user_data() / f"{DISMISSALS}.json"


def _add(kept: Dismissals, made: Sequence[Dismissal]) -> None:
    for each in made:
        kept.add(each)


def _take_back(kept: Dismissals, made: Sequence[Dismissal]) -> None:
    """Take dismissals back, but for those that another window has taken back meanwhile."""
    there = list(kept)
    for each in made:
        if each in there:
            kept.take_back(each)


def _read() -> Dismissals:
    """Return what holds for all projects. Raises InputError if the file is there and cannot be read: it is not lost."""
    try:
        text = place().read_text(encoding="utf-8")
        json.loads(text or "[]")
        return Dismissals.from_json(text)
    except FileNotFoundError:
        return Dismissals()
    except (OSError, ValueError) as error:
        raise InputError(
            "What was dismissed for all projects cannot be read ({path}: {reason}). Move the file away to begin anew.",
            path=place(),
            reason=error,
        ) from error
