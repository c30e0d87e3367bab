"""The index, from a real server and from the disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.index_server import IndexServer, Mode, mute, nobody, unreachable

from enregard.errors import Cancelled, ModelError
from enregard.translate.models import index as index_module
from enregard.translate.models import line, read_index
from enregard.translate.models.index import _offers

ENTRY = {
    "package_version": "1.9",
    "argos_version": "1.9",
    "from_code": "en",
    "from_name": "English",
    "to_code": "fr",
    "to_name": "French",
    "links": ["https://models.invalid/translate-en_fr-1_9.argosmodel", "ipfs://Qm"],
    "code": "translate-en_fr",
    "type": "translate",
}


def entry(**other: object) -> dict[str, object]:
    """An entry as Argos's index has it, but for what is given."""
    return {**ENTRY, **other}


def test_what_is_offered(server: IndexServer) -> None:
    server.sizes = True
    first, second = read_index(server.address)
    assert (first.pair, second.pair) == (("en", "fr"), ("fr", "en"))
    assert first.links == (server.link("en-fr"),)
    assert first.size == len(server.packages["en-fr"])
    assert len(first.sha256) == 64
    assert first.version == "1.0"
    assert read_index(server.root) == read_index(f"{server.root}/") == [first, second]
    assert all(asked.headers["user-agent"].startswith("En-regard/") for asked in server.asked)


def test_newest_first_and_translations_only(server: IndexServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.index = [
        entry(package_version="1.9"),
        entry(from_code="de", from_name="German", size=10, sha256="AB"),
        entry(type="sbd"),
        entry(package_version="1.10", size=-1),
        entry(package_version="1.2", size="12", sha256=5),
        entry(links=["ftp://x/y", "file:///etc/passwd"]),
        entry(links="https://x"),
        entry(from_code="../../x"),
        entry(to_code=None),
        {},
    ]
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.root)
    offers = read_index()
    assert [(offer.names[0], offer.version) for offer in offers] == [
        ("English", "1.10"),
        ("English", "1.9"),
        ("English", "1.2"),
        ("German", "1.9"),
    ]
    assert [offer.size for offer in offers] == [None, None, None, 10]
    assert offers[-1].sha256 == "ab"
    assert offers[0].links == ("https://models.invalid/translate-en_fr-1_9.argosmodel",)


def test_names_are_one_line_that_can_be_seen(server: IndexServer) -> None:
    server.index = [entry(from_name="Eng\nlish \x1b[31m\u202e", to_name="F" * 10_000)]
    (offer,) = read_index(server.address)
    assert offer.names[0] == "Eng lish [31m"
    assert len(offer.names[1]) == 100


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (b"<html>Please log in</html>", "it is no JSON"),
        (b"", "it is no JSON"),
        (b"[" * 1_000_000, "it is no JSON"),
        (b"\xff\xfe\x00", "it is no JSON"),
        (b'{"models": []}', "no list of packages"),
        (b'["en-fr"]', "no list of packages"),
        (b"3", "no list of packages"),
    ],
)
def test_what_is_no_index(server: IndexServer, said: bytes, sentence: str) -> None:
    server.index = said
    with pytest.raises(ModelError, match=sentence):
        read_index(server.address)


@pytest.mark.parametrize(
    ("mode", "sentence"),
    [
        (Mode.NOT_FOUND, r"nothing at http.*index\.json \(404\)"),
        (Mode.BROKEN, r"cannot give http.*\(500 "),
        (Mode.CUT_SHORT, "ended before everything had arrived"),
        (Mode.SILENTLY_CUT_SHORT, "it is no JSON"),
        (Mode.CORRUPT, "it is no JSON"),
        (Mode.HANG, "does not answer"),
        (Mode.STALL, "does not answer"),
        (Mode.REDIRECT_ELSEWHERE, "leads on to where it is not followed"),
        (Mode.REDIRECT_FOR_EVER, "leads on to where it is not followed"),
        (Mode.ENDLESS, "too large"),
    ],
)
def test_what_goes_wrong_on_the_way(
    server: IndexServer, mode: Mode, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "SILENCE", 0.3)
    server.index_mode = mode
    with pytest.raises(ModelError, match=sentence):
        read_index(server.address)


def test_redirects_are_followed(server: IndexServer) -> None:
    server.index_mode = Mode.REDIRECT
    assert len(read_index(server.address)) == 2
    assert [asked.path for asked in server.asked] == ["/index.json", "/moved/index.json"]


@pytest.mark.parametrize("elsewhere", ["ftp://127.0.0.1/x", "data:text/plain,[]", "javascript:1", "http://["])
def test_no_redirect_leaves_the_web(server: IndexServer, elsewhere: str) -> None:
    server.index_mode, server.elsewhere = Mode.REDIRECT_ELSEWHERE, elsewhere
    with pytest.raises(ModelError):
        read_index(server.address)


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    with nobody() as address, pytest.raises(ModelError, match=r"cannot be reached.*refused"):
        read_index(address)
    monkeypatch.setattr(line, "CONNECT", 0.3)
    with unreachable() as address, pytest.raises(ModelError, match="does not answer"):
        read_index(address)
    with pytest.raises(ModelError, match="cannot be reached"):
        read_index("http://no-such-host.invalid/")


@pytest.mark.parametrize(
    "address",
    ["ftp://x/index.json", "index.json", "C:\\models\\index.json", "http://", "http://[", "file://host/x", "x:"],
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(ModelError, match="no address of an index"):
        read_index(address)


@pytest.mark.parametrize("address", ["http://a b/", "http://é\u202e.invalid/x y", "http://127.0.0.1:99999/"])
def test_an_address_that_cannot_be_asked_gets_a_sentence(address: str) -> None:
    with pytest.raises(ModelError, match="cannot be reached"):
        read_index(address)


def test_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "an index.json"
    tmp_path.joinpath("index.json").mkdir()
    path.write_text(json.dumps([entry()]), encoding="utf-8-sig")
    assert [offer.pair for offer in read_index(path.as_uri())] == [("en", "fr")]
    with pytest.raises(ModelError, match=r"cannot be read \(No such file"):
        read_index((tmp_path / "none.json").as_uri())
    with pytest.raises(ModelError, match=r"cannot be read \(Is a directory"):
        read_index(tmp_path.as_uri())
    monkeypatch.setattr(index_module, "_LARGEST", 10)
    with pytest.raises(ModelError, match="too large"):
        read_index(path.as_uri())


def test_the_proxy_of_the_system_is_used(server: IndexServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.root)
    assert len(read_index("http://models.invalid/index.json")) == 2
    assert server.asked[0].target == "http://models.invalid/index.json"


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing ends by itself within the time of a test."""
    monkeypatch.setattr(line, "CONNECT", 600)
    monkeypatch.setattr(line, "SILENCE", 600)


@pytest.mark.parametrize("mode", [Mode.HANG, Mode.STALL, Mode.SLOW])
def test_it_stops_when_asked(server: IndexServer, mode: Mode, patience: None) -> None:
    server.index_mode, server.pause, server.piece = mode, 600, 10
    stop_soon(server.address)


@pytest.mark.parametrize("scheme", ["http:", "https:"])
def test_it_stops_where_nothing_answers(scheme: str, patience: None) -> None:
    with unreachable() as address:
        stop_soon(address.replace("http:", scheme))
    with mute() as address:
        stop_soon(address.replace("http:", scheme))


def stop_soon(address: str) -> None:
    """Read an index, and stop the fifth time that it tells how far it is; that no thread is left is seen to."""
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_index(address, stop)
    assert calls == 5


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ENTRY, "size", "sha256"]), inner),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from([*ENTRY, "size", "sha256"]), _JSON), max_size=4))
def test_no_entry_hides_another(entries: list[dict[str, object]]) -> None:
    offers = _offers(json.dumps([*entries, ENTRY, *entries]).encode(), "x")
    assert ("en", "fr") in [offer.pair for offer in offers]
    assert all(link.startswith("http") for offer in offers for link in offer.links)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | _JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_an_index_says_it_is_read_or_refused(text: bytes) -> None:
    try:
        assert isinstance(_offers(text, "x"), list)
    except ModelError as error:
        assert "is no index of models" in str(error)
