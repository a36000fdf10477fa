"""What the layout asks of a line's words, since it knows no Chinese itself: functions that are passed in."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

Asked = Callable[[str], bool]
"""A question about the text of a line."""


def _never(_: str) -> bool:
    return False


def _neither(_: str) -> int:
    return 0


@frozen
class Wording:
    """The questions; whoever asks none lays a page out by geometry alone."""

    reads_as_caption: Asked = _never
    """Of lines below a picture, or below white: whether they end in a credit or open as captions do."""
    forwards: Callable[[str], int] = _neither
    """Of a horizontal line on a vertical page: how much more it says from left to right than from right to left."""
    opens_a_story: Asked = _never
    """Of the first line below what may be a headline or a subhead."""
    labels_an_index: Asked = _never
    """Whether a line is the label of a box of teasers."""
    points_to_a_page: Asked = _never
    """Whether a line in such a box is a page number, or ends in one."""
    heads_a_page: Asked = _never
    """Of a line at the top: whether it tells the number or the date of the page."""
    is_of_the_paper: Asked = _never
    """Of a short line in a box: whether it tells a date, a page, what the paper is, or heads notices, and is no advert."""


WORDLESS = Wording()
"""No question is asked."""
