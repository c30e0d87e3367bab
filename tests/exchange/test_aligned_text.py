"""Aligned plain text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.lines import TEXT
from enregard.exchange.units import Header, Unit, Variant
from enregard.project import Status

PAGE = r"""# En regard: aligned text
# source: en
# target: fr

# unit: 1
# status: accepted
# probability: 0.93
# notes: two\nlines
He said:\nGo!
Il dit : va !

Two.
\e

One line only.

# unit: 3
\#1 \\ \s \x
\ud'accord
"""


def opened(path: Path, text: str, reading: Reading | None = None) -> Any:
    path.write_text(text, "utf-8")
    assert TEXT.read
    return TEXT.read(path, reading or Reading())


def texts(units: Any) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


def test_a_person_can_write_it(tmp_path: Path) -> None:
    found = opened(tmp_path / "a.txt", PAGE)
    first, *others = found
    assert found.header[:2] == ("en", "fr")
    assert (first.id, first.status, first.probability, first.notes, first.line) == (
        "1",
        Status.ACCEPTED,
        0.93,
        ("two\nlines",),
        5,
    )
    assert texts([first, *others]) == [
        ("He said:\nGo!", "Il dit : va !"),
        ("Two.", ""),
        ("#1 \\   \\x", "\\ud'accord"),
    ]
    (problem,) = found.problems
    assert (problem.line, problem.lost) == (15, True)
    assert "has 1 lines" in str(problem)


def test_it_is_written_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    unit = Unit((Variant("en", " # a\n"), Variant("fr", "#b")), id="7", notes=("ask", "again"))
    assert TEXT.write
    TEXT.write(path, [unit], Header("en", "fr"), Writing())
    assert path.read_text("utf-8") == (
        "# En regard: aligned text\n# source: en\n# target: fr\n\n"
        "# unit: 7\n# notes: ask\\n|\\nagain\n\\s# a\\n\n\\#b\n"
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_blocks_of_others(tmp_path: Path, ending: str) -> None:
    lines = ["Where was it, then?", "Où était-ce, alors ?", "", "", "# C:\\new", "# C:\\nouveau", "", "alone", ""]
    found = opened(tmp_path / "a.txt", ending.join(lines), Reading(("fr", "en")))
    assert found.header[:2] == ("en", "fr")
    assert texts(found) == [("Where was it, then?", "Où était-ce, alors ?"), ("# C:\\new", "# C:\\nouveau")]
    assert [problem.line for problem in found.problems] == [8]


def test_lines_with_a_tab(tmp_path: Path) -> None:
    assert texts(opened(tmp_path / "a.txt", "en\tfr\nYes.\tOui.\n\nNo.\tNon.\n")) == [("Yes.", "Oui."), ("No.", "Non.")]


@pytest.mark.parametrize("text", ["A novel, in one language, yes.\n" * 3000, "One.\n\nTwo.\n\n", "One\n"])
def test_a_text_in_one_language_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        list(opened(tmp_path / "a.txt", text))
