"""Whether an article draws on a statement."""

from dataclasses import replace

import pytest

from enregard import files
from enregard.documents import from_text
from enregard.press import article, copying
from enregard.press.statement import of_project
from enregard.project import Project
from tests.press.invented import ARTICLES, FOOTBALL, Told

TOO_FREE = {"bank-other-words"}
"""It shares hardly a word with its statement: more than the program can see."""


@pytest.mark.parametrize(
    "told", [told for told in ARTICLES if told.name not in TOO_FREE], ids=lambda told: str(told.name)
)
def test_invented_articles(told: Told) -> None:
    drawn = copying.draws_on(told.read(), told.statement)
    assert drawn.draws == told.draws, str(drawn.why)


@pytest.mark.parametrize(
    "told", [told for told in ARTICLES if told.draws and told.name not in TOO_FREE], ids=lambda told: str(told.name)
)
def test_an_article_without_a_day_is_judged_by_its_text(told: Told) -> None:
    assert copying.draws_on(replace(told.read(), date=None), told.statement).draws


def test_no_article_draws_on_another_statement() -> None:
    statements = {id(told.statement): told.statement for told in ARTICLES}.values()
    for told in ARTICLES:
        for other in statements:
            if other is not told.statement:
                assert not copying.draws_on(replace(told.read(), date=None), other).draws


def test_of_the_corpus_only_the_report_of_the_day_draws_on_the_statement(aligned_statement: Project) -> None:
    made = of_project(aligned_statement)
    drawn = {path.name[:10]: copying.draws_on(article.read(path), made) for path in files.corpus("press").glob("*.txt")}
    assert {name for name, each in drawn.items() if each.draws} == {"2024-10-28"}
    assert str(drawn["2024-10-21"].why) == "It was published on 2024-10-21, before the statement of 2024-10-28."
    assert "2024-12-04" in str(drawn["2024-12-04"].why)


def test_the_reason_counts_what_it_says() -> None:
    told = next(told for told in ARTICLES if told.name == "health-agency")
    drawn = copying.draws_on(told.read(), told.statement)
    assert str(drawn.why) == f"Only {drawn.sentences} of its 5 sentences come near the statement."
    quoting = next(told for told in ARTICLES if told.name == "bank-one-quotation")
    assert "“J’invite le gouvernement à ramener" in str(copying.draws_on(quoting.read(), quoting.statement).why)


@pytest.mark.parametrize(
    ("quoting", "draws"),
    [
        ("La semaine dernière, Tomás Arrieta avait jugé que « ceux qui vendent un match volent les enfants ».", True),
        ("« Le football est un jeu, pas un marché », avait jugé Tomás Arrieta.", False),
        ("Le club, que ses dettes menacent, cherche un repreneur au Mexique.", False),
    ],
)
def test_one_quotation_of_the_speaker_is_enough(*, quoting: str, draws: bool) -> None:
    around = (
        "Le stade de Barranca sonne creux depuis le printemps. Les billets se vendent à moitié prix. "
        "Le maire veut en faire une salle de concert. {} Les travaux coûteraient neuf millions de pesos. "
        "Les voisins craignent le bruit."
    )
    told = article.from_document(from_text(around.format(quoting), "stade", "fr"))
    assert copying.draws_on(told, FOOTBALL).draws == draws
