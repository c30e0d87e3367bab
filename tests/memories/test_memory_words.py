"""How an index reads texts."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.memories.query import Query
from enregard.memories.words import Part, digest, is_unspaced, parts, said, words

TEXTS = st.text(
    st.sampled_from(list("aéÉœ ’-北大ไทย한\u0301\u00ad1½ßİﬁ𠀀\ud800\0\U0001f600.\n")) | st.characters(), max_size=20
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("L’OTAN, aujourd'hui", "l otan aujourd hui"),
        ("Cœur d'été — ÉTÉ", "coeur d ete ete"),
        ("e\u0301te\u0301 co\u00adop", "ete coop"),
        ("北大西洋 NATO", "北大 大西 西洋 洋 nato"),
        ("Straße ΣΑΣ σας", "strasse σασ σασ"),
        ("10 000,50 €", "10 000 50"),
        ("नेपाली", "नेपाली"),
    ],
)
def test_words_without_what_makes_no_difference(text: str, read: str) -> None:
    assert words(text) == read


@given(TEXTS)
def test_the_index_holds_the_words_that_are_shown(text: str) -> None:
    """What is found by the index can be pointed at in the text."""
    found = parts(text)
    assert [part.start for part in found] == sorted(part.start for part in found)
    assert all(0 <= part.start < part.end <= len(text) for part in found)
    indexed = [
        part.text + after.text
        if is_unspaced(part.text) and is_unspaced(after.text) and _touch(part, after, text)
        else part.text
        for part, after in zip_longest(found, found[1:], fillvalue=Part("", 0, 0))
        if part.text
    ]
    assert " ".join(indexed) == words(text)
    assert said(text) == [part.text for part in found]


def _touch(part: Part, after: Part, text: str) -> bool:
    """Tell whether nothing divides two characters: one sign can be read as several."""
    return part.end == after.start or part.start == after.start


@given(TEXTS)
def test_a_text_finds_itself(text: str) -> None:
    if words(text):
        quoted = "".join(" " if c in '"“”«»*' else c for c in text)
        spans = Query(f'"{quoted}"').spans(text)
        assert spans
        assert spans[0][0] == parts(text)[0].start


def test_an_accent_goes_with_its_letter() -> None:
    (part,) = parts("e\u0301te\u0301")
    assert (part.text, part.start, part.end) == ("ete", 0, 5)


def test_equal_texts_are_found_by_one_word() -> None:
    assert digest(words("Page 1 000")) == digest(words("PAGE 12"))
    assert digest(words("Page 1")) != digest(words("Pages 1"))
