"""Asking for files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_text(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """Ask for the file of a text."""
    path, _ = QFileDialog.getOpenFileName(parent, title, str(folder) if folder else "", _texts())
    return Path(path) if path else None


def ask_for_texts(parent: QWidget, title: str) -> list[Path]:
    """Ask for the files of some texts."""
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", _texts())
    return [Path(path) for path in paths]


def _texts() -> str:
    """Return the kinds of files that can be read as a text."""
    from enregard.documents.reader import formats

    suffixes = dict.fromkeys(suffix for each in formats() for suffix in each.suffixes)
    kinds = QCoreApplication.translate("Files", "Texts ({0});;All files (*)")
    return kinds.format(" ".join(f"*{suffix}" for suffix in suffixes))


def ask_for_translations(parent: QWidget, title: str) -> Path | None:
    """Ask for a file of translations: a memory, a bilingual file, two columns."""
    kinds = QCoreApplication.translate(
        "Files",
        "Translations (*.tmx *.xlf *.xliff *.mqxliff *.sdlxliff *.tsv *.csv *.txt);;All files (*)",
    )
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(path) if path else None


def ask_for_name(parent: QWidget, title: str, proposed: Path, kind: str) -> Path | None:
    """Ask for the name of a file to write; of several kinds (a;;b) one is chosen. It gets a suffix if it has none."""
    dialog = _NameDialog(parent, title, str(proposed.parent), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
    dialog.selectFile(proposed.name)
    dialog.filterSelected.connect(dialog.follow)
    given, names = dialog.exec(), dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if given and names else None


class _NameDialog(QFileDialog):
    """Gives the name the suffix of the kind that is chosen."""

    def follow(self, kind: str) -> None:
        """Take the suffix of another kind: "Report (*.html)"."""
        suffix = kind.rpartition("*.")[2].rstrip(")")
        name = Path(*self.selectedFiles()[:1])
        self.setDefaultSuffix(suffix)
        self.selectFile(name.with_suffix(f".{suffix}").name)
