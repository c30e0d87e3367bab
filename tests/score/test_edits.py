"""The edits of TER are those that sacrebleu finds, row by row."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.lib_ter import translation_edit_rate

from enregard.score.edits import edits

words = st.lists(st.sampled_from("abcdefgh"), max_size=40)


@given(words, words)
@settings(max_examples=150, deadline=None)
def test_any_words(hypothesis: list[str], reference: list[str]) -> None:
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@pytest.mark.parametrize("seed", range(12))
def test_long_rows_with_passages_that_moved(seed: int) -> None:
    """Longer than sacrebleu's beam is wide: there its distance may be more than the least."""
    chance = random.Random(seed)
    reference = [f"w{chance.randrange(60)}" for _ in range(chance.choice([30, 55, 80]))]
    hypothesis = list(reference)
    for _ in range(chance.randrange(1, 5)):
        start, length = chance.randrange(len(hypothesis)), chance.randrange(1, 30)
        moved = hypothesis[start : start + length]
        del hypothesis[start : start + length]
        there = chance.randrange(len(hypothesis) + 1)
        hypothesis[there:there] = moved if chance.random() < 0.7 else ["x", *moved[:3]]
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]
