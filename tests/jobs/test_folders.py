"""Two folders become projects, a pair each; a bad pair does not stop the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.errors import Cancelled, InputError, OutputError
from enregard.jobs.folders import align_all, names
from enregard.jobs.pairing import pair
from enregard.project.store import Store

ENGLISH = "Good morning. The delegation arrived today. It left at {0}. Thank you."
FRENCH = "Bonjour à tous. La délégation est arrivée aujourd’hui. Elle est partie à {0} heures. Merci."
Pairs = tuple[tuple[Path, Path], ...]


@pytest.fixture
def pairs(tmp_path: Path) -> Pairs:
    """Three pairs of texts, of which the second has an empty translation."""
    english, french = tmp_path / "en", tmp_path / "fr"
    for folder, text in ((english, ENGLISH), (french, FRENCH)):
        folder.mkdir()
        for number, stem in enumerate(("First", "Second", "Third")):
            (folder / f"{stem}.{folder.name}.txt").write_text(text.format(number + 5), "utf-8")
    (french / "Second.fr.txt").write_bytes(b"")
    return pair(english, french, [".txt"]).pairs


def test_one_bad_pair_does_not_stop_the_others(pairs: Pairs, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    out = tmp_path / "out"
    out.mkdir()
    first, second, third = align_all(pairs, out, lambda done, total: told.append((done, total)))
    assert [path.name for path in sorted(out.iterdir())] == ["First.enregard", "Third.enregard"]
    assert isinstance(second.error, InputError)
    assert "Second.fr.txt is empty" in str(second.error)
    assert (second.source, second.target, second.rows) == (*pairs[1], 0)
    for outcome, number in ((first, 5), (third, 7)):
        assert outcome.error is None
        assert outcome.rows == 4
        store = Store(outcome.project)
        assert store.project.to_check == outcome.to_check
        assert f"It left at {number}." in [segment.text for row in store.project.rows for segment in row.source]
        store.close()
    assert told == sorted(told)
    assert told[-1] == (3, 3)


def test_a_project_that_is_there_stays_as_it_is(pairs: Pairs, tmp_path: Path) -> None:
    (tmp_path / "First.enregard").write_text("somebody's work", "utf-8")
    outcomes = list(align_all(pairs, tmp_path))
    assert isinstance(outcomes[0].error, OutputError)
    assert (tmp_path / "First.enregard").read_text("utf-8") == "somebody's work"
    assert [outcome.error is None for outcome in outcomes] == [False, False, True]


def test_without_a_folder_each_pair_gets_a_sentence(pairs: Pairs, tmp_path: Path) -> None:
    outcomes = list(align_all(pairs, tmp_path / "nowhere"))
    assert ["There is no folder" in str(outcome.error) for outcome in outcomes] == [True] * 3


def test_it_stops_in_the_middle(pairs: Pairs, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    out = tmp_path / "out"
    out.mkdir()
    outcomes = align_all((pairs[0], pairs[2]), out, stop)
    assert next(outcomes).error is None
    with pytest.raises(Cancelled):
        next(outcomes)
    assert [path.name for path in out.iterdir()] == ["First.enregard"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["Report.en.docx"], ["Report"]),
        (["Straße.de.txt"], ["Straße"]),
        (["v1.2.txt"], ["v1.2"]),
        (["x/a.txt", "y/a.txt", "z/a.txt", "w/a.txt"], ["a", "a-b", "a 2", "a 3"]),
        (["x/A.en.txt", "y/a.en.txt"], ["A", "a.en-b"]),
    ],
)
def test_no_two_projects_have_one_name(given: list[str], wanted: list[str]) -> None:
    found = names([(Path(name), Path("b.txt")) for name in given], Path("out"))
    assert found == [Path("out") / f"{name}.enregard" for name in wanted]
