"""Set up everything that `make run` and `make test` need; do nothing where it is already there.

Uses the standard library only. In order: the system's libraries for Qt and Apertium (Debian and Ubuntu; elsewhere
nothing is assumed), a virtual environment in .venv, the pinned requirements, the project itself.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.sha256"
REQUIREMENTS = {
    "run": ROOT / "packaging" / "requirements.txt",
    "test": ROOT / "packaging" / "requirements-dev.txt",
}

# What Qt opens at run time, and the package that has it; without a display the first six are enough.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Apertium by way of Catalan: a real machine translation that a package manager can install.
APERTIUM = {
    "/usr/bin/apertium": "apertium",
    "/usr/share/apertium/modes/eng-cat.mode": "apertium-eng-cat",
    "/usr/share/apertium/modes/fra-cat.mode": "apertium-fra-cat",
}


def main(goal: str) -> int:
    """Set up for "run" or "test"."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        say(f"En regard needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")
        return 1
    if sys.platform == "linux":
        install_system_packages()
    if not usable():
        make_environment()
    done = STAMP.read_text(encoding="utf-8").split() if STAMP.is_file() else []
    if fingerprint(goal) not in done:
        install(REQUIREMENTS[goal])
        covered = REQUIREMENTS if goal == "test" else [goal]  # what tests need includes what running needs
        STAMP.write_text("\n".join(map(fingerprint, covered)), encoding="utf-8")
    return 0


def say(line: str) -> None:
    """Tell the user what happens."""
    print(line, flush=True)


def fingerprint(goal: str) -> str:
    """Return what tells whether an environment was made of just these requirements and this project file."""
    content = REQUIREMENTS[goal].read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(content).hexdigest()


def environment_python() -> Path:
    """Return the environment's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def usable() -> bool:
    """Tell whether the environment is there, belongs to this checkout and has the Python that was asked for."""
    python = environment_python()
    if not python.is_file() or not (VENV / "checkout").is_file():
        return False
    if (VENV / "checkout").read_text(encoding="utf-8") != str(ROOT):
        return False
    code = "import sys; print(*sys.version_info[:2])"
    answer = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return answer.stdout.split() == [str(number) for number in sys.version_info[:2]]


def make_environment() -> None:
    """Make the virtual environment anew."""
    say(f"Making a virtual environment with Python {sys.version.split()[0]} in .venv ...")
    python = getattr(sys, "_base_executable", sys.executable)  # the environment itself may be running this
    if VENV.exists():
        shutil.rmtree(VENV)
    try:
        subprocess.run([python, "-m", "venv", str(VENV)], check=True)
    except subprocess.CalledProcessError:
        sys.exit("The virtual environment could not be made. What Python says about it stands above.")
    (VENV / "checkout").write_text(str(ROOT), encoding="utf-8")


def install(requirements: Path) -> None:
    """Install the pinned requirements and, so that changes to it count at once, the project from this folder."""
    say("Installing the requirements (about 300 MB, once) ...")
    pip = [str(environment_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", str(requirements)], check=True)
        subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)
    except subprocess.CalledProcessError:
        sys.exit(
            "The requirements could not be installed. What pip says about it stands above; "
            "with the network back, the same command goes on from here."
        )


def install_system_packages() -> None:
    """Install the packages of the system that are missing, or print the command where that may not be done."""
    qt = [package for library, package in LIBRARIES.items() if not loads(library)]
    apertium = [package for path, package in APERTIUM.items() if not Path(path).exists()]
    venv = [] if importlib.util.find_spec("ensurepip") else [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]
    missing = [*venv, *qt, *apertium]
    if not missing:
        return
    if not shutil.which("apt-get"):
        if qt:
            say(
                f"Qt needs libraries that are missing here: {', '.join(missing_libraries())}. "
                "Install them with your system's package manager."
            )
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    rights = privileges()
    if rights is None:
        say(
            f"Packages of the system are missing. Run this once, then the same command again:\n"
            f"    sudo {' '.join(command)}"
        )
        if venv:
            sys.exit(1)
        return
    say(f"Installing packages of the system: {' '.join(missing)} ...")
    if error := fails([*rights, "apt-get", "update", "--quiet"]) or fails([*rights, *command]):
        say(f"{error.strip()}\nThat did not work. To try it by hand:\n    sudo {' '.join(command)}")


def fails(command: list[str]) -> str:
    """Run a command of the system in silence; return what it says if it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr or "It failed.") if done.returncode else ""


def missing_libraries() -> list[str]:
    """Return the libraries that Qt would not find."""
    return [library for library in LIBRARIES if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def privileges() -> list[str] | None:
    """Return what goes before a command to run it as root: nothing, sudo, or None where it may not be done."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(["sudo", "--non-interactive", "true"], capture_output=True, check=False)
    return ["sudo", "--non-interactive"] if allowed.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
