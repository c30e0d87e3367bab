"""The tests' own little model: what it translates, what it says of itself, and that it is made the same each time."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from enregard.translate import argos
from tests.models import PACKAGES, install_into, sentences, transformer
from tests.models.build import build

Pair = tuple[str, str]
both = pytest.mark.parametrize("pair", PACKAGES, ids="-".join)


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    install_into(tmp_path)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    return tmp_path


def test_each_sentence_has_one_translation_in_each_direction() -> None:
    french, english = zip(*sentences(), strict=True)
    assert len(sentences()) == len(set(french)) == len(set(english)) == 600


@both
@pytest.mark.parametrize("quick", [True, False])
def test_its_own_sentences_are_translated_without_a_mistake(packages: Path, pair: Pair, *, quick: bool) -> None:
    pairs = sentences() if pair == ("fr", "en") else [(english, french) for french, english in sentences()]
    (engine,) = argos.find(*pair, quick=quick)
    assert engine.translate([text for text, _ in pairs]) == [translation for _, translation in pairs]


def test_there_and_back_is_the_same(packages: Path) -> None:
    texts = [french for french, _ in sentences()]
    (there,), (back,) = argos.find("fr", "en"), argos.find("en", "fr")
    assert back.translate(there.translate(texts)) == texts


@both
def test_a_package_says_that_it_is_of_the_tests(packages: Path, pair: Pair) -> None:
    folder = packages / f"translate-{pair[0]}_{pair[1]}-1_0"
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    assert (metadata["from_code"], metadata["to_code"], metadata["package_version"]) == (*pair, "1.0")
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for name in (metadata["from_name"], metadata["to_name"]):
        assert "the little language of En regard's tests" in name
        assert name in readme
    assert PACKAGES[pair].stat().st_size < 300_000


def test_building_twice_gives_the_same_bytes() -> None:
    """A few steps stand for all of them, for which `build.py --check` takes a minute."""
    assert build(("fr", "en"), steps=3) == build(("fr", "en"), steps=3)


@both
def test_all_but_the_weights_is_as_it_would_be_built_now(pair: Pair) -> None:
    with zipfile.ZipFile(io.BytesIO(build(pair, steps=0))) as made, zipfile.ZipFile(PACKAGES[pair]) as kept:
        assert made.namelist() == kept.namelist()
        for name in made.namelist():
            assert name.endswith("/model.bin") or made.read(name) == kept.read(name)


def test_slopes_are_those_of_the_loss() -> None:
    random = np.random.RandomState(1)
    weights = transformer.new(30, random)
    source, before = np.array([[3, 4, 5, 6], [7, 8, 0, 0]]), np.array([[1, 9, 10], [1, 11, 0]])
    after = np.array([[9, 10, 2], [11, 2, 0]])
    _, slopes = transformer.slopes(weights, source, before, after)
    assert slopes.keys() == weights.keys()
    for name, weight in weights.items():
        way = random.randn(*weight.shape)
        ahead, behind = (
            transformer.slopes({**weights, name: weight + step * way}, source, before, after)[0]
            for step in (1e-5, -1e-5)
        )
        assert (ahead - behind) / 2e-5 == pytest.approx((slopes[name] * way).sum(), rel=1e-4, abs=1e-7)
