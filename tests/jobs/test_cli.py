"""The commands as a user calls them, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from enregard.project import Status, gestures
from enregard.project.store import Store

TEXT = "Good morning. The delegation arrived today. It left at 5. Thank you.\n"
TRANSLATION = "Bonjour à tous. La délégation est arrivée aujourd’hui. Elle est partie à 6 heures. Merci.\n"


def enregard(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = [sys.executable, "-m", "enregard", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=kept | environment, check=False)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "a.en.txt", tmp_path / "a.fr.txt"
    source.write_text(TEXT, encoding="utf-8")
    target.write_text(TRANSLATION, encoding="utf-8")
    return source, target


def test_demo_without_a_window(tmp_path: Path) -> None:
    done = enregard("demo", "--window", "--out", "results", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "21 rows aligned" in done.stdout
    names = ["statement.enregard", "statement.html", "statement.tmx"]
    assert sorted(p.name for p in (tmp_path / "results").iterdir()) == names
    store = Store(tmp_path / "results" / "statement.enregard")
    change = gestures.accept(store.project.rows, 12)
    assert change
    store.project.apply(change)
    store.close()
    assert enregard("demo", "--out", "results", cwd=tmp_path).returncode == 0
    store = Store(tmp_path / "results" / "statement.enregard")
    assert store.project.rows[12].status is Status.ACCEPTED, "the user's work was thrown away"
    store.close()
    assert ">accepted<" in (tmp_path / "results" / "statement.tmx").read_text(encoding="utf-8")


def test_align_writes_a_memory_and_a_report(pair: tuple[Path, Path], tmp_path: Path) -> None:
    done = enregard("align", *pair, "-o", "m.tmx", "--report", "r.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "error, row 3: The numbers differ: 5 in the original, 6 heures in the translation." in done.stdout
    assert (tmp_path / "m.tmx").read_text(encoding="utf-8").count("<tu ") == 4
    assert "The numbers differ" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("hint", 1), (None, 0)])
def test_findings_can_decide_the_exit_status(
    pair: tuple[Path, Path], tmp_path: Path, level: str | None, status: int
) -> None:
    done = enregard("align", *pair, *(["--fail-on", level] if level else []), cwd=tmp_path)
    assert done.returncode == status
    assert (tmp_path / "a.fr.tmx").exists()


def test_languages_with_a_region_go_into_the_memory(pair: tuple[Path, Path], tmp_path: Path) -> None:
    done = enregard("align", *pair, "--from", "en-GB", "--to", "fr-FR", "-o", "m.tmx", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    memory = (tmp_path / "m.tmx").read_text(encoding="utf-8")
    assert 'srclang="en-GB"' in memory
    assert 'xml:lang="fr-FR"' in memory


def test_help_has_examples(tmp_path: Path) -> None:
    for arguments in (["--help"], ["align", "--help"]):
        done = enregard(*arguments, cwd=tmp_path)
        assert done.returncode == 0
        assert "enregard align original.en." in done.stdout


def test_window_without_a_display_gets_a_sentence(tmp_path: Path) -> None:
    done = enregard(cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no display" in done.stderr


BAD = {
    "missing": ("nothing.txt", "a.fr.txt", "There is no file nothing.txt"),
    "folder": ("folder", "a.fr.txt", "folder is a folder"),
    "empty": ("empty.txt", "a.fr.txt", "empty.txt is empty"),
    "binary": ("binary.txt", "a.fr.txt", "is no text file"),
    "latin-1": ("a.en.txt", "latin.txt", "It looks like windows-1252"),
    "utf-16": ("a.en.txt", "utf16.txt", "It looks like utf-16"),
    "twice the same": ("a.en.txt", "a.en.txt", "are the same text"),
    "a copy of the same": ("a.en.txt", "copy.txt", "are the same text"),
    "swapped by their names": ("x.en.txt", "x.fr.txt", "seems to be the translation"),
    "swapped, and one says so": ("says.txt", "b.txt", "seems to be the translation"),
    "one language": ("a.fr.txt", "other.txt", "both in the language “fr”"),
    "page furniture only": ("a.en.txt", "page.txt", "holds no sentence"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input(kind: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    first, second, sentence = BAD[kind]
    (tmp_path / "folder").mkdir()
    files = {
        "empty.txt": b"", "binary.txt": os.urandom(999) + b"\0\1\2",
        "latin.txt": TRANSLATION.replace("’", "'").encode("latin-1"),
        "utf16.txt": TRANSLATION.encode("utf-16"), "copy.txt": TEXT.encode(), "x.en.txt": TRANSLATION.encode(),
        "x.fr.txt": TEXT.encode(), "b.txt": TEXT.encode(),
        "says.txt": f"(Traduction de l'intervention)\n\n{TRANSLATION}".encode(),
        "other.txt": b"Le conseil se tient demain. Il sera long. Nous serons tous l\xc3\xa0 pour le voir.",
        "page.txt": b"Partager\n28 octobre 2024\nSuivez-nous\n",
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    before = sorted(tmp_path.iterdir())
    done = enregard("align", first, second, "-o", "m.tmx", "--report", "r.html", cwd=tmp_path)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stderr.startswith("enregard: ")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("output", "sentence"),
    [("nowhere/m.tmx", "There is no folder nowhere"), ("folder", "is no ordinary file"),
     ("a.fr.txt", "will not be written over"),
     ("/proc/m.tmx", "Nothing can be written in the folder /proc"), ("/dev/full", "is no ordinary file")],
)  # fmt: skip
def test_bad_output(output: str, sentence: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    before = {p: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    done = enregard("align", *pair, "-o", output, cwd=tmp_path)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert {p: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


@pytest.mark.parametrize("command", ["align", "demo"])
def test_full_disk(command: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """A real one: a file system of a few kilobytes, where the tests may mount it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root on Linux")
    try:
        old = disk / "m.tmx"
        old.write_text("the memory of last week")
        (disk / "filler").write_bytes(b"x" * 11_000)
        arguments = [*pair, "-o", old] if command == "align" else ["--out", disk]
        done = enregard(command, *arguments, cwd=tmp_path)
        assert done.returncode == 2, done.stdout
        assert "No space left on device" in done.stderr or "is full" in done.stderr
        assert "Traceback" not in done.stderr
        assert old.read_text() == "the memory of last week"
        assert sorted(p.name for p in disk.iterdir()) == ["filler", "m.tmx"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_report_that_cannot_be_written_leaves_the_old_one(pair: tuple[Path, Path], tmp_path: Path) -> None:
    done = enregard("align", *pair, "-o", "m.tmx", "--report", "nowhere/r.html", cwd=tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "m.tmx").exists()


def test_one_name_for_both_results_is_refused(pair: tuple[Path, Path], tmp_path: Path) -> None:
    done = enregard("align", *pair, "-o", "same.tmx", "--report", "./same.tmx", cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot hold both" in done.stderr
    assert not (tmp_path / "same.tmx").exists()


def test_a_name_decides_where_a_short_text_leaves_a_doubt(tmp_path: Path) -> None:
    (tmp_path / "x.en.txt").write_text("OK <b>OK</b> Kursk 12.")
    (tmp_path / "x.fr.txt").write_text("OK <b>OK</b> Koursk 12.")
    done = enregard("align", "x.en.txt", "x.fr.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("en > fr: 1 rows aligned")


def test_without_any_engine_one_line_says_how_to_get_one(pair: tuple[Path, Path], tmp_path: Path) -> None:
    done = enregard("align", *pair, "-o", "m.tmx", "--report", "r.html", cwd=tmp_path, PATH="/nowhere")
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if "No machine translation" in line]
    assert "enregard models install en-fr" in line
    assert "enregard models install en-fr" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_progress_on_a_terminal(pair: tuple[Path, Path], tmp_path: Path) -> None:
    import pty

    terminal, child = pty.openpty()
    command = [sys.executable, "-m", "enregard", "align", *map(str, pair), "-o", "m.tmx"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=child, cwd=tmp_path, check=True)
    os.close(child)
    said = os.read(terminal, 10_000).decode()
    os.close(terminal)
    assert said.startswith("\rAligning ")
    assert b"Aligning" not in done.stdout
