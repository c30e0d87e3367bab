"""XLIFF files that are damaged or mean harm: what is whole comes in, the rest gets a sentence, nothing hangs."""

from __future__ import annotations

import socket
from pathlib import Path
from random import Random

import pytest

from enregard.errors import Cancelled, EnRegardError, InputError
from enregard.exchange import xliff
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problems

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
ROOT = '<xliff version="1.2"><file source-language="en" target-language="fr"><body>\n'
HEAD = DECLARATION + ROOT
FOOT = "</body></file></xliff>\n"


def unit(number: int, source: str = "text") -> str:
    return f'<trans-unit id="{number}"><source>{source}</source><target>texte</target></trans-unit>\n'


def read(tmp_path: Path, data: str | bytes) -> tuple[list[str], Problems]:
    """Return the names of the units that come in, and what is said of the others."""
    path = tmp_path / "a.xlf"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    units = xliff.open_units(path, Reading())
    return [each.id for each in units], units.problems


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        (unit(2, "a & b"), "not well-formed"),
        (unit(2, "a < b"), "not well-formed"),
        (unit(2, "a \x01 b"), "not well-formed"),
        (unit(2, "a &what; b"), "undefined entity what"),
        (unit(2, "<g>a"), "mismatched tag"),
        (unit(2, "a</g>"), "mismatched tag"),
        (unit(2).replace("</target>", ""), "mismatched tag"),
        (unit(2).replace("</trans-unit>", ""), "its end tag is missing"),
        (unit(2).replace("<source>", "<source"), "not well-formed"),
        (unit(2).replace(' id="2"', ' id="2" id="2"'), "duplicate attribute"),
        (unit(2).replace("source>", "quelle>"), "no source text"),
        (unit(2, "<g>" * 300 + "</g>" * 300), "too deep"),
        (unit(2, "<g>" * 100_000), "too deep"),
        (unit(2, "<x/>" * 100_001), "more than 100,000 elements"),
    ],
)
def test_a_damaged_unit_is_named_and_the_rest_comes_in(tmp_path: Path, damaged: str, reason: str) -> None:
    names, problems = read(tmp_path, HEAD + unit(1) + damaged + unit(3) + unit(4) + FOOT)
    assert names == ["1", "3", "4"]
    (problem,) = problems
    assert problem.lost
    assert problem.line == 4
    assert reason in str(problem)


def test_damage_in_several_places_and_between_units(tmp_path: Path) -> None:
    body = "".join(unit(k, "a & b" if k % 3 == 0 else "ok") for k in range(1, 1001))
    text = HEAD + "<group>\n" + body + "</group>\n< junk\n" + unit(1001) + FOOT
    names, problems = read(tmp_path, text)
    assert names == [str(k) for k in range(1, 1002) if k % 3 or k == 1001]
    assert [problem.line for problem in problems] == [3 + k for k in range(3, 1001, 3)] + [1005]


def test_a_new_file_begins_after_damage(tmp_path: Path) -> None:
    second = '<file source-language="de" target-language="it"><body>'
    broken = f"{HEAD}{unit(1)}<group>{unit(2, '<')}{second}{unit(3)}{FOOT}"
    path = tmp_path / "a.xlf"
    path.write_text(broken)
    units = list(xliff.open_units(path, Reading()))
    assert [(each.id, each.source_language) for each in units] == [("1", "en"), ("3", "de")]


@pytest.mark.parametrize("cut", [0.3, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_short(tmp_path: Path, cut: float) -> None:
    text = HEAD + "".join(unit(k) for k in range(100)) + FOOT
    names, problems = read(tmp_path, text[: int(len(text) * cut)])
    assert names == [str(k) for k in range(len(names))]
    assert len(names) >= int(100 * cut) - 3
    assert len(problems.listed) == 1


def test_bytes_that_do_not_fit_the_encoding(tmp_path: Path) -> None:
    data = (HEAD + unit(1) + unit(2, "déjà") + FOOT).encode().replace("à".encode(), b"\xff")
    names, problems = read(tmp_path, data)
    assert names == ["1", "2"]
    (problem,) = problems
    assert (problem.line, problem.lost) == (4, False)


def test_entities_fetch_and_multiply_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    multiplied = (f'<!ENTITY {b} "{f"&{a};" * 50}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    bomb = '<!ENTITY a "lol">' + "".join(multiplied)
    fetched = f'<!ENTITY i SYSTEM "{secret.as_uri()}">'
    for declared in (bomb, fetched, '<!ENTITY % i SYSTEM "http://127.0.0.1:9/x"> %i;'):
        text = f"<!DOCTYPE xliff [{declared}]>" + ROOT + unit(1, "&i;") + FOOT
        with pytest.raises(InputError, match="declares XML entities"):
            read(tmp_path, text)
    monkeypatch.setattr(socket, "socket", None)
    doctype = f'<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "{secret.as_uri()}">'
    names, _ = read(tmp_path, doctype + ROOT + unit(1, "a&nbsp;b") + FOOT)
    assert names == ["1"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<group>" * 1_000_000,
        f'<group a="{"x" * 50_000_000}"/>',
        "<!--" + "x" * 50_000_000 + "-->",
        "<group " + " ".join(f'a{k}=""' for k in range(1_000_000)) + "/>",
        f"<trans-unit><source>{'x' * 50_000_000}</source></trans-unit>",
        "<trans-unit><source>" + "<x/>" * 5_000_000,
        "<note>" + "<x/>" * 5_000_000,
        "<file " * 2_000_000,
        "<trans-unit>" * 2_000_000,
    ],
    ids=lambda text: str(text)[:24],
)
def test_what_is_meant_to_harm_is_refused_or_passed_over_in_little_memory(tmp_path: Path, hostile: str) -> None:
    resource = pytest.importorskip("resource", reason="Windows does not tell the peak of memory")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        names, problems = read(tmp_path, HEAD + unit(1) + hostile + unit(2) + FOOT)
    except InputError as error:
        assert str(tmp_path / "a.xlf") in str(error)
    else:
        assert "1" in names
        assert problems
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kilobytes


def test_it_can_be_stopped_while_it_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(HEAD + "".join(unit(k) for k in range(10_000)) + FOOT)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            raise Cancelled

    units = xliff.open_units(path, Reading(progress=progress))
    with pytest.raises(Cancelled):
        list(units)
    assert told[0][1] == path.stat().st_size
    assert 0 < told[0][0] < told[1][0] < path.stat().st_size


def test_nothing_but_sentences_comes_of_any_bytes(tmp_path: Path) -> None:
    units = "".join(unit(k, 'a<g id="1">b</g>') for k in range(5))
    sound = f"{HEAD}<header><note>n</note></header>{units}{FOOT}".encode()
    random = Random(7)
    pieces = [*rb"< > & </ <unit> </trans-unit> <file> <!-- ]]> <![CDATA[ <!DOCTYPE".split(), b"\0", b"\xff"]
    for _ in range(1000):
        data = bytearray(sound)
        for _ in range(random.randint(1, 6)):
            at = random.randrange(len(data))
            match random.randrange(3):
                case 0:
                    data[at : at + random.randint(1, 40)] = b""
                case 1:
                    data[at:at] = random.choice(pieces)
                case _:
                    data[at] = random.randrange(256)
        try:
            read(tmp_path, bytes(data))
        except EnRegardError as error:
            assert str(error)
