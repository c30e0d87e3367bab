"""The icon: every size as its drawing has it, and legible at sixteen pixels."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.packaging.loading import PACKAGING

ICONS = PACKAGING.parent / "resources" / "icons"
BLUE, PAPER, OCHRE = (0x1F, 0x5F, 0x8B), (0xFD, 0xFC, 0xF9), (0xE0, 0x9A, 0x25)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    command = [sys.executable, str(PACKAGING / "icons.py"), str(folder), str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return folder


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_the_pictures_are_those_of_the_drawings(made: Path, size: int) -> None:
    kept, anew = (Image.open(folder / f"enregard-{size}.png").convert("RGBA") for folder in (ICONS, made))
    assert kept.size == (size, size)
    assert max(max(channel.tobytes()) for channel in ImageChops.difference(kept, anew).split()) <= 8


@pytest.mark.parametrize("size", [16, 24])
def test_a_small_picture_has_no_blurred_line(size: int) -> None:
    """Inside the rounded corners every pixel has one of the three colours."""
    image = Image.open(ICONS / f"enregard-{size}.png").convert("RGB").crop((0, size // 4, size, 3 * size // 4))
    assert {colour for _, colour in image.getcolors() or []} == {BLUE, PAPER, OCHRE}


def test_windows_and_macos_find_all_their_sizes() -> None:
    with Image.open(PACKAGING / "pyinstaller" / "enregard.ico") as windows:
        assert {16, 24, 32, 48, 256} <= {width for width, _ in windows.info["sizes"]}
    with Image.open(PACKAGING / "pyinstaller" / "enregard.icns") as macos:
        assert {32, 64, 256, 512} <= {width * scale for width, _, scale in macos.info["sizes"]}
