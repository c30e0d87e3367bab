"""How aligners are measured: scores counted by hand, predictions that read back, sentences for bad input."""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path

import pytest

from enregard.align import Bead
from enregard.align.evaluate import evaluate, main, read_folders
from enregard.align.trial import galechurch, systems
from enregard.align.trial.galechurch import align_by_length
from enregard.align.trial.gold import Document, Link, links_of, read_beads, read_folder, write_beads
from enregard.align.trial.measure import Cost, Meter, in_fresh_process
from enregard.align.trial.scoring import auc, calibration_error, strict_lax
from enregard.align.trial.systems import check_order, ladder_beads
from enregard.errors import AlignerError, InputError


def links(*beads: tuple[list[int], list[int]]) -> list[Link]:
    return [link for bead in beads for link in links_of(*bead)]


def make_folder(folder: Path, gold: str, source: str = "One.\nTwo.\nThree.\n", target: str = "Un.\nDeux.\n") -> Path:
    folder.mkdir(parents=True)
    for suffix, text in (("src", source), ("tgt", target), ("gold", gold)):
        (folder / f"text.{suffix}").write_text(text, encoding="utf-8")
    return folder


GOLD = links(([0], [0]), ([1, 2], [1]), ([3], []), ([4], [2, 3]), ([], [4]))


def test_the_gold_itself_has_full_marks() -> None:
    for score in strict_lax([(GOLD, GOLD)]):
        assert (score.precision, score.recall, score.f1) == (1, 1, 1)


def test_strict_and_lax_scores_with_null_beads() -> None:
    # Exact: 0-0, 3 alone, the target's 4 alone; touching: 1-1 and 4-2; wrong: 2 and the target's 3 have partners.
    predicted = links(([0], [0]), ([1], [1]), ([2, 3], []), ([4], [2]), ([], [3]), ([], [4]))
    strict, lax = strict_lax([(predicted, GOLD)])
    assert len(predicted) == 7
    assert [strict.precision, strict.recall] == pytest.approx([3 / 7, 1 / 3])
    assert [lax.precision, lax.recall] == pytest.approx([5 / 7, 1])
    assert strict.f1 == pytest.approx(2 * (3 / 7) * (1 / 3) / (3 / 7 + 1 / 3))


def test_null_beads_are_right_only_if_the_gold_has_them() -> None:
    strict, lax = strict_lax([(links(([0], []), ([], [0])), links(([0], [0])))])
    assert (strict.precision, lax.precision, strict.recall, strict.f1) == (0, 0, 0, 0)


def test_documents_are_counted_together() -> None:
    same, other = links(([0], [0])), links(([0], [0, 1]))
    strict, _ = strict_lax([(same, same), (other, links(([0], [0]), ([], [1])))])
    assert (strict.precision, strict.recall) == (0.5, 0.5)


def test_area_under_the_curve() -> None:
    assert auc([0.9, 0.8, 0.2], [True, True, False]) == 1
    assert auc([0.1, 0.8], [True, False]) == 0
    assert auc([0.5, 0.5, 0.5], [True, False, True]) == 0.5
    # Of four pairs, (0.9, 0.6), (0.9, 0.4) and (0.6, 0.4) are in order, (0.6, 0.6) is a tie.
    assert auc([0.9, 0.6, 0.6, 0.4], [True, True, False, False]) == 3.5 / 4
    assert auc([0.9, 0.6], [True, True]) is None
    assert auc([], []) is None


def test_calibration_error() -> None:
    assert calibration_error([1.0, 1.0, 0.0], [True, True, False]) == 0
    assert calibration_error([0.75] * 4, [True, True, True, False]) == 0
    # Two bins of two: mean confidence 0.95 against a half right, 0.25 against none.
    assert calibration_error([0.92, 0.98, 0.24, 0.26], [True, False, False, False]) == pytest.approx((0.45 + 0.25) / 2)
    assert calibration_error([], []) is None


def test_lengths_alone_find_merged_and_missing_sentences() -> None:
    source = ["a" * 40, "b" * 120, "c" * 61, "d" * 15, "e" * 90]
    target = ["a" * 42, "b" * 58, "b" * 64, "c" * 60 + "d" * 17, "e" * 88]
    expected = [((0, 1), (0, 1)), ((1, 2), (1, 3)), ((2, 4), (3, 4)), ((4, 5), (4, 5))]
    assert [(bead.source, bead.target) for bead in align_by_length(source, target)] == expected
    swapped = [(bead.target, bead.source) for bead in align_by_length(target, source)]
    assert swapped == expected
    # Known of this aligner: what has no partner is put with a neighbour, as that costs less.
    assert [bead.shape for bead in align_by_length(["a" * 20, "b" * 90], ["b" * 90])] == [(2, 1)]


def test_lengths_alone_with_an_empty_side() -> None:
    assert align_by_length([], []) == ()
    assert [bead.shape for bead in align_by_length(["", "b"], [])] == [(1, 0), (1, 0)]
    assert [bead.shape for bead in align_by_length([], ["a", "b"])] == [(0, 1), (0, 1)]


def test_a_narrow_band_still_joins_both_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(galechurch, "_REACH", 3)
    generator = random.Random(5)
    for n, m in ((60, 50), (50, 60), (1, 40), (40, 1), (7, 0)):
        texts = [["x" * generator.randrange(90) for _ in range(count)] for count in (n, m)]
        document = Document("text", tuple(texts[0]), tuple(texts[1]), frozenset())
        check_order("galechurch", document, align_by_length(*texts))


def test_the_written_predictions_read_back_the_same(tmp_path: Path) -> None:
    beads = [Bead((0, 1), (0, 0)), Bead((1, 3), (0, 2)), Bead((3, 3), (2, 4)), Bead((3, 4), (4, 5))]
    write_beads(tmp_path / "text.align", beads)
    assert (tmp_path / "text.align").read_text(encoding="utf-8") == "[0]:[]\n[1,2]:[0,1]\n[]:[2,3]\n[3]:[4]\n"
    assert read_beads(tmp_path / "text.align", (4, 5)) == set(
        links(([0], []), ([1, 2], [0, 1]), ([], [2, 3]), ([3], [4]))
    )


def test_gold_may_have_spaces_empty_lines_and_costs(tmp_path: Path) -> None:
    (tmp_path / "text.gold").write_text("[0, 1]:[0]:0.25\n\n[ ]:[1] \n[2]:[]\n", encoding="utf-8")
    assert read_beads(tmp_path / "text.gold", (3, 2)) == set(links(([0, 1], [0]), ([], [1]), ([2], [])))


def test_only_a_newline_ends_a_sentence(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "kind", "[0]:[0]\n", source="One\u2028and\fa half.\r\n\nThree.")
    assert read_folder(folder).documents[0].source == ("One\u2028and\fa half.", "", "Three.")


def test_a_run_prints_figures_and_writes_predictions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = "[0]:[0]\n[1,2]:[1]\n"
    source, target = f"{'a' * 30}\n{'b' * 50}\n{'c' * 50}\n", f"{'a' * 31}\n{'b' * 101}\n"
    folders = [make_folder(tmp_path / name, gold, source, target) for name in ("news", "law")]
    assert main([*map(str, folders), "--system", "galechurch", "--predictions", str(tmp_path / "all")]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert "AUC" in header
    assert [row.split()[:8] for row in rows] == [[name, "galechurch", *["1.000"] * 6] for name in ("news", "law")]
    assert {row.split()[-1] for row in rows} == {"-"}
    assert (tmp_path / "all" / "galechurch" / "law" / "text.align").read_text(encoding="utf-8") == gold

    assert main([str(folders[0]), "--system", "galechurch", "--predictions", str(tmp_path / "one")]) == 0
    assert (tmp_path / "one" / "text.align").read_text(encoding="utf-8") == gold


def test_ours_has_a_confidence(tmp_path: Path) -> None:
    folder = make_folder(
        tmp_path / "kind", "[0]:[0]\n[1]:[1]\n", "The war is over.\nThank you.\n", "La guerre est finie.\nMerci.\n"
    )
    for row in evaluate(read_folders([folder]), ["ours", "ours-quick"], ("en", "fr")):
        assert row.calibration_error is not None
        assert 0 <= row.calibration_error <= 1


@pytest.mark.parametrize(
    ("gold", "sentence"),
    [
        ("[0]:[0]\n0:1\n", r"text\.gold, line 2: '0:1' is no bead"),
        ("[0]:[zero]\n", r"text\.gold, line 1: .* is no bead"),
        ("[0]:[0]\n\n[1,3]:[1]\n", r"text\.gold, line 3: there is no source sentence 3; the last is 2"),
        ("[]:[2]\n", r"text\.gold, line 1: there is no target sentence 2; the last is 1"),
    ],
)
def test_a_gold_line_that_can_not_be_read_is_named(tmp_path: Path, gold: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        read_folder(make_folder(tmp_path / "kind", gold))


def test_folders_that_can_not_be_read_get_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    lone = make_folder(tmp_path / "lone", "[0]:[0]\n")
    (lone / "text.tgt").unlink()
    latin = make_folder(tmp_path / "latin", "[0]:[0]\n")
    (latin / "text.src").write_bytes("Été.\n".encode("latin-1"))
    twice = [make_folder(tmp_path / name / "dev", "[0]:[0]\n") for name in "ab"]
    for folders, sentence in (
        ([tmp_path / "nowhere"], "nowhere is no folder"),
        ([tmp_path / "empty"], "empty holds no document"),
        ([lone], "text.tgt can't be read (No such file or directory)"),
        ([latin], "text.src is not UTF-8"),
        (twice, "Two folders are called dev"),
    ):
        assert main([str(folder) for folder in folders]) == 2
        told = capsys.readouterr()
        assert sentence in told.err
        assert told.err.count("\n") == 1
        assert not told.out


def test_a_missing_hunalign_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = make_folder(tmp_path / "kind", "[0]:[0]\n")
    assert main([str(folder), "--system", "hunalign-binary"]) == 2
    assert "no program hunalign on the PATH" in capsys.readouterr().err
    assert "hunalign-binary" not in systems.available()


def test_the_ladder_of_hunalign_becomes_beads() -> None:
    beads = ladder_beads("0\t0\t0.3\n1\t1\t-0.3\n3\t2\t1.2\n3\t3\t0\n")
    assert beads == [Bead((0, 1), (0, 1)), Bead((1, 3), (1, 2)), Bead((3, 3), (2, 3))]
    with pytest.raises(AlignerError, match="no ladder"):
        ladder_beads("usage: hunalign")


@pytest.mark.parametrize(
    "beads",
    [
        [Bead((0, 1), (0, 1))],
        [Bead((0, 3), (0, 2))],
        [Bead((1, 2), (0, 1)), Bead((0, 1), (1, 1))],
        [Bead((0, 2), (0, 1)), Bead((1, 2), (1, 1))],
    ],
)
def test_impossible_beads_are_refused(beads: list[Bead]) -> None:
    document = Document("text", ("a", "b"), ("c",), frozenset())
    with pytest.raises(AlignerError, match="someone gave beads for text that"):
        check_order("someone", document, beads)


def test_an_error_in_a_fresh_process_keeps_its_sentence(tmp_path: Path) -> None:
    assert in_fresh_process(math.hypot, 3, 4) == 5
    with pytest.raises(AlignerError, match="nowhere is no folder"):
        in_fresh_process(read_folder, tmp_path / "nowhere")


def cost_of_fifty_megabytes() -> Cost:
    meter = Meter()
    filled = bytearray(b"x" * 50_000_000)
    return meter.read() if filled else Cost(None, 0, None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell")
def test_a_meter_sees_what_is_used() -> None:
    cost = in_fresh_process(cost_of_fifty_megabytes)
    assert cost.cpu
    assert cost.memory
    assert 0 < cost.cpu <= cost.wall * 2
    assert 45 < cost.memory < 120
