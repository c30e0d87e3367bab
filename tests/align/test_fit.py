"""The weights are learned from texts aligned by hand: here from the statement."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from enregard import documents, files
from enregard.align import aligner, fit
from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.align.search.lattice import SHAPES
from enregard.align.search.weights import BY_HAND, read
from enregard.align.trial.examples import of_first_look, of_second_look
from enregard.align.trial.gold import Document, read_folder
from enregard.align.trial.practice import pieces, without_passage
from enregard.align.trial.scoring import figures
from enregard.segments import split


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The statement as two documents, with its gold beads, and one of which nothing is said."""
    place = tmp_path / "statements"
    place.mkdir()
    texts = [
        [s.text for s in split(documents.read(files.corpus(f"statement.{code}.txt"))) if not s.left_out]
        for code in ("en", "fr")
    ]
    gold = files.corpus("gold", "statement.gold").read_text(encoding="utf-8")
    for name in ("one", "two"):
        for ending, text in zip(("src", "tgt"), texts, strict=True):
            (place / f"{name}.{ending}").write_text("\n".join(text) + "\n", encoding="utf-8")
        (place / f"{name}.gold").write_text(gold, encoding="utf-8")
    for ending, content in (("src", "Alone.\n"), ("tgt", "Seul.\n"), ("gold", "[0]:[]\n")):
        (place / f"zero.{ending}").write_text(content, encoding="utf-8")
    return place


def test_weights_that_were_fitted_align_what_they_were_fitted_to(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "weights.json"
    assert fit.main([str(folder), "--out", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["from"] == ["statements"]
    model = read(out)
    assert model.second.items() >= BY_HAND.items()
    document = read_folder(folder).documents[0]
    pair = aligner.prepared(document.source, document.target, embedder=UniversalSentenceEncoder(), model=model)
    beads = pair.solve((0, 0, len(document.source), len(document.target))).beads
    assert figures([beads], [document.gold]).strict.f1 > 0.9


def test_folds_are_told_for_each_kind(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fit.main([str(folder), "--folds", "2"]) == 0
    kinds = [line[:20].strip() for line in capsys.readouterr().out.splitlines()]
    assert kinds == ["statements", "passage left out", "all whole texts"]


@pytest.mark.parametrize("asked", [[], ["--folds", "1"]])
def test_what_makes_no_sense_is_refused(folder: Path, asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        fit.main([str(folder), *asked])
    assert "--folds" in capsys.readouterr().err


def test_a_crossing_is_a_break_between_what_is_learned_from() -> None:
    texts = tuple(f"Sentence number {k} stands here." for k in range(6))
    gold = frozenset([((0,), (0,)), ((1,), (2,)), ((2,), (1,)), ((3,), (3,)), ((4, 5), (4, 5))])
    pair = aligner.prepared(texts, texts)
    example = of_first_look(pair, gold, {})
    assert example.parts == [((0, 0), (1, 1)), ((1, 2), (2, 3)), ((3, 3), (6, 6))]
    assert len(example.right[0]) == 4


def test_the_second_look_learns_from_shapes_of_its_own() -> None:
    texts = tuple(f"Sentence number {k} stands here." for k in range(8))
    gold = frozenset([((0, 1, 2), (0, 1, 2)), *(((k,), (k,)) for k in range(3, 8))])
    pair = aligner.prepared(texts, texts, embedder=UniversalSentenceEncoder())
    example = of_second_look(pair, gold, {})
    assert [SHAPES[k] for k in example.right[0]] == [(3, 3), *[(1, 1)] * 5]
    assert np.isfinite(example.features).all()


def test_a_text_without_pairs_is_practice_too() -> None:
    lone = Document("lone", ("One.", "Two."), ("Three.",), frozenset([((0,), ()), ((1,), ()), ((), (0,))]))
    assert without_passage(lone) == lone
    assert pieces(lone, 1) == [lone]
