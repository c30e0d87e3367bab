"""Which sentences of a statement a passage comes from."""

import pytest

from enregard.press.linking import link
from enregard.press.model import Link, Statement
from enregard.press.similar import stretches_of
from tests.press.invented import ARTICLES, BANK, FOOTBALL, HEALTH


def linked(text: str, statement: Statement) -> Link:
    (found,) = link([((3, 3 + len(text)), text)], statement)
    return found


def test_four_in_five_sentences_of_invented_articles_find_exactly_their_lines() -> None:
    right = total = 0
    for told in ARTICLES:
        if told.draws:
            texts = [text for text, _ in told.sentences]
            found = link([((k, k + 1), text) for k, text in enumerate(texts)], told.statement)
            right += sum(set(each.lines) == set(lines) for each, (_, lines) in zip(found, told.sentences, strict=True))
            total += len(texts)
    assert right >= 0.8 * total


def test_what_is_sure_is_right() -> None:
    """Of the links that are given with a confidence of .8 or more the nearest line is right, 19 times in 20."""
    sure = [
        each.lines[0] in lines
        for told in ARTICLES
        if told.draws
        for each, (_, lines) in zip(
            link([((k, k + 1), text) for k, (text, _) in enumerate(told.sentences)], told.statement),
            told.sentences,
            strict=True,
        )
        if each.confidence >= 0.8
    ]
    assert len(sure) > 20
    assert sum(sure) >= 0.95 * len(sure)


@pytest.mark.parametrize(
    ("text", "statement", "line", "part"),
    [
        (
            "une trajectoire de taux",
            BANK,
            5,
            "Nous ne nous engageons pas à l’avance sur une trajectoire de taux particulière.",
        ),
        (
            "les entreprises repoussent leurs investissements",
            BANK,
            4,
            "les entreprises retardent leurs investissements",
        ),
        ("sans ordonnance", HEALTH, 3, "sans ordonnance"),
        ("devant 48 000 spectateurs", FOOTBALL, 6, "devant 48 000 spectateurs"),
        ("l’inflation sera de 1,9 % l’année prochaine", BANK, 3, "à 1,9 % l’an prochain"),
    ],
)
def test_a_short_quotation_finds_its_part_of_a_sentence(text: str, statement: Statement, line: int, part: str) -> None:
    found = linked(text, statement)
    assert found.lines[0] == line
    official = statement.lines[line].official
    start = statement.lines[line].official_at[0]
    assert part in official[found.parts[0][0] - start : found.parts[0][1] - start]


@pytest.mark.parametrize(
    "text", ["Il pleuvra demain sur toute la côte.", "Merci à tous d’être venus.", "le dragon", "…", ""]
)
def test_what_is_not_in_the_statement_is_linked_to_nothing(text: str) -> None:
    found = linked(text, FOOTBALL)
    assert (found.lines, found.parts) == ((), ())


def test_a_passage_may_come_from_two_lines() -> None:
    text = "La rougeole a fait 412 cas et deux nourrissons sont décédés, a rappelé la ministre."
    assert set(linked(text, HEALTH).lines) == {1, 2}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Every referee will receive a fixed salary from next season.", 5),
        ("Nobody will be forced to do anything", None),
    ],
)
def test_an_english_article_is_held_against_the_original(text: str, line: int | None) -> None:
    found = linked(text, FOOTBALL)
    assert found.lines[:1] == (() if line is None else (line,))
    if line is not None:
        assert found.parts[0] == FOOTBALL.lines[line].official_at


def test_links_by_hand_stay() -> None:
    text = "Deux nourrissons sont décédés."
    by_hand = Link((0, 30), (6,), 1.0, ((1, 2),), by_hand=True)
    of_another_passage = Link((90, 95), (), 1.0, by_hand=True)
    found = link([((0, 30), text), ((40, 70), text)], HEALTH, [of_another_passage, by_hand])
    assert found[0] is by_hand
    assert [each.lines for each in found] == [(6,), (2,)]


def test_nothing_against_nothing() -> None:
    assert link([], BANK) == ()
    (alone,) = link([((0, 4), "Mots")], Statement((), ("en", "fr")))
    assert (alone.lines, alone.confidence) == ((), 0.0)


def test_stretches_are_a_sentence_and_its_runs_of_clauses() -> None:
    text = "Nous avons parlé longtemps, puis nous sommes rentrés chez nous ; la nuit était déjà tombée."
    found = [text[slice(*at)] for at in stretches_of(text)]
    assert found[0] == text
    assert "puis nous sommes rentrés chez nous" in found
    assert len(found) == 6
