"""Which engines can translate a pair of languages on this machine, the best first."""

from enregard.translate import apertium, argos
from enregard.translate.engine import Engine

HOW_TO_GET_ONE = (
    "No machine translation is installed for this pair. Install an Argos Translate model (argospm install "
    "translate-en_fr), or on Debian and Ubuntu: apt install apertium apertium-eng-cat apertium-fra-cat."
)


def engines(source: str, target: str) -> list[Engine]:
    """Return the engines for a direction; an empty list if there is none."""
    return [*argos.find(source, target), *apertium.find(source, target)]
