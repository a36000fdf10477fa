"""The order in which a page is read: bands, columns, sidebars, boxes, and pages whose lines run down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from paperparse.layout.frame import Direction, direction_of
from paperparse.layout.glyphs import styles_of
from paperparse.layout.order import Unit, in_order
from paperparse.layout.sheet import lay_out
from paperparse.model.sheet import Sheet
from tests.sheets import EM, Drawn, body, lines, on_its_side, page_of, reading, stories

AT = [40 + 12 * EM * number for number in range(5)]

DRAWN: dict[Callable[[], Drawn], str] = {}
"""Pages and the order of their stories; each prints one character only."""


def reads(expected: str) -> Callable[[Callable[[], Drawn]], Callable[[], Drawn]]:
    def keep(draw: Callable[[], Drawn]) -> Callable[[], Drawn]:
        DRAWN[draw] = expected
        return draw

    return keep


@reads("甲乙丙")
def bands() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=5, title=20).story(AT[0], 250, "乙", columns=5, title=20)
    return drawn.story(AT[0], 440, "丙", columns=5, title=20)


@reads("甲乙丙丁")
def bands_of_two_stories() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=2).story(AT[2] + EM, 60, "乙", columns=2)
    return drawn.story(AT[0], 250, "丙", columns=2).story(AT[2] + EM, 250, "丁", columns=2)


@reads("甲乙丙丁")
def columns_of_stories() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=2, rows=14).story(AT[0], 310, "乙", columns=2, rows=5)
    drawn.story(AT[2] + EM, 60, "丙", columns=2, rows=6).story(AT[2] + EM, 210, "丁", columns=2, rows=12)
    return drawn.rule(AT[2] - EM / 2, 50, AT[2] - EM / 2, 400)


@reads("甲乙丙")
def one_story_in_a_narrow_column() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=1, rows=12, size=13)
    drawn.story(AT[1] + EM, 60, "乙", columns=3, rows=12, size=30)
    return drawn.story(AT[4] + 2 * EM, 60, "丙", columns=1, rows=12, size=13)


@reads("甲乙丙")
def wide_story_above_two() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=4, size=30, title=12)
    return drawn.story(AT[0], 250, "乙").story(AT[2] + EM, 250, "丙")


@reads("甲乙丙丁")
def sidebar_at_the_left() -> Drawn:
    drawn = Drawn().story(AT[1], 60, "甲", columns=4, rows=28, size=36, title=10)
    for number, mark in enumerate("乙丙丁"):
        drawn.story(AT[0], 60 + 150 * number, mark, columns=1, rows=7, size=12)
    return drawn


@reads("甲乙丙丁")
def sidebar_at_the_right() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=4, rows=28, size=36, title=10)
    for number, mark in enumerate("乙丙丁"):
        drawn.story(AT[4], 60 + 150 * number, mark, columns=1, rows=7, size=12)
    return drawn


@reads("甲乙丙丁戊")
def pinwheel() -> Drawn:
    """Four stories around one in the middle: no cut goes through the page."""
    drawn = Drawn().story(AT[0], 60, "甲", columns=3, rows=6, title=14)
    drawn.story(AT[3], 60, "乙", columns=1, rows=18, title=4)
    drawn.story(AT[0], 190, "丙", columns=1, rows=20, title=4)
    drawn.story(AT[1], 190, "丁", columns=2, rows=8, title=8)
    return drawn.story(AT[1], 360, "戊", columns=3, rows=7, title=15)


@reads("甲乙丙")
def box_in_a_story() -> Drawn:
    drawn = Drawn().story(AT[0], 60, "甲", columns=1, rows=20, title=15)
    drawn.column(AT[1], 89, body("甲", 5)).column(AT[2], 89, body("甲", 20))
    drawn.box(AT[1], 165, AT[1] + 90, 355).text(AT[1] + 9, 175, "乙" * 4, size=14)
    return drawn.column(AT[1] + 9, 200, body("乙", 10, 8)).story(AT[0], 400, "丙", columns=3)


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_order(draw: Callable[[], Drawn]) -> None:
    page = page_of(draw())
    assert stories(page) == list(DRAWN[draw])
    assert reading(page.text) == DRAWN[draw]


def test_stories_are_numbered_in_order() -> None:
    numbers = [block.setting.story for block in page_of(bands_of_two_stories()).blocks or () if block.setting]
    assert numbers == sorted(numbers)
    assert set(numbers) == {0, 1, 2, 3}


def test_columns_of_a_story_are_read_one_after_the_other() -> None:
    drawn = Drawn().text(AT[0], 60, "题" * 12, size=24)
    for left, mark in zip(AT, "甲乙丙丁", strict=False):
        drawn.column(left, 100, body(mark, 8))
    assert reading(page_of(drawn).text) == "题甲乙丙丁"


def way(sheet: Sheet) -> Direction:
    return direction_of(sheet, styles_of(sheet.glyphs))


def vertical(*, declared: bool = False) -> Drawn:
    """Two bands of lines that run down; a headline stands at the right of its band, a line is twelve ems long."""
    drawn = Drawn()
    for y, head, marks in ((60, "天", "甲乙丙丁戊己庚辛"), (260, "地", "子丑寅卯辰巳午未")):
        drawn.text(520, y, head * 5, size=20, down=True, vertical=declared)
        drawn.column(490, y, [mark * 12 for mark in marks], down=True, vertical=declared)
    return drawn


@pytest.mark.parametrize("declared", [False, True])
def test_vertical_pages_go_from_the_top_down_and_from_right_to_left(declared: bool) -> None:  # noqa: FBT001 - a parameter
    drawn = vertical(declared=declared)
    assert way(drawn.sheet()) is Direction.DOWN
    page = page_of(drawn)
    assert reading(page.text) == "天甲乙丙丁戊己庚辛地子丑寅卯辰巳午未"
    assert stories(page) == ["天甲乙丙丁戊己庚辛", "地子丑寅卯辰巳午未"]
    assert page.printed[0].corners == pytest.approx((520, 60, 540, 160))
    assert page.printed[1].corners == pytest.approx((490, 60, 499, 60 + 12 * EM))


def turns(sheet: Sheet) -> list[tuple[Sheet, Direction]]:
    right = on_its_side(sheet)
    over = with_turn(on_its_side(right), 2)
    left = with_turn(on_its_side(over), 3)
    return [(right, Direction.TURNED_RIGHT), (over, Direction.OVER), (left, Direction.TURNED_LEFT)]


def with_turn(sheet: Sheet, turn: int) -> Sheet:
    styles = {style: style._replace(turn=turn) for style in {glyph.style for glyph in sheet.glyphs}}
    glyphs = tuple(glyph._replace(style=styles[glyph.style]) for glyph in sheet.glyphs)
    return Sheet(sheet.index, sheet.size, glyphs, sheet.areas, sheet.pictures)


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_pages_on_their_side_are_read_like_any_other(draw: Callable[[], Drawn]) -> None:
    for sheet, direction in turns(draw().sheet()):
        assert way(sheet) is direction
        page = lay_out(sheet).page
        assert stories(page) == list(DRAWN[draw])
        assert page.size == sheet.size


def test_places_of_a_page_on_its_side_are_those_displayed() -> None:
    sheet = on_its_side(Drawn().column(40, 100, body("甲")).sheet())
    printed = lay_out(sheet).page.printed
    assert printed[0].corners == pytest.approx((800 - 100 - EM, 40, 800 - 100, 40 + 10 * EM))
    assert printed[0].marks()[1] == pytest.approx((800 - 100 - EM, 40 + EM, 800 - 100, 40 + 2 * EM))


@pytest.mark.parametrize("ruled", [True, False])
def test_the_folio_line_comes_before_and_the_imprint_after(ruled: bool) -> None:  # noqa: FBT001 - a parameter
    drawn = bands_of_two_stories().text(AT[0], 30, "平安晚报　　2022年5月31日").text(AT[0], 700, "本版编辑　李洁")
    if ruled:
        drawn.rule(40, 690, 560, 690)
    found = lines(page_of(drawn))
    assert found[0].startswith("平安晚报")
    assert found[-1].startswith("本版编辑")


def test_a_narrow_band_of_small_headlines_on_a_vertical_page_is_no_sidebar() -> None:
    # In the reading frame the bands of such a page stand side by side.
    small = [Unit("甲", 10, 10, 30, 40, 12.0, 8), Unit("乙", 10, 50, 30, 80, 12.0, 8)]
    large = [Unit("丙", 32, 10, 90, 80, 36.0, 8)]
    assert "".join(unit.thing for unit in in_order([*large, *small], (), (), 1.0, turned=True)) == "甲乙丙"
    assert "".join(unit.thing for unit in in_order([*large, *small], (), (), 1.0)) == "丙甲乙"
