"""What goes into the frozen program: of Qt and of libraries' data only what is used, with no link left dangling."""

from __future__ import annotations

from typing import Any

import pytest

from tests.packaging.loading import loaded

contents = loaded("pyinstaller", "contents.py")

LINKED = {
    "/PySide6/QtGui.abi3.so": ["libQt6Gui.so.6"],
    "/PySide6/Qt/lib/libQt6Gui.so.6": ["libQt6Core.so.6", "libpng.so"],
    "/PySide6/Qt/lib/libQt6Qml.so.6": ["libQt6Core.so.6", "libonly_qml.so"],
    "/PySide6/Qt/plugins/platforms/libqxcb.so": ["libQt6XcbQpa.so.6"],
    "/PySide6/Qt/plugins/platforms/libqvnc.so": ["libQt6Network.so.6"],
}
NAMES = {
    "PySide6/QtGui.abi3.so": "EXTENSION",
    "PySide6/Qt/lib/libQt6Gui.so.6": "BINARY",
    "PySide6/Qt/lib/libQt6Core.so.6": "BINARY",
    "PySide6/Qt/lib/libQt6Qml.so.6": "BINARY",
    "PySide6/Qt/lib/libQt6XcbQpa.so.6": "BINARY",
    "PySide6/Qt/lib/libQt6Network.so.6": "BINARY",
    "PySide6/Qt/plugins/platforms/libqxcb.so": "BINARY",
    "PySide6/Qt/plugins/platforms/libqvnc.so": "BINARY",
    "libpng.so": "BINARY",
    "libonly_qml.so": "BINARY",
    "libpython3.13.so.1.0": "BINARY",
    "ctranslate2.libs/libctranslate2.so": "BINARY",
    "pypdfium2_raw/libpdfium.so": "BINARY",
}


def names(entries: list[Any]) -> set[str]:
    return {entry[0] for entry in entries}


@pytest.fixture
def parted() -> tuple[set[str], set[str]]:
    entries = [(name, f"/{name}", kind) for name, kind in NAMES.items()]
    kept, left_out = contents.kept_binaries(entries, lambda path: LINKED.get(path, []))
    return names(kept), names(left_out)


def test_a_library_that_nothing_asks_for_stays_out(parted: tuple[set[str], set[str]]) -> None:
    kept, left_out = parted
    assert left_out == {
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "libonly_qml.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
    }
    assert kept == NAMES.keys() - left_out


def test_a_link_goes_with_its_file() -> None:
    links = [
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("PySide6/Qt/lib/libonly_qml.so", "../../../libonly_qml.so", "SYMLINK"),
        ("libQt6Gui.so.6", "/PySide6/Qt/lib/libQt6Gui.so.6", "BINARY"),
    ]
    gone = [("PySide6/Qt/lib/libQt6Qml.so.6", "/x", "BINARY"), ("libonly_qml.so", "/y", "BINARY")]
    assert contents.without_dangling(links, gone) == [links[1], links[3]]


def test_of_qts_translations_ours_are_kept_and_of_two_lists_of_words_the_larger() -> None:
    wanted = {
        "PySide6/Qt/translations/qtbase_fr.qm",
        "wordfreq/data/large_fr.msgpack.gz",
        "wordfreq/data/small_tr.msgpack.gz",
        "enregard/data/resources/i18n/enregard_fr.qm",
    }
    unwanted = {
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/designer_fr.qm",
        "wordfreq/data/small_fr.msgpack.gz",
        "wordfreq/data/jieba_zh.txt",
    }
    kept, left_out = contents.kept_data([(name, name, "DATA") for name in wanted | unwanted])
    assert (names(kept), names(left_out)) == (wanted, unwanted)


def test_on_windows_names_have_backslashes() -> None:
    entries = [("PySide6\\plugins\\platforms\\qwindows.dll", "a", "BINARY"),
               ("PySide6\\plugins\\platforms\\qminimal.dll", "b", "BINARY"),
               ("PySide6\\Qt6Quick.dll", "c", "BINARY"), ("VCRUNTIME140.dll", "d", "BINARY")]  # fmt: skip
    kept, _ = contents.kept_binaries(entries, lambda _: [])
    assert kept == [entries[0], entries[3]]
