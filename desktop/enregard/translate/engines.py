"""Which engines can translate a pair of languages on this machine, the best first."""

from enregard.language import primary
from enregard.text import Sentence
from enregard.translate import apertium, argos
from enregard.translate.engine import Engine

_NONE = (
    "No machine translation from “{source}” into “{target}” is installed. Install a model of Argos Translate: "
    "argospm install translate-{source}_{target}."
)
_NONE_BUT_APERTIUM = (
    "No machine translation from “{source}” into “{target}” is installed. Install a model of Argos Translate: "
    "argospm install translate-{source}_{target}. Or, on Debian and Ubuntu: apt install apertium apertium-eng-cat "
    "apertium-fra-cat."
)


def how_to_get_one(source: str, target: str) -> Sentence:
    """Say that there is no engine for a direction, and how to get one."""
    pair = primary(source), primary(target)
    template = _NONE_BUT_APERTIUM if {*pair} == {"en", "fr"} else _NONE
    return Sentence(template, {"source": pair[0], "target": pair[1]})


def engines(source: str, target: str) -> list[Engine]:
    """Return the engines for a direction; an empty list if there is none."""
    return [*argos.find(source, target), *apertium.find(source, target)]
