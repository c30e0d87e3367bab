"""Where Argos Translate keeps its models and what index it reads: as Argos decides it, without asking Argos.

Importing its settings would create folders. The rules are those of `argostranslate.settings` 1.12; a test holds both
against each other. (It names ARGOS_TRANSLATE_PACKAGE_DIR too, but no longer reads it.)
"""

from __future__ import annotations

import json
import os
from pathlib import Path

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"


def packages_folder() -> Path:
    """Return the folder where Argos Translate keeps its models, whether it is there or not."""
    data = _base("XDG_DATA_HOME", ".local", "share")
    return Path(_setting("ARGOS_PACKAGES_DIR") or data / "argos-translate" / "packages")


def default_index() -> str:
    """Return the address of the index that the user's Argos reads: ARGOS_PACKAGE_INDEX or the public one."""
    return _setting("ARGOS_PACKAGE_INDEX") or INDEX


def _base(variable: str, *usual: str) -> Path:
    """Return one of the user's folders."""
    home = os.environ.get("SNAP_USER_DATA") if "SNAP" in os.environ else None
    return Path(os.environ.get(variable) or Path(home or Path.home()).joinpath(*usual))


def _setting(key: str) -> str:
    """Return a setting of Argos: from the environment, else from its file; empty if it is not set."""
    return os.environ.get(key) or _settings_file().get(key, "")


def _settings_file() -> dict[str, str]:
    """Return the texts of Argos's settings file; nothing where it cannot be read."""
    path = _base("XDG_CONFIG_HOME", ".config") / "argos-translate" / "settings.json"
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return (
        {key: value for key, value in settings.items() if isinstance(value, str)} if isinstance(settings, dict) else {}
    )
