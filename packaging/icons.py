"""Make the icon's pictures of its drawings: PNG for Linux, .ico for Windows, .icns for macOS.

`python packaging/icons.py [RESOURCES PYINSTALLER]`. Small sizes have drawings of their own, on the grid
of their pixels.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_OWN = (16, 24)
_WINDOWS = (16, 24, 32, 48, 64, 256)
_MACOS = (16, 32, 64, 128, 256, 512)


def picture(size: int) -> QImage:
    """Return the icon in a size."""
    drawing = DRAWINGS / (f"enregard-{size}.svg" if size in _OWN else "enregard.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def main(pictures: Path, bundles: Path) -> None:
    """Write all of them."""
    places = {size: pictures / f"enregard-{size}.png" for size in SIZES}
    for size, path in places.items():
        picture(size).save(str(path))
    for name, sizes in (("ico", _WINDOWS), ("icns", _MACOS)):
        images = [Image.open(places[size]) for size in sizes]
        images[-1].save(bundles / f"enregard.{name}", sizes=[each.size for each in images], append_images=images[:-1])
    for path in sorted((*pictures.glob("enregard*"), *bundles.glob("enregard.ic*"))):
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    main(*(map(Path, sys.argv[1:3]) if len(sys.argv) > 2 else (DRAWINGS, ROOT / "packaging" / "pyinstaller")))
