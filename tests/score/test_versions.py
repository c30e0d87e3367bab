"""Texts of the same original, cut into the pieces that all of them share, and measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.score.command import reworded

from enregard.documents import Document, Paragraph, Role
from enregard.errors import Cancelled, ScoreError
from enregard.project import Project, Row, Side
from enregard.project.gestures.rows import exchange, merge_with_next
from enregard.project.gestures.sentences import edit, split_sentence
from enregard.score import (
    Direction,
    LeftOut,
    Said,
    Version,
    measure,
    of_direction,
    of_document,
    of_project,
    of_row,
    paired,
    units,
)
from enregard.segments import Segment
from enregard.text import Sentence
from enregard.translate.engine import Engine

ORIGINAL = [f"This is sentence number {k} of the original." for k in range(12)]


def project(beads: Sequence[tuple[Sequence[int], str]], *, left_out: Sequence[int] = ()) -> Project:
    """A project whose rows hold these sentences of the original, and this translation (none if it is empty)."""
    starts = [sum(len(text) + 1 for text in ORIGINAL[:k]) for k in range(len(ORIGINAL))]
    segments = [
        Segment(str(k), text, k // 3, starts[k], Role.FURNITURE if k in left_out else Role.TEXT)
        for k, text in enumerate(ORIGINAL)
    ]
    rows = [
        Row(n, tuple(segments[k] for k in numbers), (Segment(f"t{n}", text, 0, n),) if text else ())
        for n, (numbers, text) in enumerate(beads, start=1)
    ]
    source, target = (Document(name, language, (Paragraph("", 0),)) for name, language in (("a", "en"), ("b", "fr")))
    return Project(source, target, rows)


def one_to_one(mark: str) -> list[tuple[Sequence[int], str]]:
    return [([k], f"{mark}{k}.") for k in range(len(ORIGINAL))]


def texts(*versions: Version) -> list[tuple[str, ...]]:
    return [unit.texts for unit in units(versions)[0]]


def test_rows_that_are_cut_alike_are_the_pieces() -> None:
    found, left_out = units([of_project(project(one_to_one(mark)), mark) for mark in "ab"])
    assert [unit.texts for unit in found] == [(f"a{k}.", f"b{k}.") for k in range(12)]
    assert [(unit.row, unit.number, unit.paragraph) for unit in found] == [(k + 1, k + 1, k // 3) for k in range(12)]
    assert left_out == LeftOut(0, 0)


def test_rows_that_are_cut_otherwise_are_joined_up_to_the_next_boundary_of_both() -> None:
    first = of_project(project([([0, 1], "a"), ([2], "b"), ([3, 4, 5], "c"), *one_to_one("x")[6:]]), "first")
    other = of_project(project([([0], "A"), ([1, 2], "B"), ([3], "C"), ([4, 5], "D"), *one_to_one("y")[6:]]), "other")
    assert texts(first, other)[:2] == [("a b", "A B"), ("c", "C D")]
    assert texts(other, first)[:3] == [("A B", "a b"), ("C D", "c"), ("y6.", "x6.")]


def test_a_row_without_an_original_goes_with_the_row_before() -> None:
    beads: list[tuple[Sequence[int], str]] = [([], "Zu."), ([0], "a."), ([], "b."), *one_to_one("x")[1:], ([], "z.")]
    found = texts(of_project(project(beads), "first"), of_project(project(one_to_one("y")), "other"))
    assert (found[0], found[-1]) == (("Zu. a. b.", "y0."), ("x11. z.", "y11."))


def test_what_has_no_partner_is_counted_and_furniture_is_not() -> None:
    beads = [([k], "" if k in (4, 11) else f"x{k}.") for k in range(12)]
    first = of_project(project(beads, left_out=[11]), "first")
    other = of_project(project([(k, "" if k == [11] else text) for k, text in one_to_one("y")], left_out=[11]), "other")
    found, left_out = units([first, other])
    assert (len(found), left_out) == (10, LeftOut(unpaired=1, unreliable=0))


def test_a_title_that_only_one_version_has_taken_up_is_left_out() -> None:
    first = of_project(project(one_to_one("x")), "first")
    other = of_project(project([([0], ""), *one_to_one("y")[1:]], left_out=[0]), "other")
    found, left_out = units([first, other])
    assert found[0].texts == ("x1.", "y1.")
    assert left_out == LeftOut(unpaired=1)


def test_rows_out_of_order_stand_in_the_order_of_the_original() -> None:
    mixed = project([([1], "b"), ([0], "a"), *one_to_one("x")[2:]])
    assert texts(of_project(mixed, "mixed"), of_project(project(one_to_one("y")), "other"))[:2] == [
        ("a", "y0."),
        ("b", "y1."),
    ]


def test_a_row_that_holds_sentences_from_apart_is_one_piece_with_all_between() -> None:
    apart = project([([0, 3], "a"), ([1], "b"), ([2], "c"), *one_to_one("x")[4:]])
    found = texts(of_project(apart, "apart"), of_project(project(one_to_one("y")), "other"))
    assert found[:2] == [("a b c", "y0. y1. y2. y3."), ("x4.", "y4.")]


def test_a_sentence_that_was_edited_and_cut_stays_one_piece() -> None:
    """Its second half seems to begin behind the next sentence."""
    edited = project(one_to_one("x"))
    change = edit(edited.rows, 0, Side.SOURCE, [f"{'very ' * 40}long. Short."], edited.new_id)
    assert change
    edited.apply(change)
    cut = split_sentence(edited.rows, 0, Side.SOURCE, edited.rows[0].text(Side.SOURCE).index("Short"))
    assert cut
    edited.apply(cut)
    first, second = edited.rows[0].source
    assert second.start > edited.rows[1].source[0].start
    rows = [replace(edited.rows[0], source=(first,)), Row(99, (second,), (Segment("t99", "more.", 0, 0),))]
    edited.rows[:1] = rows
    found = texts(of_project(edited, "edited"), of_project(project(one_to_one("y")), "other"))
    assert found[:2] == [("x0. more.", "y0."), ("x1.", "y1.")]


@given(st.data())
def test_no_text_is_lost_or_told_twice(data: st.DataObject) -> None:
    """However rows are merged and exchanged, all their texts are in the pieces once."""
    versions = []
    for mark in "ab":
        made = project(one_to_one(mark))
        for _ in range(data.draw(st.integers(0, 5))):
            at = data.draw(st.integers(0, len(made.rows) - 1))
            change = (
                merge_with_next(made.rows, at)
                if data.draw(st.booleans())
                else exchange(made.rows, at, data.draw(st.sampled_from(Side)))
            )
            if change:
                made.apply(change)
        versions.append(of_project(made, mark))
    found, left_out = units(versions)
    assert not left_out.total
    for k, mark in enumerate("ab"):
        assert sorted(" ".join(unit.texts[k] for unit in found).split()) == sorted(f"{mark}{n}." for n in range(12))


def test_texts_of_different_originals_share_nothing() -> None:
    first = of_project(project(one_to_one("x")), "first")
    moved = replace(first, parts=tuple(replace(part, start=part.start + 1) for part in first.parts))
    assert units([first, moved]) == ([], LeftOut())
    with pytest.raises(ScoreError, match="No row has a text"):
        measure(first, [moved])


class Machine:
    """An engine of the tests, that says what it is told to."""

    name, version, pair, caution = "Machine", "1.0", ("en", "fr"), "It is a machine."

    def translate(self, sentences: Sequence[str], progress: object = None) -> list[str]:
        return list(sentences)


def direction(of: Project, said: dict[int, Said]) -> Version:
    engine: Engine = Machine()
    return of_direction(of, Direction(engine, Side.SOURCE, said))


def test_what_an_engine_says() -> None:
    held = project(one_to_one("x"))
    said = {row.id: Said(f"m{row.id}.") for row in held.rows[:10]}
    said[2] = Said("loop loop loop", (Sentence("It repeats itself."),))
    version = direction(held, said)
    assert (version.name, version.language, version.caution) == ("Machine 1.0 (en-fr)", "fr", "It is a machine.")
    found, left_out = units([version, of_project(held, "x")])
    assert [unit.row for unit in found] == [1, 3, 4, 5, 6, 7, 8, 9, 10]
    assert found[0].texts == ("m1.", "x0.")
    assert left_out == LeftOut(unpaired=0, unreliable=3)


def test_the_rows_of_the_project_that_is_shown_are_named() -> None:
    hidden, shown = project([([0, 1], "a"), *one_to_one("x")[2:]]), project(one_to_one("y"))
    found, _ = units([of_project(hidden, "hidden", shown=False), of_project(shown, "shown")])
    assert [(unit.row, unit.number) for unit in found[:2]] == [(1, 1), (3, 3)]
    found, _ = units([of_project(hidden, "hidden", shown=False)] * 2)
    assert [(unit.row, unit.number) for unit in found[:2]] == [(None, 1), (None, 2)]


def second_translation(of: Project) -> Project:
    lines = reworded([row.text(Side.TARGET) for row in of.rows], 4)
    rows = [
        replace(row, target=(Segment("t", line, 0, 0),)) if row.paired else row
        for row, line in zip(of.rows, lines, strict=True)
    ]
    return replace(of, rows=rows, done=[], undone=[])


def test_the_statement_is_measured(statement: Project) -> None:
    official, second = (
        of_project(statement, "Official"),
        of_project(second_translation(statement), "Second", shown=False),
    )
    said = {row.id: Said(text) for row, text in zip(
        statement.aligned, reworded([row.text(Side.TARGET) for row in statement.aligned], 9), strict=True
    )}  # fmt: skip
    said[statement.aligned[3].id] = Said("")
    measured = measure(direction(statement, said), [official, second], samples=100)
    kept = [row for row in statement.aligned if said[row.id].text]
    hypotheses = [said[row.id].text for row in kept]
    others = {row.id: row.text(Side.TARGET) for row in second_translation(statement).rows}
    references = [[row.text(Side.TARGET) for row in kept], [others[row.id] for row in kept]]
    assert measured.figures == of_document(hypotheses, references, "fr", samples=100)
    assert [unit.row for unit, _ in measured.rows] == [row.id for row in kept]
    for (unit, figures), hypothesis, *against in zip(measured.rows, hypotheses, *references, strict=True):
        assert unit.texts == (hypothesis, *against)
        assert figures == of_row(hypothesis, against, "fr")
    paragraph = kept[-1].source[0].paragraph
    places = [k for k, row in enumerate(kept) if row.source[0].paragraph == paragraph]
    assert measured.paragraphs[paragraph] == of_document(
        [hypotheses[k] for k in places], [[each[k] for k in places] for each in references], "fr"
    )
    assert str(measured.said) == (
        f"Here “Machine 1.0 (en-fr)” is held against 2 references, “Official” and “Second”. Rows: {len(kept)}; "
        "left out: 1 (without a partner: 0; the machine's text unreliable or missing: 1)."
    )
    known = " ".join(map(str, measured.cautions))
    assert "says little" in known
    assert "It is a machine." in known
    assert "only one reference" not in known


def test_what_is_left_out_is_a_caution_where_it_is_much() -> None:
    held = project(one_to_one("x"))
    said = {row.id: Said(f"x{row.id}.", (Sentence("It repeats itself."),) if row.id < 3 else ()) for row in held.rows}
    measured = measure(direction(held, said), [of_project(held, "x")], samples=10)
    assert measured.left_out == LeftOut(0, 2)
    assert "One row in ten or more is left out" in " ".join(map(str, measured.cautions))


def test_two_texts_are_held_against_each_other(statement: Project) -> None:
    reference = of_project(statement, "Official")
    near, far = (
        replace(reference, name=name, parts=tuple(
            replace(part, text=line) for part, line in zip(
                reference.parts, lines, strict=True)))
        for name, lines in (
            ("Near", reworded([part.text for part in reference.parts], 1)),
            ("Far", [part.text[::-1] for part in reference.parts]),
        )
    )  # fmt: skip
    for contest in paired(near, far, [reference], samples=200):
        assert contest.names == ("Near", "Far")
        assert contest.p_value < 0.05
        assert str(contest.said).startswith(f"By {contest.metric}, “Near” is nearer to the reference than “Far”: ")
        assert "hardly chance" in str(contest.said)
    for contest in paired(near, near, [reference], samples=50):
        assert "equally near" in str(contest.said)


def test_only_texts_in_one_language_are_compared(statement: Project) -> None:
    french = of_project(statement, "Official")
    with pytest.raises(ScoreError, match="“Official” is in “fr” and “English” in “en”"):
        measure(french, [replace(french, name="English", language="en")])
    with pytest.raises(ScoreError, match="no reference"):
        measure(french, [])


def test_measuring_can_be_stopped_at_any_step(statement: Project) -> None:
    french, told = of_project(statement, "Official"), list[float]()
    measure(french, [french], lambda done, total: told.append(done / total), samples=20)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
    assert len(told) > 40

    def stop(done: int, total: int) -> None:
        if done / total > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        measure(french, [french], stop, samples=20)
