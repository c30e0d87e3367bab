"""The moment that a packed file bears: given, the same content is the same bytes whenever it is written."""

from __future__ import annotations

import re
import shutil
import zipfile
from datetime import datetime
from pathlib import Path

_CORE = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def date(path: Path, created: str) -> None:
    """Let a packed file (xlsx, docx) bear a moment as TMX writes it, "20241028T091500Z"; nothing if it is none."""
    try:
        moment = datetime.strptime(created, "%Y%m%dT%H%M%SZ")
    except ValueError:
        return
    said = rb"\g<1>" + moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    fresh = path.with_name(f"{path.name}.dated")
    try:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
            for part in old.infolist():
                bearing = zipfile.ZipInfo(part.filename, max(moment, datetime(1980, 1, 1)).timetuple()[:6])
                bearing.compress_type = zipfile.ZIP_DEFLATED
                if part.filename == _CORE:
                    new.writestr(bearing, _MOMENT.sub(said, old.read(part)))
                    continue
                with old.open(part) as source, new.open(bearing, "w", force_zip64=part.file_size > 2**31) as copy:
                    shutil.copyfileobj(source, copy, 1 << 20)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
