"""Names and figures of several articles side by side."""

from __future__ import annotations

from enregard.press.facts import STATEMENT, Fact, table
from tests.press.stories import BANK, article, statement

FIRST = "Jusqu’à 300 agents seront mutés, a dit Paul Royer à Lyon. La banque compte 40 agences."
SECOND = "Selon Royer, jusqu’à 450 agents seront mutés. Plus de 40 banques ont été examinées."


def facts(kind: str, *texts: str) -> list[Fact]:
    return [each for each in table([article(text) for text in texts]) if each.kind == kind]


def test_figures_with_what_they_count_and_where() -> None:
    found = {each.value: each for each in facts("figure", FIRST, SECOND)}
    assert set(found) == {"Jusqu’à 300 agents", "jusqu’à 450 agents", "40 agences", "Plus de 40 banques"}
    (mention,) = found["40 agences"].mentions
    assert (mention.text, FIRST[slice(*mention.at)]) == (0, "40 agences")


def test_articles_that_contradict_each_other() -> None:
    found = {each.value: each for each in facts("figure", FIRST, SECOND)}
    assert "450" in str(found["Jusqu’à 300 agents"].contradicted)
    assert "300" in str(found["jusqu’à 450 agents"].contradicted)
    assert found["40 agences"].contradicted is None
    assert found["Plus de 40 banques"].contradicted is None


def test_the_same_figure_written_otherwise_is_one() -> None:
    (found,) = facts("figure", "Ils ont livré 12.000 tonnes.", "Ils ont livré 12 000 tonnes.")
    assert [each.text for each in found.mentions] == [0, 1]
    assert found.contradicted is None


def test_a_surname_is_entered_under_the_whole_name() -> None:
    found = {each.value: each for each in facts("name", FIRST, SECOND)}
    assert [each.wording for each in found["Paul Royer"].mentions] == ["Paul Royer", "Royer"]
    assert "Lyon" in found


def test_the_statement_counts_too() -> None:
    article_of_it = article("Plus de 60 banques ont participé à l’exercice, et aucune n’a échoué.")
    found = {each.value: each for each in table([article_of_it], statement(BANK)) if each.kind == "figure"}
    assert {each.text for each in found["Plus de 40 banques"].mentions} == {STATEMENT}
    assert "60" in str(found["Plus de 40 banques"].contradicted)


def test_nothing_to_tell() -> None:
    assert table([]) == []
