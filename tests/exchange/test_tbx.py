"""The glossary as TBX."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from enregard.check import glossary
from enregard.check.context import Term
from enregard.errors import OutputError
from enregard.exchange import tbx

SPACE = "{urn:iso:std:iso:30042:ed-2}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
words = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda word: word.isprintable() and word)
)
several = st.lists(words, max_size=3).map(tuple)


def test_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.tbx"
    terms = [
        Term("ally", ("allié", "alliée"), ("copain",), "<formal> & \x01"),
        Term("nothing", ()),
        Term("guy", (), ("gars",)),
    ]
    assert tbx.write(terms, path, ("en-GB", "fr")) == 2
    root = etree.parse(path).getroot()
    assert (root.tag, root.get("type"), root.get("style"), root.get(LANGUAGE)) == (
        f"{SPACE}tbx",
        "TBX-Basic",
        "dca",
        "en-GB",
    )
    assert [child.tag for child in root] == [f"{SPACE}tbxHeader", f"{SPACE}text"]
    first, second = root.iter(f"{SPACE}conceptEntry")
    assert [child.tag.removeprefix(SPACE) for child in first] == ["note", "langSec", "langSec"]
    assert [each.text for each in first.iter(f"{SPACE}note")] == ["<formal> & "]
    assert [section.get(LANGUAGE) for section in first.iter(f"{SPACE}langSec")] == ["en-GB", "fr"]
    notes = [note.text for note in first.iter(f"{SPACE}termNote")]
    assert notes == ["deprecatedTerm-admn-sts"]
    assert len({first.get("id"), second.get("id")}) == 2
    assert glossary.read(path, ("en", "fr")) == (
        Term("ally", ("allié", "alliée"), ("copain",), "<formal> &"),
        Term("guy", (), ("gars",)),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(terms=st.lists(st.builds(Term, words, several, several, st.just("") | words), min_size=1, max_size=4))
def test_terms_come_back(tmp_path: Path, terms: list[Term]) -> None:
    path = tmp_path / "a.tbx"
    said = [term for term in terms if term.targets or term.forbidden]
    assert tbx.write(terms, path, ("en", "fr")) == len(said)
    if said:
        assert glossary.read(path, ("en", "fr")) == tuple(said)


def test_the_glossary_that_comes_along(tmp_path: Path) -> None:
    terms = glossary.built_in(("en", "fr"))
    path = tmp_path / "a.tbx"
    assert tbx.write(terms, path, ("en", "fr")) == len(terms)
    assert glossary.read(path, ("en", "fr")) == terms


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="could not be written"):
        tbx.write([Term("a", ("b",))], tmp_path / "gone" / "a.tbx", ("en", "fr"))
