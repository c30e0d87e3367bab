"""Articles as they are read: what they tell of themselves, and what of the page is no text."""

import datetime
from pathlib import Path

import pytest

from enregard.documents import Document, Origin, Role, from_text
from enregard.press import article

BODY = (
    "Le conseil municipal a adopté le budget. Il prévoit la rénovation de trois écoles. Les travaux dureront deux ans."
)


def page(*lines: str, name: str = "page.txt", language: str = "fr", origin: str = "") -> Document:
    return from_text("\n\n".join(lines), name, language, origin=Origin(source=origin))


def day(text: Document) -> str:
    found = article.from_document(text).date
    return found.day.isoformat() if found else ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Publié le 14/03/2025 à 14:30", BODY), "2025-03-14"),
        (("Publié le 3 mars 2025 à 14 h 05 - Mis à jour le 4 mars 2025", BODY), "2025-03-03"),
        (("Mis à jour le 4 mars 2025, publié le 3 mars 2025", BODY), "2025-03-03"),
        (("Mis à jour le : 4 mars 2025", BODY), "2025-03-04"),
        (("• 7 Nov. 2024 -", "• Mis à jour le: 8 Nov. 2024 12:23", BODY), "2024-11-07"),
        (("2025-05-09T08:00:00Z", BODY), "2025-05-09"),
        (("1er juin 2025", BODY), "2025-06-01"),
        (("Budget : ce qui change (5 novembre 2024)", BODY), "2024-11-05"),
        (("Par Jeanne Martin, publié le 12 janvier 2026 à 9h12", BODY), "2026-01-12"),
        (("LYON, 12 septembre 2025 (AFP) - " + BODY,), "2025-09-12"),
        (("LYON, 12 septembre (AFP) - Le budget de 2025 a été adopté. Il est de retour.",), "2025-09-12"),
        (("Le maire a parlé ce mardi 4 mars. Le budget de 2025 est voté.",), "2025-03-04"),
    ],
)
def test_day_of_publication(lines: tuple[str, ...], expected: str) -> None:
    assert day(page(*lines)) == expected


def test_day_points_to_where_it_is_told() -> None:
    text = page("Publié le 14/03/2025 à 14:30", BODY)
    found = article.from_document(text).date
    assert found is not None
    assert found.at == (10, 20)


@pytest.mark.parametrize(
    "lines",
    [
        (BODY,),
        ("Publié le Mis à jour", BODY),
        (" date 2024-10 ", BODY),
        (BODY, "Le maire s'exprimait le 4 mars 2025 devant la presse."),
        ("Le maire à Lyon, le 18 octobre 2024. ( AFP / JEAN MARTIN )", BODY),
        ("Publié le 31/02/2025", BODY),
    ],
)
def test_no_day_is_better_than_a_wrong_one(lines: tuple[str, ...]) -> None:
    assert day(page(*lines)) == ""


def test_an_english_date_that_can_be_read_in_two_ways_is_none() -> None:
    text = "The council met. It passed the budget for the year."
    assert day(page("Published 04/03/2025", text, language="en")) == ""
    assert day(page("Published 14/03/2025", text, language="en")) == "2025-03-14"
    assert day(page("Published March 4, 2025 at 3pm", text, language="en")) == "2025-03-04"


def test_origin_goes_before_the_page_and_the_page_before_the_name() -> None:
    text = from_text(f"Publié le 3 mars 2025\n\n{BODY}", "2025-01-01_a.txt", "fr", origin=Origin(date="2025-04-05"))
    assert day(text) == "2025-04-05"
    assert day(page("Publié le 3 mars 2025", BODY, name="2025-01-01_a.txt")) == "2025-03-03"
    assert day(page(BODY, name="2025-01-01_a.txt")) == "2025-01-01"
    assert day(page(BODY, name="https://site.example/monde/2025/02/07/budget.html")) == "2025-02-07"


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "2025-01-31_article.fr.txt"
    path.write_text(f"Titre de l’article\n\nPar Ève Le Bihan\n\n{BODY}", encoding="utf-8")
    read = article.read(path)
    assert (read.title, read.author, read.language, len(read.sentences)) == (
        "Titre de l’article",
        "Ève Le Bihan",
        "fr",
        3,
    )
    text = path.read_text(encoding="utf-8")
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in read.sentences)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Par Emma De Ruiter", "Emma De Ruiter"),
        ("Par Jeanne Martin et Paul Le Goff", "Jeanne Martin et Paul Le Goff"),
        ("Propos recueillis par Inès Dupont", "Inès Dupont"),
        ("By Tom Hardy-Jones and Ann Lee", "Tom Hardy-Jones and Ann Lee"),
        ("Par Luc Besnard, publié le 3 mars 2025", "Luc Besnard"),
        ("Par AFP", ""),
        ("Par ailleurs, le maire se retire.", ""),
    ],
)
def test_author(line: str, expected: str) -> None:
    assert article.from_document(page("Un titre qui dit tout", line, BODY)).author == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (page(BODY, origin="https://www.lejournal.example/monde/budget"), "lejournal.example"),
        (page(BODY, name="https://news.example/a"), "news.example"),
        (page("PARIS (Reuters) - " + BODY), "Reuters"),
        (page(BODY + " (avec AFP)"), "AFP"),
        (page("Le maire. ( AFP / JEAN MARTIN )", BODY), ""),
        (page(BODY), ""),
    ],
)
def test_source(document: Document, expected: str) -> None:
    assert article.from_document(document).source == expected


def test_days_are_reckoned_from_the_day_of_the_text() -> None:
    text = (
        "Le ministre a parlé ce mardi. Il avait promis un accord le 12 février. Hier, il se taisait. "
        "Vendredi, il a reçu les syndicats. Un vote est prévu jeudi. Le budget de 2024 est clos."
    )
    read = article.from_document(page("Publié le 4 mars 2025", text))
    assert [each.day for each in read.days] == [
        datetime.date(2025, 3, 4), datetime.date(2025, 2, 12), datetime.date(2025, 3, 3), datetime.date(2025, 2, 28)
    ]  # fmt: skip


FURNITURE = (
    "Nous utilisons des cookies pour améliorer votre expérience. En savoir plus.",
    "Inscrivez-vous à notre newsletter pour ne rien manquer.",
    "Cet article est réservé aux abonnés.",
    "Il vous reste 62 % de cet article à lire.",
    "Temps de lecture : 4 min",
    "12 commentaires",
    "Lire aussi : Budget, ce que les maires redoutent",
    "À lire également > Les écoles manquent de bras",
    "Read more: Mayors fear the cuts",
    "Partager sur WhatsApp",
    "Photo d'illustration. © J. Martin / Sipa",
    "Écouter l'article",
)
TEXT = (
    "Les cookies de la boulangerie sont célèbres dans toute la ville.",
    "Il vous rappelle que le vote aura lieu en juin, dit le maire.",
    "Lire aussi lentement agaçait son entourage, racontait-elle.",
    "Nous avons reçu douze commentaires de lecteurs mécontents.",
    "Par ces mots, le ministre a voulu rassurer les maires.",
    "Recevoir chaque matin les plaintes des habitants l’a usé.",
    "Partager le pouvoir n’a jamais été son fort.",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_what_stands_around_a_text_is_no_sentence_of_it(line: str) -> None:
    read = article.from_document(
        page("Le budget est voté", BODY, line, "Le maire s’en félicite. L’opposition proteste.")
    )
    assert not [s.text for s in read.sentences if s.text in line]


@pytest.mark.parametrize("line", TEXT)
def test_sentences_that_only_look_like_it_stay(line: str) -> None:
    read = article.from_document(
        page("Le budget est voté", BODY, line, "Le maire s’en félicite. L’opposition proteste.")
    )
    assert line in [s.text for s in read.sentences]


def test_a_link_amid_the_text_does_not_swallow_the_rest() -> None:
    rest = "Les travaux de la première école commenceront au printemps. " * 5
    read = article.from_document(page("Titre", BODY, "À lire aussi", "Écoles : le plan de la mairie", rest))
    texts = [s.text for s in read.sentences]
    assert len(texts) == 3 + 5
    assert "Écoles : le plan de la mairie" not in texts


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("28/10/2024 16:20", "date line"),
        ("Publié le 28 octobre 2024 à 14h37, mis à jour à 15h", "date line"),
        ("20:41", "date line"),
        ("Accueil | Monde | Europe", "menu or button"),
        ("Par Sophie Marchal et Luc Perrin • Publié le Mis à jour", "author's line"),
        ("De notre correspondante à Rome", "author's line"),
        ("Paul Roy, envoyé spécial à Rome", "author's line"),
        ("Le maire dans son bureau. Photo : La Gazette/Inès Roche", "photo credit"),
        ("Le maire lors de son discours. ( AGENCE / MARC DELAUNAY )", "photo credit"),
    ],
)
def test_lines_of_a_page(line: str, reason: str) -> None:
    document = from_text(f"Un titre\n\n{line}\n\nLe maire a parlé. Il a convaincu.\n\n{line}", "page", "fr")
    assert [each.reason for each in document.paragraphs if each.text == line] == [reason, reason]


@pytest.mark.parametrize(
    "line",
    ["Le score est de 20:41 en finale.", "Il y a un rapport entre le pain / le vin / le sel.", "Par ici la sortie."],
)
def test_sentences_that_are_no_furniture(line: str) -> None:
    document = from_text(f"{line}\n\nLe maire a parlé. Il a convaincu.", "page", "fr")
    assert document.paragraphs[0].role is Role.TEXT
