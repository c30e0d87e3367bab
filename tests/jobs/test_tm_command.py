"""`enregard tm`: search, stats, validate, merge, dedupe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from enregard.cli import main

UNIT = '<tu><tuv xml:lang="{0}"><seg>{1}</seg></tuv><tuv xml:lang="{2}"><seg>{3}</seg></tuv></tu>\n'
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" creationtool="t" creationtoolversion="1"
 datatype="plaintext" o-tmf="t"/><body>
{units}</body></tmx>"""
PAIRS = [
    ("The NATO summit.", "Le sommet de l’OTAN."),
    ("The NATO summit.", "Le sommet de l’OTAN."),
    ("The summit.", "Le sommet."),
]


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "cache"))
    return written(tmp_path / "memory.tmx", PAIRS)


def written(path: Path, pairs: list[tuple[str, str]]) -> Path:
    units = "".join(UNIT.format("en", source, "fr", target) for source, target in pairs)
    path.write_text(TMX.format(units=units), "utf-8")
    return path


def test_search_shows_both_sides(memory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tm", "search", str(memory), "otan"]) == 0
    told = capsys.readouterr().out
    assert "memory.tmx, line 4 (2 times)\n  The NATO summit.\n  Le sommet de l’[OTAN].\n" in told
    assert told.endswith("Units found: 2; shown: 1.\n")


def test_search_as_json(memory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = written(tmp_path / "other.tmx", [("Another summit", "Un autre sommet")])
    arguments = ["--json", "--side", "target", "--limit", "2"]
    assert main(["tm", "search", str(memory), str(other), "sommet", *arguments]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["languages"], told["units"], len(told["hits"])) == (["en", "fr"], 4, 2)
    first = told["hits"][0]
    ((start, end),) = first["target_spans"]
    assert (first["target"][start:end], first["count"]) == ("sommet", 2)
    assert main(["tm", "search", str(memory), "sommet", "--side", "source"]) == 0
    assert "Units found: 0" in capsys.readouterr().out


def test_bad_questions_get_a_sentence(memory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, sentence in (
        (["search", str(memory), "…"], "no word"),
        (["search", str(tmp_path / "none.tmx"), "word"], "can't be read"),
        (["merge", str(memory), "-o", str(memory)], "will not be written over"),
        (["merge", str(memory), "-o", str(tmp_path / "out.odd")], "ending"),
        (["dedupe", str(memory), "-o", str(tmp_path / "out.tmx"), "--rename", "en"], "en=en-GB"),
        (["dedupe", str(memory), "-o", str(tmp_path / "out.tmx"), "--status", "good"], "accepted"),
        (["dedupe", str(memory), "-o", str(tmp_path / "out.tmx"), "--holding", "("], "regular expression"),
    ):
        assert main(["tm", *arguments]) == 2, arguments
        assert sentence in capsys.readouterr().err, arguments
    assert not (tmp_path / "out.tmx").exists()


def test_stats(memory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tm", "stats", str(memory)]) == 0
    told = capsys.readouterr().out
    assert "3 units, en > fr" in told
    assert "duplicates 1, originals with several translations 0" in told
    assert main(["tm", "stats", str(memory), "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert (file["units"], file["volumes"]["fr"]["words"], file["duplicates"]) == (3, 12, 1)


def test_validate(memory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tm", "validate", str(memory)]) == 0
    bad = written(tmp_path / "bad.tmx", [("One", "One"), ("Two", "Deux")])
    assert main(["tm", "validate", str(memory), str(bad)]) == 1
    told = capsys.readouterr().out
    assert f"{bad}, line 4: The translation in “fr” is the original." in told
    assert main(["tm", "validate", str(bad), "-o", str(tmp_path / "list.txt")]) == 1
    assert "line 4" in (tmp_path / "list.txt").read_text("utf-8")


def test_dedupe(memory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.tmx"
    assert main(["tm", "dedupe", str(memory), "-o", str(output), "--rename", "fr=fr-FR"]) == 0
    told = capsys.readouterr().out
    assert "Units read: 3; written: 2.\nDropped: 1. Said by another unit.\n" in told
    assert output.read_text("utf-8").count('"fr-FR"') == 2


def test_merge(memory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other, output = written(tmp_path / "other.tmx", [("Three", "Trois"), PAIRS[2]]), tmp_path / "out.tmx"
    assert main(["tm", "merge", str(memory), str(other), "-o", str(output)]) == 0
    assert output.read_text("utf-8").count("</tu>") == 5
    assert main(["tm", "merge", str(memory), str(other), "-o", str(output), "--keep", "first", "--longest", "15"]) == 0
    assert "written: 2" in capsys.readouterr().out
