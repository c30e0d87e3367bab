"""The manual: the same in both languages, true to the keys, and pleasant to walk through."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from enregard.check import CHECKS
from enregard.exchange import registry
from enregard.exchange.formats import Carries
from enregard.files import resource
from enregard.ui import theme
from enregard.ui.actions import table
from enregard.ui.dialogs.manual import generated
from enregard.ui.dialogs.manual.chapters import NAMES, anchor, as_one, chapters, links
from enregard.ui.dialogs.manual.window import ManualWindow

LANGUAGES = ("en", "fr")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
FRENCH = {"Shift": "Maj", "Enter": "Entrée", "Backspace": "Effacement", "Del": "Suppr", "Ins": "Inser"} | {
    "Up": "Haut",
    "Down": "Bas",
    "Home": "Début",
    "End": "Fin",
    "Space": "Espace",
    "PgUp": "Page préc",
    "PgDown": "Page suiv",
}
EXPLAINED = (
    "push_down",
    "pull_up",
    "first_up",
    "last_down",
    "shift_down",
    "shift_up",
    "split_sentence",
    "join_sentences",
    "take_out",
    "edit_text",
    "delete_row",
    "insert_row",
    "merge",
    "merge_up",
    "split",
    "exchange",
    "pinpoint",
    "undo",
    "history",
    "find",
    "find_next",
    "find_previous",
    "replace",
    "filter",
    "clear_filter",
    "go_to_row",
    "align_texts",
    "export_memory",
    "export_report",
    "next_translation",
    "toggle_context",
    "show_keys",
    "palette",
    "full_screen",
    "zoom_in",
    "zoom_out",
    "zoom_reset",
)
"""Actions whose first keys the manuals name."""
ENGLISH = {"Del": "Delete", "Ins": "Insert"}


def source(language: str, name: str) -> str:
    return resource("manual", language, f"{name}.md").read_text(encoding="utf-8")


def text(language: str) -> str:
    """Return the manual as it is written: without what the program fills in."""
    return "\n".join(source(language, name) for name in NAMES)


def named(language: str) -> list[str]:
    """Return what is set in bold, the keys among it."""
    return re.findall(r"\*\*(.+?)\*\*", text(language))


def spelt(keys: str, names: dict[str, str]) -> str:
    """Return a key sequence as a manual spells it."""
    return "+".join(names.get(part, part) for part in keys.split("+"))


def headings(language: str) -> list[tuple[int, str]]:
    return [(len(marks), title) for marks, title in HEADING.findall(text(language))]


def test_every_file_is_a_chapter() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in resource("manual", language).iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_chapter_has_the_same_structure_in_both_languages(name: str) -> None:
    english, french = (source(language, name) for language in LANGUAGES)
    levels = [[len(marks) for marks, _ in HEADING.findall(each)] for each in (english, french)]
    assert levels[0] == levels[1]
    assert levels[0][0] == 1
    assert set(levels[0][1:]) <= {2}
    for mark in (r"^\|", r"^- ", r"^\d+\. ", r"^    ", r"\]\(\w+\.md", r"^!\[", r"^\{\{\w+\}\}$"):
        assert len(re.findall(mark, english, re.MULTILINE)) == len(re.findall(mark, french, re.MULTILINE)), mark
    assert re.findall(r"\(picture:[\w-]+\)", english) == re.findall(r"\(picture:[\w-]+\)", french)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_is_without_text(language: str) -> None:
    sections = re.split(r"^## (.+)$", re.sub(r"^# .+$", "", text(language), flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    assert len(sections) > 60
    assert [title for title, body in zip(sections[::2], sections[1::2], strict=True) if len(body.split()) < 20] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_single_letter_of_the_keys_is_explained(language: str) -> None:
    letters = {key for entry in table.ENTRIES for key in entry.keys if len(key) == 1 and key.isalpha()}
    assert len(letters) > 10
    assert letters <= set(named(language))


@pytest.mark.parametrize(("language", "names"), [("en", ENGLISH), ("fr", FRENCH)])
def test_the_keys_of_the_corrections_are_those_of_the_program(language: str, names: dict[str, str]) -> None:
    said = named(language)
    entries = {entry.name: entry for entry in table.ENTRIES}
    for name in EXPLAINED:
        assert spelt(entries[name].keys[0], names) in said, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_correction_takes_more_keys_than_in_intertext(language: str) -> None:
    counts = [(int(ours), int(theirs)) for ours, theirs in re.findall(r"\| (\d)\D*?\((\d)\b[^|]*\) \|", text(language))]
    assert len(counts) == 6
    assert all(ours <= theirs for ours, theirs in counts)


def test_french_has_its_typography() -> None:
    prose = re.sub(r"^    .*$|`[^`]*`|!(?=\[)|\(picture:", "", text("fr"), flags=re.MULTILINE)
    assert "'" not in prose
    assert not re.search(r"[^\u00a0|][:;?!%](?![-\w])", re.sub(r"\|[-|]+\|", "", prose)), "a space that does not break"


def test_links_lead_to_chapters_and_their_headings() -> None:
    for language in LANGUAGES:
        parts = {part.name: part for part in chapters(language)}
        found = [link for part in parts.values() for link in links(part.text)]
        assert found
        for name, place in found:
            assert name in parts
            assert not place or place in map(anchor, parts[name].sections()), place


def test_the_program_fills_in_what_it_knows_of_itself() -> None:
    whole = as_one(chapters("en"))
    assert "{{" not in whole
    assert "picture:" not in whole
    assert len(generated.formats().splitlines()) == 3 + len(registry.formats()), "and PDF"
    assert "| `tmx` | `.tmx` `.gz` `.zip` | in, out | sentences without a partner |" in generated.formats()
    assert set(generated.LACKING) == set(Carries)
    assert len(generated.checks().splitlines()) == 2 + len(CHECKS)
    for entry in table.ENTRIES:
        assert not entry.keys or f"| {table.plain_text_of(entry)} |" in generated.all_keys()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> ManualWindow:
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def page(window: ManualWindow) -> QTextBrowser:
    page = window.findChild(QTextBrowser)
    assert page
    return page


@pytest.fixture
def field(window: ManualWindow) -> QLineEdit:
    field = window.findChild(QLineEdit)
    assert field
    return field


def at_top(page: QTextBrowser) -> str:
    """Return the paragraph at the top of the window."""
    return page.cursorForPosition(page.viewport().rect().topLeft() + QPoint(60, 30)).block().text()


def test_the_contents_lead_through_the_text(window: ManualWindow, page: QTextBrowser, qtbot: QtBot) -> None:
    contents = window.findChild(QListWidget)
    assert contents
    assert window.focusWidget() is contents
    titles = [contents.item(k).text() for k in range(contents.count())]
    assert [title.strip() for title in titles] == [title.replace("*", "") for _, title in headings("en")]
    assert at_top(page) == titles[0]
    for title in titles[1:4]:
        qtbot.keyClick(contents, Qt.Key.Key_Down)
        assert at_top(page) == title.strip()


def test_a_link_leads_to_its_heading(page: QTextBrowser) -> None:
    page.anchorClicked.emit(QUrl("#every-key"))
    assert page.textCursor().block().text() == "Every key"


def test_finds_in_the_page(window: ManualWindow, page: QTextBrowser, field: QLineEdit, qtbot: QtBot) -> None:
    count = window.findChild(QLabel)
    assert count
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "intertext")
    times = page.toPlainText().casefold().count("intertext")
    assert times > 3
    assert count.text() == f"1 of {times}"
    assert page.textCursor().selectedText() == "InterText"
    first = page.textCursor().position()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert count.text() == f"2 of {times}"
    assert page.textCursor().position() > first
    qtbot.keyClick(field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == f"1 of {times}"
    qtbot.keyClick(field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == f"{times} of {times}", "before the first comes the last"
    qtbot.keyClick(field, Qt.Key.Key_F3)
    assert count.text() == f"1 of {times}", "after the last comes the first"
    qtbot.keyClicks(field, "xyz")
    assert count.text() == "not found"
    field.clear()
    assert count.text() == ""


def test_takes_up_other_colours(page: QTextBrowser, qapp: QApplication, settings: None) -> None:
    def link() -> str:
        return page.document().find("Findings").charFormat().foreground().color().name()

    try:
        for name, colors in (("dark", theme.DARK), ("light", theme.LIGHT)):
            theme.choose(name)
            theme.apply(qapp)
            QApplication.processEvents()
            assert link() == colors.accent
    finally:
        theme.choose("")
        theme.apply(qapp)


def test_the_language_of_the_interface_or_english(qtbot: QtBot, qapp: QApplication) -> None:
    before = QLocale()
    try:
        for code, title in (("fr_CA", "Premiers pas"), ("de_DE", "First steps")):
            QLocale.setDefault(QLocale(code))
            window = ManualWindow()
            qtbot.addWidget(window)
            page = window.findChild(QTextBrowser)
            assert page
            assert page.toPlainText().startswith(title)
    finally:
        QLocale.setDefault(before)
