"""The reader of quotations: marks as they come, who said it, with which verb."""

from __future__ import annotations

import pytest

from enregard.press.model import Marks, Quotation, Verb
from enregard.press.quotations import read
from tests.press.stories import article, only


def quotations(text: str, language: str = "fr") -> tuple[Quotation, ...]:
    return read(article(text, language))


def told(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    found = quotations(text, language)
    return [(each.text, each.reporting.verb, each.reporting.speaker) for each in found]


@pytest.mark.parametrize(
    ("text", "quoted", "marks"),
    [
        ("« Nous gagnerons », a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("«Nous gagnerons», a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("«\u202fNous gagnerons\u00a0», a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("“Nous gagnerons”, a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ('"Nous gagnerons", a dit Marc Dubois.', "Nous gagnerons", Marks.SOUND),
        ('" Nous gagnerons " , a dit Marc Dubois.', "Nous gagnerons", Marks.SOUND),
        ("„Nous gagnerons“, a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("‹ Nous gagnerons ›, a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("‘Nous gagnerons’, a dit Marc Dubois.", "Nous gagnerons", Marks.SOUND),
        ("D'après lui, l'équipe a fait 'un grand match' à l'extérieur.", "un grand match", Marks.SOUND),
        ("« Nous gagnerons« , a dit Marc Dubois.", "Nous gagnerons", Marks.TURNED),
        ("“Nous gagnerons“, a dit Marc Dubois.", "Nous gagnerons", Marks.TURNED),
        ('« Nous gagnerons", a dit Marc Dubois.', "Nous gagnerons", Marks.MIXED),
        ("Nous gagnerons », a dit Marc Dubois.", "Nous gagnerons", Marks.UNOPENED),
        ("« Nous gagnerons, a dit Marc Dubois.", "Nous gagnerons", Marks.UNCLOSED),
        ("Marc Dubois promet de « tout donner.", "tout donner.", Marks.UNCLOSED),
    ],
)
def test_marks(text: str, quoted: str, marks: Marks) -> None:
    found = only(text)
    assert (found.text, found.marks) == (quoted, marks)
    assert [text[a:b] for a, b in found.parts] == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "L'entraîneur n'a pas aujourd'hui l'effectif qu'il lui faut.",
        "Les joueurs d‘hier ne sont plus ceux d‘aujourd’hui.",
        "The players' coach and the club's owner said the fans' anger was understandable.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert not quotations(text, "en" if "The" in text else "fr")


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("« On avance », a déclaré la ministre de la Santé, Anne Petit, lundi à Lyon.", "a déclaré", "Anne Petit"),
        ("« On avance », affirme le porte-parole du groupe.", "affirme", "le porte-parole du groupe"),
        ("« On avance », selon Anne Petit.", "selon", "Anne Petit"),
        ("Selon Anne Petit, « on avance ».", "Selon", "Anne Petit"),
        ("D’après la ministre, « on avance ».", "D’après", "la ministre"),
        ("Pour Anne Petit, « on avance ».", "Pour", "Anne Petit"),
        ("Anne Petit : « On avance. »", ":", "Anne Petit"),
        ("Anne Petit a indiqué lundi que « le projet avance ».", "a indiqué", "Anne Petit"),
        ("Interrogée à Lyon, la ministre, Anne Petit, a répondu : « On avance. »", "a répondu", "Anne Petit"),
        ("Anne Petit, qui visitait une école, a répété qu’« on avance ».", "a répété", "Anne Petit"),
        ("Anne Petit s’est dite prête. « On avance », a-t-elle ajouté.", "a-t-elle ajouté", "Anne Petit"),
        ("Ce « succès » étonne.", "", ""),
        ("Le film « Les Ombres » sort mercredi.", "", ""),
    ],
)
def test_who_says_it(text: str, verb: str, speaker: str) -> None:
    reporting = only(text).reporting
    assert (reporting.verb, reporting.speaker) == (verb, speaker)
    if verb:
        assert text[slice(*reporting.verb_at)].strip() in (verb, ":")
        assert text[slice(*reporting.speaker_at)] == speaker


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("“We will pay,” he said.", "he said", ""),
        ("“We will pay,” said Ann Lee on Monday.", "said", "Ann Lee"),
        ("“We will pay,” Ann Lee told reporters.", "told", "Ann Lee"),
        ("Ann Lee said the plan was “a mistake”.", "said", "Ann Lee"),
        ("According to Ann Lee, “prices will fall”.", "According to", "Ann Lee"),
    ],
)
def test_who_says_it_in_english(text: str, verb: str, speaker: str) -> None:
    reporting = only(text, "en").reporting
    assert (reporting.verb, reporting.speaker) == (verb, speaker)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("« On avance », a admis Anne Petit.", Verb.CONCESSION),
        ("« On avance », prétend Anne Petit.", Verb.CLAIM),
        ("« On avance », a démenti Anne Petit.", Verb.DENIAL),
        ("« On avance », prévient Anne Petit.", Verb.WARNING),
        ("« On avance », a promis Anne Petit.", Verb.PROMISE),
        ("Anne Petit exige que « l’on avance ».", Verb.DEMAND),
        ("« On avance », se félicite Anne Petit.", Verb.NEUTRAL),
    ],
)
def test_how_it_is_said(text: str, kind: Verb) -> None:
    assert only(text).reporting.kind is kind


def test_stitched_where_the_speaker_goes_on_in_the_same_sentence() -> None:
    text = 'Anne Petit reste prudente. "Le plan existe", a-t-elle dit, "et il sera suivi".'
    (found,) = quotations(text)
    assert found.text == "Le plan existe et il sera suivi"
    assert [text[a:b] for a, b in found.parts] == ["Le plan existe", "et il sera suivi"]
    assert text[slice(*found.at)] == '"Le plan existe", a-t-elle dit, "et il sera suivi"'
    assert found.reporting.speaker == "Anne Petit"


def test_a_clause_inside_the_marks_is_not_quoted() -> None:
    (found,) = quotations("« Le plan existe, a assuré Anne Petit, et il sera suivi. »")
    assert found.text == "Le plan existe et il sera suivi."
    assert found.reporting.speaker == "Anne Petit"


def test_two_quotations_of_one_sentence_stay_two() -> None:
    text = "Anne Petit juge le plan « utile » mais « trop cher »."
    assert told(text) == [("utile", "juge", "Anne Petit"), ("trop cher", "juge", "Anne Petit")]


def test_a_gerund_goes_on_with_who_spoke_before() -> None:
    text = "« C’est un succès », a dit Anne Petit, ajoutant que « tout reste à faire » en province."
    assert told(text)[1] == ("tout reste à faire", "ajoutant", "Anne Petit")


def test_nested() -> None:
    outer = only("« Il a dit « jamais » et il le maintient », a rappelé Anne Petit.")
    assert outer.text == "Il a dit « jamais » et il le maintient"
    assert [each.text for each in outer.inner] == ["jamais"]
    outer = only("« Il m’a répondu “peut-être” », a confié Anne Petit.")
    assert [each.text for each in outer.inner] == ["peut-être"]


def test_never_closed_ends_before_the_next_quotation() -> None:
    text = "« Le plan est prêt. « Il sera suivi », assure Anne Petit."
    first, second = quotations(text)
    assert (first.text, first.marks) == ("Le plan est prêt.", Marks.UNCLOSED)
    assert (second.text, second.marks) == ("Il sera suivi", Marks.SOUND)
    assert first.reporting.speaker == second.reporting.speaker == "Anne Petit"


@pytest.mark.parametrize("opening", ["« ", ""])
def test_over_paragraphs(opening: str) -> None:
    text = f"« Le plan est prêt.\n\n{opening}Il sera suivi jusqu’au bout », a conclu Jean Noël."
    (found,) = quotations(text)
    assert [text[a:b] for a, b in found.parts] == ["Le plan est prêt.", "Il sera suivi jusqu’au bout"]
    assert (found.marks, found.reporting.speaker) == (Marks.SOUND, "Jean Noël")


@pytest.mark.parametrize(
    ("text", "elided"),
    [
        ("« Le plan [...] sera suivi », a dit Anne Petit.", True),
        ("« Le plan (…) sera suivi », a dit Anne Petit.", True),
        ("« Le plan sera suivi… », a dit Anne Petit.", True),
        ("« Le plan [de relance] sera suivi », a dit Anne Petit.", False),
        ("« Le plan sera suivi », a dit Anne Petit.", False),
    ],
)
def test_elided(text: str, elided: bool) -> None:
    assert only(text).elided is elided


def test_titles_are_read_and_furniture_is_not() -> None:
    text = (
        "Hausse des prix : « nous tiendrons »\n\nAnne Petit l’a dit lundi à Lyon devant "
        "la presse.\n\nPartager « cet article »"
    )
    assert [each.text for each in quotations(text)][:1] == ["nous tiendrons"]


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("« On avance », a énuméré le directeur de l'usine.", "a énuméré", "le directeur de l'usine"),
        ("« On avance », soupire un habitant.", "soupire", "un habitant"),
        ("« On avance », s'est félicitée mardi Anne Petit.", "s'est félicitée", "Anne Petit"),
        ("« On avance », a déclaré M. Petit à Lyon.", "a déclaré", "M. Petit"),
        ("« On avance », a répondu, agacée, la ministre.", "a répondu", "la ministre"),
        ("« On avance », a résumé en substance Anne Petit.", "a résumé", "Anne Petit"),
        ("La région y voit « une chance ».", "voit", "La région"),
        ("Paul Roy, maire de Lens, a dénoncé une « folie ».", "a dénoncé", "Paul Roy"),
        ("Paul Roy s'est borné à évoquer « un retard ».", "s'est borné à évoquer", "Paul Roy"),
        ("Paul Roy a dit craindre « le pire », a rapporté son avocat.", "a dit", "Paul Roy"),
        ("Paul Roy a refusé l'offre de Luc Ney. « Jamais », a-t-il tranché.", "a-t-il tranché", "Paul Roy"),
        ("Le mouvement « Debout » appelle à manifester.", "", ""),
        ("La « guerre », toute la journée, a fait rage.", "", ""),
        ("Le « corridor », entre la France et l'Italie, est fermé.", "", ""),
        ("Le film « Roma », sorti la semaine dernière, plaît.", "", ""),
    ],
)  # fmt: skip
def test_verbs_that_no_list_has(text: str, verb: str, speaker: str) -> None:
    reporting = only(text).reporting
    assert (reporting.verb, reporting.speaker) == (verb, speaker)


def test_a_list_of_quotations_has_one_clause() -> None:
    found = told("« Un retard », « un oubli » et « une faute », a reconnu Paul Roy.")
    assert [(verb, speaker) for _, verb, speaker in found] == [("a reconnu", "Paul Roy")] * 3


def test_a_quotation_runs_over_a_paragraph_without_marks() -> None:
    (found,) = quotations("Elle a dit : « Nous restons.\n\nIl neige.\n\nIl fait froid. Demain », puis s’est tue.")
    assert found.marks is Marks.SOUND
    assert found.text == "Nous restons. Il neige. Il fait froid. Demain"


def test_a_quotation_that_runs_on_holds_others() -> None:
    (found,) = quotations("Elle a dit : « Nous restons.\n\nOn parle de « fuite ». Je parle de courage. »")
    assert found.marks is Marks.SOUND
    assert [each.text for each in found.inner] == ["fuite"]


def test_a_clause_with_an_office_inside_the_marks() -> None:
    text = "« Nous restons, a dit lundi Paul Roy, président de la chambre de commerce. Il faut tenir. »"
    assert [text[a:b] for a, b in only(text).parts] == ["Nous restons", "Il faut tenir."]
