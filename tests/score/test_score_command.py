"""`enregard score`: files in, the figures of the sacrebleu command out."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from tests.score.command import paired, reworded, sacrebleu, written

from enregard.cli import main
from enregard.project import Project, Side
from enregard.score import of_row


@pytest.fixture
def files(statement: Project, tmp_path: Path) -> dict[str, Path]:
    """The official French, another translation, and what two machines made of it."""
    lines = [row.text(Side.TARGET) for row in statement.aligned]
    texts = {"ref": lines, "second": reworded(lines, 1), "one": reworded(lines, 2), "two": reworded(lines, 3)}
    return dict(zip(texts, written(tmp_path, **texts), strict=True))


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["score", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["score", *map(str, arguments)]) == 2
    return capsys.readouterr().err


def rounded(figure: dict[str, Any]) -> list[Any]:
    keys = ("score", "confidence_mean", "confidence_var")
    return [*(float(f"{figure[key]:.12f}") for key in keys if key in figure), figure["signature"]]


@pytest.mark.parametrize("options", [[], ["--confidence"]])
@pytest.mark.parametrize("references", [["ref"], ["ref", "second"]])
def test_json_says_what_the_command_says(
    files: dict[str, Path], capsys: pytest.CaptureFixture[str], options: list[str], references: list[str]
) -> None:
    against = [files[name] for name in references]
    said = json.loads(run(capsys, files["one"], *against, "--format", "json", *options))
    assert [figure["name"] for figure in said["figures"]] == ["BLEU", "chrF", "chrF++", "TER"]
    for ours, theirs in zip(said["figures"], sacrebleu(against, files["one"], *options), strict=True):
        assert rounded(ours) == rounded(theirs)
    assert (said["hypothesis"], said["references"]) == ("one.txt", [f"{name}.txt" for name in references])
    assert f"Rows: {said['rows']}." in said["said"]


def test_two_texts_against_the_same_references(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    arguments = files["one"], files["ref"], files["second"], "--with", files["two"], "--format", "json"
    said = json.loads(run(capsys, *arguments))
    theirs = paired([files["ref"], files["second"]], [files["one"], files["two"]])
    for ours, (told, p_value, signature) in zip(said["paired"], theirs, strict=True):
        assert [tuple(rounded(figure)[:3]) for figure in ours["figures"]] == told
        assert f"{ours['p_value']:.4f}" == p_value
        assert {figure["signature"] for figure in ours["figures"]} == {signature}
    assert said["figures"] == [contest["figures"][0] for contest in said["paired"]]
    assert said["second"] == "two.txt"


def test_a_person_reads_it_rounded(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, files["one"], files["ref"], "--metrics", "chrf", "bleu", "--confidence", "--rows")
    for theirs in sacrebleu([files["ref"]], files["one"], "--confidence")[:2]:
        mean, spread = theirs["confidence_mean"], theirs["confidence_var"]
        assert f"{theirs['score']:.1f} (μ = {mean:.1f} ± {spread:.1f})   {theirs['signature']}" in said
    assert said.index("BLEU ") < said.index("chrF ")
    assert "TER" not in said
    assert "“one.txt” is held against one reference, “ref.txt”" in said
    assert "row 1 " in said


def test_a_table_of_rows(files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "rows.csv"
    arguments = files["one"], files["ref"], "--with", files["two"], "--rows", "--format", "csv", "-o", out
    assert run(capsys, *arguments) == ""
    with out.open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    hypotheses, references = (files[name].read_text(encoding="utf-8").splitlines() for name in ("one", "ref"))
    assert [(line["text"], line["metric"]) for line in table[:8]] == [
        (name, metric) for name in ("one.txt", "two.txt") for metric in ("BLEU", "chrF", "chrF++", "TER")
    ]
    assert all(line["p_value"] for line in table[4:8])
    expected = [
        (str(number), figure.metric, str(figure.value), figure.signature)
        for number, row in enumerate(zip(hypotheses, references, strict=True), start=1)
        for figure in of_row(row[0], [row[1]], "fr")
    ]
    assert [(line["row"], line["metric"], line["score"], line["signature"]) for line in table[8:]] == expected


@pytest.mark.parametrize(("names", "options"), [(("a.zh.txt", "b.zh.txt"), []), (("a", "b"), ["--language", "zh-CN"])])
def test_the_language_decides_what_a_word_is(
    names: tuple[str, str], options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in names:
        (tmp_path / name).write_text("我们今天谈谈。\n", encoding="utf-8")
    said = run(capsys, *(tmp_path / name for name in names), *options)
    assert "tok:zh" in said
    assert "TER counts words by their spaces" in said


def test_empty_lines_count_as_they_do_for_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, ref = written(tmp_path, one=["Merci à tous.", "", "Bon."], ref=["Merci à vous.", "Voilà.", ""])
    one.write_bytes(one.read_bytes().replace(b"\n", b"\r\n"))
    said = json.loads(run(capsys, one, ref, "--format", "json"))
    assert said["rows"] == 3
    for ours, theirs in zip(said["figures"], sacrebleu([ref], one), strict=True):
        assert rounded(ours) == rounded(theirs)


def test_what_does_not_go_together(files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (short,) = written(tmp_path, short=["Une ligne."])
    count = len(files["ref"].read_text(encoding="utf-8").splitlines())
    assert f"has {count} lines and {short} has 1:" in refused(capsys, files["ref"], short)
    assert "BLEU is no measure of a row" in refused(capsys, short, short, "--metrics", "bleu", "--rows")
    assert "There is no file" in refused(capsys, tmp_path / "none.txt", short)
    short.with_suffix(".tsv").write_text("A line.\tUne ligne.\n", encoding="utf-8")
    assert "Give files of one kind" in refused(capsys, short, short.with_suffix(".tsv"))
    assert "--from and --to" in refused(capsys, short.with_suffix(".tsv"), short.with_suffix(".tsv"))
    short.write_bytes("Voilà une ligne.\n".encode("cp1252"))
    assert "--encoding windows-1252" in refused(capsys, short, short)
    assert "100.0" in run(capsys, short, short, "--encoding", "windows-1252")


def test_tables_are_matched_by_their_originals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("enregard.exchange.bilingual")
    one, ref = tmp_path / "one.tsv", tmp_path / "ref.tsv"
    one.write_text("Yes.\tOui.\nNo.\tNon.\nYes.\tSi.\nOnly here.\tIci.\n", encoding="utf-8")
    ref.write_text("No.\tNon.\nYes.\tOui.\nYes.\tSi.\nOnly there.\tLà.\n", encoding="utf-8")
    said = json.loads(run(capsys, one, ref, "--from", "en", "--to", "fr", "--format", "json"))
    assert (said["rows"], said["left_out"], said["language"]) == (3, 2, "fr")
    assert [figure["score"] for figure in said["figures"]][1:] == [100, 100, 0]
    assert "left out: 2 (without a partner: 2" in said["said"]
