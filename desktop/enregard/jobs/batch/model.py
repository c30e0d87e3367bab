"""What a batch is made of: pairs of texts, the plan of what is done with each, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from enregard.errors import EnRegardError
from enregard.text import Sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and its translation: paths, or addresses of pages or of files elsewhere (see `places`).

    `name` is where results go under the folder for them, without an ending, with "/" between its parts. Languages are
    empty where the texts shall tell. `size` is that of both files in bytes, 0 where it is not known.
    """

    name: str
    source: str
    target: str
    languages: tuple[str, str] = ("", "")
    size: int = 0
    stamp: str = ""
    """Changes when one of the files does: what was done with the old ones is then done again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with each pair.

    `formats` are those that its rows are written in: names of `exchange.registry`, or "project". `created` (UTC, as TMX
    has it) is the moment that is written into files as their date: the same for the whole batch, so that a run that was
    stopped and goes on ends in the same bytes.
    """

    formats: tuple[str, ...] = ("tmx",)
    merge: bool = False
    """Whether one memory of all pairs is made too."""
    compare: bool = False
    check: bool = False
    report: bool = False
    encoding: str = ""
    glossary: str = ""
    quick: bool = False
    created: str = ""

    def wishes(self) -> dict[str, Any]:
        """Return what the results hang on, as the journal keeps it: all but the moment."""
        kept = asdict(self) | {"formats": list(self.formats)}
        del kept["created"]
        return kept


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair: its rows and what was found, or the sentence of what went wrong.

    `confidence` is the mean probability of the aligned rows; `findings` are counted by severity; `figures` are those of
    the first engine that was compared, by metric. `seconds` and `peak` (bytes) say what it took.
    """

    name: str
    languages: tuple[str, str] = ("", "")
    rows: int = 0
    left_out: int = 0
    confidence: float = 0.0
    to_check: int = 0
    findings: Mapping[str, int] = field(default_factory=dict)
    figures: Mapping[str, float] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    """Relative to the folder for results."""
    remarks: tuple[str, ...] = ()
    error: Sentence | None = None
    starved: bool = False
    """Whether it failed for want of memory: alone it may succeed."""
    seconds: float = 0.0
    peak: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the outcome as the journal keeps it."""
        return {name: value for name, value in asdict(self).items() if value not in ("", 0, None, (), {}, False)}


def outcome_from_json(content: Mapping[str, Any]) -> Outcome:
    """Return the outcome that `Outcome.to_json` gave."""
    error = content.get("error")
    source, target = content.get("languages", ("", ""))
    return Outcome(
        **{
            **content,
            "languages": (str(source), str(target)),
            "files": tuple(content.get("files", ())),
            "remarks": tuple(content.get("remarks", ())),
            "error": Sentence(str(error["template"]), dict(error["facts"])) if error else None,
        }
    )


def failed(pair: Pair, error: EnRegardError | Sentence, *, starved: bool = False) -> Outcome:
    """Return the outcome of a pair that could not be done. Facts are kept as text or numbers: they travel."""
    facts = {name: fact if isinstance(fact, int | float) else str(fact) for name, fact in error.facts.items()}
    return Outcome(pair.name, error=Sentence(error.template, facts), starved=starved)
