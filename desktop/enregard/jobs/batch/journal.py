"""The journal of a batch: a line for each pair that is done, on disk before the next one is told of.

JSON, a value a line. The first says of what plan and from which version; a last line that was cut off is as if it had
not been written. Field names are the file format: keep them.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import portalocker

from enregard import __version__
from enregard.errors import OutputError
from enregard.files import reason
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Outcome, Pair, Plan, outcome_from_json

NAME = "batch.journal"
_FORMAT = 1


class Journal:
    """Open in a `with`; no other run can take the same folder meanwhile.

    `plan` is the one that was begun, with its moment; `merged` says of which pairs there is a memory of all.
    """

    def __init__(self, path: Path, plan: Plan, out: str, *, retry: bool = False) -> None:
        """Take up a journal, or begin one. With `retry` pairs that failed count as not done."""
        self.path, self.plan, self._out, self._retry = path, plan, out, retry
        self.merged = ""
        self._done: dict[str, dict[str, Any]] = {}
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Journal:
        try:
            self._file = self.path.open("a+b")
            portalocker.lock(self._file, portalocker.LOCK_EX | portalocker.LOCK_NB)
            self._take_up(self._file)
        except portalocker.LockException as error:
            self._close()
            raise OutputError(
                "Another run is at work in {folder}. Wait for its end, or choose another folder.",
                folder=self.path.parent,
            ) from error
        except OSError as error:
            self._close()
            raise self._refused(error) from error
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        if self._file:
            self._file.close()
            self._file = None

    def _take_up(self, file: IO[bytes]) -> None:
        file.seek(0)
        content = file.read()
        whole = content[: content.rfind(b"\n") + 1]
        lines = [self._read(line) for line in whole.splitlines()]
        if not lines:
            file.truncate(0)
            self._write({"format": _FORMAT, "version": __version__, "created": self.plan.created, **self._wishes()})
            return
        self._refuse_other(lines[0])
        file.truncate(len(whole))
        self.plan = replace(self.plan, created=str(lines[0].get("created", "")))
        for line in lines[1:]:
            if "merged" in line:
                self.merged = str(line["merged"])
            else:
                self._done[str(line.get("key"))] = line

    def _wishes(self) -> dict[str, Any]:
        return {"plan": self.plan.wishes()}

    def _read(self, line: bytes) -> dict[str, Any]:
        try:
            content = json.loads(line)
        except ValueError:
            content = None
        if not isinstance(content, dict):
            raise OutputError(
                "{path} is damaged. Take it away to begin anew, or choose another folder.", path=self.path
            )
        return content

    def _refuse_other(self, head: dict[str, Any]) -> None:
        """Refuse to go on with what another plan or another version began."""
        if head.get("format") != _FORMAT or head.get("version") != __version__:
            raise OutputError(
                "{path} is of another version of En regard ({other}). Take it away to begin anew, "
                "or choose another folder.",
                path=self.path,
                other=head.get("version", "?"),
            )
        if head.get("plan") != self._wishes()["plan"]:
            raise OutputError(
                "{folder} holds a run that asked for other results. Ask for the same ones to go on with it, "
                "or choose another folder.",
                folder=self.path.parent,
            )

    def done(self, pairs: Sequence[Pair], *, merged: bool) -> dict[str, Outcome]:
        """Return what became of the pairs that are done, by name: whose files are the same, whose results are there.

        If they are `merged`, what was there only for that may be gone, unless a pair has to be done again.
        """
        found = self._found(pairs, merged=merged)
        return found if len(found) == len(pairs) else self._found(pairs, merged=False)

    def _found(self, pairs: Iterable[Pair], *, merged: bool) -> dict[str, Outcome]:
        found: dict[str, Outcome] = {}
        for pair in pairs:
            line = self._done.get(_key(pair))
            outcome = outcome_from_json(line["outcome"]) if line else None
            if outcome and self._still(outcome, merged=merged):
                found[pair.name] = outcome
        return found

    def _still(self, outcome: Outcome, *, merged: bool) -> bool:
        if outcome.error:
            return not self._retry
        needed = (name for name in outcome.files if not (merged and name.startswith(".")))
        return all(places.is_address(self._out) or places.exists(places.below(self._out, name)) for name in needed)

    def add(self, pair: Pair, outcome: Outcome) -> None:
        """Put down what became of a pair. Raises OutputError."""
        self._write({"key": _key(pair), "outcome": outcome.to_json()})
        self.merged = ""

    def add_merged(self, pairs: Iterable[Pair]) -> None:
        """Put down that the memory of all these pairs is there. Raises OutputError."""
        self.merged = of_pairs(pairs)
        self._write({"merged": self.merged})

    def _write(self, content: dict[str, Any]) -> None:
        assert self._file is not None  # noqa: S101 - only inside of `with`
        try:
            self._file.write(json.dumps(content, ensure_ascii=False, sort_keys=True).encode() + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> OutputError:
        return OutputError(
            "{path} could not be written ({reason}). Make room or choose another folder, then start again: "
            "it goes on where it was.",
            path=self.path,
            reason=reason(error),
        )


def of_pairs(pairs: Iterable[Pair]) -> str:
    """Return what stands for these pairs in this order, and for no others."""
    return hashlib.sha256("\n".join(map(_key, pairs)).encode("utf-8", "surrogatepass")).hexdigest()


def _key(pair: Pair) -> str:
    """Return what a pair is known by: another file under the same name is another pair."""
    return "\t".join((pair.name, pair.source, pair.target, *pair.languages, pair.stamp))
