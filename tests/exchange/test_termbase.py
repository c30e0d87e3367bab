"""Termbases and memories as evidence for the aligner."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.exchange import termbase

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header segtype="sentence"/><body>
<tu><tuv xml:lang="en-GB"><seg>shell</seg></tuv><tuv xml:lang="fr"><seg>obus</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Haus</seg></tuv><tuv xml:lang="fr"><seg>maison</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>grande <ph x="1"/>ville</seg></tuv><tuv xml:lang="EN"><seg>big city</seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.parametrize(
    "content",
    [
        "shell,obus\nbig city,grande ville\n",
        "shell\tobus\nbig city\tgrande ville\n\nhalf\t\n",
        'shell;obus\n"big city";grande ville\n',
    ],
)
def test_a_pair_a_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(content, encoding="utf-8-sig")
    assert termbase.read(path, ("en", "fr")) == [("shell", "obus"), ("big city", "grande ville")]


def test_a_memory_gives_the_units_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    assert termbase.read(path, ("en", "fr-FR")) == [("shell", "obus"), ("big city", "grande ville")]


def test_a_quotation_mark_among_terms_is_only_one(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text('"big\tgrand\nsmall\tpetit\n', encoding="utf-8")
    assert termbase.read(path, ("en", "fr")) == [('"big', "grand"), ("small", "petit")]


def test_codes_are_no_words_and_the_first_variant_that_says_something_counts(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    unit = (
        '<tu><tuv xml:lang="en-US"><seg>A <bpt i="1">&lt;b class="x"></bpt>big<ept i="1">&lt;/b></ept> city</seg></tuv>'
        '<tuv xml:lang="en-GB"><seg/></tuv><tuv xml:lang="fr"><seg>Une grande ville</seg></tuv></tu>'
    )
    path.write_text(TMX.replace("<body>", f"<body>{unit}"), encoding="utf-8")
    assert termbase.read(path, ("en", "fr"))[0] == ("A big city", "Une grande ville")


def test_a_memory_fetches_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    path = tmp_path / "memory.tmx"
    entity = f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    path.write_text(TMX.replace("<tmx ", entity + "<tmx ").replace("obus", "&x;obus"), encoding="utf-8")
    assert "secret" not in str(termbase.read(path, ("en", "fr")))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("terms.txt", b"no pair here\n", "no aligned text"),
        ("terms.txt", b"\xff\xfe\x00", "not in utf-16"),
        ("memory.tmx", b"<tmx><body>", "holds no pair"),
        ("memory.tmx", b"<tmx><body></body></tmx>", "holds no pair"),
    ],
)
def test_bad_input_gets_a_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        termbase.read(path, ("en", "fr"))
    with pytest.raises(InputError, match="There is no file"):
        termbase.read(tmp_path / "missing.tmx", ("en", "fr"))
