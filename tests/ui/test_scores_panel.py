"""The panel of the scores: what is chosen, what is shown and copied, and the picture with its mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from enregard.errors import ScoreError
from enregard.project import Project
from enregard.score import Contest, Measured, Version, measure, of_project, paired
from enregard.ui import theme
from enregard.ui.panels.scores import ScoresPanel
from enregard.ui.panels.scores.chart import Chart
from enregard.ui.panels.scores.choice import settled
from enregard.ui.panels.scores.columns import Series, bins, departing, lay_out
from enregard.ui.scoring import Request

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = ["Official", "Second", "Third"]
DEPARTS = 5
"""The position of the row that the second translation has as good as nothing of."""


@pytest.fixture
def versions(statement: Project) -> list[Version]:
    """The official translation, and two others that are made of it: one leaves words out, one departs once."""
    official = of_project(statement, "Official")
    held = [k for k, part in enumerate(official.parts) if part.text and part.row is not None]

    def other(name: str, text_of: dict[int, str]) -> Version:
        parts = tuple(replace(part, text=text_of.get(k, part.text)) for k, part in enumerate(official.parts))
        return replace(official, name=name, parts=parts)

    shorter = {k: " ".join(official.parts[k].text.split()[: 4 + k % 5]) for k in held}
    return [official, other("Second", shorter | {_position(official, DEPARTS): "Xyz"}), other("Third", {})]


def _position(version: Version, row: int) -> int:
    """Return the position among the parts of one of those that are scored."""
    return [k for k, part in enumerate(version.parts) if part.text and not part.left_out][row]


@pytest.fixture
def measured(versions: list[Version]) -> Measured:
    return measure(versions[1], versions[:1], samples=20)


@pytest.fixture
def contests(versions: list[Version]) -> list[Contest]:
    return paired(versions[1], versions[2], versions[:1], samples=20)


@pytest.fixture
def panel(qapp: QApplication, settings: None, qtbot: QtBot) -> ScoresPanel:
    panel = ScoresPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 760)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


@pytest.fixture
def shown(panel: ScoresPanel, measured: Measured) -> ScoresPanel:
    """The panel with scores."""
    panel.set_versions(NAMES)
    panel.show_measured(measured, [])
    return panel


def asked(panel: ScoresPanel) -> list[Request]:
    found: list[Request] = []
    panel.asked.connect(found.append)
    return found


def tick(panel: ScoresPanel, name: str) -> QAction:
    (action,) = [action for action in panel.choice.menu.actions() if action.data() == name]
    action.trigger()
    return action


# What is chosen


@pytest.mark.parametrize(
    ("names", "wanted", "expected"),
    [
        (["A"], Request("", ()), None),
        (["A", "B", "C"], Request("", ()), Request("B", ("A",))),
        (["A", "B", "C"], Request("C", ("B", "A"), ""), Request("C", ("A", "B"))),
        (["A", "B", "C"], Request("A", ("A",), ""), Request("A", ("B",))),
        (["A", "B", "C"], Request("C", ("A",), "A"), Request("C", ("A",))),
        (["A", "B", "C"], Request("C", ("A",), "B"), Request("C", ("A",), "B")),
        (["A", "B"], Request("gone", ("B", "gone too"), "gone"), Request("B", ("A",))),
        (["A", "B", "C"], Request("gone", ("B",)), Request("C", ("B",))),
    ],
)
def test_what_is_not_there_is_replaced_by_the_next_best(
    names: list[str], wanted: Request, expected: Request | None
) -> None:
    assert settled(names, wanted) == expected


def test_scores_are_asked_for_when_something_else_is_chosen(panel: ScoresPanel) -> None:
    found = asked(panel)
    panel.set_versions(NAMES)
    panel.set_versions(NAMES)
    assert found == [Request("Second", ("Official",))]
    tick(panel, "Third")
    assert found.pop() == Request("Second", ("Official", "Third"))
    tick(panel, "Official")
    assert found.pop() == Request("Second", ("Third",))
    assert not tick(panel, "Third").isChecked()  # the last cannot go without another in its place
    assert found.pop() == Request("Second", ("Official",))
    panel.choice.second.setCurrentIndex(panel.choice.second.findData("Third"))
    panel.choice.second.activated.emit(1)
    assert found.pop() == Request("Second", ("Official",), "Third")


def test_a_choice_is_kept_by_its_name(panel: ScoresPanel) -> None:
    found = asked(panel)
    panel.set_versions(NAMES)
    panel.choice.hypothesis.setCurrentIndex(2)
    panel.choice.hypothesis.activated.emit(2)
    panel.set_versions(NAMES[:2])
    panel.set_versions(["Fourth", *NAMES])
    assert [each.hypothesis for each in found] == ["Second", "Third", "Second", "Third"]
    panel.forget()
    panel.set_versions(NAMES)
    assert found[-1] == Request("Second", ("Official",))


def test_nothing_is_asked_for_while_nobody_looks(panel: ScoresPanel) -> None:
    panel.hide()
    found = asked(panel)
    panel.set_versions(NAMES)
    assert found == []
    panel.show()
    assert found == [Request("Second", ("Official",))]


def test_the_references_are_ticked_by_keyboard(panel: ScoresPanel, qtbot: QtBot) -> None:
    found = asked(panel)
    panel.set_versions(NAMES)
    panel.choice.references.setFocus()
    qtbot.keyClick(panel.choice.references, Qt.Key.Key_Space)
    menu = panel.choice.menu
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert found[-1] == Request("Second", ("Official", "Third"))
    assert panel.choice.references.currentText() == "Official, Third"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_one_text_is_not_enough(panel: ScoresPanel) -> None:
    panel.set_versions(NAMES[:1])
    assert "need two texts" in panel.sheet.toPlainText()
    assert not panel.picture.isVisible()
    assert not panel.copy.isEnabled()


# What is shown and copied


def test_figures_stand_with_intervals_and_signatures(
    shown: ScoresPanel, measured: Measured, contests: list[Contest]
) -> None:
    shown.show_measured(measured, contests)
    unit, of_row = measured.rows[3]
    shown.show_row(unit.row)
    text = shown.sheet.toPlainText()
    assert f"Row {unit.number}" in text
    for figure in measured.figures:
        assert figure.interval
        assert figure.signature in text
        assert f"{figure.value:.1f}" in text
        low, high = max(0.0, figure.interval[0]), figure.interval[1]
        assert f"{low:.1f}–{high:.1f}" in text, "no further down than a figure can be"
    for figure in (*of_row, *measured.paragraphs[unit.paragraph]):
        assert f"{figure.value:.1f}" in text
    for contest in contests:
        assert str(contest.said) in text
        assert contest.signature in text
    assert measured.cautions
    for caution in (measured.said, *measured.cautions):
        assert str(caution) in text


def test_what_is_copied_says_how_it_was_made(shown: ScoresPanel, measured: Measured, qtbot: QtBot) -> None:
    unit, of_row = measured.rows[3]
    shown.show_row(unit.row)
    qtbot.keyClick(shown.picture.bars, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    table = [line.split("\t") for line in lines if "\t" in line]
    assert {len(cells) for cells in table} == {6}
    figures = [*measured.figures, *measured.paragraphs[unit.paragraph], *of_row]
    assert [(cells[1], cells[2], cells[5]) for cells in table[1:]] == [
        (figure.metric, f"{figure.value:.1f}", figure.signature) for figure in figures
    ]
    assert [cells[0] for cells in table[1:]] == ["Document"] * 4 + ["Paragraph"] * 4 + [f"Row {unit.number}"] * 3
    assert lines[0] == str(measured.said)
    qtbot.keyClick(shown.sheet, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown.sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "\t" not in QGuiApplication.clipboard().text()  # what is selected, as text
    shown.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == lines


def test_a_row_without_figures_has_none_of_another(shown: ScoresPanel, measured: Measured) -> None:
    shown.show_row(measured.rows[3][0].row)
    assert shown.picture.bars.readout()
    shown.show_row(-7)
    assert not shown.picture.bars.readout()
    assert f"Row {measured.rows[3][0].number}" not in shown.sheet.toPlainText()
    assert shown.sheet.toPlainText().count("–") == 4 + 8  # four intervals; neither paragraph nor row


def test_a_failure_takes_the_place_of_the_figures(shown: ScoresPanel) -> None:
    shown.show_failure(ScoreError("There is no reference to hold “{name}” against.", name="Second"))
    assert shown.sheet.toPlainText() == "There is no reference to hold “Second” against."
    assert not shown.picture.isVisible()
    assert not shown.copy.isEnabled()


# The picture


def test_a_click_and_enter_go_to_the_row(shown: ScoresPanel, measured: Measured, qtbot: QtBot) -> None:
    bars, rows = shown.picture.bars, [unit.row for unit, _ in measured.rows]
    found: list[object] = []
    shown.chosen.connect(found.append)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=middle(bars, 4))
    assert found == [rows[4]]
    shown.show_row(rows[4])
    bars.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(bars, key)
    qtbot.keyClick(bars, Qt.Key.Key_End)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert found[1:] == [rows[5], rows[3], rows[-1]]


def middle(chart: Chart, column: int) -> QPoint:
    left, width = chart.spans()[column]
    return QPointF(left + width / 2, chart.plot().center().y()).toPoint()


def test_a_bin_leads_from_one_of_its_rows_to_the_next(shown: ScoresPanel, measured: Measured, qtbot: QtBot) -> None:
    chart, rows = shown.picture.distribution, [unit.row for unit, _ in measured.rows]
    fullest = max(bins(values(measured)), key=len)
    assert len(fullest) > 1
    column = chart.column_of(fullest[0])
    found: list[object] = []
    shown.chosen.connect(found.append)
    shown.chosen.connect(shown.show_row)
    shown.show_row(rows[fullest[-1]])
    for _ in range(len(fullest) + 1):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, column))
    assert found == [rows[position] for position in (*fullest, fullest[0])]
    empty = next(k for k, held in enumerate(bins(values(measured))) if not held)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, empty))
    assert len(found) == len(fullest) + 1


def values(measured: Measured) -> list[float]:
    return [figures[0].value for _, figures in measured.rows]


def test_a_bar_says_its_row_and_figure(shown: ScoresPanel, measured: Measured, qtbot: QtBot) -> None:
    bars = shown.picture.bars
    unit, figures = measured.rows[1]
    said = f"row {unit.number}: {figures[0]}"
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    interface = QAccessible.queryAccessibleInterface(bars)
    assert interface.text(QAccessible.Text.Name) == "Rows in order"
    assert interface.text(QAccessible.Text.Description) == said == bars.readout()
    place = middle(bars, 1)
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, place, bars.mapToGlobal(place)))
    assert QToolTip.text() == said
    QToolTip.hideText()


def pixels(image: QImage, color: str) -> list[tuple[int, int]]:
    wanted = QColor(color).rgb()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted]


def test_what_departs_hangs_from_the_mean(shown: ScoresPanel, measured: Measured) -> None:
    bars = shown.picture.bars
    found = pixels(bars.grab().toImage(), theme.current().bad)
    low = [k for k, departs in enumerate(departing(values(measured))) if departs]
    assert DEPARTS in low
    assert len(low) < len(measured.rows) / 3
    assert {bars.column_at(x) for x, _ in found} == set(low)
    lengths = {k: len({y for x, y in found if bars.column_at(x) == k}) for k in low}
    assert max(lengths, key=lengths.__getitem__) == DEPARTS


def test_the_row_in_focus_is_pointed_at(shown: ScoresPanel, measured: Measured) -> None:
    for chart in (shown.picture.bars, shown.picture.distribution):
        for position in (2, 8):
            shown.show_row(measured.rows[position][0].row)
            below = [x for x, y in pixels(chart.grab().toImage(), theme.current().accent) if y > chart.plot().bottom()]
            left, width = chart.spans()[chart.column_of(position)]
            assert sum(below) / len(below) == pytest.approx(left + width / 2, abs=1.5)


@pytest.fixture
def other_theme(qapp: QApplication, settings: None) -> Iterator[None]:
    yield
    theme.choose("")
    theme.apply(qapp)


def test_other_colours_are_taken_up(
    shown: ScoresPanel, qapp: QApplication, measured: Measured, other_theme: None
) -> None:
    before = theme.current()
    theme.choose("dark" if before is theme.LIGHT else "light")
    after = theme.apply(qapp)
    for widget in (shown.picture.bars, shown.picture.distribution):
        image = widget.grab().toImage()
        assert pixels(image, after.edge)
        assert not pixels(image, before.edge)
    assert after.soft in shown.sheet.toHtml()
    assert before.soft not in shown.sheet.toHtml()


def test_the_distribution_gives_way_where_room_is_scarce(shown: ScoresPanel) -> None:
    shown.resize(300, 420)
    QApplication.processEvents()
    assert shown.picture.bars.isVisible()
    assert not shown.picture.distribution.isVisible()
    shown.resize(300, 900)
    QApplication.processEvents()
    assert shown.picture.distribution.isVisible()


def test_many_rows_share_bars_which_say_mean_and_lowest(panel: ScoresPanel, measured: Measured, qtbot: QtBot) -> None:
    some = [figures for _, figures in measured.rows]
    first = measured.rows[0][0]
    rows = [(replace(first, row=k + 1000, number=k + 1), some[k % len(some)]) for k in range(5000)]
    panel.set_versions(NAMES)
    panel.show_measured(replace(measured, rows=rows), [])
    bars = panel.picture.bars
    columns = bars.columns().columns
    assert len(columns) < bars.width() / 3
    low = min(range(columns[7].first, columns[7].end), key=lambda k: some[k % len(some)][0].value)
    assert bars.said(7).startswith(f"rows {columns[7].first + 1} to {columns[7].end}: mean ")
    assert bars.said(7).endswith(f"row {low + 1}: {some[low % len(some)][0].value:.1f}")
    with qtbot.waitSignal(panel.chosen) as went:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=middle(bars, 7))
    assert went.args == [low + 1000]
    panel.show_row(low + 1000)
    assert bars.readout() == f"row {low + 1}: chrF {some[low % len(some)][0].value:.1f}"
    QApplication.processEvents()
    assert pixels(bars.grab().toImage(), theme.current().bad)


# Who stands where


@pytest.mark.parametrize("rows", [1, 2, 60, 63, 64, 65, 1000, 100_000])
@pytest.mark.parametrize("width", [90.0, 256.0, 1600.0])
def test_every_row_has_one_column_in_order_and_inside(rows: int, width: float) -> None:
    series = Series([float(k % 101) for k in range(rows)], range(1, rows + 1), [k // 7 for k in range(rows)])
    shared = lay_out(series, width)
    columns = shared.columns
    assert [k for column in columns for k in range(column.first, column.end)] == list(range(rows))
    assert all(column.first == k * shared.together for k, column in enumerate(columns))
    assert all(one.left + one.width <= other.left for one, other in pairwise(columns))
    assert columns[0].left == 0
    assert columns[-1].left + columns[-1].width <= width
    assert min(column.width for column in columns) >= 2


def test_paragraphs_are_set_apart_where_there_is_room() -> None:
    def gaps(paragraphs: Sequence[int], width: float) -> list[float]:
        columns = lay_out(Series([50.0] * len(paragraphs), range(len(paragraphs)), paragraphs), width).columns
        return [b.left - a.left - a.width for a, b in pairwise(columns)]

    roomy = gaps([0, 0, 1, 1, 1, 4], 300)
    assert [gap > 6 for gap in roomy] == [False, True, False, False, True]
    assert len({round(gap, 6) for gap in gaps([0] * 10, 300)}) == 1
    assert lay_out(Series([1.0, 2.0], [1, 2], [0, 1]), 300).apart
    assert not lay_out(Series([1.0] * 74, range(74), range(74)), 300).apart


def test_bins_hold_every_value_once() -> None:
    few = bins([0.0, 9.99, 10.0, 55.0, 100.0])
    assert [k for k, held in enumerate(few) if held] == [0, 1, 5, 9]
    assert few[0] == [0, 1]
    many = bins([k / 10 for k in range(1001)])
    assert len(many) == 20
    assert sorted(k for held in many for k in held) == list(range(1001))


def test_rows_that_are_all_alike_do_not_depart() -> None:
    assert departing([]) == []
    assert departing([50.0]) == [False]
    assert departing([50.1, 50.1, 50.1]) == [False] * 3
    assert departing([60.0] * 9 + [20.0]) == [False] * 9 + [True]
