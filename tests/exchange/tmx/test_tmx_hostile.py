"""Memories that were made to do harm, read in a process of its own, whose memory and files are looked at."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.errors import EnRegardError
from enregard.exchange.formats import Reading
from enregard.exchange.tmx.reading import Memory

HEAD = b'<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>\n'
UNIT = b'<tu><tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>\n'
END = b"</body></tmx>"
MEGABYTE = 1 << 20

CHILD = """
import json, resource, sys
from pathlib import Path
from enregard.errors import EnRegardError
from enregard.exchange.formats import Reading
from enregard.exchange.tmx.reading import Memory

touched = []
path = Path(sys.argv[1])

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        touched.append(str(arguments[0]))
    elif event.startswith(("socket", "urllib", "subprocess", "os.system")):
        touched.append(event)

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
sys.addaudithook(watch)
found = {"texts": [], "error": "", "lost": 0}
try:
    units = Memory(path, Reading())
    for unit in units:
        if len(found["texts"]) < 9:
            found["texts"].append(unit.variants[0].text[:99])
    found["lost"] = units.problems.lost
    found["problems"] = [str(problem.reason) for problem in units.problems.listed[:9]]
except EnRegardError as error:
    found["error"] = str(error)
found["megabytes"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
found["touched"] = sorted({name for name in touched if not name.endswith((".py", ".pyc")) and name != str(path)})
print(json.dumps(found))
"""


def read(path: Path) -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["megabytes"] < 300
    assert found["touched"] == []
    return found


def made(folder: Path, *content: bytes, name: str = "m.tmx") -> Path:
    path = folder / name
    with path.open("wb") as file:
        for piece in content:
            file.write(piece)
    return path


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    bomb = "".join(f'<!ENTITY e{k} "{f"&e{k - 1};" * 10}">' for k in range(1, 20))
    declared = f'<!DOCTYPE tmx [<!ENTITY e0 "ha">{bomb}<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;]>'
    content = HEAD.replace(b"<tmx", declared.encode() + b"<tmx") + UNIT.replace(b"Yes.", b"&e19; &x;") + UNIT + END
    found = read(made(tmp_path, content))
    assert found["texts"] == ["&e19; &x;", "Yes."]


def test_nesting(tmp_path: Path) -> None:
    deep = 100_000
    texts = [
        UNIT.replace(b"Yes.", b"<hi>" * deep + b"deep" + b"</hi>" * deep),
        UNIT.replace(b"Yes.", b"<ph>" + b"<sub>" * deep + b"x" + b"</sub>" * deep + b"</ph>deep"),
        UNIT.replace(b"<tuv", b"<a>" * deep + b"<tuv", 1).replace(b"</tu>", b"</a>" * deep + b"</tu>"),
        b"<tu>" * deep,
        UNIT,
    ]
    assert read(made(tmp_path, HEAD, *texts, END))["texts"][-1] == "Yes."


def test_what_is_far_too_large(tmp_path: Path) -> None:
    many = b"".join(b' a%d="%d"' % (k, k) for k in range(1_000_000))
    texts = [
        UNIT.replace(b"<tu>", b'<tu a="' + b"x" * 50 * MEGABYTE + b'">'),
        UNIT,
        UNIT.replace(b"<tu>", b"<tu" + many + b">"),
        UNIT.replace(b"Yes.", b"<ph/>x" * 2_000_000),
        UNIT.replace(b"Yes.", b"x" * 50 * MEGABYTE),
        UNIT.replace(b"Yes.", b"<!--" * 8 * MEGABYTE),
        b"<!-- " + b"<tu>" * 20 * MEGABYTE + b" -->" + UNIT.replace(b"Yes", b"Commented"),
        UNIT,
    ]
    found = read(made(tmp_path, HEAD, *texts, END))
    assert found["texts"] == ["Yes.", "Commented.", "Yes."]
    assert found["lost"] == 5


def test_what_takes_long_if_it_is_looked_at_again_and_again(tmp_path: Path) -> None:
    for k, pieces in enumerate(
        (
            [HEAD, b"<!-- " * 4 * MEGABYTE],
            [b"<!-- " * 4 * MEGABYTE],
            [HEAD, UNIT, b"<tu><seg>" * 2 * MEGABYTE],
            [HEAD, UNIT, b"</tu>" * 4 * MEGABYTE],
            [HEAD, UNIT.replace(b"Yes", b"&" * 20 * MEGABYTE)],
            [HEAD, UNIT.replace(b"Yes", b"</" + b"a" * 20 * MEGABYTE)],
            [HEAD, b"<" * 30 * MEGABYTE],
            [HEAD, UNIT.replace(b"Yes", b"<?" * 10 * MEGABYTE), UNIT],
            [b"<!DOCTYPE tmx [" + b"]" * 20 * MEGABYTE],
        )
    ):
        read(made(tmp_path, *pieces, name=f"{k}.tmx"))


def test_a_gzip_of_a_gigabyte_of_zeros(tmp_path: Path) -> None:
    packed = gzip.compress(b"\0" * 64 * MEGABYTE)
    assert "no translation memory" in read(made(tmp_path, packed * 16, name="m.tmx.gz"))["error"]
    first = gzip.compress(HEAD + UNIT)
    found = read(made(tmp_path, first, *[gzip.compress(b" " * 64 * MEGABYTE)] * 16, name="m.tmx.gz"))
    assert "was refused: unpacked, it is more than 200 times" in found["error"]


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "m.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("../m.tmx", "w") as file:
        file.write(HEAD + UNIT)
        for _ in range(300):
            file.write(b" " * MEGABYTE)
    assert "was refused: unpacked" in read(path)["error"]
    assert [each.name for each in tmp_path.iterdir()] == ["m.zip"]


def test_many_small_members(tmp_path: Path) -> None:
    assert read(made(tmp_path, gzip.compress(HEAD + UNIT + END), gzip.compress(b"") * 100_000))["texts"] == ["Yes."]


# Any bytes

SEEDS = [
    HEAD + UNIT * 3 + END,
    (HEAD + UNIT * 2 + END).decode().encode("utf-16"),
    gzip.compress(HEAD + UNIT * 9 + END),
    HEAD
    + UNIT.replace(b"Yes.", b"<bpt i='1'>&lt;b></bpt>a<ept i='1'/> <hi>b</hi> &nbsp; <![CDATA[x]]><!-- y -->")
    + END,
    b"<?xml version='1.0' encoding='iso-8859-1'?>" + HEAD[21:] + UNIT.replace(b"Yes", b"\xe9") + END,
]
PARTS = [
    b"<",
    b">",
    b"&",
    b"</tu>",
    b"<tu>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"\0",
    b"\xff\xfe",
    b"&#xD800;",
    b"<?xml",
    b"'",
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(content)))
        until = min(len(content), at + draw(st.integers(0, 30)))
        content[at:until] = draw(st.one_of(st.sampled_from(PARTS), st.binary(max_size=8)))
    return bytes(content)


def texts(units: Memory) -> Iterator[str]:
    for unit in units:
        yield from (variant.text for variant in unit.variants)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(mutated())
def test_any_bytes_are_read_or_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.tmx"
    path.write_bytes(content)
    try:
        units = Memory(path, Reading())
        for text in texts(units):
            text.encode()
        for problem in units.problems:
            assert str(problem)
    except EnRegardError as error:
        assert str(error)


@pytest.mark.parametrize("cut", range(0, len(SEEDS[0]), 7))
def test_a_memory_cut_anywhere_gives_all_whole_units(tmp_path: Path, cut: int) -> None:
    content = SEEDS[0][:cut]
    path = made(tmp_path, content)
    whole = content.count(b"</tu>")
    try:
        units = Memory(path, Reading())
    except EnRegardError:
        assert not whole
        return
    assert len(list(units)) == whole
    assert units.problems
