"""What memories have for a sentence, and for the rows of a project."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.memories.made import Open

from enregard.errors import Cancelled
from enregard.memories import Likeness, compare, fill, find
from enregard.memories.matches import compared
from enregard.project import Project, Row, Side
from enregard.segments import Segment

BOTH = ("en", "fr")
LONG = "The allies will stand together for as long as it takes."


def row(number: int, source: str, target: str = "") -> Row:
    cells = [(Segment(str(number), text, 0, 0),) if text else () for text in (source, target)]
    return Row(number, cells[0], cells[1])


@pytest.mark.parametrize(
    ("other", "score", "likeness"),
    [
        (LONG, 100, Likeness.SAME),
        (LONG.upper(), 99, Likeness.WORDS),
        (f"  {LONG.replace(' ', chr(0xA0))}!", 99, Likeness.WORDS),
        (LONG.replace("together ", ""), 90, Likeness.FUZZY),  # one of 11 words
        (LONG.replace("allies", "members"), 90, Likeness.FUZZY),
        (f"{LONG} Always.", 91, Likeness.FUZZY),  # one of 12
        ("Nothing of it at all", 0, Likeness.FUZZY),
    ],
)
def test_the_score_says_how_many_words_stay(other: str, score: int, likeness: Likeness) -> None:
    assert compared(LONG, other) == (score, likeness)


def test_numbers_alone() -> None:
    assert compared("Page 1 of 10,000", "Page 22 of 9") == (98, Likeness.NUMBERS)
    assert compared("Page 1", "Page one") == (50, Likeness.FUZZY)


@given(st.lists(st.sampled_from("abcd"), min_size=1), st.lists(st.sampled_from("abcd"), min_size=1))
def test_the_score_is_the_same_both_ways(one: list[str], other: list[str]) -> None:
    there, back = compared(" ".join(one), " ".join(other)), compared(" ".join(other), " ".join(one))
    assert there == back
    assert (there[0] >= 98) == (one == other)


def test_the_best_come_first_with_what_differs(opened: Open) -> None:
    memory = opened(
        ("Nothing like it.", "rien"),
        (LONG.replace("allies", "members"), "fuzzy"),
        (LONG.upper(), "words"),
        (LONG, "same"),
        (LONG, "same"),
    )
    found = find([memory], BOTH, LONG)
    assert [(match.target.text, match.score, match.count) for match in found] == [
        ("same", 100, 2),
        ("words", 99, 1),
        ("fuzzy", 90, 1),
    ]
    fuzzy = found[-1]
    assert [LONG[a:b] for a, b in fuzzy.text_spans] == ["allies"]
    assert [fuzzy.source.text[a:b] for a, b in fuzzy.source_spans] == ["members"]
    assert found[0].text_spans == ()


def test_the_minimum_and_the_direction(opened: Open) -> None:
    memory = opened((LONG.replace("allies", "members"), "Les membres"))
    assert find([memory], BOTH, LONG, 91) == []
    assert len(find([memory], BOTH, LONG, 90)) == 1
    assert find([memory], ("fr", "en"), "les membres")[0].target.text.startswith("The members")
    assert find([memory], BOTH, "…") == []


def test_frequent_words_hide_no_match(opened: Open) -> None:
    """Where each word is too frequent to be looked through, the units that hold all or all but one of them are few."""
    many = range(15_500)
    memory = opened(*((f"so {k}", "x") for k in many), *((f"it {k}", "x") for k in many), ("so it is", "le voici"))
    assert memory.frequency(0, "so") > 15_000
    assert [match.target.text for match in find([memory], BOTH, "so it was", 60)] == ["le voici"]


@pytest.mark.parametrize("at", range(11))
def test_any_word_may_differ(opened: Open, at: int) -> None:
    words = LONG.rstrip(".").split()
    words[at] = "otherwise"
    memory = opened(*((f"filler {k} text", "x") for k in range(50)), (LONG, "le voici"))
    assert [match.score for match in find([memory], BOTH, " ".join(words))] == [90]


def test_text_without_spaces(opened: Open) -> None:
    memory = opened(("北大西洋条约组织", "OTAN"), languages=("zh", "fr"))
    (match,) = find([memory], ("zh", "fr"), "北大西洋公约组织")
    assert match.score == 87  # one character of eight
    assert match.text_spans == ((4, 5),)


# Rows


@pytest.fixture
def rows() -> list[Row]:
    return [row(1, LONG), row(2, "Second row.", "Deuxième rangée."), row(3, "Third row."), row(4, "", "sans original")]


def test_filling_empty_rows_or_all(opened: Open, rows: list[Row]) -> None:
    memory = opened((LONG, "Les alliés"), ("Second row!", "Seconde"), ("Third rows.", "Troisième"))
    assert [(p.row, p.before, p.match.target.text) for p in fill(rows, [memory], BOTH)] == [(1, "", "Les alliés")]
    assert [p.row for p in fill(rows, [memory], BOTH, only_empty=False)] == [1, 2]
    assert [p.row for p in fill(rows, [memory], BOTH, 50)] == [1, 3]
    there = opened(("Second row.", "Deuxième rangée."))
    assert fill(rows, [there], BOTH, only_empty=False) == []  # it says the same


def test_the_first_memory_fills(opened: Open, rows: list[Row]) -> None:
    first, second = opened((LONG, "un")), opened((LONG, "deux"))
    assert fill(rows, [second, first], BOTH)[0].match.target.text == "deux"


def test_where_a_memory_translates_differently(opened: Open, rows: list[Row]) -> None:
    memory = opened(("SECOND ROW", "La rangée suivante"), (LONG, "x"))
    (found,) = compare(rows, [memory], BOTH)
    assert (found.row, found.here) == (2, "Deuxième rangée.")
    assert [match.target.text for match in found.matches] == ["La rangée suivante"]
    agreeing = opened(("Second row.", "Deuxième  rangée."))
    assert compare(rows, [memory, agreeing], BOTH) == []


def test_work_on_rows_can_be_stopped(opened: Open, rows: list[Row]) -> None:
    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        fill(rows, [opened((LONG, "x"))], BOTH, progress=stop)


def test_the_statement_fills_itself(opened: Open, statement: Project) -> None:
    paired = [each for each in statement.rows if each.paired]
    memory = opened(*((each.text(Side.SOURCE), each.text(Side.TARGET)) for each in paired))
    emptied = [replace(each, target=()) for each in paired]
    filled = {p.row: p.match.target.text for p in fill(emptied, [memory], BOTH)}
    assert filled == {each.id: each.text(Side.TARGET) for each in paired}
    assert compare(paired, [memory], BOTH) == []
