"""The model under Qt's own tester, through any edits."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from enregard.project import Change, Project, Side, gestures
from enregard.ui.rows.model import RowsModel


def random_change(project: Project, chance: random.Random) -> Change | None:
    """Return what one of the gestures proposes somewhere, or None."""
    if not project.rows:
        return None
    rows, at = project.rows, chance.randrange(len(project.rows))
    side = chance.choice(list(Side))
    offset = chance.randrange(1 + len(rows[at].text(side)))
    other = chance.randrange(len(rows))
    return chance.choice(
        (
            lambda: gestures.accept(rows, at),
            lambda: gestures.merge_with_next(rows, at),
            lambda: gestures.split_at(rows, at, side, offset, project.new_id),
            lambda: gestures.push_down(rows, at, side, offset, project.new_id),
            lambda: gestures.pull_up(rows, at, side, offset),
            lambda: gestures.pinpoint(rows, (at, 0), (min(other, at + 3), 0), project.new_id),
            lambda: gestures.delete(rows, at, project.new_id),
            lambda: gestures.restore(rows, at),
            lambda: gestures.insert(rows, at, project.new_id),
            lambda: gestures.shift_down(rows, at, side, project.new_id),
            lambda: gestures.accept_all(rows, range(at, len(rows), 3)),
        )
    )()


@pytest.mark.parametrize("seed", range(4))
def test_random_splices_under_the_model_tester(qapp: QApplication, statement: Project, seed: int) -> None:
    """Model and proxy; what is shown is what is not left out, however rows are spliced, hidden and narrowed."""
    chance = random.Random(seed)
    start = list(statement.rows)
    model = RowsModel(statement)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, proxy)
    ]
    for _ in range(400):
        match chance.randrange(10):
            case 0 | 1:
                statement.undo()
            case 2:
                statement.redo()
            case 3:
                model.show_left_out(chance.random() < 0.5)
            case 4:
                model.show_only([k for k in range(len(statement.rows)) if chance.random() < 0.5])
                model.show_only(None)
            case _:
                if change := random_change(statement, chance):
                    statement.apply(change)
        wanted = [k for k, row in enumerate(statement.rows) if model.shows_left_out or not row.left_out]
        assert model.positions() == wanted
        assert proxy.rowCount() == model.rowCount() == len(wanted)
    while statement.undo():
        pass
    assert list(statement.rows) == start
    testers.clear()


@pytest.mark.parametrize("seed", range(3))
def test_a_choice_of_rows_follows_edits(qapp: QApplication, statement: Project, seed: int) -> None:
    """Rows that were chosen stay, with what edits make of them; the others stay away."""
    chance = random.Random(seed)
    model = RowsModel(statement)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chosen = [k for k in range(10, len(statement.rows)) if chance.random() < 0.4]
    model.show_only(chosen)
    hidden = {row.id for k, row in enumerate(statement.rows) if k not in chosen}
    for _ in range(100):
        if change := random_change(statement, chance):
            hidden -= {row.id for row in (*change.old, *change.new)}
            statement.apply(change)
        assert not hidden & {model.row(k).id for k in range(model.rowCount())}
        assert model.positions() == sorted(set(model.positions()))
    del tester


def test_a_journal_that_fails_leaves_the_rows(qapp: QApplication, statement: Project) -> None:
    from enregard.errors import ProjectError

    def full(_what: str, _change: object) -> None:
        raise ProjectError("The disk is full.")

    project = replace(statement, journal=full)
    model = RowsModel(project)
    change = gestures.merge_with_next(project.rows, 10)
    assert change
    with pytest.raises(ProjectError, match="disk is full"):
        project.apply(change)
    assert model.rowCount() == 21
    assert len(project.rows) == 30
    assert not project.done
