"""Pages of PDF files as scans: clean, or as a worn copy that was put on the glass askew.

Run it as follows:

    python -m tests.scans.render FILE.pdf ... --out DIR [--dpi 200] [--worn] [--seed 1]
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from paperparse.readers.pictures import page_picture

DPI = 200
SKEW = 0.4
"""Degrees."""
BLUR = 0.7
"""Pixels of radius."""
NOISE = 8.0
"""Of 255: the deviation of a pixel's brightness."""
FADED = 0.88
"""Of the brightness of white paper."""
JPEG_QUALITY = 55


def worn(picture: Image.Image, seed: int) -> Image.Image:
    """The picture in grey, askew on dark glass, faded, blurred and noisy; the same for the same seed."""
    chance = np.random.default_rng(seed)
    side = 1 if chance.random() < 1 / 2 else -1
    grey = picture.convert("L").point(lambda value: round(18 + value * FADED * (255 - 18) / 255))
    turned = grey.rotate(side * SKEW, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=40)
    soft = turned.filter(ImageFilter.GaussianBlur(BLUR))
    noisy = np.asarray(soft, dtype=np.float32) + chance.normal(0.0, NOISE, (soft.height, soft.width))
    return Image.fromarray(noisy.clip(0, 255).astype(np.uint8))


def rendered(raw: bytes, index: int, *, dpi: float = DPI, worn_seed: int | None = None) -> bytes:
    """A page as PNG, or as JPEG of a worn copy."""
    png = page_picture(raw, index, dpi)
    if worn_seed is None:
        return png
    out = io.BytesIO()
    worn(Image.open(io.BytesIO(png)), worn_seed).save(out, "JPEG", quality=JPEG_QUALITY, dpi=(dpi, dpi))
    return out.getvalue()


def main() -> int:
    """Render the first page of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dpi", type=float, default=DPI)
    parser.add_argument("--worn", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for file in given.files:
        picture = rendered(file.read_bytes(), 0, dpi=given.dpi, worn_seed=given.seed if given.worn else None)
        target = given.out / f"{file.stem}{'.jpg' if given.worn else '.png'}"
        target.write_bytes(picture)
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
