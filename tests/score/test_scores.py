"""Figures of rows, what must be known to read them, and the comparison with machine translation."""

import pytest

from enregard.project import Project
from enregard.score import Figure, cautions, compare, of_row
from enregard.translate import engines


def test_a_row_has_no_bleu() -> None:
    figures = of_row("Merci à tous.", ["Merci à tous."], "fr")
    assert [(f.metric, f.value) for f in figures] == [("chrF", 100), ("chrF++", 100), ("TER", 0)]


def test_few_rows_are_said_to_be_few() -> None:
    assert "BLEU on 25 rows says little" in " ".join(map(str, cautions(25)))
    assert "BLEU" not in " ".join(map(str, cautions(100)))


def test_a_row_takes_the_nearest_reference() -> None:
    near, far = "Nous ne l'accepterons pas.", "Voilà tout ce que je voulais dire ici."
    alone, both = (of_row("Nous ne l'accepterons jamais.", against, "fr") for against in ([near], [far, near]))
    assert [figure.value for figure in both[:2]] == [figure.value for figure in alone[:2]]
    assert all("nrefs:2" in figure.signature for figure in both)


def test_a_figure_as_text() -> None:
    assert str(Figure("chrF", 45.34, "")) == "chrF 45.3"


def test_what_must_be_known() -> None:
    assert "only one reference" in " ".join(map(str, cautions(200)))
    assert "only one reference" not in " ".join(map(str, cautions(200, 2)))
    assert "TER counts words by their spaces" in " ".join(map(str, cautions(200, 2, "zh-CN")))
    assert len(cautions(200, 2, "fr")) == 1


def test_both_directions_are_compared(statement: Project) -> None:
    comparison = compare(statement)
    if not engines("en", "fr"):
        assert not comparison.directions
        pytest.skip("no machine translation engine is installed")
    assert [d.engine.pair for d in comparison.directions] == [("en", "fr"), ("fr", "en")]
    for direction in comparison.directions:
        assert direction.said.keys() == {row.id for row in statement.aligned}
        assert [f.metric for f in direction.figures] == ["BLEU", "chrF", "chrF++", "TER"]
        assert all([f.metric for f in figures] == ["chrF", "chrF++", "TER"] for figures in direction.rows.values())
    assert comparison.cautions
