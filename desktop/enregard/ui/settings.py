"""What the user set, each setting with its default; kept where the system keeps settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QSettings

from enregard.project import Side

T = TypeVar("T", bool, float, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting: its name and its default, whose type is the setting's."""

    name: str
    default: T

    def get(self) -> T:
        """Return what the user set, or the default."""
        return cast(T, QSettings().value(self.name, self.default, type(self.default)))

    def set(self, value: T) -> None:
        """Keep a value; the default is not kept, so that it can change with the program."""
        if value == self.default:
            QSettings().remove(self.name)
        else:
            QSettings().setValue(self.name, value)


COLOURS = Setting("colours", "")
"""The name of a theme, or empty: what the system has."""

LANGUAGE = Setting("language", "")
"""The code of the interface's language, or empty: the system's."""

FAMILY = {side: Setting(f"fonts/{side.value}/family", "") for side in Side}
"""The font of each text, or empty: the program's choice."""

SIZE = {side: Setting(f"fonts/{side.value}/size", 12.5) for side in Side}
"""The size of each text, in points."""

TRANSLATION_FIRST = Setting("translation first", default=False)
"""Whether the translation stands in the left column."""

SPELLING = Setting("spelling", default=True)
"""Whether words that no dictionary knows are underlined."""

QUICK = Setting("machine translation/quick", default=False)
"""Whether models translate with one beam, four times as fast and less well."""

ENGINES_PUT_ASIDE = Setting("machine translation/put aside", "")
"""The names of the engines that are not asked, a line each."""

FINDINGS_LEVEL = Setting("findings/level", 2.0)
"""How many findings are shown, from fewer (1) to more (4): see `enregard.check.Level`."""

CHECKS_ON = Setting("findings/always", "")
"""The names of the checks whose findings are shown at any level, a line each."""

CHECKS_OFF = Setting("findings/never", "")
"""The names of the checks whose findings are not shown, a line each."""

PRESS_ORIGINAL = Setting("press/original", default=True)
"""Whether the original stands under each sentence of the statement in the press view."""
