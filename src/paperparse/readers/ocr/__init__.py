"""Pictures of pages into scans: text by RapidOCR, what is drawn by the picture itself; needs the extra `ocr`."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from paperparse.errors import MissingDependencyError
from paperparse.model.page import Size
from paperparse.model.scan import Scan, moved, scaled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OcrMode = Literal["auto", "always", "never"]

NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy")
REMEDY = "pip install 'paperparse[ocr]'"


def is_installed() -> bool:
    """Whether the libraries of the extra `ocr` are there."""
    return all(find_spec(library) is not None for library in NEEDED)


def require(name: str) -> None:
    """Raise `MissingDependencyError` for the source `name` where the extra is missing."""
    if not is_installed():
        message = f"{name}: a picture of a page, which needs the extra ocr to be read: {REMEDY}"
        raise MissingDependencyError(message)


def may_be_type(picture: NDArray[np.uint8]) -> bool:
    """Whether a part of a page is worth reading: a flag or a headline, and no drawing."""
    from paperparse.readers.ocr.ink import grey_of, has_strokes  # noqa: PLC0415 - as below

    return has_strokes(grey_of(picture))


def scan_of(picture: NDArray[np.uint8], index: int) -> Scan:
    """What is on a picture: rows of pixels, each red, green, blue; the scan counts in its pixels."""
    # These load numerical libraries, which only those who read pictures shall wait for.
    from paperparse.readers.ocr.drawn import drawn_on  # noqa: PLC0415
    from paperparse.readers.ocr.engine import enlarged, lines_on  # noqa: PLC0415
    from paperparse.readers.ocr.ink import grey_of, with_ink  # noqa: PLC0415
    from paperparse.readers.ocr.marks import with_marks  # noqa: PLC0415

    size = Size(picture.shape[1], picture.shape[0])
    larger, unit = enlarged(picture)
    grey = grey_of(larger)
    told = [moved(line, 1 / unit) for line in lines_on(picture)]
    lines = tuple(with_ink(line, grey) for line in with_marks(told, grey))
    areas, pictures = drawn_on(grey, lines)
    scan = Scan(index, size, lines, areas, pictures, grain=1.0)
    return scan if unit == 1.0 else scaled(scan, unit, size)
