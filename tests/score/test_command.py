"""Our figures are those of the sacrebleu command: every digit, every signature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.significance import _bootstrap_resample
from tests.score.command import CHINESE, Told, paired, reworded, sacrebleu, written

from enregard.errors import ScoreError
from enregard.project import Project, Side
from enregard.score import Figure, contests, of_document
from enregard.score.resampling import resampled


@pytest.fixture(params=["en", "fr", "zh"])
def text(request: pytest.FixtureRequest, statement: Project) -> tuple[str, list[str]]:
    """A language and lines in it, an empty one among them."""
    side = {"en": Side.SOURCE, "fr": Side.TARGET}.get(request.param)
    lines = [row.text(side) for row in statement.aligned] if side else CHINESE * 3
    return request.param, [*lines[:5], "", *lines[5:]]


def assert_same(ours: Figure, theirs: dict[str, Any]) -> None:
    assert float(f"{ours.value:.12f}") == theirs["score"]
    assert ours.signature == theirs["signature"]
    if "confidence_mean" in theirs:
        assert ours.mean is not None
        assert ours.spread is not None
        assert float(f"{ours.mean:.12f}") == theirs["confidence_mean"]
        assert float(f"{ours.spread:.12f}") == theirs["confidence_var"]
        assert ours.interval == (ours.mean - ours.spread, ours.mean + ours.spread)


@pytest.mark.parametrize(("count", "samples"), [(1, 0), (1, 1000), (2, 0), (3, 1000)])
def test_figures_and_intervals(text: tuple[str, list[str]], tmp_path: Path, count: int, samples: int) -> None:
    language, lines = text
    references = [lines, reworded(lines, 1), reworded(lines, 2)][:count]
    hypotheses = reworded(lines, 3)
    files = written(tmp_path, **{f"ref{k}": each for k, each in enumerate(references)})
    (system,) = written(tmp_path, hyp=hypotheses)
    figures = of_document(hypotheses, references, language, samples=samples)
    assert [figure.metric for figure in figures] == ["BLEU", "chrF", "chrF++", "TER"]
    theirs = sacrebleu(files, system, "-l", f"en-{language}", *(["--confidence"] if samples else []))
    for figure, their in zip(figures, theirs, strict=True):
        assert ("confidence_mean" in their) == bool(samples)
        assert_same(figure, their)


def test_another_seed_and_number_of_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hypotheses = reworded(CHINESE * 4, 1)
    monkeypatch.setenv("SACREBLEU_SEED", "7")
    ours = of_document(hypotheses, [CHINESE * 4], "", samples=50)
    reference, system = written(tmp_path, ref=CHINESE * 4, hyp=hypotheses)
    theirs = sacrebleu([reference], system, "--confidence", "--confidence-n", "50", seed="7")
    for figure, their in zip(ours, theirs, strict=True):
        assert "bs:50|seed:7" in figure.signature
        assert_same(figure, their)


def test_a_seed_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SACREBLEU_SEED", "seven")
    with pytest.raises(ScoreError, match="SACREBLEU_SEED is “seven”"):
        of_document(CHINESE, [CHINESE], "zh", samples=50)


@pytest.mark.parametrize("count", [1, 2])
def test_paired_bootstrap(text: tuple[str, list[str]], tmp_path: Path, count: int) -> None:
    language, lines = text
    references = [lines, reworded(lines, 1)][:count]
    systems = reworded(lines, 3), reworded(reworded(lines, 4), 5)
    files = written(tmp_path, **{f"ref{k}": each for k, each in enumerate(references)})
    outputs = written(tmp_path, one=systems[0], two=systems[1])
    ours = contests(("one", "two"), systems, references, language)
    assert [contest.metric for contest in ours] == ["BLEU", "chrF", "chrF++", "TER"]
    for contest, (told, p_value, signature) in zip(ours, paired(files, outputs, "-l", f"en-{language}"), strict=True):
        assert [rounded(figure) for figure in contest.figures] == told
        assert f"{contest.p_value:.4f}" == p_value
        assert contest.signature == signature
        assert {figure.signature for figure in contest.figures} == {signature}
        assert contest.rows == len(lines)


def rounded(figure: Figure) -> Told:
    assert figure.mean is not None
    assert figure.spread is not None
    return tuple(float(f"{number:.12f}") for number in (figure.value, figure.mean, figure.spread))  # type: ignore[return-value]


@pytest.mark.parametrize("greatest", [100, 3_000_000])
def test_sums_that_float32_holds_and_others(greatest: int) -> None:
    """sacrebleu adds in float32, where great sums lose their last digits: so must ours."""
    counts = np.random.default_rng(1).integers(1, greatest, (60, 18))
    counts[:, 2::3] //= 2  # no more matches than there are to match
    rows = [tuple(row) for row in counts.tolist()]
    _, theirs = _bootstrap_resample(counts.tolist(), CHRF(), 40)
    (ours,) = resampled(CHRF(), [rows], 40)
    assert [score.score for score in ours] == [score.score for score in theirs]
