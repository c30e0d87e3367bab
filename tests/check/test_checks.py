"""What each check finds, and what it leaves in peace."""

import pytest

from enregard.check import CHECKS, EVERYTHING, USUAL, Found, Level, Pair, check, context_of, everything, found_in
from enregard.project import Project, Side, gestures


def names(source: str, target: str) -> list[str]:
    (found,) = found_in([Pair(source, target, ("en", "fr"), 0.9)], USUAL)
    return [each.name for each, _ in found]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("More than 600,000 soldiers.", "Plus de 600 000 soldats.", []),
        ("More than 600,000 soldiers.", "Plus de 600\u202f000 soldats.", []),
        ("More than 600,000 soldiers.", "Plus de 60 000 soldats.", ["quantities"]),
        ("It cost 1.5 million.", "Cela a coûté 1,5 million.", []),
        ("It cost $2.8bn.", "Cela a coûté 2,8 milliards de dollars.", []),
        ("It cost 2 billion.", "Cela a coûté 2 millions.", ["quantities"]),
        ("Only 5 m were left.", "Il ne restait que 5 m.", []),
        ("There were 3 ships.", "Il y avait trois navires.", []),
        ("First, an escalation.", "Primo, une escalade.", []),
        ("In 2024 they came.", "Ils sont venus en 2025.", ["quantities"]),
        ("They will not come.", "Ils ne viendront pas.", []),
        ("They will not come.", "Ils viendront.", ["negation"]),
        ("The Council will send troops.", "Le Conseil n’enverra pas de troupes.", ["negation"]),
        ("Not only Russia but also China.", "La Russie, et aussi la Chine.", []),
        ("He said “yes” to them.", "Il leur a dit « oui ».", []),
        ("He said “yes” to them.", "Il leur a dit « oui.", ["quotation"]),
        ("He said “yes” to them.", "Il leur a dit « oui«.", ["quotation"]),
        (
            "The delegation came to Brussels this morning.",
            "The delegation came to Brussels this morning.",
            ["untranslated"],
        ),
        ("The Allies met.", "", ["missing"]),
        ("", "Les Alliés se sont réunis.", ["missing"]),
        ("Mark Rutte", "Mark Rutte", []),
    ],
)
def test_what_is_found(source: str, target: str, expected: list[str]) -> None:
    assert names(source, target) == expected


def test_number_words_of_a_language_that_is_not_known_raise_no_alarm() -> None:
    def found(target: str) -> list[str]:
        (found,) = found_in([Pair("It has 1,200 soldiers.", target, ("en", "ja"), 2.0)], USUAL)
        return [each.name for each, _ in found]

    assert found("兵士は千二百人である。") == []
    assert found("兵士は1300人である。") == ["quantities"]


def test_the_statement_raises_no_alarm(statement: Project) -> None:
    assert check(statement) == []


def test_a_planted_number_is_found_with_its_places(statement: Project) -> None:
    at = next(k for k, row in enumerate(statement.rows) if "600,000" in row.text(Side.SOURCE))
    row = statement.rows[at]
    wrong = row.target[0].text.replace("600", "60")
    changed = row.with_cell(Side.TARGET, (type(row.target[0])("x", wrong, 0, 0),))
    (finding,) = (each for each in check(statement, [changed]) if each.check.name == "quantities")
    ((start, end),) = finding.found.source
    assert row.text(Side.SOURCE)[start:end] == "600,000"
    assert finding.message == "The numbers differ: 600,000 in the original, 60\u00a0000 in the translation."


def test_a_sentence_without_partner_is_found(statement: Project) -> None:
    at = next(k for k, row in enumerate(statement.rows) if len(row.source) == 2)
    offset = len(statement.rows[at].source[0].text) + 1
    change = gestures.split_at(statement.rows, at, Side.SOURCE, offset, statement.new_id)
    assert change
    statement.apply(change)
    assert "missing" in [finding.check.name for finding in check(statement)]


def test_much_too_short_a_translation_is_found() -> None:
    source = "The Allies met and discussed the matter at length before they left the town."
    assert "length" in names(source, "Les Alliés partent.")


def test_what_is_no_translation_at_all_is_said_once(statement: Project) -> None:
    row = next(row for row in statement.rows if "600,000" in row.text(Side.SOURCE))
    changed = row.with_cell(Side.TARGET, row.source)
    assert [each.check.name for each in check(statement, [changed])] == ["untranslated"]
    raised = {each.check.name for each in everything(statement, [changed], context_of(statement))}
    assert len(raised) > 1
    without = USUAL.turned("untranslated", on=False)
    assert "untranslated" not in [each.check.name for each in check(statement, [changed], choice=without)]


def test_a_choice_takes_levels_and_single_checks() -> None:
    found = Found("x", level=Level.ALL)
    some = CHECKS[0]
    assert not USUAL.takes(some, found)
    assert EVERYTHING.takes(some, found)
    assert USUAL.turned(some.name, on=True).takes(some, found)
    assert not EVERYTHING.turned(some.name, on=False).takes(some, found)
    assert USUAL.turned(some.name, on=True).turned(some.name, on=None) == USUAL


def test_every_check_explains_itself() -> None:
    assert len({each.name for each in CHECKS}) == len(CHECKS) == 21
    for each in CHECKS:
        assert each.title
        assert each.why.endswith(".")
        assert each.advice.endswith((".", "?"))
