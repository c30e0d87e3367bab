"""Properties of every alignment."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from enregard.align import Alignment, Bead, Glossary, align
from enregard.align.model import LONGEST
from enregard.align.reasons import beginning
from enregard.errors import InputError
from enregard.progress import Progress, silent

WORDS = ["peace", "war", "treaty", "12", "soldiers", "council", "in", "2024", "Kursk", "."]
SENTENCE = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
ANY = st.text(max_size=40)
TEXTS = (st.lists(SENTENCE, max_size=12), st.lists(SENTENCE, max_size=12))


class WordVectors:
    """A real, if simple, embedder: the sum of a random vector for each word."""

    name = "words"
    languages = frozenset({"en", "fr"})

    def runs(self, texts: Sequence[str], progress: Progress = silent) -> list[NDArray[Any]]:
        progress(len(texts), len(texts))
        return [
            self.words([" ".join(texts[i : i + k]) for i in range(len(texts) - k + 1)]) for k in range(1, LONGEST + 1)
        ]

    def words(self, words: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.array([self._one(word) for word in words], np.float32).reshape(len(words), 48)
        return np.asarray(vectors / np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True)), np.float32)

    @staticmethod
    def _one(text: str) -> NDArray[np.float32]:
        each = [
            np.random.default_rng(zlib.crc32(word.encode())).normal(size=48) for word in text.lower().split() or [""]
        ]
        return np.asarray(np.sum(each, axis=0), np.float32)

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordVectors)


def spread(alignment: Alignment) -> tuple[list[int], list[int]]:
    """Return the sentences of both sides in the order of the beads."""
    left = [i for bead in alignment.beads for i in range(*bead.source)]
    right = [j for bead in alignment.beads for j in range(*bead.target)]
    return left, right


def all_of(source: Sequence[str], target: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return what `spread` must be."""
    return list(range(len(source))), list(range(len(target)))


def sentences(count: int, seed: int = 7) -> list[str]:
    random = np.random.default_rng(seed)
    words = [f"word{k}" for k in range(3000)]
    return [" ".join(random.choice(words, int(random.integers(4, 12)))) + "." for _ in range(count)]


def with_words(source: Sequence[str], target: Sequence[str], fixed: Sequence[Bead] = ()) -> Alignment:
    return align(source, target, fixed=fixed, embedder=WordVectors())


@settings(deadline=None, max_examples=60)
@given(*TEXTS)
def test_every_sentence_exactly_once_and_in_order(source: list[str], target: list[str]) -> None:
    alignment = with_words(source, target)
    assert spread(alignment) == all_of(source, target)
    assert all(0 <= bead.probability <= 1 for bead in alignment.beads)
    assert with_words(source, target) == alignment


@settings(deadline=None, max_examples=60)
@given(st.lists(ANY, max_size=8), st.lists(ANY, max_size=8))
def test_any_text_gets_a_result(source: list[str], target: list[str]) -> None:
    """Control characters, lone surrogates, marks only, nothing: with and without vectors of meaning."""
    for alignment in (with_words(source, target), align(source, target, quick=True)):
        assert spread(alignment) == all_of(source, target)


@settings(deadline=None, max_examples=60)
@given(*TEXTS)
def test_swapping_the_sides_mirrors_the_result(source: list[str], target: list[str]) -> None:
    """The beads say the same either way, as far as no two paths are equally good: the best scores are compared.

    Where they are (repeated sentences, the order of two unpartnered ones), which of them is taken depends on the side.
    """
    one, other = with_words(source, target), with_words(target, source)
    mirrored = {(bead.target, bead.source): bead.probability for bead in other.beads}
    for bead in one.beads:
        if (bead.source, bead.target) in mirrored:
            assert bead.probability == pytest.approx(mirrored[bead.source, bead.target], abs=2e-3)
        else:
            assert bead.probability < 0.9 or not all(bead.shape)


def test_a_real_text_is_mirrored_exactly() -> None:
    from enregard import documents, files
    from enregard.segments import split

    english, french = (
        [s.text for s in split(documents.read(files.corpus(f"statement.{code}.txt"))) if not s.left_out]
        for code in ("en", "fr")
    )
    one, other = align(english, french), align(french, english)
    assert [(b.source, b.target) for b in one.beads] == [(b.target, b.source) for b in other.beads]
    assert [b.probability for b in one.beads] == pytest.approx([b.probability for b in other.beads], abs=1e-3)


@settings(deadline=None, max_examples=40)
@given(st.lists(SENTENCE, min_size=2, max_size=9), st.lists(SENTENCE, min_size=2, max_size=9), st.data())
def test_fixed_beads_come_back_as_they_are(source: list[str], target: list[str], data: st.DataObject) -> None:
    i = sorted(data.draw(st.lists(st.integers(0, len(source)), min_size=4, max_size=4)))
    j = sorted(data.draw(st.lists(st.integers(0, len(target)), min_size=4, max_size=4)))
    drawn = [Bead((i[0], i[1]), (j[0], j[1]), 0.5), Bead((i[2], i[3]), (j[2], j[3]), 0.25)]
    fixed = [bead for bead in drawn if any(bead.shape)]
    alignment = with_words(source, target, fixed)
    assert all(bead in alignment.beads for bead in fixed)
    assert spread(alignment) == all_of(source, target)
    assert with_words(source, target, fixed) == alignment


def test_a_fixed_bead_changes_only_what_lies_around_it() -> None:
    source = sentences(300)
    free = with_words(source, source)
    fixed = Bead((150, 152), (150, 151))
    alignment = with_words(source, source, [fixed])
    assert fixed in alignment.beads
    assert [b for b in alignment.beads if b.source[1] <= 140] == [b for b in free.beads if b.source[1] <= 140]
    assert [b for b in alignment.beads if b.source[0] >= 162] == [b for b in free.beads if b.source[0] >= 162]


def test_a_fixed_bead_far_from_where_it_was_is_obeyed() -> None:
    source = sentences(120)
    fixed = Bead((20, 21), (100, 101))
    alignment = with_words(source, source, [fixed])
    assert fixed in alignment.beads
    assert spread(alignment) == all_of(source, source)


def test_crossing_fixed_beads_get_a_sentence() -> None:
    crossing = [Bead((1, 2), (0, 1)), Bead((0, 1), (1, 2))]
    with pytest.raises(InputError, match="cross"):
        with_words(["a", "b"], ["a", "b"], crossing)


def test_a_text_longer_than_one_stretch_is_aligned_whole() -> None:
    source = sentences(2600)
    target = [s for k, s in enumerate(source) if k % 50]  # every fiftieth sentence is left out
    alignment = with_words(source, target)
    pairs = {(b.source[0], b.target[0]) for b in alignment.beads if b.shape == (1, 1)}
    right = {(k, j) for j, k in enumerate(k for k in range(2600) if k % 50)}
    assert len(pairs & right) / len(right) > 0.98
    assert spread(alignment) == all_of(source, target)


def test_a_passage_left_out_breaks_nothing() -> None:
    source = sentences(400)
    target = [*source[:100], *source[160:]]
    alignment = with_words(source, target)
    assert {b.source[0] for b in alignment.beads if b.shape == (1, 0)} == set(range(100, 160))
    assert alignment.moved == ()


def test_a_passage_that_stands_elsewhere_is_found_and_named() -> None:
    source = sentences(200)
    target = [*source[:40], *source[60:150], *source[40:60], *source[150:]]
    (moved,) = with_words(source, target).moved
    assert (moved.source, moved.target) in {((40, 60), (130, 150)), ((60, 150), (40, 130))}
    assert all(bead.shape == (1, 1) for bead in moved.beads)
    gone = next(b for b in with_words(source, target).beads if b.source == (45, 46))
    assert [str(reason) for reason in gone.reasons] == [f"It is translated elsewhere, by “{beginning(source[45])}”."]


def test_repeated_passages_stay_in_order() -> None:
    source = [*sentences(30, 1), *["Thank you."] * 5, *sentences(30, 2), *["Thank you."] * 5]
    beads = with_words(source, source).beads
    assert all(bead.source == bead.target for bead in beads)


def test_a_glossary_helps_where_nothing_else_is_known() -> None:
    """Words that no encoder knows; a termbase says what they mean."""
    random = np.random.default_rng(3)
    letters = "bcdfghjklmnprstvwz"
    stems = [x + y for x in letters[:8] for y in letters[8:16]]
    pairs = [(f"zaq{stem}ov", f"mi{stem[::-1]}bel") for stem in stems]
    picked = [random.choice(len(pairs), 4) for _ in range(40)]
    source = [" ".join(pairs[k][0] for k in some) + "." for some in picked]
    target = [" ".join(pairs[k][1] for k in some) + "." for n, some in enumerate(picked) if n not in (7, 8, 9, 25)]
    right = {(k, j) for j, k in enumerate(k for k in range(40) if k not in (7, 8, 9, 25))}

    def found(glossary: Glossary) -> int:
        beads = align(source, target, quick=True, glossary=glossary).beads
        return len(right & {(b.source[0], b.target[0]) for b in beads if b.shape == (1, 1)})

    assert found(Glossary(pairs)) >= 34
    assert found(Glossary(pairs)) > found(Glossary())


def test_paragraphs_decide_where_the_texts_do_not() -> None:
    source = ["Bla bla bla bla."] * 9
    target = ["Bla bla bla bla."] * 8
    starts = ([0, 3, 6], [0, 3, 5])  # the second paragraph has lost a sentence
    beads = align(source, target, quick=True, paragraphs=starts).beads
    nodes = {(b.source[0], b.target[0]) for b in beads}
    assert {(3, 3), (6, 5)} <= nodes


def test_reasons_say_what_a_user_can_check() -> None:
    source = ["We met on 12 May.", "They delivered 600 000 shells to the army last year.", "Thank you very much."]
    target = ["Nous nous sommes vus le 12 mai.", "Les chats dorment 30 heures.", "Merci beaucoup."]
    doubtful = next(b for b in align(source, target).beads if 1 in range(*b.source))
    assert doubtful.probability < 0.9
    assert "The number 600 000 of the original is missing in the translation." in map(str, doubtful.reasons)


def test_one_side_is_empty() -> None:
    assert [b.shape for b in with_words(["a", "b"], []).beads] == [(1, 0), (1, 0)]
    assert with_words([], []).beads == ()
    fixed = Bead((0, 1), (0, 0))
    assert with_words(["a", "b"], [], [fixed]).beads == (fixed, Bead((1, 2), (0, 0)))


def test_one_sentence_against_a_thousand() -> None:
    source, target = ["word1 word2 word3."], sentences(1000)
    assert spread(with_words(source, target)) == all_of(source, target)
    assert spread(with_words(target, source)) == all_of(target, source)


def test_an_endless_sentence() -> None:
    source = ["Hello.", "word " * 20_000, "Goodbye."]
    target = ["Bonjour.", "mot " * 20_000, "Au revoir."]
    alignment = align(source, target)
    assert spread(alignment) == all_of(source, target)
    assert alignment.beads[1].shape == (1, 1)


def test_the_same_text_twice() -> None:
    source = sentences(50)
    assert all(bead.source == bead.target and bead.probability > 0.9 for bead in align(source, source).beads)


def test_unrelated_texts_are_told_to_be_unrelated() -> None:
    english = [f"The minister met the {k}th delegation in Brussels and spoke about the budget." for k in range(40)]
    french = [f"Ajoutez {k} grammes de beurre, puis laissez cuire la tarte au four." for k in range(40, 80)]
    recipe = align(english, french)
    assert not recipe.related
    assert spread(recipe) == all_of(english, french)
    assert align(english, english).related


def test_languages_that_the_encoder_does_not_know_do_without_it() -> None:
    assert align(["Bok.", "Hvala."], ["Hello.", "Thanks."], languages=("hr", "en")).aligner == "no vectors"
    assert align(["Hallo."], ["Hello."], languages=("de", "en-GB")).aligner.startswith("use-multilingual")


OTHER_SCRIPTS = {
    "zh": "我们昨天在布鲁塞尔开会。|北约秘书长谈到了朝鲜军队。|谢谢大家。|这是一次重大升级。",
    "ja": "昨日ブリュッセルで会議を開きました。|NATO事務総長は北朝鮮の部隊について話しました。|ありがとうございます。|"
    "これは重大なエスカレーションです。",
    "th": "เมื่อวานเราประชุมกันที่บรัสเซลส์|เลขาธิการนาโตพูดถึงกองทหารเกาหลีเหนือ|ขอบคุณทุกคน|นี่เป็นการยกระดับครั้งใหญ่",
    "ar": "اجتمعنا أمس في بروكسل.|تحدث الأمين العام لحلف الناتو عن قوات كوريا الشمالية.|"
    "شكرا لكم جميعا.|هذا تصعيد كبير.",
}


@pytest.mark.parametrize("language", OTHER_SCRIPTS)
def test_other_scripts_align(language: str) -> None:
    english = [
        "We met in Brussels yesterday.",
        "The NATO Secretary General spoke about the North Korean troops.",
        "Thank you all.",
        "This is a significant escalation.",
    ]
    beads = align(english, OTHER_SCRIPTS[language].split("|"), languages=("en", language)).beads
    assert [(b.source, b.target) for b in beads] == [((k, k + 1), (k, k + 1)) for k in range(4)]


def test_front_and_back_matter_of_one_text_stay_alone() -> None:
    source = [*sentences(40, 5), *sentences(80), *sentences(40, 6)]
    target = sentences(80)
    beads = with_words(source, target).beads
    alone = {b.source[0] for b in beads if b.shape == (1, 0)}
    assert len(alone ^ {*range(40), *range(120, 160)}) <= 4, "a few at the border may be drawn in"
    assert sum(b.shape == (1, 1) and b.source[0] == b.target[0] + 40 for b in beads) >= 76
