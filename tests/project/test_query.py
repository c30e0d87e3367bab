"""Finding, filtering and replacing: what is found is what a reader would call so, at the right place."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.errors import InputError
from enregard.project import Project, Row, Side, Status, gestures
from enregard.project.search import query as queries
from enregard.project.search.query import Finder, Proposal, Query, Trait, proposals, spans
from enregard.project.search.words import Words, occurrences, replaced
from enregard.segments import Segment


def cell(*texts: str) -> tuple[Segment, ...]:
    return tuple(Segment(str(k), text, 0, 0) for k, text in enumerate(texts))


def row(number: int, source: str, target: str = "", **facts: Any) -> Row:
    """Return a row; the sentences of a text are divided by bars."""
    source_cell, target_cell = (cell(*filter(None, text.split("|"))) for text in (source, target))
    return Row(number, source_cell, target_cell, **{"probability": 0.99, **facts})


def lit(text: str, words: Words) -> list[str]:
    return [text[slice(*found.span())] for found in occurrences(text, words)]


def found(rows: list[Row], query: Query, findings: frozenset[int] = frozenset()) -> list[int]:
    return Finder(rows).matches(query, findings)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("L’État, c’est moi. ETAT", Words("etat"), ["État", "ETAT"]),
        ("L’État, c’est moi. ETAT", Words("etat", match_accents=True), ["ETAT"]),
        ("L’État, c’est moi. ETAT", Words("État", match_case=True), ["État"]),
        ("L’État, c’est moi.", Words("l'etat"), ["L’État"]),
        ("L’État, c’est moi.", Words("L'État", match_accents=True), []),
        ("Prêt\u202f? Oui.", Words("pret ?"), ["Prêt\u202f?"]),
        ("«\u00a0Oui\u00a0»", Words('" oui "'), ["«\u00a0Oui\u00a0»"]),
        ("e\u0301te\u0301", Words("te"), ["te\u0301"]),
        ("été", Words("e\u0301te\u0301"), ["été"]),
        ("art, arts, party, art", Words("art", whole_words=True), ["art", "art"]),
        ("C++ and C", Words("C++", whole_words=True), ["C++"]),
        ("a.b axb", Words("a.b"), ["a.b"]),
        ("a.b axb", Words("a.b", expression=True), ["a.b", "axb"]),
        ("Één 12 één", Words(r"é\S+", expression=True), ["Één", "één"]),
        ("Één 12 één", Words(r"\bé\S+", expression=True, match_case=True, match_accents=True), ["één"]),
        ("ΟΔΟΣ οδός", Words("οδος"), ["ΟΔΟΣ", "οδός"]),
        ("İzmir", Words("izmir"), ["İzmir"]),
        ("Straße", Words("straße"), ["Straße"]),
        ("كِتَاب", Words("كتاب"), ["كِتَاب"]),
        ("한국", Words("하"), []),
        ("か が", Words("が"), ["が"]),
    ],
)
def test_words_are_found_where_they_stand(text: str, words: Words, expected: list[str]) -> None:
    assert lit(text, words) == expected


@given(text=st.text(max_size=40), start=st.integers(0, 39), length=st.integers(1, 8), case=st.booleans())
def test_a_piece_of_a_text_is_found_in_it(text: str, start: int, length: int, case: bool) -> None:
    piece = text[start : start + length]
    for accents in (False, True):
        words = Words(piece, match_case=case, match_accents=accents)
        places = [each.span() for each in occurrences(text, words)]
        assert all(0 <= a <= b <= len(text) for a, b in places)
        assert places == sorted(places)
        assert piece == "" or places
        if case and accents and piece:
            assert [text[a:b] for a, b in places] == [piece] * text.count(piece)


@given(text=st.text(alphabet="aàÀbe\u0301 ’'", max_size=20), sought=st.text(alphabet="aàAe\u0301 '", max_size=3))
def test_rows_are_found_exactly_where_their_words_are_lit(text: str, sought: str) -> None:
    rows = [Row(1, cell(text), ())]
    for options in range(8):
        words = Words(sought, match_case=bool(options & 1), match_accents=bool(options & 2), whole_words=options > 3)
        if words.read(sought):
            query = Query(words, left_out=True)
            assert bool(found(rows, query)) == bool(spans(rows[0], Side.SOURCE, query))


def test_sides_notes_and_sentences() -> None:
    rows = [row(1, "Peace|and war.", "Paix|et guerre."), row(2, "War", "La guerre", note="Peace?")]
    peace = Words("peace")
    assert found(rows, Query(peace)) == [0]
    assert found(rows, Query(peace, in_notes=True)) == [0, 1]
    assert found(rows, Query(peace, sides=(Side.TARGET,))) == []
    assert found(rows, Query(Words("peace and"))) == [0], "the sentences of a cell read on"
    assert spans(rows[0], Side.SOURCE, Query(Words("war"))) == [(10, 13)]
    assert spans(rows[0], Side.TARGET, Query(Words("war"))) == []
    assert spans(rows[0], Side.SOURCE, Query(Words("war"), sides=(Side.TARGET,))) == []
    assert spans(rows[0], Side.SOURCE, Query(Words("x*", expression=True))) == [], "nothing is lit for nothing"


def test_filters() -> None:
    rows = [
        row(1, "one", "un", status=Status.ACCEPTED, bookmark=True),
        row(2, "two|two", "deux", probability=0.5, note="sure?"),
        row(3, "three", "", status=Status.DOUBTFUL),
        row(4, "four", "quatre", probability=None, status=Status.REJECTED),
        Row(5, (cell("five")[0].edited("FIVE"),), cell("cinq"), probability=0.9),
        row(6, "six", "six " * 20),
        Row(7, (cell("Page 1")[0].taken_out,), ()),
    ]

    def ids(findings: frozenset[int] = frozenset(), **asked: Any) -> list[int]:
        return [1 + at for at in found(rows, replace(Query(), **asked), findings)]

    def with_trait(*traits: Trait) -> list[int]:
        return ids(frozenset({2, 4}), traits=frozenset(traits))

    assert ids() == [1, 2, 3, 4, 5, 6]
    assert ids(left_out=True) == [1, 2, 3, 4, 5, 6, 7]
    assert ids(statuses=frozenset({Status.DOUBTFUL, Status.REJECTED})) == [3, 4]
    assert ids(probability=(0.0, 0.9)) == [2]
    assert ids(probability=(0.9, 1.0)) == [1, 3, 5, 6]
    assert ids(characters=60) == [6]
    assert with_trait(Trait.TO_CHECK) == [2, 3]
    assert with_trait(Trait.FINDING) == [2, 4]
    assert with_trait(Trait.NOTE) == [2]
    assert with_trait(Trait.BOOKMARK) == [1]
    assert with_trait(Trait.EDITED) == [5]
    assert with_trait(Trait.NOT_ONE_TO_ONE) == [2, 3]
    assert with_trait(Trait.UNPARTNERED) == [3]
    assert with_trait(Trait.TO_CHECK, Trait.NOTE) == [2]
    assert ids(words=Words("o"), traits=frozenset({Trait.NOTE})) == [2]
    assert ids(left_out=True, traits=frozenset({Trait.UNPARTNERED})) == [3], "what is left out needs no partner"


def test_odd_lengths_are_odd_for_these_texts() -> None:
    usual = [row(k, "word " * 60, "字" * 100) for k in range(20)]
    short = row(20, "word " * 60, "字" * 30)
    long = row(21, "word " * 20, "字" * 100)
    query = Query(traits=frozenset({Trait.ODD_LENGTH}))
    assert found([*usual, short, long], query) == [20, 21]
    assert found([], query) == []


def test_what_was_read_follows_every_edit(statement: Project) -> None:
    """A finder that has seen all versions of the rows finds what a fresh one finds."""
    finder, query = Finder(statement.rows), Query(Words("korean"))
    finder.prepare(0, len(statement.rows))
    seen = [finder.matches(query)]
    change = gestures.replace_all(
        statement.rows, [(seen[0][0], side) for side in Side], partial(replaced, words=Words("Korean"), template="-")
    )
    changes = [change, gestures.merge_with_next(statement.rows, 12), gestures.accept(statement.rows, 3)]
    for change in changes:
        if change and change.fits(statement.rows):
            statement.apply(change)
            seen.append(finder.matches(query))
            assert seen[-1] == Finder(statement.rows).matches(query)
    while statement.undo():
        assert finder.matches(query) == Finder(statement.rows).matches(query)
    assert finder.matches(query) == seen[0] != seen[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(a", "lacks a “)”"),
        ("a)", "“)” at character 2 closes nothing"),
        ("[a", "lacks a “]”"),
        ("*a", "nothing to repeat at character 1"),
        ("a**", "repeated at character 3"),
        ("a\\", "Nothing follows"),
        (r"\p{Nonsense}", "at character"),
        ("(?z)", "can't be read"),
        ("a{99999999999999999999}", "too many repeats"),
        ("(?:(?:a{1000}){1000}){1000}", "too many repeats"),
        ("(" * 3000 + ")" * 3000, "too many brackets"),
    ],
)
def test_a_bad_expression_gets_a_sentence(text: str, said: str) -> None:
    for whole_words in (False, True):
        words = Words(text, expression=True, whole_words=whole_words)
        with pytest.raises(InputError, match=re.escape(said)):
            words.compiled()
        with pytest.raises(InputError, match=re.escape(said)):
            found([row(1, "a")], Query(words))
    assert lit(f"so {text} it is", Words(text)) == [text], "literally it can be found"


def test_a_frame_for_whole_words_mends_no_expression() -> None:
    with pytest.raises(InputError):
        Words("a)(b", expression=True, whole_words=True).compiled()


def test_an_expression_that_never_ends_is_stopped() -> None:
    words = Words("(?:x+x+)+y", expression=True)
    rows = [row(k, "x" * 3000, "x") for k in range(50)]
    with pytest.raises(InputError, match="takes too long"):
        found(rows, Query(words))
    with pytest.raises(InputError, match="takes too long"):
        replaced("x" * 3000, words, "")
    assert spans(rows[0], Side.SOURCE, Query(words)) == []


@pytest.mark.parametrize(
    ("text", "words", "template", "expected"),
    [
        ("L’Etat et l’état", Words("état"), "pays", "L’pays et l’pays"),
        ("L’Etat et l’état", Words("état", match_accents=True), r"\1", r"L’Etat et l’\1"),
        ("12.5 et 3.75", Words(r"(\d+)\.(\d+)", expression=True), r"\1,\2", "12,5 et 3,75"),
        ("Été 2024", Words(r"(?P<saison>ete) (\d+)", expression=True), r"\2, \g<saison>\\", "2024, Été\\"),
        ("ab", Words("(a)|(b)", expression=True), r"[\1\2]", "[a][b]"),
        ("ab", Words("^", expression=True), "- ", "- ab"),
        ("e\u0301te\u0301 ici", Words("ete"), "Là", "Là ici"),
        ("Oui\u202f!", Words(" !"), "\u00a0!", "Oui\u00a0!"),
        ("abc", Words("x"), "y", "abc"),
    ],
)
def test_replacing(text: str, words: Words, template: str, expected: str) -> None:
    assert replaced(text, words, template) == expected


@pytest.mark.parametrize(
    ("template", "said"), [(r"\2", "no group for “\\2”"), (r"\g<x>", "no group for “\\g<x>”"), ("\\", "means nothing"),
                           (r"\q", "“\\q” means nothing")]
)  # fmt: skip
def test_a_bad_reference_gets_a_sentence(template: str, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)):
        replaced("a", Words("(a)", expression=True), template)


@given(text=st.text(max_size=30), sought=st.text(min_size=1, max_size=2), new=st.text(max_size=3))
def test_replacing_exactly_is_what_python_does(text: str, sought: str, new: str) -> None:
    assert replaced(text, Words(sought, match_case=True, match_accents=True), new) == text.replace(sought, new)


def test_proposals_are_what_the_gesture_writes(statement: Project) -> None:
    query = Query(Words(r"\b(north) (korea\w*)", expression=True))
    template = r"\2 (\1)"
    positions = Finder(statement.rows).matches(query)
    proposed = proposals(statement.rows, positions, query, template)
    assert {each.position for each in proposed} == set(positions) != set()
    cells = [(each.position, each.side) for each in proposed]
    change = gestures.replace_all(statement.rows, cells, partial(queries.replaced, query=query, template=template))
    assert change
    statement.apply(change)
    assert [statement.rows[each.position].text(each.side) for each in proposed] == [each.after for each in proposed]


def test_proposals_stay_inside_sentences_and_leave_none_empty() -> None:
    rows = [row(1, "Yes.|No.", "Oui.|Non.")]
    assert proposals(rows, [0], Query(Words("yes. no.")), "x") == []
    assert proposals(rows, [0], Query(Words("yes.")), "") == [], "the gesture keeps a sentence that would be empty"
    assert proposals(rows, [0], Query(Words("o"), sides=(Side.SOURCE,)), "0") == [
        Proposal(0, Side.SOURCE, "Yes. No.", "Yes. N0.")
    ]
