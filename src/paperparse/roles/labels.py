"""Labels of series above a headline: known ones, those of a certain shape, and those that a kicker below tells."""

from __future__ import annotations

from paperparse.roles._view import View
from paperparse.text.patterns import pattern

LONGEST_LABEL = 5
"""Visible characters of a label that is told by its shape alone: 太湖夜话, 市井随笔."""

LONGEST_SERIES = 12
"""Visible characters of a label that is told by the kicker below it: 喜看山乡新变化."""

LEAST_ABOVE_A_TITLE = 2
"""A label and a kicker."""

SERIES = pattern(r"(?!.*[\d一二三四五六七八九十]·[\d一二三四五六七八九十])[\p{Han}\d“”]{2,8}·[\p{Han}\d“”]{2,8}[①-⑳]?")
"""丰收节·看变化: two words with a dot between them, above the lines of a headline; “三·一五” is a day."""

BRACKETED = pattern(r"[【\[「<《][^【】\[\]]{2,14}[】\]」>》]")


def heads_with_a_label(view: View, lines: list[int]) -> bool:
    """Whether the first line of a headline is the label of a series."""
    return len(lines) > 1 and (
        view.whole(lines[0], "column_label", "section_name") is not None
        or _is_shaped_label(view, lines[0])
        or _is_above_a_kicker(view, lines)
        or _is_series(view, lines)
    )


def _is_series(view: View, lines: list[int]) -> bool:
    """Whether the first line has the dot of a series; 卡尔·史密斯 is a name, and what has its deck below, 沁园春·丰收, is a title."""
    named = view.whole(lines[0], "byline.bare") is not None
    return (
        not named and not view.prints[lines[1]].startswith("——") and SERIES.fullmatch(view.prints[lines[0]]) is not None
    )


def _is_shaped_label(view: View, block: int) -> bool:
    """Whether the first line of a headline is built like the name of a series, and is short or set in brackets."""
    hint = view.whole(block, "column_label_hint") is not None
    return hint and (view.length(block) <= LONGEST_LABEL or BRACKETED.fullmatch(view.prints[block]) is not None)


def _is_above_a_kicker(view: View, lines: list[int]) -> bool:
    """Whether a short line stands above a kicker that leads on to the title with ——: of 205 such kickers one had two phrases."""
    if len(lines) <= LEAST_ABOVE_A_TITLE or not view.prints[lines[1]].endswith("——"):
        return False
    if view.length(lines[0]) + len("——") == view.length(lines[1]):  # 昔日渔村 今日新城——: a couplet
        return False
    return view.length(lines[0]) <= LONGEST_SERIES and not view.prints[lines[0]].endswith((":", "——"))
