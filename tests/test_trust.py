"""Which text layers are trusted: pages made of glyphs in the tests, no PDF among them."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from paperparse.model.page import Size
from paperparse.model.sheet import Area, Glyph, Picture, Sheet, Style
from paperparse.readers.trust import doubts

SIZE = Size(800, 1200)
SCAN = (Picture(10, 10, 790, 1190),)
STORY = "本报讯 记者陈佳报道 昨日上午,全市重点项目集中开工仪式在经济开发区举行,副市长出席并讲话。"
# What a story looks like whose fonts map their glyphs to the wrong places.
WRONG = "鍥涘窛鐪佹垚閮藉競浜烘皯鏀垮簻鍏充簬杩涗竴姝ュ姞寮洪"


def _glyphs(text: str, style: Style, many: int = 0, top: float = 100) -> tuple[Glyph, ...]:
    chars = islice(cycle(text), many or len(text))
    places = ((50 + 10 * (number % 60), top + 12 * (number // 60)) for number in range(many or len(text)))
    return tuple(Glyph(char, x, y, x + 10, y + 10, style) for char, (x, y) in zip(chars, places, strict=True))


def _codes(sheet: Sheet) -> list[tuple[str, bool]]:
    return [(doubt.code, doubt.whole) for doubt in doubts(sheet)]


SONG, HEI, SEEN_BY_NONE = Style("FZSS", 9), Style("FZHei", 30, bold=True), Style("Song", 9, hidden=True)


def test_page_as_it_should_be() -> None:
    assert _codes(Sheet(1, SIZE, _glyphs(STORY, SONG, 400) + _glyphs("春到人间", HEI), pictures=SCAN)) == []


@pytest.mark.parametrize(
    ("sheet", "code", "said"),
    [
        (Sheet(1, SIZE), "page.no-text", "empty page"),
        (Sheet(1, SIZE, _glyphs("  \u3000", SONG)), "page.no-text", "empty page"),
        (Sheet(1, SIZE, pictures=SCAN), "page.scan", "OCR"),
        (Sheet(1, SIZE, pictures=(Picture(0, 0, 800, 600), Picture(0, 600, 800, 1200))), "page.scan", "OCR"),
        (Sheet(1, SIZE, pictures=(Picture(0, 0, 80, 60),)), "page.no-text", "only pictures"),
        (Sheet(1, SIZE, areas=(Area(5, 5, 90, 90, filled=True, plain=False),)), "page.outlines", "OCR"),
    ],
)
def test_page_without_text(sheet: Sheet, code: str, said: str) -> None:
    (doubt,) = doubts(sheet)
    assert (doubt.code, doubt.whole) == (code, True)
    assert said in doubt.message


def test_text_hidden_under_a_scan() -> None:
    (doubt,) = doubts(Sheet(1, SIZE, _glyphs(STORY, SEEN_BY_NONE, 300), pictures=SCAN))
    assert doubt.code == "page.hidden-text"
    assert "earlier OCR under a scan" in doubt.message
    assert doubt.box == (50, 100, 650, 158)


def test_some_hidden_text_is_said_with_its_place() -> None:
    hidden = _glyphs("内部使用请勿外传", SEEN_BY_NONE, 20, top=700)
    (doubt,) = doubts(Sheet(1, SIZE, _glyphs(STORY, SONG, 300) + hidden))
    assert (doubt.code, doubt.box) == ("page.hidden-text", (50, 700, 250, 710))
    assert "scan" not in doubt.message


@pytest.mark.parametrize("text", ["\ue123\ue045\uf6b0", "\ufffd", "\U000f0123"])
def test_fonts_that_tell_nothing(text: str) -> None:
    assert _codes(Sheet(1, SIZE, _glyphs(text, SONG, 400), unreadable=400)) == [("page.untold-text", True)]


def test_one_font_that_tells_nothing_is_said_with_its_place() -> None:
    headline = _glyphs("\ue123\ue045\uf6b0", HEI, 12, top=40)
    (doubt,) = doubts(Sheet(1, SIZE, _glyphs(STORY, SONG, 400) + headline, unreadable=12))
    assert (doubt.code, doubt.box) == ("page.untold-text", (50, 40, 170, 50))
    assert "FZHei" in doubt.message


def test_ornaments_are_no_doubt() -> None:
    text = _glyphs(STORY, SONG, 400) + _glyphs("\ue123", SONG, 12)
    assert _codes(Sheet(1, SIZE, text, unreadable=12)) == []


def test_wrong_mapping() -> None:
    (doubt,) = doubts(Sheet(1, SIZE, _glyphs(WRONG, SONG, 400)))
    assert (doubt.code, doubt.whole) == ("page.implausible-text", True)
    assert "OCR" in doubt.message


def test_wrong_mapping_of_one_font_is_said_with_its_place() -> None:
    text = _glyphs(STORY, SONG, 400) + _glyphs(WRONG, HEI, 80, top=40)
    (doubt,) = doubts(Sheet(1, SIZE, text))
    assert (doubt.code, doubt.box) == ("page.implausible-text", (50, 40, 650, 62))


def test_few_rare_characters_are_no_doubt() -> None:
    assert _codes(Sheet(1, SIZE, _glyphs(STORY, SONG, 400) + _glyphs("饕餮魑魅魍魉", HEI, 30))) == []
