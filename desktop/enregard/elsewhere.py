"""What is said of a sentence whose partner stands elsewhere in the other text: by the aligner, for the checks."""

from collections.abc import Iterable

from enregard.text import Sentence

TRANSLATION = "It is translated elsewhere, by “{text}”."
ORIGINAL = "Its original stands elsewhere: it is “{text}”."


def said_in(reasons: Iterable[Sentence]) -> Sentence | None:
    """Return what the reasons of a row say of a partner elsewhere, if they do."""
    return next((reason for reason in reasons if reason.template in (TRANSLATION, ORIGINAL)), None)
