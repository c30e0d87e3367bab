"""Try the Debian package in a bare Debian 12: install it, work with it as an ordinary user, purge it.

`python packaging/debian/try_deb.py DEB [--chroot FOLDER]`, as root, with debootstrap, Xvfb and xwininfo. FOLDER keeps
the bare system for the next time. Prints a table; exits with 1 if anything fails. Mounts and processes live in
namespaces of their own and end with the command they were made for.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

DISPLAY = ":97"
USER = "ann"
LIBRARY = "/usr/lib/enregard"
_PATIENCE = 300
_BOOKKEEPING = ("var/lib/dpkg", "var/lib/apt", "var/cache/apt", "var/cache/debconf", "var/log", "proc", "dev", "tmp")
_OF_FONTCONFIG = "var/cache/fontconfig"  # fontconfig's own cache, which Debian leaves on purge too


class Trial:
    """A bare system below a folder, and what was found out so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.failed = False

    def inside(self, command: str, *, user: str = "root", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a line of shell inside and wait for it."""
        with self.started(command, user=user, **environment) as process:
            said, complained = process.communicate(timeout=_PATIENCE * 3)
        return subprocess.CompletedProcess(command, process.returncode, said, complained)

    def started(self, command: str, *, user: str, **environment: str) -> subprocess.Popen[str]:
        """Start a line of shell inside, at the user's home, in namespaces that end with it."""
        home = "/root" if user == "root" else f"/home/{user}"
        given = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", **environment}
        mounts = ["unshare", "--mount", "--pid", "--fork", "--kill-child", f"--mount-proc={self.root / 'proc'}"]
        # The first process stays root: one that becomes a user is no longer told when `unshare` ends.
        first = ["sh", "-c", 'chroot "$@"; exit $?', "sh"]
        change = [*first, f"--userspec={user}:{user}", str(self.root), "sh", "-c", f"cd {home} && {command}"]
        return subprocess.Popen(
            [*mounts, *change], env=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def step(self, name: str, work: Callable[[], str]) -> None:
        """Do a step and print its line of the table: how long it took and what came of it."""
        started = time.monotonic()
        try:
            said, good = work(), True
        except (RuntimeError, subprocess.SubprocessError, OSError) as error:
            said, good, self.failed = str(error), False, True
        first, *more = (said.strip() or "done").splitlines()
        print(f"{'ok  ' if good else 'FAIL'} {name:34} {time.monotonic() - started:6.1f} s  {first}", flush=True)
        for line in more[-15:] if not good else ():
            print(f"     | {line}", flush=True)

    def does(self, command: str, *, user: str = USER, **environment: str) -> Callable[[], str]:
        """Return a step that runs a command and hands back its last line. Raises RuntimeError if it fails."""

        def work() -> str:
            done = self.inside(command, user=user, **environment)
            if done.returncode:
                raise RuntimeError(f"status {done.returncode}\n{done.stdout[-1500:]}{done.stderr[-1500:]}")
            return (done.stdout.strip().splitlines() or [""])[-1]

        return work

    def python(self, what: str, **environment: str) -> Callable[[], str]:
        """Return a step of `inside.py`."""
        shutil.copyfile(Path(__file__).with_name("inside.py"), self.root / "tmp" / "inside.py")
        return self.does(f"python3 -I /tmp/inside.py {what}", **environment)

    def files(self) -> set[str]:
        """Return the paths of all files but those in which apt and dpkg keep their books, and the user's."""
        found = set()
        for folder, names, files in os.walk(self.root):
            below = Path(folder).relative_to(self.root)
            names[:] = [name for name in names if str(below / name) not in (*_BOOKKEEPING, "home", "run")]
            found |= {str(below / name) for name in (*files, *names)}
        return found


def main(package: Path, kept: Path) -> int:
    """Try a package; return the exit status."""
    base = kept / "bookworm"
    if not (base / "etc" / "debian_version").exists():
        print("Making a bare Debian 12 ...", flush=True)
        kept.mkdir(parents=True, exist_ok=True)
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(base)], check=True, capture_output=True)
    with tempfile.TemporaryDirectory(prefix="enregard-trial-", dir=kept) as place:
        root = Path(place) / "root"
        subprocess.run(["cp", "--archive", str(base), str(root)], check=True)
        trial = Trial(root)
        (root / "dev" / "shm").mkdir(exist_ok=True)
        (root / "dev" / "shm").chmod(0o1777)
        trial.step("bare Debian 12", trial.does(f"apt-get update -q && useradd --create-home {USER}", user="root"))
        before = trial.files()
        install(trial, package)
        if trial.failed:
            return 1
        work(trial)
        remove(trial, before)
    return int(trial.failed)


def install(trial: Trial, package: Path) -> None:
    """Install the package as a user would, but only what it cannot do without; tell the sizes."""
    shutil.copyfile(package, trial.root / "tmp" / package.name)
    weigh = "dpkg-query -W -f '${Installed-Size}\\n'"
    total = f"{weigh} | awk '{{ s += $1 }} END {{ print s }}'"
    bare = int(trial.does(total, user="root")())
    quiet = f"DEBIAN_FRONTEND=noninteractive apt-get install -y -q /tmp/{package.name}"
    trial.step("recommended packages exist", trial.does(f"{quiet} --simulate | grep -c ^Inst", user="root"))
    download = f"{quiet} --no-install-recommends --download-only && echo fetched"
    trial.step("apt-get install: downloads", trial.does(download, user="root"))
    trial.step("apt-get install: unpack and set up", trial.does(f"{quiet} --no-install-recommends", user="root"))
    if trial.failed:
        return
    own = int(trial.does(f"{weigh} enregard", user="root")())
    now = int(trial.does(total, user="root")())
    print(f"     {package.stat().st_size / 1e6:.0f} MB packed, {own / 1024:.0f} MB installed,", end=" ")
    print(f"{(now - bare - own) / 1024:.0f} MB of other packages", flush=True)
    lacks = f"find {LIBRARY} -name '*.so*' ! -name libqgtk3.so -exec ldd {{}} + 2>/dev/null | grep 'not found'"
    trial.step("every library is found", trial.does(f"! {lacks}"))


def work(trial: Trial) -> None:
    """Do what a translator does, with a window and without, as an ordinary user."""
    texts = f"{LIBRARY}/enregard/data/corpus/statement"
    trial.step("enregard --version", trial.does("enregard --version"))
    trial.step("every module is imported", trial.python("imports"))
    trial.step("enregard align", trial.does(f"enregard align {texts}.en.txt {texts}.fr.txt -o m.tmx --report r.html"))
    trial.step("enregard check", trial.does("enregard check m.tmx -o findings.json && test -s findings.json"))
    both = "enregard convert m.tmx p.enregard && enregard convert p.enregard m.xlsx"
    trial.step("enregard convert", trial.does(both))
    trial.step("enregard tm search", trial.does("enregard tm search m.tmx artillery"))
    trial.step("enregard score", trial.does(f"enregard score {texts}.fr.txt {texts}.fr.txt"))
    copies = f"for n in 1 2; do cp {texts}.en.txt a/$n.txt && cp {texts}.fr.txt b/$n.txt; done"
    batch = "enregard batch a b --from en --to fr --out c --workers 2 && test -s c/2.tmx"
    trial.step("enregard batch, two processes", trial.does(f"mkdir a b && {copies} && {batch}"))
    trial.step("a PDF is read by its own process", trial.python("pdf"))
    demo = "enregard demo --window --out results && test -s results/statement.tmx"
    trial.step("demo without a display", trial.does(demo))
    trial.step("window, offscreen, first start", trial.python("window $(date +%s.%N)", QT_QPA_PLATFORM="offscreen"))
    trial.step("window, offscreen, again", trial.python("window $(date +%s.%N)", QT_QPA_PLATFORM="offscreen"))
    with screen():
        trial.step("window under Xvfb, again", trial.python("window $(date +%s.%N)", DISPLAY=DISPLAY))
        trial.step("demo --window under Xvfb", lambda: _shown(trial, "enregard demo --window --out shown"))
        trial.step("enregard PROJECT under Xvfb", lambda: _shown(trial, "enregard p.enregard"))
    trial.step("manual page, types, menu entry", trial.does(
        "zcat /usr/share/man/man1/enregard.1.gz /usr/share/man/fr/man1/enregard.1.gz >/dev/null "
        "&& test -s /usr/share/mime/packages/enregard.xml && test -s /usr/share/applications/enregard.desktop"
    ))  # fmt: skip


def remove(trial: Trial, before: set[str]) -> None:
    """Purge the package and what came with it; name what is left."""
    own = trial.inside("find . -type f | sort", user=USER).stdout
    purge = "DEBIAN_FRONTEND=noninteractive apt-get purge -y -q enregard"
    trial.step("apt-get purge", trial.does(purge, user="root"))

    def of_ours() -> str:
        left = sorted(path for path in trial.files() - before if "enregard" in path.lower())
        if left:
            raise RuntimeError("left:\n" + "\n".join(left))
        return "nothing of the package is left"

    def of_others() -> str:
        left = sorted(trial.files() - before)
        unknown = [path for path in left if not path.startswith(_OF_FONTCONFIG)]
        changed = sorted(before - trial.files())
        if unknown or changed:
            raise RuntimeError("left, or gone:\n" + "\n".join((*unknown, *changed)))
        return f"nothing is left but {len(left)} files of fontconfig's cache" if left else "nothing is left"

    trial.step("what is left of it", of_ours)
    autoremove = "DEBIAN_FRONTEND=noninteractive apt-get autoremove --purge -y -q"
    trial.step("apt-get autoremove", trial.does(autoremove, user="root"))
    trial.step("what is left in the system", of_others)

    def of_the_user() -> str:
        if trial.inside("find . -type f | sort", user=USER).stdout != own:
            raise RuntimeError("the user's files changed")
        return f"{len(own.splitlines())} files, untouched"

    trial.step("the user's files", of_the_user)


@contextmanager
def screen() -> Iterator[None]:
    """Give a display from outside, so that the bare system stays bare."""
    command = ["Xvfb", DISPLAY, "-screen", "0", "1600x1000x24", "-ac", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            time.sleep(2)
            yield
        finally:
            server.terminate()


def _shown(trial: Trial, command: str) -> str:
    """Start a command inside; return how long it took until its window stood on the display, then end it."""
    started = time.monotonic()
    while _title():
        if time.monotonic() - started > _PATIENCE:
            raise RuntimeError("the window of the command before still stands")
        time.sleep(0.05)
    started = time.monotonic()
    with trial.started(f"exec {command}", user=USER, DISPLAY=DISPLAY) as process:
        try:
            while process.poll() is None and time.monotonic() - started < _PATIENCE:
                if title := _title():
                    seconds = time.monotonic() - started
                    time.sleep(1)
                    if process.poll() is None and _title():  # it still stands
                        return f"{seconds:.2f} s to {title}"
                time.sleep(0.05)
        finally:
            process.kill()
        raise RuntimeError(f"no window\n{process.communicate()[1][-1500:]}")


def _title() -> str:
    """Return the line that tells of the program's window among those of the display, if it stands."""
    look = ["xwininfo", "-display", DISPLAY, "-root", "-tree"]
    tree = subprocess.run(look, capture_output=True, text=True, check=False).stdout
    return next((line.strip() for line in tree.splitlines() if '("enregard"' in line and "1x1" not in line), "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Try the Debian package in a bare Debian 12.")
    parser.add_argument("package", type=Path, metavar="DEB")
    parser.add_argument("--chroot", type=Path, default=Path("/var/tmp/enregard-chroot"), metavar="FOLDER")  # noqa: S108
    given = parser.parse_args()
    if os.geteuid():
        sys.exit("A bare system can only be entered by root.")
    sys.exit(main(given.package.resolve(), given.chroot.resolve()))
