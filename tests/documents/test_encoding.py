"""Encodings: what a text says, what its bytes allow, and what a detector makes of the rest."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents
from enregard.documents.encoding import USUAL, declared, decode, recognised
from enregard.documents.paragraphs import paragraphs
from enregard.errors import EncodingError, InputError

SHORT = [
    ("fr", "Le ministre a déclaré que la sécurité était assurée.", "windows-1252 iso-8859-15 mac-roman cp850"),
    ("de", "Die Mädchen hören früh, daß die Größe der Häuser wichtig ist.", "windows-1252 mac-roman cp850"),
    ("es", "¿Qué pasó mañana? El niño dijo que la situación era difícil aquí.", "windows-1252 mac-roman"),
    ("pt", "A informação não está disponível; são três questões difíceis.", "windows-1252 mac-roman"),
    ("sv", "Många människor såg på när båten gled över sjön i går.", "windows-1252 mac-roman"),
    ("en", "The café’s résumé – “naïve” as it was – cost £5.", "windows-1252"),
    ("pl", "Minister powiedział, że żołnierze są gotowi, a współpraca trwa.", "windows-1250 iso-8859-2"),
    ("cs", "Ministr řekl, že vojáci jsou připraveni a spolupráce bude pokračovat.", "windows-1250 iso-8859-2"),
    ("hu", "A miniszter azt mondta, hogy az együttműködés őszintén erősödik.", "windows-1250 iso-8859-2"),
    ("ro", "Ministrul a spus că forţele sunt pregătite şi că situaţia rămâne dificilă.", "windows-1250 iso-8859-2"),
    ("ru", "Министр заявил, что солдаты готовы и сотрудничество продолжится.", "windows-1251 koi8-r cp866 iso-8859-5"),
    ("uk", "Міністр заявив, що солдати готові і співпраця триватиме.", "windows-1251 koi8-u"),
    ("bg", "Министърът заяви, че войниците са готови и сътрудничеството ще продължи.", "windows-1251"),
    ("el", "Ο υπουργός δήλωσε ότι οι στρατιώτες είναι έτοιμοι.", "windows-1253 iso-8859-7"),
    ("tr", "Bakan, askerlerin hazır olduğunu ve işbirliğinin güçleneceğini söyledi.", "windows-1254"),
    ("he", "השר אמר שהחיילים מוכנים ושיתוף הפעולה יימשך.", "windows-1255"),
    ("ar", "قال الوزير إن الجنود مستعدون وإن التعاون سيستمر.", "windows-1256"),
    ("lt", "Ministras pareiškė, kad kariai yra pasirengę, o bendradarbiavimas bus tęsiamas.", "windows-1257"),
    ("ja", "大臣は、兵士たちは準備ができており、協力は続くと述べました。", "shift_jis euc-jp iso-2022-jp"),
    ("zh", "部长表示，士兵们已经做好准备，合作将继续下去。", "gb18030"),
    ("zh", "部長表示，士兵們已經做好準備，合作將繼續下去。", "big5"),
    ("ko", "장관은 군인들이 준비되어 있으며 협력이 계속될 것이라고 말했다.", "euc-kr"),
]
"""A sentence each, as short as what people paste, in the encodings that old files of its language have."""


@pytest.mark.parametrize("told", [False, True], ids=["language unknown", "language known"])
def test_a_sentence_is_enough_to_recognise_an_encoding(told: bool) -> None:
    """What the detector was chosen by: charset-normalizer had 63 % of these right, chardet 7 and our rules all."""
    missed = []
    for language, text, encodings in SHORT:
        for encoding in encodings.split():
            data = text.encode(encoding)
            best = recognised(data, language if told else "")[0]
            if data.decode(best) != text:
                missed.append((language, encoding, best))
    assert missed == []


@pytest.mark.parametrize("encoding", USUAL)
def test_every_encoding_on_the_list_is_one(encoding: str) -> None:
    assert codecs.lookup(encoding)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (codecs.BOM_UTF8 + b"plain", ("utf-8",)),
        ("été".encode("utf-16"), ("utf-16",)),
        ("été".encode("utf-32"), ("utf-32",)),
        ("A plain text in the west.".encode("utf-16-le"), ("utf-16-le",)),
        ("A plain text in the west.".encode("utf-16-be"), ("utf-16-be",)),
        ("A plain text in the west.".encode("utf-32-le"), ("utf-32-le",)),
        ("A plain text in the west.".encode("utf-32-be"), ("utf-32-be",)),
        (b"only ASCII", ("utf-8",)),
        (bytes(range(256)), ()),
    ],
)
def test_what_is_certain_stands_alone(data: bytes, found: tuple[str, ...]) -> None:
    assert recognised(data) == found


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ('<meta charset="windows-1251"><p>Привет'.encode("windows-1251"), "windows-1251"),
        ('<meta http-equiv=x content="text/html; charset=iso-8859-1">“é”'.encode("windows-1252"), "windows-1252"),
        ("<?xml version='1.0' encoding='koi8-r'?><a>Мир".encode("koi8-r"), "koi8-r"),
        ("# -*- coding: mac-roman -*-\né".encode("mac-roman"), "mac-roman"),
        (b'<meta charset="utf-7">+ADw-', ""),
        (b'<meta charset="no-such">\xe9', ""),
        (b'<meta charset="utf-8">\xe9 is none', ""),
        (b'<?xml version="1.0" encoding="base64"?>\xe9', ""),
    ],
)
def test_what_a_text_says_of_itself(data: bytes, encoding: str) -> None:
    assert declared(data) == encoding


def test_a_declaration_goes_before_the_detector() -> None:
    data = '<meta charset="windows-1257"><p>déjà vu, été'.encode("windows-1252")
    assert recognised(data)[0] == "windows-1257"


@pytest.mark.parametrize("name", ["nonsense", "utf-7", "base64", "rot13", "idna", "unicode_escape", "\0", "a" * 999])
@pytest.mark.parametrize("text", ["only ASCII", "déjà vu"])
def test_no_such_encoding_is_refused_whatever_the_text_is_in(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="There is no encoding named"):
        documents.read(path, encoding=name)


def test_the_wrong_encoding_is_told_with_a_better_one(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Le ministre a déclaré que c’était assuré.".encode("windows-1252"))
    with pytest.raises(EncodingError, match=r"is not in utf-16: byte \d+ does not fit") as caught:
        documents.read(path, encoding="utf-16")
    assert caught.value.suggestion == "windows-1252"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x85", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_every_line_end_of_unicode_is_one(end: str) -> None:
    assert [p.text for p in paragraphs(end.join(["One.", "Two.", "Three."]))] == ["One.", "Two.", "Three."]


def test_half_letters_and_null_bytes_of_the_clipboard_do_no_harm() -> None:
    (paragraph,) = documents.from_text("A half \ud83d letter and \0 nothing.", "pasted", "en").paragraphs
    assert paragraph.text == "A half \ufffd letter and \ufffd nothing."
    assert paragraph.text.encode("utf-8")


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "fr", "ja"]))
def test_whatever_is_recognised_can_be_read(data: bytes, language: str) -> None:
    for encoding in recognised(data, language):
        try:
            assert decode(data, Path("a.txt"), encoding)
        except InputError as error:
            assert isinstance(error, EncodingError)  # null bytes behind the sample
