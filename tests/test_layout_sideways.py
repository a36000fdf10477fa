"""Vertical lines with letters and figures on their side, and with characters of another font."""

from __future__ import annotations

import pytest

from paperparse.model.sheet import Glyph, Style
from tests.sheets import EM, LEADING, Drawn, lines, page_of

X, TOP = 400.0, 60.0


def with_figures(figures: str, beside: float, *, turn: int = 1, font: str = "Song") -> Drawn:
    """Eight vertical lines, the third of which has figures in its midst that stand `beside` its middle, in ems."""
    step = LEADING * EM
    drawn = Drawn()
    for number, mark in enumerate("甲乙丙丁戊己庚辛"):
        if mark != "丙":
            drawn.text(X - number * step, TOP, mark * 20, down=True)
    x, below = X - 2 * step, TOP + 5 * EM
    drawn.text(x, TOP, "丙" * 5, down=True)
    style, length = Style(font, EM, turn=turn), EM / 2 if turn else EM
    for char in figures:
        drawn.glyphs.append(Glyph(char, x + beside * EM, below, x + (1 + beside) * EM, below + length, style))
        below += length
    return drawn.text(x, below, "丙" * 5, down=True)


@pytest.mark.parametrize("figures", ["2026", "AI", "1"])
@pytest.mark.parametrize("beside", [-0.2, -0.1, 0.0, 0.2])
def test_figures_on_their_side_stand_in_the_line(figures: str, beside: float) -> None:
    assert "丙" * 5 + figures + "丙" * 5 in lines(page_of(with_figures(figures, beside)))


@pytest.mark.parametrize("beside", [-0.12, 0.12])
def test_a_character_of_another_font_stands_in_the_line(beside: float) -> None:
    assert "丙" * 5 + "龘" + "丙" * 5 in lines(page_of(with_figures("龘", beside, turn=0, font="Hei")))


def test_what_stands_between_two_lines_is_in_neither() -> None:
    assert "2026" in lines(page_of(with_figures("2026", 0.5)))
