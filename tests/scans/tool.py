"""What an OCR engine tells of a picture by itself, as its users store it: lines of text with a box and a score, no more."""

from __future__ import annotations

import json
from typing import Any

from rapidocr import RapidOCR

LONGEST = 4_500
"""Pixels of the longer side of the picture that it looks at: with its own 2,000 it reads no newspaper."""


def told_by_rapidocr(picture: bytes) -> bytes:
    """The JSON of RapidOCR for a picture."""
    engine: Any = RapidOCR(params={"Global.log_level": "critical", "Global.max_side_len": LONGEST})
    return json.dumps(engine(picture).to_json(), ensure_ascii=False).encode()
