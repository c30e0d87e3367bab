"""Hostile files: atheris (libFuzzer) changes seeds of every format and hands them to their readers.

    python tests/bench/fuzz.py --minutes 30            # all formats, one after the other, half an hour altogether
    python tests/bench/fuzz.py docx tmx --minutes 5    # these, five minutes together
    python tests/bench/fuzz.py docx --again FILE       # one file that was found, with the traceback

Nothing but an EnRegardError may leave a reader; none may take 5 s or 1 GB. What breaks that is kept in --found, and
printed. Containers are unpacked, one of their parts is changed, and they are packed again: else only the packing would
be tried. Needs `pip install atheris` (Linux and macOS; Python 3.11 to 3.13).
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import pkgutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

SECONDS, MEGABYTES = 5, 1024
"""How long a reader may take for one file, and how much memory the whole process."""

TEXTS = (".txt", ".md", ".html", ".docx", ".odt", ".rtf", ".epub", ".pdf", ".srt", ".vtt")
BILINGUAL = (".tmx", ".tmx.gz", ".xlf", ".csv", ".tsv", ".xlsx", ".docx", ".html", ".txt", ".po", ".ladder")
PACKED = {".docx", ".odt", ".epub", ".xlsx"}


def read_text(path: Path) -> None:
    from enregard import documents
    from enregard.errors import EncodingError

    try:
        documents.read(path)
    except EncodingError as error:
        documents.read(path, encoding=error.suggestion)


def read_units(path: Path) -> None:
    from enregard.exchange import registry

    for _ in registry.open_units(path):
        pass


def read_rules(path: Path) -> None:
    from enregard.segments import rules

    rules.load(path)


def read_glossary(path: Path) -> None:
    from enregard.check.glossary import read

    read(path, ("en", "fr"))


def read_project(path: Path) -> None:
    from contextlib import closing

    from enregard.project.store import Store

    with closing(Store(path)) as store:
        list(store.project.rows)


def read_page(path: Path) -> None:
    from enregard.documents import web

    web.read_page(path.read_bytes(), "https://example.org/page")


TARGETS: dict[str, tuple[str, Callable[[Path], None]]] = {
    **{f"text{suffix}": (suffix, read_text) for suffix in TEXTS},
    **{f"units{suffix}": (suffix, read_units) for suffix in BILINGUAL},
    "page.html": (".html", read_page),
    "rules.srx": (".srx", read_rules),
    "glossary.tbx": (".tbx", read_glossary),
    "glossary.xlsx": (".xlsx", read_glossary),
    "project.enregard": (".enregard", read_project),
}


# One format, in a process of its own


def one(name: str, corpus: Path, found: Path, seconds: int) -> None:
    """Fuzz one reader until the time is over or something is found; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["enregard"]):
        for module in _modules():
            importlib.import_module(module)
    from enregard.errors import EnRegardError

    suffix, read = TARGETS[name]
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))  # noqa: S108
    path = folder / f"file{suffix}"

    def test(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(EnRegardError):
            read(path)

    mutator = {"custom_mutator": _packed} if suffix in PACKED else {}
    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-timeout={SECONDS}",
            f"-rss_limit_mb={MEGABYTES}",
            f"-max_total_time={seconds}",
            f"-artifact_prefix={found}/{name}-",
            "-max_len=200000",
            "-print_final_stats=1",
        ],
        test,
        **mutator,
    )
    atheris.Fuzz()


def _modules() -> list[str]:
    """Return the modules that read files: what they do with them guides the changes."""
    import enregard

    parts = ("documents", "exchange", "segments", "project.store", "check.glossary")
    found = pkgutil.walk_packages(enregard.__path__, "enregard.")
    return [each.name for each in found if each.name.removeprefix("enregard.").startswith(parts)]


def _packed(data: bytes, max_size: int, seed: int) -> bytes:
    """Change one part of a container, or now and then the container itself."""
    import atheris

    if seed % 8 == 0:
        return bytes(atheris.Mutate(data, max_size))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except Exception:  # noqa: BLE001 - what is no container any more is changed as it is
        return bytes(atheris.Mutate(data, max_size))
    if not parts:
        return bytes(atheris.Mutate(data, max_size))
    chosen = seed % len(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (part, content) in enumerate(parts):
            new = bytes(atheris.Mutate(content, max_size)) if number == chosen else content
            archive.writestr(part, new)
    return packed.getvalue()


# Seeds


def make_seeds(chosen: list[str], corpus: Path) -> None:
    """Write the seeds: the statement in every format that we write, and small files of those that we do not."""
    from tests.bench import seeds

    for name in chosen:
        suffix = TARGETS[name][0]
        folder = corpus / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(seeds.of(name, suffix)):
            (folder / f"seed{number}").write_bytes(content)


# All of them


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; default: all")
    parser.add_argument("--minutes", type=float, default=30, help="altogether (default: 30)")
    parser.add_argument("--found", type=Path, default=Path("out/fuzz"), help="where to keep what was found")
    parser.add_argument("--again", type=Path, metavar="FILE", help="read this file once, with the traceback")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    chosen = [name for name in TARGETS if not options.targets or any(word in name for word in options.targets)]
    if options.again:
        TARGETS[chosen[0]][1](options.again)
    elif options.one:
        corpus, seconds = options.one
        one(chosen[0], Path(corpus), options.found, int(seconds))
    else:
        _all(chosen, options.minutes, options.found.resolve())


def _all(chosen: list[str], minutes: float, found: Path) -> None:
    found.mkdir(parents=True, exist_ok=True)
    corpus = found / "corpus"
    make_seeds(chosen, corpus)
    seconds = int(60 * minutes / len(chosen))
    broken = 0
    for name in chosen:
        end, files = time.monotonic() + seconds, 0
        while (left := int(end - time.monotonic())) > 1:
            command = [sys.executable, __file__, name, "--found", str(found), "--one", str(corpus / name), str(left)]
            with (found / f"{name}.log").open("a") as log:
                begun = time.monotonic()
                done = subprocess.run(command, stdout=log, stderr=log, env=os.environ | _bounded(), check=False)
            if done.returncode == 0:
                break
            files += 1
            if time.monotonic() - begun < 3 and files > 20:
                break  # the same thing again and again: mend it first
        broken += files
        print(f"{name:20} {seconds:5} s   found: {files}   {_runs(found / f'{name}.log')}", flush=True)
    print(f"Altogether found: {broken}; kept in {found}")
    sys.exit(bool(broken))


def _bounded() -> dict[str, str]:
    return {"OMP_NUM_THREADS": "1", "ENREGARD_CACHE": tempfile.mkdtemp()}


def _runs(log: Path) -> str:
    """Return how many files libFuzzer has tried, from its log."""
    lines = log.read_text(errors="replace").splitlines()
    runs = [int(word) for line in lines if "number_of_executed" in line and (word := line.split(":")[-1]).strip()]
    return f"files tried: {sum(runs)}"


if __name__ == "__main__":
    main()
