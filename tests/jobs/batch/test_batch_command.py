"""`enregard batch` as it is typed: what it prints, its exit status, its line on a terminal, its sentences."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from enregard import cli
from enregard.cli.batch import _duration
from enregard.jobs.batch.journal import NAME


def batch(*words: object) -> int:
    return cli.main(["batch", *map(str, words)])


def test_what_it_prints(texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    (texts / "en" / "alone.txt").touch()
    try:
        assert batch(texts / "en", texts / "fr", "--out", out, "--workers", 1) == 1
    finally:
        (texts / "en" / "alone.txt").unlink()
    printed = capsys.readouterr()
    assert "6 of 7 pairs aligned" in printed.out
    assert str(out / "summary.html") in printed.out
    assert "Without a partner of the same name" in printed.err
    assert "damaged: " in printed.err
    assert batch(texts / "en", texts / "fr", "--out", out, "--workers", 1) == 1
    assert "Done by an earlier run: 7." in capsys.readouterr().out


def test_one_folder_without_failures(texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code in ("en", "fr"):
        (tmp_path / "texts").mkdir(exist_ok=True)
        shutil.copy(texts / code / "text5.txt", tmp_path / "texts" / f"speech.{code}.txt")
    assert batch(tmp_path / "texts", "--from", "en", "--out", tmp_path / "out", "--merge", "--check") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        ["all.tmx", NAME, "summary.csv", "summary.html"]
    )
    assert capsys.readouterr().err.endswith("1 of 1 pairs\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("a", "b", "c"), "Give one folder, two folders, or a manifest."),
        (("{texts}/en", "{texts}/fr", "--workers", "-1"), "cannot be less than nothing"),
        (("{texts}/en", "{texts}/nothing"), "cannot be read"),
        (("{texts}/en/text1.txt",), "is no manifest"),
        (("{texts}/en", "{texts}/fr", "--formats", "word"), "no format “word”"),
        (("{texts}/en", "{texts}/fr", "--cluster", "tcp://127.0.0.1:9"), "No Dask scheduler answers"),
    ],
)
def test_bad_input(
    words: tuple[str, ...], sentence: str, texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert batch(*(word.format(texts=texts) for word in words), "--out", tmp_path / "out") == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("formats", ["project", "tmx"])
def test_a_disk_that_fills_up(formats: str, texts: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A real one: the run stops with a sentence, and goes on when there is room."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=60k", "tmpfs", str(tmp_path)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root on Linux")
    words = texts / "en", texts / "fr", "--out", tmp_path, "--formats", formats, "--workers", 1
    try:
        assert batch(*words) == 2
        assert "room" in capfd.readouterr().err.splitlines()[-1]
        done = {path: path.stat().st_mtime_ns for path in tmp_path.glob("text*")}
        subprocess.run(["mount", "-o", "remount,size=2m", str(tmp_path)], check=True)
        assert batch(*words) == 1
        assert len(list(tmp_path.glob("text*"))) == 6
        assert done.items() <= {path: path.stat().st_mtime_ns for path in tmp_path.glob("text*")}.items()
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_the_line_on_a_terminal(texts: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "enregard", "batch", str(texts / "en"), str(texts / "fr"), "--out", str(tmp_path)]
    running = subprocess.Popen([*command, "--workers", "1"], stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 4096)
        except OSError:
            break
    os.close(ours)
    assert running.wait() == 1
    lines = seen.decode().replace("\r\n", "\r").split("\r")
    assert lines[1].strip() == "0 of 7 pairs"
    assert any(" of 7 pairs, " in line and " left" in line for line in lines)
    assert lines[-2].strip() == "7 of 7 pairs, 1 failed"
    assert any(line.startswith("damaged: ") and "damaged.docx" in line for line in lines)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (89, "89 s"), (240, "4 min"), (7800, "2 h 10 min"), (274000, "3 d 4 h")],
)
def test_times(seconds: float, said: str) -> None:
    assert _duration(seconds) == said
