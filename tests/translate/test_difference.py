"""What a reader wants to see of two texts."""

from hypothesis import given
from hypothesis import strategies as st

from enregard.translate.difference import differences


@given(st.text(), st.text())
def test_pieces_are_the_text_again(first: str, second: str) -> None:
    a, b = differences(first, second)
    assert "".join(text for text, _ in a).strip() == first.strip() or first in "".join(text for text, _ in a)
    assert "".join(text for text, _ in b).strip() == second.strip() or second in "".join(text for text, _ in b)


def test_typography_case_and_accents_are_no_difference() -> None:
    a, _ = differences("« L’État », dit-il – oui.", '"l\'Etat", dit-il - oui.')
    assert [same for _, same in a] == [True]


def test_other_words_are_marked() -> None:
    a, b = differences("Plus de 600 000 soldats ont été blessés.", "Plus de 600 000 hommes ont été blessés.")
    assert [text.strip() for text, same in a if not same] == ["soldats"]
    assert [text.strip() for text, same in b if not same] == ["hommes"]
