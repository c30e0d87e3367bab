"""Where the frozen program begins: the command line, or one of its modules as a process of its own.

What starts a process writes `[sys.executable, "-P", "-m", MODULE, ...]`; a frozen program has no such options, so they
are understood here, for its own modules alone.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from pathlib import Path

_AS_A_MODULE = ["-P", "-m"]
_OURS = ("enregard.", "selfcheck")


def main() -> int:
    """Run what the arguments ask for."""
    multiprocessing.freeze_support()
    _begin_others_as_usual()
    if sys.argv[1:3] == _AS_A_MODULE and sys.argv[3].startswith(_OURS):
        module = sys.argv[3]
        sys.argv[:] = [module, *sys.argv[4:]]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from enregard.cli import main as command_line

    return command_line()


def _begin_others_as_usual() -> None:
    """Undo for programs that are started from here what the frozen program needs for itself."""
    if sys.platform == "linux":  # Apertium is to load the system's libraries, not ours
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before:
            os.environ["LD_LIBRARY_PATH"] = before
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # and our own processes look for ours anew
    beside = Path(sys.executable).with_name("enregard.exe")
    if sys.platform == "win32" and beside.is_file():  # a program with a window can't be read from
        multiprocessing.set_executable(sys.executable)
        sys.executable = str(beside)


if __name__ == "__main__":
    sys.exit(main())
