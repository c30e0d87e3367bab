"""Quotation marks: what is turned or lacks its partner, and what goes on from row to row."""

import pytest

from enregard.check import Level, Pair, Severity
from enregard.check.families.quotation import CHECK
from enregard.check.families.quotation.reading import read


def found(source: str, target: str, level: Level = Level.USUAL, languages: tuple[str, str] = ("en", "fr")) -> list[str]:
    """Return the passages that are lit in the translation; of a finding that lights none, its sentence."""
    findings = [each for each in CHECK.find(Pair(source, target, languages)) if each.level <= level]
    return [target[a:b] for each in findings for a, b in each.target] or [each.template for each in findings]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He said “we are ready”.", "Il a dit « nous sommes prêts «."),
        ("He said “we are ready” and left.", "Il a dit «\u00a0nous sommes prêts\u00a0« et il est parti."),
        ("He said “we are ready” and left.", "Il a dit » nous sommes prêts » et il est parti."),
        ("“We are ready,” he said.", "« Nous sommes prêts, a-t-il dit."),
        ('"We are ready," he said.', "Nous sommes prêts », a-t-il dit."),
        ("And so we are ready,” he said.", "Nous sommes donc prêts «, a-t-il dit."),
        ("He called it “mad” and “vain”.", "Il a parlé de « folie et de « vanité »."),
        ("He called it “mad” and “vain”.", "Il a parlé de « folie » et de vanité »."),
        ("The “red line” holds.", "La « ligne rouge” tient."),
        ("The “red line” holds.", "La «\u00a0ligne rouge\u00a0«\u00a0: elle tient."),
    ],
)
def test_marks_that_do_not_go_together_are_found(source: str, target: str) -> None:
    assert found(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He said “we are ready”.", "Il a dit « nous sommes prêts »."),
        ("He said 'we are ready'.", "Il a dit «nous sommes prêts»."),
        ("“We are ready.", "« Nous sommes prêts."),
        ("'We are ready.", "« Nous sommes prêts."),
        ('We are ready."', "Nous sommes prêts. »"),
        ("We are ready,” he said, “and so are they.", "Nous sommes prêts », a-t-il dit, « et eux aussi."),
        ("He spoke of “some steps” taken.", "Il a parlé d’« actions » entreprises."),
        ("He called it “mad” (or “vain”).", "Il a parlé de « folie » (ou de « vanité »)."),
        ("“The word ‘ally’ means much”, she said.", "« Le mot “allié” veut tout dire », a-t-elle dit."),
        ("She said: “They ask: ‘Why now?’”", "Elle a dit : « Ils demandent : « Pourquoi maintenant ? »"),
        ("The allies' ministers met.", "Les ministres des alliés se sont réunis."),
        ("The so-called “hawks” agreed.", "Les prétendus faucons étaient d’accord."),
        ("It is 5 o'clock.", "Il est 5 heures."),
        ("Rock 'n' roll is dead.", "Le rock est mort."),
        ("“Agreed”, says the paper in a long report on the talks.", "Le journal parle d’accord."),
        ("“We are ready,” he said.", '"Nous sommes prêts", a-t-il dit.'),
    ],
)
def test_what_goes_well_or_goes_on_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_the_very_mark_is_lit() -> None:
    source, target = "He said “we are ready” and left.", "Il a dit « nous sommes prêts «, puis il est parti."
    (finding,) = CHECK.find(Pair(source, target, ("en", "fr")))
    assert finding.target == ((target.rindex("«"), target.rindex("«") + 1),)
    assert finding.level == Level.SURE


def test_a_quotation_that_shows_by_no_mark() -> None:
    lost = ["The original begins a quotation; the translation has no quotation marks."]
    assert found("“We shall hold this town.", "Nous tiendrons cette ville.") == lost
    assert found("He said: “We shall hold this town.", "Il a dit que nous tiendrions cette ville.") == []
    assert found("He said: “We shall hold this town.", "Il a dit que nous la tiendrions.", Level.MORE) == lost


def test_a_mark_alone_that_the_original_does_not_explain_is_no_usual_alarm() -> None:
    assert found("They left the town.", "« Ils ont quitté la ville.") == []
    assert found("They left the town.", "« Ils ont quitté la ville.", Level.MORE) == ["«"]


def test_a_long_quotation_may_be_cut_otherwise() -> None:
    source = "“We are ready to come to the talks,” he said."
    for target in ("« Nous sommes prêts à venir, a-t-il dit.", "Nous sommes prêts à venir », a-t-il dit."):
        assert found(source, target) == []
        assert len(found(source, target, Level.MORE)) == 1


def test_the_same_language_on_both_sides() -> None:
    french = ("fr", "fr")
    assert found("Il a dit « oui » hier.", "Il a dit « oui « hier.", languages=french) == ["«", "«"]
    assert found("Il a dit « oui » hier.", "Il a dit “oui” hier.", languages=french) == []


def test_languages_that_turn_the_marks_round_are_left_in_peace() -> None:
    assert found("He said “yes”.", "Er sagte »ja«.", Level.ALL, ("en", "de")) == []
    assert found("He said “yes”.", "Er sagte „ja“.", Level.ALL, ("en", "de")) == []
    assert found("Er sagte „ja“.", "Il a dit « oui ».", Level.ALL, ("de", "fr")) == []


def test_a_reading_tells_what_comes_from_before_and_what_goes_on() -> None:
    reading = read("prêts », a-t-il dit, « et eux aussi")
    assert [len(reading.unopened), len(reading.unclosed), reading.turned] == [1, 1, []]
    assert read("« prêts » et “vains”").whole


def test_it_explains_itself() -> None:
    assert (CHECK.name, CHECK.severity) == ("quotation", Severity.WARNING)
