"""The statement as a project gives it."""

import datetime

import pytest

from enregard import files
from enregard.press import statement
from enregard.project import Project


def test_lines_point_into_both_files(aligned_statement: Project) -> None:
    made = statement.of_project(aligned_statement, {aligned_statement.aligned[2].id: "Bonjour."})
    texts = [files.corpus(f"statement.{code}.txt").read_text(encoding="utf-8") for code in ("en", "fr")]
    for line in made.lines:
        for text, wording, at in zip(
            texts, (line.original, line.official), (line.original_at, line.official_at), strict=True
        ):
            assert text[slice(*at)].split() == wording.split()
    assert [line.machine for line in made.lines].count("Bonjour.") == 1


def test_titles_and_furniture_are_no_lines(aligned_statement: Project) -> None:
    made = statement.of_project(aligned_statement)
    assert made.lines[0].official.startswith("Bonjour à toutes")
    assert made.lines[-1].official == "Merci."
    assert not any("Mis à jour" in line.official for line in made.lines)


def test_day_speaker_languages(aligned_statement: Project) -> None:
    made = statement.of_project(aligned_statement)
    assert made.date == datetime.date(2024, 10, 28)
    assert (made.speaker, made.languages) == ("Mark Rutte", ("en", "fr"))
    assert made.context.rows_with(1, "Koursk") == 2


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Discours de Christine Lagarde à New York", "Christine Lagarde"),
        ("Déclaration du président de la République, Jean-Marc Aubert, à Lille", "Jean-Marc Aubert"),
        ("Point de presse du secrétaire général de l’ONU, António Guterres", "António Guterres"),
        ("Statement by the President of the European Commission, Ursula von der Leyen", "Ursula von der Leyen"),
        ("Remarks by Prime Minister Ana Li at the opening of the fair", "Ana Li"),
        ("Conférence de presse de M. Omar Ben Salah", "Omar Ben Salah"),
        ("Déclaration des ministres des Affaires étrangères de l’Allemagne et du Royaume-Uni", ""),
        ("Declaration of Bern", ""),
        ("Déclaration du Conseil de l’Atlantique Nord", ""),
        ("Mark Twain et la mer", ""),
    ],
)
def test_speaker_in_a_title(title: str, speaker: str) -> None:
    assert statement.speaker_in(title) == speaker
