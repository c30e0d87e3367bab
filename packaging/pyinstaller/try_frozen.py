"""Try the frozen program in a bare Debian 12: every command, every format, every module and resource, the window.

`python packaging/pyinstaller/try_frozen.py FOLDER CACHE [PICTURES]`, as root, with debootstrap, Xvfb and xwininfo.
FOLDER is what `build.py` made; in CACHE the bare systems are kept. The first one has nothing that debootstrap's minbase
has not; the second has what Qt needs of the system, which is `FOR_THE_WINDOW`. Whatever fails is printed, and
ends it with an error.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.packaging import samples  # noqa: E402 - found by the line above

FOR_THE_WINDOW = ("libegl1", "libgl1", "libxcb1", "fontconfig-config", "fonts-dejavu-core")
_SUITE = "bookworm"
_USER = 1000
_PROGRAM = "/opt/enregard/enregard"
_HERE = "/home/user"
_SCREEN = ":87"
_RUNS = 5
_PATIENCE = 120.0
_WRONG: list[str] = []

Run = Callable[..., str]


def main(folder: Path, cache: Path, pictures: Path) -> None:
    """Try all of it, first without and then with what the window needs."""
    if os.geteuid() != 0:
        sys.exit("Only root can make a bare system: run this as root.")
    pictures.mkdir(parents=True, exist_ok=True)
    with _room(folder, _base(cache, ())) as (home, run):
        _commands(home, run)
    with _room(folder, _base(cache, FOR_THE_WINDOW)) as (home, run):
        _pages(home, run)
        _windows(home, run, pictures)
    if _WRONG:
        sys.exit(f"{len(_WRONG)} of these failed:\n" + "\n".join(_WRONG))
    print("The frozen program does all of it.")


# The bare system


def _base(cache: Path, packages: Sequence[str]) -> Path:
    """Return a bare system with some packages, made once."""
    base = cache / "-".join([_SUITE, *packages])
    if not (base / "etc" / "debian_version").exists() or not (base / "complete").exists():
        shutil.rmtree(base, ignore_errors=True)
        cache.mkdir(parents=True, exist_ok=True)
        included = [f"--include={','.join(packages)}"] if packages else []
        subprocess.run(["debootstrap", "--variant=minbase", *included, _SUITE, base], check=True, capture_output=True)
        (base / "complete").touch()
    return base


@contextmanager
def _room(folder: Path, base: Path) -> Iterator[tuple[Path, Run]]:
    """Yield the user's home in a copy of a bare system with the program, and what runs the program there."""
    with tempfile.TemporaryDirectory() as place:
        room = Path(place) / "room"
        subprocess.run(["cp", "-a", base, room], check=True)
        subprocess.run(["cp", "-a", folder, room / "opt" / "enregard"], check=True)
        home = room / _HERE[1:]
        home.mkdir()
        (room / "dev" / "shm").chmod(0o1777)  # as in every system that was started
        subprocess.run(["mount", "-t", "proc", "proc", room / "proc"], check=True)
        try:
            yield home, _runner(room)
        finally:
            subprocess.run(["umount", room / "proc"], check=True)


def _command(room: Path, arguments: Sequence[object], environment: dict[str, str]) -> list[str]:
    """Return how the program is started in the room, by a user, with nothing of this machine's environment."""
    given = {"HOME": _HERE, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"} | environment
    told = [f"{name}={value}" for name, value in given.items()]
    inside = ["sh", "-c", f'cd {_HERE} && exec "$@"', "sh", _PROGRAM, *map(str, arguments)]
    return ["chroot", f"--userspec={_USER}:{_USER}", str(room), "env", "-i", *told, *inside]


def _runner(room: Path) -> Run:
    def run(*arguments: object, says: str = "", status: int = 0, **environment: str) -> str:
        """Run the program; end with what it said if its status or its words are others. Return what it said."""
        subprocess.run(["chown", "-R", f"{_USER}:{_USER}", room / _HERE[1:]], check=True)
        command = _command(room, arguments, environment)
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != status or says not in done.stdout + done.stderr or "Traceback" in done.stderr:
            _fail(arguments, f"status {done.returncode}, not {status} with “{says}”:\n{done.stdout}{done.stderr}")
        print("  enregard", *arguments, flush=True)
        return done.stdout

    return run


def _fail(what: object, reason: str) -> None:
    _WRONG.append(f"{what}: {reason}")
    print(f"FAILED {_WRONG[-1]}", flush=True)


def _expect(what: str, said: object, wanted: object) -> None:
    if said != wanted:
        _fail(what, f"{said}\nnot {wanted}")
        return
    print(f"  {what}: {said if len(str(said)) < 300 else 'as it should be'}", flush=True)


# Without a window


def _commands(home: Path, run: Run) -> None:
    """Try every command in a system that has nothing."""
    print("In a bare system:")
    run("--version", says="En regard")
    told = json.loads(run("-P", "-m", "selfcheck"))
    unreached = {name for name, reason in told["modules"].items() if reason}
    _expect("modules that need a window", {name.split(".")[1] for name in unreached}, {"ui"})
    _reached(told)
    run("-P", "-m", "http.server", status=2)
    run(says="there is no display", status=2)
    run("demo", "--out", "demo", says="statement.tmx")
    _texts(home, run)
    _exchanges(run)
    _judgements(home, run)
    _models(home, run)
    _batches(home, run)


def _reached(told: dict[str, Any]) -> None:
    """Hold what the program reaches of itself against the checkout and against this Python."""
    package = ROOT / "desktop" / "enregard"
    wanted = {
        ".".join(["enregard", *path.relative_to(package).with_suffix("").parts]) for path in package.rglob("*.py")
    }
    wanted = {name.removesuffix(".__init__") for name in wanted if not name.endswith("__main__")} - {"enregard"}
    _expect("modules that are missing", wanted - set(told["modules"]), set())
    files = {
        path.relative_to(ROOT).as_posix(): path.stat().st_size
        for root in (ROOT / "resources", ROOT / "corpus")
        for path in root.rglob("*")
        if path.is_file()
    }
    _expect("resources that are missing", files.keys() - told["resources"].keys(), set())
    here = subprocess.run(
        [sys.executable, Path(__file__).with_name("selfcheck.py")],
        env=os.environ | {"PYTHONPATH": str(ROOT / "desktop")}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    _expect("libraries", told["libraries"], json.loads(here.stdout)["libraries"])
    print(f"  {len(told['modules'])} modules, {len(told['resources'])} resources, {len(told['libraries'])} libraries")


def _texts(home: Path, run: Run) -> None:
    """Read the statement in every kind of text."""
    for language in ("en", "fr"):
        text = (ROOT / "corpus" / f"statement.{language}.txt").read_text(encoding="utf-8")
        paragraphs = [" ".join(each.split()) for each in text.split("\n\n") if each.strip()]
        samples.write(home, "text", language, paragraphs)
    for kind in samples.KINDS:
        run("align", f"text.en.{kind}", f"text.fr.{kind}", "-o", f"{kind}.tmx", says=f"{kind}.tmx")
        units = (home / f"{kind}.tmx").read_text(encoding="utf-8").count("<tu ")
        _expect(f"units of the {kind}", max(units, 20), units)
    (home / "broken.en.pdf").write_bytes((home / "text.en.pdf").read_bytes()[:300])
    run("align", "broken.en.pdf", "text.fr.txt", "-o", "b.tmx", says="damaged or cut short", status=2)
    run("align", "text.en.txt", "text.fr.txt", "-o", "review.enregard", "--report", "report.html", says="report.html")


def _exchanges(run: Run) -> None:
    """Write a project in every format, and read it again."""
    for line in run("convert", "--formats").splitlines():
        name, suffix = line.split()[:2]
        if "written" in line and suffix != ".pdf":
            written = f"{name}{suffix}"
            run("convert", "review.enregard", written, says="Units written")
            if "(read" in line:
                run("convert", written, f"{name}.back.tmx", "--from", "en", "--to", "fr", says="Units written")
    run("tm", "search", "docx.tmx", "Ukraine", says="Ukraine")
    run("tm", "stats", "docx.tmx", "--json")
    run("tm", "validate", "docx.tmx")
    run("tm", "merge", "docx.tmx", "odt.tmx", "-o", "merged.tmx")
    run("tm", "dedupe", "merged.tmx", "-o", "single.tmx")


def _judgements(home: Path, run: Run) -> None:
    """Check, score, and hold press copies against the statement."""
    shutil.copytree(ROOT / "corpus" / "press", home / "press")
    articles = [f"press/{path.name}" for path in sorted((home / "press").glob("*.txt"))]
    for form in ("txt", "json", "html"):
        run("check", "text.en.txt", "text.fr.txt", "--level", "all", "-o", f"findings.{form}")
    for name in ("press.txt", "press.json", "press.html", "press.docx"):
        run("press", "text.fr.txt", "--original", "text.en.txt", "--article", *articles, "-o", name)
    for language in ("fr", "zh", "ja", "ko"):
        run("score", "text.fr.txt", "text.fr.txt", "--language", language, "--confidence", says="BLEU")


def _models(home: Path, run: Run) -> None:
    """Translate without a model; install one, which is tried out in a process of its own, and translate with it."""
    models = home / "models"
    models.mkdir()
    for package in (ROOT / "tests" / "models").glob("*.argosmodel"):
        shutil.copy(package, models)
    (home / "hello.en.txt").write_text("The assembly rejected the amendments.\n", encoding="utf-8")
    run("models", "list", says="No model")
    run("translate", "text.en.txt", "--to", "fr", says="translat", status=2)
    run("models", "install", "models/translate-en_fr-1_0.argosmodel")
    run("models", "list", says="fr")
    run("translate", "hello.en.txt", "--to", "fr", "-o", "hello.fr.txt")
    run("models", "remove", "en-fr")


def _batches(home: Path, run: Run) -> None:
    """Align pairs in processes; where there is no Dask, say so."""
    for language in ("en", "fr"):
        (home / language).mkdir()
        for kind in ("txt", "docx", "pdf"):
            shutil.copy(home / f"text.{language}.{kind}", home / language / f"{kind}.{kind}")
    run("batch", "en", "fr", "--out", "batch")
    run("batch", "en", "fr", "--out", "cluster", "--cluster", "tcp://127.0.0.1:1", says="ask", status=2)


# With a window


def _pages(home: Path, run: Run) -> None:
    """Write a PDF, which Qt does, and read it."""
    print(f"With {', '.join(FOR_THE_WINDOW)}:")
    told = json.loads(run("-P", "-m", "selfcheck"))
    _expect("modules that fail", {name: reason for name, reason in told["modules"].items() if reason}, {})
    run("demo", "--out", "demo")
    run("convert", "demo/statement.enregard", "page.pdf", says="Units written")
    _expect("a PDF that was written", (home / "page.pdf").read_bytes()[:5], b"%PDF-")


def _windows(home: Path, run: Run, pictures: Path) -> None:
    """Open the window offscreen and under Xvfb, in English and in French, and measure how long it takes."""
    for platform, language, menu in (("offscreen", "en_GB", "File"), ("xcb", "fr_FR", "Fichier")):
        with _screen(platform) as environment:
            told = [_window(home, run, environment | {"LANG": f"{language}.UTF-8"}) for _ in range(_RUNS + 1)][1:]
            shutil.copy(home / "window.png", pictures / f"{platform}-{language}.png")
            _expect("platform", told[0]["platform"], platform)
            _expect("first menu", told[0]["menus"][0], menu)
            _expect("Qt's translations", told[0]["translations"], ["qtbase_en", "qtbase_fr"])
            _expect("pictures that Qt reads", told[0]["pictures"], ["ico", "jpg", "png", "svg"])
            times = sorted(each["shown"] for each in told)
            print(f"  {platform}: shown after {statistics.median(times):.2f} s ({times[0]:.2f} to {times[-1]:.2f})")
    with _screen("xcb") as environment:
        _stays_open(home.parents[1], environment)


def _window(home: Path, run: Run, environment: dict[str, str]) -> dict[str, Any]:
    (home / "window.png").unlink(missing_ok=True)
    project, picture = "demo/statement.enregard", "window.png"
    said = run("-P", "-m", "selfcheck", "window", project, picture, time.time(), **environment)
    told: dict[str, Any] = json.loads(said.splitlines()[-1])
    return told


@contextmanager
def _screen(platform: str) -> Iterator[dict[str, str]]:
    """Yield the environment of a platform, with a screen if it needs one."""
    if platform != "xcb":
        yield {"QT_QPA_PLATFORM": platform}
        return
    screen = subprocess.Popen(
        ["Xvfb", _SCREEN, "-screen", "0", "1600x1000x24", "-listen", "tcp", "-ac"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for("Xvfb", lambda: _windows_on_screen() is not None)
        yield {"DISPLAY": f"127.0.0.1{_SCREEN}"}
    finally:
        screen.terminate()
        screen.wait()


def _windows_on_screen() -> str | None:
    done = subprocess.run(
        ["xwininfo", "-root", "-tree", "-display", _SCREEN], capture_output=True, text=True, check=False
    )
    return None if done.returncode else done.stdout


def _stays_open(room: Path, environment: dict[str, str]) -> None:
    """Open the demo as users do; its window comes and stays."""
    command = _command(room, ["demo", "--window", "--out", "demo"], environment)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        _wait_for("the window", lambda: "En regard" in (_windows_on_screen() or "") or process.poll() is not None)
        time.sleep(3)
        alive = process.poll() is None
        process.terminate()
        said = process.communicate()
    _expect("enregard demo --window stays open and says nothing", (alive, said), (True, ("", "")))


def _wait_for(what: str, is_there: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not is_there():
        if time.monotonic() > until:
            _fail(what, "it did not come")
        time.sleep(0.1)


if __name__ == "__main__":
    given = [Path(each).resolve() for each in sys.argv[1:]]
    main(given[0], given[1], given[2] if len(given) > 2 else given[1] / "pictures")
