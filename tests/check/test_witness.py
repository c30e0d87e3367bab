"""What a machine translation says on the point of a finding."""

from enregard.check import Check, Context, Finding, Found, Pair, Severity, Term
from enregard.check.families import negation, terminology
from enregard.check.witness import witness

LANGUAGES = ("en", "fr")


def of_numbers(pair: Pair) -> list[Found]:
    return [Found("x", {}, ((0, 2),), ((0, 2),))] if pair.source[:2] != pair.target[:2] else []


NUMBERS = Check("n", "N", "W.", "A.", Severity.ERROR, lambda pair: iter(of_numbers(pair)))
FORM = Check("f", "F", "W.", "A.", Severity.HINT, lambda pair: iter(()), of_form=True)


def said(finding: Finding, texts: tuple[str, str], machine: str) -> str:
    return str(witness(finding, texts, machine, "Argos", LANGUAGES))


def test_the_machine_has_another_word_there() -> None:
    texts = "60 soldiers came.", "80 soldats sont venus."
    finding = Finding(1, NUMBERS, of_numbers(Pair(*texts, LANGUAGES))[0])
    assert said(finding, texts, "60 soldats sont venus.") == "Argos says “60” here."
    assert said(finding, texts, "80 soldats sont arrivés.") == "Argos says “80” too."
    assert said(finding, texts, "70 soldats sont venus.") == "Argos says “70”, which parts from the original as well."


def test_the_machine_has_what_was_lost() -> None:
    texts = "They will not sign.", "Ils signeront."
    (found,) = negation.CHECK.find(Pair(*texts, LANGUAGES))
    finding = Finding(1, negation.CHECK, found)
    assert "ne signeront pas" in said(finding, texts, "Ils ne signeront pas.")
    assert "in the same way" in said(finding, texts, "Ils vont signer.")


def test_what_was_added_is_nothing_that_the_machine_says() -> None:
    texts = "They met.", "Ils se sont vus. Il pleuvait."
    added = Finding(1, NUMBERS, Found("x", target=((17, 29),)))
    assert said(added, texts, "Ils se sont rencontrés hier.") == "Argos says nothing of the kind."
    assert said(added, texts, "Ils se sont vus. Il pleuvait.") == "Argos says “Il pleuvait.” too."


def test_codes_with_a_region_and_the_glossary_are_understood() -> None:
    texts = "They will not sign.", "Ils signeront."
    (found,) = negation.CHECK.find(Pair(*texts, LANGUAGES))
    finding = Finding(1, negation.CHECK, found)
    assert "in the same way" in str(witness(finding, texts, "Ils vont signer.", "Argos", ("en-GB", "fr-FR")))
    context = Context([Term("ceasefire", ("trêve",))])
    (found,) = terminology.CHECK.find(Pair("The ceasefire holds.", "La paix tient.", LANGUAGES, context=context))
    said = witness(
        Finding(1, terminology.CHECK, found),
        ("The ceasefire holds.", "La paix tient."),
        "Le calme tient.",
        "Argos",
        LANGUAGES,
        context,
    )
    assert "in the same way" in str(said)


def test_of_marks_and_spelling_it_is_no_witness() -> None:
    finding = Finding(1, FORM, Found("x"))
    assert witness(finding, ("a b", "a  b"), "a b", "Argos", LANGUAGES) is None
    assert witness(Finding(1, NUMBERS, Found("x")), ("a b", "a b"), " ", "Argos", LANGUAGES) is None
