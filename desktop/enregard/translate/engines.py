"""Which engines can translate a pair of languages on this machine, the best first."""

from enregard.language import primary
from enregard.text import Sentence
from enregard.translate import apertium, argos, pivot
from enregard.translate.engine import Engine

_NONE = (
    "No machine translation from “{source}” into “{target}” is installed. Install a model: in the window with "
    "Machine, Models, or with “enregard models install {source}-{target}”."
)
_NONE_BUT_APERTIUM = (
    "No machine translation from “{source}” into “{target}” is installed. Install a model: in the window with "
    "Machine, Models, or with “enregard models install {source}-{target}”. Or, on Debian and Ubuntu, install Apertium: "
    "apt install apertium apertium-eng-cat apertium-fra-cat."
)


def how_to_get_one(source: str, target: str) -> Sentence:
    """Say that there is no engine for a direction, and how to get one."""
    pair = primary(source), primary(target)
    template = _NONE_BUT_APERTIUM if {*pair} == {"en", "fr"} else _NONE
    return Sentence(template, {"source": pair[0], "target": pair[1]})


def engines(source: str, target: str, *, quick: bool = False) -> list[Engine]:
    """Return the engines for a direction, the best first; an empty list if there is none.

    `quick` asks models for their first thought (beam 1): four times as fast, and not quite as good.
    """
    direct: list[Engine] = [*argos.find(source, target, quick=quick)]
    return [*(direct or pivot.find(source, target, quick=quick)), *apertium.find(source, target)]
