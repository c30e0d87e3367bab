"""Bilingual files in the window: opened as projects, and rows exported in every format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from enregard.exchange import registry, tmx
from enregard.exchange.formats import Format, Writing
from enregard.exchange.units import Code, CodeKind, Header, Unit, Variant
from enregard.project import Project, Side, Status, gestures
from enregard.ui import pdf
from enregard.ui.dialogs.exchange.bilingual import BilingualDialog
from enregard.ui.dialogs.exchange.export import ExportDialog
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]
Write = Callable[[str], None]
Dialogs = Callable[..., list[str]]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BOLD = (Code(CodeKind.OPEN, "1", "<b>", "bold"), "Good", Code(CodeKind.CLOSE, "1", "</b>"), " morning.")
UNITS = [
    Unit(
        (Variant("en", "Good morning.", BOLD), Variant("fr", "Bonjour."), Variant("de", "Guten Morgen.")),
        status=Status.ACCEPTED,
        notes=("said twice",),
    ),
    Unit((Variant("en", "Good night."), Variant("fr", "Bonne nuit."), Variant("de", "Gute Nacht."))),
]


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """A memory in three languages."""
    path = tmp_path / "greetings.tmx"
    tmx.write_units(path, UNITS, Header("en"), Writing())
    return path


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=60_000)


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def texts(window: MainWindow) -> list[tuple[str, str]]:
    return [(row.text(Side.SOURCE), row.text(Side.TARGET)) for row in project(window).rows]


# In


@pytest.fixture
def open_bilingual(
    new_window: Callable[[], MainWindow], dialogs: Dialogs, press: Press, qtbot: QtBot
) -> Callable[..., MainWindow]:
    """Press Ctrl+Shift+O in a new window, name a file, and do something in the dialog that shows it."""

    def run(path: Path, act: Callable[[BilingualDialog], None], *more: object) -> MainWindow:
        window = new_window()
        dialogs(str(path), act, *more)
        press("Ctrl+Shift+O")
        idle(window, qtbot)
        return window

    return run


def counted(dialog: QDialog, qtbot: QtBot) -> BilingualDialog:
    """Wait until all of the file is counted."""
    assert isinstance(dialog, BilingualDialog)
    qtbot.waitUntil(lambda: dialog.counted.text().startswith("Units:"), timeout=20_000)
    return dialog


def test_a_memory_in_three_languages(
    open_bilingual: Callable[..., MainWindow], memory: Path, press: Press, qtbot: QtBot
) -> None:
    shown: list[tuple[object, ...]] = []

    def act(dialog: BilingualDialog) -> None:
        counted(dialog, qtbot)
        shown.append((dialog.said.text(), dialog.pair, dialog.units.topLevelItemCount(), dialog.counted.text()))
        dialog.languages[1].setCurrentText("de")
        dialog.languages[1].activated.emit(dialog.languages[1].currentIndex())
        counted(dialog, qtbot)
        press("Enter")

    window = open_bilingual(memory, act)
    said, pair, units, count = shown[0]
    assert "TMX" in str(said)
    assert "utf-8" in str(said)
    assert (pair, units, count) == (("en", "fr"), 2, "Units: 2.")
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert texts(window) == [("Good morning.", "Guten Morgen."), ("Good night.", "Gute Nacht.")]
    assert [(row.status, row.note) for row in project(window).rows] == [
        (Status.ACCEPTED, "said twice"),
        (Status.OPEN, ""),
    ]
    assert memory.with_suffix(".enregard").is_file()


def test_another_encoding_is_chosen(
    open_bilingual: Callable[..., MainWindow], tmp_path: Path, press: Press, qtbot: QtBot
) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("en;fr\nPoland;Łódź\nZloty;Złoty\n".encode("windows-1250"))
    seen: list[str] = []

    def act(dialog: BilingualDialog) -> None:
        counted(dialog, qtbot)
        for name in ("windows-1252", "windows-1250"):
            dialog.encoding.setCurrentText(name)
            dialog.encoding.activated.emit(dialog.encoding.currentIndex())
            counted(dialog, qtbot)
            item = dialog.units.topLevelItem(0)
            seen.append(item.text(1) if item else "")
        press("Enter")

    window = open_bilingual(path, act)
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert seen == ["£ódŸ", "Łódź"]
    assert texts(window) == [("Poland", "Łódź"), ("Zloty", "Złoty")]


def test_what_cannot_be_read_is_listed_and_saved(
    open_bilingual: Callable[..., MainWindow],
    memory: Path,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    memory.write_text(memory.read_text("utf-8").replace("Gute Nacht.</seg>", "Gute Nacht.</sog>"), "utf-8")
    saved = tmp_path / "list.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(saved), ""))
    seen: list[str] = []

    def act(dialog: BilingualDialog) -> None:
        counted(dialog, qtbot)
        seen.append(dialog.counted.text())
        assert dialog.problems.topLevelItemCount()
        dialog.save_problems.click()
        press("Enter")

    window = open_bilingual(memory, act)
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert "Could not be read: " in seen[0]
    assert "greetings.tmx, line " in saved.read_text("utf-8")
    assert ("Good morning.", "Bonjour.") in texts(window)


def test_a_file_that_is_none_says_so(
    open_bilingual: Callable[..., MainWindow], tmp_path: Path, press: Press, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.xlf"
    path.write_text("<html>no</html>", "utf-8")
    seen: list[tuple[str, bool]] = []

    def act(dialog: BilingualDialog) -> None:
        qtbot.waitUntil(lambda: "broken.xlf" in dialog.said.text(), timeout=10_000)
        seen.append((dialog.said.text(), dialog.buttons.buttons()[0].isEnabled()))
        press("Escape")

    window = open_bilingual(path, act)
    assert seen[0][1] is False
    assert window.session.project is None


def test_a_project_that_is_there_is_not_replaced_unasked(
    open_bilingual: Callable[..., MainWindow],
    memory: Path,
    press: Press,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = memory.with_suffix(".enregard")
    there.write_text("the work of last week", "utf-8")
    asked: list[str] = []

    def no(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", no)

    def act(dialog: BilingualDialog) -> None:
        counted(dialog, qtbot)
        press("Enter")
        assert dialog.isVisible()
        press("Escape")

    open_bilingual(memory, act)
    assert "is there already" in asked[0]
    assert there.read_text("utf-8") == "the work of last week"


def test_languages_and_project_are_named_with_keys(
    open_bilingual: Callable[..., MainWindow], memory: Path, press: Press, write: Write, qtbot: QtBot
) -> None:
    pairs: list[tuple[str, str]] = []

    def act(dialog: BilingualDialog) -> None:
        counted(dialog, qtbot)
        press("Alt+L Tab Ctrl+A")
        write("de")
        press("Tab")
        pairs.append(counted(dialog, qtbot).pair)
        press("Alt+W")
        qtbot.waitUntil(lambda: dialog.pair[0] == "de", timeout=10_000)  # a key's click takes its time
        pairs.append(counted(dialog, qtbot).pair)
        press("Alt+E Down")  # the next encoding: the same text, and what was chosen stays
        pairs.append(counted(dialog, qtbot).pair)
        press("Alt+P Ctrl+A")
        write(str(memory.with_name("german")))
        press("Enter")

    window = open_bilingual(memory, act)
    assert pairs == [("en", "de"), ("de", "en"), ("de", "en")]
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert texts(window) == [("Guten Morgen.", "Good morning."), ("Gute Nacht.", "Good night.")]
    assert window.windowTitle() == "german – En regard"
    assert memory.with_name("german.enregard").is_file()
    assert not memory.with_suffix(".enregard").exists()


def test_what_was_recognised_stays_said_when_another_encoding_is_chosen(
    open_bilingual: Callable[..., MainWindow], tmp_path: Path, press: Press, qtbot: QtBot
) -> None:
    path = tmp_path / "summer.csv"
    path.write_text("en;fr\nsummer;été\nThe boy is at school.;Le garçon est à l’école.\n", "utf-8")
    seen: list[tuple[str, str, str]] = []

    def act(dialog: BilingualDialog) -> None:
        for key in ("Alt+E", "Down", "Down", "Down"):
            press(key)
            counted(dialog, qtbot)
            item = dialog.units.topLevelItem(0)
            seen.append((dialog.encoding.itemText(0), dialog.encoding.currentText(), item.text(1) if item else ""))
            if dialog.encoding.currentText() == "utf-8":
                dialog.encoding.setCurrentText("utf-16")  # which this cannot be
        press("Esc")

    open_bilingual(path, act)
    recognised = "as recognised (utf-8)"
    assert seen[0] == (recognised, recognised, "été")
    assert (recognised, "windows-1252", "Ã©tÃ©") in seen
    assert {first for first, _, _ in seen} == {recognised}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.xlsx", b"PK\x03\x04" + bytes(60), "cut.xlsx"),
        ("empty.tmx", b"", "empty.tmx is empty"),
        ("none.tmx", b'<tmx version="1.4"><header srclang="en"/><body/></tmx>', "holds no translation unit"),
        ("bytes.csv", bytes(range(256)) * 4, "bytes.csv"),
    ],
)
def test_a_damaged_file_gets_a_sentence_and_no_project(
    open_bilingual: Callable[..., MainWindow],
    tmp_path: Path,
    press: Press,
    qtbot: QtBot,
    name: str,
    content: bytes,
    said: str,
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    seen: list[str] = []

    def act(dialog: BilingualDialog) -> None:
        qtbot.waitUntil(lambda: name in dialog.said.text(), timeout=10_000)
        seen.append(dialog.said.text())
        press("Enter")
        assert dialog.isVisible(), "Enter opens nothing"
        press("Esc")

    window = open_bilingual(path, act)
    assert said in seen[0]
    assert seen[0].rstrip().endswith(".")
    assert window.session.project is None
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_the_program_is_started_with_a_memory(
    new_window: Callable[[], MainWindow], memory: Path, dialogs: Dialogs, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        seen.append(counted(dialog, qtbot).windowTitle())
        press("Escape")

    window = new_window()
    dialogs(act)
    window.begin(memory, tmp_path, start_page=True)
    qtbot.waitUntil(lambda: bool(seen) and window.session.worker.current is None, timeout=20_000)
    assert seen == ["Open greetings.tmx"]
    assert window.session.project is None


# Out


@pytest.fixture
def export(window: MainWindow, dialogs: Dialogs, press: Press, qtbot: QtBot) -> Callable[..., Path]:
    """Press Ctrl+Shift+S, choose a format and what an act chooses, give a name, and wait until it is written."""

    def run(
        form: str,
        path: Path,
        act: Callable[[ExportDialog], None] = lambda _: None,
        then: Callable[[QDialog], None] | None = None,
    ) -> Path:
        def choose(dialog: QDialog) -> None:
            assert isinstance(dialog, ExportDialog)
            names = [each.name for each in (*registry.writable(), pdf.FORMAT)]
            dialog.format.setCurrentIndex(names.index(form))
            act(dialog)
            qtbot.waitUntil(lambda: "Rows that will be written" in dialog.told.text(), timeout=10_000)
            dialog.accept()

        dialogs(choose, *([str(path)] if path.parent.is_dir() else []), *([then] if then else []))
        press("Ctrl+Shift+S")
        idle(window, qtbot)
        return path

    return run


def accept(window: MainWindow, *positions: int) -> None:
    for at in positions:
        change = gestures.accept(project(window).rows, at)
        assert change
        window.session.apply(change)


@pytest.mark.parametrize("form", [form for form in registry.writable() if form.read], ids=lambda form: form.name)
def test_every_format_comes_in_again(
    form: Format, window: MainWindow, export: Callable[..., Path], tmp_path: Path
) -> None:
    paired = [pair for pair in texts(window) if all(pair)]
    path = export(form.name, tmp_path / f"rows{form.suffixes[0]}")
    written = path if path.exists() else next(tmp_path.glob("rows*.en"))
    found = [tuple(variant.text for variant in unit.variants[:2]) for unit in registry.open_units(written, chosen=form)]
    assert [tuple(" ".join(text.split()) for text in pair) for pair in found] == [
        tuple(" ".join(text.split()) for text in pair) for pair in paired
    ]


def test_accepted_rows_only_with_regions(window: MainWindow, export: Callable[..., Path], tmp_path: Path) -> None:
    accept(window, 14, 20)

    def act(dialog: ExportDialog) -> None:
        dialog.which.button(0).setChecked(True)
        for codes, code in zip(dialog.codes, ("en-US", "fr-BE"), strict=True):
            codes.setCurrentText(code)
        dialog.by.setText("Anna")

    path = export("tmx", tmp_path / "accepted.tmx", act)
    units = list(registry.open_units(path))
    assert [unit.status for unit in units] == [Status.ACCEPTED] * 2
    assert {tuple(variant.language for variant in unit.variants) for unit in units} == {("en-US", "fr-BE")}
    assert {unit.stamps.changed_by for unit in units} == {"Anna"}


def test_improbable_rows_stay_here(window: MainWindow, export: Callable[..., Path], tmp_path: Path) -> None:
    sure = [row for row in project(window).aligned if (row.probability or 0) >= 0.8]
    assert len(sure) < len(project(window).aligned)
    path = export("csv", tmp_path / "sure.csv", lambda dialog: dialog.minimum.setValue(80))
    assert len(list(registry.open_units(path))) == len(sure)


def test_the_same_texts_go_out_as_one(window: MainWindow, export: Callable[..., Path], tmp_path: Path) -> None:
    rows = project(window).rows
    at = next(k for k, row in enumerate(rows) if row.paired)
    other = next(k for k, row in enumerate(rows) if row.paired and k > at)
    for side in Side:
        change = gestures.edit(project(window).rows, other, side, [rows[at].text(side)], project(window).new_id)
        assert change
        window.session.apply(change)
    both = export("tmx", tmp_path / "both.tmx")
    one = export("tmx", tmp_path / "one.tmx", lambda dialog: dialog.merge.setChecked(True))
    assert len(list(registry.open_units(both))) == len(list(registry.open_units(one))) + 1


def test_added_to_a_memory_that_is_there(
    window: MainWindow, export: Callable[..., Path], memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export("tmx", memory, lambda dialog: dialog.append.setChecked(True))
    units = list(registry.open_units(memory))
    assert len(units) == 2 + len(project(window).aligned)
    assert units[0].variants == UNITS[0].variants


def test_what_a_format_cannot_hold_is_said_before(
    window: MainWindow, dialogs: Dialogs, press: Press, qtbot: QtBot
) -> None:
    accept(window, 14)
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        names = [each.name for each in registry.writable()]
        for form in ("moses", "tmx"):
            dialog.told.clear()
            dialog.format.setCurrentIndex(names.index(form))
            qtbot.waitUntil(lambda: "Rows that will be written" in dialog.told.text(), timeout=10_000)
            seen.append(dialog.told.text())
        dialog.codes[0].setCurrentText("english please")
        assert "is no code of a language" in dialog.told.text()
        assert not dialog.buttons.buttons()[0].isEnabled()
        press("Escape")

    dialogs(act)
    press("Ctrl+Shift+S")
    assert "cannot hold" in seen[0]
    assert "what was decided (accepted, doubtful, rejected). Rows that lose it: 1." in seen[0]
    assert "cannot hold" not in seen[1]


def test_a_pdf(window: MainWindow, export: Callable[..., Path], tmp_path: Path) -> None:
    path = export("pdf", tmp_path / "rows.pdf")
    document = pypdfium2.PdfDocument(path)
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    for source, target in (pair for pair in texts(window) if all(pair)):
        assert " ".join(source.split())[:40] in text
        assert " ".join(target.split())[:40] in text


def test_a_folder_that_has_gone(
    window: MainWindow, export: Callable[..., Path], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from enregard.ui.actions import exchange

    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    gone = tmp_path / "gone" / "rows.tmx"
    monkeypatch.setattr(exchange, "ask_for_name", lambda *_: gone)
    export("tmx", gone)
    qtbot.waitUntil(lambda: bool(told))
    assert "rows.tmx" in told[0]
    assert not gone.parent.exists()


def test_the_old_file_is_whole_when_its_folder_has_gone(
    window: MainWindow, export: Callable[..., Path], dialogs: Dialogs, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "memories"
    folder.mkdir()
    path = export("tmx", folder / "rows.tmx")
    before, rows = path.read_bytes(), texts(window)
    accept(window, 14)
    folder.rename(tmp_path / "elsewhere")

    seen = dialogs(lambda dialog: dialog.accept(), str(path), lambda dialog: dialog.accept())
    press("Ctrl+Shift+S")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: str(path) in seen[-1], timeout=10_000)
    assert not folder.exists()
    assert (tmp_path / "elsewhere" / "rows.tmx").read_bytes() == before
    assert texts(window) == rows
    again = export("tmx", tmp_path / "elsewhere" / "again.tmx")
    assert Status.ACCEPTED in {unit.status for unit in registry.open_units(again)}


def test_markup_notes_and_decisions_are_kept_or_dropped(
    window: MainWindow,
    export: Callable[..., Path],
    dialogs: Dialogs,
    memory: Path,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    def act(dialog: QDialog) -> None:
        counted(dialog, qtbot)
        press("Enter")

    dialogs(str(memory), act)
    press("Ctrl+Shift+O")
    qtbot.waitUntil(lambda: ("Good night.", "Bonne nuit.") in texts(window), timeout=30_000)
    whole = next(iter(registry.open_units(export("tmx", tmp_path / "whole.tmx"))))
    assert (whole.variants, whole.notes, whole.status) == (UNITS[0].variants, ("said twice",), Status.ACCEPTED)

    def nothing(dialog: ExportDialog) -> None:
        boxes = dialog.markup, dialog.notes, dialog.status
        assert all(box.isChecked() for box in boxes)
        press("Alt+M Alt+O Alt+D")
        qtbot.waitUntil(lambda: not any(box.isChecked() for box in boxes), timeout=10_000)  # a key's click takes time

    bare = next(iter(registry.open_units(export("tmx", tmp_path / "bare.tmx", nothing))))
    assert [variant.content for variant in bare.variants] == [(), (), ()]
    assert (bare.notes, bare.status) == ((), Status.OPEN)
    kept: list[bool] = []
    export(
        "tmx", tmp_path / "next.tmx", lambda dialog: kept.extend((dialog.markup.isChecked(), dialog.notes.isChecked()))
    )
    assert kept == [False, False], "the choices are there the next time"


def test_a_row_that_was_decided_goes_out_whatever_its_probability(
    window: MainWindow, export: Callable[..., Path], press: Press, write: Write, tmp_path: Path
) -> None:
    accept(window, 14)
    decided = project(window).rows[14]
    sure = [row for row in project(window).aligned if (row.probability or 0) >= 0.8 or row.decided]

    def act(dialog: ExportDialog) -> None:
        press("Alt+P Ctrl+A")
        write("80")
        assert dialog.minimum.value() == 80

    found = list(registry.open_units(export("tmx", tmp_path / "sure.tmx", act)))
    assert len(found) == len(sure) < len(project(window).aligned)
    assert decided.text(Side.SOURCE) in {unit.variants[0].text for unit in found}
    assert project(window).rows[27].text(Side.SOURCE) not in {unit.variants[0].text for unit in found}


@pytest.mark.parametrize("replaced", [True, False], ids=["replaced", "kept"])
@pytest.mark.parametrize(
    ("form", "given", "there"), [("tmx", "rows.v2", "rows.v2.tmx"), ("moses", "rows.moses", "rows.en-fr.en")]
)
def test_a_file_under_another_name_than_the_given_one_is_not_replaced_unasked(
    window: MainWindow,
    export: Callable[..., Path],
    tmp_path: Path,
    form: str,
    given: str,
    there: str,
    replaced: bool,
) -> None:
    old = tmp_path / there
    old.write_text("the work of last week", "utf-8")
    asked: list[str] = []

    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        dialog.button(QMessageBox.StandardButton.Yes if replaced else QMessageBox.StandardButton.No).click()

    export(form, tmp_path / given, then=say)
    assert str(old) in asked[0]
    assert (old.read_text("utf-8") == "the work of last week") is not replaced


def test_a_damaged_memory_is_not_added_to(window: MainWindow, export: Callable[..., Path], memory: Path) -> None:
    memory.write_bytes(memory.read_bytes()[:-60])
    before = memory.read_bytes()
    told: list[str] = []

    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.text())
        dialog.accept()

    export("tmx", memory, lambda dialog: dialog.append.setChecked(True), then=say)
    assert "greetings.tmx" in told[0]
    assert memory.read_bytes() == before
