"""The user's rules, as they are kept: one set for all projects, and with each project the set that it was split by."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from enregard.errors import InputError
from enregard.files import make_folder, user_data, write_text
from enregard.segments.rules import fault
from enregard.segments.ruleset import STANDARD, Abbreviation, Layer, Rule, Ruleset


def place() -> Path:
    """Return where the rules for all projects are kept."""
    return user_data() / "segmentation" / "rules.json"


def own() -> Ruleset:
    """Return the user's rules for all projects. Raises InputError if they cannot be read."""
    path = place()
    try:
        stamp = path.stat()
    except OSError:
        return STANDARD
    return _read(path, stamp.st_mtime_ns, stamp.st_size)


def keep(rules: Ruleset) -> None:
    """Keep rules for all projects. Raises OutputError."""
    path = place()
    make_folder(path.parent)
    write_text(path, to_json(rules))


@lru_cache(1)
def _read(path: Path, _changed: int, _size: int) -> Ruleset:
    """Read the rules; again only when the file has changed."""
    try:
        return from_json(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            "Your segmentation rules in {path} cannot be read ({reason}). Correct the file, or rename it: "
            "then the rules that come along hold.",
            path=path,
            reason=error,
        ) from error


def to_json(rules: Ruleset) -> str:
    """Return rules as JSON."""
    return json.dumps(
        {
            "abbreviations": [[each.text, each.language] for each in rules.abbreviations],
            "rules": [[each.breaks, each.before, each.after, each.languages] for each in rules.rules],
            "off": sorted(rules.off),
        },
        ensure_ascii=False,
        indent=1,
    )


def from_json(text: str) -> Ruleset:
    """Return the rules that `to_json` wrote. Raises ValueError if it is nothing of that kind or a rule is faulty."""
    try:
        data = json.loads(text)
        rules = Ruleset(
            tuple(Abbreviation(str(words), str(language)) for words, language in data["abbreviations"]),
            tuple(
                Rule(bool(breaks), str(before), str(after), str(languages))
                for breaks, before, after, languages in data["rules"]
            ),
            frozenset(map(Layer, data["off"])),
        )
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    for rule in rules.own:
        if found := fault(rule):
            raise ValueError(str(found.sentence))
    return rules
