"""Rows and splices: any edits, undone and done again, and opened again from the file."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents
from enregard.errors import InputError, OutputError, ProjectError
from enregard.project import Change, Project, Side, Status, gestures
from enregard.project.build import build, replace_source
from enregard.project.store import Store, create


def random_edit(project: Project, data: st.DataObject) -> None:
    """Do something that a reviser can do."""
    at = data.draw(st.integers(0, len(project.rows) - 1))
    what = data.draw(st.sampled_from(["accept", "merge", "split", "undo", "redo"]))
    if what in {"undo", "redo"}:
        getattr(project, what)()
        return
    change: Change | None
    if what == "accept":
        change = gestures.accept(project.rows, at)
    elif what == "merge":
        change = gestures.merge_with_next(project.rows, at)
    else:
        side = data.draw(st.sampled_from(list(Side)))
        offset = data.draw(st.integers(0, max(0, len(project.rows[at].text(side)))))
        change = gestures.split_at(project.rows, at, side, offset, project.new_id)
    if change:
        project.apply(change)


def words(project: Project, side: Side) -> str:
    return "".join("".join(row.text(side).split()) for row in project.rows)


@settings(deadline=None, max_examples=25, suppress_health_check=[])
@given(data=st.data())
def test_edits_lose_no_word_and_survive_the_file(
    aligned_statement: Project, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    original = replace(aligned_statement, rows=list(aligned_statement.rows), done=[], undone=[])
    before = [words(original, side) for side in Side]
    path = tmp_path_factory.mktemp("project") / "p.enregard"
    # Hypothesis may end an example anywhere: the file is closed all the same.
    with closing(create(original, path)) as store:
        for _ in range(data.draw(st.integers(1, 15))):
            random_edit(store.project, data)
            assert [words(store.project, side) for side in Side] == before
            assert len({row.id for row in store.project.rows}) == len(store.project.rows)
        left = (store.project.rows, store.project.done, store.project.undone)
    with closing(Store(path)) as again:
        assert (again.project.rows, again.project.done, again.project.undone) == left
        while again.project.undo():
            pass
        assert again.project.rows == aligned_statement.rows


def test_split_divides_both_sides(statement: Project) -> None:
    at = next(k for k, row in enumerate(statement.rows) if (len(row.source), len(row.target)) == (1, 2))
    row = statement.rows[at]
    cut = row.text(Side.SOURCE).index("and that North Korean units")
    change = gestures.split_at(statement.rows, at, Side.SOURCE, cut, statement.new_id)
    assert change
    statement.apply(change)
    upper, lower = statement.rows[at : at + 2]
    assert lower.text(Side.SOURCE).startswith("and that North Korean units")
    assert (upper.target, lower.target) == (row.target[:1], row.target[1:])
    assert [s.name for s in (*upper.source, *lower.source)] == [f"{row.source[0].name}.1", f"{row.source[0].name}.2"]


@pytest.mark.parametrize("offset", [0, 10_000])
def test_split_at_an_end_does_nothing(statement: Project, offset: int) -> None:
    at = len(statement.rows) - 1
    assert gestures.split_at(statement.rows, at, Side.SOURCE, offset, statement.new_id) is None


def test_nothing_to_merge_with_behind_the_last_row(statement: Project) -> None:
    assert gestures.merge_with_next(statement.rows, len(statement.rows) - 1) is None


def test_what_is_left_out_is_not_accepted(statement: Project) -> None:
    assert gestures.accept(statement.rows, 0) is None


def test_a_sentence_without_partner_can_be_settled(statement: Project) -> None:
    at = next(k for k, row in enumerate(statement.rows) if len(row.source) == 2)
    offset = len(statement.rows[at].source[0].text) + 1
    divided = gestures.split_at(statement.rows, at, Side.SOURCE, offset, statement.new_id)
    assert divided
    statement.apply(divided)
    assert statement.rows[at + 1].to_check
    change = gestures.accept(statement.rows, at + 1)
    assert change
    statement.apply(change)
    assert not statement.rows[at + 1].to_check


def test_merging_passes_over_what_is_left_out() -> None:
    source = documents.from_text("We met in Kursk on Monday.\nShare\nThen we left the town.\n", "a", "en")
    target = documents.from_text("Nous nous sommes vus à Koursk lundi.\nPuis nous avons quitté la ville.\n", "b", "fr")
    rows = build(source, target).project.rows
    at = next(k for k, row in enumerate(rows) if row.paired)
    change = gestures.merge_with_next(rows, at)
    assert change
    change.apply(rows)
    assert rows[at].text(Side.SOURCE) == "We met in Kursk on Monday. Then we left the town."
    assert [s.text for row in rows for s in row.source if s.left_out] == ["Share"]


def test_a_sentence_that_occurs_twice_is_not_mistaken(statement: Project, english: Path) -> None:
    change = gestures.accept(statement.rows, len(statement.rows) - 1)
    assert change
    statement.apply(change)
    text = english.read_text(encoding="utf-8").replace(
        "Good morning to you all.", "Thank you. Good morning to you all."
    )
    replaced = replace_source(statement, documents.from_text(text, "transcript", "en")).project
    assert replaced.rows[-1].status is Status.ACCEPTED
    assert replaced.rows[-1].text(Side.TARGET) == "Merci."
    assert len(replaced.aligned) == 21


def test_the_translation_cannot_be_the_original(statement: Project, french: Path) -> None:
    with pytest.raises(InputError, match="cannot be the original"):
        replace_source(statement, documents.read(french))


def test_a_change_that_does_not_fit_is_refused(statement: Project) -> None:
    stale = gestures.accept(statement.rows, 12)
    assert stale
    statement.apply(stale)
    with pytest.raises(ProjectError, match="have changed meanwhile"):
        statement.apply(stale)


def test_another_original_keeps_what_still_fits(statement: Project, english: Path) -> None:
    for at in (10, 12, len(statement.rows) - 1):
        change = gestures.accept(statement.rows, at)
        assert change
        statement.apply(change)
    accepted = [row for row in statement.rows if row.status is Status.ACCEPTED]
    text = english.read_text(encoding="utf-8").replace(
        "During the meeting Allies, too,", "At the meeting, the Allies too"
    )
    text = text.replace("Thank you.", "I take two questions. Thank you.")
    replaced = replace_source(statement, documents.from_text(text, "transcript", "en")).project
    still = [row for row in replaced.rows if row.status is Status.ACCEPTED]
    assert [row.text(Side.TARGET) for row in still] == [
        row.text(Side.TARGET) for row in accepted if "During the meeting" not in row.text(Side.SOURCE)
    ]
    assert words(replaced, Side.TARGET) == words(statement, Side.TARGET)
    assert "I take two questions." in [row.text(Side.SOURCE) for row in replaced.rows if not row.paired]
    assert not replaced.source.origin.note("en")


def test_second_program_is_told(statement: Project, tmp_path: Path) -> None:
    path = tmp_path / "p.enregard"
    store = create(statement, path)
    code = (
        "from pathlib import Path\nfrom enregard.project.store import Store\n"
        f"try: Store(Path({str(path)!r}))\nexcept Exception as e: print(e)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    store.close()
    assert "is open in another window" in said


def test_killed_program_loses_no_edit(statement: Project, tmp_path: Path) -> None:
    path = tmp_path / "p.enregard"
    create(statement, path).close()
    code = (
        "import os, signal\nfrom pathlib import Path\nfrom enregard.project.store import Store\n"
        "from enregard.project import gestures\n"
        f"p = Store(Path({str(path)!r})).project\n"
        "for at in range(9, 14):\n    p.apply(gestures.accept(p.rows, at)); print(at, flush=True)\n"
        "p.undo()\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["9", "10", "11", "12", "13"]
    store = Store(path)
    assert [row.status for row in store.project.rows[9:14]] == [Status.ACCEPTED] * 4 + [Status.OPEN]
    assert len(store.project.undone) == 1
    store.close()


def test_a_project_cannot_be_made_where_nothing_can_be_written(statement: Project, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        create(statement, tmp_path / "nowhere" / "p.enregard")
    assert list(tmp_path.iterdir()) == []


def test_to_check_means_unsure_or_alone(statement: Project) -> None:
    row = next(row for row in statement.rows if row.paired)
    assert replace(row, probability=0.89).to_check
    assert not replace(row, probability=0.9).to_check
    assert replace(row, target=()).to_check
    assert not replace(row, probability=0.5, status=Status.ACCEPTED).to_check
    assert not replace(row, probability=None).to_check
    assert not any(row.to_check for row in statement.rows if row.left_out)
