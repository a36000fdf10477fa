"""Roles by layout: on a page with geometry, size and place say what is a headline and what stands with a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from paperparse.model.page import Part
from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View

LONGEST_LABEL = 8
"""Visible characters of the label of a series."""

LESSER = 0.8
"""Of the title's size: a label above it is smaller."""


def stories_of(view: View) -> Iterator[list[int]]:
    """The blocks of each story that the layout found; nothing for a text source."""
    if view.blocks and view.blocks[0].setting is not None:
        for _, blocks in groupby(range(len(view)), key=lambda block: view.setting(block).story):
            yield list(blocks)


def picture_print(view: View, roles: Roles) -> Iterable[Placed]:
    """What stands with a picture is its caption."""
    for blocks in stories_of(view):
        opens = True
        for block in blocks:
            if roles[block] is None and view.setting(block).part is Part.PICTURE:
                yield Placed(block, Role.CAPTION, ("it stands with a picture",), opens=opens)
                opens = False


def set_headlines(view: View, roles: Roles) -> Iterable[Placed]:
    """Display type above columns is a headline; a small coloured line on top of it the label of a series."""
    for blocks in stories_of(view):
        heading = [block for block in blocks if view.setting(block).part is Part.HEADING]
        free = [block for block in heading if roles[block] is None]
        if not free:
            continue
        largest = max(view.setting(block).size for block in free)
        opens = True
        for block in free:
            if _is_label(view, block, largest) and opens and len(free) > 1:
                yield Placed(block, Role.COLUMN_LABEL, ("a label above a headline",), opens=opens)
            else:
                yield Placed(block, Role.HEADLINE, ("display type above columns",), opens=opens)
            opens = False


def _is_label(view: View, block: int, largest: float) -> bool:
    setting = view.setting(block)
    small = setting.size <= LESSER * largest and view.length(block) <= LONGEST_LABEL
    named = view.whole(block, "column_label", "section_name") is not None
    return small and (named or setting.coloured)


def set_text(view: View, roles: Roles) -> Iterable[Placed]:
    """Below such a headline, a strong or centred line is a subhead, and everything else is text."""
    for blocks in stories_of(view):
        headed = any(roles[block] is not None and roles[block].role is Role.HEADLINE for block in blocks)  # type: ignore[union-attr]
        for number, block in enumerate(blocks if headed else ()):
            if roles[block] is not None:
                continue
            setting = view.setting(block)
            last = number + 1 == len(blocks)
            apart = setting.bold or (setting.centred and (setting.other_type or not view.sentences[block]))
            if apart and view.heads[block] and not last and not view.sentences[block]:
                yield Placed(block, Role.SUBHEAD, ("a strong or centred line between paragraphs",))
            else:
                yield Placed(block, Role.TEXT, ("print in the columns of a story",))
