"""Take out of a folder of installed libraries what the program never opens.

`python packaging/linux/prune.py FOLDER`, a folder that `pip install --target` filled. It prints the sizes before and
after. What is left is tried by `packaging/debian/try_deb.py`.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

WITHOUT = {
    "onnxruntime": "for Argos Translate's own sentence splitter; ours is another",
    "minisbd": "the same splitter",
    "flatbuffers": "for onnxruntime",
    "filelock": "for minisbd",
    "protobuf": "for onnxruntime, and for training tokenizers",
    "hatchling": "builds the project's wheel",
    "editables": "the same",
    "pathspec": "the same",
    "pluggy": "the same",
    "tomlkit": "the same",
    "trove_classifiers": "the same",
}
"""The distributions that nothing imports, and what they were for."""

QT_MODULES = {"QtCore", "QtGui", "QtWidgets"}
"""What the window imports."""

QT_PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqwayland*.so",
    "platforms/libqoffscreen.so",
    "platforms/libqminimal.so",
    "platformthemes/*.so",
    "platforminputcontexts/libcompose*.so",
    "platforminputcontexts/libibus*.so",
    "xcbglintegrations/*.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
)
"""How Qt reaches screens, themes, keyboards and our drawn icons."""

_NEEDLESS_FOLDERS = {"tests", "__pycache__"}
_NEEDLESS_PATHS = (
    "joblib/test",
    "hunspell/dictionaries",  # the system's are used
    "numpy/_core/_[!m]*_tests.*.so",
    "wordfreq/data/jieba_zh*",  # for a splitter of Chinese words that we do not ship
)
_NEEDLESS = {".sh", ".pyi", ".pxd", ".pyx", ".h", ".hpp", ".c", ".cpp", ".a", ".cmake", ".pc"}
_OF_PIP = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}


def prune(folder: Path) -> None:
    """Take out whole distributions first, then parts of Qt, then what only developers open."""
    for name in WITHOUT:
        _drop_distribution(folder, name)
    shutil.rmtree(folder / "bin", ignore_errors=True)
    _prune_qt(folder / "PySide6")
    for path in [path for pattern in _NEEDLESS_PATHS for path in folder.glob(pattern)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    _drop_small_lists(folder / "wordfreq" / "data")
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and path.name in _NEEDLESS_FOLDERS:
            shutil.rmtree(path)
        elif path.is_file() and (path.suffix in _NEEDLESS or (path.name in _OF_PIP and _is_metadata(path.parent))):
            path.unlink()
    _drop_empty_folders(folder)


def _is_metadata(folder: Path) -> bool:
    return folder.suffix == ".dist-info"


def _drop_distribution(folder: Path, name: str) -> None:
    """Remove the files that a distribution says it installed; nothing if it is not there."""
    for metadata in folder.glob(f"{name}-*.dist-info"):
        with (metadata / "RECORD").open(encoding="utf-8", newline="") as record:
            names = [row[0] for row in csv.reader(record) if not row[0].startswith("..")]
        for each in names:
            (folder / each).unlink(missing_ok=True)


def _prune_qt(qt: Path) -> None:
    """Keep the modules and plugins that are used, and the libraries that these need."""
    plugins = {path for pattern in QT_PLUGINS for path in (qt / "Qt" / "plugins").glob(pattern)}
    modules = {qt / f"{name}.abi3.so" for name in QT_MODULES} | {*qt.glob("libpyside6.abi3*")}
    libraries = {path.name: path for path in (qt / "Qt" / "lib").iterdir() if path.is_file()}
    used = {libraries[name] for name in _closure(plugins | modules, libraries)}
    translations = {*(qt / "Qt" / "translations").glob("qtbase_*.qm")}
    support = {*qt.glob("*.py"), *(qt / "support").rglob("*.py")}
    keep = plugins | modules | used | translations | support
    for path in qt.rglob("*"):
        if path.is_file() and path not in keep:
            path.unlink()


def _closure(files: set[Path], libraries: dict[str, Path]) -> set[str]:
    """Return the names of the libraries that files need, and that these need in turn."""
    found: set[str] = set()
    waiting = list(files)
    while waiting:
        new = {name for name in needed(waiting.pop()) if name in libraries} - found
        found |= new
        waiting += [libraries[name] for name in new]
    return found


def needed(library: Path) -> Iterator[str]:
    """Yield the names of the libraries that a library is linked with."""
    told = subprocess.run(["readelf", "--dynamic", str(library)], capture_output=True, text=True, check=True).stdout
    for line in told.splitlines():
        if "(NEEDED)" in line:
            yield line.partition("[")[2].rstrip("]")


def _drop_small_lists(words: Path) -> None:
    """Remove the lists of words that are not read because there is a larger one of the language."""
    for large in words.glob("large_*"):
        (words / large.name.replace("large_", "small_")).unlink(missing_ok=True)


def _drop_empty_folders(folder: Path) -> None:
    for path in sorted((each for each in folder.rglob("*") if each.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()


def size(folder: Path) -> float:
    """Return what the files of a folder take, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def largest(folder: Path, count: int) -> list[tuple[str, float]]:
    """Return the largest parts of a folder, and their MB."""
    parts = [(path.name, size(path)) for path in folder.iterdir() if path.is_dir()]
    return sorted(parts, key=lambda part: -part[1])[:count]


if __name__ == "__main__":
    place = Path(sys.argv[1])
    before = size(place)
    prune(place)
    print(f"{before:.0f} MB before pruning, {size(place):.0f} MB after")
