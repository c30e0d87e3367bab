"""What XLIFF and translation tools say of a unit, and what that is called here.

| said | here |
|---|---|
| XLIFF 1.2: approved="yes"; state final, signed-off | accepted |
| XLIFF 1.2: state-qualifier rejected-* | rejected |
| XLIFF 1.2: state-qualifier x-doubtful (ours) | doubtful |
| XLIFF 1.2: state new, translated, needs-* | open |
| XLIFF 2: state reviewed, final | accepted |
| XLIFF 2: subState enregard:doubtful, enregard:rejected (ours) | doubtful, rejected |
| XLIFF 2: state initial, translated | open |
| Trados: ApprovedTranslation, ApprovedSignOff | accepted |
| Trados: RejectedTranslation, RejectedSignOff | rejected |
| Trados: Draft, Translated, Unspecified | open |
| memoQ: Reviewer1Confirmed, Proofread | accepted |
| memoQ: Rejected | rejected |
| memoQ: all others | open |
| Phrase: confirmed | accepted |

Accepted is what a second person has passed, or what nobody is meant to look at again: a translator's own
confirmation leaves a row open.
"""

from __future__ import annotations

from typing import NamedTuple

from enregard.exchange.xliff.nodes import Attributes
from enregard.project import Status

_DOUBTFUL_12 = "x-doubtful"
_OURS = "enregard:"
_STATES_12 = {"final": Status.ACCEPTED, "signed-off": Status.ACCEPTED}
_STATES_2 = {"reviewed": Status.ACCEPTED, "final": Status.ACCEPTED}
_SUBSTATES_2 = {f"{_OURS}{status}": status for status in (Status.DOUBTFUL, Status.REJECTED)}
_TOOLS = {
    "ApprovedTranslation": Status.ACCEPTED,
    "ApprovedSignOff": Status.ACCEPTED,
    "RejectedTranslation": Status.REJECTED,
    "RejectedSignOff": Status.REJECTED,
    "Reviewer1Confirmed": Status.ACCEPTED,
    "Proofread": Status.ACCEPTED,
    "Rejected": Status.REJECTED,
}


class State12(NamedTuple):
    """What XLIFF 1.2 says of a unit; empty for nothing."""

    approved: str = ""
    state: str = ""
    qualifier: str = ""


_WRITTEN_12 = {
    Status.OPEN: State12("", "translated"),
    Status.ACCEPTED: State12("yes", "final"),
    Status.DOUBTFUL: State12("", "needs-review-translation", _DOUBTFUL_12),
    Status.REJECTED: State12("", "needs-translation", "rejected-inaccurate"),
}
_WRITTEN_2 = {
    Status.OPEN: ("translated", ""),
    Status.ACCEPTED: ("final", ""),
    Status.DOUBTFUL: ("translated", f"{_OURS}{Status.DOUBTFUL}"),
    Status.REJECTED: ("translated", f"{_OURS}{Status.REJECTED}"),
}


def status_12(unit: Attributes, target: Attributes, segment: Attributes) -> Status:
    """Return the status of a unit of XLIFF 1.2; `segment` is what Trados says of one."""
    qualifier = target.get("state-qualifier", "")
    if qualifier == _DOUBTFUL_12:
        return Status.DOUBTFUL
    if qualifier.startswith("rejected-"):
        return Status.REJECTED
    if said := segment.get("conf") or unit.get("mq:status"):
        return _TOOLS.get(said, Status.OPEN)
    if unit.get("approved") == "yes" or unit.get("m:confirmed") == "1":
        return Status.ACCEPTED
    return _STATES_12.get(target.get("state", ""), Status.OPEN)


def status_2(segment: Attributes) -> Status:
    """Return the status of a segment of XLIFF 2."""
    return _SUBSTATES_2.get(segment.get("subState", "")) or _STATES_2.get(segment.get("state", ""), Status.OPEN)


def written_12(status: Status, *, empty: bool) -> State12:
    """Return what XLIFF 1.2 is to say of a status; nothing of an open one without a translation."""
    return State12() if empty and status is Status.OPEN else _WRITTEN_12[status]


def written_2(status: Status, *, empty: bool) -> tuple[str, str]:
    """Return state and subState of XLIFF 2; nothing of an open one without a translation."""
    return ("", "") if empty and status is Status.OPEN else _WRITTEN_2[status]
