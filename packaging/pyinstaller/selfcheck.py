"""What the frozen program reaches of itself: `try_frozen.py` asks it, by `enregard -P -m selfcheck`.

Without arguments it imports each module, opens each resource and uses each library that is imported late, and prints
what it found as JSON. `window PROJECT PICTURE SINCE` opens a project in the window, takes a picture of it, and prints
after how many seconds it was shown, counted from SINCE.
"""

from __future__ import annotations

import importlib
import io
import json
import pkgutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import enregard
from enregard import files


def modules() -> dict[str, str]:
    """Import every module of the program; return their names, and why one cannot be imported."""
    found = {}
    for name in _names(enregard.__path__, "enregard."):
        try:
            importlib.import_module(name)
            found[name] = ""
        except ImportError as error:
            found[name] = str(error)
    return found


def _names(places: Iterable[str], before: str) -> Iterator[str]:
    """Yield the names of modules, and of those in packages, without importing any."""
    for each in pkgutil.iter_modules(places, before):
        if not each.name.endswith("__main__"):
            yield each.name
        if each.ispkg:
            inner = each.name.rpartition(".")[2]
            yield from _names([str(Path(place, inner)) for place in places], f"{each.name}.")


def resources() -> dict[str, int]:
    """Open every resource and every text that comes along; return their sizes."""
    return {
        f"{root.name}/{path.relative_to(root).as_posix()}": len(path.read_bytes())
        for root in (files.resource(), files.corpus())
        for path in root.rglob("*")
        if path.is_file()
    }


def libraries() -> dict[str, str]:
    """Use every library that is imported late or that brings data along; return what each of them says."""
    return {use.__name__.strip("_"): str(use()) for use in _USES}


def _wordfreq() -> int:
    from wordfreq import available_languages, get_frequency_dict

    return sum(len(get_frequency_dict(language)) > 0 for language in available_languages())


def _snowballstemmer() -> int:
    import snowballstemmer

    return sum(bool(snowballstemmer.stemmer(name).stemWord("words")) for name in snowballstemmer.algorithms())


def _sacrebleu() -> list[str]:
    from sacrebleu.metrics.bleu import BLEU, _get_tokenizer

    own = ("none", "13a", "intl", "zh", "char")
    return [name for name in own if name in BLEU.TOKENIZERS and _get_tokenizer(name)()("A sentence.")]


def _py3langid() -> str:
    import py3langid

    return str(py3langid.classify("Les ministres se sont réunis à Bruxelles pour parler de la défense.")[0])


def _encoder() -> tuple[int, ...]:
    from enregard.align.meaning.encoder import Encoder

    return Encoder().words(["word", "mot"]).shape


def _hunspell() -> list[bool]:
    from hunspell import Hunspell

    with tempfile.TemporaryDirectory() as place:
        Path(place, "xx.aff").write_text("SET UTF-8\n", encoding="utf-8")
        Path(place, "xx.dic").write_text("1\nword\n", encoding="utf-8")
        speller = Hunspell("xx", hunspell_data_dir=place)
        return [speller.spell("word"), speller.spell("wrod")]


def _choppa() -> int:
    from enregard.segments import general
    from enregard.segments.ruleset import Layer

    return len(general.ends("One sentence. And another, e.g. this.", "en", tuple(Layer)))


def _docx() -> int:
    from docx import Document

    document = Document()
    document.add_heading("A heading")
    document.add_table(1, 2)
    document.save(io.BytesIO())
    return len(document.paragraphs)


def _openpyxl() -> list[str]:
    from openpyxl import Workbook, load_workbook

    written = io.BytesIO()
    Workbook().save(written)
    return list(load_workbook(written).sheetnames)


def _lxml() -> str:
    from lxml import etree

    return str(etree.fromstring("<a><b>1</b></a>").xpath("string(b)"))


def _markdown() -> str:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return str(MarkdownIt("commonmark").enable("table").use(footnote_plugin).render("a[^1]\n\n[^1]: note")[:4])


def _chardet() -> str:
    import chardet

    return str(chardet.detect("Les élèves sont arrivés à l'école.".encode("cp1252"))["encoding"])


def _ctranslate2() -> bool:
    import ctranslate2

    return bool(ctranslate2.get_supported_compute_types("cpu"))


def _threadpoolctl() -> list[str]:
    from threadpoolctl import threadpool_info

    return sorted({str(each["internal_api"]) for each in threadpool_info()})


def _qt() -> dict[str, Any]:
    """Say what Qt brings along: its translations, and the pictures that it reads."""
    from PySide6.QtCore import QLibraryInfo, QTranslator
    from PySide6.QtGui import QImageReader

    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    pictures = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    return {
        "translations": [name for name in ("qtbase_en", "qtbase_fr") if QTranslator().load(name, place)],
        "pictures": sorted(pictures & {"png", "svg", "jpg", "ico"}),
    }


_USES: tuple[Callable[[], object], ...] = (
    *(_wordfreq, _snowballstemmer, _sacrebleu, _py3langid, _encoder, _hunspell, _choppa),
    *(_docx, _openpyxl, _lxml, _markdown, _chardet, _ctranslate2, _threadpoolctl),
)


def window(project: Path, picture: Path, since: float) -> int:
    """Open a project in the window; when it is shown take a picture and end."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from enregard.ui import application

    class Watch(QObject):
        shown: float | None = None

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            shell: Any = watched.window() if isinstance(watched, QWidget) else None
            rows = getattr(shell, "rows", None)
            if (
                self.shown is None
                and event.type() == QEvent.Type.Paint
                and rows is not None
                and shell.session.project
                and watched is rows.viewport()
            ):
                self.shown, self.shell = time.time() - since, shell
                QTimer.singleShot(2000, self.end)
            return False

        def end(self) -> None:
            menus = [action.text().replace("&", "") for action in self.shell.menuBar().actions()]
            saved = self.shell.grab().save(str(picture))
            told = {"shown": self.shown, "menus": menus, "platform": app.platformName(), "saved": saved, **_qt()}
            print(json.dumps(told), flush=True)
            app.quit()

    from PySide6.QtWidgets import QWidget

    app = application.make()
    watch = Watch()
    app.installEventFilter(watch)
    return application.run(project, project.parent)


def main(arguments: list[str]) -> int:
    """Say what is reached, or open the window."""
    if arguments[:1] == ["window"]:
        return window(Path(arguments[1]), Path(arguments[2]), float(arguments[3]))
    told = {"modules": modules(), "resources": resources(), "libraries": libraries()}
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
