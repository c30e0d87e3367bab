"""Sentences, and the rules that we added."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents
from enregard.segments import Segment, joined, split, split_text


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["Il a vu M. Yoon. ", "Puis M.\u00a0Oumerov est venu."]),
        ("fr", ["Mme. Dupont et Mgr. Lustiger sont là. ", "Ils parlent."]),
        ("fr", ["Ce déploiement est, primo, une escalade, secundo, une violation. ", "Voilà."]),
        ("fr", ["C’est, primo. une escalade, secundo. une violation."]),
        ("fr", ["Mis à jour le 28 Oct. 2024 à midi. ", "Il reste."]),
        ("fr", ["Le 4 sept. au matin, il partit. ", "Il revint."]),
        ("fr", ["J.-C. Juncker a cité l’art. 5 du traité. ", "Tous ont ri."]),
        ("fr", ["1. Premier point."]),
        ("fr", ["« C’est vrai. » ", "Il partit."]),
        ("fr", ['Il dit: "Non." ', "Puis il partit. ", '"Vraiment ?" ', "Oui."]),
        ("fr", ["Il partit. ", "“Non.” ", "Elle resta."]),
        ("fr", ['M. "Ike" cite l’art. "Fin", le chap. "Début", etc. "Tout", dit-il "Non. " ou "Oui." en riant.']),
        ("en", ["On 28 Oct. 2024 Adm. Bauer and Sen. Graham met Mr Yoon. ", "They left."]),
        ("en", ["The U.S. Army stayed. ", "It was late."]),
    ],
)
def test_a_stop_that_ends_no_sentence(language: str, sentences: list[str]) -> None:
    assert split_text("".join(sentences), language) == sentences


def test_the_additions_are_needed() -> None:
    """If LanguageTool's rules come to know these, ours can go."""
    import choppa
    from choppa import SrxDocument, SrxTextIterator

    general = SrxDocument(ruleset=str(Path(choppa.__file__).parent / "data" / "srx" / "languagetool_segment.srx"))
    for language, text in (("fr", "J.-C. Juncker vint."), ("fr", "Mgr. Lustiger vint."), ("en", "Adm. Bauer left.")):
        assert len(list(SrxTextIterator(general, f"{language}_two", text))) > 1


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "de", "ja", "ar", "xx"]))
def test_splitting_loses_nothing(text: str, language: str) -> None:
    assert "".join(split_text(text, language)) == text


def test_segments_of_the_statement(french: Path) -> None:
    document = documents.read(french)
    segments = split(document)
    text = french.read_text(encoding="utf-8")
    assert [s.name for s in segments] == [str(k) for k in range(1, 31)]
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in segments)
    assert sum(not s.left_out for s in segments) == 23


@given(st.text(min_size=2).map(str.strip).filter(lambda t: len(t) > 1), st.data())
def test_a_cut_keeps_text_and_place(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(1, len(text) - 1))
    left, right = Segment("7", text, 0, 100).cut(offset)
    assert (left.name, right.name, left.start) == ("7.1", "7.2", 100)
    assert text[right.start - 100 :] == right.text
    assert left.text == text[:offset].rstrip()


def test_chinese_sentences_stand_without_a_space() -> None:
    assert joined([Segment("1", "你好。", 0, 0), Segment("2", "再见。", 0, 3)]) == "你好。再见。"
