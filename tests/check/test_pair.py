"""What a pair tells the checks."""

import pytest

from enregard.check import CHECKS, Context, Pair, found_in
from enregard.check.context import words_of
from enregard.check.families import vectors

ROWS = [("We met in May.", "Nous avons parlé en mai."), ("The house is old.", "La maison est vieille.")]


def test_a_row_counts_as_its_own_only_for_its_whole_words() -> None:
    other, house = (Pair(*row, ("en", "fr"), context=Context.of(ROWS), counted=True) for row in ROWS)
    assert house.others_with(1, "mai") == 1  # "maison" has no May
    assert other.others_with(1, "mai") == 0
    assert words_of("L’an dernier, peut-être.") == {"L’an", "dernier", "peut-être"}


@pytest.mark.parametrize("piece", ["a", "1,", "« ", '"a" ', " ", "not ", "ne pas ", "Paul Roy ", "(", "a-", "a'"])
def test_a_text_without_end_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    pair = Pair("Paul Roy has 12 boats.", text, ("en", "fr"))
    assert pair.endless
    (found,) = found_in([pair])
    assert {check.name for check, _ in found} <= {each.name for each in CHECKS}


def test_vectors_are_returned_though_none_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_MOST", 0)
    texts = ("The harbour is closed.", "Le port est fermé.")
    assert set(vectors.read(texts)) == set(texts)
    assert vectors.nearness(*texts) > 0.3
