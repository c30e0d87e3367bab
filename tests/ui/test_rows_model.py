"""The model under Qt's own tester, through any edits."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from enregard.project import Project, Side, gestures
from enregard.ui.rows.model import RowsModel


@pytest.mark.parametrize("seed", range(4))
def test_random_splices_under_the_model_tester(qapp: QApplication, statement: Project, seed: int) -> None:
    chance = random.Random(seed)
    start = list(statement.rows)
    model = RowsModel(statement)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, proxy)
    ]
    for _ in range(250):
        at = chance.randrange(len(statement.rows))
        change = None
        match chance.randrange(5):
            case 0:
                change = gestures.accept(statement.rows, at)
            case 1:
                change = gestures.merge_with_next(statement.rows, at)
            case 2:
                side = chance.choice(list(Side))
                offset = chance.randrange(1 + len(statement.rows[at].text(side)))
                change = gestures.split_at(statement.rows, at, side, offset, statement.new_id)
            case 3:
                statement.undo()
            case 4:
                statement.redo()
        if change:
            statement.apply(change)
        assert proxy.rowCount() == model.rowCount() == len(statement.rows)
    while statement.undo():
        pass
    assert statement.rows == start
    assert model.rowCount() == len(start)
    testers.clear()


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
    assert model.rowCount() == len(project.rows) == 30
    assert not project.done
