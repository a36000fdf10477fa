"""Speed of PDF pages: what everything after the engine costs, against the engine's own time, and how it grows.

    python -m benchmarks.pdf [FILE ...]

For each page the engine's time (pymupdf: open, `get_texttrace`, `get_cdrawings`), then ours for the same page: layout,
and the stages of text after it. Ours shall not be longer than the engine's on pages of 3,500 to 20,000 glyphs, and its
time per glyph shall hardly grow from the one number to the other. Ends with status 1 when a goal is missed. Without files
it takes the shared pages beside the repository, else those of `fixtures/pdf` and some that `tests.press` composes.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pymupdf as library
from attrs import evolve, frozen

from benchmarks.speed import GROWTH, best
from paperparse.model.page import Size
from paperparse.model.sheet import Area, Glyph, Picture, Sheet
from paperparse.pipeline import trace
from paperparse.readers.pdf import read_pdf
from tests.press.make import make

pymupdf: Any = library
Thing = TypeVar("Thing", Glyph, Area, Picture)

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
LOTS = ("front", "synthetic")
COMPOSED = tuple(itertools.product(("front", "inside", "irregular", "vertical"), (1, 2)))
"""Kinds and seeds of composed pages."""

FEWEST, MOST = 3_500, 20_000
"""Glyphs of the pages that the goals are for: from half a page of a tabloid to the fullest broadsheet."""

RATIO = 1.0
"""Of the engine's own time, everything after it at the most."""

SECONDS = 0.4
"""For which each measurement is repeated."""


@frozen
class Costs:
    """What a page costs after the engine, in seconds."""

    layout: float
    text: float

    @property
    def both(self) -> float:
        """Everything after the engine."""
        return self.layout + self.text


def engine_seconds(raw: bytes, index: int) -> float:
    """The engine's own time for a page: what it takes to hand out glyphs and drawings."""

    def read() -> None:
        with pymupdf.open(stream=raw, filetype="pdf") as document:
            page = document[index]
            page.get_texttrace()
            page.get_cdrawings()

    return best(read, SECONDS)


def costs_of(sheet: Sheet) -> Costs:
    """What a page costs after the engine: the whole way, and the part of it that begins with the page's text."""
    page = trace(sheet).page
    whole = best(partial(trace, sheet), SECONDS)
    text = best(partial(trace, page), SECONDS)
    return Costs(whole - text, text)


def sources(files: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of what is measured."""
    shared = [file for lot in LOTS for file in sorted((SHARED / lot).glob("*.pdf"))]
    for file in files or shared or sorted((ROOT / "fixtures" / "pdf").glob("*.pdf")):
        yield file.name, file.read_bytes()
    if not files and not shared:
        for kind, seed in COMPOSED:
            yield f"{kind}, seed {seed}", make(kind, seed)[0]


def sheets(name: str, raw: bytes) -> Iterator[tuple[int, Sheet]]:
    """The pages of a file that can be read, as pymupdf delivers them."""
    for index, page in enumerate(read_pdf(raw, name, engine="pymupdf")[1]):
        if isinstance(page, Sheet):
            yield index, page


def tiled(sheet: Sheet, across: int, down: int) -> Sheet:
    """A page with everything of `sheet` so many times beside and below itself."""
    width, height = sheet.size.width, sheet.size.height
    moves = [(width * column, height * row) for row in range(down) for column in range(across)]
    return evolve(
        sheet,
        size=Size(width * across, height * down),
        glyphs=tuple(_moved(thing, move) for move in moves for thing in sheet.glyphs),
        areas=tuple(_moved(thing, move) for move in moves for thing in sheet.areas),
        pictures=tuple(_moved(thing, move) for move in moves for thing in sheet.pictures),
    )


def _moved(thing: Thing, move: tuple[float, float]) -> Thing:
    x, y = move
    return thing._replace(x0=thing.x0 + x, y0=thing.y0 + y, x1=thing.x1 + x, y1=thing.y1 + y)


def report_pages(files: Sequence[Path]) -> tuple[bool, list[Sheet]]:
    """Print what each page costs; whether the goal is met, and the pages that it is for."""
    print(f"{'page':22}{'glyphs':>8}{'engine, ms':>12}{'layout':>9}{'text':>9}{'ratio':>8}{'goal':>7}")
    met = True
    judged: list[Sheet] = []
    for name, raw in sources(files):
        for index, sheet in sheets(name, raw):
            engine, ours = engine_seconds(raw, index), costs_of(sheet)
            ratio = ours.both / engine
            counts = FEWEST <= len(sheet.glyphs) <= MOST
            if counts:
                judged.append(sheet)
                met &= ratio <= RATIO
            goal = f"{RATIO:>7g}{'' if ratio <= RATIO else '   missed'}" if counts else f"{'-':>7}"
            shown = f"{engine * 1e3:>12.1f}{ours.layout * 1e3:>9.1f}{ours.text * 1e3:>9.1f}{ratio:>8.2f}"
            print(f"{f'{name} {index + 1}':22}{len(sheet.glyphs):>8,}{shown}{goal}", flush=True)
    return met, judged


def report_growth(sheet: Sheet) -> bool:
    """Print what a glyph costs on pages tiled from `sheet`, and whether it hardly grows."""
    print(f"\n{'tiled':22}{'glyphs':>8}{'layout, µs per glyph':>23}{'text':>9}{'both':>9}")
    found: list[float] = []
    for across, down in ((1, 1), (2, 1), (2, 2), (5, 1), (3, 2)):
        page = tiled(sheet, across, down)
        count = len(page.glyphs)
        if found and count > MOST:
            break
        costs = costs_of(page)
        found.append(costs.both / count)
        each = f"{costs.layout / count * 1e6:>23.2f}{costs.text / count * 1e6:>9.2f}{found[-1] * 1e6:>9.2f}"
        print(f"{f'{across} x {down}':22}{count:>8,}{each}", flush=True)
    grown = found[-1] / found[0]
    print(f"growth x {grown:.2f}, goal {GROWTH:g}{'' if grown <= GROWTH else '   missed'}")
    return grown <= GROWTH


def main() -> int:
    """Measure and print; the exit status says whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    met, judged = report_pages(parser.parse_args().files)
    if judged:
        met &= report_growth(min(judged, key=lambda sheet: len(sheet.glyphs)))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
