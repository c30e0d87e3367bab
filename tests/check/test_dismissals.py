"""What is dismissed stays dismissed, whatever happens to the rows around it."""

from itertools import count

from enregard.check import Choice, Finding, Found, Level, check
from enregard.check.dismissals import Dismissals, Scope, dismissed
from enregard.check.families import negation
from enregard.project import Change, Project, Row, Side, gestures
from enregard.segments import Segment


def cell(*sentences: tuple[str, str]) -> tuple[Segment, ...]:
    return tuple(Segment(name, text, 0, 0) for name, text in sentences)


def row(number: int, source: tuple[Segment, ...], target: tuple[Segment, ...]) -> Row:
    return Row(number, source, target, 0.95)


ORIGINAL = row(1, cell(("4", "They will not sign.")), cell(("5", "Ils signeront.")))
FINDING = Finding(1, negation.CHECK, Found("{words}", {"words": "not"}, ((10, 13),)))


def test_one_finding_is_known_again_in_another_row() -> None:
    made = Dismissals([dismissed(FINDING, ORIGINAL, Scope.ONE)])
    merged = row(9, cell(("3", "It rains."), ("4", "They will not sign.")), cell(("5", "Ils signeront sans doute.")))
    again = Finding(9, negation.CHECK, Found("{words}", {"words": "not"}, ((20, 23),)))
    assert made.of(again, merged)
    half = row(10, cell(("4.2", "They will not sign.")), ())
    assert made.of(FINDING, half)


def test_one_finding_is_not_the_same_words_elsewhere() -> None:
    made = Dismissals([dismissed(FINDING, ORIGINAL, Scope.ONE)])
    assert not made.of(FINDING, row(2, cell(("40", "They will not sign.")), cell(("5", "Ils signeront."))))
    assert not made.of(
        Finding(1, negation.CHECK, Found("{words}", {"words": "will"}, ((5, 9),))),
        ORIGINAL,
    )


def test_a_wording_is_dismissed_wherever_it_stands() -> None:
    made = Dismissals([dismissed(FINDING, ORIGINAL, Scope.WORDING)])
    assert made.of(FINDING, row(2, cell(("40", "They will NOT sign.")), cell(("41", "Ils signeront."))))
    assert not made.of(
        Finding(2, negation.CHECK, Found("{words}", {}, ((10, 15),))), row(2, cell(("40", "They will never sign.")), ())
    )


def test_a_kind_is_dismissed_whatever_the_words() -> None:
    made = Dismissals([dismissed(FINDING, ORIGINAL, Scope.KIND)])
    assert made.of(Finding(7, negation.CHECK, Found("other")), row(7, cell(("70", "No.")), cell(("70", "Si."))))


def test_what_lights_a_whole_cell_outlives_an_edit_of_it() -> None:
    whole = Finding(1, negation.CHECK, Found("all", {}, (), ((0, 14),)))
    made = Dismissals([dismissed(whole, ORIGINAL, Scope.ONE)])
    edited = row(1, ORIGINAL.source, cell(("5", "Ils signeront demain.")))
    assert made.of(Finding(1, negation.CHECK, Found("all", {}, (), ((0, 21),))), edited)


def test_they_are_kept_as_text_and_taken_back() -> None:
    made = Dismissals([dismissed(FINDING, ORIGINAL, scope, "on purpose") for scope in Scope])
    again = Dismissals.from_json(made.to_json())
    assert list(again) == list(made)
    for each in list(again):
        again.take_back(each)
    assert len(again) == 0
    assert not again.of(FINDING, ORIGINAL)


def test_what_cannot_be_read_is_passed_over() -> None:
    sound = Dismissals([dismissed(FINDING, ORIGINAL, Scope.ONE)]).to_json()
    assert len(Dismissals.from_json("{")) == len(Dismissals.from_json('"x"')) == 0
    assert len(Dismissals.from_json(sound[:-1] + ', {"check": "negation"}, 7]')) == 1
    later = sound.replace('"check": "negation"', '"check": "negation", "colour": "red"')
    assert list(Dismissals.from_json(later)) == list(Dismissals.from_json(sound))
    odd = sound.replace('"check": "negation"', '"check": []').replace('"made_at": "', '"made_at": 7, "x": "')
    assert all(isinstance(each.made_at, str) for each in Dismissals.from_json(odd + "") or [])


def test_a_merge_and_an_edit_elsewhere_raise_nothing_again(statement: Project) -> None:
    at = next(k for k, each in enumerate(statement.rows) if "600,000" in each.text(Side.SOURCE))
    wrong = statement.rows[at].text(Side.TARGET).replace("600", "60")
    statement.apply(made := gestures.edit(statement.rows, at, Side.TARGET, [wrong], count(900).__next__) or made_none())
    (finding,) = check(statement, made.new, choice=Choice(Level.USUAL))
    hidden = Dismissals([dismissed(finding, statement.rows[at], Scope.ONE)])
    statement.apply(gestures.merge_with_next(statement.rows, at) or made_none())
    merged = statement.rows[at]
    found = [each for each in check(statement, [merged]) if each.check.name == finding.check.name]
    assert found
    assert all(hidden.of(each, merged) for each in found)


def made_none() -> Change:
    raise AssertionError("the gesture changed nothing")
