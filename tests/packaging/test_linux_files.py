"""What the packages for Linux share, held against the tools and the program that will read it."""

from __future__ import annotations

import argparse
import ast
import gzip
import os
import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from enregard import __version__, cli
from enregard.project import Project
from enregard.project.store import create

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"


def module(path: Path) -> ModuleType:
    """Load a script of the packaging folder, which is no package."""
    spec = util.spec_from_file_location(f"tried_{path.stem}", path)
    assert spec
    assert spec.loader
    loaded = util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


shared: Any = module(LINUX / "shared.py")
prune: Any = module(LINUX / "prune.py")


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a prefix with everything in its place, and the program in the place of its libraries."""
    folder = tmp_path_factory.mktemp("prefix")
    shared.install(folder)
    (folder / "lib" / "enregard").mkdir(parents=True)
    (folder / "lib" / "enregard" / "enregard").symlink_to(PACKAGING.parent / "desktop" / "enregard")
    return folder


def tool(name: str) -> str:
    """Return a tool of the system; without it the test is skipped."""
    return shutil.which(name) or pytest.skip(f"{name} is not installed")


def test_the_launcher_starts_the_program_alone(prefix: Path, tmp_path: Path) -> None:
    (tmp_path / "argparse.py").write_text("raise SystemExit('the folder of the user was imported')", encoding="utf-8")
    launcher = prefix / "bin" / "enregard"
    assert os.access(launcher, os.X_OK)
    done = subprocess.run(
        [sys.executable, "-I", str(launcher), "--version"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"En regard {__version__}\n", done.stderr


def test_the_menu_entry_is_valid(prefix: Path) -> None:
    entry = prefix / "share" / "applications" / "enregard.desktop"
    done = subprocess.run([tool("desktop-file-validate"), str(entry)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_metainfo_is_valid_and_of_this_version(prefix: Path) -> None:
    told = prefix / "share" / "metainfo" / f"{shared.ID}.metainfo.xml"
    assert f'version="{__version__}"' in told.read_text(encoding="utf-8")
    command = [tool("appstreamcli"), "validate", "--no-net", str(told)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_projects_and_memories_are_told_from_other_files(prefix: Path, tmp_path: Path, statement: Project) -> None:
    """Qt reads the types as every desktop does; a project is known by its bytes, whatever it is called."""
    create(statement, tmp_path / "review.enregard").close()
    shutil.copy(tmp_path / "review.enregard", tmp_path / "copy")
    (tmp_path / "memory.tmx").write_text('<?xml version="1.0"?><tmx version="1.4"/>', encoding="utf-8")
    (tmp_path / "nameless").write_text('<?xml version="1.0"?><tmx version="1.4"/>', encoding="utf-8")
    (tmp_path / "texts.sdlxliff").write_text("<xliff/>", encoding="utf-8")
    code = (
        "import sys; from PySide6.QtCore import QMimeDatabase\n"
        "for each in sys.argv[1:]: print(QMimeDatabase().mimeTypeForFile(each).name())"
    )
    names = ["review.enregard", "copy", "memory.tmx", "nameless", "texts.sdlxliff"]
    done = subprocess.run(
        [sys.executable, "-c", code, *(str(tmp_path / name) for name in names)],
        env={**os.environ, "XDG_DATA_HOME": str(prefix / "share")},
        capture_output=True,
        text=True,
        check=True,
    )
    project, memory = "application/x-enregard", "application/x-tmx"
    assert done.stdout.split() == [project, project, memory, memory, "application/xliff+xml"]


def test_the_menu_entry_opens_the_types_that_are_described(prefix: Path) -> None:
    entry = (prefix / "share" / "applications" / "enregard.desktop").read_text(encoding="utf-8")
    types = (prefix / "share" / "mime" / "packages" / "enregard.xml").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^MimeType=(.*);$", entry, re.MULTILINE)
    assert sorted(listed.split(";")) == sorted(re.findall(r'mime-type type="(.+)"', types))


def test_each_icon_lies_in_the_folder_of_its_size(prefix: Path) -> None:
    theme = prefix / "share" / "icons" / "hicolor"
    assert (theme / "scalable" / "apps" / "enregard.svg").is_file()
    drawn = sorted((PACKAGING.parent / "resources" / "icons").glob("enregard-*.png"))
    for picture in drawn:
        size = picture.stem.partition("-")[2]
        assert (theme / f"{size}x{size}" / "apps" / "enregard.png").read_bytes() == picture.read_bytes()


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield all commands and options of a parser and of its subcommands."""
    for action in parser._actions:
        yield from action.option_strings
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield name
                yield from _options(command)


@pytest.mark.parametrize("language", ["", "fr"])
def test_the_manual_page_names_every_command_and_option(prefix: Path, language: str) -> None:
    page = gzip.decompress((prefix / "share" / "man" / language / "man1" / "enregard.1.gz").read_bytes()).decode()
    assert f'"En regard {__version__}"' in page
    words = set(re.findall(r"[\w-]+", page.replace(r"\-", "-").replace(r"\fB", " ").replace(r"\fR", " ")))
    assert sorted({*_options(cli._parser()[0])} - words) == []


@pytest.mark.parametrize("page", ["enregard.1", "enregard.fr.1"])
def test_the_manual_page_is_set_without_a_warning(page: str) -> None:
    command = [tool("man"), "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(LINUX / page)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_same_commit_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    contents = []
    for name in ("one", "two"):
        shared.install(tmp_path / name)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        contents.append([(path.relative_to(tmp_path / name), path.read_bytes()) for path in files])
    assert contents[0] == contents[1]
    assert b"2023-11-14" in b"".join(content for _, content in contents[0])


def test_what_is_left_out_is_pinned_and_never_imported() -> None:
    pinned = (PACKAGING / "requirements.txt").read_text(encoding="utf-8").replace("-", "_")
    assert [name for name in prune.WITHOUT if f"\n{name}==" not in f"\n{pinned}"] == []
    imported = set()
    for path in (PACKAGING.parent / "desktop" / "enregard").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module)
    top = {name.partition(".")[0] for name in imported}
    assert not top & ({*prune.WITHOUT} - {"protobuf"} | {"google"})
    qt = {name.split(".")[1] for name in imported if name.startswith("PySide6.")}
    assert qt == prune.QT_MODULES


def test_a_distribution_goes_with_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "pluggy").mkdir()
    (tmp_path / "pluggy" / "__init__.py").touch()
    (tmp_path / "kept.py").touch()
    metadata = tmp_path / "pluggy-1.7.0.dist-info"
    metadata.mkdir()
    record = "pluggy/__init__.py,,\npluggy-1.7.0.dist-info/RECORD,,\n../kept.py,,\n"
    (metadata / "RECORD").write_text(record, encoding="utf-8")
    prune._drop_distribution(tmp_path, "pluggy")
    prune._drop_empty_folders(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.py"]


def test_what_a_library_needs_is_read_from_it() -> None:
    tool("readelf")
    from PySide6 import QtWidgets

    assert any(name.startswith("libQt6Widgets") for name in prune.needed(Path(QtWidgets.__file__)))


def test_flatpak_builds_from_what_its_script_gathers(tmp_path: Path) -> None:
    manifest = import_module("yaml").safe_load((PACKAGING / "flatpak" / f"{shared.ID}.yml").read_text(encoding="utf-8"))
    assert manifest["id"] == shared.ID
    (built,) = manifest["modules"]
    assert built["sources"][0] == "wheels.json"
    sources: Any = module(PACKAGING / "flatpak" / "sources.py")
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "a-1-py3-none-any.whl").write_bytes(b"")
    (listed,) = sources.listed(tmp_path / "wheels")
    assert (tmp_path / listed["path"]).is_file()
    assert listed["dest"] in "".join(built["build-commands"])
    scripts = re.findall(r"packaging/[\w/.]+", " ".join(built["build-commands"]))
    assert all((PACKAGING.parent / script).is_file() for script in scripts)


def test_the_bundle_of_macos_tells_of_projects() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "additions.plist").read_bytes())
    (kind,) = told["UTExportedTypeDeclarations"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["enregard"]
