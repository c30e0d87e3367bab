"""What a reviser can do to rows: each gesture on rows made by hand, and what holds for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.project import Change, Row, Side, Status, gestures
from enregard.project.gestures.cells import NewId
from enregard.segments import BY_HAND, Segment, joined

S, T = Side


def cell(side: Side, *texts: str) -> tuple[Segment, ...]:
    return tuple(Segment(f"{side}:{text}", text, 0, 0) for text in texts)


def made(*rows: tuple[str, str]) -> list[Row]:
    """Rows of sentences that a bar sets apart: ("one|two", "un|deux")."""
    return [
        Row(k, cell(S, *filter(None, source.split("|"))), cell(T, *filter(None, target.split("|"))), 0.95)
        for k, (source, target) in enumerate(rows, start=1)
    ]


def shown(rows: Sequence[Row]) -> list[tuple[str, str]]:
    return [
        ("|".join(s.text for s in row.source), "|".join(s.text for s in row.target)) for row in rows if not row.left_out
    ]


def new_id() -> NewId:
    return count(100).__next__


def done(rows: list[Row], change: Change | None) -> list[Row]:
    assert change
    assert change.fits(rows)
    result = list(rows)
    change.apply(result)
    back = list(result)
    change.inverse.apply(back)
    assert back == rows
    return result


ROWS = made(("a one|a two", "b one"), ("a three", "b two|b three"), ("a four", "b four"))


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        (gestures.last_down(ROWS, 0, S, new_id()), [("a one", "b one"), ("a two|a three", "b two|b three")]),
        (gestures.first_up(ROWS, 1, T), [("a one|a two", "b one|b two"), ("a three", "b three")]),
        (gestures.push_down(ROWS, 0, S, 3, new_id()), [("a o", "b one"), ("ne|a two|a three", "b two|b three")]),
        (gestures.push_down(ROWS, 0, T, 0, new_id()), [("a one|a two", ""), ("a three", "b one|b two|b three")]),
        (gestures.pull_up(ROWS, 1, T, 5), [("a one|a two", "b one|b two"), ("a three", "b three")]),
        (gestures.pull_up(ROWS, 1, S, 0), [("a one|a two|a three", "b one"), ("", "b two|b three")]),
        (gestures.merge_with_next(ROWS, 0), [("a one|a two|a three", "b one|b two|b three")]),
        (gestures.merge_with_previous(ROWS, 1), [("a one|a two|a three", "b one|b two|b three")]),
        (gestures.split_at(ROWS, 1, T, 6, new_id()), [("a one|a two", "b one"), ("a three", "b two"), ("", "b three")]),
        (gestures.split_at(ROWS, 0, S, 0, new_id()), [("a one", "b one"), ("a two", ""), ("a three", "b two|b three")]),
        (gestures.split_sentence(ROWS, 0, T, 1), [("a one|a two", "b|one"), ("a three", "b two|b three")]),
        (gestures.join_sentences(ROWS, 1, T, 0), [("a one|a two", "b one"), ("a three", "b two b three")]),
        (gestures.join_sentences(ROWS, 1, T, 99), [("a one|a two", "b one"), ("a three", "b two b three")]),
        (gestures.exchange(ROWS, 0, T), [("a one|a two", "b two|b three"), ("a three", "b one")]),
        (gestures.move_sentence(ROWS, 0, S, 0, 1), [("a two", "b one"), ("a one|a three", "b two|b three")]),
        (gestures.insert(ROWS, 1, new_id()), [("a one|a two", "b one"), ("", ""), ("a three", "b two|b three")]),
        (gestures.delete(ROWS, 1, new_id()), [("a one|a two", "b one")]),
        (gestures.take_out(ROWS, 1, T, 7, new_id()), [("a one|a two", "b one"), ("a three", "b two")]),
        (gestures.edit(ROWS, 0, T, ["B  one!"], new_id()), [("a one|a two", "B one!"), ("a three", "b two|b three")]),
    ],
)
def test_what_a_gesture_does(change: Change | None, becomes: list[tuple[str, str]]) -> None:
    assert shown(done(ROWS, change)) == [*becomes, ("a four", "b four")]


def test_a_text_without_a_row_below_gets_one() -> None:
    assert shown(done(ROWS, gestures.push_down(ROWS, 2, T, 2, new_id())))[2:] == [("a four", "b"), ("", "four")]


def test_a_side_that_is_a_row_too_high_is_shifted_down_and_back() -> None:
    rows = made(("one", "deux"), ("two", "trois"), ("three", ""), ("four", "quatre"))
    down = done(rows, gestures.shift_down(rows, 0, T, new_id()))
    assert shown(down) == [("one", ""), ("two", "deux"), ("three", "trois"), ("four", "quatre")]
    up = done(down, gestures.shift_up(down, 1, T))
    assert shown(up) == [("one", "deux"), ("two", "trois"), ("three", "quatre"), ("four", "")]


def test_shifting_stops_before_what_was_decided_on() -> None:
    rows = made(("one", "deux"), ("two", "trois"), ("three", "quatre"))
    rows[1] = replace(rows[1], status=Status.ACCEPTED)
    result = done(rows, gestures.shift_down(rows, 0, T, new_id()))
    assert shown(result) == [("one", ""), ("", "deux"), ("two", "trois"), ("three", "quatre")]
    assert rows[1] in result
    assert gestures.shift_down(rows, 1, T, new_id()) is None


@pytest.mark.parametrize(
    ("source", "target", "becomes"),
    [
        ((0, 0), (1, 0), [("", "b one"), ("a one", "b two"), ("a two", ""), ("a three", "b three")]),
        ((1, 0), (0, 0), [("a one|a two", ""), ("a three", "b one"), ("", "b two|b three")]),
        ((0, 1), (0, 0), [("a one", ""), ("a two", "b one"), ("a three", "b two|b three")]),
    ],
)
def test_pinpointing(source: tuple[int, int], target: tuple[int, int], becomes: list[tuple[str, str]]) -> None:
    result = done(ROWS, gestures.pinpoint(ROWS, source, target, new_id()))
    assert shown(result) == [*becomes, ("a four", "b four")]
    pinned = next(row for row in result if row.source == (ROWS[source[0]].source[source[1]],))
    assert pinned.probability is None, "made by hand"
    cut = [row for row in result if row is not pinned and row not in ROWS]
    assert all(row.probability == 0 and row.to_check for row in cut), "they wait to be aligned again"


def test_what_is_left_out_can_be_taken_up() -> None:
    result = done(ROWS, gestures.delete(ROWS, 0, new_id()))
    assert [row.left_out for row in result] == [True, True, True, False, False]
    assert result[0].source[0].reason == BY_HAND
    back = done(result, gestures.restore(result, 2))
    assert shown(back)[0] == ("", "b one")


def test_the_first_wording_is_kept() -> None:
    once = done(ROWS, gestures.edit(ROWS, 0, T, ["B one"], new_id()))
    twice = done(once, gestures.edit(once, 0, T, ["C one"], new_id()))
    assert twice[0].target[0].wording == "b one"
    assert twice[0].probability == 0.95, "an edit says nothing of the alignment"
    back = done(twice, gestures.edit(twice, 0, T, ["b one"], new_id()))
    assert back[0].target == ROWS[0].target


def test_lines_more_or_less_cut_and_join() -> None:
    more = done(ROWS, gestures.edit(ROWS, 0, T, ["b", "one"], new_id()))
    assert [s.text for s in more[0].target] == ["b", "one"]
    assert {s.wording for s in more[0].target} == {"b one"}
    added = done(ROWS, gestures.edit(ROWS, 0, T, ["b one", "and more"], new_id()))
    assert [s.text for s in added[0].target] == ["b one", "and more"]
    before = done(ROWS, gestures.edit(ROWS, 1, T, ["first", "b two", "b three"], new_id()))
    assert [s.text for s in before[1].target] == ["first", "b two", "b three"]
    less = done(ROWS, gestures.edit(ROWS, 1, T, ["b two and three"], new_id()))
    assert less[1].target[0].wording == "b two b three"
    gone = done(ROWS, gestures.edit(ROWS, 1, T, ["b two"], new_id()))
    assert gone[2].left_out
    assert gone[2].text(T) == "b three"
    assert gestures.edit(ROWS, 1, T, ["b two", " ", "b three"], new_id()) is None


def test_halves_that_are_joined_are_the_sentence_again() -> None:
    cut = done(ROWS, gestures.split_sentence(ROWS, 0, T, 1))
    assert done(cut, gestures.join_sentences(cut, 0, T, 0))[0].target == ROWS[0].target


def test_a_chinese_text_is_cut_where_the_caret_stands() -> None:
    rows = [Row(1, cell(S, "我们来了。", "他们走了。"), cell(T, "One."), 0.9)]
    assert [s.text for s in done(rows, gestures.split_at(rows, 0, S, 5, new_id()))[1].source] == ["他们走了。"]


def test_deciding_twice_takes_it_back() -> None:
    for gesture, status in (
        (gestures.accept, Status.ACCEPTED),
        (gestures.doubt, Status.DOUBTFUL),
        (gestures.reject, Status.REJECTED),
    ):
        once = done(ROWS, gesture(ROWS, 0))
        assert once[0].status is status
        assert done(once, gesture(once, 0)) == ROWS


def test_notes_and_bookmarks_outlive_corrections() -> None:
    rows = done(ROWS, gestures.note(ROWS, 1, " ask the author "))
    rows = done(rows, gestures.bookmark(rows, 2))
    merged = done(rows, gestures.merge_with_next(rows, 1))
    assert (merged[1].note, merged[1].bookmark) == ("ask the author", True)
    emptied = done(merged, gestures.pull_up(merged, 1, S, 0))
    emptied = done(emptied, gestures.pull_up(emptied, 1, T, 0))
    assert (len(emptied), emptied[0].note, emptied[0].bookmark) == (1, "ask the author", True)


def test_what_was_accepted_is_open_again_with_another_text() -> None:
    rows = done(ROWS, gestures.accept(ROWS, 0))
    result = done(rows, gestures.last_down(rows, 0, S, new_id()))
    assert result[0].status is Status.OPEN
    assert result[0].probability is None


def test_many_rows_are_one_change() -> None:
    written = done(ROWS, gestures.replace_all(ROWS, [(0, T), (2, T), (2, S)], lambda text: text.replace("b ", "B ")))
    assert shown(written) == [("a one|a two", "B one"), ("a three", "b two|b three"), ("a four", "B four")]
    assert gestures.replace_all(ROWS, [(0, S)], lambda text: text) is None
    accepted = done(ROWS, gestures.accept_all(ROWS, [0, 2]))
    assert [row.status for row in accepted] == [Status.ACCEPTED, Status.OPEN, Status.ACCEPTED]
    assert gestures.accept_all(accepted, [0]) is None


WORD = st.sampled_from(["a", "b c", "d e f", "g"])
CELL = st.lists(WORD, max_size=3).map("|".join)
ROW_LISTS = st.lists(st.tuples(CELL, CELL).filter(any), min_size=1, max_size=6).map(lambda rows: made(*rows))
IN_ORDER: dict[str, Callable[[list[Row], int, Side, int, NewId], Change | None]] = {
    "push_down": gestures.push_down,
    "pull_up": lambda rows, at, side, k, _: gestures.pull_up(rows, at, side, k),
    "first_up": lambda rows, at, side, _, __: gestures.first_up(rows, at, side),
    "last_down": lambda rows, at, side, _, new: gestures.last_down(rows, at, side, new),
    "merge": lambda rows, at, _, __, ___: gestures.merge_with_next(rows, at),
    "merge_up": lambda rows, at, _, __, ___: gestures.merge_with_previous(rows, at),
    "split": gestures.split_at,
    "split_sentence": lambda rows, at, side, k, _: gestures.split_sentence(rows, at, side, k),
    "join": lambda rows, at, side, k, _: gestures.join_sentences(rows, at, side, k),
    "shift_down": lambda rows, at, side, _, new: gestures.shift_down(rows, at, side, new),
    "shift_up": lambda rows, at, side, _, __: gestures.shift_up(rows, at, side),
    "insert": lambda rows, at, _, __, new: gestures.insert(rows, at, new),
    "delete": lambda rows, at, _, __, new: gestures.delete(rows, at, new),
    "restore": lambda rows, at, _, __, ___: gestures.restore(rows, at),
    "pinpoint": lambda rows, at, _, k, new: gestures.pinpoint(rows, (at, k % 3), (k % len(rows), at % 3), new),
    "accept": lambda rows, at, _, __, ___: gestures.accept(rows, at),
}
"""The gestures that change no order of sentences (as long as nothing is left out)."""
OTHERS: dict[str, Callable[[list[Row], int, Side, int, NewId], Change | None]] = {
    "exchange": lambda rows, at, side, _, __: gestures.exchange(rows, at, side),
    "move": lambda rows, at, side, k, _: gestures.move_sentence(rows, at, side, k % 3, k % len(rows)),
    "take_out": gestures.take_out,
}


def letters(rows: Sequence[Row], side: Side) -> str:
    return "".join(row.text(side) for row in rows).replace(" ", "")


@given(
    ROW_LISTS,
    st.lists(
        st.tuples(
            st.sampled_from(sorted({**IN_ORDER, **OTHERS})),
            st.integers(0, 9),
            st.sampled_from(list(Side)),
            st.integers(0, 9),
        ),
        max_size=8,
    ),
)
def test_nothing_is_ever_lost(rows: list[Row], keys: list[tuple[str, int, Side, int]]) -> None:
    first, new = list(rows), new_id()
    in_order = True
    for name, at, side, offset in keys:
        if not rows:
            break
        in_order &= name in IN_ORDER and not any(row.left_out for row in rows)
        change = {**IN_ORDER, **OTHERS}[name](rows, at % len(rows), side, offset, new)
        if change:
            rows = done(rows, change)
        assert len({row.id for row in rows}) == len(rows)
        for each in Side:
            assert Counter(letters(rows, each)) == Counter(letters(first, each))
            if in_order:
                assert letters(rows, each) == letters(first, each)
        assert all(joined(row.cell(each)) == row.text(each) for row in rows for each in Side)
