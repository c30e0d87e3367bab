"""What the machine makes of a row: held against the two texts, word by word, and taken over by keys or mouse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from enregard.errors import EngineError
from enregard.progress import Progress, silent
from enregard.project import Project, Row, Side
from enregard.project.store import Store, create
from enregard.score import Comparison, compare
from enregard.score.compare import Said
from enregard.segments import Segment, joined
from enregard.text import Sentence
from enregard.translate.difference import Kind, Piece, differences, taken_over
from enregard.ui.actions.machine import Machine, with_phrase
from enregard.ui.desk import Desk
from enregard.ui.panels.comparison.blocks import Block, Chosen, next_block, next_phrase, texts_at
from enregard.ui.panels.comparison.witnesses import Witnesses
from enregard.ui.panels.workspace import Workspace
from enregard.ui.rows.model import Column
from enregard.ui.session import Session

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ONE, TWO = 11, 13
"""Rows of the statement whose translation has one sentence, and two."""


@dataclass(frozen=True)
class Table:
    """An engine that knows some sentences by heart."""

    name: str
    pair: tuple[str, str]
    known: dict[str, str] = field(default_factory=dict)
    version: str = "1"
    caution: str = ""

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        progress(len(sentences), len(sentences))
        return [self.known.get(sentence, "") for sentence in sentences]


def says(name: str, project: Project, of: Side, changes: dict[str, str]) -> Table:
    """Return an engine that says what the other side says, some words exchanged."""
    pair = ("en", "fr") if of is Side.SOURCE else ("fr", "en")
    known = {}
    for row in project.aligned:
        text = row.text(of.other)
        for old, new in changes.items():
            text = text.replace(old, new)
        known[row.text(of)] = text
    return Table(name, pair, known, version=repr(changes))  # what an engine said once is kept by name and version


def forget(comparison: Comparison, row: Row) -> None:
    """Forget all that was said of a row."""
    for side in Side:
        comparison.forget(row.id, side)


class Bench(QMainWindow):
    """The page, the panel and the actions, without the rest of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.session, self.space = Session(self), Workspace()
        self.setCentralWidget(self.space)
        self.rows, self.panel = self.space.rows, self.space.comparison
        self.desk = Desk(self.session, self.rows, self.told.append, self)
        self.machine = Machine(self.desk, self.panel, self)
        self.session.edited.connect(self._show)
        self.rows.focused.connect(self._show)

    def begin(self, store: Store) -> None:
        self.session.open(store)
        self.session.reading.finished.disconnect()
        self.rows.show_model(self.session.model)
        self.rows.setFocus()

    @property
    def project(self) -> Project:
        assert self.session.project
        return self.session.project

    def hear(self, comparison: Comparison | None, *, why_none: str = "", is_made: bool = True) -> None:
        """Show what machine translation says."""
        self.panel.set_comparison(comparison, why_none=why_none, is_made=is_made)
        self.rows.rows_model().set_comparison(comparison)
        self._show()

    def _show(self) -> None:
        self.panel.show_row(self.desk.row(), self.project, 11.5)

    def column(self, side: Side) -> Witnesses:
        name = "Translation" if side is Side.TARGET else "Original"
        return next(each for each in self.panel.findChildren(Witnesses) if each.accessibleName().startswith(name))

    def row(self, at: int) -> Row:
        return self.project.rows[at]

    def shown(self, side: Side = Side.TARGET) -> str:
        return self.column(side).toPlainText()

    def go(self, at: int) -> Witnesses:
        """Go to a row, and from there into the panel."""
        self.rows.put_caret(at)
        self.machine.to_machine()
        return self.column(Side.TARGET)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, settings: None, statement: Project, tmp_path: Path) -> Iterator[Bench]:
    """The statement, and two engines that make something else of it."""
    path = tmp_path / "statement.enregard"
    create(statement, path).close()
    bench = Bench()
    bench.resize(1200, 900)
    bench.show()
    qtbot.waitExposed(bench)
    bench.activateWindow()
    bench.begin(Store(path))
    yield bench
    bench.session.end()
    bench.close()
    bench.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


CHANGES = {
    "Cette délégation": "Ladite délégation",
    "hauts représentants": "dignitaires éminents",
    "des soldats": "des militaires",
    "ont ainsi été déployées": "furent envoyées",
}


@pytest.fixture
def heard(bench: Bench) -> Comparison:
    """What two engines say, forward, and one back."""
    project = bench.project
    comparison = compare(
        project,
        forward=[
            says("First", project, Side.SOURCE, CHANGES),
            says("Second", project, Side.SOURCE, {"Cette délégation": "La présente délégation"}),
        ],
        back=[says("Back", project, Side.TARGET, {"delegation": "group"})],
    )
    bench.hear(comparison)
    return comparison


# What is shown


def marked(column: Witnesses) -> list[tuple[str, QTextCharFormat]]:
    """Return what is set off in a column, and how."""
    return [(each.cursor.selectedText(), QTextCharFormat(each.format)) for each in column.extraSelections()]


def test_each_text_is_held_against_its_own_language(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    row = bench.row(ONE)
    forward, back = bench.shown(Side.TARGET), bench.shown(Side.SOURCE)
    assert row.text(Side.TARGET) in forward
    assert row.text(Side.SOURCE) in back
    assert heard.forward[0].said[row.id].text in forward
    assert heard.forward[1].said[row.id].text in forward
    assert heard.back[0].said[row.id].text in back
    assert forward.index("First · chrF") < forward.index("Second · chrF")
    assert "Back by Back · chrF" in back
    assert "Back by" not in forward


def test_what_differs_is_set_off_in_each_text(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    texts = [text for text, _ in marked(bench.column(Side.TARGET))]
    assert any("Ladite" in text for text in texts)
    assert any("présente" in text for text in texts)
    assert any("Cette" in text for text in texts)
    assert not any("renseignement" in text for text in texts)
    for text, style in marked(bench.column(Side.SOURCE)):
        assert style.background().style() is not Qt.BrushStyle.NoBrush, text


def test_kinds_of_difference_look_different(bench: Bench) -> None:
    """Other words on a background; another form and another place under lines of different shapes."""
    project, row = bench.project, bench.row(ONE)
    text = row.text(Side.TARGET)
    said = text.replace("était composée", "étaient composées").replace(" de hauts représentants", "")
    said = f"De hauts représentants, {said}".replace("ministère", "gouvernement")
    engine = says("One", project, Side.SOURCE, {text: said})
    bench.hear(compare(project, forward=[engine], back=[]))
    bench.rows.put_caret(ONE)
    pieces, _ = differences(said, text, "fr")
    looks = {}
    for piece in pieces:
        if piece.kind in (Kind.DIFFERENT, Kind.INFLECTED, Kind.MOVED):
            style = next(style for part, style in marked(bench.column(Side.TARGET)) if part == piece.text.strip())
            looks[piece.kind] = (style.background().style() is Qt.BrushStyle.NoBrush, style.underlineStyle())
    assert set(looks) == {Kind.DIFFERENT, Kind.INFLECTED, Kind.MOVED}
    assert len(set(looks.values())) == 3
    assert looks[Kind.DIFFERENT][0] is False


def test_figures_are_shown_with_how_they_were_made(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    figures = heard.forward[0].rows[bench.row(ONE).id]
    chrf = next(figure for figure in figures if figure.metric == "chrF")
    block = bench.column(Side.TARGET).blocks[1]
    assert f"chrF\u00a0{chrf.value:.1f}" in block.caption
    assert chrf.signature in block.tip


def test_a_text_that_is_unreliable_is_no_evidence(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    row = bench.row(ONE)
    loop = "la la la la la la"
    for direction in heard.forward:
        direction.said[row.id] = Said(loop, (Sentence("It repeats itself."),))
        direction.rows.pop(row.id)
    column = bench.go(ONE)
    assert "This machine translation is unreliable here: It repeats itself." in bench.shown()
    assert loop in bench.shown()
    assert "chrF" not in bench.shown()
    assert marked(column) == []
    before = row.text(Side.TARGET)
    qtbot.keyClick(column, Key.Key_Return)
    bench.machine.take_over_text()
    assert bench.row(ONE).text(Side.TARGET) == before
    assert len(bench.told) == 2
    assert all("unreliable" in told for told in bench.told)


# What is not there


def test_states_are_told(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    bench.hear(None)
    assert "Machine translation is being made" in bench.shown()
    bench.hear(None, why_none="Only when you ask for it.")
    assert "Only when you ask for it." in bench.shown()
    bench.hear(Comparison(languages=("en", "fr")), is_made=False)
    assert "being made" in bench.shown(Side.SOURCE)
    bench.hear(Comparison(languages=("en", "fr")))
    assert "“en” into “fr”" in bench.shown(Side.TARGET)
    assert "“fr” into “en”" in bench.shown(Side.SOURCE)
    bench.hear(Comparison(languages=("en", "fr"), failures=[EngineError("The engine fell over.")]))
    assert "The engine fell over." in bench.shown()
    forget(heard, bench.row(ONE))
    bench.hear(heard, is_made=False)
    assert "being made" in bench.shown()
    bench.hear(heard)
    assert "No machine translation of this row." in bench.shown()
    assert bench.row(ONE).text(Side.TARGET) in bench.shown()


def test_a_row_without_a_translation_takes_nothing_over(bench: Bench, heard: Comparison) -> None:
    alone = next(k for k, row in enumerate(bench.project.rows) if row.source and not row.target)
    bench.rows.rows_model().show_left_out(shown=True)
    bench.rows.put_caret(alone)
    bench.machine.take_over_text()
    assert bench.told == ["This row has no translation that the machine's text could take the place of."]


# Keys


def test_keys_go_from_phrase_to_phrase_and_from_engine_to_engine(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    column = bench.go(ONE)
    assert column.hasFocus()
    assert column.chosen == Chosen(1, 0)
    assert "“Ladite” stands where the text has “Cette”." in column.accessibleDescription()
    qtbot.keyClick(column, Key.Key_Right)
    assert column.chosen == Chosen(1, 1)
    qtbot.keyClick(column, Key.Key_Right)
    assert column.chosen == Chosen(1, 1)  # there are two
    qtbot.keyClick(column, Key.Key_Down)
    assert column.chosen == Chosen(2, 0)
    qtbot.keyClick(column, Key.Key_Up)
    assert column.chosen == Chosen(1, 0)
    qtbot.keyClick(column, Key.Key_Backtab, SHIFT)
    other = bench.column(Side.SOURCE)
    assert other.hasFocus()
    assert other.chosen
    qtbot.keyClick(other, Key.Key_Tab)
    assert column.hasFocus()
    qtbot.keyClick(column, Key.Key_Escape)
    assert bench.rows.hasFocus()


def test_the_phrase_in_focus_is_outlined_where_it_can_be_seen(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    column = bench.go(ONE)
    with_focus = column.grab().toImage()
    qtbot.keyClick(column, Key.Key_Right)
    assert column.grab().toImage() != with_focus
    qtbot.keyClick(column, Key.Key_Left)
    assert column.grab().toImage() == with_focus
    bench.rows.setFocus()
    assert column.grab().toImage() != with_focus


def test_other_keys_are_left_to_the_window(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    """F6 must reach the window, or the keyboard is caught."""
    reached: list[int] = []
    bench.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(bench.go(ONE), Key.Key_F6)
    assert reached == [Key.Key_F6]


# Taking over


def test_enter_takes_a_phrase_over(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    before, done = bench.row(ONE), len(bench.project.done)
    column = bench.go(ONE)
    qtbot.keyClick(column, Key.Key_Return)
    after = bench.row(ONE)
    assert after.text(Side.TARGET) == before.text(Side.TARGET).replace("Cette délégation", "Ladite délégation")
    assert len(bench.project.done) == done + 1
    assert bench.project.done[-1].label == "Take over a phrase"
    assert (bench.rows.side, bench.rows.offset) == (Side.TARGET, len("Ladite"))
    assert column.hasFocus()  # the next phrase may be wanted too
    bench.session.undo()
    assert bench.row(ONE) == before


def test_phrases_are_taken_one_after_the_other(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    """What the machine says stays as it is while the translation changes, until it is the same."""
    column, row = bench.go(ONE), bench.row(ONE)
    said = heard.forward[0].said[row.id]
    for _ in range(2):
        assert column.chosen
        qtbot.keyClick(column, Key.Key_Enter)
        heard.forward[0].said[row.id] = said  # the session forgets what depends on a row that changed
        bench.hear(heard)
    assert bench.row(ONE).text(Side.TARGET) == said.text
    assert column.blocks[1].phrases == []


def test_the_phrase_in_focus_waits_for_a_text_that_is_made_again(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    column, row = bench.go(ONE), bench.row(ONE)
    kept = [(direction, direction.said[row.id]) for direction in heard.directions]
    qtbot.keyClick(column, Key.Key_Right)
    forget(heard, row)
    bench.hear(heard, is_made=False)
    assert column.chosen is None
    assert column.hasFocus()
    for direction, said in kept:
        direction.said[row.id] = said
    bench.hear(heard)
    assert column.chosen == Chosen(1, 1)


def test_a_phrase_goes_into_its_own_sentence(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    column, before = bench.go(TWO), bench.row(TWO)
    assert len(before.target) == 2
    qtbot.keyClick(column, Key.Key_Right)
    phrase = column.blocks[1].phrases[1].text.strip()
    assert "furent envoyées" in phrase
    qtbot.keyClick(column, Key.Key_Return)
    after = bench.row(TWO).target
    assert after[0] == before.target[0]
    assert after[1].text == before.target[1].text.replace("ont ainsi été déployées", "furent envoyées")
    assert after[1].wording == before.target[1].text


@pytest.mark.parametrize("modifier", [CTRL, SHIFT])
def test_the_whole_text_is_taken_sentence_by_sentence(
    bench: Bench, heard: Comparison, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    column, before = bench.go(TWO), bench.row(TWO)
    qtbot.keyClick(column, Key.Key_Return, modifier)
    after = bench.row(TWO)
    assert after.text(Side.TARGET) == heard.forward[0].said[before.id].text
    assert [segment.name for segment in after.target] == [segment.name for segment in before.target]
    assert bench.project.done[-1].label == "Take over a text"
    assert bench.rows.offset == len(after.text(Side.TARGET))


def test_a_whole_text_of_another_number_of_sentences_becomes_one(bench: Bench) -> None:
    row = bench.row(TWO)
    whole = row.text(Side.TARGET).replace(". Des unités", ", et des unités")
    engine = says("One", bench.project, Side.SOURCE, {row.text(Side.TARGET): whole})
    bench.hear(compare(bench.project, forward=[engine], back=[]))
    bench.rows.put_caret(TWO)
    bench.machine.take_over_text()
    assert [segment.text for segment in bench.row(TWO).target] == [whole]
    bench.session.undo()
    assert bench.row(TWO) == row


def test_the_first_engine_s_text_is_taken_from_the_page(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    bench.machine.take_over_text()
    row = bench.row(ONE)
    assert row.text(Side.TARGET) == heard.forward[0].said[row.id].text
    assert bench.rows.hasFocus()


def test_a_text_in_the_original_s_language_is_not_taken_over(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    column, before = bench.go(ONE), list(bench.project.rows)
    qtbot.keyClick(column, Key.Key_Backtab, SHIFT)
    for modifier in (Qt.KeyboardModifier.NoModifier, CTRL):
        qtbot.keyClick(bench.column(Side.SOURCE), Key.Key_Return, modifier)
    assert list(bench.project.rows) == before
    assert len(bench.told) == 2
    assert all("language of the original" in told for told in bench.told)


def test_the_action_of_the_menu_takes_the_phrase_in_focus(bench: Bench, heard: Comparison) -> None:
    bench.rows.put_caret(ONE)
    bench.machine.take_over_phrase()
    assert bench.column(Side.TARGET).hasFocus()  # first, a phrase is to be seen
    bench.machine.take_over_phrase()
    assert bench.row(ONE).text(Side.TARGET).startswith("Ladite délégation")


def test_the_mouse_chooses_and_takes_over(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    bench.rows.put_caret(ONE)
    column = bench.column(Side.TARGET)
    at = middle(column, "Second", "présente")
    qtbot.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert column.chosen == Chosen(2, 0)
    assert column.hasFocus()
    names = [action.text() for action in column.menu().actions() if action.isEnabled() and action.text()]
    assert names[:2] == ["Take over this &phrase", "Take over the whole &text"]
    qtbot.mouseDClick(column.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.row(ONE).text(Side.TARGET).startswith("La présente délégation")


def middle(column: Witnesses, caption: str, word: str) -> QPoint:
    """Return where a word stands in a column, behind a caption."""
    document = column.document()
    found = document.find(word, document.find(caption))
    found.setPosition(found.selectionStart() + len(word) // 2)
    column.setTextCursor(found)
    column.ensureCursorVisible()
    return column.cursorRect(found).center()


# How texts face each other


def block(said: str, text: str) -> Block:
    pieces, facing = differences(said, text, "fr")
    return Block("", said, tuple(pieces), tuple(facing), language="fr")


def test_engines_face_each_other_by_way_of_the_translation() -> None:
    text = "Le chat noir dort sur la table."
    blocks = [
        Block("", text),
        block("Le matou dort sur la table.", text),
        block("Le félin obscur dort sur la table.", text),
        block("Le chat noir dort sur la chaise.", text),
    ]
    chosen = Chosen(1, 0)
    assert blocks[1].phrases[0].text.strip() == "matou"
    found = texts_at(blocks, chosen)
    words = {
        number: [blocks[number].text[slice(*place)].strip() for place in places] for number, places in found.items()
    }
    assert words == {0: ["chat noir"], 2: ["félin obscur"], 3: ["chat noir"]}


def test_down_goes_to_the_phrase_at_the_same_place() -> None:
    text = "Le chat noir dort sur la table."
    blocks = [
        Block("", text),
        block("Le matou dort sur la chaise.", text),
        block(text, text),
        block("Un chat noir dort sur la commode.", text),
    ]
    last = next_phrase(blocks, next_phrase(blocks, None, 1), 1)
    assert last == Chosen(1, 1)
    below = next_block(blocks, last, 1)
    assert below
    assert below.block == 3  # the second engine says the same: there is nothing to go to
    assert "commode" in blocks[3].phrases[below.phrase].text


WORDS = st.lists(st.sampled_from(["le", "chat", "noir", "dort", "ici", "deux", "fois"]), min_size=1, max_size=6)
SENTENCES = st.lists(WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=4)


@given(SENTENCES, SENTENCES)
def test_a_phrase_changes_only_the_sentences_that_it_faces(mine: list[str], said: list[str]) -> None:
    cell = [Segment(str(k), text, 0, 0) for k, text in enumerate(mine)]
    text = joined(cell)
    pieces, _ = differences(" ".join(said), text, "fr")
    for piece in pieces:
        if piece.kind not in (Kind.DIFFERENT, Kind.INFLECTED):
            continue
        lines = with_phrase(cell, piece)
        assert "".join("".join(lines).split()).lower() == "".join(taken_over(piece, text).split()).lower()
        touched = [
            k for k, (start, end) in enumerate(spans(cell)) if start <= piece.facing[1] and piece.facing[0] <= end
        ]
        above, below = mine[: touched[0]], mine[touched[-1] + 1 :]
        assert lines[: len(above)] == above
        assert lines[len(lines) - len(below) :] == below


def spans(cell: Sequence[Segment]) -> list[tuple[int, int]]:
    """Return where each sentence of a cell begins and ends."""
    found, start = [], 0
    for segment in cell:
        found.append((start, start + len(segment.text)))
        start += len(segment.text) + 1
    return found


def test_a_phrase_over_two_sentences_makes_one_of_them() -> None:
    cell = [Segment(str(k), text, 0, 0) for k, text in enumerate(("Il dort.", "Elle lit.", "Nous rions."))]
    piece = Piece("dort et lit", Kind.DIFFERENT, 3, 14, (3, 17))
    assert with_phrase(cell, piece) == ["Il dort et lit.", "Nous rions."]


# The column


def text_of(bench: Bench, at: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    model = bench.rows.rows_model()
    number = model.number(at)
    assert number is not None
    return str(model.index(number, Column.MACHINE).data(role))


def test_the_machine_s_column_is_there_on_demand(bench: Bench, heard: Comparison) -> None:
    assert bench.rows.isColumnHidden(Column.MACHINE)
    bench.machine.toggle_machine_column()
    assert not bench.rows.isColumnHidden(Column.MACHINE)
    widths = [bench.rows.columnWidth(column) for column in (Column.SOURCE, Column.TARGET, Column.MACHINE)]
    assert max(widths) - min(widths) <= 2
    assert sum(widths) + bench.rows.columnWidth(Column.MARGIN) == bench.rows.viewport().width()
    assert QSettings().value("machine column") is not None
    row = bench.row(ONE)
    assert text_of(bench, ONE) == heard.forward[0].said[row.id].text
    spoken = text_of(bench, ONE, Qt.ItemDataRole.AccessibleTextRole)
    assert f"machine translation by First, {heard.forward[0].said[row.id].text}" in spoken
    bench.machine.toggle_machine_column()
    assert bench.rows.isColumnHidden(Column.MACHINE)


def test_the_column_says_in_words_what_is_unreliable_or_missing(bench: Bench, heard: Comparison) -> None:
    row = bench.row(ONE)
    heard.forward[0].said[row.id] = Said("la la la", (Sentence("It repeats itself."),))
    spoken = text_of(bench, ONE, Qt.ItemDataRole.AccessibleTextRole)
    assert "unreliable machine translation: It repeats itself. la la la" in spoken
    forget(heard, row)
    assert text_of(bench, ONE) == ""
    assert "no machine translation" in text_of(bench, ONE, Qt.ItemDataRole.AccessibleTextRole)


def test_the_caret_never_goes_into_the_column(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    bench.machine.toggle_machine_column()
    bench.rows.put_caret(ONE, Side.TARGET)
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Right, Key.Key_End, Key.Key_Down):
        qtbot.keyClick(bench.rows, key)
        assert bench.rows.currentIndex().column() in (Column.SOURCE, Column.TARGET)
    model = bench.rows.rows_model()
    number = model.number(TWO)
    assert number is not None
    at = bench.rows.visualRect(model.index(number, Column.MACHINE)).center()
    qtbot.mouseClick(bench.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.rows.position_in_focus() == TWO
    assert bench.rows.currentIndex().column() in (Column.SOURCE, Column.TARGET)


def test_rows_grow_with_the_machine_s_text(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    bench.machine.toggle_machine_column()
    row, model = bench.row(ONE), bench.rows.rows_model()
    number = model.number(ONE)
    assert number is not None
    bench.rows.put_caret(ONE)
    qtbot.wait(20)
    before = bench.rows.rowHeight(number)
    heard.forward[0].said[row.id] = Said("un long texte " * 80)
    model.set_comparison(heard)
    qtbot.waitUntil(lambda: bench.rows.rowHeight(number) > 2 * before)
    bench.machine.toggle_machine_column()
    qtbot.waitUntil(lambda: bench.rows.rowHeight(number) < before)


def test_differences_are_painted_once_they_are_found(bench: Bench, heard: Comparison, qtbot: QtBot) -> None:
    """Painting waits for none; what differs is set off a moment later."""
    bench.machine.toggle_machine_column()
    bench.rows.put_caret(ONE)
    model, view = bench.rows.rows_model(), bench.rows
    same = compare(bench.project, forward=[says("Same", bench.project, Side.SOURCE, {})], back=[])

    def picture(comparison: Comparison) -> object:
        model.set_comparison(comparison)
        number = model.number(ONE)
        assert number is not None
        qtbot.wait(100)
        return view.viewport().grab(view.visualRect(model.index(number, Column.MACHINE))).toImage()

    reverse = replace(heard.forward[0], said={row: Said(said.text) for row, said in same.forward[0].said.items()})
    plain, marked_one = picture(same), picture(heard)
    assert plain != marked_one
    assert picture(replace(heard, forward=[reverse])) == plain


def test_a_panel_that_is_hidden_shows_the_row_when_it_is_shown(bench: Bench, heard: Comparison) -> None:
    bench.panel.hide()
    bench.rows.put_caret(ONE)
    assert bench.row(ONE).text(Side.TARGET) not in bench.shown()
    bench.machine.to_machine()
    assert bench.row(ONE).text(Side.TARGET) in bench.shown()
