"""Translations made elsewhere, as an engine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.errors import Cancelled
from enregard.translate.memory import folded, memory


def test_spaces_and_typography_do_not_count() -> None:
    engine = memory("m.tmx", "1", ("fr", "en"), [("Il a dit : « C’est fini… »", "He said, “It is over...”")])
    asked = [
        'Il a dit: "C\'est fini..."',
        "Il  a dit\u00a0: «\u202fC’est\nfini…\u202f»",
        "il a dit : « C’est fini… »",
        "",
    ]
    assert engine.translate(asked) == [*["He said, “It is over...”"] * 2, "", ""]


def test_the_first_of_several_counts() -> None:
    engine = memory("m.tmx", "1", ("en", "fr"), [("Yes.", "Oui."), ("Yes.", "Si."), (" ", "rien")])
    assert engine.translate(["Yes.", "", "No."]) == ["Oui.", "", ""]


def test_it_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        memory("m", "1", ("en", "fr"), [("a", "b")]).translate(["a"] * 5000, stop)


@given(st.text())
def test_what_is_looked_up_stays_what_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(f"  {text}\u00a0\n") == folded(text)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1))
def test_every_word_is_found(text: str) -> None:
    assert memory("m", "1", ("en", "fr"), [(text, "x")]).translate([text]) == ["x"]
