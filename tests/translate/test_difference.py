"""What a reader wants to see of two texts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from enregard.translate.difference import Kind, Piece, differences, taken_over

ALIKE = {Kind.SAME, Kind.TYPOGRAPHY}
SIGNS = {Kind.SAME: "{}", Kind.TYPOGRAPHY: "{}", Kind.MOVED: "<{}>", Kind.INFLECTED: "~{}~", Kind.DIFFERENT: "[{}]"}

FRENCH = """
    le la les l’ un des du de d’ que qu’ à au aux et en dans par a est ont été État etat soldat soldats russe russes
    guerre Corée Nord nord-coréens nord-coréennes Ukraine paix dit-il OTAN Otan 600 000 , . : ; – « » ( ) sûr sur œuvre
"""
ENGLISH = """
    the a do don't not cannot can North Korea Korea's soldiers troops war of in to allies , . “ ” - it's
"""


def written(words: list[str]) -> str:
    """Return words as a sentence; an elided word holds on to the next."""
    return " ".join(words).replace("’ ", "’")


sentences = st.one_of(
    st.tuples(*[st.lists(st.sampled_from(FRENCH.split()), max_size=12).map(written)] * 2, st.just("fr")),
    st.tuples(*[st.lists(st.sampled_from(ENGLISH.split()), max_size=12).map(written)] * 2, st.just("en")),
    st.tuples(*[st.text("北韓軍隊在俄羅斯的,。 a", max_size=10)] * 2, st.just("zh")),
)
anything = st.tuples(st.text(), st.text(), st.sampled_from(["", "fr", "en", "it", "ja", "xx"]))


def shown(pieces: list[Piece]) -> str:
    """Return a text with signs for a terminal."""
    return "".join(SIGNS[piece.kind].format(piece.text) for piece in pieces)


def marked(first: str, second: str, language: str = "fr") -> tuple[str, str]:
    mine, theirs = differences(first, second, language)
    return shown(mine), shown(theirs)


@given(st.one_of(sentences, anything))
def test_pieces_are_the_text_and_face_the_other(texts: tuple[str, str, str]) -> None:
    first, second, language = texts
    mine, theirs = differences(first, second, language)
    for text, other, pieces in ((first, second, mine), (second, first, theirs)):
        assert "".join(piece.text for piece in pieces) == text
        at = 0
        for piece in pieces:
            assert piece.text
            assert (piece.start, piece.text) == (at, text[at : piece.end])
            at = piece.end
            start, end = piece.facing
            assert 0 <= start <= end <= len(other)
            assert piece.kind in ALIKE or piece.text == piece.text.strip()
            if piece.kind is Kind.SAME:
                assert piece.text.strip() == other[start:end].strip()


@given(st.one_of(sentences, anything))
def test_pieces_that_face_each_other_are_of_one_kind(texts: tuple[str, str, str]) -> None:
    first, second, language = texts
    mine, theirs = differences(first, second, language)
    faced = [{(p.start, p.end, p.kind, p.facing) for p in side if p.kind not in ALIKE} for side in (mine, theirs)]
    for side, other in (faced, faced[::-1]):
        for start, end, kind, facing in side:
            assert facing[0] == facing[1] or (*facing, kind, (start, end)) in other


@given(st.one_of(sentences, anything))
def test_texts_exchanged_give_the_pieces_exchanged(texts: tuple[str, str, str]) -> None:
    first, second, language = texts
    assert differences(first, second, language) == differences(second, first, language)[::-1]


@given(st.one_of(sentences, anything))
def test_equal_texts_do_not_differ(texts: tuple[str, str, str]) -> None:
    for pieces in differences(texts[0], texts[0], texts[2]):
        assert all(piece.kind is Kind.SAME for piece in pieces)


@given(sentences)
@example(("l’Ukraine et la paix", "la guerre", "fr"))
@example(("la paix et la guerre de l’Ukraine", "Ukraine la paix et la guerre", "fr"))
@example(("les soldats russes, dit-il", "il dit que les soldats russes", "fr"))
@example(("Korea's the the the the", "the the the the Korea", "en"))
def test_taking_over_every_piece_makes_the_texts_equal(texts: tuple[str, str, str]) -> None:
    first, second, language = texts
    for _ in range(100):
        mine, theirs = (
            [piece for piece in pieces if piece.kind not in ALIKE | {Kind.MOVED}]
            for pieces in differences(first, second, language)
        )
        if mine:
            second = taken_over(mine[0], second)
        elif theirs:  # what only the second text has faces nothing: it cannot be taken over, but deleted
            second = second[: theirs[0].start] + second[theirs[0].end :]
        else:
            return
    pytest.fail(f"{second!r} does not become {first!r}")


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("« L’État », dit-il – oui.", '"l\'Etat", dit-il - oui.', "fr"),
        ("L’œuvre de l’OTAN : l’essentiel", "L'oeuvre de l'Otan: l'essentiel", "fr"),
        ("plus de 600\u202f000 soldats", "plus de 600.000 soldats", "fr"),
        ("more than 600,000 soldiers", "More than 600 000 soldiers", "en"),
        ("5\u00a0000 hommes, soit 10,5 %", "5000 hommes, soit 10,5%", "fr"),
        ("The Allies’ support…", "The allies' support...", "en"),
        ("ＮＡＴＯ", "NATO", "en"),
        ("co\u00adopération", "coopération", "fr"),
    ],
)
def test_typography_is_no_difference(first: str, second: str, language: str) -> None:
    assert marked(first, second, language) == (first, second)


@pytest.mark.parametrize(
    ("first", "second", "language", "shown_first", "shown_second"),
    [
        ("les soldats russes", "le soldat russe", "fr", "~les soldats russes~", "~le soldat russe~"),
        (
            "sont venues d’Ukraine",
            "sont venus de l’Ukraine",
            "fr",
            "sont ~venues d’~Ukraine",
            "sont ~venus de l’~Ukraine",
        ),
        ("une part de la paix", "une part du paix", "fr", "une part ~de la~ paix", "une part ~du~ paix"),
        ("ils sont sûrs", "ils sont surs", "fr", "ils sont ~sûrs~", "ils sont ~surs~"),
        ("la porte-parole", "la porte parole", "fr", "la ~porte-parole~", "la ~porte parole~"),
        ("ont été invités", "sont invités", "fr", "~ont été~ invités", "~sont~ invités"),
        ("de 1 500 hommes", "de 1,500 hommes", "fr", "de ~1 500~ hommes", "de ~1,500~ hommes"),
        ("she doesn’t speak", "she did not speak", "en", "she ~doesn’t~ speak", "she ~did not~ speak"),
        ("oui, demain", "oui demain", "fr", "oui~,~ demain", "oui demain"),
        ("союзниками", "союзником", "uk", "~союзниками~", "~союзником~"),
        ("Soldaten", "Soldat", "de", "~Soldaten~", "~Soldat~"),
    ],
)
def test_light_differences(first: str, second: str, language: str, shown_first: str, shown_second: str) -> None:
    assert marked(first, second, language) == (shown_first, shown_second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("il a dit", "il à dit"),
        ("ou bien", "où bien"),
        ("15 obus", "1,5 obus"),
        ("ses forces", "leurs forces"),
        ("10²", "102"),
    ],
)
def test_other_words_and_numbers_are_different(first: str, second: str) -> None:
    for pieces in differences(first, second, "fr"):
        assert Kind.DIFFERENT in {piece.kind for piece in pieces}


def test_phrases_stay_whole() -> None:
    """Of a phrase said otherwise the small words are no islands: de, du and the like say nothing by themselves."""
    assert marked(
        "Ce matin, les troupes nord-coréennes de la région ont quitté Koursk.",
        "Ce matin, des soldats de Corée du Nord ont quitté Koursk.",
    ) == (
        "Ce matin, [les troupes nord-coréennes de la région] ont quitté Koursk.",
        "Ce matin, [des soldats de Corée du Nord] ont quitté Koursk.",
    )


def test_an_article_goes_with_its_noun() -> None:
    assert marked("la paix dans le pays de la région", "la paix dans la nation du région") == (
        "la paix dans [le pays] ~de la~ région",
        "la paix dans [la nation] ~du~ région",
    )


def test_moved_phrases_face_where_they_stand() -> None:
    first, second = "La Russie a attaqué l’Ukraine ce matin.", "Ce matin, l'Ukraine a attaqué la Russie."
    mine, theirs = differences(first, second, "fr")
    assert shown(mine) == "<La Russie> a attaqué <l’Ukraine> <ce matin>."
    assert shown(theirs) == "<Ce matin>~,~ <l'Ukraine> a attaqué <la Russie>."
    moved = [piece for piece in mine if piece.kind is Kind.MOVED]
    assert [second[slice(*piece.facing)] for piece in moved] == ["la Russie", "l'Ukraine", "Ce matin"]


@pytest.mark.parametrize(
    ("machine", "text", "shown_machine", "shown_text"),
    [
        (  # as Apertium says it; the official translation
            "Je suis maintenant dans une position pour confirmer que la Corée du Nord a envoyé soudés en Russie, et "
            "ces unités de coréen Du nord ont été déployées dans le Koursk région.",
            "Je peux désormais confirmer que la Corée du Nord a envoyé des soldats en Russie. Des unités "
            "nord-coréennes ont ainsi été déployées dans la région de Koursk.",
            "Je [suis maintenant dans une position pour] confirmer que la Corée du Nord a envoyé [soudés] en Russie"
            "[, et ces] unités [de coréen Du nord ont] été déployées dans ~le~ Koursk <région>.",
            "Je [peux désormais] confirmer que la Corée du Nord a envoyé [des soldats] en Russie[. Des] unités "
            "[nord-coréennes ont ainsi] été déployées dans ~la~ <région> [de] Koursk.",
        ),
        (
            "En échange, Président Poutine est en train de donner la Corée du Nord technologie militaire et en "
            "l'aidant pour recevoir autour de sanctions internationales.",
            "En échange, le président Poutine fournit à la Corée du Nord des technologies militaires et l’aide à "
            "contourner les sanctions internationales.",
            "En échange, Président Poutine [est en train de donner] la Corée du Nord ~technologie militaire~ et [en] "
            "l'~aidant~ [pour recevoir autour de] sanctions internationales.",
            "En échange, ~le~ président Poutine [fournit à] la Corée du Nord [des] ~technologies militaires~ et "
            "l’~aide~ [à contourner les] sanctions internationales.",
        ),
    ],
)
def test_statement(machine: str, text: str, shown_machine: str, shown_text: str) -> None:
    assert marked(machine, text) == (shown_machine, shown_text)


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    assert marked("北韓軍隊在俄羅斯", "俄羅斯的北韓部隊", "zh") == ("<北韓>[軍隊在]俄羅斯", "俄羅斯[的]<北韓>[部隊]")


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ("Plus de 600 soldats.", "Plus de 600 hommes.", "Plus de 600 soldats."),
        ("pour la guerre", "pour l’Ukraine", "pour la guerre"),
        ("pour l’Ukraine", "pour la guerre", "pour l’Ukraine"),
        ("oui, demain", "oui demain", "oui, demain"),
        ("L’OTAN (Alliance) agit", "L’OTAN agit", "L’OTAN (Alliance) agit"),
        ("Ils aident Kyiv aujourd’hui.", "Ils aident Kyiv.", "Ils aident Kyiv aujourd’hui."),
        ("et les troupes avancent", "Des soldats avancent", "Et les troupes avancent"),
    ],
)
def test_taken_over(first: str, second: str, taken: str) -> None:
    [piece] = [piece for piece in differences(first, second, "fr")[0] if piece.kind not in ALIKE]
    assert taken_over(piece, second) == taken


def test_what_is_taken_over_in_english_and_chinese() -> None:
    for first, second, language in (("They don’t go", "They do not go", "en"), ("今天表示", "今日表示", "zh")):
        [piece] = [piece for piece in differences(first, second, language)[0] if piece.kind not in ALIKE]
        assert taken_over(piece, second) == first


@pytest.mark.parametrize("words", ["soldats ", "mot{} ", "北", "mot{} de la {} de, "])
def test_a_very_long_row_is_compared(words: str) -> None:
    first = "".join(words.format(k, k % 7) for k in range(1000))
    second = "".join(words.format(k * 7 % 1000, k % 5) for k in range(970))
    mine, theirs = differences(first, second, "fr")
    assert "".join(piece.text for piece in mine) == first
    assert "".join(piece.text for piece in theirs) == second
