"""Colours that can be told apart, a focus that can be seen, settings that last, and the fonts of the two texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from enregard.project import Side
from enregard.ui import settings as kept
from enregard.ui import theme
from enregard.ui.dialogs.fonts import FontsDialog
from enregard.ui.style import STYLE

THEMES = {
    "light": theme.LIGHT,
    "dark": theme.DARK,
    "contrast, light": theme.CONTRAST_LIGHT,
    "contrast, dark": theme.CONTRAST_DARK,
}
every_theme = pytest.mark.parametrize("name", THEMES)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    parts: list[float] = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21, abs=1e-3)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@every_theme
def test_every_text_can_be_read(name: str) -> None:
    colors, least = THEMES[name], 7 if "contrast" in name else 4.5
    said = {
        f"{ink} on {paper}": round(contrast(colors.color(ink), colors.color(paper)), 2)
        for paper, inks in theme.TEXT_ON.items()
        for ink in inks
    }
    assert {pair: ratio for pair, ratio in said.items() if ratio < least} == {}


@every_theme
def test_every_shape_can_be_seen(name: str) -> None:
    colors = THEMES[name]
    said = {
        f"{line} on {paper}": round(contrast(colors.color(line), colors.color(paper)), 2)
        for paper, lines in theme.SHAPES_ON.items()
        for line in lines
    }
    if "contrast" in name:
        said["line on paper"] = round(contrast(colors.color("line"), colors.color("paper")), 2)
    assert {pair: ratio for pair, ratio in said.items() if ratio < 3} == {}


@every_theme
def test_papers_that_mean_different_things_differ(name: str) -> None:
    colors = THEMES[name]
    assert len({getattr(colors, paper) for paper in ("paper", "focus", "mark", "found", "here", "pin")}) == 6


def test_no_colour_escapes_the_tables() -> None:
    spoken_of = {*theme.TEXT_ON, *theme.SHAPES_ON}.union(*theme.TEXT_ON.values(), *theme.SHAPES_ON.values())
    assert {field.name for field in fields(theme.Theme)} - spoken_of == {"line"}


def test_the_style_sheet_writes_with_inks_on_papers_of_the_tables() -> None:
    rules = [rule.split("{{")[1] for rule in STYLE.replace("\n", " ").split("}}") if "{{" in rule]
    pairs = 0
    for rule in rules:
        ink, paper = re.search(r"(?<![-\w])color: {(\w+)}", rule), re.search(r"background: {(\w+)}", rule)
        assert ink is None or ink[1] in theme.TEXT_ON["paper"]
        if ink and paper:
            pairs += 1
            assert ink[1] in theme.TEXT_ON[paper[1]], rule
    assert pairs > 5


@pytest.mark.parametrize(
    ("chosen", "dark", "high", "expected"),
    [
        ("", False, False, "light"),
        ("", True, False, "dark"),
        ("", False, True, "contrast, light"),
        ("", True, True, "contrast, dark"),
        ("light", True, True, "light"),
        ("dark", False, True, "dark"),
        ("contrast", False, False, "contrast, light"),
        ("contrast", True, False, "contrast, dark"),
        ("a name of long ago", True, False, "dark"),
    ],
)
def test_the_theme_follows_the_user_and_then_the_system(chosen: str, dark: bool, high: bool, expected: str) -> None:
    assert theme.wanted(chosen, dark, high) is THEMES[expected]


@pytest.fixture
def use(qapp: QApplication, settings: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], theme.Theme]]:
    """Show a theme; afterwards the usual one again."""

    def show(name: str) -> theme.Theme:
        with monkeypatch.context() as patched:
            patched.setattr(theme, "wanted", lambda *_, **__: THEMES[name])
            return theme.apply(qapp)

    yield show
    theme.choose("")
    theme.apply(qapp)


def test_a_theme_that_was_chosen_is_shown_everywhere(
    qapp: QApplication, settings: None, use: Callable[[str], theme.Theme]
) -> None:
    theme.choose("dark")
    assert theme.apply(qapp) is theme.current() is theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.DARK.color("paper")
    theme.choose("light")
    assert theme.apply(qapp) is theme.current() is theme.LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.LIGHT.color("paper")


def test_every_glyph_of_the_style_sheet_is_there(use: Callable[[str], theme.Theme], qapp: QApplication) -> None:
    for name in THEMES:
        use(name)
        paths = set(re.findall(r'url\("([^"]+)"\)', qapp.styleSheet()))
        assert len(paths) >= 6
        assert [path for path in paths if QImage(path).isNull()] == []


def _tool_button() -> QToolButton:
    button = QToolButton()
    button.setText("Align")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _filled(box: QComboBox) -> QComboBox:
    box.addItems(["one", "two"])
    return box


def _tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("one")
    return bar


WIDGETS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("Align"),
    "tool button": _tool_button,
    "field": lambda: QLineEdit("text"),
    "chooser": lambda: _filled(QComboBox()),
    "number": QSpinBox,
    "tick": lambda: QCheckBox("Numbers"),
    "choice": lambda: QRadioButton("Numbers"),
    "list": QListWidget,
    "text": lambda: QPlainTextEdit("text"),
    "tabs": _tabs,
}


@every_theme
@pytest.mark.parametrize("kind", WIDGETS)
@pytest.mark.parametrize("place", [QWidget, QDialog])
def test_what_has_the_keyboard_is_outlined(
    name: str, kind: str, place: type[QWidget], use: Callable[[str], theme.Theme], qtbot: QtBot
) -> None:
    accent = use(name).accent
    window, widget, other = place(), WIDGETS[kind](), QLineEdit()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(widget)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    without = _outlined(widget, accent)
    size = widget.size()
    widget.setFocus()
    assert _outlined(widget, accent) >= without + 2 * widget.width() * 0.8
    assert widget.sizeHint().height() <= size.height() + 1  # nothing jumps


def _outlined(widget: QWidget, accent: str) -> int:
    """Return how many of the pixels of the upper and of the lower four lines have the accent's colour."""
    image = widget.grab().toImage()
    lines = [*range(4), *range(image.height() - 4, image.height())]
    return sum(image.pixelColor(x, y).name() == accent for y in lines for x in range(image.width()))


# Settings


def test_settings_have_defaults_and_last(settings: None) -> None:
    assert (kept.COLOURS.get(), kept.SPELLING.get(), kept.SIZE[Side.TARGET].get()) == ("", True, theme.READING_SIZE)
    kept.COLOURS.set("dark")
    kept.SPELLING.set(False)
    kept.SIZE[Side.TARGET].set(15.5)
    QSettings().sync()
    assert (kept.COLOURS.get(), kept.SPELLING.get(), kept.SIZE[Side.TARGET].get()) == ("dark", False, 15.5)
    assert kept.SIZE[Side.SOURCE].get() == theme.READING_SIZE


def test_a_default_is_not_kept(settings: None) -> None:
    kept.SPELLING.set(False)
    kept.SPELLING.set(True)
    assert kept.SPELLING.get()
    assert QSettings().allKeys() == []


# Fonts

LANGUAGES = ("fr-CA", "ar")


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot, settings: None) -> FontsDialog:
    dialog = FontsDialog(LANGUAGES)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def other_family() -> str:
    """Return a family that is not the program's choice."""
    usual = QFontInfo(theme.reading_font()).family()
    return next(f for f in QFontDatabase.families() if QFontDatabase.isScalable(f) and f != usual)


def test_each_text_has_a_font_of_its_own(dialog: FontsDialog, qtbot: QtBot) -> None:
    family = other_family()
    target = dialog.sides[Side.TARGET]
    target.family.setCurrentText(family)
    target.points.setValue(17.5)
    assert target.preview.toPlainText().startswith("نصّان")
    assert dialog.sides[Side.SOURCE].preview.toPlainText().startswith("Deux textes")
    assert (target.preview.font().families()[0], target.preview.font().pointSizeF()) == (family, 17.5)
    dialog.accept()
    font = theme.side_font(Side.TARGET)
    assert (font.families()[0], font.pointSizeF()) == (family, 17.5)
    assert font.families()[1:] == theme.READING_FAMILIES
    assert theme.side_font(Side.SOURCE) == theme.reading_font()
    assert theme.side_font(Side.TARGET, 2.0).pointSizeF() == 35
    again = FontsDialog(LANGUAGES)
    qtbot.addWidget(again)
    assert (again.sides[Side.TARGET].family.currentFont().family(), again.sides[Side.TARGET].points.value()) == (
        family,
        17.5,
    )


def test_fonts_can_be_reset_and_left_as_they_were(dialog: FontsDialog) -> None:
    kept.FAMILY[Side.SOURCE].set(other_family())
    kept.SIZE[Side.SOURCE].set(20.0)
    dialog.reject()
    assert theme.side_font(Side.SOURCE).pointSizeF() == 20
    second = FontsDialog(LANGUAGES)
    second.defaults.click()
    second.accept()
    assert QSettings().allKeys() == []


def test_sizes_stay_legible(settings: None) -> None:
    kept.SIZE[Side.SOURCE].set(0.0)
    assert theme.side_font(Side.SOURCE).pointSizeF() == theme.SMALLEST
    assert theme.side_font(Side.SOURCE, 1000.0).pointSizeF() == theme.SMALLEST


def test_the_dialog_is_named_and_freed(dialog: FontsDialog, qtbot: QtBot) -> None:
    names = [
        widget.accessibleName() for each in dialog.sides.values() for widget in (each.family, each.points, each.preview)
    ]
    assert len(set(names)) == 6
    assert all(names)
    assert dialog.findChild(QDialogButtonBox)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
