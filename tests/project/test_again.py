"""Aligning again: what the user decided stays, the rest is aligned between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard import documents
from enregard.check import check
from enregard.project import Project, Side, gestures
from enregard.project.build import MOVED, UNRELATED, align_again, build
from enregard.project.rows import Row, Status
from enregard.project.serial import row_from_json, row_to_json
from enregard.text import Sentence

ENGLISH = """The delegation arrived on Monday at nine.

The minister spoke about 600 000 shells. He was not amused.

Nobody asked a question about the budget for 2025.

Thank you very much for coming to Brussels.
"""
FRENCH = """La délégation est arrivée lundi à neuf heures.

Le ministre a parlé de 600 000 obus. Il n’était pas amusé.

Personne n’a posé de question sur le budget 2025.

Merci beaucoup d’être venus à Bruxelles.
"""


def made(source: str = ENGLISH, target: str = FRENCH, *, quick: bool = False) -> Project:
    return build(documents.from_text(source, "a", "en"), documents.from_text(target, "b", "fr"), quick=quick).project


def texts(rows: Sequence[Row]) -> list[tuple[str, str]]:
    return [(row.text(Side.SOURCE), row.text(Side.TARGET)) for row in rows]


def test_nothing_changes_where_nothing_was_decided() -> None:
    project = made()
    assert align_again(project) == (None, ())


def test_a_first_view_is_replaced_by_what_a_second_look_finds() -> None:
    quick, full = made(quick=True), made()
    change, _ = align_again(quick)
    if change:
        quick.apply(change)
    assert texts(quick.rows) == texts(full.rows)
    assert [row.probability for row in quick.rows] == [row.probability for row in full.rows]


def test_what_the_user_decided_is_untouched() -> None:
    project = made()
    merged = gestures.merge_with_next(project.rows, 1)
    assert merged
    project.apply(merged)
    accepted = gestures.accept(project.rows, 0)
    assert accepted
    project.apply(accepted)
    decided = [row for row in project.rows if row.decided]
    change, _ = align_again(project)
    if change:
        project.apply(change)
    assert [row for row in project.rows if row.decided] == decided
    assert project.rows[0].status is Status.ACCEPTED


def test_titles_that_were_merged_by_hand_are_sentences_and_stay() -> None:
    """A title and an advertisement that a user set against each other move nothing else."""
    project = made(f"BBC\n\n{ENGLISH}", f"PUBLICITÉ\n\n{FRENCH}")
    assert [row.left_out for row in project.rows[:3]] == [True, True, False]
    for gesture, at in ((gestures.merge_with_next, 0), (gestures.accept, 0), (gestures.accept, len(project.rows) - 2)):
        change = gesture(project.rows, at)
        assert change
        project.apply(change)
    decided = [row for row in project.rows if row.decided]
    assert len(decided) == 2
    change, _ = align_again(project)
    if change:
        project.apply(change)
    assert [row for row in project.rows if row.decided] == decided


def test_reasons_are_kept_in_the_file() -> None:
    row = replace(
        made().rows[0],
        reasons=(Sentence("The lengths do not fit: {source} and {target}.", {"source": 1, "target": 9}),),
    )
    assert row_from_json(row_to_json(row)) == row
    older = row_to_json(made().rows[0]).replace(', "reasons": []', "").replace(',"reasons":[]', "")
    assert "reasons" not in older
    assert row_from_json(older).reasons == ()


def test_texts_that_are_unrelated_are_remarked_on() -> None:
    recipe = " ".join(f"Ajoutez {k} grammes de beurre, puis laissez cuire la tarte au four." for k in range(40, 70))
    news = " ".join(f"The minister met the {k}th delegation and spoke about taxes." for k in range(30))
    built = build(documents.from_text(news, "a", "en"), documents.from_text(recipe, "b", "fr"))
    assert UNRELATED in built.remarks


def test_a_passage_that_was_moved_is_remarked_on() -> None:
    english = [f"Article {k}: the {w} shall be kept in the building of the {v}." for k, (w, v) in enumerate(WORDS, 1)]
    moved = english[:6] + english[10:] + english[6:10]
    built = build(
        documents.from_text("\n".join(english), "a", "en"), documents.from_text("\n".join(moved), "b", "en-GB")
    )
    assert [remark.template for remark in built.remarks] == [MOVED]
    found = check(built.project)
    assert {finding.check.name for finding in found} == {"moved"}, "neither left out nor added"
    assert len(found) == 8, "each of four sentences, on both sides"


def test_a_few_sentences_that_are_unrelated_are_remarked_on() -> None:
    english = [f"The {w} was sent to the {v} yesterday." for w, v in WORDS[:8]]
    french = ["Ajoutez du beurre, puis du sel.", "Le chat dort sur le canapé.", "Il pleut depuis trois jours."] * 3
    built = build(documents.from_text("\n".join(english), "a", "en"), documents.from_text("\n".join(french), "b", "fr"))
    assert UNRELATED in built.remarks


def test_an_extract_is_related_to_its_whole(statement: Project) -> None:
    extract = "\n".join(row.text(Side.TARGET) for row in statement.aligned[5:8])
    built = build(statement.source, documents.from_text(extract, "b", "fr"))
    assert UNRELATED not in built.remarks


WORDS = [
    ("archive", "harbour master"),
    ("bicycle", "fire brigade"),
    ("council", "old hospital"),
    ("drawing", "painter"),
    ("engine", "railway"),
    ("flag", "ministry"),
    ("garden", "bishop"),
    ("horse", "cavalry"),
    ("instrument", "orchestra"),
    ("jewel", "queen"),
    ("kitchen", "chef"),
    ("ladder", "mason"),
    ("medicine", "pharmacist"),
    ("newspaper", "printer"),
    ("oven", "baker"),
    ("parcel", "post office"),
]
