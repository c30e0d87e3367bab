"""A text held against one or several others of the same original: figures of the whole, of paragraphs and of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from enregard.errors import ScoreError
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.score.counts import METRICS, counted
from enregard.score.metrics import ROW_METRICS, Figure, cautions, figure, part
from enregard.score.versions import LeftOut, Unit, Version, units
from enregard.text import Sentence

_ALL = {
    1: "Here “{hypothesis}” is held against one reference, “{first}”. Rows: {rows}.",
    2: "Here “{hypothesis}” is held against 2 references, “{first}” and “{second}”. Rows: {rows}.",
    3: "Here “{hypothesis}” is held against {count} references: {references}. Rows: {rows}.",
}
_SOME = {
    1: "Here “{hypothesis}” is held against one reference, “{first}”. Rows: {rows}; left out: {left_out} "
    "(without a partner: {unpaired}; the machine's text unreliable or missing: {unreliable}).",
    2: "Here “{hypothesis}” is held against 2 references, “{first}” and “{second}”. Rows: {rows}; left out: {left_out} "
    "(without a partner: {unpaired}; the machine's text unreliable or missing: {unreliable}).",
    3: "Here “{hypothesis}” is held against {count} references: {references}. Rows: {rows}; left out: {left_out} "
    "(without a partner: {unpaired}; the machine's text unreliable or missing: {unreliable}).",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, how, and what must be known to read it.

    `figures` are those of the whole text, with intervals where it has two rows or more; `paragraphs` are keyed by the
    paragraph of the original; `said` says in plain words what was compared with what.
    """

    hypothesis: str
    references: tuple[str, ...]
    figures: list[Figure]
    paragraphs: dict[int, list[Figure]]
    rows: list[tuple[Unit, list[Figure]]]
    left_out: LeftOut
    cautions: list[Sentence]
    said: Sentence


def measure(
    hypothesis: Version, references: Sequence[Version], progress: Progress = silent, *, samples: int = 1000
) -> Measured:
    """Measure a text against others of the same original.

    Raises ScoreError where nothing can be compared, and what `progress` raises.
    """
    found, left_out = shared([hypothesis], references)
    language, count = hypothesis.language, len(references)
    texts, *against = ([unit.texts[k] for unit in found] for k in range(1 + count))
    places: dict[int, list[int]] = defaultdict(list)
    for k, unit in enumerate(found):
        places[unit.paragraph].append(k)
    figures: list[Figure] = []
    paragraphs: dict[int, list[Figure]] = {paragraph: [] for paragraph in places}
    rows: list[tuple[Unit, list[Figure]]] = [(unit, []) for unit in found]
    for number, name in enumerate(METRICS):
        counting, drawing, making = (part(progress, 3 * number + k, 3 * len(METRICS)) for k in range(3))
        counts = counted(name, texts, against, language, counting)
        drawn = samples if len(found) > 1 else 0
        figures.append(figure(name, counts, count, language, samples=drawn, progress=drawing))
        for paragraph, held in places.items():
            making(held[0], len(found))
            paragraphs[paragraph].append(figure(name, [counts[k] for k in held], count, language))
            for k in held if name in ROW_METRICS else ():
                rows[k][1].append(figure(name, [counts[k]], count, language))
    progress(1, 1)
    names = tuple(version.name for version in references)
    told = described(hypothesis.name, names, len(found), left_out)
    known = _cautions([hypothesis, *references], len(found), left_out)
    return Measured(hypothesis.name, names, figures, paragraphs, rows, left_out, known, told)


def shared(hypotheses: Sequence[Version], references: Sequence[Version]) -> tuple[list[Unit], LeftOut]:
    """Return the pieces that all these versions have. Raises ScoreError if they cannot be compared."""
    versions = [*hypotheses, *references]
    if not references:
        raise ScoreError("There is no reference to hold “{name}” against.", name=hypotheses[0].name)
    for other in versions[1:]:
        if primary(other.language) != primary(versions[0].language):
            raise ScoreError(
                "Only texts in one language can be compared: “{first}” is in “{language}” and “{second}” in “{other}”.",
                first=versions[0].name,
                language=versions[0].language,
                second=other.name,
                other=other.language,
            )
    found, left_out = units(versions)
    if not found:
        raise ScoreError(
            "No row has a text that can be used in each of these: {names}. "
            "Wait until the machine has translated, or choose other texts.",
            names=", ".join(f"“{version.name}”" for version in versions),
        )
    return found, left_out


def described(hypothesis: str, references: Sequence[str], rows: int, left_out: LeftOut) -> Sentence:
    """Say in plain words what was compared with what."""
    facts = {
        "hypothesis": hypothesis,
        "first": references[0],
        "second": references[1] if len(references) > 1 else "",
        "references": ", ".join(references),
        "count": len(references),
        "rows": rows,
        "left_out": left_out.total,
        "unpaired": left_out.unpaired,
        "unreliable": left_out.unreliable,
    }
    return Sentence((_SOME if left_out.total else _ALL)[min(3, len(references))], facts)


def _cautions(versions: Sequence[Version], rows: int, left_out: LeftOut) -> list[Sentence]:
    """Return what must be known of figures: of so few rows, of these texts, of what is left out."""
    known = cautions(rows, len(versions) - 1, versions[0].language)
    known += [Sentence(caution) for caution in dict.fromkeys(version.caution for version in versions) if caution]
    if left_out.total * 10 >= rows + left_out.total:
        known.append(
            Sentence("One row in ten or more is left out: the figures say nothing of these, which may be the worst.")
        )
    return known
