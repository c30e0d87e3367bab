"""Splitting again: the texts stay, what was decided stays, the rest is divided by the new rules and aligned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, zip_longest

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard import documents
from enregard.documents import Document, Role
from enregard.project import Project, Row, Side, Status, gestures
from enregard.project.build import build
from enregard.project.resplit import Split, recuts, resplit
from enregard.segments import STANDARD, Layer, Rule, Ruleset, Segment, split

ENGLISH = """Adm. Bauer spoke first. He thanked everybody. Nobody answered him at all.

The budget for 2025 is appx. Fifty million. It was adopted by vote.

Thank you very much for coming to Brussels.
"""
FRENCH = """L’amiral Bauer a parlé en premier. Il a remercié tout le monde. Personne ne lui a répondu du tout.

Le budget pour 2025 est appx. Cinquante millions. Il a été adopté par vote.

Merci beaucoup d’être venus à Bruxelles.
"""
BOTH = tuple(Side)
LONGER = STANDARD.never_after("appx.", "en").never_after("appx.", "fr")
AT_COMMAS = Ruleset(rules=(Rule(breaks=True, before=r",\s", after=""), Rule(breaks=True, before=r"\bat\s", after="")))


def made(source: str = ENGLISH, target: str = FRENCH) -> Project:
    return build(documents.from_text(source, "a", "en"), documents.from_text(target, "b", "fr")).project


def by(rules: Ruleset, by: str = "sentence") -> Split:
    return partial(split, rules=rules, by=by)


def texts(rows: Sequence[Row], side: Side) -> list[str]:
    return [segment.text for row in rows for segment in row.cell(side) if not segment.left_out]


def characters(rows: Sequence[Row], side: Side) -> str:
    return "".join("".join(segment.text.split()) for row in rows for segment in row.cell(side))


def names(rows: Sequence[Row], side: Side) -> list[str]:
    return [segment.name for row in rows for segment in row.cell(side)]


def notes(rows: Sequence[Row]) -> set[str]:
    """Return what was noted, line by line: the notes of rows that are joined stand below each other."""
    return {line for row in rows for line in row.note.split("\n")} - {""}


def do(project: Project, *gesture_at: tuple[Callable[..., object], int]) -> None:
    for gesture, at in gesture_at:
        change = gesture(project.rows, at)
        assert change
        project.apply(change)  # type: ignore[arg-type]


def test_the_same_rules_change_nothing() -> None:
    project = made()
    assert resplit(project, BOTH, split) is None


def test_a_project_on_which_nobody_decided_is_as_if_made_by_the_new_rules() -> None:
    project = made()
    change = resplit(project, BOTH, by(LONGER))
    assert change
    project.apply(change)
    for side, document in ((Side.SOURCE, project.source), (Side.TARGET, project.target)):
        assert texts(project.rows, side) == [s.text for s in split(document, rules=LONGER) if not s.left_out]
    assert [row.shape for row in project.rows] == [(1, 1)] * 6
    assert names(project.rows, Side.SOURCE) == ["1", "2", "3", "4+5", "6", "7"]


def test_there_and_back_is_where_it_was() -> None:
    project = made()
    rows = list(project.rows)
    there = resplit(project, BOTH, by(AT_COMMAS))
    assert there
    project.apply(there)
    assert project.rows != rows
    back = resplit(project, BOTH, by(STANDARD))
    assert back
    project.apply(back)
    assert [(row.source, row.target) for row in project.rows] == [(row.source, row.target) for row in rows]


def test_undo_takes_it_back() -> None:
    project = made()
    rows = list(project.rows)
    change = resplit(project, BOTH, by(STANDARD, "paragraph"))
    assert change
    project.apply(change)
    assert [row.shape for row in project.rows] == [(1, 1)] * 3
    project.undo()
    assert project.rows == rows


def test_one_side_alone() -> None:
    project = made()
    change = resplit(project, {Side.TARGET}, by(LONGER))
    assert change
    project.apply(change)
    assert texts(project.rows, Side.SOURCE) == [s.text for s in split(project.source)]
    assert texts(project.rows, Side.TARGET) == [s.text for s in split(project.target, rules=LONGER)]


def test_no_sentence_crosses_a_row_that_was_decided_on() -> None:
    project = made()
    at = next(k for k, row in enumerate(project.rows) if row.text(Side.SOURCE).endswith("appx."))
    do(project, (gestures.accept, at))
    accepted = project.rows[at]
    change = resplit(project, BOTH, by(STANDARD, "paragraph"))
    assert change
    project.apply(change)
    assert accepted in project.rows
    assert [row.text(Side.SOURCE) for row in project.rows] == [
        "Adm. Bauer spoke first. He thanked everybody. Nobody answered him at all.",
        "The budget for 2025 is appx.",
        "Fifty million. It was adopted by vote.",
        "Thank you very much for coming to Brussels.",
    ]


def test_an_edited_sentence_stays_as_it_was_written() -> None:
    project = made()
    change = gestures.edit(project.rows, 1, Side.SOURCE, ["He thanked, or so it seems, everybody."], project.new_id)
    assert change
    project.apply(change)
    # As the aligner leaves it where an edit did not take the row from it.
    project.rows[1] = replace(project.rows[1], probability=0.8)
    again = resplit(project, BOTH, by(AT_COMMAS))
    assert again
    project.apply(again)
    edited = [s for row in project.rows for s in row.source if s.wording]
    assert [(s.text, s.wording, s.name) for s in edited] == [
        ("He thanked, or so it seems, everybody.", "He thanked everybody.", "2")
    ]


def test_notes_and_bookmarks_go_with_their_text() -> None:
    project = made()
    at = next(k for k, row in enumerate(project.rows) if row.text(Side.SOURCE) == "Fifty million.")
    do(project, (partial(gestures.note, text="how much?"), at), (gestures.bookmark, at))
    change = resplit(project, BOTH, by(LONGER))
    assert change
    project.apply(change)
    (noted,) = [row for row in project.rows if row.note]
    assert (noted.text(Side.SOURCE), noted.note, noted.bookmark) == (
        "The budget for 2025 is appx. Fifty million.",
        "how much?",
        True,
    )


def test_rows_far_from_what_changes_are_untouched() -> None:
    sentences = [f"This is sentence number {k}, about ship {k * 7}." for k in range(60)]
    phrases = [f"Ceci est la phrase numéro {k}, sur le navire {k * 7}." for k in range(60)]
    sentences[30], phrases[30] = "There were appx. Thirty of them.", "Il y en avait appx. Trente."
    project = made("\n\n".join(sentences), "\n\n".join(phrases))
    rows = list(project.rows)
    change = resplit(project, BOTH, by(LONGER))
    assert change
    assert 25 < change.at < 32 < change.end < 40
    project.apply(change)
    assert len(project.rows) == 60
    assert [row.id for row in project.rows[:25]] == [row.id for row in rows[:25]]


def test_the_statement(statement: Project) -> None:
    do(statement, (gestures.accept, 10), (gestures.doubt, 12), (gestures.reject, 14))
    decided = [row for row in statement.rows if row.decided]
    before = {side: characters(statement.rows, side) for side in Side}
    for rules, how in ((AT_COMMAS, "sentence"), (STANDARD, "paragraph"), (STANDARD, "sentence")):
        change = resplit(statement, BOTH, by(rules, how))
        assert change
        statement.apply(change)
        assert [row for row in statement.rows if row.decided] == decided
        assert {side: characters(statement.rows, side) for side in Side} == before


def test_a_preview_says_where_sentences_begin_and_begin_no_more() -> None:
    project = made()
    (joined,) = recuts(project, Side.SOURCE, by(LONGER))
    assert joined.text == "The budget for 2025 is appx. Fifty million."
    assert (joined.gone, joined.come, joined.kept) == ({29}, set(), set())
    (cut,) = recuts(project, Side.SOURCE, by(AT_COMMAS))
    assert cut.text == "Nobody answered him at all."
    assert (cut.gone, cut.come, cut.kept) == (set(), {23}, set())


# Any project

WORDS = st.sampled_from(["one", "two,", "etc.", "Three", "end.", "Why?", "x"])
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=4).map("\n\n".join)
WHERE = ("etc. ", "end. ", "one ", "x ", "two, ")
CUTS = st.sets(st.sampled_from(WHERE))


def cut_at(ends: set[str]) -> Split:
    rules = tuple(Rule(breaks=True, before=end.replace(".", r"\."), after="") for end in sorted(ends))
    return partial(split, rules=Ruleset(rules=rules, off=frozenset(Layer)))


def any_project(source: str, target: str, data: st.DataObject) -> Project:
    """A project whose rows hold any number of sentences, some decided on, some edited."""
    texts = [of_text(source, "en"), of_text(target, "fr")]
    cells = [grouped(split(document), data) for document in texts]
    rows = []
    for k, (left, right) in enumerate(zip_longest(*cells, fillvalue=())):
        status = data.draw(st.sampled_from([Status.OPEN, Status.OPEN, Status.ACCEPTED, Status.REJECTED]))
        probability = data.draw(st.sampled_from([0.3, 0.95, None]))
        edited = data.draw(st.sampled_from([0, 0, 1]))
        written = tuple(segment.edited(f"{segment.text}!") for segment in left[:edited])
        note = data.draw(st.sampled_from(["", "", f"note {k}"]))
        if left or right:
            rows.append(Row(k + 1, (*written, *left[edited:]), right, probability, status, note=note))
    return Project(texts[0], texts[1], rows)


def of_text(text: str, language: str) -> Document:
    """A document without titles, which the aligner would take out of the rows."""
    document = documents.from_text(text, language, language)
    plain = (replace(paragraph, role=Role.TEXT, reason="") for paragraph in document.paragraphs)
    return replace(document, paragraphs=tuple(plain))


def grouped(segments: Sequence[Segment], data: st.DataObject) -> list[tuple[Segment, ...]]:
    ends = sorted({0, len(segments), *data.draw(st.sets(st.integers(0, len(segments)), max_size=4))})
    return [tuple(segments[a:b]) for a, b in pairwise(ends)]


@pytest.mark.parametrize("sides", [BOTH, (Side.TARGET,)])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(TEXT, TEXT, CUTS, CUTS, st.data())
def test_any_project(
    sides: tuple[Side, ...], source: str, target: str, first: set[str], second: set[str], data: st.DataObject
) -> None:
    project = any_project(source, target, data)
    for cuts in (first, second):
        before = list(project.rows)
        change = resplit(project, sides, cut_at(cuts))
        if change is None:
            assert not any(list(recuts(project, side, cut_at(cuts))) for side in sides)
            continue
        project.apply(change)
        rows = project.rows
        assert [row for row in rows if row.decided] == [row for row in before if row.decided]
        for side in Side:
            assert characters(rows, side) == characters(before, side)
            assert len(set(names(rows, side))) == len(names(rows, side))
            starts = [s.start for row in rows for s in row.cell(side) if not s.left_out]
            assert starts == sorted(starts)
        assert notes(rows) >= notes(before)
        assert len({row.id for row in rows}) == len(rows)
        assert not any(list(recuts(project, side, cut_at(cuts))) for side in sides)
        project.undo()
        assert project.rows == before
        project.redo()
