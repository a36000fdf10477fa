"""Nothing depends on the order in which a file draws its page, and no glyph is lost or printed twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from paperparse.layout.sheet import lay_out
from paperparse.model.issue import Diagnostic, PageResult
from paperparse.model.page import Page
from paperparse.model.sheet import Sheet
from paperparse.pipeline import trace
from paperparse.readers.pdf import read_pdf
from tests import test_layout_order, test_layout_stories
from tests.sheets import Drawn, body, on_its_side
from tests.strategies import ROOT

Thing = TypeVar("Thing")

LARGEST = 4_000
"""Glyphs of a fixture page that is parsed again and again."""


def drawn_sheets() -> dict[str, Sheet]:
    makers = [*test_layout_stories.DRAWN, *test_layout_order.DRAWN, test_layout_order.vertical]
    sheets = {draw.__name__: draw().sheet() for draw in makers}
    sheets["on its side"] = on_its_side(test_layout_order.bands().sheet())
    shadow = test_layout_order.bands().text(40.6, 60.2, "甲" * 20, size=20)
    sheets["shadow"] = shadow.sheet()
    sheets["empty"] = Drawn().sheet()
    return sheets


@cache
def printed_sheets() -> dict[str, Sheet]:
    """The pages of the PDF fixtures."""
    found = {}
    for path in sorted(ROOT.glob("fixtures/pdf/*.pdf")):
        for sheet in read_pdf(path.read_bytes(), path.name)[1]:
            if isinstance(sheet, Sheet):
                found[f"{path.stem} {sheet.index}"] = sheet
    return found


DRAWN = drawn_sheets()


@cache
def result_of(name: str) -> tuple[Page, PageResult, tuple[Diagnostic, ...]]:
    return parsed({**printed_sheets(), **DRAWN}[name])


def parsed(sheet: Sheet) -> tuple[Page, PageResult, tuple[Diagnostic, ...]]:
    """The page, and everything found on it with its places."""
    traced = trace(sheet)
    page = evolve(traced.page, textless=tuple(sorted(traced.page.textless)))
    return page, traced.result, traced.diagnostics


def shuffled(sheet: Sheet, seed: int) -> Sheet:
    dice = random.Random(seed)  # noqa: S311 - no secret

    def mix(things: Sequence[Thing]) -> tuple[Thing, ...]:
        return tuple(dice.sample(things, len(things)))

    return evolve(sheet, glyphs=mix(sheet.glyphs), areas=mix(sheet.areas), pictures=mix(sheet.pictures))


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(DRAWN)), st.integers(0, 2**32))
def test_drawn_pages_in_any_order(name: str, seed: int) -> None:
    assert parsed(shuffled(DRAWN[name], seed)) == result_of(name)


@settings(max_examples=8, deadline=None)
@given(st.data(), st.integers(0, 2**32))
def test_printed_pages_in_any_order(data: st.DataObject, seed: int) -> None:
    small = sorted(name for name, sheet in printed_sheets().items() if len(sheet.glyphs) <= LARGEST)
    if small:
        name = data.draw(st.sampled_from(small))
        assert parsed(shuffled(printed_sheets()[name], seed)) == result_of(name)


def two_sizes() -> Drawn:
    return Drawn().column(40, 100, body("甲")).column(300, 100, body("乙"), size=12)


def bold_over_light() -> Drawn:
    return test_layout_order.bands().text(40, 60, "甲" * 20, size=20, bold=True)


def one_over_the_other() -> Drawn:
    return Drawn().column(40, 100, body("甲")).column(40, 100, body("乙"))


def narrow_over_wide() -> Drawn:
    """An accent with a box of its own, which has no width."""
    drawn = Drawn().column(40, 100, body("甲")).text(40, 300, "cafe")
    last = drawn.glyphs[-1]
    drawn.glyphs.append(last._replace(text="\u0301", x1=last.x0))
    return drawn


@pytest.mark.parametrize("draw", [two_sizes, bold_over_light, one_over_the_other, narrow_over_wide])
def test_ties_in_any_order(draw: Callable[[], Drawn]) -> None:
    sheet = draw().sheet()
    assert all(parsed(shuffled(sheet, seed)) == parsed(sheet) for seed in range(8))


def check_conservation(sheet: Sheet) -> None:
    layout = lay_out(sheet)
    shadows = Counter(char for row in layout.rows for glyph in row.shadows for char in glyph.text)
    glyphs = Counter(char for glyph in sheet.glyphs for char in glyph.text if not char.isspace())
    printed = Counter(char for char in layout.page.text if not char.isspace())
    assert printed + shadows == glyphs


@pytest.mark.parametrize("name", DRAWN)
def test_every_drawn_glyph_is_printed_once(name: str) -> None:
    check_conservation(DRAWN[name])


def test_every_printed_glyph_is_printed_once() -> None:
    for sheet in printed_sheets().values():
        check_conservation(sheet)


def test_marks_are_where_the_glyphs_are() -> None:
    for sheet in DRAWN.values():
        boxes = {(glyph.text, *(round(at, 3) for at in glyph[1:5])) for glyph in sheet.glyphs}
        page = lay_out(sheet).page
        for line in page.printed:
            text = page.text[line.span.start : line.span.end]
            assert len(line.marks()) == len(text)
            found = {(char, *(round(at, 3) for at in mark)) for char, mark in zip(text, line.marks(), strict=True)}
            assert {one for one in found if one[0] != " "} <= boxes
