"""The statement, with the real model, against the alignment made by hand."""

import ast

import numpy as np

from enregard import documents, files
from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.project import Project, Side
from enregard.segments import split


def gold() -> list[tuple[list[int], list[int]]]:
    lines = files.corpus("gold", "statement.gold").read_text(encoding="utf-8").splitlines()
    return [(ast.literal_eval(a), ast.literal_eval(b)) for a, b in (line.split(":") for line in lines)]


def test_strict_f1_is_one(statement: Project) -> None:
    numbers = {}
    for side, name in ((Side.SOURCE, "statement.en.txt"), (Side.TARGET, "statement.fr.txt")):
        sentences = [s for s in split(documents.read(files.corpus(name))) if not s.left_out]
        numbers[side] = {s.name: k for k, s in enumerate(sentences)}
    found = [tuple([numbers[side][s.name] for s in row.cell(side)] for side in Side) for row in statement.aligned]
    assert found == gold()


def test_no_page_furniture_is_aligned(statement: Project) -> None:
    aligned = [segment for row in statement.aligned for side in Side for segment in row.cell(side)]
    assert not [segment.text for segment in aligned if segment.left_out]
    left_out = [segment.text for row in statement.rows if row.left_out for side in Side for segment in row.cell(side)]
    assert len(left_out) == 9
    assert "(Traduction de l’intervention)" in left_out


def test_furniture_between_two_sentences_of_a_bead_stays_alone() -> None:
    from enregard.project.build import build

    source = documents.from_text("It is late. We met in Kursk on Monday, and then we left the town.\n", "a", "en")
    target = documents.from_text(
        "Il est tard.\nNous nous sommes vus à Koursk lundi.\nPUBLICITÉ\nPuis nous avons quitté la ville.\n", "b", "fr"
    )
    rows = build(source, target).project.rows
    assert not any(segment.left_out for row in rows if row.paired for segment in row.target)
    assert sorted(s.text for row in rows for s in row.target) == sorted(s.text for s in split(target))


def test_a_translation_lies_near_its_original() -> None:
    vectors = (
        UniversalSentenceEncoder()
        .runs(["Thank you.", "Merci.", "Artillery shells were delivered.", "Thank you."])[0]
        .astype(np.float32)
    )
    assert vectors.shape == (4, 512)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert (vectors[0] == vectors[3]).all()
