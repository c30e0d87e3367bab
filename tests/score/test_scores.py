"""Figures with their signatures, the same as sacrebleu's own command gives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from enregard.project import Project, Side
from enregard.score import cautions, compare, of_document, of_row
from enregard.translate import engines


def test_the_same_as_the_sacrebleu_command(statement: Project, tmp_path: Path) -> None:
    references = [row.text(Side.TARGET) for row in statement.aligned]
    hypotheses = [text.replace("Russie", "Fédération de Russie").replace("guerre", "conflit") for text in references]
    for name, lines in (("ref", references), ("hyp", hypotheses)):
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "sacrebleu", str(tmp_path / "ref"), "-i", str(tmp_path / "hyp"), "-w", "12",
               "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2"]  # fmt: skip
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = of_document(hypotheses, references, "fr")
    assert [f.metric for f in ours] == ["BLEU", "chrF++", "TER"]
    for figure, theirs in zip(ours, said, strict=True):
        assert round(figure.value, 12) == theirs["score"]
        assert figure.signature == theirs["signature"]


def test_a_row_has_no_bleu() -> None:
    figures = of_row("Merci à tous.", "Merci à tous.", "fr")
    assert [(f.metric, f.value) for f in figures] == [("chrF++", pytest.approx(100)), ("TER", 0)]


def test_few_rows_are_said_to_be_few() -> None:
    assert "BLEU on 25 rows says little" in " ".join(map(str, cautions(25)))
    assert "BLEU" not in " ".join(map(str, cautions(100)))


def test_both_directions_are_compared(statement: Project) -> None:
    comparison = compare(statement)
    if not engines("en", "fr"):
        assert not comparison.directions
        pytest.skip("no machine translation engine is installed")
    assert [d.engine.pair for d in comparison.directions] == [("en", "fr"), ("fr", "en")]
    for direction in comparison.directions:
        assert direction.texts.keys() == {row.id for row in statement.aligned}
        assert [f.metric for f in direction.figures] == ["BLEU", "chrF++", "TER"]
        assert all([f.metric for f in figures] == ["chrF++", "TER"] for figures in direction.rows.values())
    assert comparison.cautions
