"""How often the verdicts, and what is remarked of reported speech, are those of a reader of invented articles."""

from __future__ import annotations

import pytest

from tests.press.verdicts import SETS, Quoted, judged

_SOUND = {"verbatim", "anew", "paraphrase", "absent"}


def _named(quoted: list[Quoted]) -> list[str]:
    return [f"{each.verdict}, found {each.found.verdict.name}: {each.found.quotation.text}" for each in quoted]


@pytest.mark.parametrize("name", SETS)
def test_verdicts_are_those_of_a_reader(name: str) -> None:
    quoted, _ = judged(name)
    wrong = [each for each in quoted if not each.right]
    assert len(wrong) <= len(quoted) / 10, _named(wrong)


@pytest.mark.parametrize("name", SETS)
def test_what_the_statement_bears_out_is_never_called_altered(name: str) -> None:
    quoted, _ = judged(name)
    assert not _named([each for each in quoted if each.verdict in _SOUND and each.found.remarks])


@pytest.mark.parametrize("name", SETS)
def test_the_remarks_are_of_the_right_kind(name: str) -> None:
    altered = [each for each in judged(name)[0] if each.kinds]
    missed = [each for each in altered if not each.kinds <= {remark.kind for remark in each.found.remarks}]
    assert len(missed) <= len(altered) / 4, _named(missed)


@pytest.mark.parametrize("name", SETS)
def test_what_is_reported_without_quotation_marks(name: str) -> None:
    _, told = judged(name)
    missed = [each.text for each in told if each.kinds - each.found]
    false = [(each.text, each.found) for each in told if each.found - each.kinds]
    assert not false
    assert len(missed) <= 1, missed
